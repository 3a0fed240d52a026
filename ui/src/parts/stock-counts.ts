/** What was counted: beside the books, and what becomes of what differs. */
import { html, nothing, type TemplateResult } from "lit-html";
import type { CountDone, CountRow, CountSeen, StockView } from "../api";
import * as backend from "../backend";
import type { Shell } from "../shell";
import { word } from "../words";
import type { Question } from "./question";

/** A product that nobody counted, with what the books say. */
interface Uncounted {
  sku: string;
  name: string;
  left: string;
}

/** What a count came to: what differs, what does not, and what was left empty. */
export function countDoneView({ said, lines }: CountDone, uncounted: Uncounted[], booked: boolean): TemplateResult {
  const differing = lines.filter(differs);
  const same = lines.length - differing.length;
  return html`
    <p data-role="count-said">${booked ? word("stock-booked-done") : said}</p>
    ${differing.length === 0 ? html`<p data-role="all-same">${word("stock-all-same")}</p>` : differingView(differing)}
    ${same > 0 && differing.length > 0 ? html`<p class="hint">${word("stock-same", { count: same })}</p>` : nothing}
    ${differing.length > 0 && !booked ? html`<p class="attention" data-role="not-booked">${word("stock-not-booked")}</p>` : nothing}
    ${uncounted.length === 0 ? nothing : uncountedView(uncounted)}
  `;
}

function uncountedView(uncounted: Uncounted[]): TemplateResult {
  return html`
    <section aria-labelledby="uncounted-heading" data-role="uncounted">
      <h2 id="uncounted-heading">${word("stock-uncounted", { count: uncounted.length })}</h2>
      <ul class="uncounted">
        ${uncounted.map(
          ({ sku, name, left }) =>
            html`<li data-uncounted=${sku}><span>${name} <span class="hint">${sku}</span></span><span>${word("stock-from-books", { quantity: left })}</span></li>`,
        )}
      </ul>
    </section>
  `;
}

function differingView(rows: CountRow[]): TemplateResult {
  const heads: [string, string][] = [
    [word("goods-code"), ""],
    [word("catalogue-name"), ""],
    [word("stock-head-counted"), "figure-cell"],
    [word("stock-head-books"), "figure-cell"],
    [word("stock-head-difference"), "figure-cell"],
  ];
  return html`
    <table role="table" class="goods-table" data-role="differs">
      <caption>${word("stock-differs", { count: rows.length })}</caption>
      <thead role="rowgroup">
        <tr role="row">
          ${heads.map(([head, look]) => html`<th scope="col" role="columnheader" class=${look}>${head}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map(
          (row) => html`
            <tr role="row" data-differs=${row.sku}>
              <td role="cell" data-label=${word("goods-code")}>${row.sku}</td>
              <th scope="row" role="rowheader">${row.name}</th>
              <td role="cell" class="figure-cell" data-label=${word("stock-head-counted")}>${row.counted_text}</td>
              <td role="cell" class="figure-cell" data-label=${word("stock-head-books")}>${row.expected_text}</td>
              <td role="cell" class="figure-cell" data-label=${word("stock-head-difference")}><strong>${row.difference_text}</strong></td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  `;
}

/** Counts so far, the newest first, and what two tills do not agree on. */
export function countsView({ counts, apart }: StockView, book: (count: CountSeen) => void): TemplateResult {
  return html`
    ${
      apart.length === 0
        ? nothing
        : html`
            <section aria-labelledby="apart-heading" data-role="apart">
              <h2 id="apart-heading">${word("stock-apart")}</h2>
              <ul class="slips">
                ${apart.map(
                  ({ stand, name, counted }) => html`
                    <li class="attention">
                      <p>${word("stock-apart-row", { stand, name, counted: counted.map(([till, text]) => word("stock-apart-till", { till, quantity: text })).join(", ") })}</p>
                    </li>
                  `,
                )}
              </ul>
            </section>
          `
    }
    ${
      counts.length === 0
        ? nothing
        : html`
            <section aria-labelledby="counts-heading" data-role="counts">
              <h2 id="counts-heading">${word("stock-counts")}</h2>
              <ul class="slips">${counts.map((count) => countView(count, book))}</ul>
            </section>
          `
    }
  `;
}

function countView(count: CountSeen, book: (count: CountSeen) => void): TemplateResult {
  const { id, stand, when_text, by_text, counted, differs: rows, booked } = count;
  return html`
    <li data-counted=${id}>
      <p>
        <strong>${word("stock-count-of", { stand, when: when_text })}</strong>
        <span class="slip-goods">
          ${rows.length === 0 ? word("stock-all-same") : rows.map((row) => word("stock-differs-row", { name: row.name, counted: row.counted_text, books: row.expected_text, difference: row.difference_text })).join(" · ")}
        </span>
        <span class="hint">${[by_text, word("stock-products", { count: counted }), booked ? word("stock-booked") : []].flat().join(" · ")}</span>
      </p>
      ${
        rows.length > 0 && !booked
          ? html`<div class="inline"><button type="button" class="undoing" data-role="book" @click=${() => book(count)}>${word("stock-book-open")}<span class="heard"> ${when_text}</span></button></div>`
          : nothing
      }
    </li>
  `;
}

/** Asks whether what is missing is lost, and what is too much is found again: it says how much of what. */
export function bookQuestion(
  shell: Shell,
  count: string,
  rows: CountRow[],
  draft: string,
  done: () => Promise<void>,
): Question {
  const amounts = (some: CountRow[]) =>
    some.map(({ name, difference_text }) => `${name}: ${difference_text.replace(/^[-−+]\s*/, "")}`).join(", ");
  const lost = rows.filter(({ difference_milli }) => difference_milli < 0);
  const found = rows.filter(({ difference_milli }) => difference_milli > 0);
  return {
    heading: word("stock-book-heading"),
    body: () => html`
      ${lost.length === 0 ? nothing : html`<p data-role="lost">${word("stock-book-lost", { what: amounts(lost) })}</p>`}
      ${found.length === 0 ? nothing : html`<p data-role="found">${word("stock-book-found", { what: amounts(found) })}</p>`}
      <p>${word("stock-book-lead")}</p>
    `,
    confirm: word("stock-book-do"),
    cancel: word("stock-book-stay"),
    careful: true,
    act: async () => {
      const said = await backend.bookCount(count, draft);
      await done();
      shell.say(said);
    },
  };
}

/** Whether something was not as the books said. */
export function differs({ difference_milli }: CountRow): boolean {
  return difference_milli !== 0;
}
