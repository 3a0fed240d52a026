/** The cash of drawers, and the reasons, as tables. */
import { html, type TemplateResult } from "lit-html";
import type { Amount, CashQuestion, CashTotals, DrawerFigures, DrawerTotals } from "../api";
import { word } from "../words";

/** What may be asked of cash beside what is asked of receipts. */
export const CASH_QUESTIONS: CashQuestion[] = ["drawer", "reason"];

/** Whether something is asked of drawers or reasons. */
export function isOfCash(question: string): question is CashQuestion {
  return (CASH_QUESTIONS as string[]).includes(question);
}

/** The figures of drawers, in the order in which they add up; what came or went nowhere has no column. */
function figuresOf(drawers: DrawerTotals[]): [string, keyof DrawerFigures][] {
  const all: [string, keyof DrawerFigures][] = [
    [word("shift-closed-float"), "float"],
    [word("totals-between"), "between"],
    [word("now-sales"), "sales"],
    [word("now-refunds"), "refunds"],
    [word("cash-in"), "into"],
    [word("cash-out"), "out"],
    [word("shift-close-expected"), "expected"],
    [word("shift-close-counted"), "counted"],
    [word("shift-close-difference"), "difference"],
  ];
  const moved = new Set<keyof DrawerFigures>(["between", "refunds", "into", "out"]);
  return all.filter(([, of]) => !moved.has(of) || drawers.some(({ figures }) => figures[of]?.value !== 0));
}

/** The answer to a question; a sentence where there is nothing to tell. */
export function cashTotalsView(question: CashQuestion, totals: CashTotals): TemplateResult {
  if (question === "drawer") {
    if (totals.drawers.length === 0) return html`<p class="hint" data-role="none">${word("totals-none-cash")}</p>`;
    return drawersView(totals);
  }
  if (totals.reasons.length === 0) return html`<p class="hint" data-role="none">${word("totals-none-reason")}</p>`;
  return reasonsView(totals);
}

function drawersView({ drawers, sum, day, day_text }: CashTotals): TemplateResult {
  const names = (of: DrawerTotals) => [...(day === null ? [of.day_text] : []), of.stand, of.drawer, of.by];
  const named = [word("totals-key-stand"), word("totals-key-drawer"), word("totals-key-seller")];
  const heads = [...(day === null ? [word("totals-key-day")] : []), ...named];
  const figures = figuresOf(drawers);
  return html`
    <div class="totals-rows" data-role="drawer-totals">
      <table role="table">
        <caption><span class="heard">${word("totals-by-drawer")}, ${day_text}</span></caption>
        <thead role="rowgroup">
          <tr role="row">
            ${heads.map((name) => html`<th scope="col" role="columnheader">${name}</th>`)}
            ${figures.map(([name]) => html`<th scope="col" role="columnheader" class="figure-cell">${name}</th>`)}
          </tr>
        </thead>
        <tbody role="rowgroup" class="all">
          <tr role="row">
            <th scope="row" role="rowheader">${word("totals-sum")}</th>
            ${heads.slice(1).map(() => html`<td role="cell"></td>`)}
            ${figures.map(([name, figure]) => html`<td role="cell" class="figure-cell" data-label=${name} data-sum=${figure}>${sum[figure]?.text}</td>`)}
          </tr>
        </tbody>
        <tbody role="rowgroup">
          ${drawers.map(
            (of) => html`
              <tr role="row" data-drawer=${`${of.stand} ${of.drawer}`}>
                ${names(of).map((name, at) => html`<td role="cell" data-label=${heads[at] ?? ""}>${name}</td>`)}
                ${figures.map(([name, figure]) => html`<td role="cell" class="figure-cell" data-label=${name}>${cell(of, figure)}</td>`)}
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
    <p class="hint">${word("day-cash-hint")}</p>
  `;
}

/** A figure; where the cash cannot be told, why. */
function cell({ state, figures }: DrawerTotals, figure: keyof DrawerFigures): string | TemplateResult {
  const amount = figures[figure];
  if (amount === null) return figure === "difference" ? word(`totals-drawer-${state}`) : "";
  return figure === "difference" ? differenceView(amount) : amount.text;
}

/** A difference that is none is as quiet as the rest. */
export function differenceView({ value, text }: Amount): string | TemplateResult {
  return value === 0 ? text : html`<strong class="badge">${text}</strong>`;
}

function reasonsView({ reasons, day_text }: CashTotals): TemplateResult {
  const heads = [word("totals-key-reason"), word("totals-reason-of")];
  const figures = [word("totals-count"), word("cash-amount")];
  return html`
    <div class="totals-rows" data-role="reason-totals">
      <table role="table">
        <caption><span class="heard">${word("totals-by-reason")}, ${day_text}</span></caption>
        <thead role="rowgroup">
          <tr role="row">
            ${heads.map((name) => html`<th scope="col" role="columnheader">${name}</th>`)}
            ${figures.map((name) => html`<th scope="col" role="columnheader" class="figure-cell">${name}</th>`)}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${reasons.map(
            ({ label, of_text, count, amount, reason }) => html`
              <tr role="row" data-reason=${reason}>
                <td role="cell" data-label=${heads[0] ?? ""}>${label}</td>
                <td role="cell" data-label=${heads[1] ?? ""}>${of_text}</td>
                <td role="cell" class="figure-cell" data-label=${figures[0] ?? ""}>${count}</td>
                <td role="cell" class="figure-cell" data-label=${figures[1] ?? ""}>${amount.text}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
  `;
}
