import { html, nothing, type TemplateResult } from "lit-html";
import type { PinsView, Refusal } from "../api";
import * as backend from "../backend";
import { amountAt, fieldView, focusRefused, placeRefusal } from "../parts/field";
import { answerOf, submitted, typed } from "../parts/form";
import { refusalView } from "../parts/mending";
import { COORDINATOR, PIN_FIELDS, pinField, withPin } from "../parts/pin-question";
import type { Question } from "../parts/question";
import { forgetTyped } from "../parts/unsaved";
import type { Screen, Shell } from "../shell";
import { word } from "../words";

const FIELDS = { ...amountAt("money-back"), percent_invalid: "discount" };

/** Who shows a PIN at this till, and what asks for the coordinator's. */
export class Pins implements Screen {
  readonly name = "pins";
  readonly guide = "pins";
  #refusal: Refusal | null = null;

  private constructor(
    readonly shell: Shell,
    private pins: PinsView,
  ) {}

  static async load(shell: Shell): Promise<Pins> {
    return new Pins(shell, await backend.pins());
  }

  title(): string {
    return word("pins-heading");
  }

  view(): TemplateResult {
    const { coordinator, sellers, limits } = this.pins;
    return html`
      <main class="page pins" data-screen="pins">
        <h1 tabindex="-1">${word("pins-heading")}</h1>
        <p class="hint">${word("pins-lead")}</p>
        <div class="pins-columns">
          <section aria-labelledby="pins-of-heading">
            <h2 id="pins-of-heading">${word("pins-whose")}</h2>
            <ul class="pin-list">
              ${this.#pinView(COORDINATOR, word("pins-coordinator"), coordinator)}
              ${sellers.map(([code, has]) => this.#pinView(code, code, has))}
            </ul>
          </section>
          <section aria-labelledby="limits-heading">
            <h2 id="limits-heading">${word("limits-heading")}</h2>
            <p class="hint">${coordinator ? word("limits-lead") : word("limits-lead-no-pin")}</p>
            <div class="form" data-form data-unsaved-as=${word("limits-heading")} @submit=${(event: Event) => this.#setLimits(event)}>
              ${fieldView({ name: "discount", label: word("limits-discount"), value: limits.discount, hint: word("limits-empty"), figures: true, refusal: this.#refusal })}
              ${fieldView({ name: "money-back", label: word("limits-money-back"), value: limits.money_back?.text.replace(/^Rp/, "") ?? "", hint: word("limits-empty"), money: true, refusal: this.#refusal })}
              ${refusalView(this.#refusal)}
              <button type="submit" data-role="limits">${word("limits-keep")}</button>
            </div>
          </section>
        </div>
        <div class="actions">
          <button type="button" class="main" data-role="main" @click=${() => this.escaped()}>${word("settings-done")}</button>
        </div>
      </main>
    `;
  }

  escaped(): void {
    this.shell.leaving(() => this.shell.leave(this));
  }

  async refresh(): Promise<void> {
    this.pins = await backend.pins();
  }

  #pinView(whose: string, name: string, has: boolean): TemplateResult {
    return html`
      <li data-whose=${whose}>
        <strong>${name}</strong>
        <span>${has ? word("pins-has") : word("pins-has-none")}</span>
        <button type="button" data-role="set-pin" @click=${() => this.shell.ask(this.#question(whose, name, has))}>
          ${has ? word("pins-change") : word("pins-set")}<span class="heard"> ${name}</span>
        </button>
        ${has ? html`<button type="button" class="undoing" data-role="take-pin" @click=${() => this.#take(whose, "")}>${word("pins-take")}<span class="heard"> ${name}</span></button>` : nothing}
      </li>
    `;
  }

  #question(whose: string, name: string, has: boolean): Question {
    return {
      heading: has ? word("pins-change-heading", { whose: name }) : word("pins-set-heading", { whose: name }),
      body: (refusal) => html`
        <p>${word("pins-form")}</p>
        ${pinField("pin", word("pins-new"), refusal)}
        ${pinField("again", word("pins-again"), refusal)}
      `,
      confirm: word("pins-keep"),
      fields: PIN_FIELDS,
      act: async (answer) => {
        const pin = typed(answer, "pin");
        if (pin !== typed(answer, "again")) {
          const details = { field: "again" };
          throw new backend.Refused({ code: "pin_differs", message: word("pins-differ"), details });
        }
        await this.#keep(whose, pin);
      },
    };
  }

  #take(whose: string, pin: string): void {
    this.shell.attempt(() => this.#keep(whose, pin));
  }

  async #keep(whose: string, pin: string): Promise<void> {
    await withPin(this.shell, async () => {
      this.pins = await backend.setPin({ whose, pin });
      this.shell.say(pin === "" ? word("pins-taken") : word("pins-kept"));
      this.shell.draw();
    });
  }

  #setLimits(event: Event): void {
    const form = submitted(event);
    const answer = answerOf(form);
    this.#refusal = null;
    this.shell.attempt(
      () =>
        withPin(this.shell, async () => {
          const limits = { discount: typed(answer, "discount"), money_back: typed(answer, "money-back") };
          this.pins = await backend.setLimits(limits);
          forgetTyped(form);
          this.shell.say(word("limits-kept"));
          this.shell.draw();
        }),
      (refusal) => {
        this.#refusal = placeRefusal(form, refusal, FIELDS);
        this.shell.draw();
        focusRefused(form);
      },
    );
  }
}
