import { html, nothing, type TemplateResult } from "lit-html";
import type { PaymentRow, PaymentsView, StatementView } from "../api";
import * as backend from "../backend";
import { payAnyway } from "../parts/anyway";
import { amountAt, fieldView, selectView } from "../parts/field";
import { typed } from "../parts/form";
import { LongList } from "../parts/long-list";
import { nothingYetView } from "../parts/nothing-yet";
import { inField } from "../parts/question";
import type { Screen, Shell } from "../shell";
import { word } from "../words";

/** The payments that wait: against a statement, several at once, or one by one. */
export class Payments implements Screen {
  readonly name = "payments";
  readonly guide = "payments";
  #ticked = new Set<string>();
  #statement: StatementView | null = null;
  #list: LongList<PaymentRow>;

  private constructor(
    readonly shell: Shell,
    private payments: PaymentsView,
  ) {
    this.#list = this.#listOf();
  }

  static async load(shell: Shell): Promise<Payments> {
    return new Payments(shell, await backend.paymentsView(null));
  }

  title(): string {
    return word("payments-heading");
  }

  view(): TemplateResult {
    const { count, sum, rows } = this.payments;
    if (count === 0 && this.payments.day === null) {
      return html`
        <main class="page payments" data-screen="payments">
          <h1 tabindex="-1">${word("payments-heading")}</h1>
          ${nothingYetView(this.shell, word("payments-none"), "sell")}
        </main>
      `;
    }
    const chosen = this.#chosen();
    return html`
      <main class="payments" data-screen="payments">
        <div class="payments-head">
          <h1 tabindex="-1">${word("payments-heading")}</h1>
          ${this.#daysView()}
          <p>${word("payments-count", { count })} · <strong data-role="sum">${sum.text}</strong></p>
        </div>
        ${rows.length === 0 ? html`<p class="hint">${word("payments-none")}</p>` : this.#list.view()}
        <section class="statement" aria-labelledby="statement-heading">
          <h2 id="statement-heading">${word("statement-heading")}</h2>
          <label for="statement">${word("statement-label")}</label>
          <textarea id="statement" rows="6" spellcheck="false" autocomplete="off"></textarea>
          <button type="button" data-role="compare" @click=${() => this.#compare()}>${word("statement-compare")}</button>
          ${this.#statement ? this.#statementView(this.#statement) : nothing}
        </section>
        <div class="actions">
          ${
            chosen.length === 1 && (chosen[0]?.amount.value ?? 0) > 0
              ? html`<button type="button" data-role="other-amount" @click=${() => this.#askAmount(chosen[0] as PaymentRow)}>${word("payments-other-amount")}</button>`
              : nothing
          }
          <button type="button" class="undoing" data-role="failed" ?disabled=${chosen.length === 0} @click=${() => this.#askFailed(chosen)}>
            ${word("payments-failed")}
          </button>
          <button type="button" class="main" data-role="main" ?disabled=${chosen.length === 0} @click=${() => this.#settle(chosen, true)}>
            ${chosen.length === 0 ? word("payments-tick") : word("payments-confirm", { count: chosen.length })}
          </button>
        </div>
      </main>
    `;
  }

  escaped(): void {
    this.shell.leave(this);
  }

  async refresh(): Promise<void> {
    await this.#load(this.payments.day);
  }

  #chosen(): PaymentRow[] {
    return this.payments.rows.filter((row) => this.#ticked.has(keyOf(row)));
  }

  #listOf(): LongList<PaymentRow> {
    const { rows } = this.payments;
    const words = (row: PaymentRow) => [
      row.day_text,
      row.time_text,
      row.receipt,
      row.by,
      row.method_text,
      row.amount.text,
    ];
    return new LongList<PaymentRow>(rows.length, rows.slice(0, 100), {
      name: "payment-rows",
      label: word("payments-heading"),
      heads: [
        ["✓", "payment-tick"],
        [word("sales-receipt"), "payment-receipt"],
        [word("sales-total"), "payment-total figure-cell"],
      ],
      cells: (row) => [
        html`<span class="box" data-ticked=${this.#ticked.has(keyOf(row))}></span>`,
        html`${row.receipt}<span class="refund-sold">${[row.method_text, row.day_text, row.time_text, row.by, row.mine ? [] : word("payments-not-yours")].flat().join(" · ")}</span>`,
        row.amount.text,
      ],
      heard: (row) => [...words(row), this.#ticked.has(keyOf(row)) ? word("payments-ticked") : []].flat().join(", "),
      isChosen: (row) => this.#ticked.has(keyOf(row)),
      chosen: (row) => this.#tick(row),
      ticked: (row) => this.#tick(row),
      load: async (from) => this.payments.rows.slice(from, from + 100),
      draw: () => {
        if (this.shell.screen === this) this.shell.draw();
      },
      failed: (error) => this.shell.attempt(() => Promise.reject(error)),
    });
  }

  #tick(row: PaymentRow): void {
    if (!row.mine) {
      this.shell.say(word("payments-not-yours-why"));
      return;
    }
    const key = keyOf(row);
    if (!this.#ticked.delete(key)) this.#ticked.add(key);
    this.shell.draw();
  }

  #daysView(): TemplateResult {
    const { day, days } = this.payments;
    return selectView({
      name: "day",
      legend: word("sales-day"),
      value: day ?? "",
      options: [["", word("totals-whole")], ...days.map(([iso, text]): [string, string] => [iso, text])],
      chosen: (chosen) => this.shell.attempt(() => this.#load(chosen === "" ? null : chosen)),
    });
  }

  async #load(day: string | null): Promise<void> {
    const days = this.payments.days;
    this.payments = await backend.paymentsView(day);
    // The days of the whole fair stay to be chosen.
    if (day !== null) this.payments.days = days;
    const there = new Set(this.payments.rows.map(keyOf));
    this.#ticked = new Set([...this.#ticked].filter((key) => there.has(key)));
    this.#list.renew(this.payments.rows.length, this.payments.rows.slice(0, 100));
  }

  #compare(): void {
    const text = document.querySelector<HTMLTextAreaElement>("#statement")?.value ?? "";
    this.shell.attempt(async () => {
      this.#statement = await backend.statement({ day: this.payments.day, method: null, text });
      this.#ticked = new Set(this.#statement.matched.filter((row) => row.mine).map(keyOf));
      this.shell.say(this.#said(this.#statement));
      this.shell.draw();
      document.querySelector<HTMLElement>("[data-role=main]")?.focus();
    });
  }

  #said({ matched, waiting, sum }: StatementView): string {
    return word("statement-matched", { matched: matched.length, sum: sum.text, waiting: waiting.length });
  }

  #statementView(statement: StatementView): TemplateResult {
    const { left, wrong } = statement;
    return html`
      <p data-role="matched">${this.#said(statement)}</p>
      ${left.length === 0 ? nothing : html`<p class="attention" data-role="left">${word("statement-left", { left: left.map(({ text }) => text).join(", ") })}</p>`}
      ${wrong.length === 0 ? nothing : html`<p class="hint" data-role="wrong">${word("statement-wrong", { lines: wrong.map(([line]) => line).join(", ") })}</p>`}
    `;
  }

  #settle(rows: PaymentRow[], arrived: boolean): void {
    this.shell.attempt(async () => this.#settled(rows, arrived));
  }

  async #settled(rows: PaymentRow[], arrived: boolean): Promise<void> {
    const settled = rows.map(({ id, receipt, payment }) => ({ id, receipt, payment, arrived }));
    const { said } = await backend.settlePayments(settled);
    this.#statement = null;
    await this.#load(this.payments.day);
    this.shell.take(await backend.status());
    this.shell.noted();
    this.shell.say(said);
    this.shell.draw();
    document.querySelector<HTMLElement>("main h1")?.focus();
  }

  #askFailed(rows: PaymentRow[]): void {
    this.shell.ask({
      heading: word("failed-heading", { count: rows.length }),
      body: () => html`<p>${word("failed-lead")}</p>`,
      confirm: word("payments-failed"),
      careful: true,
      act: () => this.#settled(rows, false),
    });
  }

  #askAmount(row: PaymentRow): void {
    this.shell.ask({
      heading: word("other-amount-heading", { receipt: row.receipt, amount: row.amount.text }),
      body: (refusal) => html`
        <p>${word("other-amount-lead")}</p>
        ${fieldView({ name: "amount", label: word("other-amount-came"), money: true, refusal })}
      `,
      confirm: word("other-amount-confirm"),
      fields: amountAt("amount"),
      act: async (answer) => {
        const place = { receipt: row.receipt, id: row.id, payment: row.payment };
        const read = { place, amount: typed(answer, "amount"), anyway: false };
        await payAnyway(this.shell, read, async (read) => {
          const { said } = await inField("amount", backend.paymentArrived(read));
          await this.#load(this.payments.day);
          this.shell.say(said);
        });
      },
    });
  }
}

function keyOf({ id, payment }: PaymentRow): string {
  return `${id} ${payment}`;
}
