import { html, nothing, type TemplateResult } from "lit-html";
import type { EveningStep, EveningStepRow, EveningView } from "../api";
import * as backend from "../backend";
import { roam } from "../parts/roving";
import { savedFileView } from "../parts/saved-file";
import type { Screen, ScreenByName, Shell } from "../shell";
import { word } from "../words";
import { Goods } from "./goods";

/** Something that a step asks for: what its button says, and what it does. */
interface Way {
  role: string;
  name: string;
  act: () => void;
}

/** The last evening, step by step: from closed tills to paid members. It can be left at any point. */
export class Evening implements Screen {
  readonly name = "evening";
  readonly guide = "evening";
  /** The step that is read; null for the first that is not done. */
  #opened: EveningStep | null = null;
  /** The step whose paper was just saved: what is left of it is to say that it is done. */
  #saved: EveningStep | null = null;
  #file: string | null = null;

  private constructor(
    readonly shell: Shell,
    private evening: EveningView,
  ) {}

  static async load(shell: Shell): Promise<Evening> {
    return new Evening(shell, await backend.evening());
  }

  title(): string {
    return word("evening-ui-heading");
  }

  view(): TemplateResult {
    const { steps, coordinator, next } = this.evening;
    return html`
      <main class="catalogue evening" data-screen="evening">
        <div class="catalogue-head">
          <h1 tabindex="-1">${word("evening-ui-heading")}</h1>
          <p class="hint">${this.#leadText()}</p>
          ${coordinator ? nothing : html`<p class="hint" data-role="read-only">${word("evening-ui-read-only")}</p>`}
        </div>
        <ol class="steps evening-steps" @keydown=${(event: KeyboardEvent) => this.#key(event)}>
          ${steps.map((step, at) => this.#stepView(step, at))}
        </ol>
        <section class="evening-beside" tabindex="0" aria-labelledby="step-heading" data-role="beside">
          ${this.#openedView()}
          ${this.#leftView()}
        </section>
        <div class="actions">
          <button type="button" data-role="back" @click=${() => this.escaped()}>${word("set-up-menu")}</button>
          ${next === null ? nothing : html`<button type="button" data-role="closing-paper" @click=${() => this.#closingPaper()}>${word("evening-ui-paper")}</button>`}
          ${this.#mainView()}
        </div>
      </main>
    `;
  }

  settle(): void {
    document.querySelector<HTMLElement>(".evening-steps [aria-current] button")?.focus();
  }

  escaped(): void {
    this.shell.attempt(() => this.shell.open("menu"));
  }

  async refresh(): Promise<void> {
    this.evening = await backend.evening();
  }

  /** Whether this till is up to date is part of the first step. */
  async roundEnded(): Promise<void> {
    await this.refresh();
  }

  #leadText(): string {
    return this.evening.next === null ? word("evening-ui-all-done") : word("evening-ui-lead");
  }

  get #step(): EveningStepRow | undefined {
    const { steps, next } = this.evening;
    const opened = this.#opened ?? next ?? steps.at(-1)?.step;
    return steps.find(({ step }) => step === opened);
  }

  /** The number of a step opens it while the focus is on one of them. */
  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    const step = this.evening.steps[Number(event.key) - 1]?.step;
    if (step) {
      event.preventDefault();
      this.#open(step);
      document.querySelector<HTMLElement>(".evening-steps [aria-current] button")?.focus();
    } else roam(event, { items: "button" });
  }

  #stepView({ step, title, done }: EveningStepRow, at: number): TemplateResult {
    const isOpened = step === this.#step?.step;
    const isNext = step === this.evening.next;
    return html`
      <li data-state=${done ? "done" : isNext ? "next" : "open"} aria-current=${isOpened ? "step" : nothing}>
        <button type="button" data-step=${step} aria-expanded=${isOpened ? "true" : "false"} @click=${() => this.#open(step)}>
          <span class="step-sign" aria-hidden="true">${done ? "✓" : isNext ? "●" : "○"}</span>
          <span class="evening-title">
            <span><span class="step-number">${at + 1}</span> ${isNext ? html`<strong>${title}</strong>` : title}</span>
            <span class="hint"><span class="heard">, </span>${stateText(done, isNext)}</span>
          </span>
        </button>
      </li>
    `;
  }

  #open(step: EveningStep): void {
    this.#opened = step;
    this.shell.draw();
    const beside = document.querySelector<HTMLElement>(".evening-beside");
    if (beside) beside.scrollTop = 0;
    beside?.querySelector("h2")?.scrollIntoView({ block: "nearest" });
  }

  #openedView(): TemplateResult | typeof nothing {
    const row = this.#step;
    if (row === undefined) return nothing;
    const { step, title, done, said, lacks, means, by_hand, marked } = row;
    // The first way of the next step is the main action of the screen.
    const [first, ...others] = this.#waysOf(step);
    const ways = step === this.evening.next ? others : [first, ...others];
    return html`
      <div class="evening-step" data-opened=${step} data-done=${done}>
        <h2 id="step-heading">${title}</h2>
        <p data-role="said">${said}</p>
        ${lacks.length === 0 ? nothing : html`<ul class="evening-lacks" data-role="lacks">${lacks.map((lack) => html`<li>${lack}</li>`)}</ul>`}
        ${done || means === "" ? nothing : html`<p class="attention" data-role="means">${means}</p>`}
        <div class="inline">
          ${ways.map((way) => way && html`<button type="button" data-role=${way.role} @click=${way.act}>${way.name}</button>`)}
          ${
            by_hand && !this.#isMarkedByMain(step)
              ? html`<button type="button" class=${marked ? "undoing" : ""} data-role="mark" data-marked=${marked} @click=${() => this.#mark(step, !marked)}>
                  ${marked ? word("evening-ui-unmark") : markName(step)}
                </button>`
              : nothing
          }
        </div>
        ${this.#file === null ? nothing : html`<div class="evening-file">${savedFileView(this.shell, this.#file)}</div>`}
      </div>
    `;
  }

  #leftView(): TemplateResult | typeof nothing {
    const { left_over } = this.evening;
    if (left_over.length === 0) return nothing;
    return html`
      <div class="evening-left" data-role="left-over">
        <h2>${word("evening-ui-left")}</h2>
        <p class="hint">${word("evening-ui-left-lead")}</p>
        <ul>${left_over.map((sentence) => html`<li>${sentence}</li>`)}</ul>
      </div>
    `;
  }

  /** What the next step asks for; the closing paper once there is none. */
  #mainView(): TemplateResult | typeof nothing {
    const { next } = this.evening;
    const way = next === null ? undefined : this.#waysOf(next)[0];
    const [name, act] =
      next !== null && this.#isMarkedByMain(next)
        ? [markName(next), () => this.#mark(next, true)]
        : way
          ? [way.name, way.act]
          : [word("evening-ui-paper"), () => this.#closingPaper()];
    // The second half of a double click never reaches what came with the first.
    const once = ({ detail }: MouseEvent) => {
      if (detail <= 1) act();
    };
    return html`<button type="button" class="main" data-role="main" data-next=${next ?? "paper"} @click=${once}>${name}</button>`;
  }

  /** Once the paper of the next step is saved, the main action says that it is done. */
  #isMarkedByMain(step: EveningStep): boolean {
    return this.#saved === step && this.evening.next === step;
  }

  /** What a step asks for, the most likely first. */
  #waysOf(step: EveningStep): Way[] {
    const open = (role: string, name: string, screen: ScreenByName): Way => ({
      role,
      name,
      act: () => void this.shell.attempt(() => this.shell.open(screen)),
    });
    const sync = open("to-sync", word("evening-ui-do-sync"), "sync");
    const owed = open("to-owed", word("evening-ui-do-owed"), "owed");
    const settlement = open("to-settlement", word("evening-ui-do-settlement"), "settlement");
    const ways: Record<EveningStep, Way[]> = {
      tills: this.shell.status.shift === null ? [sync] : [open("to-shift", word("evening-ui-do-shift"), "shift"), sync],
      payments: [open("to-payments", word("evening-ui-do-payments"), "payments")],
      packing: [
        { role: "packing", name: word("stock-save-pdf"), act: () => this.#savePacking() },
        open("to-stock", word("evening-ui-to-stock"), "stock"),
      ],
      count: [open("to-stock", word("evening-ui-do-stock"), "stock")],
      back: [
        {
          role: "to-goods",
          name: word("evening-ui-do-goods"),
          act: () => void this.shell.attempt(async () => this.shell.show(await Goods.load(this.shell, "back"))),
        },
      ],
      deductions: [owed],
      slips: [{ role: "slips", name: word("settle-slips"), act: () => this.#saveSlips() }, settlement],
      payouts: [open("to-owed", word("evening-ui-do-payouts"), "owed"), settlement],
    };
    return ways[step];
  }

  #savePacking(): void {
    this.#save("packing", () => backend.saveStock({ stand: "", member: "" }, "pdf"));
  }

  #saveSlips(): void {
    this.#save("slips", () => backend.saveSlips(null, null));
  }

  #save(step: EveningStep, save: () => Promise<{ file: string }>): void {
    this.shell.attempt(async () => {
      this.#file = (await save()).file;
      this.#saved = step;
      this.shell.say(word("file-saved-as", { file: this.#file }));
    });
  }

  #closingPaper(): void {
    this.shell.attempt(async () => {
      this.#file = (await backend.saveEvening()).file;
      this.shell.say(word("file-saved-as", { file: this.#file }));
    });
  }

  #mark(step: EveningStep, done: boolean): void {
    this.shell.attempt(async () => {
      this.evening = await backend.markEvening(step, done);
      // What is marked is kept with the settings, which the settings screen keeps as a whole.
      this.shell.take(await backend.status());
      this.#saved = null;
      this.#opened = done ? null : step;
      const { title } = this.evening.steps.find((row) => row.step === step) ?? { title: "" };
      this.shell.say(`${title}: ${stateText(done, false)}`);
      this.shell.draw();
      this.settle();
    });
  }
}

function stateText(done: boolean, isNext: boolean): string {
  if (done) return word("set-up-state-done");
  return isNext ? word("evening-ui-next") : word("set-up-state-open");
}

/** How a person says that a step is done which the ledger cannot know. */
function markName(step: EveningStep): string {
  if (step === "packing") return word("evening-ui-mark-packing");
  return step === "slips" ? word("evening-ui-mark-slips") : word("evening-ui-mark-deductions");
}
