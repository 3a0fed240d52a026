import { html, type TemplateResult } from "lit-html";
import type { DiscountBy, NewFair, Refusal } from "../api";
import * as backend from "../backend";
import { dayFieldView, today, typedDay } from "../parts/day-field";
import { choiceView, fieldView, focusRefused, placeRefusal, refusalView, selectView } from "../parts/field";
import { answerOf, submitted, typed } from "../parts/form";
import { languageView } from "../parts/language";
import { pathFieldView } from "../parts/path-field";
import { inField } from "../parts/question";
import { progressView, stopView } from "../parts/round-progress";
import type { Screen, Shell } from "../shell";
import { word } from "../words";

/** The three zones of the country, by the names that clocks know. */
const ZONES: [string, () => string][] = [
  ["Asia/Jakarta", () => word("welcome-zone-wib")],
  ["Asia/Makassar", () => word("welcome-zone-wita")],
  ["Asia/Jayapura", () => word("welcome-zone-wit")],
];

/** First start: try the sample fair, join one, or start one. */
export class Welcome implements Screen {
  readonly name = "welcome";
  #refusal: Refusal | null = null;
  #sampleRefusal: Refusal | null = null;
  #joinRefusal: Refusal | null = null;

  constructor(readonly shell: Shell) {}

  title(): string {
    return word("welcome-heading");
  }

  view(): TemplateResult {
    return html`
      <main class="page welcome" data-screen="welcome">
        <h1 tabindex="-1">${word("welcome-heading")}</h1>
        <p>${word("welcome-lead")}</p>
        ${languageView(this.shell)}
        ${this.#sample()}
        ${this.#join()}
        ${this.#found()}
      </main>
    `;
  }

  #sample(): TemplateResult {
    return html`
      <section aria-labelledby="sample-heading">
        <h2 id="sample-heading">${word("welcome-sample")}</h2>
        <p>${word("welcome-sample-lead")}</p>
        <div class="inline" data-form @submit=${(event: Event) => this.#try(event)}>
          ${fieldView({ name: "sample-stand", label: word("welcome-stand"), value: "07", refusal: this.#sampleRefusal })}
          <button data-role="sample">${word("welcome-sample-try")}</button>
        </div>
      </section>
    `;
  }

  #join(): TemplateResult {
    const refusal = this.#joinRefusal;
    return html`
      <section aria-labelledby="join-heading">
        <h2 id="join-heading">${word("welcome-join")}</h2>
        <p>${word("welcome-join-lead")}</p>
        <div class="join" data-form @submit=${(event: Event) => this.#enter(event)}>
          ${pathFieldView(this.shell, {
            name: "join-path",
            label: word("welcome-join-path"),
            hint: word("welcome-join-path-hint"),
            refusal,
            ways: ["file", "folder"],
          })}
          <div class="inline">
            ${fieldView({ name: "join-stand", label: word("welcome-stand"), refusal })}
            <button data-role="join">${word("welcome-join-enter")}</button>
            ${stopView(this.shell)}
          </div>
          ${progressView(this.shell)}
          ${refusalView(refusal)}
        </div>
      </section>
    `;
  }

  #found(): TemplateResult {
    const refusal = this.#refusal;
    return html`
      <section aria-labelledby="found-heading">
        <h2 id="found-heading">${word("welcome-found")}</h2>
        <p>${word("welcome-found-lead")}</p>
        <div class="form" data-form @submit=${(event: Event) => this.#start(event)}>
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
            <button class="main" data-role="main">${word("welcome-start")}</button>
          </div>
        </div>
      </section>
    `;
  }

  #try(event: Event): void {
    const form = submitted(event);
    const stand = typed(answerOf(form), "sample-stand");
    this.shell.attempt(
      async () => {
        this.shell.take(await inField("sample-stand", backend.foundSample(stand)));
        await this.shell.home();
      },
      (refusal) => {
        this.#sampleRefusal = refusal;
        this.shell.draw();
        focusRefused(form);
      },
    );
  }

  #enter(event: Event): void {
    const form = submitted(event);
    const answer = answerOf(form);
    this.shell.round.begin();
    this.shell.follow();
    this.shell.attempt(
      async () => {
        try {
          this.shell.take(await backend.joinFair(typed(answer, "join-path"), typed(answer, "join-stand")));
        } finally {
          this.shell.round.end();
        }
        await this.shell.open("joined");
      },
      (refusal) => {
        const { field: named, ...details } = refusal.details;
        const field = named === "stand" ? "join-stand" : refusal.code === "fair_exists" ? undefined : "join-path";
        this.#joinRefusal = { ...refusal, details: field ? { ...details, field } : details };
        this.shell.draw();
        focusRefused(form);
      },
    );
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
