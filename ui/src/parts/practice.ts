import { html, nothing, type TemplateResult } from "lit-html";
import * as backend from "../backend";
import type { Shell } from "../shell";
import { word } from "../words";

/** Whether the till on the screen is one that people practise on. */
export function practises({ status }: Shell): boolean {
  return status.fair?.kind === "practice";
}

/** What is above every screen while somebody practises, with the one step that leads out. */
export function practiceView(shell: Shell): TemplateResult | typeof nothing {
  if (!practises(shell)) return nothing;
  return html`
    <section class="practice" aria-label=${word("strip-practice")} data-role="practice">
      <p><strong>${word("strip-practice")}</strong> <span>${word("practice-band-means")}</span></p>
      <button type="button" data-role="end-practice" @click=${() => endPractice(shell)}>${word("practice-leave")}</button>
    </section>
  `;
}

/** Begins practice on this fair's goods. */
export function beginPractice(shell: Shell): void {
  change(shell, backend.beginPractice);
}

/** Back to the real till, as it was left. */
export function endPractice(shell: Shell): void {
  change(shell, backend.endPractice);
}

/** Another till has another window: nothing of this one may be left in the page. */
function change(shell: Shell, go: () => Promise<unknown>): void {
  shell.leaving(() =>
    shell.attempt(async () => {
      await go();
      location.reload();
    }),
  );
}
