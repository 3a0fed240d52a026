/** Goods that are typed in one line, a code for each: what was understood of them, while they are typed. */
import { html, nothing, type TemplateResult } from "lit-html";
import type { GoodsView } from "../api";
import type { Screen, Shell } from "../shell";
import { amountAt, type FieldsByCode } from "./field";

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
    const due = await ask().catch(() => null);
    if (asked !== this.#asked || this.shell.screen !== this.screen) return;
    take(due);
    this.shell.draw();
  }

  /** What was asked before is not waited for any more. */
  forget(): void {
    this.#asked += 1;
  }

  get #field(): HTMLInputElement | null {
    return document.querySelector<HTMLInputElement>("main [name=goods]");
  }
}

/** What was understood, each with what it comes to. */
export function goodsView(goods: GoodsView | null): TemplateResult | typeof nothing {
  if (goods === null) return nothing;
  return html`
    <ul class="goods-read" data-role="goods-read">
      ${goods.lines.map(([what, amount]) => html`<li class="sum"><span>${what}</span><span>${amount.text}</span></li>`)}
    </ul>
  `;
}
