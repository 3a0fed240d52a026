import { html, type TemplateResult } from "lit-html";
import type { ShiftView } from "../api";
import * as backend from "../backend";
import type { Shell } from "../shell";
import { word } from "../words";
import { fieldView } from "./field";
import { formOf, submit, typed } from "./form";
import { withPin } from "./pin-question";
import { inField, type Question } from "./question";

/** Asks who sells from now on: one press on a code, or a new code. */
export function sellerQuestion(shell: Shell, shift: ShiftView): Question {
  return {
    heading: word("seller-heading"),
    body: (refusal) => html`
      ${sellersView(shift)}
      ${fieldView({ name: "by", label: word("seller-other"), hint: word("seller-other-hint"), refusal })}
    `,
    confirm: word("seller-take"),
    act: async (answer) => {
      const by = typed(answer, "by");
      await withPin(shell, async () => {
        const status = await inField("by", backend.setSeller(by));
        shell.take(status);
        shell.say(word("seller-now", { by: status.shift?.by ?? "" }));
        shell.draw();
      });
    },
  };
}

/** Who may sell, each one press. */
export function sellersView(shift: ShiftView): TemplateResult {
  return html`
    <div class="sellers" role="group" aria-label=${word("seller-known")}>
      ${shift.sellers.map(
        (code) => html`
          <button type="button" aria-current=${code === shift.by} @click=${(event: Event) => answerWith(event, code)}>
            ${code}
          </button>
        `,
      )}
    </div>
  `;
}

/** A press on a code is that code, typed and confirmed. */
function answerWith(event: Event, code: string): void {
  const form = formOf(event.currentTarget as HTMLElement);
  const field = form?.querySelector<HTMLInputElement>("input[name=by]");
  if (!form || !field) return;
  field.value = code;
  submit(form);
}
