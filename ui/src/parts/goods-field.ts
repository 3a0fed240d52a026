/** Goods that are typed in one line, a code for each: what was understood of them, while they are typed. */
import { html, nothing, type TemplateResult } from "lit-html";
import type { GoodsView, ProductTile } from "../api";
import * as backend from "../backend";
import type { Screen, Shell } from "../shell";
import { word } from "../words";
import { amountAt, type FieldsByCode } from "./field";

/** The words at the end of what was typed that are no code yet: a name, of which nobody knows the code. */
const NAME = /(?:^|\s)(\p{L}{3}[\p{L}\s]*)$/u;

/** The most products that are offered for a name. */
const OFFERED_MAX = 6;

/** What can be refused of such a line. */
export const GOODS_FIELDS: FieldsByCode = {
  ...amountAt("goods"),
  goods_missing: "goods",
  line_invalid: "goods",
  product_unknown: "goods",
  member_unknown: "goods",
  quantity_invalid: "goods",
  quantity_not_whole: "goods",
  weight_missing: "goods",
  weight_ambiguous: "goods",
  price_below_zero: "goods",
  price_needs_reason: "goods",
  price_asked: "goods",
  discount_invalid: "discount",
};

/** The field of a form on a screen. */
export class GoodsField {
  #asked = 0;
  /** Products whose name is being typed. */
  #offered: ProductTile[] = [];

  constructor(
    private readonly shell: Shell,
    private readonly screen: Screen,
  ) {}

  /** Adds a scanned code behind what stands there. */
  add(code: string): void {
    const field = this.#field;
    if (!field) return;
    const before = field.value.trimEnd();
    field.value = `${before === "" ? "" : `${before} `}${code} `;
    field.focus();
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** Asks what it comes to; only the last answer is taken, and none while something is not typed to its end. */
  async ask<Due>(ask: () => Promise<Due>, take: (due: Due | null) => void): Promise<void> {
    const asked = ++this.#asked;
    const [due, offered] = await Promise.all([ask().catch(() => null), this.#search()]);
    if (asked !== this.#asked || this.shell.screen !== this.screen) return;
    this.#offered = due === null ? offered : [];
    take(due);
    this.shell.draw();
  }

  /** What was understood, or where a name is being typed, the products that it may be. */
  view(goods: GoodsView | null): TemplateResult | typeof nothing {
    if (goods !== null || this.#offered.length === 0) return goodsView(goods);
    return html`
      <div class="goods-offered" role="group" aria-label=${word("goods-offered")}>
        ${this.#offered.map((product) => {
          const code = product.quick ?? product.sku;
          return html`<button type="button" data-code=${code} @click=${() => this.#choose(code)}>${code} ${product.name}</button>`;
        })}
      </div>
    `;
  }

  /** What was asked before is not waited for any more. */
  forget(): void {
    this.#asked += 1;
    this.#offered = [];
  }

  async #search(): Promise<ProductTile[]> {
    const name = NAME.exec(this.#field?.value ?? "")?.[1]?.trim();
    if (name === undefined) return [];
    const found = await backend.search(name).catch(() => []);
    return found.slice(0, OFFERED_MAX);
  }

  /** A code in the place of the name. */
  #choose(code: string): void {
    const field = this.#field;
    if (!field) return;
    field.value = field.value.replace(NAME, "");
    this.add(code);
  }

  get #field(): HTMLInputElement | null {
    return document.querySelector<HTMLInputElement>("main [name=goods]");
  }
}

/** What was understood, each with what it comes to. */
function goodsView(goods: GoodsView | null): TemplateResult | typeof nothing {
  if (goods === null) return nothing;
  return html`
    <ul class="goods-read" data-role="goods-read">
      ${goods.lines.map(([what, amount]) => html`<li class="sum"><span>${what}</span><span>${amount.text}</span></li>`)}
    </ul>
  `;
}
