import { html, nothing, type TemplateResult } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import type { Amount, CashView, CloseShift, CountedView, DrawerView, Refusal, ShiftView } from "../api";
import * as backend from "../backend";
import { CashCount } from "../parts/cash-count";
import { DrawerDesk } from "../parts/drawer-desk";
import { amountAt, choiceView, fieldView, focusField, focusRefused, placeRefusal } from "../parts/field";
import { answerOf, formOf, submitted, typed } from "../parts/form";
import { handOverQuestion } from "../parts/hand-over-question";
import { refusalView } from "../parts/mending";
import type { Screen, Shell } from "../shell";
import { word } from "../words";
import { ShiftClosed } from "./shift-closed";

type CountBy = "count" | "sum" | "shared";

const FIELDS = amountAt("counted");

/** A difference is not seen before so long, however fast Enter is pressed twice. */
const SEEN_MS = 400;

/** The open shift, and closing it: the cash is counted before anybody is told what to expect. */
export class ShiftClose implements Screen {
  readonly name = "shift";
  readonly guide = "shift-close";
  #refusal: Refusal | null = null;
  #by: CountBy = "count";
  /** What was last compared; null as soon as anything else is typed. */
  #compared: CountedView | null = null;
  /** Whether it has only just been shown: the second half of what asked for it closes nothing. */
  #fresh = false;
  /** Tells a comparison whose count has changed while it was made. */
  #edits = 0;
  readonly #cash: CashCount;
  readonly #desk: DrawerDesk;
  private readonly shift: ShiftView;

  constructor(
    readonly shell: Shell,
    private readonly drawer: DrawerView,
    /** Whether a cart is open that is not paid yet. */
    private readonly unpaid: boolean,
    denominations: Amount[],
    cash: CashView,
  ) {
    this.shift = drawer.shift;
    this.#cash = new CashCount(shell, denominations);
    this.#desk = new DrawerDesk(shell, drawer.shift, cash, () => shell.open("shift"));
  }

  title(): string {
    return word("shift-close-heading");
  }

  view(): TemplateResult {
    const { day_text, by, drawer, float } = this.shift;
    const refusal = this.#refusal;
    const closes = this.#compared !== null || this.#by === "shared";
    return html`
      <main class="page shift" data-screen="shift" data-open="true">
        <div>
          <h1 tabindex="-1">${word("shift-close-heading")}</h1>
          <p class="hint">${word("shift-close-of", { day: day_text, drawer, by, float: float?.text ?? word("shift-shared") })}</p>
        </div>
        ${
          this.shell.status.stage === "selling"
            ? nothing
            : html`<p class="attention">${word("shift-close-earlier", { day: day_text })}</p>`
        }
        ${this.#desk.view()}
        <div class="form" data-form data-unsaved-as=${word("shift-close-heading")} @input=${() => this.#edited()} @submit=${(event: Event) => this.#submit(event)}>
          ${choiceView<CountBy>({
            name: "count-by",
            legend: word("shift-close-counted-by"),
            value: this.#by,
            options: [
              ["count", word("shift-float-count")],
              ["sum", word("shift-float-sum")],
              ["shared", word("shift-close-shared")],
            ],
            chosen: (by) => this.#choose(by),
            pointed: () => focusField(this.#by === "count" ? this.#cash.first : "counted"),
          })}
          ${this.#countView(refusal)}
          ${this.drawer.shared && this.#by !== "shared" ? html`<p class="hint" data-role="shared">${word("shift-shared-expected")}</p>` : nothing}
          ${this.#compared ? resultView(this.#compared) : nothing}
          ${refusalView(refusal)}
          ${this.unpaid ? html`<p class="attention">${word("shift-close-stays")}</p>` : nothing}
          <div class="actions">
            ${this.#by === "count" ? this.#cash.sumView() : nothing}
            ${
              this.#compared
                ? html`<button type="button" data-role="hand-over" @click=${(event: Event) => this.#handOver(event)}>${word("hand-over")}</button>`
                : nothing
            }
            ${keyed(
              // With another name it is another button: WebKitGTK tells who listens of no new name.
              closes,
              html`
                <button class="main" data-role="main" ?data-waits=${this.#compared && this.#fresh}>
                  ${closes ? word("shift-close", { day: day_text }) : word("shift-close-compare")}
                </button>
              `,
            )}
          </div>
        </div>
        ${this.#desk.listView()}
      </main>
    `;
  }

  async refresh(): Promise<void> {
    await this.#desk.renew();
  }

  #countView(refusal: Refusal | null): TemplateResult {
    if (this.#by === "count") return this.#cash.view(refusal);
    if (this.#by === "shared")
      return html`<p class="attention" data-role="not-counted">${word("shift-close-shared-hint")}</p>`;
    return fieldView({
      name: "counted",
      label: word("shift-close-amount"),
      hint: word("shift-close-amount-hint"),
      money: true,
      refusal,
    });
  }

  /** Somebody else goes on with what was just counted and compared. */
  #handOver(event: Event): void {
    const form = formOf(event.currentTarget as HTMLElement);
    if (!form || this.#fresh) return;
    const count = this.#typed(answerOf(form));
    this.shell.ask(handOverQuestion(this.shell, this.shift, count));
  }

  escaped(): void {
    this.shell.leave(this);
  }

  #edited(): void {
    this.#edits++;
    this.#refusal = null;
    if (this.#compared === null) return;
    this.#compared = null;
    this.shell.draw();
  }

  #choose(by: CountBy): void {
    this.#by = by;
    this.#cash.clear();
    this.#edited();
    this.shell.draw();
  }

  #submit(event: Event): void {
    const form = submitted(event);
    if (this.#compared && this.#fresh) return;
    // What was seen when the button was pressed: a second Enter on the way compares again, and closes nothing.
    const compared = this.#compared;
    this.shell.attempt(
      async () => {
        const close = this.#typed(answerOf(form));
        this.#refusal = null;
        if (close.shared) await this.#close(close, null);
        else if (compared && compared === this.#compared) await this.#close(close, compared);
        else await this.#compare(close);
      },
      (refusal) => {
        this.#refusal = placeRefusal(form, refusal, FIELDS);
        this.#compared = null;
        this.shell.draw();
        focusRefused(form);
      },
    );
  }

  async #compare(close: CloseShift): Promise<void> {
    const edits = this.#edits;
    const compared = await backend.compareCount(close);
    if (edits !== this.#edits) return;
    this.#compared = compared;
    this.shell.say(compared.said);
    this.#fresh = true;
    this.shell.draw();
    setTimeout(() => {
      this.#fresh = false;
      if (this.shell.screen === this) this.shell.draw();
    }, SEEN_MS);
    document.querySelector<HTMLElement>("[data-role=main]")?.focus();
    document.querySelector("[data-role=result]")?.scrollIntoView({ block: "nearest" });
  }

  async #close(close: CloseShift, compared: CountedView | null): Promise<void> {
    this.shell.take(await backend.closeShift(close));
    this.shell.noted();
    this.shell.show(await ShiftClosed.load(this.shell, this.shift, compared));
    const drawer = compared?.said ?? word("shift-closed-shared");
    this.shell.say(word("shift-closed", { day: this.shift.day_text, drawer }));
  }

  #typed(answer: FormData): CloseShift {
    if (this.#by === "shared") return { counted: "", count: [], shared: true };
    if (this.#by === "sum") return { counted: typed(answer, "counted"), count: [], shared: false };
    const count = this.#cash.pieces(answer);
    if (count.length === 0) {
      throw new backend.Refused({ code: "pieces", message: word("shift-close-nothing"), details: {} });
    }
    // Nothing but zeros is an empty drawer.
    return { counted: count.some(([, pieces]) => pieces > 0) ? "" : "0", count, shared: false };
  }
}

function resultView({ counted, expected, difference, said }: CountedView): TemplateResult {
  return html`
    <section aria-labelledby="shift-result" data-role="result">
      <h2 id="shift-result">${word("shift-close-result")}</h2>
      <dl class="sums">
        <div><dt>${word("shift-close-counted")}</dt><dd>${counted.text}</dd></div>
        <div><dt>${word("shift-close-expected")}</dt><dd>${expected.text}</dd></div>
        <div><dt>${word("shift-close-difference")}</dt><dd data-role="difference">${difference.text}</dd></div>
      </dl>
      <p class=${difference.value === 0 ? nothing : "attention"}>${said}</p>
    </section>
  `;
}
