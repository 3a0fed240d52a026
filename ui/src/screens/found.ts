import { html, type TemplateResult } from "lit-html";
import type { DiscountBy, NewFair, Refusal } from "../api";
import * as backend from "../backend";
import { dayFieldView, today, typedDay } from "../parts/day-field";
import { choiceView, fieldView, focusRefused, placeRefusal, selectView } from "../parts/field";
import { answerOf, submitted, typed } from "../parts/form";
import { refusalView } from "../parts/mending";
import type { Screen, Shell } from "../shell";
import { word } from "../words";

/** The three zones of the country, by the names that clocks know. */
const ZONES: [string, () => string][] = [
  ["Asia/Jakarta", () => word("welcome-zone-wib")],
  ["Asia/Makassar", () => word("welcome-zone-wita")],
  ["Asia/Jayapura", () => word("welcome-zone-wit")],
];

/** Starts a fair: what only its coordinator can say, once. */
export class Found implements Screen {
  readonly name = "welcome";
  readonly guide = "found";
  #refusal: Refusal | null = null;

  constructor(readonly shell: Shell) {}

  title(): string {
    return word("welcome-found");
  }

  view(): TemplateResult {
    const refusal = this.#refusal;
    return html`
      <main class="page founding" data-screen="found">
        <h1 tabindex="-1">${word("welcome-found")}</h1>
        <p>${word("welcome-found-once")}</p>
        <div class="form" data-form data-unsaved-as=${word("welcome-found")} @submit=${(event: Event) => this.#start(event)}>
          <div class="columns">
          ${fieldView({ name: "organisation", label: word("welcome-organisation"), required: true, refusal })}
          ${fieldView({ name: "name", label: word("welcome-name"), required: true, refusal })}
          ${fieldView({ name: "town", label: word("welcome-town"), required: true, refusal })}
          ${fieldView({ name: "stand", label: word("welcome-stand"), hint: word("welcome-stand-hint"), required: true, refusal })}
          ${dayFieldView({ name: "from", legend: word("welcome-from"), value: today(), refusal })}
          ${dayFieldView({ name: "to", legend: word("welcome-to"), value: today(), refusal })}
          ${selectView({
            name: "zone",
            legend: word("welcome-zone"),
            value: "Asia/Jakarta",
            options: ZONES.map(([zone, label]) => [zone, label()]),
          })}
          ${selectView({
            name: "discount_by",
            legend: word("welcome-discount-by"),
            value: "both",
            options: [
              ["both", word("welcome-discount-both")],
              ["cooperative", word("welcome-discount-cooperative")],
              ["member", word("welcome-discount-member")],
            ],
          })}
          ${choiceView({
            name: "cash_step",
            legend: word("welcome-cash-step"),
            value: "100",
            options: [
              ["1", word("welcome-cash-step-none")],
              ["100", word("welcome-cash-step-100")],
              ["500", word("welcome-cash-step-500")],
            ],
          })}
          </div>
          ${refusalView(refusal)}
          <div class="actions">
            <button type="button" data-role="cancel" @click=${() => this.escaped()}>${word("question-cancel")}</button>
            <button class="main" data-role="main">${word("welcome-start")}</button>
          </div>
        </div>
      </main>
    `;
  }

  settle(): void {
    document.querySelector<HTMLElement>("input[name=organisation]")?.focus();
  }

  escaped(): void {
    this.shell.leave(this);
  }

  #start(event: Event): void {
    const form = submitted(event);
    this.shell.attempt(
      async () => {
        this.shell.take(await backend.foundFair(newFair(answerOf(form))));
        await this.shell.home();
      },
      (refusal) => {
        this.#refusal = placeRefusal(form, refusal, { days_swapped: "to" });
        this.shell.draw();
        focusRefused(form);
      },
    );
  }
}

function newFair(answer: FormData): NewFair {
  return {
    organisation: typed(answer, "organisation"),
    name: typed(answer, "name"),
    town: typed(answer, "town"),
    zone: typed(answer, "zone"),
    from: typedDay(answer, "from"),
    to: typedDay(answer, "to"),
    stand: typed(answer, "stand"),
    cash_step: Number(typed(answer, "cash_step")),
    discount_by: typed(answer, "discount_by") as DiscountBy,
  };
}
