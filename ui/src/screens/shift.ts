import { html, nothing, type TemplateResult } from "lit-html";
import type { DrawerView, NewShift, Refusal, ShiftSuggestion } from "../api";
import * as backend from "../backend";
import { CashCount } from "../parts/cash-count";
import { dayFieldView, typedDay } from "../parts/day-field";
import { choiceView, type FieldsByCode, fieldView, focusRefused, placeRefusal, refusalView } from "../parts/field";
import { answerOf, submitted, typed } from "../parts/form";
import type { Screen, Shell } from "../shell";
import { word } from "../words";
import { ShiftClose } from "./shift-close";

type FloatBy = "sum" | "count";

const FIELDS: FieldsByCode = {
  amount_not_a_number: "float",
  amount_like_weight: "float",
  amount_ambiguous: "float",
  amount_has_cents: "float",
  amount_out_of_range: "float",
  day_invalid: "day",
  shift_open: "day",
};

/** Opens a shift: the day, who sells, and what is in the drawer. */
export class Shift implements Screen {
  readonly name = "shift";
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
    return new ShiftClose(shell, last.shift, lines.length > 0, suggestion.denominations);
  }

  title(): string {
    return word("shift-heading");
  }

  view(): TemplateResult {
    const { day, day_text, warning, drawer, sellers } = this.suggestion;
    const refusal = this.#refusal;
    return html`
      <main class="page shift" data-screen="shift">
        <h1 tabindex="-1">${word("shift-heading")}</h1>
        ${this.last ? lastView(this.last) : nothing}
        <div class="form" data-form @submit=${(event: Event) => this.#open(event)}>
          <div class="columns">
          <section class="wide" aria-labelledby="shift-day-heading">
            <h2 id="shift-day-heading">${day_text}</h2>
            ${warning ? html`<p class="attention">${warning.message}</p>` : nothing}
            ${dayFieldView({
              name: "day",
              legend: word("shift-day"),
              value: day,
              hint: word("shift-day-hint"),
              refusal,
              changed: (chosen) => this.shell.attempt(() => this.#check(chosen)),
            })}
          </section>
          ${fieldView({
            name: "by",
            label: word("shift-seller"),
            hint: sellers.length
              ? word("shift-seller-known", { sellers: sellers.join(", ") })
              : word("shift-seller-hint"),
            required: true,
            refusal,
          })}
          ${fieldView({ name: "drawer", label: word("shift-drawer"), value: drawer, hint: word("shift-drawer-hint"), refusal })}
          ${choiceView<FloatBy>({
            name: "float-by",
            legend: word("shift-float"),
            value: this.#floatBy,
            options: [
              ["sum", word("shift-float-sum")],
              ["count", word("shift-float-count")],
            ],
            chosen: (by) => {
              this.#floatBy = by;
              this.#cash.clear();
              this.shell.draw();
            },
          })}
          ${
            this.#floatBy === "sum"
              ? fieldView({
                  name: "float",
                  label: word("shift-float-amount"),
                  hint: word("shift-float-hint"),
                  figures: true,
                  refusal,
                })
              : this.#cash.view(refusal)
          }
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
        this.shell.take(await backend.openShift(shift));
        await this.shell.home();
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
    const count = this.#cash.pieces(answer);
    return {
      day,
      by: typed(answer, "by"),
      drawer: typed(answer, "drawer"),
      // Nothing typed and nothing counted is an empty drawer.
      float: typed(answer, "float") || (count.length > 0 ? "" : "0"),
      count,
      day_chosen: day !== this.#clockDay,
    };
  }
}

/** What the shift before came to. */
function lastView({ shift, counted, difference }: DrawerView): TemplateResult | typeof nothing {
  if (!counted || !difference) return nothing;
  const figures = { day: shift.day_text, by: shift.by, counted: counted.text, difference: difference.text };
  return html`<p class="hint" data-role="last">${word("shift-last")}: ${word("shift-last-closed", figures)}</p>`;
}
