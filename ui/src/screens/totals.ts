import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type {
  Behind,
  CashQuestion,
  CashTotals,
  CompletenessView,
  FiguresView,
  Question,
  TableFormat,
  TotalsRow,
  TotalsView,
} from "../api";
import * as backend from "../backend";
import { barView } from "../parts/bar";
import { CASH_QUESTIONS, cashTotalsView, differenceView, isOfCash } from "../parts/cash-totals";
import { selectView } from "../parts/field";
import { nothingYetView } from "../parts/nothing-yet";
import { roam, rove } from "../parts/roving";
import type { Screen, Shell } from "../shell";
import { word } from "../words";
import { Sales } from "./sales";

const QUESTIONS: Question[] = ["day", "stand", "till", "seller", "product", "member", "method", "hour"];

/** The figures of a row, in the order in which they are read: how much, whose it is, and how it came to that. */
const FIGURES = [
  "sold",
  "member_share",
  "cooperative_share",
  "paid",
  "arrived",
  "claimed",
  "failed",
  "rounding",
  "net",
  "discount",
  "gross",
  "sales",
  "refunds",
] as const satisfies (keyof FiguresView)[];

type Figure = (typeof FIGURES)[number];

/** Of a product or a member what was paid is the net: cash rounding is a row of its own there. */
const TOLD_BY_THEIR_OWN_ROW: Figure[] = ["rounding", "net"];

/** A spreadsheet reads letters beyond English rightly behind a byte order mark. */
const FORMATS: TableFormat[] = ["csv_bom", "xlsx", "pdf"];

/** In which order rows stand: as they are named, or by a figure, the largest first. */
type Order = "name" | "paid" | "sold";

/** Whole day or fair, as the list of days names it. */
const WHOLE = "";

/** Totals of a day or the whole fair, what they lack, and the way to the receipts behind each. */
export class Totals implements Screen {
  readonly name = "totals";
  readonly guide = "totals";
  /** Where these totals were saved. */
  #file: string | null = null;
  /** Which row was left for its receipts. */
  #left: string | null = null;
  #order: Order = "name";
  /** What is asked of drawers or reasons, and the answer; null while receipts are asked about. */
  #cash: { question: CashQuestion; totals: CashTotals } | null = null;

  private constructor(
    readonly shell: Shell,
    private totals: TotalsView,
  ) {}

  /** The day of the shift, else the newest one, by method. */
  static async load(shell: Shell): Promise<Totals> {
    return new Totals(shell, await backend.totals("method", shell.status.shift?.day ?? null));
  }

  title(): string {
    return word("totals-heading");
  }

  view(): TemplateResult {
    const { day, days, standing, apart, several } = this.totals;
    const question = this.#cash?.question ?? this.totals.question;
    const options: [string, string][] = [[WHOLE, word("totals-whole")], ...days];
    return html`
      <main class="page totals" data-screen="totals">
        <div class="head">
          <h1 tabindex="-1">${word("totals-heading")}</h1>
          <div class="save" role="group" aria-label=${word("totals-save")}>
            <span aria-hidden="true">${word("totals-save")}</span>
            ${FORMATS.map(
              (format) =>
                html`<button type="button" data-role=${`save-${format.replace("_bom", "")}`} @click=${() => this.#save(format)}>${formatName(format)}</button>`,
            )}
          </div>
        </div>
        <div class="inline">
          ${selectView({
            name: "day",
            legend: word("sales-day"),
            value: day ?? WHOLE,
            options,
            chosen: (chosen) => this.#ask(question, chosen === WHOLE ? null : chosen),
          })}
          ${selectView<Question | CashQuestion>({
            name: "question",
            legend: word("totals-question"),
            value: question,
            options: [...QUESTIONS, ...CASH_QUESTIONS].map((one) => [one, word(`totals-key-${one}`)]),
            chosen: (chosen) => this.#ask(chosen, day),
          })}
          ${this.#cash ? nothing : this.#orderView()}
        </div>
        ${this.#file === null ? nothing : html`<p class="file" data-role="file">${word("sales-saved")} <span>${this.#file}</span></p>`}
        ${standingView(standing)}
        ${this.#evening()}
        ${apart.receipts > 0 ? html`<p class="attention">${word("totals-apart", { count: apart.receipts, sum: apart.paid.text })}</p>` : nothing}
        ${this.#cash ? cashTotalsView(this.#cash.question, this.#cash.totals) : this.#rowsView()}
        ${several === null || this.#cash ? nothing : html`<p class="hint" data-role="several">${several}</p>`}
        ${this.#cash ? nothing : html`<div class="lists">${this.#drawers()} ${this.#claimed()}</div>`}
      </main>
    `;
  }

  settle(): void {
    const row = this.#left === null ? null : document.querySelector<HTMLElement>(`${this.#left} button`);
    (row ?? document.querySelector<HTMLElement>("h1"))?.focus();
    this.#left = null;
  }

  escaped(): void {
    this.shell.leave(this);
  }

  async refresh(): Promise<void> {
    this.totals = await backend.totals(this.totals.question, this.totals.day);
    if (this.#cash) this.#cash.totals = await backend.cashTotals(this.totals.day);
  }

  #orderView(): TemplateResult {
    return selectView<Order>({
      name: "order",
      legend: word("totals-order"),
      value: this.#order,
      options: this.#orders(),
      chosen: (order) => {
        this.#order = order;
        this.shell.draw();
      },
    });
  }

  #rowsView(): TemplateResult {
    const { rows, question, day_text } = this.totals;
    if (rows.length === 0) return nothingYetView(this.shell, word("totals-none"), "sell");
    return this.#table(`${word(`totals-by-${question}`)}, ${day_text}`);
  }

  /** How much was sold is known by product alone. */
  #orders(): [Order, string][] {
    const orders: [Order, string][] = [
      ["name", word("totals-order-name")],
      ["paid", word("totals-order-paid")],
    ];
    return this.totals.question === "product" ? [...orders, ["sold", word("totals-order-sold")]] : orders;
  }

  /** Rounding stays last, whatever the order. */
  #rows(): TotalsRow[] {
    const by = this.#order;
    if (by === "name") return this.totals.rows;
    return this.totals.rows.toSorted((a, b) => {
      const last = Number(a.behind.by === "rounding") - Number(b.behind.by === "rounding");
      return last || figureOf(b.figures, by) - figureOf(a.figures, by);
    });
  }

  #save(format: TableFormat): void {
    this.shell.attempt(async () => {
      const { question, day } = this.totals;
      const saved = this.#cash
        ? backend.saveCashTotals(this.#cash.question, day, format)
        : backend.saveTotals(question, day, format);
      this.#file = (await saved).file;
      this.shell.say(word("totals-saved-as", { file: this.#file }));
    });
  }

  #ask(question: Question | CashQuestion, day: string | null): Promise<void> {
    return this.shell.attempt(async () => {
      this.#file = null;
      const ofCash = isOfCash(question);
      this.totals = await backend.totals(ofCash ? this.totals.question : question, day);
      this.#cash = ofCash ? { question, totals: await backend.cashTotals(day) } : null;
      if (!this.#orders().some(([order]) => order === this.#order)) this.#order = "name";
      this.shell.say(`${word(`totals-by-${question}`)}, ${this.totals.day_text}. ${this.totals.standing.headline}`);
    });
  }

  /** The picture stands in the rows of its table. The roles hold where a narrow window stacks the cells. */
  #table(caption: string): TemplateResult {
    const { question, sum, day } = this.totals;
    const rows = this.#rows();
    const own = question === "product" || question === "member" ? TOLD_BY_THEIR_OWN_ROW : [];
    const shown = FIGURES.filter(
      (figure) =>
        figure === "paid" || (!own.includes(figure) && rows.some((row) => figureOf(row.figures, needs(figure)) !== 0)),
    );
    const most = Math.max(1, ...rows.map(({ figures }) => Math.abs(figures.paid.value || figures.net.value)));
    const all: Behind | null = day === null ? null : { by: "day", of: day };
    return html`
      <div class="totals-rows">
        <table role="table">
          <caption><span class="heard">${caption}</span></caption>
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader">${word(`totals-key-${question}`)}</th>
              <td role="cell" class="bar"></td>
              ${shown.map((figure) => html`<th scope="col" role="columnheader" class="figure-cell">${figureName(figure)}</th>`)}
            </tr>
          </thead>
          <tbody role="rowgroup" class="all">
            <tr role="row" data-row="all" @click=${() => all && this.#behind("[data-row=all]", all, word("totals-sum"))}>
              <th scope="row" role="rowheader">
                ${all ? html`<button type="button"><span class="heard">${word("sales-show")} </span>${word("totals-sum")}</button>` : word("totals-sum")}
              </th>
              <td role="cell" class="bar"></td>
              ${shown.map((figure) => html`<td role="cell" class="figure-cell" data-label=${figureName(figure)} data-sum=${figure}>${figureText(sum, figure)}</td>`)}
            </tr>
          </tbody>
          <tbody
            role="rowgroup"
            @keydown=${(event: KeyboardEvent) => roam(event, { items: "button" })}
            @focusin=${(event: Event) => rove(event, "button")}
          >
            ${rows.map(
              (row, at) => html`
                <tr role="row" data-row=${at} class=${row.behind.by === "rounding" ? "rest" : ""} @click=${() => this.#behind(`[data-row="${at}"]`, row.behind, row.label)}>
                  <th scope="row" role="rowheader"><button type="button" .tabIndex=${live(at === 0 ? 0 : -1)}><span class="heard">${word("sales-show")} </span>${row.label}</button></th>
                  <td role="cell" class="bar">${barView(row, most)}</td>
                  ${shown.map((figure) => html`<td role="cell" class="figure-cell" data-label=${figureName(figure)}>${figureText(row.figures, figure)}</td>`)}
                </tr>
              `,
            )}
          </tbody>
        </table>
      </div>
    `;
  }

  /** What of the lists below somebody should look at. */
  #evening(): TemplateResult | typeof nothing {
    const { drawers, claimed } = this.totals;
    const differences = drawers
      .filter(({ difference }) => difference.value !== 0)
      .map(({ difference }) => difference.text);
    const told = [
      ...(differences.length ? [word("totals-differences", { differences: differences.join(", ") })] : []),
      ...(claimed.receipts > 0
        ? [word("totals-claimed-sum", { count: claimed.receipts, sum: claimed.paid.text })]
        : []),
    ];
    return told.length ? html`<p data-role="evening">${told.join(" · ")}</p>` : nothing;
  }

  /** The drawers that were counted, each with what it should have held. */
  #drawers(): TemplateResult | typeof nothing {
    const { drawers, day } = this.totals;
    if (drawers.length === 0) return nothing;
    return html`
      <section aria-labelledby="drawers-heading" data-role="drawers">
        <h2 id="drawers-heading">${word("totals-drawers")}</h2>
        ${listView([
          ...(day === null ? [{ name: word("sales-day"), cells: drawers.map(({ day_text }) => day_text) }] : []),
          { name: word("totals-key-till"), cells: drawers.map(({ till_text }) => till_text) },
          { name: word("totals-key-seller"), cells: drawers.map(({ by }) => by) },
          { name: word("shift-close-counted"), cells: drawers.map(({ counted }) => counted.text), figures: true },
          { name: word("shift-close-expected"), cells: drawers.map(({ expected }) => expected.text), figures: true },
          {
            name: word("shift-close-difference"),
            cells: drawers.map(({ difference }) => differenceView(difference)),
            figures: true,
          },
        ])}
      </section>
    `;
  }

  /** What nobody has seen arrive yet, and the way to all of it. */
  #claimed(): TemplateResult | typeof nothing {
    const { claimed, day } = this.totals;
    if (claimed.receipts === 0) return nothing;
    return html`
      <section aria-labelledby="claimed-heading" data-role="claimed">
        <h2 id="claimed-heading">${word("totals-claimed-sum", { count: claimed.receipts, sum: claimed.paid.text })}</h2>
        <p class="hint">${word("totals-claimed-do")}</p>
        ${listView([
          ...(day === null ? [{ name: word("sales-day"), cells: claimed.first.map(({ day_text }) => day_text) }] : []),
          { name: word("sales-time"), cells: claimed.first.map(({ time_text }) => time_text) },
          { name: word("sales-receipt"), cells: claimed.first.map(({ receipt }) => receipt) },
          { name: word("totals-key-method"), cells: claimed.first.map(({ methods_text }) => methods_text) },
          { name: word("totals-paid"), cells: claimed.first.map(({ paid }) => paid.text), figures: true },
        ])}
        <div class="buttons">
          <button type="button" data-role="all-claimed" @click=${() => this.#behind("[data-role=claimed]", { by: "claimed" }, word("totals-claimed"))}>
            ${word("totals-claimed-all", { count: claimed.receipts })}
          </button>
        </div>
      </section>
    `;
  }

  #behind(left: string, behind: Behind, label: string): void {
    this.#left = left;
    const { day, day_text } = this.totals;
    const selected = word("totals-behind", { what: label, day: day_text });
    this.shell.attempt(async () =>
      this.shell.show(await Sales.behind(this.shell, { behind, day, selected, back: () => this.#back() })),
    );
  }

  async #back(): Promise<void> {
    await this.refresh();
    this.shell.show(this);
  }
}

/** A column of a list, with a cell for each of its rows. */
interface ListColumn {
  name: string;
  cells: (string | TemplateResult)[];
  figures?: boolean;
}

/** A list in columns. The roles hold where a narrow window stacks its cells. */
function listView(columns: ListColumn[]): TemplateResult {
  const look = ({ figures }: ListColumn) => (figures ? "figure-cell" : "");
  return html`
    <table role="table">
      <thead role="rowgroup">
        <tr role="row">
          ${columns.map((column) => html`<th scope="col" role="columnheader" class=${look(column)}>${column.name}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${columns[0]?.cells.map(
          (_, at) => html`
            <tr role="row">
              ${columns.map((column) => html`<td role="cell" class=${look(column)} data-label=${column.name}>${column.cells[at]}</td>`)}
            </tr>
          `,
        )}
      </tbody>
    </table>
  `;
}

function formatName(format: TableFormat): string {
  if (format === "xlsx") return word("totals-save-xlsx");
  return format === "pdf" ? word("totals-save-pdf") : word("totals-save-csv");
}

function figureName(figure: Figure): string {
  return figure === "sold" ? word("totals-quantity") : word(`totals-${figure}`);
}

/** What was asked before discounts says something new only where there was one. */
function needs(figure: Figure): Figure {
  return figure === "gross" ? "discount" : figure;
}

/** Zero also where it cannot be told: a column of nothing else is not shown. All units weigh alike. */
function figureOf(figures: FiguresView, figure: Figure): number {
  if (figure === "sold") return (figures.sold?.quantities ?? []).reduce((sum, of) => sum + of.quantity_milli, 0);
  const value = figures[figure] ?? 0;
  return typeof value === "number" ? value : value.value;
}

function figureText(figures: FiguresView, figure: Figure): string {
  const value = figures[figure];
  if (value === null) return "";
  return typeof value === "number" ? String(value) : value.text;
}

function standingView({ complete, headline, missing, notes, not_counted }: CompletenessView): TemplateResult {
  return html`
    <section class=${complete ? "standing" : "standing attention"} aria-label=${word("totals-standing")} data-complete=${complete}>
      <p><strong>${headline}</strong></p>
      ${missing.length ? html`<ul>${missing.map(({ message }) => html`<li>${message}</li>`)}</ul>` : nothing}
      ${notes.map((note) => html`<p>${note}</p>`)}
      ${not_counted > 0 ? html`<p>${word("totals-not-counted", { count: not_counted })}</p>` : nothing}
    </section>
  `;
}
