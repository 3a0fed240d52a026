/** Notes and coins counted by denomination. */
import { html, nothing, type TemplateResult } from "lit-html";
import type { Amount, CashCounted, Refusal } from "../api";
import * as backend from "../backend";
import type { Shell } from "../shell";
import { word } from "../words";
import { announced } from "./announced";
import { answerOf, formOf, typed } from "./form";
import { reasonView, refusedAt } from "./mending";

/** The pieces of each denomination, in two columns; they are the form's, and the sums follow while they are typed. */
export class CashCount {
  /** What the cash counted so far comes to; null while a figure cannot be read. */
  #counted: CashCounted | null = null;
  #counts = 0;

  constructor(
    readonly shell: Shell,
    readonly denominations: Amount[],
  ) {}

  /** Nothing is counted any more. */
  clear(): void {
    this.#counts++;
    this.#counted = null;
  }

  /** The name of its first field. */
  get first(): string {
    return `pieces-${this.denominations[0]?.value ?? 0}`;
  }

  /** The columns; a refusal of one of their fields stands there. */
  view(refusal: Refusal | null): TemplateResult {
    const half = Math.ceil(this.denominations.length / 2);
    const columns = [this.denominations.slice(0, half), this.denominations.slice(half)];
    return html`
      <div
        class="wide count"
        role="group"
        aria-label=${word("shift-count")}
        @input=${(event: Event) => this.#count(event)}
        @keydown=${(event: KeyboardEvent) => goOn(event)}
      >
        ${columns.map((column, at) => this.#column(column, at, refusal))}
      </div>
    `;
  }

  /** What all of them come to, for where it is always in sight. */
  sumView(): TemplateResult {
    return html`
      <div class="counted">${word("shift-counted")} <div data-role="sum" role="status">${this.#counted ? announced(this.#counted.sum.text) : html`<p aria-hidden="true">–</p>`}</div></div>
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

  #column(denominations: Amount[], at: number, refusal: Refusal | null): TemplateResult {
    return html`
      <table>
        <caption class="heard">${word("shift-count-part", { part: at + 1 })}</caption>
        <thead>
          <tr>
            <th scope="col" class="figure-cell">${word("shift-denomination")}</th>
            <th scope="col">${word("shift-pieces")}</th>
            <th scope="col" class="figure-cell">${word("shift-worth")}</th>
          </tr>
        </thead>
        <tbody>${denominations.map((denomination) => this.#row(denomination, refusal))}</tbody>
      </table>
    `;
  }

  #row({ value, text }: Amount, refusal: Refusal | null): TemplateResult {
    const name = `pieces-${value}`;
    const refused = refusedAt(refusal, name);
    const worth = this.#counted?.each.find(([of]) => of === value)?.[1];
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
          ${refused ? reasonView(refused, `${name}-refusal`) : nothing}
        </td>
        <td class="figure-cell" data-worth=${value}>${worth?.text}</td>
      </tr>
    `;
  }

  /** While pieces are typed: what they come to. */
  async #count(event: Event): Promise<void> {
    const form = formOf(event.target as HTMLElement);
    if (!form) return;
    const count = ++this.#counts;
    const counted = await this.#worth(answerOf(form)).catch(() => null);
    if (count !== this.#counts) return;
    this.#counted = counted;
    this.shell.draw();
  }

  async #worth(answer: FormData): Promise<CashCounted> {
    return backend.countCash(this.pieces(answer));
  }
}

/** Enter in one denomination goes on to the next: whoever counts has not finished. In the last it answers the form. */
function goOn(event: KeyboardEvent): void {
  if (event.key !== "Enter" || event.isComposing || !(event.target instanceof HTMLInputElement)) return;
  const fields = [...(event.currentTarget as HTMLElement).querySelectorAll("input")];
  const next = fields[fields.indexOf(event.target) + 1];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
