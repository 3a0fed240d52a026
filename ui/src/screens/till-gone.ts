import { html, nothing, type TemplateResult } from "lit-html";
import type { GoneStep, GoneView, StepState } from "../api";
import * as backend from "../backend";
import { closeQuestion } from "../parts/till-questions";
import type { Screen, Shell } from "../shell";
import { word } from "../words";

const SIGNS: Record<StepState, string> = { done: "✓", open: "○", spare: "–" };

/** A till that is heard no more: what is known of it, what is not, and what to do, in order. Left and come back to at will. */
export class TillGone implements Screen {
  readonly name = "till-gone";
  readonly guide = "till-gone";

  private constructor(
    readonly shell: Shell,
    private gone: GoneView,
    private readonly back: () => Promise<void>,
  ) {}

  /** By the till's key; `back` shows the screen that led here. */
  static async load(shell: Shell, till: string, back: () => Promise<void>): Promise<TillGone> {
    return new TillGone(shell, await backend.goneTill(till), back);
  }

  title(): string {
    return word("gone-heading", { name: this.gone.name });
  }

  view(): TemplateResult {
    const { heard, unknown, steps, coordinator } = this.gone;
    const next = steps.find(({ state }) => state === "open");
    return html`
      <main class="page till-gone" data-screen="till-gone">
        <h1 tabindex="-1">${this.title()}</h1>
        <p>${word("gone-lead")}</p>
        <section aria-labelledby="known-heading">
          <h2 id="known-heading">${word("gone-known")}</h2>
          <p data-role="heard">${heard}</p>
        </section>
        <section aria-labelledby="unknown-heading">
          <h2 id="unknown-heading">${word("gone-unknown")}</h2>
          <ul class="lacks" data-role="unknown">${unknown.map((sentence) => html`<li>${sentence}</li>`)}</ul>
        </section>
        <section aria-labelledby="steps-heading">
          <h2 id="steps-heading">${word("gone-steps")}</h2>
          ${coordinator ? nothing : html`<p class="attention">${word("gone-not-coordinator")}</p>`}
          <ol class="gone-steps">${steps.map((step, at) => this.#stepView(step, at, step === next))}</ol>
        </section>
        <div class="actions">
          <button type="button" class="main" data-role="main" @click=${() => this.escaped()}>${word("attention-done")}</button>
        </div>
      </main>
    `;
  }

  escaped(): void {
    this.shell.attempt(() => this.back());
  }

  async refresh(): Promise<void> {
    this.gone = await backend.goneTill(this.gone.till.till);
  }

  #stepView({ step, state, said }: GoneStep, at: number, isNext: boolean): TemplateResult {
    return html`
      <li data-step=${step} data-state=${state} aria-current=${isNext ? "step" : nothing}>
        <h3><span aria-hidden="true">${SIGNS[state]}</span> ${at + 1}. ${word(`gone-${step}`)}<span class="heard">,</span> <span class="hint">${word(`gone-state-${state}`)}</span></h3>
        <p>${said}</p>
        ${this.#action(step, state)}
      </li>
    `;
  }

  #action(step: GoneStep["step"], state: StepState): TemplateResult | typeof nothing {
    const { take_in_up_to } = this.gone;
    if (step === "new_till" && state === "open") {
      const open = () => this.shell.attempt(() => this.shell.open("sync"));
      return html`<div class="buttons"><button type="button" data-opens="sync" @click=${open}>${word("gone-to-sync")}</button></div>`;
    }
    if (step === "close" && state === "open") {
      return html`
        <div class="buttons">
          <button type="button" class="undoing" data-role="close" @click=${() => this.#close()}>${word("sync-till-close")}</button>
        </div>
      `;
    }
    if (step === "back" && take_in_up_to !== null) {
      return html`
        <div class="buttons">
          <button type="button" data-role="take-in" @click=${() => this.#takeIn(take_in_up_to)}>
            ${word("gone-take-in", { last: take_in_up_to })}
          </button>
        </div>
      `;
    }
    return nothing;
  }

  #close(): void {
    const { till, coordinator } = this.gone;
    const closed = () => {
      this.shell.noted();
      this.shell.attempt(() => this.refresh());
    };
    this.shell.ask(closeQuestion(this.shell, till, !coordinator, closed));
  }

  #takeIn(last: number): void {
    const { till, name } = this.gone;
    this.shell.ask({
      heading: word("gone-take-in", { last }),
      body: () => html`<p>${word("gone-take-in-lead", { name, last })}</p>`,
      confirm: word("gone-take-in", { last }),
      careful: true,
      act: async () => {
        const [{ said }] = await backend.closeTill(till.till, { last_seq: last, recovery: null });
        await this.refresh();
        this.shell.noted();
        this.shell.say(said);
      },
    });
  }
}
