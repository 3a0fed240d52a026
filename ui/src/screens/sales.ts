import { html, nothing, type TemplateResult } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import type { Behind, ReceiptView, RefundView, SaleRow, SalesAsked, SalesView, SoughtTyped } from "../api";
import * as backend from "../backend";
import { methodQuestion, settleArrived, voidQuestion } from "../parts/after-sale";
import { fieldView, selectView } from "../parts/field";
import { findQuestion, paidOrBecame } from "../parts/find-question";
import { typed } from "../parts/form";
import { LongList } from "../parts/long-list";
import { nothingYetView } from "../parts/nothing-yet";
import { printButton } from "../parts/print";
import { inField } from "../parts/question";
import { askReceiptCode } from "../parts/receipt-code";
import { progressView, slowly, stopView } from "../parts/round-progress";
import type { Screen, Shell } from "../shell";
import { word } from "../words";
import { Refund } from "./refund";
import { RefundPaper } from "./refund-paper";

/** Receipts that are shown for a row of the totals or for what somebody remembers of them, and the way back. */
interface Selected {
  behind: Behind | null;
  sought?: SoughtTyped;
  /** The day, ISO; null for the whole fair. */
  day: string | null;
  /** What they have in common, in words. */
  selected: string;
  back: () => Promise<void>;
  /** What the way back is called; to the totals where nothing is said. */
  to?: string;
}

/** A receipt as it is on paper, and what may still be done with it; null for what is no sale. */
interface Opened extends ReceiptView {
  back: RefundView | null;
}

/** The receipts of a day, or behind a total, and one of them as it is on paper. */
export class Sales implements Screen {
  readonly name = "sales";
  readonly guide = "sales";
  /** Where the PDF of the receipt shown was saved. */
  #file: string | null = null;
  /** Where the PDF of the day was saved. */
  #dayFile: string | null = null;
  #list: LongList<SaleRow>;

  private constructor(
    readonly shell: Shell,
    private sales: SalesView,
    private receipt: Opened | null,
    private readonly selected: Selected | null = null,
  ) {
    this.#list = this.#listOf();
  }

  /** The shift's day, with one receipt opened: the one asked for, or the newest. */
  static async load(shell: Shell, receipt: string | null): Promise<Sales> {
    const sales = await backend.sales({ day: null, behind: null, sought: null });
    return new Sales(shell, sales, await open(shell, receipt ?? sales.rows[0]?.receipt));
  }

  /** The receipts of which somebody remembers this, of a day or of the whole fair. */
  static async found(shell: Shell, day: string | null, sought: SoughtTyped): Promise<Sales> {
    const sales = await backend.sales({ day, behind: null, sought });
    const back = async () => shell.show(await Sales.load(shell, null));
    const said = [sought.product, sought.amount, sought.time].filter((part) => part !== "").join(" · ");
    const selected = { behind: null, sought, day, selected: word("find-found", { said }), back, to: word("find-back") };
    return new Sales(shell, sales, await open(shell, sales.rows[0]?.receipt), selected);
  }

  /** The receipts behind a row of the totals. */
  static async behind(shell: Shell, selected: Selected): Promise<Sales> {
    const sales = await backend.sales({ day: selected.day, behind: selected.behind, sought: null });
    return new Sales(shell, sales, await open(shell, sales.rows[0]?.receipt), selected);
  }

  title(): string {
    return word("sales-heading");
  }

  view(): TemplateResult {
    const { count } = this.sales;
    return html`
      <main class="sales" data-screen="sales" data-paper=${this.shell.status.settings.paper}>
        <div class="sales-head">
          <h1 tabindex="-1">${word("sales-heading")}</h1>
          ${this.selected ? this.#selection(this.selected) : this.#days()}
          ${count === 0 ? this.#none() : this.#summary()}
        </div>
        ${count === 0 ? nothing : this.#list.view()}
        ${this.receipt ? this.#paper(this.receipt) : nothing}
        ${this.selected ? html`<div class="actions">${this.#findView()}</div>` : this.#daySaving()}
      </main>
    `;
  }

  escaped(): void {
    if (this.selected) this.#back(this.selected);
    else this.shell.leave(this);
  }

  async refresh(): Promise<void> {
    this.sales = await backend.sales(this.#asked());
    this.#list.renew(this.sales.count, this.sales.rows);
  }

  /** What the rows shown were asked for by, so that the next ones are of the same list. */
  #asked(): SalesAsked {
    return { day: this.sales.day, behind: this.selected?.behind ?? null, sought: this.selected?.sought ?? null };
  }

  #listOf(): LongList<SaleRow> {
    const asked = this.#asked();
    const dated = asked.day === null;
    const when = (row: SaleRow) => (dated ? `${row.day_text} ${row.time_text}` : row.time_text);
    const what = (row: SaleRow) => [row.by, row.items_text, paidOrBecame(row)].join(" · ");
    return new LongList<SaleRow>(this.sales.count, this.sales.rows, {
      name: dated ? "sales-rows sales-dated" : "sales-rows",
      label: this.#caption(),
      heads: [
        [word("sales-time"), "sale-time"],
        [word("sales-receipt"), "sale-receipt"],
        [word("sales-what"), "sale-what"],
        [word("sales-total"), "sale-total figure-cell"],
      ],
      cells: (row) => [
        when(row),
        row.receipt,
        row.counts ? what(row) : html`<em class="attention">${word("sales-apart")}</em> ${what(row)}`,
        row.total.text,
      ],
      heard: (row) =>
        [when(row), row.receipt, row.counts ? [] : word("sales-apart"), what(row), row.total.text].flat().join(", "),
      isChosen: (row) => row.receipt === this.receipt?.receipt,
      chosen: ({ receipt }) => this.#show(receipt),
      load: (from) => backend.salesRows(asked, from),
      draw: () => {
        if (this.shell.screen === this) this.shell.draw();
      },
      failed: (error) => this.shell.attempt(() => Promise.reject(error)),
    });
  }

  #caption(): string {
    return this.selected?.selected ?? word("sales-counted", { day: this.sales.day_text });
  }

  #days(): TemplateResult {
    const { day, days } = this.sales;
    return selectView({
      name: "day",
      legend: word("sales-day"),
      value: day ?? "",
      options: days,
      chosen: (chosen) => this.#day(chosen),
    });
  }

  #selection(selected: Selected): TemplateResult {
    return html`<button type="button" data-role="back" @click=${() => this.#back(selected)}>${selected.to ?? word("sales-back")}</button>`;
  }

  #summary(): TemplateResult {
    const { count, apart, sum } = this.sales;
    return html`
      <p class="sales-summary">
        ${this.selected ? html`<span data-role="selected">${this.selected.selected}</span>` : nothing}
        <span>${word("sales-count", { count })}${this.selected?.sought ? nothing : html` · <strong data-role="sum">${sum.text}</strong>`}</span>
        ${apart > 0 ? html`<span class="attention" data-role="apart">${word("sales-waiting", { count: apart })}</span>` : nothing}
      </p>
    `;
  }

  /** Nothing was sold on this day; where another day has sales, the way there. */
  #none(): TemplateResult {
    const { day, day_text, days } = this.sales;
    const other = days.find(([one]) => one !== day);
    const sentence = word("sales-none", { day: day_text });
    if (this.selected?.sought) {
      return html`
        <p class="hint" data-role="none">${word("find-none")}</p>
        <button type="button" data-role="from-paper" @click=${() => this.#fromPaper("")}>${word("find-from-paper")}</button>
      `;
    }
    if (this.selected) return html`<p class="hint" data-role="none">${sentence}</p>`;
    if (!other) return nothingYetView(this.shell, sentence, "sell");
    return html`
      <p class="hint" data-role="none">${sentence}</p>
      <button type="button" data-role="other-day" @click=${() => this.#day(other[0])}>${word("sales-other-day", { day: other[1] })}</button>
    `;
  }

  #back(selected: Selected): void {
    this.shell.attempt(async () => {
      if (this.shell.screen === this) await selected.back();
    });
  }

  #daySaving(): TemplateResult {
    const { day, day_text } = this.sales;
    const file = this.#dayFile;
    return html`
      <div class="actions">
        ${this.#findView()}
        ${file === null ? nothing : savedView("day-file", file, () => this.shell.attempt(async () => void (await backend.openSaved(file))))}
        ${progressView(this.shell)}
        ${stopView(this.shell)}
        <button type="button" class="main" data-role="main" @click=${() => day !== null && this.#saveDay(day)}>
          ${word("sales-save-day", { day: day_text })}
        </button>
      </div>
    `;
  }

  #paper({ receipt, text, back }: Opened): TemplateResult {
    // Another receipt is another section: WebKitGTK tells who listens of no new name.
    return html`${keyed(receipt, this.#receiptView(receipt, text, back))}`;
  }

  #receiptView(receipt: string, text: string, back: RefundView | null): TemplateResult {
    return html`
      <section class="paper" aria-labelledby="paper-heading">
        <h2 id="paper-heading">${word("sales-receipt-of", { receipt })}</h2>
        <pre tabindex="0" role="region" aria-label=${word("sales-text")} data-role="receipt-text"><code>${text}</code></pre>
        ${this.#file === null ? nothing : savedView("file", this.#file, null)}
        <div class="paper-actions">
          ${back ? this.#afterView(back) : nothing}
          <button type="button" data-role="kuitansi" @click=${() => this.#askKuitansi(receipt)}>${word("sales-kuitansi")}</button>
          <button type="button" data-role="code" @click=${() => askReceiptCode(this.shell, receipt)}>${word("sales-code")}</button>
          ${printButton(this.shell, () => backend.printReceipt(receipt))}
          <button type="button" data-role="save" @click=${() => this.#save(receipt)}>${word("sales-save")}</button>
        </div>
        <p class="hint">${this.shell.status.settings.printer ? word("sales-print-printer") : word("sales-print", { paper: this.shell.status.settings.paper })}</p>
      </section>
    `;
  }

  /** What may be done with a sale that was made. */
  #afterView(back: RefundView): TemplateResult {
    return html`
      ${
        back.refused
          ? nothing
          : html`<button type="button" class="undoing" data-role="refund" @click=${() => this.#refund(back.receipt)}>${word("sales-refund")}</button>`
      }
      ${
        back.voidable
          ? html`<button type="button" class="undoing" data-role="void" @click=${() => this.#void(back)}>
              ${word("sales-void")} <kbd>Del</kbd>
            </button>`
          : nothing
      }
      ${
        back.waiting === null
          ? nothing
          : html`<button type="button" data-role="arrived" @click=${() => this.#arrived(back)}>${word("paid-arrived")}</button>`
      }
      ${
        back.payments.some(({ method }) => method !== "offset")
          ? html`<button type="button" data-role="method" @click=${() => this.#method(back)}>${word("sales-method")}</button>`
          : nothing
      }
    `;
  }

  keyed(key: string): boolean {
    const back = this.receipt?.back;
    if (key !== "Delete" || !back?.voidable) return false;
    this.#void(back);
    return true;
  }

  #refund(receipt: string): void {
    this.shell.attempt(async () => this.shell.show(await Refund.load(this.shell, receipt)));
  }

  #void(back: RefundView): void {
    this.shell.ask(voidQuestion(this.shell, back, back.paid.text, (done) => this.#shown(done.receipt, done.said)));
    this.shell.draw();
  }

  /** What waits has come; that it has not is said where all that waits is seen. */
  #arrived(back: RefundView): void {
    this.shell.attempt(async () => this.#shown(back.receipt, await settleArrived(back)));
  }

  #method(back: RefundView): void {
    this.shell.ask(methodQuestion(this.shell, back, () => this.#shown(back.receipt, null)));
  }

  /** The list anew, with a receipt of it opened. */
  async #shown(receipt: string, said: string | null): Promise<void> {
    this.shell.take(await backend.status());
    if (said !== null) this.shell.say(said);
    await this.refresh();
    this.receipt = await open(this.shell, receipt);
    this.shell.draw();
  }

  #day(day: string): Promise<void> {
    return this.shell.attempt(async () => {
      this.sales = await backend.sales({ day, behind: null, sought: null });
      this.receipt = await open(this.shell, this.sales.rows[0]?.receipt);
      this.#list = this.#listOf();
      this.#file = null;
      this.#dayFile = null;
    });
  }

  #findView(): TemplateResult {
    return html`<button type="button" data-role="find" @click=${() => this.#find()}>${word("find-heading")}</button>`;
  }

  #find(): void {
    this.shell.ask(
      findQuestion(this.shell, this.sales, {
        opened: async (receipt) => this.shell.show(await Sales.load(this.shell, receipt)),
        sought: async (day, sought) => this.shell.show(await Sales.found(this.shell, day, sought)),
        notHere: async (receipt) => this.#fromPaper(receipt),
      }),
    );
  }

  /** The sale is not here: the buyer's paper says what it was. */
  #fromPaper(receipt: string): void {
    this.shell.show(new RefundPaper(this.shell, receipt));
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

  /** The receipt comes beside the list; where there is no room beside it, into sight below. */
  #show(receipt: string): void {
    this.shell.attempt(async () => {
      this.receipt = await open(this.shell, receipt);
      this.#file = null;
      this.shell.say(word("sales-shown", { receipt }));
      this.shell.draw();
      document.querySelector(".paper h2")?.scrollIntoView({ block: "nearest" });
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

async function open(shell: Shell, receipt: string | undefined): Promise<Opened | null> {
  if (receipt === undefined) return null;
  const view = await backend.receipt(receipt, shell.status.settings.paper);
  return { ...view, back: await backend.refundView(receipt).catch(() => null) };
}
