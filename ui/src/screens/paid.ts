import { html, nothing, type TemplateResult } from "lit-html";
import type { ReceiptCode, SaleDone } from "../api";
import * as backend from "../backend";
import { NOTHING_TOLD, type Told } from "../buyer/shown";
import { settleArrived, voidQuestion } from "../parts/after-sale";
import { methodName } from "../parts/payments";
import { printButton } from "../parts/print";
import { isText } from "../parts/search-field";
import type { Screen, Shell } from "../shell";
import { word } from "../words";
import { Sales } from "./sales";

/** The sale is on disk: the change very large, and on to the next buyer. */
export class Paid implements Screen {
  readonly name = "pay";
  readonly guide = "paid";
  /** Loaded while the change is counted out, so that no key typed for the next buyer falls between two screens. */
  #next: Promise<Screen | null>;
  /** What was typed for the next buyer while the change was in sight; a line feed is Enter. */
  #typed = "";
  #scans: string[] = [];
  /** What waited was seen arrive while the receipt was still in sight. */
  #arrived: boolean;
  /** The receipt as a code, once it is there: asked for behind the change, which never waits for it. */
  #code: ReceiptCode | null = null;

  constructor(
    readonly shell: Shell,
    readonly done: SaleDone,
    readonly sold: Told = NOTHING_TOLD,
    arrived = false,
  ) {
    this.#arrived = arrived;
    this.#next = this.#ahead();
    if (shell.buyer.window.open) this.#askCode();
  }

  told(): Told {
    const { total, change, payments } = this.done;
    const inCash = payments.some(({ method }) => method === "cash");
    const receipt = this.#code && { number: this.done.receipt, drawn: this.#code.drawn, whole: this.#code.whole };
    return { ...this.sold, total: total.text, paid: true, change: inCash ? change.text : null, receipt };
  }

  #askCode(): void {
    backend.receiptCode(this.done.receipt).then(
      (code) => {
        this.#code = code;
        this.shell.draw();
      },
      // A sale goes on without it; the sales screen says what stands in the way.
      () => {},
    );
  }

  title(): string {
    return word("paid-heading");
  }

  view(): TemplateResult {
    const { receipt, payments } = this.done;
    return html`
      <main class="paid" data-screen="pay" data-receipt=${receipt}>
        <div class="paid-column">
          <h1 tabindex="-1"><span aria-hidden="true">✓ </span>${word("paid-heading")} · ${receipt}</h1>
          ${this.#largeView()}
          ${!this.#arrived && payments.some(({ claimed }) => claimed) ? this.#claimedView() : nothing}
          ${this.#sumsView()}
        </div>
        <div class="actions">
          <button type="button" class="undoing" data-role="void" @click=${() => this.#void()}>${word("paid-void")} <kbd>Del</kbd></button>
          <button type="button" data-role="phone" aria-keyshortcuts="F8" @click=${() => this.shell.turn()}>${word("paid-phone")} <kbd>F8</kbd></button>
          ${printButton(this.shell, () => backend.printReceipt(this.done.receipt), word("paid-print"))}
          <button type="button" data-role="receipt" @click=${() => this.#receipt()}>${word("paid-receipt")}</button>
          <button type="button" class="main" data-role="main" @click=${() => this.escaped()}>${word("paid-done")}</button>
        </div>
      </main>
    `;
  }

  /** Where there was cash, what goes back; else what was paid, and by what. */
  #largeView(): TemplateResult {
    const { payments, change, total, refund } = this.done;
    if (refund !== null && refund.handed.value > 0) return largeView(word("paid-back"), "back", refund.handed.text);
    if (refund !== null && payments.every(({ method }) => method === "offset")) {
      return html`<p class="large"><span>${word("paid-even")}</span></p>`;
    }
    const byCash = payments.some(({ method }) => method === "cash");
    const first = payments.find(({ method }) => method !== "offset");
    if (byCash || !first) return largeView(word("paid-change"), "change", change.text);
    return largeView(paidBy(first.method), "paid", refund === null ? total.text : first.amount.text);
  }

  /** Whoever looks at once says so at once, and nobody comes back to it. */
  #claimedView(): TemplateResult {
    return html`
      <p class="attention" data-role="claimed">${word("paid-claimed")}</p>
      <button type="button" data-role="arrived" @click=${() => this.#settle()}>${word("paid-arrived")}</button>
    `;
  }

  #settle(): void {
    this.shell.attempt(async () => {
      const said = await settleArrived(await backend.refundView(this.done.receipt));
      this.#arrived = true;
      this.#next = this.#ahead();
      this.shell.say(said);
      this.shell.draw();
      this.settle();
    });
  }

  /** What was paid by what. */
  #sumsView(): TemplateResult {
    const { payments, rounding, total, refund } = this.done;
    const tendered = payments.find((payment) => payment.tendered)?.tendered;
    return html`
      <dl class="sums">
        ${tendered ? html`<div><dt>${word("paid-tendered")}</dt><dd>${tendered.text}</dd></div>` : nothing}
        ${payments.map(
          ({ method, amount, claimed }) => html`
            <div data-method=${method}>
              <dt>${refund !== null && method === "offset" ? word("paid-refund", { receipt: refund.receipt }) : paidBy(method)}${claimed && !this.#arrived ? html` <span class="badge">${word("paid-waits")}</span>` : nothing}</dt>
              <dd>${refund !== null && method === "offset" ? refund.worth.text : amount.text}</dd>
            </div>
          `,
        )}
        ${rounding.value === 0 ? nothing : html`<div><dt>${word("paid-rounding")}</dt><dd>${rounding.text}</dd></div>`}
        <div class="whole"><dt>${word("pay-total")}</dt><dd>${total.text}</dd></div>
      </dl>
    `;
  }

  /** The buyer reads the receipt off this window. */
  turned(): void {
    if (this.#code === null) this.#askCode();
  }

  settle(): void {
    document.querySelector<HTMLElement>("[data-role=main]")?.focus();
  }

  async refresh(): Promise<void> {
    this.#next = this.#ahead();
  }

  escaped(): void {
    this.shell.leave(this, this.#next, (next) => {
      // The change is still to be read when its screen was left too soon.
      if (this.#typed === "" && this.#scans.length === 0) this.#sayAgain();
      next.typeOn?.(this.#typed);
      for (const code of this.#scans) next.scanned?.(code);
    });
  }

  #sayAgain(): void {
    const { receipt, change } = this.done;
    if (change.value > 0) this.shell.say(word("paid-last", { receipt, change: change.text }));
  }

  /** Whoever types on begins the next sale. */
  keyed(key: string): boolean {
    const begun = this.#typed !== "";
    if (key === "Delete" && !begun) {
      this.#void();
      return true;
    }
    if (!(isText(key) || (begun && (key === "Enter" || key.length === 1)))) return false;
    this.#typed += key === "Enter" ? "\n" : key;
    if (!begun) this.escaped();
    return true;
  }

  /** So does a scan, whose characters were taken for typing. */
  scanned(code: string): void {
    if (this.#typed.endsWith(code)) this.#typed = this.#typed.slice(0, -code.length);
    this.#scans.push(code);
    this.escaped();
  }

  /** How many sales wait now, for the strip, then the screen that the till's new state asks for. */
  async #ahead(): Promise<Screen | null> {
    // The sale is final, whatever stands in the way here; that is said once the next screen is asked for.
    try {
      this.shell.take(await backend.status());
      this.shell.draw();
      return await this.shell.loadHome();
    } catch {
      return null;
    }
  }

  /** The sale that was just made is taken back. */
  #void(): void {
    const { receipt, total } = this.done;
    this.shell.attempt(async () => {
      const back = await backend.refundView(receipt);
      this.shell.ask(
        voidQuestion(this.shell, back, total.text, async ({ said }) => {
          this.#next = this.#ahead();
          this.shell.leave(this, this.#next, () => this.shell.say(said));
        }),
      );
    });
  }

  #receipt(): void {
    this.shell.attempt(async () => this.shell.show(await Sales.load(this.shell, this.done.receipt)));
  }
}

function largeView(said: string, role: string, figure: string): TemplateResult {
  return html`<p class="large"><span>${said}</span> <strong data-role=${role}>${figure}</strong></p>`;
}

const PAID_BY: Record<string, (() => string) | undefined> = {
  cash: () => word("paid-by-cash"),
  qris: () => word("paid-by-qris"),
  transfer: () => word("paid-by-transfer"),
};

function paidBy(method: string): string {
  return PAID_BY[method]?.() ?? methodName(method);
}
