import { html, nothing, type TemplateResult } from "lit-html";
import type { DueView, Method, PaymentTyped, PayView, Refusal } from "../api";
import * as backend from "../backend";
import { choiceView, fieldView, focusRefused } from "../parts/field";
import { methodName, paymentsView, quickView } from "../parts/payments";
import type { Screen, Shell } from "../shell";
import { word } from "../words";
import { Paid } from "./paid";

/** The total very large, then how it is paid. */
export class Pay implements Screen {
  readonly name = "pay";
  #method: Method = "cash";
  #payments: PaymentTyped[] = [];
  /** What the payments put together so far leave due. */
  #due: DueView | null = null;
  /** The same with what is being typed. */
  #preview: DueView | null = null;
  #previews = 0;
  #refusal: Refusal | null = null;

  constructor(
    readonly shell: Shell,
    readonly pay: PayView,
  ) {}

  title(): string {
    return word("pay-heading");
  }

  view(): TemplateResult {
    const { total, cash_rounding, cash_total } = this.pay;
    const inCash = this.#method === "cash";
    return html`
      <main class="pay" data-screen="pay">
        <h1 tabindex="-1">${word("pay-heading")}</h1>
        <p class="figure"><span>${word("pay-total")}</span> <strong data-role="total">${total.text}</strong></p>
        ${
          inCash && cash_rounding.value !== 0 && this.#payments.length === 0
            ? html`<p class="hint">${word("pay-rounded", { rounding: cash_rounding.text, total: cash_total.text })}</p>`
            : nothing
        }
        ${this.#due && this.#payments.length ? paymentsView(this.#payments, this.#due, this.#dueIn(this.#due), (index) => this.#remove(index)) : nothing}
        <div class="form" data-form @submit=${() => this.#submit()} @input=${() => this.#look()}>
          ${choiceView<Method>({
            name: "method",
            legend: word("pay-method"),
            value: this.#method,
            options: (["cash", "qris", "transfer"] as const).map((method) => [method, methodName(method)]),
            chosen: (method) => this.#choose(method),
            pointed: () => this.settle(),
          })}
          ${fieldView({
            name: inCash ? "cash" : "amount",
            label: inCash ? word("pay-received") : word("pay-amount"),
            hint: inCash ? word("pay-received-hint") : word("pay-claimed-hint"),
            figures: true,
            refusal: this.#refusal,
          })}
          ${
            inCash && this.#payments.length === 0
              ? quickView(this.pay.quick, (amount) => this.#settleWith([{ method: "cash", amount }]))
              : nothing
          }
          <p class="preview" role="status">${this.#previewWords()}</p>
          <div class="actions">
            <button type="button" data-role="back" @click=${() => this.escaped()}>${word("pay-back")}</button>
            <button type="button" data-role="add-payment" @click=${() => this.#add()}>${word("pay-add")}</button>
            <button class="main" data-role="main">${word("pay-take")}</button>
          </div>
        </div>
      </main>
    `;
  }

  settle(): void {
    document.querySelector<HTMLElement>("input[name=cash], input[name=amount]")?.focus();
  }

  escaped(): void {
    this.shell.leave(this);
  }

  /** Goes on with what was typed while this screen was on its way. */
  typeOn(text: string): void {
    if (text === "" || !this.#field) return;
    this.#field.value = text;
    this.#look();
  }

  #previewWords(): string {
    const preview = this.#preview;
    if (!preview) return "";
    return preview.settled
      ? word("pay-change", { change: preview.change.text })
      : word("pay-short", { due: this.#dueIn(preview) });
  }

  /** What the method being chosen would have to settle: cash is rounded. */
  #dueIn(due: DueView): string {
    return this.#method === "cash" ? due.due_in_cash.text : due.due.text;
  }

  #choose(method: Method): void {
    this.#method = method;
    // What was typed was cash received, or the amount of another payment.
    if (this.#field) this.#field.value = "";
    this.#refusal = null;
    this.#preview = null;
    this.shell.draw();
  }

  /** While an amount is typed: the change, or what is short. Whatever cannot be read yet says nothing. */
  async #look(): Promise<void> {
    const look = ++this.#previews;
    const amount = this.#field?.value.trim() ?? "";
    const payments = [...this.#payments, { method: this.#method, amount }];
    const preview = amount === "" ? null : await backend.due(payments).catch(() => null);
    if (look !== this.#previews) return;
    this.#preview = preview;
    this.#refusal = null;
    this.shell.draw();
  }

  get #field(): HTMLInputElement | null {
    return document.querySelector<HTMLInputElement>("input[name=cash], input[name=amount]");
  }

  #submit(): void {
    const amount = this.#field?.value.trim() ?? "";
    const settled = amount === "" && this.#due?.settled === true;
    this.#settleWith(settled ? this.#payments : [...this.#payments, { method: this.#method, amount }]);
  }

  #settleWith(payments: PaymentTyped[]): void {
    this.#attempt(async () => {
      const due = await backend.due(payments);
      if (!due.settled) throw refusal("pay_short", word("pay-short-refused", { due: this.#dueIn(due) }));
      if (due.unusual) this.#askUnusual(payments, due);
      else await this.#finish(payments);
    });
  }

  #askUnusual(payments: PaymentTyped[], due: DueView): void {
    this.shell.ask({
      heading: word("pay-unusual"),
      body: () => html`<p>${word("pay-unusual-words", { total: this.pay.total.text, change: due.change.text })}</p>`,
      confirm: word("pay-unusual-yes"),
      cancel: word("pay-unusual-no"),
      careful: true,
      act: () => this.#finish(payments),
    });
  }

  async #finish(payments: PaymentTyped[]): Promise<void> {
    const done = await backend.pay(payments);
    this.shell.show(new Paid(this.shell, done));
    this.shell.say(done.said);
  }

  #add(): void {
    const amount = this.#field?.value.trim() ?? "";
    this.#attempt(async () => {
      if (amount === "") throw refusal("amount_missing", word("pay-amount-missing"));
      await this.#put([...this.#payments, { method: this.#method, amount }]);
    });
  }

  #remove(index: number): void {
    this.#attempt(() => this.#put(this.#payments.filter((_, at) => at !== index)));
  }

  async #put(payments: PaymentTyped[]): Promise<void> {
    this.#due = await backend.due(payments);
    this.#payments = payments;
    this.#preview = null;
    if (this.#field) this.#field.value = "";
    this.shell.say(word("pay-due-now", { due: this.#due.due.text }));
  }

  /** Acts while this screen is shown; a refusal stands at the amount. */
  #attempt(action: () => Promise<void>): void {
    this.shell.attempt(
      async () => {
        if (this.shell.screen !== this) return;
        this.#refusal = null;
        await action();
        if (this.shell.screen === this) this.settle();
      },
      (refused) => {
        const field = this.#method === "cash" ? "cash" : "amount";
        this.#preview = null;
        this.#refusal = { ...refused, details: { ...refused.details, field } };
        this.shell.draw();
        focusRefused(document);
      },
    );
  }
}

function refusal(code: string, message: string): backend.Refused {
  return new backend.Refused({ code, message, details: {} });
}
