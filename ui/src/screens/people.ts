import { html, nothing, type TemplateResult } from "lit-html";
import type { CatalogueTable, PersonRow, Refusal, StandRow } from "../api";
import * as backend from "../backend";
import { fieldView, focusRefused, placeRefusal } from "../parts/field";
import { answerOf, submitted, typed } from "../parts/form";
import { refusalView } from "../parts/mending";
import type { Question } from "../parts/question";
import { savedFileView } from "../parts/saved-file";
import { forgetTyped } from "../parts/unsaved";
import type { Screen, Shell } from "../shell";
import { word } from "../words";

/** What this screen keeps. */
type Kind = "stands" | "sellers" | "members";

/** The stands of the fair, who sells and who makes the goods: codes alone, and nobody's name. */
export class People implements Screen {
  readonly name = "people";
  readonly guide = "people";
  #refusals: Partial<Record<Kind, Refusal>> = {};
  #file: string | null = null;

  private constructor(
    readonly shell: Shell,
    private stands: StandRow[],
    private table: CatalogueTable,
    private readonly first: Kind,
  ) {}

  static async load(shell: Shell, first: Kind = "stands"): Promise<People> {
    const [stands, table] = await Promise.all([backend.stands(), backend.catalogueTable()]);
    return new People(shell, stands, table, first);
  }

  title(): string {
    return word("people-heading");
  }

  view(): TemplateResult {
    const { sellers, members, cut, coordinator } = this.table;
    return html`
      <main class="page people" data-screen="people">
        <h1 tabindex="-1">${word("people-heading")}</h1>
        <p class="hint">${coordinator ? word("people-lead") : word("catalogue-read-only")}</p>
        <div class="people-columns">
          ${this.#section(
            "stands",
            word("people-stands"),
            word("people-stands-lead"),
            this.stands.map((stand) => this.#standView(stand)),
          )}
          ${this.#section(
            "sellers",
            word("people-sellers"),
            word("people-sellers-lead"),
            sellers.map((seller) => this.#sellerView(seller)),
          )}
          ${this.#section(
            "members",
            word("people-members"),
            word("people-members-lead", { cut }),
            members.map((member) => this.#memberView(member)),
          )}
        </div>
        <div class="actions">
          <button type="button" data-role="quick-card" @click=${() => this.#saveCards()}>${word("catalogue-quick-card")}</button>
          ${savedFileView(this.shell, this.#file)}
          <button type="button" class="main" data-role="main" @click=${() => this.escaped()}>${word("people-done")}</button>
        </div>
      </main>
    `;
  }

  settle(): void {
    const into = this.table.coordinator ? `[data-kind=${this.first}] input` : "h1";
    document.querySelector<HTMLElement>(`.people ${into}`)?.focus();
  }

  escaped(): void {
    this.shell.attempt(() => this.shell.open("set-up"));
  }

  async refresh(): Promise<void> {
    [this.stands, this.table] = await Promise.all([backend.stands(), backend.catalogueTable()]);
  }

  #section(kind: Kind, heading: string, lead: string, rows: TemplateResult[]): TemplateResult {
    const refusal = this.#refusals[kind] ?? null;
    return html`
      <section aria-labelledby=${`${kind}-heading`} data-kind=${kind}>
        <h2 id=${`${kind}-heading`}>${heading}</h2>
        <p class="hint">${lead}</p>
        ${rows.length === 0 && !this.table.coordinator ? html`<p data-role="none">${word("people-none")}</p>` : nothing}
        <ul class="codes-kept" data-role=${kind}>${rows}</ul>
        ${
          this.table.coordinator
            ? html`
                <div class="adding" data-form data-unsaved-as=${heading} @submit=${(event: Event) => this.#add(kind, event)}>
                  ${fieldView({ name: `${kind}-code`, label: word(`people-${kind}-code`), refusal })}
                  ${kind === "stands" ? fieldView({ name: "stands-name", label: word("people-stands-name"), refusal }) : nothing}
                  ${kind === "members" ? fieldView({ name: "members-cut", label: word("people-members-cut"), hint: word("people-members-cut-hint"), figures: true, refusal }) : nothing}
                  ${refusalView(refusal)}
                  <button type="submit" data-role=${`add-${kind}`}>${word(`people-${kind}-add`)}</button>
                </div>
              `
            : nothing
        }
      </section>
    `;
  }

  #standView(stand: StandRow): TemplateResult {
    const about = [stand.name, stand.tills.length > 0 ? word("people-tills", { tills: stand.tills.join(", ") }) : ""];
    return this.#rowView(stand.code, about.filter(Boolean).join(" · "), stand.active, {
      change: () => this.shell.ask(this.#standQuestion(stand)),
      toggle: () => backend.setStand(stand.code, { name: null, active: !stand.active }),
    });
  }

  #sellerView(seller: PersonRow): TemplateResult {
    return this.#rowView(seller.code, "", seller.active, {
      toggle: () => backend.setSellerActive(seller.code, !seller.active),
    });
  }

  #memberView(member: PersonRow): TemplateResult {
    const cut = member.cut ? word("people-cut", { cut: member.cut }) : "";
    const products = member.products > 0 ? word("people-products", { count: member.products }) : "";
    return this.#rowView(member.code, [cut, products].filter(Boolean).join(" · "), member.active, {
      change: () => this.shell.ask(this.#memberQuestion(member)),
      toggle: () => backend.setMember(member.code, { code: null, cut: null, active: !member.active }),
    });
  }

  #rowView(
    code: string,
    about: string,
    active: boolean,
    acts: { change?: () => void; toggle: () => Promise<unknown> },
  ): TemplateResult {
    const toggle = () =>
      this.shell.attempt(async () => {
        await acts.toggle();
        await this.refresh();
        this.shell.say(word(active ? "people-off-said" : "people-on-said", { code }));
      });
    return html`
      <li data-code=${code} data-active=${active}>
        <span><strong>${code}</strong> ${active ? nothing : html`<span class="badge">${word("people-off")}</span>`} <span class="hint">${about}</span></span>
        ${
          this.table.coordinator
            ? html`
                ${acts.change ? html`<button type="button" data-role="change" @click=${acts.change}>${word("people-change")}<span class="heard"> ${code}</span></button>` : nothing}
                <button type="button" class=${active ? "undoing" : ""} data-role="toggle" @click=${toggle}>
                  ${active ? word("people-turn-off") : word("people-turn-on")}<span class="heard"> ${code}</span>
                </button>
              `
            : nothing
        }
      </li>
    `;
  }

  #standQuestion(stand: StandRow): Question {
    return {
      heading: word("people-stand-heading", { code: stand.code }),
      body: (refusal) => fieldView({ name: "name", label: word("people-stands-name"), value: stand.name, refusal }),
      confirm: word("catalogue-save"),
      act: async (answer) => {
        await backend.setStand(stand.code, { name: typed(answer, "name"), active: null });
        await this.refresh();
        this.shell.say(word("people-changed-said", { code: stand.code }));
      },
    };
  }

  #memberQuestion(member: PersonRow): Question {
    return {
      heading: word("people-member-heading", { code: member.code }),
      body: (refusal) => html`
        <p>${word("people-member-lead")}</p>
        ${fieldView({ name: "cut", label: word("people-members-cut"), value: member.cut, hint: word("people-members-cut-hint"), figures: true, refusal })}
      `,
      confirm: word("catalogue-save"),
      fields: { percent_invalid: "cut" },
      act: async (answer) => {
        const { said } = await backend.setMember(member.code, { code: null, cut: typed(answer, "cut"), active: null });
        await this.refresh();
        this.shell.say(said);
      },
    };
  }

  /** A page for each stand, in both languages. */
  #saveCards(): void {
    this.shell.attempt(async () => {
      this.#file = (await backend.saveQuickCard()).file;
      this.shell.say(word("file-saved-as", { file: this.#file }));
    });
  }

  #add(kind: Kind, event: Event): void {
    const form = submitted(event);
    const answer = answerOf(form);
    const code = typed(answer, `${kind}-code`);
    const add: Record<Kind, () => Promise<string>> = {
      stands: async () => {
        const stand = await backend.addStand(code, { name: typed(answer, "stands-name"), active: null });
        return word("people-stand-added", { code: stand.code });
      },
      sellers: async () => (await backend.addSeller({ code, cut: null, active: null })).said,
      members: async () => (await backend.addMember({ code, cut: typed(answer, "members-cut"), active: null })).said,
    };
    this.shell.attempt(
      async () => {
        const said = await add[kind]();
        delete this.#refusals[kind];
        await this.refresh();
        this.shell.say(said);
        this.shell.draw();
        for (const field of form.querySelectorAll("input")) field.value = "";
        forgetTyped(form);
        form.querySelector("input")?.focus();
      },
      (refusal) => {
        const field = refusal.code === "percent_invalid" ? "members-cut" : `${kind}-code`;
        this.#refusals[kind] = placeRefusal(form, { ...refusal, details: { ...refusal.details, field } });
        this.shell.draw();
        focusRefused(form);
      },
    );
  }
}
