import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { Behind, ReceiptView, SaleRow, SalesView } from "../api";
import * as backend from "../backend";
import { fieldView, selectView } from "../parts/field";
import { typed } from "../parts/form";
import { methodName } from "../parts/payments";
import { inField } from "../parts/question";
import { progressView, slowly, stopView } from "../parts/round-progress";
import { roam, rove } from "../parts/roving";
import type { Screen, Shell } from "../shell";
import { word } from "../words";

/** Receipts that are shown for a row of the totals, and the way back there. */
interface Selected {
  behind: Behind;
  /** The day, ISO; null for the whole fair. */
  day: string | null;
  /** What they have in common, in words. */
  selected: string;
  back: () => Promise<void>;
  /** What the way back is called; to the totals where nothing is said. */
  to?: string;
}

/** The day's receipts, and one of them as it is on paper. */
export class Sales implements Screen {
  readonly name = "sales";
  /** Where the PDF of the receipt shown was saved. */
  #file: string | null = null;
  /** Where the PDF of the day was saved. */
  #dayFile: string | null = null;

  private constructor(
    readonly shell: Shell,
    private sales: SalesView,
    private receipt: ReceiptView | null,
    private readonly selected: Selected | null = null,
  ) {}

  /** The shift's day, with one receipt opened: the one asked for, or the newest. */
  static async load(shell: Shell, receipt: string | null): Promise<Sales> {
    const sales = await backend.sales(null);
    return new Sales(shell, sales, await open(shell, receipt ?? sales.rows[0]?.receipt));
  }

  /** The receipts behind a row of the totals. */
  static async behind(shell: Shell, selected: Selected): Promise<Sales> {
    const sales = await backend.salesBehind(selected.behind, selected.day);
    return new Sales(shell, sales, await open(shell, sales.rows[0]?.receipt), selected);
  }

  title(): string {
    return word("sales-heading");
  }

  view(): TemplateResult {
    const { day, day_text, days, rows } = this.sales;
    const counted = rows.filter((row) => row.counts);
    const waiting = rows.filter((row) => !row.counts);
    return html`
      <main class="sales" data-screen="sales">
        <div class="sales-list">
          <h1 tabindex="-1">${word("sales-heading")}</h1>
          ${
            this.selected
              ? this.#selection(this.selected)
              : selectView({
                  name: "day",
                  legend: word("sales-day"),
                  value: day,
                  options: days.length ? days : [[day, day_text]],
                  chosen: (chosen) => this.#day(chosen),
                })
          }
          ${rows.length === 0 ? html`<p class="hint">${word("sales-none")}</p>` : nothing}
          <div class="sales-rows">
            ${counted.length ? this.#table(this.selected?.selected ?? word("sales-counted", { day: day_text }), counted, this.sales.sum.text) : nothing}
            ${waiting.length ? this.#table(word("sales-waiting"), waiting, null) : nothing}
          </div>
          ${this.selected ? nothing : this.#daySaving(day)}
        </div>
        ${this.receipt ? this.#paper(this.receipt) : nothing}
      </main>
    `;
  }

  escaped(): void {
    if (this.selected) this.#back(this.selected);
    else this.shell.leave(this);
  }

  async refresh(): Promise<void> {
    const { selected } = this;
    this.sales = selected
      ? await backend.salesBehind(selected.behind, selected.day)
      : await backend.sales(this.sales.day);
  }

  #selection(selected: Selected): TemplateResult {
    return html`
      <button type="button" data-role="back" @click=${() => this.#back(selected)}>${selected.to ?? word("sales-back")}</button>
      ${this.sales.cut ? html`<p class="attention">${word("sales-cut", { count: this.sales.rows.length })}</p>` : nothing}
    `;
  }

  #back(selected: Selected): void {
    this.shell.attempt(async () => {
      if (this.shell.screen === this) await selected.back();
    });
  }

  #table(caption: string, rows: SaleRow[], sum: string | null): TemplateResult {
    const stop = rows.find((row) => row.receipt === this.receipt?.receipt) ?? rows[0];
    return html`
      <table>
        <caption>${caption}</caption>
        <thead>
          <tr>
            <th scope="col">${word("sales-time")}</th>
            <th scope="col">${word("sales-receipt")}</th>
            <th scope="col">${word("sales-what")}</th>
            <th scope="col" class="figure-cell">${word("sales-total")}</th>
          </tr>
        </thead>
        <tbody @keydown=${(event: KeyboardEvent) => roam(event, { items: "button" })} @focusin=${(event: Event) => rove(event, "button")}>
          ${rows.map(
            (row) => html`
              <tr>
                <td>${row.time_text}</td>
                <td>
                  <button
                    type="button"
                    .tabIndex=${live(row === stop ? 0 : -1)}
                    aria-current=${row.receipt === this.receipt?.receipt ? "true" : nothing}
                    @click=${() => this.#show(row.receipt)}
                  >
                    <span class="heard">${word("sales-show")} </span>${row.receipt}
                  </button>
                </td>
                <td>${[row.by, row.items_text, row.methods.map(methodName).join(", ")].join(" · ")}</td>
                <td class="figure-cell">${row.total.text}</td>
              </tr>
            `,
          )}
        </tbody>
        ${
          sum === null
            ? nothing
            : html`<tfoot><tr><th scope="row" colspan="3">${word("sales-sum")}</th><td class="figure-cell" data-role="sum">${sum}</td></tr></tfoot>`
        }
      </table>
    `;
  }

  #daySaving(day: string): TemplateResult {
    const file = this.#dayFile;
    return html`
      ${progressView(this.shell)}
      ${file === null ? nothing : savedView("day-file", file, () => this.shell.attempt(async () => void (await backend.openSaved(file))))}
      <div class="actions">
        ${stopView(this.shell)}
        <button type="button" class="main" data-role="main" @click=${() => this.#saveDay(day)}>${word("sales-save-day")}</button>
      </div>
    `;
  }

  #paper({ receipt, text }: ReceiptView): TemplateResult {
    return html`
      <section class="paper" aria-labelledby="paper-heading">
        <h2 id="paper-heading">${word("sales-receipt-of", { receipt })}</h2>
        ${this.#file === null ? nothing : savedView("file", this.#file, null)}
        <pre tabindex="0" role="region" aria-label=${word("sales-text")} data-role="receipt-text"><code>${text}</code></pre>
        <div class="actions">
          <button type="button" data-role="kuitansi" @click=${() => this.#askKuitansi(receipt)}>${word("sales-kuitansi")}</button>
          <button type="button" data-role="save" @click=${() => this.#save(receipt)}>${word("sales-save")}</button>
        </div>
        <p class="hint">${word("sales-print", { paper: this.shell.status.settings.paper })}</p>
      </section>
    `;
  }

  #day(day: string): void {
    this.shell.attempt(async () => {
      this.sales = await backend.sales(day);
      this.receipt = await open(this.shell, this.sales.rows[0]?.receipt);
      this.#file = null;
      this.#dayFile = null;
    });
  }

  #saveDay(day: string): void {
    this.shell.attempt(async () => {
      this.#dayFile = null;
      const saved = await slowly(this.shell, backend.saveDay(day));
      this.#dayFile = saved.file;
      this.shell.say(saved.said);
    });
  }

  #askKuitansi(receipt: string): void {
    this.shell.ask({
      heading: word("ask-kuitansi-heading", { receipt }),
      body: (refusal) => html`
        <p>${word("ask-kuitansi-lead")}</p>
        ${fieldView({ name: "buyer", label: word("ask-kuitansi-buyer"), refusal })}
      `,
      confirm: word("ask-kuitansi-save"),
      act: async (answer) => {
        const { file } = await inField("buyer", backend.saveKuitansi(receipt, typed(answer, "buyer")));
        this.#file = file;
        this.shell.say(word("sales-saved-as", { file }));
      },
    });
  }

  #show(receipt: string): void {
    this.shell.attempt(async () => {
      this.receipt = await open(this.shell, receipt);
      this.#file = null;
      this.shell.say(word("sales-shown", { receipt }));
    });
  }

  #save(receipt: string): void {
    this.shell.attempt(async () => {
      this.#file = (await backend.saveReceipt(receipt)).file;
      this.shell.say(word("sales-saved-as", { file: this.#file }));
    });
  }
}

/** Where something was saved, and the way to see it. */
function savedView(role: string, file: string, open: (() => void) | null): TemplateResult {
  return html`
    <p class="file" data-role=${role}>${word("sales-saved")} <span>${file}</span></p>
    ${open ? html`<button type="button" data-role="open" @click=${open}>${word("sales-open")}</button>` : nothing}
  `;
}

async function open(shell: Shell, receipt: string | undefined): Promise<ReceiptView | null> {
  return receipt === undefined ? null : backend.receipt(receipt, shell.status.settings.paper);
}
