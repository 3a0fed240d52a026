import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type {
  CodePage,
  Paper,
  PrintersView,
  PrinterTyped,
  PrintQueueView,
  PrintRow,
  ReceiptsPrinted,
  Refusal,
} from "../api";
import * as backend from "../backend";
import { choiceView, fieldView, focusRefused, placeRefusal, selectView } from "../parts/field";
import { answerOf, submitted, typed } from "../parts/form";
import { refusalView } from "../parts/mending";
import { pathFieldView } from "../parts/path-field";
import { forgetTyped } from "../parts/unsaved";
import type { Screen, Shell } from "../shell";
import { word } from "../words";

/** What a person chooses who types an address. */
const ELSEWHERE = "elsewhere";
const FIELDS = {
  printer_unknown: "address",
  printer_not_device: "address",
  file_unreadable: "logo",
  picture_too_large: "logo",
  picture_unreadable: "logo",
} as const;
const CODE_PAGES: [CodePage, () => string][] = [
  ["ascii", () => word("printer-letters-ascii")],
  ["pc437", () => "PC437"],
  ["pc850", () => "PC850"],
  ["wpc1252", () => "WPC1252"],
];

/** The printer of this computer: which it is, what it prints, and what waits for it. */
export class Printer implements Screen {
  readonly name = "printer";
  readonly guide = "printer";
  #refusal: Refusal | null = null;
  /** What is chosen, by the word of the printer; or an address that is typed. */
  #device: string;

  private constructor(
    readonly shell: Shell,
    private printers: PrintersView,
  ) {
    this.#device = printers.set?.device ?? printers.printers[0]?.device ?? ELSEWHERE;
  }

  static async load(shell: Shell): Promise<Printer> {
    const [printers, queue] = await Promise.all([backend.printers(), backend.printQueue()]);
    shell.queue = queue;
    return new Printer(shell, printers);
  }

  title(): string {
    return word("printer-heading");
  }

  view(): TemplateResult {
    const { set } = this.printers;
    return html`
      <main class="page printer" data-screen="printer">
        <h1 tabindex="-1">${word("printer-heading")}</h1>
        ${this.shell.queue ? this.#queueView(this.shell.queue) : nothing}
        <div class="form" data-form data-unsaved-as=${word("printer-heading")} @submit=${(event: Event) => this.#keep(event)}>
          ${this.#chosenView()}
          ${choiceView<Paper>({
            name: "paper",
            legend: word("settings-paper"),
            value: set?.form.paper ?? this.shell.status.settings.paper,
            options: [
              ["58", "58 mm"],
              ["80", "80 mm"],
            ],
          })}
          ${choiceView<ReceiptsPrinted>({
            name: "receipts",
            legend: word("printer-receipts"),
            value: set?.receipts ?? "asked",
            options: [
              ["asked", word("printer-receipts-asked")],
              ["always", word("printer-receipts-always")],
            ],
          })}
          ${selectView({
            name: "copies",
            legend: word("printer-copies"),
            value: String(set?.copies ?? 1),
            options: ["1", "2", "3"].map((copies): [string, string] => [copies, copies]),
          })}
          ${tickView("cuts", word("printer-cuts"), set?.form.cuts ?? false)}
          ${tickView("drawer", word("printer-drawer"), set?.drawer ?? false)}
          ${selectView<CodePage>({
            name: "code_page",
            legend: word("printer-letters"),
            value: set?.form.code_page ?? "ascii",
            options: CODE_PAGES.map(([page, name]): [CodePage, string] => [page, name()]),
          })}
          <p class="hint">${word("printer-letters-hint")}</p>
          ${pathFieldView(this.shell, { name: "logo", label: word("printer-logo"), hint: word("printer-logo-hint"), value: set?.logo ?? "", refusal: this.#refusal, ways: ["picture"] })}
          ${refusalView(this.#refusal)}
          <div class="actions">
            <button type="button" data-role="back" @click=${() => this.escaped()}>${word("set-up-menu")}</button>
            ${set ? html`<button type="button" class="undoing" data-role="none" @click=${() => this.#none()}>${word("printer-none")}</button>` : nothing}
            ${set ? html`<button type="button" data-role="test" @click=${() => this.#test()}>${word("printer-test")}</button>` : nothing}
            <button class="main" data-role="main">${word("printer-keep")}</button>
          </div>
        </div>
      </main>
    `;
  }

  escaped(): void {
    this.shell.leaving(() => this.shell.attempt(() => this.shell.open("menu")));
  }

  /** The printers that were found, and an address for one that is not looked for. */
  #chosenView(): TemplateResult {
    const { printers } = this.printers;
    const found = printers.map(({ device, name, there }): [string, string] => [
      device,
      // A printer in the network is not looked for.
      there || device.startsWith("tcp:") ? name : `${name} · ${word("printer-not-there")}`,
    ]);
    return html`
      ${
        printers.length === 0
          ? html`<p class="hint" data-role="none-found">${word("printer-none-found")}</p>`
          : choiceView<string>({
              name: "device",
              legend: word("printer-which"),
              value: this.#device,
              options: [...found, [ELSEWHERE, word("printer-elsewhere")]],
              chosen: (device) => {
                this.#device = device;
                this.shell.draw();
              },
            })
      }
      <p><button type="button" data-role="look" @click=${() => this.#look()}>${word("printer-look")}</button></p>
      ${
        this.#device === ELSEWHERE
          ? fieldView({
              name: "address",
              label: word("printer-address"),
              hint: word("printer-address-hint"),
              refusal: this.#refusal,
            })
          : nothing
      }
    `;
  }

  #queueView({ rows, said, stuck, printer }: PrintQueueView): TemplateResult | typeof nothing {
    if (printer === null && rows.length === 0) return html`<p class="hint">${word("printer-lead")}</p>`;
    return html`
      <section aria-labelledby="print-queue" class="print-queue">
        <h2 id="print-queue">${word("printer-queue-heading")}</h2>
        <p class=${stuck ? "attention" : nothing} data-role="state">${said}</p>
        ${
          rows.length === 0
            ? nothing
            : html`
              <ul class="print-rows">${rows.map((row) => this.#rowView(row))}</ul>
              <div class="ways">
                <button type="button" data-role="print-now" @click=${() => this.#now()}>${word("printer-now")}</button>
                <button type="button" class="undoing" data-role="discard-all" @click=${() => this.#askDiscardAll(rows.length)}>${word("printer-discard-all")}</button>
              </div>
            `
        }
      </section>
    `;
  }

  #rowView({ job, title, state, copy, reason, at_text }: PrintRow): TemplateResult {
    const states = {
      waiting: word("printer-row-waiting"),
      sending: word("printer-row-sending"),
      failed: word("printer-row-failed"),
    };
    return html`
      <li data-job=${job} data-state=${state}>
        <span>
          <strong>${title}</strong>${copy ? html` <span class="badge">${word("printer-row-copy")}</span>` : nothing}
          <span class="hint">${at_text} · ${states[state]}${reason ? html` · ${reason.message}` : nothing}</span>
        </span>
        <button type="button" class="undoing" data-role="discard" @click=${() => this.#discard(job)}>${word("printer-discard")}<span class="heard"> ${title}</span></button>
      </li>
    `;
  }

  #look(): void {
    this.shell.attempt(async () => {
      this.printers = await backend.printers();
      this.shell.say(word("printer-found", { count: this.printers.printers.filter(({ there }) => there).length }));
    });
  }

  #keep(event: Event): void {
    const form = submitted(event);
    const answer = answerOf(form);
    const address = typed(answer, "address");
    const asked: PrinterTyped = {
      device: this.#device === ELSEWHERE ? address : this.#device,
      form: {
        paper: typed(answer, "paper") as Paper,
        code_page: typed(answer, "code_page") as CodePage,
        cuts: answer.has("cuts"),
      },
      drawer: answer.has("drawer"),
      receipts: typed(answer, "receipts") as ReceiptsPrinted,
      copies: Number(typed(answer, "copies")),
      logo: typed(answer, "logo"),
    };
    this.#refusal = null;
    this.shell.attempt(
      async () => {
        this.shell.queue = await backend.setPrinter(asked);
        await this.#set();
        forgetTyped(form);
        this.shell.say(word("printer-kept"));
      },
      (refusal) => {
        this.#refusal = placeRefusal(form, refusal, FIELDS);
        this.shell.draw();
        focusRefused(form);
      },
    );
  }

  /** What is set now, for this screen and for those with a way to print. */
  async #set(): Promise<void> {
    this.printers = await backend.printers();
    this.#device = this.printers.set?.device ?? this.printers.printers[0]?.device ?? ELSEWHERE;
    this.shell.take(await backend.status());
  }

  #none(): void {
    this.shell.attempt(async () => {
      this.shell.queue = await backend.setPrinter(null);
      await this.#set();
      this.shell.say(word("printer-none-said"));
    });
  }

  #test(): void {
    this.shell.attempt(async () => this.shell.say((await backend.printTest()).said));
  }

  #now(): void {
    this.shell.attempt(async () => {
      const queue = await backend.printNow();
      this.shell.queue = queue;
      this.shell.say(queue.said);
    });
  }

  #discard(job: number): void {
    this.shell.attempt(async () => {
      this.shell.queue = await backend.discardPrint(job);
      this.shell.say(word("printer-discarded"));
    });
  }

  #askDiscardAll(count: number): void {
    this.shell.ask({
      heading: word("printer-discard-all"),
      body: () => html`<p>${word("printer-discard-all-words", { count })}</p>`,
      confirm: word("printer-discard-all"),
      careful: true,
      act: async () => {
        this.shell.queue = await backend.discardPrint(null);
        this.shell.say(word("printer-discarded"));
      },
    });
  }
}

function tickView(name: string, label: string, on: boolean): TemplateResult {
  return html`
    <label class="tick">
      <input type="checkbox" name=${name} .checked=${live(on)} />
      <span>${label}</span>
    </label>
  `;
}
