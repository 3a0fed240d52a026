/** What is owed to each member as a table, and how its figures are written. */
import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { Amount, OwedRow, OwedView } from "../api";
import { word } from "../words";
import { roam, rove } from "./roving";

/** A column of figures. */
interface Figure {
  name: string;
  of: (row: OwedRow) => string | TemplateResult;
}

/** Each member in a row, and all of them together; a press on a row chooses it. */
export function owedTableView(
  { rows, sum }: OwedView,
  chosen: string | null,
  choose: (member: string) => void,
): TemplateResult {
  const figures = figuresOf(rows);
  const cells = (row: OwedRow) =>
    figures.map(({ name, of }) => html`<td role="cell" class="figure-cell" data-label=${name}>${of(row)}</td>`);
  const stop = Math.max(
    0,
    rows.findIndex(({ member }) => member === chosen),
  );
  return html`
    <div class="owed-rows">
      <table role="table">
        <caption><span class="heard">${word("owed-heading")}</span></caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">${word("totals-key-member")}</th>
            ${figures.map(({ name }) => html`<th scope="col" role="columnheader" class="figure-cell">${name}</th>`)}
          </tr>
        </thead>
        <tbody role="rowgroup" class="all">
          <tr role="row" data-role="sum">
            <th scope="row" role="rowheader">${word("totals-sum")}</th>
            ${cells(sum)}
          </tr>
        </tbody>
        <tbody
          role="rowgroup"
          data-role="members"
          @keydown=${(event: KeyboardEvent) => roam(event, { items: "button" })}
          @focusin=${(event: Event) => rove(event, "button")}
        >
          ${rows.map(
            (row, at) => html`
              <tr role="row" data-member=${row.member} @click=${() => choose(row.member)}>
                <th scope="row" role="rowheader">
                  <button type="button" aria-current=${row.member === chosen ? "true" : nothing} .tabIndex=${live(at === stop ? 0 : -1)}>${row.label}</button>
                </th>
                ${cells(row)}
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
  `;
}

/** What the cooperative bears of goods is told only where it bears anything. */
function figuresOf(rows: OwedRow[]): Figure[] {
  const goods = { name: word("owed-goods"), of: (row: OwedRow) => row.goods.text };
  return [
    { name: word("owed-share"), of: (row) => row.share.text },
    ...(rows.some((row) => row.goods.value !== 0) ? [goods] : []),
    { name: word("owed-deductions"), of: (row) => lessText(row.deductions) },
    { name: word("owed-payouts"), of: (row) => lessText(row.payouts) },
    { name: word("owed-balance"), of: (row) => balanceView(row.balance) },
  ];
}

/** What is still owed; below zero also in a word. */
export function balanceView({ value, text }: Amount): TemplateResult {
  if (value >= 0) return html`${text}`;
  return html`<span class="below-zero">${text} <span>${word("owed-below")}</span></span>`;
}

/** An amount that makes less of what is owed, with the sign that says so. */
export function lessText({ value, text }: Amount): string {
  if (value === 0) return text;
  return value > 0 ? `−${text}` : `+${bare(text)}`;
}

/** An amount that makes more of it. */
export function moreText({ value, text }: Amount): string {
  return value > 0 ? `+${text}` : text;
}

function bare(text: string): string {
  return text.replace(/^[-−]/, "");
}

/** An amount as it is typed, without its currency; empty where there is nothing to type. */
export function typedAmount({ value, text }: Amount): string {
  return value > 0 ? text.replace(/^Rp/, "") : "";
}
