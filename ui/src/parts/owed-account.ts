/** What is owed to one member, and everything that it comes from. */
import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import type { MemberAccount, MemberGoods, OwedChangeRow, OwedRow } from "../api";
import { word } from "../words";
import { selectView } from "./field";
import { balanceView, lessText, moreText } from "./owed-table";

/** What can be done with an account. */
export interface AccountActions {
  /** Whether this till may write anything down. */
  coordinator: boolean;
  /** The days that slips are asked for, ISO and as people read them, and which of them is chosen. */
  days: [string, string][];
  day: string;
  dayChosen: (day: string) => void;
  slip: () => void;
  /** Where a slip was saved. */
  saved: TemplateResult | typeof nothing;
  giveBack: (change: OwedChangeRow) => void;
}

/** The figures up to what is still owed, the papers, what changed, and the goods. */
export function accountView({ owed, changes, goods }: MemberAccount, actions: AccountActions): TemplateResult {
  return html`
    <h2 id="account-heading">${word("stock-member", { member: owed.label })}</h2>
    ${sumsView(owed)}
    ${owed.balance.value < 0 ? html`<p class="attention" data-role="below">${word("owed-below-means")}</p>` : nothing}
    ${slipView(actions)}
    ${changesView(changes, actions)}
    ${goodsView(goods)}
  `;
}

function sumsView(owed: OwedRow): TemplateResult {
  const { sales, net, borne, share, goods, deductions, payouts, balance } = owed;
  const rows = [
    [word("owed-share"), share.text],
    [word("owed-goods"), moreText(goods)],
    [word("owed-deductions"), lessText(deductions)],
    [word("owed-payouts"), lessText(payouts)],
  ] as const;
  return html`
    <div data-role="sums">
      <p class="hint">${word("owed-from", { sales, net: net.text })}</p>
      <dl class="sums">
        ${rows.map(([name, amount]) => html`<div><dt>${name}</dt><dd>${amount}</dd></div>`)}
        <div class="strong"><dt>${word("owed-balance")}</dt><dd data-role="balance">${balanceView(balance)}</dd></div>
      </dl>
      ${borne.value === 0 ? nothing : html`<p class="hint">${word("owed-borne", { borne: borne.text })}</p>`}
    </div>
  `;
}

function slipView({ days, day, dayChosen, slip, saved }: AccountActions): TemplateResult {
  return html`
    <div class="inline owed-slip">
      ${selectView({
        name: "slip-day",
        legend: word("owed-slip-of"),
        value: day,
        options: [["", word("totals-whole")], ...days],
        chosen: dayChosen,
      })}
      <button type="button" data-role="slip" @click=${slip}>${word("owed-slip")}</button>
      ${saved}
    </div>
  `;
}

function changesView(changes: OwedChangeRow[], { coordinator, giveBack }: AccountActions): TemplateResult {
  return html`
    <section aria-labelledby="changes-heading" data-role="changes">
      <h3 id="changes-heading">${word("owed-changes")}</h3>
      ${changes.length === 0 ? html`<p class="hint">${word("owed-changes-none")}</p>` : nothing}
      <ul class="owed-changes">
        ${repeat(
          changes,
          ({ id }) => id,
          (change) => html`
            <li data-change=${change.id}>
              <p>${change.what_text}<span class="hint">${change.when_text} · ${change.by_text}</span></p>
              <strong>${lessText(change.amount)}</strong>
              ${
                coordinator && change.amount.value > 0
                  ? html`<button type="button" class="undoing" data-role="give-back" @click=${() => giveBack(change)}>
                      ${word("owed-back")}<span class="heard"> ${change.what_text}, ${change.amount.text}</span>
                    </button>`
                  : nothing
              }
            </li>
          `,
        )}
      </ul>
    </section>
  `;
}

function goodsView(goods: MemberGoods[]): TemplateResult | typeof nothing {
  if (goods.length === 0) return nothing;
  return html`
    <section aria-labelledby="goods-heading" data-role="goods">
      <h3 id="goods-heading">${word("owed-went-heading")}</h3>
      <ul class="owed-goods">
        ${goods.map((product) => html`<li data-sku=${product.sku}>${goodsRowView(product)}</li>`)}
      </ul>
    </section>
  `;
}

/** Each figure beside its name, so that a narrow column is enough. */
function goodsRowView({ name, came_in, sold, back, gone, left }: MemberGoods): TemplateResult {
  const figures = [
    [word("stock-in"), came_in],
    [word("stock-sold"), sold],
    [word("stock-back"), back],
    [word("owed-went-gone"), gone],
    [word("stock-left"), left],
  ] as const;
  return html`
    <p>${name}</p>
    <dl>${figures.map(([what, { text }]) => html`<div><dt>${what}</dt><dd>${text}</dd></div>`)}</dl>
  `;
}
