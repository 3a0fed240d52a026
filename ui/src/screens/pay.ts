import { html, nothing, type TemplateResult } from "lit-html";
import type { CartView, DueView, PaymentTyped, PayView, Refusal } from "../api";
import * as backend from "../backend";
import { choiceView, fieldView, focusRefused } from "../parts/field";
import { refusalView } from "../parts/mending";
import { METHODS, type Method, methodName, paymentsView, quickView } from "../parts/payments";
import { withPin } from "../parts/pin-question";
import type { Screen, Shell } from "../shell";
import { word } from "../words";
import { Paid } from "./paid";

/** What is to be handed over or sent now, by the method chosen. */
const NOW: Record<Method, () => string> = {
  cash: () => word("pay-now-cash"),
  qris: () => word("pay-now-qris"),
  transfer: () => word("pay-now-transfer"),
};

/** What is due now very large, then how it is paid; the cart beside it. */
export class Pay implements Screen {
  readonly name = "pay";
  readonly guide = "pay";
  #method: Method = "cash";
  #payments: PaymentTyped[] = [];
  /** What the payments put together so far leave due. */
  #due: DueView;
  /** The same with what is being typed. */
  #preview: DueView | null = null;
  #previews = 0;
  #refusal: Refusal | null = null;

  constructor(
    readonly shell: Shell,
    readonly pay: PayView,
    readonly cart: CartView,
  ) {
    this.#due = pay.due;
  }

  title(): string {
    return word("pay-heading");
  }

  /** What is due now, as a sentence. */
  get dueNow(): string {
    if (this.#nothingDue) {
      const { back } = this.#due;
      return back.value > 0 ? `${word("pay-now-back")} ${back.text}` : word("pay-now-even");
    }
    return `${NOW[this.#method]()} ${this.#dueIn(this.#due)}`;
  }

  view(): TemplateResult {
    return html`
      <main class="pay" data-screen="pay">
        <h1 class="heard" tabindex="-1">${word("pay-heading")}</h1>
        <div class="pay-form" data-form @submit=${() => this.#submit()} @input=${() => this.#look()}>
          <div class="pay-column">${this.#column()}</div>
          ${this.#cartView()}
          <div class="actions">
            <button type="button" data-role="back" @click=${() => this.escaped()}>
              <span aria-hidden="true">← </span>${word("pay-back")}
            </button>
            ${this.#nothingDue ? nothing : html`<button type="button" data-role="add-payment" @click=${() => this.#add()}>${word("pay-add")}</button>`}
            <button class="main" data-role="main">${this.#nothingDue ? word("exchange-record") : word("pay-take")}</button>
          </div>
        </div>
      </main>
    `;
  }

  settle(): void {
    (this.#field ?? document.querySelector<HTMLElement>("main [data-role=main]"))?.focus();
  }

  /** What was paid so far is asked about before it is forgotten. */
  escaped(): void {
    if (this.#payments.length === 0) {
      this.shell.leave(this);
      return;
    }
    this.shell.ask({
      heading: word("pay-leave"),
      body: () => html`<p>${word("pay-leave-words")}</p>`,
      confirm: word("pay-leave-yes"),
      cancel: word("pay-leave-no"),
      careful: true,
      act: async () => this.shell.leave(this),
    });
  }

  /** Goes on with what was typed while this screen was on its way. */
  typeOn(text: string): void {
    if (text === "" || !this.#field) return;
    this.#field.value = text;
    this.#look();
  }

  #column(): TemplateResult {
    if (this.#nothingDue) return this.#backView();
    const inCash = this.#method === "cash";
    return html`
      ${this.#exchangedView()}
      ${choiceView<Method>({
        name: "method",
        legend: word("pay-method"),
        legendHeard: true,
        value: this.#method,
        options: METHODS.map((method) => [method, methodName(method)]),
        chosen: (method) => this.#choose(method),
        pointed: () => this.settle(),
      })}
      ${this.#payments.length ? paymentsView(this.#payments, this.#due, (index) => this.#remove(index)) : nothing}
      <div class="due">
        <p>${NOW[this.#method]()}</p>
        <p class="figure" data-role="due">${this.#dueIn(this.#due)}</p>
        ${inCash ? this.#roundingView() : nothing}
      </div>
      ${inCash ? quickView(this.#due.quick, (amount) => this.#settleWith(this.#with(amount))) : nothing}
      ${fieldView({
        name: inCash ? "cash" : "amount",
        label: inCash ? word("pay-received") : word("pay-amount"),
        hint: inCash ? word("pay-received-hint") : word("pay-claimed-hint"),
        money: true,
        refusal: this.#refusal,
      })}
      <p class="preview" role="status">${this.#previewWords()}</p>
    `;
  }

  /** An exchange for goods that are worth no more: nothing is left to pay. */
  get #nothingDue(): boolean {
    return this.cart.exchange !== null && this.#payments.length === 0 && this.#due.settled;
  }

  /** What the buyer gets back, if anything. */
  #backView(): TemplateResult {
    const { back, warning } = this.#due;
    return html`
      <div class="due">
        <p>${back.value > 0 ? word("pay-now-back") : word("pay-now-even")}</p>
        ${back.value > 0 ? html`<p class="figure" data-role="due">${back.text}</p>` : nothing}
      </div>
      ${this.#exchangedView()}
      ${warning === null ? nothing : html`<p class="attention" data-role="warning">${warning.message}</p>`}
      ${refusalView(this.#refusal)}
    `;
  }

  #exchangedView(): TemplateResult | typeof nothing {
    if (this.cart.exchange === null) return nothing;
    const { what, receipt, worth } = this.cart.exchange;
    return html`<p class="hint">${word("pay-back-hint", { what, receipt, worth: worth.text })}</p>`;
  }

  /** Said where the figures add up, which they do not once cash was handed over below a whole step. */
  #roundingView(): TemplateResult | typeof nothing {
    const { due, due_in_cash, rounding } = this.#due;
    if (rounding.value === 0 || due.value + rounding.value !== due_in_cash.value) return nothing;
    return html`<p class="hint">${word("pay-rounded", { exact: due.text, rounding: rounding.text })}</p>`;
  }

  /** What is paid for, to look back at while paying. */
  #cartView(): TemplateResult {
    const { lines, items_text, discount, discount_typed } = this.cart;
    const label =
      discount_typed === null ? word("sell-discount") : word("sell-discount-of", { discount: discount_typed });
    return html`
      <section class="pay-cart" aria-labelledby="pay-cart-heading">
        <header>
          <h2 id="pay-cart-heading">${word("sell-cart")}</h2>
          <p>${items_text}</p>
        </header>
        <ul>
          ${lines.map(
            ({ quantity_text, unit, name, amount }) => html`
              <li class="sum"><span>${quantity_text}${unit === "pcs" ? " ×" : ""} ${name}</span><span>${amount.text}</span></li>
            `,
          )}
        </ul>
        ${discount.value === 0 ? nothing : html`<p class="sum"><span>${label}</span><span>${discount.text}</span></p>`}
        <p class="sum whole"><span>${word("pay-total")}</span><span data-role="total">${this.pay.total.text}</span></p>
      </section>
    `;
  }

  #previewWords(): TemplateResult | typeof nothing {
    const preview = this.#preview;
    if (!preview) return nothing;
    const { settled, change } = preview;
    if (!settled) return html`<span>${word("pay-short")}</span> <strong>${this.#dueIn(preview)}</strong>`;
    if (this.#method !== "cash" && change.value === 0) return nothing;
    return html`<span>${word("pay-change")}</span> <strong class="change">${change.text}</strong>`;
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
    this.shell.say(this.dueNow);
    this.shell.draw();
  }

  /** While an amount is typed: the change, or what is short. Whatever cannot be read yet says nothing. */
  async #look(): Promise<void> {
    const look = ++this.#previews;
    const amount = this.#field?.value.trim() ?? "";
    const preview = amount === "" ? null : await backend.due(this.#with(amount)).catch(() => null);
    if (look !== this.#previews) return;
    this.#preview = preview;
    this.shell.draw();
  }

  get #field(): HTMLInputElement | null {
    return document.querySelector<HTMLInputElement>("input[name=cash], input[name=amount]");
  }

  /** The payments so far, and one more of the method chosen. */
  #with(amount: string): PaymentTyped[] {
    return [...this.#payments, { method: this.#method, amount }];
  }

  #submit(): void {
    const amount = this.#field?.value.trim() ?? "";
    this.#settleWith(amount === "" && this.#due.settled ? this.#payments : this.#with(amount));
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
    await withPin(this.shell, async (reason) => {
      if (reason !== null) await backend.cartDiscountReason(reason);
      const done = await backend.pay(payments);
      this.shell.show(new Paid(this.shell, done));
      this.shell.say(done.said);
    });
  }

  #add(): void {
    const amount = this.#field?.value.trim() ?? "";
    this.#attempt(async () => {
      if (amount === "") throw refusal("amount_missing", word("pay-amount-missing"));
      await this.#put(this.#with(amount));
    });
  }

  #remove(index: number): void {
    this.#attempt(() => this.#put(this.#payments.filter((_, at) => at !== index)));
  }

  async #put(payments: PaymentTyped[]): Promise<void> {
    this.#due = await backend.due(payments);
    this.#payments = payments;
    this.#previews += 1;
    this.#preview = null;
    if (this.#field) this.#field.value = "";
    this.shell.say(this.dueNow);
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
