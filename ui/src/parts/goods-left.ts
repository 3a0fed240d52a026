/** Everything that is left at a stand, of one member or of all: on the last evening nobody types it again. */
import { html, type TemplateResult } from "lit-html";
import * as backend from "../backend";
import { word } from "../words";
import { selectView } from "./field";

/** The most products of one slip; what is left of more comes with the next. */
const LINES_MAX = 250;

/** The choice. It lives as long as its screen. */
export class GoodsLeft {
  #member = "";

  /** Who is meant, and the button that lists it. */
  view(members: string[], list: () => void): TemplateResult {
    return html`
      <div class="goods-left" data-form data-role="left" @submit=${list}>
        ${selectView({
          name: "left-of",
          legend: word("goods-left-of"),
          value: this.#member,
          options: [["", word("stock-all-members")], ...members.map((code): [string, string] => [code, code])],
          chosen: (member) => {
            this.#member = member;
          },
        })}
        <button type="submit" data-role="list-left">${word("goods-list-left")}</button>
      </div>
    `;
  }

  /** What should be left at a stand, as it would be typed, but for what is listed already. */
  async lines(stand: string, listed: string[]): Promise<string[]> {
    const { rows } = await backend.stockView({ stand, member: this.#member });
    const there = new Set(listed.map((line) => line.split("*")[0]));
    const left = rows.filter((row) => row.left.milli > 0 && !there.has(row.sku));
    return left.slice(0, LINES_MAX - listed.length).map(({ sku, left }) => `${sku}*${left.milli / 1000}`);
  }
}
