/** A stocktake: an empty box for each product. What the books say is not shown, so that nobody copies it. */
import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { repeat } from "lit-html/directives/repeat.js";
import type { CountTyped, GoodsDueRow, Refusal, StockRow } from "../api";
import * as backend from "../backend";
import type { Screen, Shell } from "../shell";
import { word } from "../words";
import { newDraft } from "./draft";
import { focusRefused } from "./field";
import { GoodsFinder } from "./goods-finder";
import { reasonView, refusalView, refusedAt } from "./mending";

/** A product that may be counted. */
interface Product {
  sku: string;
  name: string;
  member: string;
  unit: string;
  /** What the books say, for what nobody counts. */
  left: string;
}

/** The boxes. They live from being opened until the count is saved or given up. */
export class StockCount {
  readonly #draft = newDraft();
  #products: Product[];
  /** What is typed of each product. */
  #typed = new Map<string, string>();
  #refusal: Refusal | null = null;
  #finder: GoodsFinder;

  constructor(
    private readonly shell: Shell,
    screen: Screen,
    /** The stand, by its code. */
    readonly stand: string,
    rows: StockRow[],
  ) {
    const once = new Map(rows.map((row) => [row.sku, { ...row, left: row.left.text }]));
    this.#products = [...once.values()];
    this.#finder = new GoodsFinder(shell, screen, {
      label: () => word("stock-count-other"),
      hint: () => word("stock-count-other-hint"),
      entered: (text) => this.#addOther(text),
      emptied: () => this.#toMain(),
    });
  }

  /** What nobody counted: it stands in the books as before. */
  get uncounted(): Product[] {
    return this.#products.filter(({ sku }) => !this.#typed.get(sku));
  }

  /** What was counted, as the till takes it. */
  get typed(): CountTyped {
    const lines = [...this.#typed].filter(([, quantity]) => quantity !== "");
    return { stand: this.stand, lines: lines.map(([sku, quantity]) => `${sku}*${quantity}`), draft: this.#draft };
  }

  view(): TemplateResult {
    return html`
      <p>${word("stock-count-lead")}</p>
      <div
        class="stock-count"
        data-form
        data-role="count-form"
        data-unsaved-as=${word("stock-count-heading", { stand: this.stand })}
        @keydown=${(event: KeyboardEvent) => this.#key(event)}
      >
        ${this.#members().map(([member, products]) => this.#memberView(member, products))}
        ${refusalView(this.#refusal)}
      </div>
      ${this.#finder.view()}
    `;
  }

  /** How far it is, for where it is always in sight. */
  progressView(): TemplateResult {
    const counted = this.#products.length - this.uncounted.length;
    return html`<p class="counted" data-role="counted">${word("stock-count-progress", { counted, count: this.#products.length })}</p>`;
  }

  /** The focus goes where counting begins. */
  focus(): void {
    const first = this.#boxes[0];
    if (first) first.focus();
    else this.#finder.focus();
  }

  /** One piece more of what was scanned, in its box. */
  async scan(code: string): Promise<void> {
    const { lines } = await backend.goodsDue([code]);
    for (const row of lines) {
      this.#know(row);
      const before = this.#typed.get(row.sku) ?? "";
      const pieces = /^\d{1,7}$/.test(before) ? Number(before) + 1 : 1;
      this.#put(row.sku, String(pieces));
      this.shell.say(word("goods-there", { sku: row.sku, quantity: pieces }));
    }
  }

  /** Shows why it cannot be saved, at the box that is meant where one is. */
  refuse(refusal: Refusal): void {
    const { typed } = refusal.details;
    const [sku] = [...this.#typed].find(([, quantity]) => quantity !== "" && quantity === typed) ?? [];
    this.#refusal = sku ? { ...refusal, details: { ...refusal.details, field: fieldName(sku) } } : refusal;
    this.shell.draw();
    const form = document.querySelector<HTMLElement>(".stock-count");
    if (form) focusRefused(form);
  }

  get #boxes(): HTMLInputElement[] {
    return [...document.querySelectorAll<HTMLInputElement>("main .stock-count input")];
  }

  /** The products by member, in the order of the table. */
  #members(): [string, Product[]][] {
    const members = new Map<string, Product[]>();
    for (const product of this.#products) {
      members.set(product.member, [...(members.get(product.member) ?? []), product]);
    }
    return [...members];
  }

  #memberView(member: string, products: Product[]): TemplateResult {
    const heading = word("stock-member", { member });
    return html`
      <section aria-label=${heading} data-member=${member}>
        <h2>${heading}</h2>
        <ul class="count-rows">
          ${repeat(
            products,
            ({ sku }) => sku,
            (product) => this.#rowView(product),
          )}
        </ul>
      </section>
    `;
  }

  #rowView({ sku, name, unit }: Product): TemplateResult {
    const field = fieldName(sku);
    const refused = refusedAt(this.#refusal, field);
    return html`
      <li data-count=${sku}>
        <label for=${`field-${field}`}>${name} <span class="hint">${sku}${unit === "pcs" ? "" : ` · ${unit}`}</span></label>
        <input
          id=${`field-${field}`}
          name=${field}
          inputmode="decimal"
          autocomplete="off"
          aria-describedby=${refused ? `${field}-refusal` : nothing}
          aria-invalid=${refused ? "true" : nothing}
          .value=${live(this.#typed.get(sku) ?? "")}
          @input=${(event: Event) => this.#changed(sku, (event.target as HTMLInputElement).value)}
        />
        ${refused ? reasonView(refused, `${field}-refusal`) : nothing}
      </li>
    `;
  }

  #changed(sku: string, quantity: string): void {
    this.#typed.set(sku, quantity.trim() === "" ? "" : quantity);
    this.shell.draw();
  }

  /** Puts a figure into a box as if it were typed, with the focus there. */
  #put(sku: string, quantity: string): void {
    this.#typed.set(sku, quantity);
    this.shell.draw();
    const box = this.#boxes.find(({ name }) => name === fieldName(sku));
    box?.focus();
    box?.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** A product that was not expected here gets a box too. */
  #know({ sku, name, member, unit }: GoodsDueRow): void {
    if (this.#products.some((product) => product.sku === sku)) return;
    this.#products = [...this.#products, { sku, name, member, unit, left: "0" }];
  }

  async #addOther(text: string): Promise<void> {
    const { lines } = await backend.goodsDue([text]);
    for (const row of lines) {
      this.#know(row);
      const said = text.includes("*") ? row.typed.slice(row.typed.lastIndexOf("*") + 1) : null;
      this.#put(row.sku, said ?? this.#typed.get(row.sku) ?? "");
    }
  }

  /** Enter goes on to the next box: whoever counts has not finished. */
  #key(event: KeyboardEvent): void {
    if (event.key !== "Enter" || event.isComposing || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    const boxes = this.#boxes;
    const next = boxes[boxes.indexOf(event.target) + 1];
    if (next) next.focus();
    else this.#toMain();
  }

  #toMain(): void {
    document.querySelector<HTMLElement>(".stock > .actions [data-role=main]")?.focus();
  }
}

function fieldName(sku: string): string {
  return `count-${sku}`;
}
