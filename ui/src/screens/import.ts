import { html, nothing, type TemplateResult } from "lit-html";
import type { FairHere, ImportRow, ImportTyped, ImportView, ImportWrong, ListField, Refusal } from "../api";
import * as backend from "../backend";
import { focusRefused, placeRefusal, selectView } from "../parts/field";
import { answerOf, fieldOf, formOf, submitted, typed } from "../parts/form";
import { LongList } from "../parts/long-list";
import { refusalView } from "../parts/mending";
import { pathFieldView } from "../parts/path-field";
import { savedFileView } from "../parts/saved-file";
import type { Screen, Shell } from "../shell";
import { word } from "../words";

/** The most rows of one answer of the list. */
const PAGE = 100;
/** The most wrong places that are shown at once: more than anybody mends in one go. */
const WRONG_MAX = 100;

const FIELDS: ListField[] = [
  "name",
  "price",
  "member",
  "unit",
  "category",
  "quick",
  "sku",
  "barcode",
  "cut",
  "picture",
  "active",
];

/** A list from a spreadsheet is looked at, and taken whole. */
export class Import implements Screen {
  readonly name = "import";
  readonly guide = "import";
  #typed: ImportTyped = { file: "", sheet: null, columns: null, member: "", add_members: false, skip: [], seen: null };
  #plan: ImportView | null = null;
  #members: string[] = [];
  #refusal: Refusal | null = null;
  #template: string | null = null;
  #list: LongList<ImportRow> | null = null;

  private constructor(
    readonly shell: Shell,
    /** The other fairs of this computer, whose catalogues can be taken. */
    private readonly others: FairHere[],
  ) {}

  static async load(shell: Shell): Promise<Import> {
    const [fairs, open] = await backend.fairs();
    return new Import(
      shell,
      fairs.filter(({ folder }) => folder !== open),
    );
  }

  title(): string {
    return word("import-heading");
  }

  view(): TemplateResult {
    const plan = this.#plan;
    return html`
      <main class="page import" data-screen="import">
        <h1 tabindex="-1">${word("import-heading")}</h1>
        <div class="form" data-form @submit=${(event: Event) => this.#look(submitted(event))}>
          ${pathFieldView(this.shell, {
            name: "file",
            label: word("import-file"),
            value: this.#typed.file,
            hint: word("import-file-hint"),
            refusal: this.#refusal,
            ways: ["list"],
          })}
          ${refusalView(this.#refusal)}
          ${plan ? this.#planView(plan) : this.#leadView()}
          <div class="actions">
            <button type="button" data-role="cancel" @click=${() => this.escaped()}>${word("question-cancel")}</button>
            ${
              plan
                ? html`<button type="submit" data-role="again">${word("import-again")}</button>
                    <button type="button" class="main" data-role="main" ?disabled=${!this.#ready(plan)} @click=${() => this.#take()}>
                      ${this.#mainLabel(plan)}
                    </button>`
                : html`<button type="submit" class="main" data-role="main">${word("import-look")}</button>`
            }
          </div>
        </div>
      </main>
    `;
  }

  settle(): void {
    document.querySelector<HTMLElement>("input[name=file]")?.focus();
  }

  escaped(): void {
    this.shell.attempt(() => this.shell.open("catalogue"));
  }

  #leadView(): TemplateResult {
    return html`
      <p>${word("import-lead")}</p>
      <p class="hint">${word("import-columns-known")}</p>
      <p>
        <button type="button" data-role="template" @click=${() => this.#saveTemplate()}>${word("import-template")}</button>
      </p>
      ${savedFileView(this.shell, this.#template)}
      ${this.others.map(
        (fair) => html`
          <p>
            <button type="button" data-role="from-fair" @click=${(event: Event) => this.#from(event, fair)}>
              ${word("import-from-fair", { name: fair.name, days: fair.days_text })}
            </button>
          </p>
        `,
      )}
    `;
  }

  /** Looks at the catalogue of another fair on this computer. */
  #from(event: Event, { folder }: FairHere): void {
    const form = formOf(event.currentTarget as HTMLElement);
    const file = form && fieldOf(form, "file");
    if (!form || !(file instanceof HTMLInputElement)) return;
    file.value = folder;
    this.#look(form);
  }

  #planView(plan: ImportView): TemplateResult {
    return html`
      <section aria-labelledby="plan-heading">
        <h2 id="plan-heading" tabindex="-1" data-role="said">${plan.said}</h2>
        <p class="hint">${[plan.about, plan.unread.length > 0 ? word("import-unread", { columns: plan.unread.join(", ") }) : ""].filter(Boolean).join(". ")}</p>
        ${plan.rows.length === 0 ? nothing : this.#choicesView(plan)}
        ${this.#wrongView(plan)}
        ${this.#columnsView(plan)}
        ${this.#list ? this.#list.view() : nothing}
      </section>
    `;
  }

  #choicesView(plan: ImportView): TemplateResult {
    return html`
      <div class="import-choices">
        ${
          plan.sheets.length > 1
            ? selectView({
                name: "sheet",
                legend: word("import-sheet"),
                value: plan.sheet,
                options: plan.sheets.map((sheet): [string, string] => [sheet, sheet]),
                chosen: (sheet) => this.#change({ sheet, columns: null, skip: [] }),
              })
            : nothing
        }
        ${selectView({
          name: "member",
          legend: word("import-member"),
          value: this.#typed.member,
          options: [["", word("import-member-none")], ...this.#members.map((code): [string, string] => [code, code])],
          chosen: (member) => this.#change({ member }),
        })}
      </div>
      <label class="tick">
        <input type="checkbox" name="add" .checked=${this.#typed.add_members} @change=${(event: Event) =>
          this.#change({ add_members: (event.target as HTMLInputElement).checked })} />
        <span>${word("import-add-members")}${plan.members.length > 0 ? html` <strong>${plan.members.join(", ")}</strong>` : nothing}</span>
      </label>
      ${
        plan.skipped > 0
          ? html`<p class="inline">${word("import-skipped", { count: plan.skipped })}
              <button type="button" data-role="unskip" @click=${() => this.#change({ skip: [] })}>${word("import-unskip")}</button></p>`
          : nothing
      }
    `;
  }

  /** What is wrong, each once; rows of which the same is wrong one after another are told together. */
  #wrongView({ wrong }: ImportView): TemplateResult | typeof nothing {
    if (wrong.length === 0) return nothing;
    const told = alike(wrong);
    return html`
      <div class="attention wrong" tabindex="0" role="region" aria-label=${word("import-wrong-heading")}>
        <ul data-role="wrong">
          ${told.slice(0, WRONG_MAX).map(
            ({ rows, column, value, message }) => html`
              <li>
                <span>${rowsText(rows)}</span>
                <span><strong>${column}</strong>${value ? html` “${value}”` : nothing}</span>
                <span>${message}</span>
                <button type="button" data-role="skip" @click=${() => this.#change({ skip: [...this.#typed.skip, ...rows] })}>
                  ${word("import-skip")}<span class="heard"> ${word("import-skip-row", { row: rows[0] ?? 0 })}</span>
                </button>
              </li>
            `,
          )}
        </ul>
        ${told.length > WRONG_MAX ? html`<p>${word("import-wrong-more", { count: told.length - WRONG_MAX })}</p>` : nothing}
      </div>
    `;
  }

  /** What each column says; a person says it where its heading does not. */
  #columnsView({ columns }: ImportView): TemplateResult {
    const options: [string, string][] = [
      ["", word("import-column-none")],
      ...FIELDS.map((field): [string, string] => [field, word(`list-${field}`)]),
    ];
    return html`
      <details ?open=${this.#plan?.rows.length === 0}>
        <summary tabindex="0">${word("import-columns-heading")}</summary>
        <div class="import-columns">
          ${columns.map((column, at) =>
            selectView({
              name: `column-${at}`,
              legend: `${column.heading} · ${column.sample.join(", ")}`,
              value: column.field ?? "",
              options,
              chosen: (field) => this.#column(at, (field || null) as ListField | null),
            }),
          )}
        </div>
      </details>
    `;
  }

  /** What the main action does, or what comes before it. */
  #mainLabel(plan: ImportView): string {
    const rows = new Set(plan.wrong.map(({ row }) => row)).size;
    return rows > 0
      ? word("import-mend-first", { count: rows })
      : word("import-take", { count: plan.new + plan.changed });
  }

  #ready(plan: ImportView): boolean {
    return plan.wrong.length === 0 && plan.new + plan.changed > 0;
  }

  #column(at: number, field: ListField | null): void {
    const columns = (this.#plan?.columns ?? []).map((column, index) => {
      if (index === at) return field;
      return column.field === field ? null : column.field;
    });
    this.#change({ columns });
  }

  #change(change: Partial<ImportTyped>): void {
    this.#typed = { ...this.#typed, ...change };
    this.#ask();
  }

  #look(form: HTMLElement): void {
    const file = typed(answerOf(form), "file");
    if (file !== this.#typed.file) this.#typed = { ...this.#typed, file, sheet: null, columns: null, skip: [] };
    if (file === "") {
      this.#refusal = { code: "file", message: word("import-file-missing"), details: { field: "file" } };
      this.shell.draw();
      focusRefused(form);
    } else this.#ask(form);
  }

  #ask(form?: HTMLElement): void {
    this.shell.attempt(
      async () => {
        const table = await backend.catalogueTable();
        this.#members = table.members.filter(({ active }) => active).map(({ code }) => code);
        const plan = await backend.importPlan({ ...this.#typed, seen: null });
        this.#plan = plan;
        this.#refusal = null;
        this.#list = plan.rows.length > 0 ? this.#listOf(plan.rows) : null;
        this.shell.say(plan.said);
        this.shell.draw();
        if (form) document.querySelector<HTMLElement>("#plan-heading")?.focus();
      },
      (refusal) => {
        this.#plan = null;
        const within = form ?? document.querySelector<HTMLElement>(".import [data-form]");
        if (!within) return;
        this.#refusal = placeRefusal(within, { ...refusal, details: { ...refusal.details, field: "file" } });
        this.shell.draw();
        focusRefused(within);
      },
    );
  }

  #take(): void {
    const plan = this.#plan;
    if (!plan) return;
    this.shell.attempt(async () => {
      const done = await backend.importList({ ...this.#typed, seen: plan.seen });
      if (!done.done) {
        this.#plan = done;
        this.shell.say(done.said);
        return;
      }
      await this.shell.open("catalogue");
      this.shell.say(done.said);
    });
  }

  #saveTemplate(): void {
    this.shell.attempt(async () => {
      this.#template = (await backend.saveTemplate()).file;
      this.shell.say(word("file-saved-as", { file: this.#template }));
    });
  }

  #listOf(rows: ImportRow[]): LongList<ImportRow> {
    const outcome = (row: ImportRow) => row.said || word(`import-outcome-${row.outcome}`);
    return new LongList<ImportRow>(rows.length, rows.slice(0, PAGE), {
      name: "import-rows",
      label: word("import-list"),
      heads: [
        [word("import-row-head"), "import-number"],
        [word("list-name"), "product-name"],
        [word("list-price"), "figure-cell"],
        [word("list-member"), ""],
        [word("list-category"), ""],
        [word("list-quick"), ""],
        [word("import-outcome"), ""],
      ],
      cells: (row) => [
        String(row.row),
        row.name,
        row.price,
        row.member,
        row.category,
        row.quick,
        row.outcome === "wrong" ? html`<strong>${outcome(row)}</strong>` : outcome(row),
      ],
      heard: (row) => [String(row.row), row.name, row.price, row.member, outcome(row)].filter(Boolean).join(", "),
      isChosen: () => false,
      chosen: () => {},
      load: async (from) => rows.slice(from, from + PAGE),
      draw: () => {
        if (this.shell.screen === this) this.shell.draw();
      },
      failed: (error) => this.shell.attempt(() => Promise.reject(error)),
    });
  }
}

/** Rows of which the same is wrong. */
interface Alike {
  rows: number[];
  column: string;
  value: string;
  message: string;
}

/** Puts together what is wrong in the same way in rows that follow each other. */
function alike(wrong: ImportWrong[]): Alike[] {
  const told: Alike[] = [];
  for (const { row, column, value, message } of wrong) {
    const last = told.at(-1);
    if (last && last.column === column && last.value === value && last.message === message) last.rows.push(row);
    else told.push({ rows: [row], column, value, message });
  }
  return told;
}

function rowsText(rows: number[]): string {
  const [from = 0] = rows;
  return rows.length === 1
    ? word("import-row-number", { row: from })
    : word("import-rows-alike", { from, to: rows.at(-1) ?? from, count: rows.length });
}
