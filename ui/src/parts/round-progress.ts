import { html, nothing, type TemplateResult } from "lit-html";
import * as backend from "../backend";
import type { Shell } from "../shell";
import { word } from "../words";

/** How far what goes on with a medium has come, once it takes longer than a second. */
export function progressView(shell: Shell): TemplateResult | typeof nothing {
  const percent = shell.round.shown;
  if (percent === null) return nothing;
  return html`
    <div class="progress" data-role="progress">
      <label for="progress">${word("progress", { percent })}</label>
      <progress id="progress" max="100" value=${percent}></progress>
    </div>
  `;
}

/** The button that stops it, once it takes longer than three. */
export function stopView(shell: Shell): TemplateResult | typeof nothing {
  if (!shell.round.stoppable) return nothing;
  return html`<button type="button" data-role="stop" @click=${() => stop(shell)}>${word("progress-stop")}</button>`;
}

/** Waits for long work that goes on in the turn of a round, and shows how far it has come. */
export async function slowly<T>(shell: Shell, work: Promise<T>): Promise<T> {
  shell.round.begin();
  shell.follow();
  try {
    return await work;
  } finally {
    shell.round.end();
  }
}

/** It acts at once, also while the window waits for what it stops. */
function stop(shell: Shell): void {
  shell.say(word("progress-stopping"));
  shell.draw();
  backend.stopRound().catch(() => {});
}
