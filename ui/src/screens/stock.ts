import { html, nothing, type TemplateResult } from "lit-html";
import type { CountDone, CountRow, QuantityView, StockAsked, StockRow, StockView, TableFormat } from "../api";
import * as backend from "../backend";
import { selectView } from "../parts/field";
import { nothingYetView } from "../parts/nothing-yet";
import { savedFileView } from "../parts/saved-file";
import { StockCount } from "../parts/stock-count";
import { bookQuestion, countDoneView, countsView, differs } from "../parts/stock-counts";
import { forgetTyped } from "../parts/unsaved";
import type { Screen, Shell } from "../shell";
import { word } from "../words";

/** What can be said of how much there is, in the order in which goods come and go. */
const FIGURES = [
  "came_in",
  "arrived",
  "sold",
  "back",
  "damaged",
  "given",
  "lost",
  "sent",
  "left",
] as const satisfies (keyof StockRow)[];

type Figure = (typeof FIGURES)[number];

/** A spreadsheet reads letters beyond English rightly behind a byte order mark. */
const FORMATS: [TableFormat, string, () => string][] = [
  ["pdf", "save-pdf", () => word("stock-save-pdf")],
  ["xlsx", "save-xlsx", () => word("totals-save-xlsx")],
  ["csv_bom", "save-csv", () => word("totals-save-csv")],
];

/** What was counted just now, and what nobody counted. */
interface Result {
  done: CountDone;
  count: StockCount;
  booked: boolean;
}

/** What is left at a stand and where the rest went, and counting it. */
export class Stock implements Screen {
  readonly name = "stock";
  readonly guide = "stock";
  /** The count that goes on. */
  #count: StockCount | null = null;
  /** The count that was just saved. */
  #result: Result | null = null;
  #file: string | null = null;

  private constructor(
    readonly shell: Shell,
    private stock: StockView,
    private asked: StockAsked,
  ) {}

  /** This till's stand, and everybody's goods. */
  static async load(shell: Shell): Promise<Stock> {
    const asked: StockAsked = { stand: shell.status.fair?.stand ?? "", member: "" };
    return new Stock(shell, await backend.stockView(asked), asked);
  }

  title(): string {
    if (this.#count) return word("stock-count-heading", { stand: this.#count.stand });
    return this.#result ? word("stock-result-heading", { stand: this.#result.done.stand }) : word("stock-heading");
  }

  view(): TemplateResult {
    if (this.#count) return this.#countView(this.#count);
    if (this.#result) return this.#resultView(this.#result);
    return html`
      <main class="page stock" data-screen="stock">
        <h1 tabindex="-1">${this.title()}</h1>
        ${this.#filtersView()}
        ${this.stock.rows.length === 0 ? this.#emptyView() : this.#tableView()}
        ${countsView(this.stock, (count) => this.#askBook(count.id, count.differs))}
        <div class="actions">
          <button type="button" data-role="back" @click=${() => this.escaped()}>${word("goods-leave")}</button>
          ${savedFileView(this.shell, this.#file)}
          ${
            this.stock.rows.length === 0
              ? nothing
              : FORMATS.map(
                  ([format, role, name]) =>
                    html`<button type="button" data-role=${role} @click=${() => this.#save(format)}>${name()}</button>`,
                )
          }
          <button type="button" class="main" data-role="main" @click=${() => this.#begin()}>${word("stock-count", { stand: this.#standToCount() })}</button>
        </div>
      </main>
    `;
  }

  scanned(code: string): void {
    const count = this.#count;
    this.shell.attempt(() => (count ? count.scan(code) : this.#find(code)));
  }

  escaped(): void {
    if (this.#count) this.shell.leaving(() => this.#toTable());
    else if (this.#result) this.#toTable();
    else this.shell.leave(this);
  }

  async refresh(): Promise<void> {
    this.stock = await backend.stockView(this.asked);
  }

  #filtersView(): TemplateResult {
    const { stands, members } = this.stock;
    return html`
      <div class="inline stock-filters" data-role="filters">
        ${selectView({
          name: "stand",
          legend: word("goods-stand"),
          value: this.asked.stand,
          options: [...stands, ["", word("stock-all-stands")]],
          chosen: (stand) => this.#ask({ ...this.asked, stand }),
        })}
        ${selectView({
          name: "member",
          legend: word("catalogue-member"),
          value: this.asked.member,
          options: [["", word("stock-all-members")], ...members.map((code): [string, string] => [code, code])],
          chosen: (member) => this.#ask({ ...this.asked, member }),
        })}
      </div>
    `;
  }

  #emptyView(): TemplateResult {
    if (this.asked.member !== "") return html`<p class="nothing" data-role="none">${word("stock-none-member")}</p>`;
    return nothingYetView(this.shell, word("stock-none"), "goods");
  }

  /** Columns that say nothing anywhere are left out. */
  #tableView(): TemplateResult {
    const { rows } = this.stock;
    const all = this.asked.stand === "";
    const shown = FIGURES.filter((figure) => figure === "left" || rows.some((row) => row[figure].milli !== 0));
    const names: [string, (row: StockRow) => string][] = [
      [word("catalogue-member"), (row) => row.member],
      ...(all ? [[word("goods-stand"), (row: StockRow) => row.stand] as [string, (row: StockRow) => string]] : []),
    ];
    return html`
      <div class="stock-rows">
        <table role="table" class="goods-table" data-role="stock">
          <caption><span class="heard">${word("stock-heading")}</span></caption>
          <thead role="rowgroup">
            <tr role="row">
              ${[word("goods-code"), word("catalogue-name"), ...names.map(([head]) => head)].map((head) => html`<th scope="col" role="columnheader">${head}</th>`)}
              ${shown.map((figure) => html`<th scope="col" role="columnheader" class="figure-cell">${figureName(figure)}</th>`)}
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${rows.map(
              (row) => html`
                <tr role="row" data-stock=${row.sku} data-stand=${row.stand}>
                  <td role="cell" data-label=${word("goods-code")}>${row.sku}</td>
                  <th scope="row" role="rowheader">${row.name}</th>
                  ${names.map(([head, text]) => html`<td role="cell" data-label=${head}>${text(row)}</td>`)}
                  ${shown.map((figure) => html`<td role="cell" class="figure-cell" data-label=${figureName(figure)} data-figure=${figure}>${figureView(figure, row[figure])}</td>`)}
                </tr>
              `,
            )}
          </tbody>
        </table>
      </div>
    `;
  }

  #countView(count: StockCount): TemplateResult {
    return html`
      <main class="page stock" data-screen="stock" data-counting>
        <h1 tabindex="-1">${this.title()}</h1>
        ${count.view()}
        <div class="actions">
          <button type="button" data-role="back" @click=${() => this.escaped()}>${word("stock-count-leave")}</button>
          ${count.progressView()}
          <button type="button" class="main" data-role="main" @click=${() => this.#keep(count)}>${word("stock-count-save")}</button>
        </div>
      </main>
    `;
  }

  #resultView({ done, count, booked }: Result): TemplateResult {
    const rows = done.lines.filter(differs);
    return html`
      <main class="page stock" data-screen="stock" data-counted=${done.id}>
        <h1 tabindex="-1">${this.title()}</h1>
        ${countDoneView(done, count.uncounted, booked)}
        <div class="actions">
          <button type="button" data-role="again" @click=${() => this.#again(count.stand)}>${word("stock-count-again")}</button>
          ${
            rows.length > 0 && !booked
              ? html`<button type="button" class="undoing" data-role="book" @click=${() => this.#askBook(done.id, rows)}>${word("stock-book-do")}</button>`
              : nothing
          }
          <button type="button" class="main" data-role="main" @click=${() => this.#toTable()}>${word("stock-result-done")}</button>
        </div>
      </main>
    `;
  }

  /** The stand that is shown; where all are, this till's. */
  #standToCount(): string {
    return this.asked.stand || this.stock.stand;
  }

  #ask(asked: StockAsked): Promise<void> {
    return this.shell.attempt(async () => {
      this.stock = await backend.stockView(asked);
      this.asked = asked;
      this.#file = null;
      this.shell.say(word("stock-products", { count: this.stock.rows.length }));
    });
  }

  #save(format: TableFormat): void {
    this.shell.attempt(async () => {
      this.#file = (await backend.saveStock(this.asked, format)).file;
      this.shell.say(word("file-saved-as", { file: this.#file }));
    });
  }

  /** What is left of what was scanned, where it stands in the table. */
  async #find(code: string): Promise<void> {
    const { lines } = await backend.goodsDue([code]);
    const [line] = lines;
    if (line === undefined) return;
    const row = this.stock.rows.find(({ sku }) => sku === line.sku);
    this.shell.say(word("stock-left-of", { name: line.name, quantity: row?.left.text ?? "0" }));
    document.querySelector(`[data-stock="${CSS.escape(line.sku)}"]`)?.scrollIntoView({ block: "center" });
  }

  #begin(): void {
    this.#again(this.#standToCount());
  }

  /** Counts a stand from the beginning, with empty boxes. */
  #again(stand: string): void {
    this.shell.attempt(async () => {
      const asked = { ...this.asked, stand };
      this.stock = await backend.stockView(asked);
      this.asked = asked;
      this.#result = null;
      this.#count = new StockCount(this.shell, this, stand, this.stock.rows);
      this.#file = null;
      this.shell.show(this);
      this.#count.focus();
    });
  }

  #keep(count: StockCount): void {
    this.shell.attempt(
      async () => {
        if (this.#count !== count) return;
        if (count.typed.lines.length === 0) throw nothingCounted();
        const done = await backend.countGoods(count.typed);
        this.#count = null;
        this.#result = { done, count, booked: false };
        await this.refresh();
        this.shell.take(await backend.status());
        this.shell.noted();
        const main = document.querySelector<HTMLElement>(".stock");
        if (main) forgetTyped(main);
        this.shell.show(this);
        this.shell.say(done.said);
      },
      (refusal) => count.refuse(refusal),
    );
  }

  #toTable(): void {
    this.shell.attempt(async () => {
      this.#count = null;
      this.#result = null;
      await this.refresh();
      this.shell.show(this);
    });
  }

  #askBook(count: string, rows: CountRow[]): void {
    this.shell.ask(
      bookQuestion(this.shell, count, rows, this.stock.draft, async () => {
        if (this.#result?.done.id === count) this.#result.booked = true;
        await this.refresh();
        this.shell.take(await backend.status());
        this.shell.noted();
      }),
    );
  }
}

function nothingCounted(): backend.Refused {
  return new backend.Refused({ code: "nothing_counted", message: word("stock-count-none"), details: {} });
}

function figureView(figure: Figure, { milli, text }: QuantityView): TemplateResult | string {
  if (figure !== "left" || milli >= 0) return milli === 0 && figure !== "left" ? "" : text;
  return html`<span>${text}<span class="badge">${word("stock-below-zero")}</span></span>`;
}

const NAMES: Record<Figure, () => string> = {
  came_in: () => word("stock-in"),
  arrived: () => word("stock-arrived"),
  sold: () => word("stock-sold"),
  back: () => word("stock-back"),
  damaged: () => word("stock-damaged"),
  given: () => word("stock-given"),
  lost: () => word("stock-lost"),
  sent: () => word("stock-sent"),
  left: () => word("stock-left"),
};

function figureName(figure: Figure): string {
  return NAMES[figure]();
}
