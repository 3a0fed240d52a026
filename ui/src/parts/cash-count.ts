/** Notes and coins counted by denomination. */
import { html, nothing, type TemplateResult } from "lit-html";
import type { Amount, Refusal } from "../api";
import * as backend from "../backend";
import type { Shell } from "../shell";
import { word } from "../words";
import { answerOf, formOf, typed } from "./form";

/** A table with the pieces of each denomination; they are the form's, and the sum follows while they are typed. */
export class CashCount {
  /** What the cash counted so far comes to; null while a figure cannot be read. */
  #sum: Amount | null = null;
  #counts = 0;

  constructor(
    readonly shell: Shell,
    readonly denominations: Amount[],
  ) {}

  /** Nothing is counted any more. */
  clear(): void {
    this.#counts++;
    this.#sum = null;
  }

  /** The table; a refusal of one of its fields stands there. */
  view(refusal: Refusal | null): TemplateResult {
    return html`
      <table class="wide count" @input=${(event: Event) => this.#count(event)}>
        <caption>${word("shift-count")}</caption>
        <thead>
          <tr><th scope="col" class="figure-cell">${word("shift-denomination")}</th><th scope="col">${word("shift-pieces")}</th></tr>
        </thead>
        <tbody>
          ${this.denominations.map((denomination) => rowView(denomination, refusal))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" class="figure-cell">${word("shift-counted")}</th>
            <td class="figure-cell"><output data-role="sum">${this.#sum?.text}</output></td>
          </tr>
        </tfoot>
      </table>
    `;
  }

  /** The pieces of each denomination that something was typed for, `[value, pieces]`. */
  pieces(answer: FormData): [number, number][] {
    const count: [number, number][] = [];
    for (const { value, text } of this.denominations) {
      const pieces = typed(answer, `pieces-${value}`);
      if (pieces === "") continue;
      if (!/^\d{1,6}$/.test(pieces)) {
        const message = word("shift-pieces-refused", { denomination: text });
        throw new backend.Refused({ code: "pieces", message, details: { field: `pieces-${value}` } });
      }
      count.push([value, Number(pieces)]);
    }
    return count;
  }

  /** While pieces are typed: what they come to. */
  async #count(event: Event): Promise<void> {
    const form = formOf(event.target as HTMLElement);
    if (!form) return;
    const count = ++this.#counts;
    const sum = await this.#worth(answerOf(form)).catch(() => null);
    if (count !== this.#counts) return;
    this.#sum = sum;
    this.shell.draw();
  }

  async #worth(answer: FormData): Promise<Amount> {
    return backend.countCash(this.pieces(answer));
  }
}

function rowView({ value, text }: Amount, refusal: Refusal | null): TemplateResult {
  const name = `pieces-${value}`;
  const refused = refusal?.details.field === name ? refusal : null;
  return html`
    <tr>
      <th scope="row" class="figure-cell">${text}</th>
      <td>
        <input
          name=${name}
          aria-label=${word("shift-pieces-of", { denomination: text })}
          aria-describedby=${refused ? `${name}-refusal` : nothing}
          aria-invalid=${refused ? "true" : nothing}
          inputmode="numeric"
          autocomplete="off"
        />
        ${refused ? html`<p class="refusal" id=${`${name}-refusal`}>${refused.message}</p>` : nothing}
      </td>
    </tr>
  `;
}
