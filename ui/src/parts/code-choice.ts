/** A code that is typed, or chosen from those that are known. */
import { html, type TemplateResult } from "lit-html";
import { type Field, fieldView } from "./field";
import { fieldOf, formOf } from "./form";

/** A code, and what helps to know it. */
interface Known {
  code: string;
  about?: string;
}

/** The field, and the codes that a press puts into it. */
export interface CodeChoice extends Field {
  known: readonly Known[];
  /** The name of the group of codes. */
  legend: string;
  /** The field that comes next: it gets the focus after a press. */
  next: string;
}

/**
 * The codes above the field, so that Tab leads from what is typed to the next field. Codes that say what they are about
 * stand below it, and only those are seen that fit what is typed: above, the field would move while somebody types.
 */
export function codeChoiceView(choice: CodeChoice): TemplateResult {
  const codes = codesView(choice);
  const narrows = choice.known.some(({ about }) => about);
  return html`
    <div class="code-choice" @input=${(event: Event) => narrow(event)}>
      ${narrows ? "" : codes} ${fieldView(choice)} ${narrows ? codes : ""}
    </div>
  `;
}

function codesView(choice: CodeChoice): TemplateResult {
  return html`
    <div class="codes" role="group" aria-label=${choice.legend}>
      ${choice.known.map(
        ({ code, about }) => html`
          <button type="button" data-code=${code} @click=${(event: Event) => take(event, code, choice)}>
            <strong>${code}</strong>${about ? html` <span>${about}</span>` : ""}
          </button>
        `,
      )}
    </div>
  `;
}

/** The one code that is meant: the same, or the only one about which the text is said. */
export function codeMeant(typed: string, known: readonly Known[]): string {
  const fitting = known.filter((one) => fits(one, typed));
  const same = known.find(({ code }) => code.toLowerCase() === typed.toLowerCase());
  return same?.code ?? (typed && fitting.length === 1 ? fitting[0]?.code : undefined) ?? typed;
}

function fits({ code, about = "" }: Known, typed: string): boolean {
  return `${code} ${about}`.toLowerCase().includes(typed.trim().toLowerCase());
}

function narrow(event: Event): void {
  const { currentTarget, target } = event as Event & { currentTarget: HTMLElement; target: HTMLInputElement };
  // After a press all of them stay, for whoever has pressed the wrong one.
  const typed = event.isTrusted ? target.value.trim().toLowerCase() : "";
  for (const button of currentTarget.querySelectorAll<HTMLElement>("[data-code]:has(span)")) {
    button.hidden = !button.textContent.toLowerCase().includes(typed);
  }
}

function take(event: Event, code: string, { name, next }: CodeChoice): void {
  const form = formOf(event.currentTarget as HTMLElement);
  const field = form && fieldOf(form, name);
  if (!form || !(field instanceof HTMLInputElement)) return;
  field.value = code;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  fieldOf(form, next)?.focus();
}
