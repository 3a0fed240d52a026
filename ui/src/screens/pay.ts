import { html, nothing, type TemplateResult } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import type { CartView, DueView, PaymentTyped, PayView, Refusal } from "../api";
import * as backend from "../backend";
import { type Told, toldOf } from "../buyer/shown";
import { settleArrived } from "../parts/after-sale";
import { announced } from "../parts/announced";
import { choiceView, fieldView, focusRefused } from "../parts/field";
import { refusalView } from "../parts/mending";
import { PayCode } from "../parts/pay-code";
import { METHODS, type Method, methodName, paymentsView, quickView } from "../parts/payments";
import { withPin } from "../parts/pin-question";
import type { Question } from "../parts/question";
import type { Screen, Shell } from "../shell";
import { word } from "../words";
import { Paid } from "./paid";

/** What is to be handed over or sent now, by the method chosen. */
const NOW: Record<Method, () => string> = {
  cash: () => word("pay-now-cash"),
  qris: () => word("pay-now-qris"),
  transfer: () => word("pay-now-transfer"),
};

/** Who listens is not told of every digit. */
const REST_MS = 600;

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
  /** What it comes to, said aloud once the typing rests. */
  #rested = "";
  #refusal: Refusal | null = null;
  #code = new PayCode(this.#codeActions());

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
    const now = `${NOW[this.#method]()} ${this.#dueIn(this.#due)}`;
    const rounded = this.#method === "cash" ? this.#rounded : null;
    return rounded === null ? now : `${now}. ${rounded}`;
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
            ${this.#method === "qris" && !this.#nothingDue ? html`<button type="button" data-role="pay-arrived" @click=${() => this.#submit(true)}>${word("pay-arrived")}</button>` : nothing}
            ${this.#nothingDue ? nothing : html`<button type="button" data-role="add-payment" @click=${() => this.#add()}>${word("pay-add")}</button>`}
            <button class="main" data-role="main">${this.#mainWords}</button>
          </div>
        </div>
      </main>
    `;
  }

  told(): Told {
    const due = this.#nothingDue ? null : this.#dueIn(this.#due);
    const change = this.#preview?.settled && this.#preview.change.value > 0 ? this.#preview.change.text : null;
    return { ...toldOf(this.cart), due, change, code: this.#method === "qris" ? this.#code.shown : null };
  }

  keyed(key: string): boolean {
    if (key !== "F9" || this.#method !== "qris") return false;
    this.#code.turnPlain();
    return true;
  }

  get #mainWords(): string {
    if (this.#nothingDue) return word("exchange-record");
    return this.#method === "qris" ? word("pay-claim") : word("pay-take");
  }

  #codeActions() {
    return {
      draw: () => this.shell.draw(),
      amount: () => this.#field?.value.trim() || this.#due.due.text,
      turn: () => this.shell.turn(),
      ask: (question: Question) => this.shell.ask(question),
      say: (said: string) => this.shell.say(said),
      split: (limit: string) => this.#attempt(() => this.#put(this.#with(limit))),
    };
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
      ${this.#code.around(
        this.#method === "qris",
        html`
          <div class="due">
            <p>${NOW[this.#method]()}</p>
            <p class="figure" data-role="due">${this.#dueIn(this.#due)}</p>
            ${inCash && this.#rounded !== null ? html`<p class="hint">${this.#rounded}</p>` : nothing}
          </div>
        `,
      )}
      ${inCash ? quickView(this.#due.quick, (amount) => this.#settleWith(this.#with(amount))) : nothing}
      ${keyed(
        // Another field: who listens would go on hearing this one's first name, since WebKitGTK tells of no new one.
        inCash,
        fieldView({
          name: inCash ? "cash" : "amount",
          label: inCash ? word("pay-received") : word("pay-amount"),
          hint: inCash ? word("pay-received-hint") : word("pay-claimed-hint"),
          money: true,
          refusal: this.#refusal,
        }),
      )}
      <p class="preview">${this.#previewWords()}</p>
      <div class="heard" role="status">${announced(this.#rested)}</div>
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
  get #rounded(): string | null {
    const { due, due_in_cash, rounding } = this.#due;
    if (rounding.value === 0 || due.value + rounding.value !== due_in_cash.value) return null;
    return word("pay-rounded", { exact: due.text, rounding: rounding.text });
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
    const [name, figure, settled] = this.#foreseen ?? [];
    if (figure === undefined) return nothing;
    return html`<span>${name}</span> <strong class=${settled ? "change" : nothing}>${figure}</strong>`;
  }

  /** The change, or what is short, with what is being typed, and whether that settles it. */
  get #foreseen(): [string, string, boolean] | null {
    const preview = this.#preview;
    if (!preview) return null;
    const { settled, change } = preview;
    if (!settled) return [word("pay-short"), this.#dueIn(preview), false];
    return this.#method !== "cash" && change.value === 0 ? null : [word("pay-change"), change.text, true];
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
    this.#lookCode();
  }

  #lookCode(): void {
    if (this.#method === "qris") this.#code.look();
  }

  /** While an amount is typed: the change, or what is short. Whatever cannot be read yet says nothing. */
  async #look(): Promise<void> {
    const look = ++this.#previews;
    const amount = this.#field?.value.trim() ?? "";
    const preview = amount === "" ? null : await backend.due(this.#with(amount)).catch(() => null);
    if (look !== this.#previews) return;
    this.#preview = preview;
    this.#rested = "";
    this.shell.draw();
    setTimeout(() => this.#rest(look), REST_MS);
  }

  /** Once the typing rests, what it comes to is said. */
  #rest(look: number): void {
    if (look !== this.#previews || this.shell.screen !== this) return;
    this.#rested = this.#foreseen?.slice(0, 2).join(" ") ?? "";
    this.shell.draw();
    this.#lookCode();
  }

  get #field(): HTMLInputElement | null {
    return document.querySelector<HTMLInputElement>("input[name=cash], input[name=amount]");
  }

  /** The payments so far, and one more of the method chosen. */
  #with(amount: string): PaymentTyped[] {
    return [...this.#payments, { method: this.#method, amount }];
  }

  #submit(arrived = false): void {
    const amount = this.#field?.value.trim() ?? "";
    this.#settleWith(amount === "" && this.#due.settled ? this.#payments : this.#with(amount), arrived);
  }

  /** Records the sale; `arrived` where somebody has just seen that the money came. */
  #settleWith(payments: PaymentTyped[], arrived = false): void {
    this.#attempt(async () => {
      const due = await backend.due(payments);
      if (!due.settled) throw refusal("pay_short", word("pay-short-refused", { due: this.#dueIn(due) }));
      if (this.#method === "qris" && this.#code.asksAbove(() => this.#finish(payments, arrived))) return;
      if (due.unusual) this.#askUnusual(payments, due);
      else await this.#finish(payments, arrived);
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

  async #finish(payments: PaymentTyped[], arrived = false): Promise<void> {
    await withPin(this.shell, async (reason) => {
      if (reason !== null) await backend.cartDiscountReason(reason);
      const done = await backend.pay(payments);
      // The sale is final: where its money cannot be said to have come, it waits as any other.
      const came = arrived
        ? await backend
            .refundView(done.receipt)
            .then(settleArrived)
            .catch(() => null)
        : null;
      this.shell.show(new Paid(this.shell, done, toldOf(this.cart), came !== null));
      this.shell.say(came === null ? done.said : `${done.said} ${came}`);
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
    this.#lookCode();
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
