/** The names of the members, which stay on this computer behind a passphrase. */
import { html, nothing, type TemplateResult } from "lit-html";
import type { NamesImported, NamesView, Refusal } from "../api";
import * as backend from "../backend";
import type { Shell } from "../shell";
import { word } from "../words";
import { reasonView, refusedAt } from "./mending";
import type { Question } from "./question";

/** The most wrong places of a list that are shown at once. */
const WRONG_MAX = 20;

/** The names book. It lives as long as its screen. */
export class NamesBook {
  /** What could not be taken of the last list, while there is any of it. */
  #refused: NamesImported | null = null;

  private constructor(
    private readonly shell: Shell,
    private names: NamesView,
  ) {}

  static async load(shell: Shell): Promise<NamesBook> {
    return new NamesBook(shell, await backend.names());
  }

  /** Whether papers that are saved now name the members. */
  get isOpen(): boolean {
    return this.names.open;
  }

  /** How it stands, and what can be done with it. */
  view(): TemplateResult {
    const { file, open } = this.names;
    return html`
      <section aria-labelledby="names-heading" data-role="names" data-names=${open ? "open" : file ? "closed" : "none"}>
        <h2 id="names-heading">${word("names-ui-heading")}</h2>
        <p>${this.#stateText()}</p>
        <p class="hint">${word("names-ui-lead")}</p>
        <div class="inline">
          ${file && !open ? html`<button type="button" data-role="names-open" @click=${() => this.shell.ask(this.#openQuestion())}>${word("names-ui-open")}</button>` : nothing}
          ${open ? html`<button type="button" data-role="names-close" @click=${() => this.#closeBook()}>${word("names-ui-close")}</button>` : nothing}
          ${file && !open ? html`<button type="button" class="undoing" data-role="names-aside" @click=${() => this.shell.ask(this.#asideQuestion())}>${word("names-ui-aside")}</button>` : nothing}
          <button type="button" data-role="names-import" @click=${() => this.#import()}>${word("names-ui-import")}</button>
        </div>
        ${this.#wrongView()}
      </section>
    `;
  }

  async refresh(): Promise<void> {
    this.names = await backend.names();
  }

  #stateText(): string {
    const { file, open, count } = this.names;
    if (open) return word("names-ui-is-open", { count });
    return file ? word("names-ui-is-closed") : word("names-ui-is-none");
  }

  /** Nothing of a list is taken while anything of it is wrong. */
  #wrongView(): TemplateResult | typeof nothing {
    if (this.#refused === null) return nothing;
    const { said, wrong } = this.#refused;
    return html`
      <div class="attention" data-role="names-wrong">
        <p><strong>${said}</strong></p>
        <ul>
          ${wrong.slice(0, WRONG_MAX).map(({ row, column, value, message }) => {
            const place = [word("import-row-number", { row }), column, value].filter(Boolean).join(" · ");
            return html`<li>${place}: ${message}</li>`;
          })}
        </ul>
        ${wrong.length > WRONG_MAX ? html`<p>${word("import-wrong-more", { count: wrong.length - WRONG_MAX })}</p>` : nothing}
      </div>
    `;
  }

  #openQuestion(): Question {
    return {
      heading: word("names-ui-open-heading"),
      body: (refusal) => passphraseField("passphrase", word("names-ui-passphrase"), refusal),
      confirm: word("names-ui-open-do"),
      fields: FIELDS,
      act: async (answer) => {
        this.names = await backend.openNames(passphraseOf(answer, "passphrase"));
        this.shell.say(word("names-ui-is-open", { count: this.names.count }));
      },
    };
  }

  #asideQuestion(): Question {
    return {
      heading: word("names-ui-aside-heading"),
      body: () => html`<p>${word("names-ui-aside-lead")}</p>`,
      confirm: word("names-ui-aside-do"),
      careful: true,
      act: async () => {
        const { said } = await backend.setNamesAside();
        await this.refresh();
        this.shell.say(said);
      },
    };
  }

  #closeBook(): void {
    this.shell.attempt(async () => {
      this.names = await backend.closeNames();
      this.shell.say(word("names-ui-is-closed"));
      this.shell.draw();
      document.querySelector<HTMLElement>("[data-role=names] button")?.focus();
    });
  }

  #import(): void {
    this.shell.attempt(async () => {
      const file = await backend.chooseList();
      if (file !== null) this.shell.ask(this.#importQuestion(file));
    });
  }

  /** A new passphrase is typed twice: one that nobody knows locks the names for good. */
  #importQuestion(file: string): Question {
    const isNew = !this.names.file;
    return {
      heading: word("names-ui-import-heading"),
      body: (refusal) => html`
        <p class="file"><span>${file}</span></p>
        <p>${isNew ? word("names-ui-import-new") : word("names-ui-import-known")}</p>
        ${passphraseField("passphrase", word("names-ui-passphrase"), refusal)}
        ${isNew ? passphraseField("again", word("names-ui-again"), refusal) : nothing}
      `,
      confirm: word("names-ui-import-do"),
      fields: FIELDS,
      act: async (answer) => {
        const passphrase = passphraseOf(answer, "passphrase");
        if (isNew && passphrase !== passphraseOf(answer, "again")) {
          const details = { field: "again" };
          throw new backend.Refused({ code: "passphrase_differs", message: word("names-ui-differ"), details });
        }
        const taken = await backend.importNames(file, passphrase);
        this.#refused = taken.done ? null : taken;
        await this.refresh();
        this.shell.say(taken.said);
      },
    };
  }
}

/** Where a refusal stands that names no field. */
const FIELDS = { names_passphrase_wrong: "passphrase", names_passphrase_short: "passphrase" };

/** A field that nobody beside reads. */
function passphraseField(name: string, label: string, refusal: Refusal | null): TemplateResult {
  const refused = refusedAt(refusal, name);
  return html`
    <div class="field">
      <label for=${`field-${name}`}>${label}</label>
      <input
        id=${`field-${name}`}
        name=${name}
        type="password"
        autocomplete="off"
        aria-describedby=${refused ? `${name}-refusal` : nothing}
        aria-invalid=${refused ? "true" : nothing}
      />
      ${refused ? reasonView(refused, `${name}-refusal`) : nothing}
    </div>
  `;
}

/** As it was typed: a blank may belong to it. */
function passphraseOf(answer: FormData, name: string): string {
  const value = answer.get(name);
  return typeof value === "string" ? value : "";
}
