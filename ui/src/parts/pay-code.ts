import { html, nothing, type TemplateResult } from "lit-html";
import type { QrisCode, Refusal } from "../api";
import * as backend from "../backend";
import type { ShownCode } from "../buyer/shown";
import { word } from "../words";
import { refusalView } from "./mending";
import { qrView } from "./qr";
import { confirmQuestion } from "./qris-questions";
import type { Question } from "./question";

/** What a code on the Pay screen asks of it. */
interface PayCodeActions {
  draw(): void;
  /** What is to be paid by QRIS now, as text. */
  amount(): string;
  turn(): void;
  ask(question: Question): void;
  say(said: string): void;
  /** Pays as much as one payment may carry first. */
  split(limit: string): void;
}

/** The code with which the buyer pays what is due. Without one, a sale by QRIS goes on as before. */
export class PayCode {
  #code: QrisCode | null = null;
  #refusal: Refusal | null = null;
  /** Whether the buyer types the amount: for an app that does not take the other code. */
  #plain = false;
  #looks = 0;

  constructor(private readonly actions: PayCodeActions) {}

  /** What the buyer sees of it. */
  get shown(): ShownCode | null {
    const code = this.#code;
    return code && { name: code.name, amount: code.amount?.text ?? null, drawn: code.drawn };
  }

  /** Asks before more than one payment may carry is recorded as one; answers whether it did. */
  asksAbove(act: () => Promise<void>): boolean {
    const refusal = this.#refusal;
    if (refusal?.code !== "qris_above_limit") return false;
    this.actions.ask({
      heading: word("pay-above"),
      body: () => html`<p>${refusal.message}</p>`,
      confirm: word("pay-above-yes"),
      careful: true,
      act,
    });
    return true;
  }

  /** Asks for the code of what is due now; an answer that is overtaken says nothing. */
  async look(): Promise<void> {
    const look = ++this.#looks;
    let code: QrisCode | null = null;
    let refused: Refusal | null = null;
    try {
      code = await backend.qrisCode(this.#plain ? "" : this.actions.amount());
    } catch (error) {
      if (!(error instanceof backend.Refused)) throw error;
      refused = error.refusal;
    }
    if (look !== this.#looks) return;
    this.#code = code;
    this.#refusal = refused;
    this.actions.draw();
  }

  /** The merchant's own code in place of the one with an amount, and back. */
  turnPlain(): void {
    this.#plain = !this.#plain;
    this.actions.say(this.#plain ? word("pay-code-plain-said") : word("pay-code-amount-said"));
    this.look();
  }

  /** What is due, with the code beside it where there is one. */
  around(byQris: boolean, due: TemplateResult): TemplateResult {
    const code = this.#code;
    if (!byQris) return due;
    if (code === null) return html`${due}${this.#withoutView()}`;
    const amount = code.amount?.text;
    return html`
      <div class="pay-code" data-role="code" data-payload=${code.payload}>
        ${qrView(code.drawn, amount ? word("buyer-code-of", { amount }) : word("buyer-code"))}
        <div class="pay-code-words">
          ${due}
          <p><strong>${code.name}</strong>${code.banner ? html` <span class="badge">${code.banner}</span>` : nothing}</p>
          <p class="hint">${amount ? word("pay-code-has", { amount }) : word("pay-code-types")}</p>
          <div class="ways">
            <button type="button" data-role="turn" aria-keyshortcuts="F8" @click=${() => this.actions.turn()}>${word("buyer-turn")} <kbd>F8</kbd></button>
            <button type="button" data-role="plain" aria-pressed=${this.#plain} aria-keyshortcuts="F9" @click=${() => this.turnPlain()}>${word("pay-code-plain")} <kbd>F9</kbd></button>
          </div>
        </div>
      </div>
    `;
  }

  /** Why there is none, and what can be done about it here. */
  #withoutView(): TemplateResult | typeof nothing {
    const refusal = this.#refusal;
    if (refusal === null) return nothing;
    if (refusal.code === "qris_none" || refusal.code === "in_practice") {
      return html`<p class="hint" data-role="no-code">${refusal.message}</p>`;
    }
    if (refusal.code === "qris_unconfirmed") {
      return html`
        <div class="attention" data-role="no-code">
          <p>${refusal.message}</p>
          <button type="button" data-role="confirm-code" @click=${() => this.#confirm()}>${word("qris-look")}</button>
        </div>
      `;
    }
    if (refusal.code === "qris_above_limit") {
      const { limit } = refusal.details;
      return html`
        <div class="attention" data-role="no-code">
          <p>${refusal.message}</p>
          ${limit ? html`<button type="button" data-role="split" @click=${() => this.actions.split(limit)}>${word("pay-code-split", { limit })}</button>` : nothing}
        </div>
      `;
    }
    return refusalView(refusal);
  }

  async #confirm(): Promise<void> {
    const { own, before } = await backend.qris();
    if (own === null) return this.look();
    this.actions.ask(
      confirmQuestion(own, before, async (said) => {
        this.actions.say(said);
        await this.look();
      }),
    );
  }
}
