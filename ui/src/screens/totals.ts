import { html, nothing, svg, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { Behind, CompletenessView, FiguresView, Question, TableFormat, TotalsRow, TotalsView } from "../api";
import * as backend from "../backend";
import { selectView } from "../parts/field";
import { roam, rove } from "../parts/roving";
import type { Screen, Shell } from "../shell";
import { word } from "../words";
import { Sales } from "./sales";

const QUESTIONS: Question[] = ["day", "stand", "till", "seller", "product", "member", "method", "hour"];

/** The figures of a row, in the order in which they are read. */
const FIGURES = [
  "sales",
  "refunds",
  "gross",
  "discount",
  "net",
  "rounding",
  "paid",
  "member_share",
  "cooperative_share",
] as const satisfies (keyof FiguresView)[];

const FORMATS: TableFormat[] = ["csv", "xlsx", "pdf"];

/** Whole day or fair, as the list of days names it. */
const WHOLE = "";

/** Totals of a day or the whole fair, what they lack, and the way to the receipts behind each. */
export class Totals implements Screen {
  readonly name = "totals";
  /** Where these totals were saved. */
  #file: string | null = null;
  /** Which row was left for its receipts. */
  #left: number | null = null;

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
    const { question, day, day_text, days, rows, standing, apart } = this.totals;
    const options: [string, string][] = [[WHOLE, word("totals-whole")], ...days];
    return html`
      <main class="page totals" data-screen="totals">
        <h1 tabindex="-1">${word("totals-heading")}</h1>
        <div class="inline">
          ${selectView({
            name: "day",
            legend: word("sales-day"),
            value: day ?? WHOLE,
            options,
            chosen: (chosen) => this.#ask(question, chosen === WHOLE ? null : chosen),
          })}
          ${selectView<Question>({
            name: "question",
            legend: word("totals-question"),
            value: question,
            options: QUESTIONS.map((one) => [one, word(`totals-key-${one}`)]),
            chosen: (chosen) => this.#ask(chosen, day),
          })}
        </div>
        ${standingView(standing)}
        ${apart.receipts > 0 ? html`<p class="attention">${word("totals-apart", { count: apart.receipts, sum: apart.paid.text })}</p>` : nothing}
        ${rows.length === 0 ? html`<p class="hint">${word("totals-none")}</p>` : this.#table(`${word(`totals-by-${question}`)}, ${day_text}`)}
        ${this.#file === null ? nothing : html`<p class="file" data-role="file">${word("sales-saved")} <span>${this.#file}</span></p>`}
        <div class="inline" role="group" aria-label=${word("totals-save")}>
          <span aria-hidden="true">${word("totals-save")}</span>
          ${FORMATS.map((format) => html`<button type="button" data-role=${`save-${format}`} @click=${() => this.#save(format)}>${formatName(format)}</button>`)}
        </div>
      </main>
    `;
  }

  settle(): void {
    const row = this.#left === null ? null : document.querySelector<HTMLElement>(`[data-row="${this.#left}"] button`);
    (row ?? document.querySelector<HTMLElement>("h1"))?.focus();
    this.#left = null;
  }

  escaped(): void {
    this.shell.leave(this);
  }

  async refresh(): Promise<void> {
    this.totals = await backend.totals(this.totals.question, this.totals.day);
  }

  #save(format: TableFormat): void {
    this.shell.attempt(async () => {
      const { question, day } = this.totals;
      this.#file = (await backend.saveTotals(question, day, format)).file;
      this.shell.say(word("totals-saved-as", { file: this.#file }));
    });
  }

  #ask(question: Question, day: string | null): void {
    this.shell.attempt(async () => {
      this.#file = null;
      this.totals = await backend.totals(question, day);
      this.shell.say(`${word(`totals-by-${question}`)}, ${this.totals.day_text}. ${this.totals.standing.headline}`);
    });
  }

  /** The picture stands in the rows of its table. The roles hold where a narrow window stacks the cells. */
  #table(caption: string): TemplateResult {
    const { question, rows, sum, day } = this.totals;
    const shown = FIGURES.filter(
      (figure) => figure === "paid" || rows.some((row) => figureOf(row.figures, figure) !== 0),
    );
    const most = Math.max(1, ...rows.map(({ figures }) => Math.abs(figures.paid.value || figures.net.value)));
    const all: Behind | null = day === null ? null : { by: "day", of: day };
    return html`
      <div class="totals-rows">
        <table role="table">
          <caption>${caption}</caption>
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader">${word(`totals-key-${question}`)}</th>
              <td role="cell" class="bar"></td>
              ${shown.map((figure) => html`<th scope="col" role="columnheader" class="figure-cell">${word(`totals-${figure}`)}</th>`)}
            </tr>
          </thead>
          <tbody
            role="rowgroup"
            @keydown=${(event: KeyboardEvent) => roam(event, { items: "button" })}
            @focusin=${(event: Event) => rove(event, "button")}
          >
            ${rows.map(
              (row, at) => html`
                <tr role="row" data-row=${at} @click=${() => this.#behind(at, row.behind, row.label)}>
                  <th scope="row" role="rowheader"><button type="button" .tabIndex=${live(at === 0 ? 0 : -1)}><span class="heard">${word("sales-show")} </span>${row.label}</button></th>
                  <td role="cell" class="bar">${barView(row, most)}</td>
                  ${shown.map((figure) => html`<td role="cell" class="figure-cell" data-label=${word(`totals-${figure}`)}>${figureText(row.figures, figure)}</td>`)}
                </tr>
              `,
            )}
          </tbody>
          <tfoot role="rowgroup">
            <tr role="row" data-row=${rows.length} @click=${() => all && this.#behind(rows.length, all, word("totals-sum"))}>
              <th scope="row" role="rowheader">
                ${all ? html`<button type="button"><span class="heard">${word("sales-show")} </span>${word("totals-sum")}</button>` : word("totals-sum")}
              </th>
              <td role="cell" class="bar"></td>
              ${shown.map((figure) => html`<td role="cell" class="figure-cell" data-label=${word(`totals-${figure}`)} data-sum=${figure}>${figureText(sum, figure)}</td>`)}
            </tr>
          </tfoot>
        </table>
      </div>
    `;
  }

  #behind(at: number, behind: Behind, label: string): void {
    this.#left = at;
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

function formatName(format: TableFormat): string {
  if (format === "xlsx") return word("totals-save-xlsx");
  return format === "pdf" ? word("totals-save-pdf") : word("totals-save-csv");
}

/** Zero also where it cannot be told: a column of nothing else is not shown. */
function figureOf(figures: FiguresView, figure: (typeof FIGURES)[number]): number {
  const value = figures[figure] ?? 0;
  return typeof value === "number" ? value : value.value;
}

function figureText(figures: FiguresView, figure: (typeof FIGURES)[number]): string {
  const value = figures[figure];
  if (value === null) return "";
  return typeof value === "number" ? String(value) : value.text;
}

/** How large what was paid is beside the largest; below zero the bar is hollow. */
function barView({ figures }: TotalsRow, most: number): TemplateResult {
  const value = figures.paid.value || figures.net.value;
  const length = (100 * Math.abs(value)) / most;
  const bar = svg`<rect class=${value < 0 ? "below" : "above"} x="0" y="0" width=${length} height="10" />`;
  return html`<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${bar}</svg>`;
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
