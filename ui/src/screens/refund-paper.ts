import { html, type TemplateResult } from "lit-html";
import type { RefundReason, Refusal, UnseenDue, UnseenTyped } from "../api";
import * as backend from "../backend";
import { reasonsView } from "../parts/after-sale";
import { payAnyway } from "../parts/anyway";
import { newDraft } from "../parts/draft";
import { choiceView, fieldView, focusRefused, placeRefusal } from "../parts/field";
import { answerOf, formOf, submitted, typed } from "../parts/form";
import { GOODS_FIELDS, GoodsField } from "../parts/goods-field";
import { refusalView } from "../parts/mending";
import { methodName } from "../parts/payments";
import { withPin } from "../parts/pin-question";
import type { Screen, Shell } from "../shell";
import { word } from "../words";
import { Sales } from "./sales";

const FIELDS = { ...GOODS_FIELDS, receipt_here: "receipt", receipt_not_whole: "receipt" };

/** Money back for a sale that is not on this till: by the number and the goods that stand on the buyer's paper. */
export class RefundPaper implements Screen {
  readonly name = "refund-paper";
  readonly guide = "refund-paper";
  readonly #draft = newDraft();
  #due: UnseenDue | null = null;
  #refusal: Refusal | null = null;
  #goods: GoodsField;

  constructor(
    readonly shell: Shell,
    private readonly receipt: string,
  ) {
    this.#goods = new GoodsField(shell, this);
  }

  title(): string {
    return word("refund-paper-heading");
  }

  view(): TemplateResult {
    const before = this.#due?.before ?? [];
    return html`
      <main class="page refund-paper" data-screen="refund-paper">
        <h1 tabindex="-1">${word("refund-paper-heading")}</h1>
        <p class="hint">${word("refund-paper-lead")}</p>
        <div
          class="form"
          data-form
          data-unsaved-as=${word("refund-paper-heading")}
          @submit=${(event: Event) => this.#submit(event)}
          @input=${(event: Event) => this.#typed(event)}
        >
          <div class="field-row">
            ${fieldView({ name: "receipt", label: word("refund-paper-number"), value: this.receipt, hint: word("refund-paper-number-hint"), refusal: this.#refusal })}
            ${fieldView({ name: "discount", label: word("paper-discount"), hint: word("paper-discount-hint"), refusal: this.#refusal })}
          </div>
          ${fieldView({ name: "goods", label: word("refund-paper-goods"), hint: word("refund-paper-goods-hint"), refusal: this.#refusal })}
          ${this.#goods.view(this.#due?.goods ?? null)}
          ${before.map((one) => html`<p class="attention" data-role="before">${one}</p>`)}
          ${reasonsView("damaged")}
          ${choiceView<string>({
            name: "method",
            legend: word("refund-method"),
            value: "cash",
            options: [
              ["cash", methodName("cash")],
              ["transfer", word("refund-sent")],
            ],
          })}
          ${refusalView(this.#refusal)}
          <div class="actions">
            <button type="button" data-role="back" @click=${() => this.escaped()}>${word("refund-cancel")}</button>
            <button class="main undoing-main" data-role="main">${word("refund-give")} <span data-role="due">${this.#due?.back.text ?? ""}</span></button>
          </div>
        </div>
      </main>
    `;
  }

  settle(): void {
    const name = this.receipt === "" ? "receipt" : "goods";
    document.querySelector<HTMLInputElement>(`main [name=${name}]`)?.focus();
  }

  scanned(code: string): void {
    this.#goods.add(code);
  }

  escaped(): void {
    this.shell.leaving(() =>
      this.shell.attempt(async () => {
        if (this.shell.screen === this) this.shell.show(await Sales.load(this.shell, null));
      }),
    );
  }

  #read(answer: FormData): UnseenTyped {
    return {
      receipt: typed(answer, "receipt"),
      goods: typed(answer, "goods"),
      discount: typed(answer, "discount"),
      reason: typed(answer, "reason") as RefundReason,
      method: typed(answer, "method") || "cash",
      anyway: false,
      draft: this.#draft,
    };
  }

  /** What it comes to so far; what is not typed to its end yet says nothing. */
  #typed(event: Event): void {
    const form = formOf(event.target as HTMLElement);
    if (!form) return;
    this.#goods.ask(
      () => backend.refundUnseenDue(this.#read(answerOf(form))),
      (due) => {
        this.#due = due;
      },
    );
  }

  #submit(event: Event): void {
    const form = submitted(event);
    this.#refusal = null;
    const read = this.#read(answerOf(form));
    const give = async (typed: UnseenTyped) => {
      const done = await backend.refundUnseen(typed);
      this.shell.take(await backend.status());
      this.shell.noted();
      this.shell.show(await Sales.load(this.shell, done.receipt));
      this.shell.say(done.said);
    };
    this.shell.attempt(
      () => payAnyway(this.shell, read, (typed) => withPin(this.shell, () => give(typed))),
      (refusal) => {
        this.#refusal = placeRefusal(form, refusal, FIELDS);
        this.shell.draw();
        focusRefused(form);
      },
    );
  }
}
