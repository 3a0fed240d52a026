import { html, nothing, type TemplateResult } from "lit-html";
import type { Amount, NewShift, Refusal, ShiftSuggestion } from "../api";
import * as backend from "../backend";
import { dayFieldView, typedDay } from "../parts/day-field";
import { choiceView, type FieldsByCode, fieldView, focusRefused, placeRefusal, refusalView } from "../parts/field";
import { typed } from "../parts/question";
import type { Screen, Shell } from "../shell";
import { word } from "../words";

type FloatBy = "sum" | "count";

const FIELDS: FieldsByCode = {
  amount_not_a_number: "float",
  amount_out_of_range: "float",
  day_invalid: "day",
  shift_open: "day",
};

/** Opens a shift: the day, who sells, and what is in the drawer. */
export class Shift implements Screen {
  readonly name = "shift";
  #refusal: Refusal | null = null;
  #floatBy: FloatBy = "sum";
  /** What the cash counted so far comes to; null while a figure cannot be read. */
  #counted: Amount | null = null;
  #counts = 0;
  /** What the clock suggested, to tell whether the seller chose another day. */
  readonly #clockDay: string;

  private constructor(
    readonly shell: Shell,
    private suggestion: ShiftSuggestion,
  ) {
    this.#clockDay = suggestion.day;
  }

  static async load(shell: Shell): Promise<Shift> {
    return new Shift(shell, await backend.shiftSuggestion(null));
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
        <form class="form" novalidate @submit=${(event: SubmitEvent) => this.#open(event)}>
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
              this.#counted = null;
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
              : this.#count()
          }
          </div>
          ${refusalView(refusal)}
          <div class="actions">
            <button class="main" data-role="main">${word("shift-open", { day: day_text })}</button>
          </div>
        </form>
      </main>
    `;
  }

  #count(): TemplateResult {
    return html`
      <table class="wide count" @input=${(event: Event) => this.#sum(event)}>
        <caption>${word("shift-count")}</caption>
        <thead>
          <tr><th scope="col" class="figure-cell">${word("shift-denomination")}</th><th scope="col">${word("shift-pieces")}</th></tr>
        </thead>
        <tbody>
          ${this.suggestion.denominations.map(
            ({ value, text }) => html`
              <tr>
                <th scope="row" class="figure-cell">${text}</th>
                <td>
                  <input
                    name=${`pieces-${value}`}
                    aria-label=${word("shift-pieces-of", { denomination: text })}
                    inputmode="numeric"
                    autocomplete="off"
                  />
                </td>
              </tr>
            `,
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" class="figure-cell">${word("shift-counted")}</th>
            <td class="figure-cell" data-role="sum">${this.#counted?.text}</td>
          </tr>
        </tfoot>
      </table>
    `;
  }

  /** While pieces are typed: what they come to. */
  async #sum(event: Event): Promise<void> {
    const form = (event.target as HTMLInputElement).form;
    if (!form) return;
    const count = ++this.#counts;
    const counted = await this.#worth(new FormData(form)).catch(() => null);
    if (count !== this.#counts) return;
    this.#counted = counted;
    this.shell.draw();
  }

  async #worth(answer: FormData): Promise<Amount> {
    return backend.countCash(this.#pieces(answer));
  }

  async #check(day: string): Promise<void> {
    this.suggestion = await backend.shiftSuggestion(day);
    this.shell.say(this.suggestion.warning?.message ?? this.suggestion.day_text);
  }

  #open(event: SubmitEvent): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const confirmed = this.suggestion.day;
    this.shell.attempt(
      async () => {
        const shift = this.#typed(new FormData(form));
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
    const count = this.#pieces(answer);
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

  #pieces(answer: FormData): [number, number][] {
    const count: [number, number][] = [];
    for (const { value, text } of this.suggestion.denominations) {
      const pieces = typed(answer, `pieces-${value}`);
      if (pieces === "") continue;
      if (!/^\d{1,6}$/.test(pieces)) {
        const message = word("shift-pieces-refused", { denomination: text });
        throw new backend.Refused({ code: "pieces", message, details: {} });
      }
      count.push([value, Number(pieces)]);
    }
    return count;
  }
}
