import { html, nothing, type TemplateResult } from "lit-html";
import type { PaperDue, PaperTyped, PaperView, Refusal, SaleDone } from "../api";
import * as backend from "../backend";
import { Refused } from "../backend";
import { dayFieldView, typedDay } from "../parts/day-field";
import { newDraft } from "../parts/draft";
import { choiceView, fieldView, focusRefused, placeRefusal, selectView } from "../parts/field";
import { answerOf, formOf, submitted, typed } from "../parts/form";
import { GOODS_FIELDS, GoodsField } from "../parts/goods-field";
import { refusalView } from "../parts/mending";
import { METHODS, type Method, methodName } from "../parts/payments";
import { withPin } from "../parts/pin-question";
import { forgetTyped } from "../parts/unsaved";
import type { Screen, Shell } from "../shell";
import { word } from "../words";
import { Sales } from "./sales";

const FIELDS = {
  ...GOODS_FIELDS,
  time_invalid: "time",
  paper_later: "time",
  paper_twice: "number",
  paper_differs: "amount",
  code_is_name: "by",
};

/** A sheet that was entered since the screen was opened. */
interface Entered {
  sheet: PaperTyped;
  sale: SaleDone;
}

/** Sales that were written on a pad while no till was at hand: a whole pad of one day, a sheet after the other. */
export class Paper implements Screen {
  readonly name = "paper";
  readonly guide = "paper";
  #draft = newDraft();
  #due: PaperDue | null = null;
  #refusal: Refusal | null = null;
  #entered: Entered[] = [];
  #goods: GoodsField;

  private constructor(
    readonly shell: Shell,
    private pad: PaperView,
  ) {
    this.#goods = new GoodsField(shell, this);
  }

  static async load(shell: Shell): Promise<Paper> {
    return new Paper(shell, await backend.paperView(null));
  }

  title(): string {
    return word("paper-heading");
  }

  view(): TemplateResult {
    const refusal = this.#refusal;
    return html`
      <main class="page paper-pad" data-screen="paper">
        <h1 tabindex="-1">${word("paper-heading")}</h1>
        <p class="hint">${word("paper-lead")}</p>
        <div
          class="form"
          data-form
          data-unsaved-as=${word("paper-heading")}
          @submit=${(event: Event) => this.#submit(event)}
          @input=${(event: Event) => this.#typed(event)}
        >
          <div class="field-row">
            ${dayFieldView({ name: "day", legend: word("paper-day"), value: this.pad.day, refusal, changed: (day) => this.#day(day) })}
            ${selectView({ name: "by", legend: word("paper-by"), value: this.pad.by, options: this.#sellers(), refusal })}
          </div>
          <p class="hint" data-role="into">${this.pad.into}</p>
          <div class="sheet">
            ${fieldView({ name: "number", label: word("paper-number"), refusal })}
            ${fieldView({ name: "time", label: word("paper-time"), refusal })}
            ${fieldView({ name: "goods", label: word("paper-goods"), hint: word("paper-goods-hint"), refusal })}
            ${fieldView({ name: "amount", label: word("paper-amount"), hint: word("paper-amount-hint"), money: true, refusal })}
          </div>
          ${choiceView<Method>({
            name: "method",
            legend: word("pay-method"),
            value: "cash",
            options: METHODS.map((method) => [method, methodName(method)]),
          })}
          ${this.#goods.view(this.#due?.goods ?? null)}
          ${refusalView(refusal)}
          <div class="actions">
            <button type="button" data-role="back" @click=${() => this.escaped()}>${word("paper-back")}</button>
            <button class="main" data-role="main">${word("paper-record")} <span data-role="due">${this.#due?.due.text ?? ""}</span></button>
          </div>
        </div>
        ${this.#entered.length === 0 ? nothing : this.#enteredView()}
      </main>
    `;
  }

  settle(): void {
    const empty = ["number", "time", "goods"].map((name) => this.#field(name)).find((field) => field?.value === "");
    (empty ?? this.#field("goods"))?.focus();
  }

  scanned(code: string): void {
    this.#goods.add(code);
  }

  escaped(): void {
    this.shell.leaving(() => this.shell.leave(this));
  }

  #field(name: string): HTMLInputElement | null {
    return document.querySelector<HTMLInputElement>(`main [name=${name}]`);
  }

  #sellers(): [string, string][] {
    const codes = this.pad.sellers.map((code): [string, string] => [code, code]);
    return this.pad.by === "" ? [["", word("paper-by-nobody")], ...codes] : codes;
  }

  /** Each that was entered, the newest first, and the way to its receipt, where it can be taken back. */
  #enteredView(): TemplateResult {
    return html`
      <section aria-labelledby="entered-heading">
        <h2 id="entered-heading">${word("paper-entered", { count: this.#entered.length })}</h2>
        <ul class="entered">
          ${this.#entered.map(
            ({ sheet, sale }) => html`
              <li>
                <button type="button" data-receipt=${sale.receipt} @click=${() => this.#open(sale.receipt)}>
                  <span>${[sheet.number, sheet.time, sale.receipt].filter((part) => part !== "").join(" · ")}</span>
                  <strong>${sale.total.text}</strong>
                </button>
              </li>
            `,
          )}
        </ul>
      </section>
    `;
  }

  #open(receipt: string): void {
    this.shell.attempt(async () => this.shell.show(await Sales.load(this.shell, receipt)));
  }

  #day(day: string): void {
    this.shell.attempt(
      async () => {
        this.pad = await backend.paperView(day);
        this.#refusal = null;
      },
      () => {
        // Until the day is typed to its end.
      },
    );
  }

  #read(answer: FormData): PaperTyped {
    return {
      day: typedDay(answer, "day"),
      time: typed(answer, "time"),
      number: typed(answer, "number"),
      by: typed(answer, "by"),
      goods: typed(answer, "goods"),
      discount: "",
      discount_reason: null,
      amount: typed(answer, "amount"),
      method: typed(answer, "method") || "cash",
      draft: this.#draft,
    };
  }

  #typed(event: Event): void {
    const form = formOf(event.target as HTMLElement);
    if (!form) return;
    this.#goods.ask(
      () => backend.paperDue(this.#read(answerOf(form))),
      (due) => {
        this.#due = due;
      },
    );
  }

  #submit(event: Event): void {
    const form = submitted(event);
    const read = this.#read(answerOf(form));
    this.#refusal = null;
    this.shell.attempt(
      () => this.#record(read),
      (refusal) => {
        this.#refusal = placeRefusal(form, refusal, FIELDS);
        this.shell.draw();
        focusRefused(form);
      },
    );
  }

  /** Records a sheet. What the paper has less than its goods come to may have been a discount: that is asked. */
  async #record(read: PaperTyped): Promise<void> {
    const less = await backend.paperDue(read).catch(() => null);
    if (read.discount === "" && less?.refused?.code === "paper_differs" && less.less.value > 0) {
      this.shell.ask({
        heading: word("paper-less-heading", { less: less.less.text }),
        body: () => html`<p>${less.refused?.message ?? ""}</p><p>${word("paper-less-lead")}</p>`,
        confirm: word("paper-less-discount", { less: less.less.text }),
        cancel: word("paper-less-mend"),
        careful: true,
        act: () => this.#takeWithPin({ ...read, discount: `Rp${less.less.value}` }),
      });
      return;
    }
    await this.#takeWithPin(read);
  }

  #takeWithPin(read: PaperTyped): Promise<void> {
    return withPin(this.shell, (discount_reason) => this.#take({ ...read, discount_reason }));
  }

  async #take(read: PaperTyped): Promise<void> {
    const sale = await backend.sellPaper(read);
    if (this.shell.screen !== this) return;
    const known = this.#entered.some((one) => one.sale.receipt === sale.receipt);
    if (known) throw new Refused(enteredBefore(read, sale));
    this.#entered = [{ sheet: read, sale }, ...this.#entered];
    this.#draft = newDraft();
    this.#goods.forget();
    this.#due = null;
    this.pad = await backend.paperView(read.day);
    this.shell.take(await backend.status());
    this.shell.say(word("paper-said", { receipt: sale.receipt, total: sale.total.text }));
    this.shell.draw();
    this.#next(read);
  }

  /** The next sheet: the number that follows, the same day, time and seller. */
  #next(read: PaperTyped): void {
    const fields: [string, string][] = [
      ["number", /^\d+$/.test(read.number) ? String(Number(read.number) + 1) : ""],
      ["goods", ""],
      ["amount", ""],
    ];
    for (const [name, value] of fields) {
      const field = this.#field(name);
      if (field) field.value = value;
    }
    // The sheet is recorded; what stands here already is only where the next one begins.
    const form = document.querySelector(".paper-pad [data-form]");
    if (form) forgetTyped(form);
    const first = this.#field(read.number === "" || /^\d+$/.test(read.number) ? "time" : "number");
    const begin = () => {
      first?.focus();
      first?.select();
    };
    // At once, before another key comes; behind a question that was asked of the sheet, once it is closed.
    if (document.querySelector("dialog[open]")) setTimeout(begin);
    else begin();
  }
}

function enteredBefore(read: PaperTyped, sale: SaleDone): Refusal {
  const message = word("paper-known", { number: read.number, receipt: sale.receipt });
  return { code: "paper_twice", message, details: { field: "number" } };
}
