import { html, nothing, type TemplateResult } from "lit-html";
import type { DrawerView, NewShift, Refusal, ShiftSuggestion, ShiftView } from "../api";
import * as backend from "../backend";
import { CashCount } from "../parts/cash-count";
import { askSlip } from "../parts/cash-questions";
import { codeChoiceView } from "../parts/code-choice";
import { correctQuestion } from "../parts/correct-question";
import { dayFieldView, typedDay } from "../parts/day-field";
import {
  amountAt,
  choiceView,
  type FieldsByCode,
  fieldView,
  focusField,
  focusRefused,
  placeRefusal,
} from "../parts/field";
import { answerOf, submitted, typed } from "../parts/form";
import { refusalView } from "../parts/mending";
import { withPin } from "../parts/pin-question";
import type { Screen, Shell } from "../shell";
import { word } from "../words";
import { ShiftClose } from "./shift-close";

type FloatBy = "sum" | "count" | "shared";

const FIELDS: FieldsByCode = {
  ...amountAt("float"),
  day_invalid: "day",
  shift_open: "day",
};

/** Opens a shift: who sells, what is in the drawer, and the day. */
export class Shift implements Screen {
  readonly name = "shift";
  readonly guide = "shift";
  #refusal: Refusal | null = null;
  #floatBy: FloatBy = "sum";
  readonly #cash: CashCount;
  /** What the clock suggested, to tell whether the seller chose another day. */
  readonly #clockDay: string;

  private constructor(
    readonly shell: Shell,
    private suggestion: ShiftSuggestion,
    private readonly last: DrawerView | null,
  ) {
    this.#clockDay = suggestion.day;
    this.#cash = new CashCount(shell, suggestion.denominations);
  }

  /** While a shift is open there is nothing to open: the screen that closes it. */
  static async load(shell: Shell): Promise<Screen> {
    const last = await backend.drawer();
    const suggestion = await backend.shiftSuggestion(null);
    if (!last?.open) return new Shift(shell, suggestion, last);
    const { lines } = await backend.cart();
    return new ShiftClose(shell, last, lines.length > 0, suggestion.denominations, await backend.cash());
  }

  title(): string {
    return word("shift-heading");
  }

  view(): TemplateResult {
    const { day_text, sellers } = this.suggestion;
    const refusal = this.#refusal;
    return html`
      <main class="page shift" data-screen="shift">
        <h1 tabindex="-1">${word("shift-heading")}</h1>
        ${this.last ? lastView(this.shell, this.last) : nothing}
        <div class="form" data-form data-unsaved-as=${word("shift-heading")} @submit=${(event: Event) => this.#open(event)}>
          <div class="columns">
            ${codeChoiceView({
              name: "by",
              label: word("shift-seller"),
              hint: sellers.length ? word("shift-seller-known") : word("shift-seller-hint"),
              legend: word("seller-known"),
              known: sellers.map((code) => ({ code })),
              next: this.#next,
              required: true,
              refusal,
            })}
            ${this.#floatView()}
            ${this.#dayView()}
            ${fieldView({
              name: "drawer",
              label: word("shift-drawer"),
              value: this.suggestion.drawer,
              hint: word("shift-drawer-hint"),
              refusal,
            })}
          </div>
          ${refusalView(refusal)}
          <div class="actions">
            ${this.#floatBy === "count" ? this.#cash.sumView() : nothing}
            <button class="main" data-role="main">${word("shift-open", { day: day_text })}</button>
          </div>
        </div>
      </main>
    `;
  }

  settle(): void {
    document.querySelector<HTMLElement>("input[name=by]")?.focus();
  }

  #floatView(): TemplateResult {
    const refusal = this.#refusal;
    return html`
      <div class="float">
        ${this.#floatField(refusal)}
        ${choiceView<FloatBy>({
          name: "float-by",
          legend: word("shift-float"),
          value: this.#floatBy,
          options: [
            ["sum", word("shift-float-sum")],
            ["count", word("shift-float-count")],
            ["shared", word("shift-float-shared")],
          ],
          chosen: (by) => {
            this.#floatBy = by;
            this.#cash.clear();
            this.shell.draw();
          },
          pointed: () => focusField(this.#next),
        })}
      </div>
    `;
  }

  /** The field that comes after who sells. */
  get #next(): string {
    if (this.#floatBy === "shared") return "day-day";
    return this.#floatBy === "sum" ? "float" : this.#cash.first;
  }

  #floatField(refusal: Refusal | null): TemplateResult {
    if (this.#floatBy === "count") return this.#cash.view(refusal);
    if (this.#floatBy === "shared")
      return html`<p class="attention" data-role="shared">${word("shift-float-shared-hint")}</p>`;
    return fieldView({
      name: "float",
      label: word("shift-float-amount"),
      hint: word("shift-float-hint"),
      money: true,
      refusal,
    });
  }

  #dayView(): TemplateResult {
    const { day, warning } = this.suggestion;
    return html`
      <div class="sales-day">
        ${dayFieldView({
          name: "day",
          legend: word("shift-day"),
          value: day,
          hint: word("shift-day-hint"),
          refusal: this.#refusal,
          changed: (chosen) => this.shell.attempt(() => this.#check(chosen)),
        })}
        ${warning ? html`<p class="attention">${warning.message}</p>` : nothing}
      </div>
    `;
  }

  async #check(day: string): Promise<void> {
    this.suggestion = await backend.shiftSuggestion(day);
    this.shell.say(this.suggestion.warning?.message ?? this.suggestion.day_text);
  }

  #open(event: Event): void {
    const form = submitted(event);
    const confirmed = this.suggestion.day;
    this.shell.attempt(
      async () => {
        const shift = this.#typed(answerOf(form));
        // The button named another day when it was pressed: show this one, and its warning, before it is confirmed.
        if (shift.day !== confirmed) return this.#check(shift.day);
        await withPin(this.shell, async () => {
          this.shell.take(await backend.openShift(shift));
          await this.shell.home();
          this.shell.say(openedWords(this.shell.status.shift));
        });
      },
      (refusal) => {
        this.#refusal = placeRefusal(form, refusal, FIELDS);
        this.shell.draw();
        focusRefused(form);
      },
    );
  }

  #typed(answer: FormData): NewShift {
    const day = typedDay(answer, "day");
    const count = this.#floatBy === "count" ? this.#cash.pieces(answer) : [];
    const float = typed(answer, "float");
    const shared = this.#floatBy === "shared";
    // An empty drawer is said, never guessed.
    if (!shared && typed(answer, "by") !== "" && float === "" && count.length === 0) {
      const details = { field: this.#floatBy === "sum" ? "float" : this.#cash.first };
      throw new backend.Refused({ code: "float_missing", message: word("shift-float-missing"), details });
    }
    return {
      day,
      by: typed(answer, "by"),
      drawer: typed(answer, "drawer"),
      // Nothing but zeros is an empty drawer, too.
      float: count.length > 0 && count.every(([, pieces]) => pieces === 0) ? "0" : float,
      count,
      day_chosen: day !== this.#clockDay,
      shared,
    };
  }
}

/** What was just opened, and with how much in the drawer. */
function openedWords(shift: ShiftView | null): string {
  const { day_text = "", drawer = "", float = null } = shift ?? {};
  if (float === null) return word("shift-opened-shared", { day: day_text, drawer });
  return word("shift-opened", { day: day_text, drawer, float: float.text });
}

/** What the shift before came to, and the way to its true day. */
function lastView(shell: Shell, { shift, counted, difference }: DrawerView): TemplateResult {
  const figures = {
    day: shift.day_text,
    by: shift.by,
    counted: counted?.text ?? "",
    difference: difference?.text ?? "",
  };
  const said = counted && difference ? word("shift-last-closed", figures) : word("shift-last-shared", figures);
  const slip = () => shell.attempt(() => askSlip(shell, shift.shift));
  const correct = () => shell.ask(correctQuestion(shell, shift, () => shell.open("shift")));
  return html`
    <div class="inline last">
      <p class="hint" data-role="last">${word("shift-last")}: ${said}</p>
      <button type="button" data-role="slip" @click=${slip}>${word("slip-shift")}</button>
      <button type="button" data-role="correct" @click=${correct}>${word("correct-open")}</button>
    </div>
  `;
}
