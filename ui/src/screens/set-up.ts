import { html, nothing, type TemplateResult } from "lit-html";
import type { DiscountBy, FairTyped, SetUpStep, SetUpView, Step, StepState } from "../api";
import * as backend from "../backend";
import { dayFieldView, typedDay } from "../parts/day-field";
import { fieldView, selectView } from "../parts/field";
import { typed } from "../parts/form";
import type { Question } from "../parts/question";
import { roam } from "../parts/roving";
import type { Screen, Shell } from "../shell";
import { word } from "../words";
import { People } from "./people";

/** What stands before a step, to the eye; its words say the same. */
const SIGNS: Record<StepState, string> = { done: "✓", open: "○", spare: "–" };

/** The key that opens a step: its number up to 9, and 0 for the last. */
function keyOf(at: number, steps: number): string {
  if (at === steps - 1) return "0";
  return at < 9 ? String(at + 1) : "";
}

/** What a fair needs before it sells, in order; each step can be done at any time, and again. */
export class SetUp implements Screen {
  readonly name = "set-up";
  readonly guide = "set-up";

  private constructor(
    readonly shell: Shell,
    private setUp: SetUpView,
  ) {}

  static async load(shell: Shell): Promise<SetUp> {
    return new SetUp(shell, await backend.setUp());
  }

  title(): string {
    return word("set-up-heading");
  }

  view(): TemplateResult {
    const { steps, done, coordinator } = this.setUp;
    // Whoever may change nothing here is led on to selling.
    const next = coordinator ? steps.find(({ state }) => state === "open") : undefined;
    return html`
      <main class="page set-up" data-screen="set-up">
        <h1 tabindex="-1">${word("set-up-heading")}</h1>
        <p class="hint">${coordinator ? word(done ? "set-up-all-done" : "set-up-lead") : word("catalogue-read-only")}</p>
        <ol class="steps" @keydown=${(event: KeyboardEvent) => this.#key(event)}>
          ${steps.map((step, at) => this.#stepView(step, at, step === next))}
        </ol>
        <p class="hint">${word("set-up-changes")}</p>
        <div class="actions">
          <button type="button" data-role="back" @click=${() => this.escaped()}>${word("set-up-menu")}</button>
          ${
            next
              ? html`<button type="button" class="main" data-role="main" @click=${() => this.#do(next.step)}>${word(`set-up-do-${next.step}`)}</button>`
              : html`<button type="button" class="main" data-role="main" @click=${() => this.#do("sale")}>${word("set-up-sell")}</button>`
          }
        </div>
      </main>
    `;
  }

  settle(): void {
    const step = document.querySelector<HTMLElement>(".steps [aria-current] button, .steps button");
    step?.focus();
  }

  escaped(): void {
    this.shell.attempt(() => this.shell.open("menu"));
  }

  async refresh(): Promise<void> {
    this.setUp = await backend.setUp();
  }

  /** The number of a step opens it while the focus is on one of them. */
  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    const { steps } = this.setUp;
    const step = steps.find((_, at) => keyOf(at, steps.length) === event.key)?.step;
    if (step) {
      event.preventDefault();
      this.#do(step);
    } else roam(event, { items: "button" });
  }

  #stepView({ step, state, said }: SetUpStep, at: number, isNext: boolean): TemplateResult {
    return html`
      <li data-state=${state} aria-current=${isNext ? "step" : nothing}>
        <button type="button" data-step=${step} @click=${() => this.#do(step)}>
          <span class="step-sign" aria-hidden="true">${SIGNS[state]}</span>
          <span class="step-words">
            <strong><span class="step-number">${at + 1}</span> ${word(`set-up-${step}`)}</strong>
            <span class="heard">, ${word(`set-up-state-${state}`)}, </span>
            <span class="hint">${said}${state === "spare" ? html` · ${word("set-up-spare")}` : nothing}</span>
          </span>
        </button>
      </li>
    `;
  }

  #do(step: Step): void {
    const open = (action: () => Promise<void>) => this.shell.attempt(action);
    const people = (first: "stands" | "sellers" | "members") =>
      open(async () => this.shell.show(await People.load(this.shell, first)));
    const ways: Record<Step, () => void> = {
      fair: () => this.#ask(this.#fairQuestion()),
      money: () => this.#ask(this.#moneyQuestion()),
      stands: () => people("stands"),
      sellers: () => people("sellers"),
      members: () => people("members"),
      products: () => open(() => this.shell.open("catalogue")),
      qris: () => open(() => this.shell.open("qris")),
      recovery: () => open(() => this.#recovery()),
      place: () => open(() => this.shell.open("sync")),
      tills: () => open(() => this.shell.open("sync")),
      sale: () => open(() => this.shell.open("sell")),
    };
    ways[step]();
  }

  /** The key is shown until somebody says that it is on paper, and never again. */
  async #recovery(): Promise<void> {
    if (this.shell.status.recovery_key === null) this.shell.say(word("set-up-recovery-said"));
    else await this.shell.open("recovery");
  }

  #ask(question: Question): void {
    if (this.setUp.coordinator) this.shell.ask(question);
    else this.shell.say(word("catalogue-read-only"));
    this.shell.draw();
  }

  #fairQuestion(): Question {
    const { organisation, name, town, from, to } = this.setUp.fair;
    return {
      heading: word("set-up-fair"),
      body: (refusal) => html`
        ${fieldView({ name: "organisation", label: word("welcome-organisation"), value: organisation ?? "", refusal })}
        ${fieldView({ name: "name", label: word("welcome-name"), value: name ?? "", refusal })}
        ${fieldView({ name: "town", label: word("welcome-town"), value: town ?? "", refusal })}
        ${dayFieldView({ name: "from", legend: word("welcome-from"), value: from ?? "", refusal })}
        ${dayFieldView({ name: "to", legend: word("welcome-to"), value: to ?? "", refusal })}
        <p class="hint">${word("set-up-changes")}</p>
      `,
      confirm: word("catalogue-save"),
      fields: { days_swapped: "to" },
      act: (answer) =>
        this.#keep({
          organisation: typed(answer, "organisation"),
          name: typed(answer, "name"),
          town: typed(answer, "town"),
          from: typedDay(answer, "from"),
          to: typedDay(answer, "to"),
        }),
    };
  }

  #moneyQuestion(): Question {
    const { cut, discount_by, cash_step } = this.setUp.fair;
    return {
      heading: word("set-up-money"),
      body: (refusal) => html`
        ${fieldView({ name: "cut", label: word("set-up-cut"), value: cut ?? "", hint: word("set-up-cut-hint"), figures: true, refusal })}
        ${selectView<DiscountBy>({
          name: "discount_by",
          legend: word("welcome-discount-by"),
          value: discount_by ?? "both",
          options: [
            ["both", word("welcome-discount-both")],
            ["cooperative", word("welcome-discount-cooperative")],
            ["member", word("welcome-discount-member")],
          ],
        })}
        ${selectView({
          name: "cash_step",
          legend: word("welcome-cash-step"),
          value: cash_step ?? "100",
          options: [
            ["1", word("welcome-cash-step-none")],
            ["100", word("welcome-cash-step-100")],
            ["500", word("welcome-cash-step-500")],
          ],
        })}
        <p class="hint">${word("set-up-changes")}</p>
      `,
      confirm: word("catalogue-save"),
      fields: { percent_invalid: "cut", cash_step_invalid: "cash_step" },
      act: (answer) =>
        this.#keep({
          cut: typed(answer, "cut"),
          discount_by: typed(answer, "discount_by") as DiscountBy,
          cash_step: typed(answer, "cash_step"),
        }),
    };
  }

  async #keep(change: Partial<FairTyped>): Promise<void> {
    const nothing: FairTyped = {
      organisation: null,
      name: null,
      town: null,
      from: null,
      to: null,
      cut: null,
      discount_by: null,
      cash_step: null,
    };
    this.shell.take(await backend.setFair({ ...nothing, ...change }));
    await this.refresh();
    this.shell.say(word("set-up-kept"));
  }
}
