/** Goods that are being written down: a line for each product, with how much of it. */
import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { repeat } from "lit-html/directives/repeat.js";
import type { GoodsDue, GoodsDueRow, Refusal } from "../api";
import * as backend from "../backend";
import type { Screen, Shell } from "../shell";
import { word } from "../words";
import { reasonView, refusedAt } from "./mending";

/** One product of what is being written down. */
interface Line {
  sku: string;
  name: string;
  member: string;
  /** What it is counted in. */
  unit: string;
  price: string;
  share: string;
  /** How much, as it was typed. */
  quantity: string;
  /** The price behind `@`, with its sign, as it was typed. */
  at: string;
}

/** A line that was taken away, and where it stood. */
interface Removed {
  line: Line;
  at: number;
}

/** The lines. They live as long as their screen. */
export class GoodsLines {
  #lines: Line[] = [];
  /** What they come to; null while a quantity cannot be read. */
  #due: GoodsDue | null = null;
  #asked = 0;
  #removed: Removed | null = null;
  #refusal: Refusal | null = null;

  constructor(
    private readonly shell: Shell,
    private readonly screen: Screen,
    /** Enter in a line: whoever mends it goes on where goods are typed. */
    private readonly left: () => void,
  ) {}

  get isEmpty(): boolean {
    return this.#lines.length === 0;
  }

  /** How many pieces these are, what is weighed left out. */
  get pieces(): number {
    return this.#due?.pieces ?? 0;
  }

  /** The lines as the till reads them. */
  get typed(): string[] {
    return this.#lines.map(typedOf);
  }

  /** Adds what was typed or scanned to what is there of it; answers with what there is of it now. */
  async add(text: string): Promise<string> {
    const { lines } = await backend.goodsDue([text]);
    let said = "";
    for (const row of lines) said = await this.#take(row, priceOf(text));
    await this.#work();
    return said;
  }

  /** Adds every line of a list that was read before. */
  async addAll(texts: string[]): Promise<void> {
    const { lines } = await backend.goodsDue(texts);
    for (const row of lines) await this.#take(row, "");
    await this.#work();
  }

  /** Nothing is being written down any more. */
  clear(): void {
    this.#asked += 1;
    this.#lines = [];
    this.#due = null;
    this.#removed = null;
    this.#refusal = null;
  }

  /** Names the line that a refusal speaks of, where it is one of these. */
  placed(refusal: Refusal): Refusal {
    const { typed, field } = refusal.details;
    const line = this.#lines.find(({ quantity }) => quantity.trim() === typed);
    if (field !== undefined || line === undefined) return refusal;
    const placed = { ...refusal, details: { ...refusal.details, field: fieldName(line) } };
    this.#refusal = placed;
    return placed;
  }

  /** The table with what it comes to; nothing before the first line. */
  view(): TemplateResult | typeof nothing {
    if (this.isEmpty && this.#removed === null) return nothing;
    return html`
      <div
        class="goods-lines"
        data-form
        data-typed
        data-role="lines"
        data-unsaved-as=${this.isEmpty ? nothing : word("goods-unsaved")}
        @submit=${this.left}
      >
        ${this.isEmpty ? nothing : this.#tableView()}
        <div class="goods-sum">
          <p data-role="sum">${this.#sum()}</p>
          ${this.#removed ? this.#undoView(this.#removed) : nothing}
        </div>
      </div>
    `;
  }

  #tableView(): TemplateResult {
    const heads: [string, string][] = [
      [word("goods-code"), ""],
      [word("catalogue-name"), ""],
      [word("catalogue-member"), ""],
      [word("goods-pieces"), ""],
      [word("catalogue-price"), "figure-cell"],
      [word("catalogue-share-head"), "figure-cell"],
    ];
    return html`
      <table role="table" class="goods-table">
        <caption><span class="heard">${word("goods-lines")}</span></caption>
        <thead role="rowgroup">
          <tr role="row">
            ${heads.map(([head, look]) => html`<th scope="col" role="columnheader" class=${look}>${head}</th>`)}
            <td role="cell"></td>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${repeat(
            this.#lines,
            ({ sku }) => sku,
            (line) => this.#rowView(line),
          )}
        </tbody>
      </table>
    `;
  }

  #rowView(line: Line): TemplateResult {
    const { sku, name, member, unit, price, share, quantity, at } = line;
    const field = fieldName(line);
    const refused = refusedAt(this.#refusal, field);
    return html`
      <tr role="row" data-goods=${sku}>
        <td role="cell" data-label=${word("goods-code")}>${sku}</td>
        <th scope="row" role="rowheader">${name}</th>
        <td role="cell" data-label=${word("catalogue-member")}>${member}</td>
        <td role="cell" data-label=${word("goods-pieces")}>
          <span class="goods-quantity">
            <input
            name=${field}
            inputmode="decimal"
            autocomplete="off"
            aria-label=${word("goods-pieces-of", { name, unit })}
            aria-describedby=${refused ? `${field}-refusal` : nothing}
            aria-invalid=${refused ? "true" : nothing}
            .value=${live(quantity)}
            @input=${(event: Event) => this.#changed(line, (event.target as HTMLInputElement).value)}
            @change=${() => this.#check(line)}
          />
          ${unit === "pcs" ? nothing : html`<span class="hint">${unit}</span>`}
          </span>
          ${refused ? reasonView(refused, `${field}-refusal`) : nothing}
        </td>
        <td role="cell" class="figure-cell" data-label=${word("catalogue-price")}>${price || at.slice(1)}</td>
        <td role="cell" class="figure-cell" data-label=${word("catalogue-share-head")}>${share}</td>
        <td role="cell" class="goods-remove">
          <button type="button" class="square undoing" data-role="remove" aria-label=${word("goods-remove", { name })} @click=${() => this.#remove(line)}>✕</button>
        </td>
      </tr>
    `;
  }

  #undoView({ line }: Removed): TemplateResult {
    return html`<button type="button" data-role="undo" @click=${() => this.#undo()}>${word("goods-undo", { name: line.name })}</button>`;
  }

  #sum(): string {
    if (this.isEmpty) return "";
    if (this.#due === null) return word("goods-sum-open");
    const { pieces, worth, share } = this.#due;
    return word("goods-sum", { pieces, worth: worth.text, share: share.text });
  }

  /** Takes what was understood of one product; answers with what there is of it now. */
  async #take(row: GoodsDueRow, at: string): Promise<string> {
    const there = this.#lines.find(({ sku }) => sku === row.sku);
    if (there === undefined) this.#lines = [...this.#lines, lineOf(row, at)];
    else {
      const { lines } = await backend.goodsDue([typedOf(there), row.typed]);
      there.quantity = lines[0] ? quantityOf(lines[0]) : there.quantity;
      there.at = at || there.at;
    }
    this.#removed = null;
    const quantity = there?.quantity ?? quantityOf(row);
    return word("goods-there", { sku: row.sku, quantity });
  }

  /** Works out what they come to; only the last answer counts. */
  async #work(): Promise<void> {
    const asked = ++this.#asked;
    const due = this.isEmpty ? null : await backend.goodsDue(this.typed).catch(() => null);
    if (asked === this.#asked) this.#due = due;
  }

  async #changed(line: Line, quantity: string): Promise<void> {
    line.quantity = quantity;
    await this.#work();
    if (this.shell.screen === this.screen) this.shell.draw();
  }

  /** Says beside a line why how much of it cannot be read, once it is typed. */
  #check(line: Line): void {
    this.shell.attempt(
      async () => void (await backend.goodsDue([typedOf(line)])),
      (refusal) => {
        this.#refusal = { ...refusal, details: { ...refusal.details, field: fieldName(line) } };
      },
    );
  }

  #remove(line: Line): void {
    const at = this.#lines.indexOf(line);
    if (at < 0) return;
    this.#lines = this.#lines.filter((one) => one !== line);
    this.#removed = { line, at };
    this.shell.say(word("goods-removed", { name: line.name }));
    this.#again(() => {
      const buttons = document.querySelectorAll<HTMLElement>(".goods-lines [data-role=remove]");
      const next = buttons[Math.min(at, buttons.length - 1)];
      (next ?? document.querySelector<HTMLElement>(".goods-lines [data-role=undo]"))?.focus();
    });
  }

  #undo(): void {
    const removed = this.#removed;
    if (removed === null) return;
    this.#lines = this.#lines.toSpliced(removed.at, 0, removed.line);
    this.#removed = null;
    this.shell.say(word("goods-returned", { name: removed.line.name }));
    this.#again(() => {
      const field = document.querySelector<HTMLElement>(`.goods-lines [name="${CSS.escape(fieldName(removed.line))}"]`);
      field?.focus();
    });
  }

  #again(focus: () => void): void {
    this.shell.attempt(async () => {
      await this.#work();
      this.shell.draw();
      focus();
    });
  }
}

function lineOf(row: GoodsDueRow, at: string): Line {
  const { sku, name, member, unit, price_text, share } = row;
  return { sku, name, member, unit, price: price_text, share: share?.text ?? "", quantity: quantityOf(row), at };
}

/** How much, as it can be typed again. */
function quantityOf({ typed }: GoodsDueRow): string {
  return typed.slice(typed.lastIndexOf("*") + 1);
}

/** The price behind a code, with its sign. */
function priceOf(text: string): string {
  const from = text.indexOf("@");
  return from < 0 ? "" : text.slice(from);
}

function typedOf({ sku, quantity, at }: Line): string {
  return `${sku}*${quantity.trim()}${at}`;
}

function fieldName({ sku }: Line): string {
  return `pieces-${sku}`;
}
