import { html, nothing, type TemplateResult } from "lit-html";
import type { MemberAccount, OwedChangeRow, OwedView } from "../api";
import * as backend from "../backend";
import { nothingYetView } from "../parts/nothing-yet";
import { accountView } from "../parts/owed-account";
import { deductionBackQuestion, deductQuestion, payoutBackQuestion, payQuestion } from "../parts/owed-questions";
import { owedTableView } from "../parts/owed-table";
import { printButton } from "../parts/print";
import { savedFileView } from "../parts/saved-file";
import type { Screen, Shell } from "../shell";
import { word } from "../words";

/** What each member is owed: a table, and the account of one of them beside it. */
export class Owed implements Screen {
  readonly name = "owed";
  readonly guide = "owed";
  /** The account beside the table. */
  #account: MemberAccount | null = null;
  /** The day of the slip; empty: the whole fair. */
  #slipDay = "";
  #file: string | null = null;

  private constructor(
    readonly shell: Shell,
    private owed: OwedView,
    private readonly days: [string, string][],
    /** The codes that can be paid, also those of whom there is nothing to say yet. */
    private members: string[],
  ) {}

  static async load(shell: Shell): Promise<Owed> {
    const [owed, { days }, { members }] = await Promise.all([
      backend.owedView(),
      backend.totals("method", null),
      backend.catalogueTable(),
    ]);
    const codes = [...owed.rows.map(({ member }) => member), ...members.map(({ code }) => code)];
    return new Owed(shell, owed, days, [...new Set(codes)].toSorted());
  }

  title(): string {
    return word("owed-heading");
  }

  view(): TemplateResult {
    const { coordinator, rows } = this.owed;
    return html`
      <main class="catalogue owed" data-screen="owed">
        <div class="catalogue-head">
          <h1 tabindex="-1">${word("owed-heading")}</h1>
          ${this.#leadView()}
        </div>
        ${
          rows.length === 0
            ? nothingYetView(this.shell, word("owed-none"), "sell")
            : owedTableView(this.owed, this.#member, (member) => this.#choose(member))
        }
        ${this.#accountView()}
        <div class="actions">
          <button type="button" data-role="to-evening" @click=${() => this.shell.attempt(() => this.shell.open("evening"))}>${word("evening-ui-heading")}</button>
          <button type="button" data-role="to-settlement" @click=${() => this.shell.attempt(() => this.shell.open("settlement"))}>${word("settle-heading")}</button>
          ${coordinator ? this.#waysView() : nothing}
        </div>
      </main>
    `;
  }

  escaped(): void {
    if (this.#account === null) this.shell.leave(this);
    else this.#close();
  }

  async refresh(): Promise<void> {
    this.owed = await backend.owedView();
    if (this.#account) this.#account = await backend.memberAccount(this.#account.owed.member);
  }

  /** What a press does where there is something to press; or why nothing can be recorded here. */
  #leadView(): TemplateResult | typeof nothing {
    const { coordinator, rows } = this.owed;
    if (!coordinator) return html`<p class="hint" data-role="read-only">${word("owed-read-only")}</p>`;
    return rows.length === 0 ? nothing : html`<p class="hint">${word("owed-lead")}</p>`;
  }

  get #member(): string | null {
    return this.#account?.owed.member ?? null;
  }

  #accountView(): TemplateResult | typeof nothing {
    const account = this.#account;
    if (account === null) {
      if (this.owed.rows.length === 0) return nothing;
      return html`<section class="product-form owed-account" data-role="account"><p class="hint">${word("owed-choose")}</p></section>`;
    }
    return html`
      <section class="product-form owed-account" aria-labelledby="account-heading" tabindex="0" data-role="account" data-member=${account.owed.member}>
        ${accountView(account, {
          coordinator: this.owed.coordinator,
          days: this.days,
          day: this.#slipDay,
          dayChosen: (day) => {
            this.#slipDay = day;
            this.shell.draw();
          },
          slip: () => this.#saveSlip(account.owed.member),
          saved: html`${printButton(this.shell, () => backend.printMemberSlip(account.owed.member, this.#slipDay || null))}${savedFileView(this.shell, this.#file)}`,
          giveBack: (change) => this.#giveBack(account.owed.member, change),
        })}
      </section>
    `;
  }

  #waysView(): TemplateResult {
    const row = this.#account?.owed ?? null;
    const done = (said: string) => this.#changed(said);
    const deduct = () => this.shell.ask(deductQuestion(this.owed, this.#member, this.members, done));
    const pay = () => this.shell.ask(payQuestion(this.shell, row, this.members, done));
    return html`
      <button type="button" data-role="deduct" @click=${deduct}>${word("owed-deduct")}</button>
      <button type="button" class="main" data-role="main" @click=${pay}>
        ${row ? word("owed-pay-member", { member: row.member }) : word("owed-pay")}
      </button>
    `;
  }

  #choose(member: string): void {
    this.shell.attempt(async () => {
      this.#account = await backend.memberAccount(member);
      this.#file = null;
      this.shell.say(word("owed-said", { member, balance: this.#account.owed.balance.text }));
      this.shell.draw();
      const account = document.querySelector<HTMLElement>(".owed-account");
      if (account) account.scrollTop = 0;
      account?.querySelector("h2")?.scrollIntoView({ block: "nearest" });
    });
  }

  /** Back to the table alone, where it was left. */
  #close(): void {
    const row = document.querySelector<HTMLElement>(".owed-rows [aria-current]");
    this.#account = null;
    this.shell.draw();
    row?.focus();
  }

  #giveBack(member: string, change: OwedChangeRow): void {
    const done = (said: string) => this.#changed(said);
    this.shell.ask(
      change.payout
        ? payoutBackQuestion(this.shell, member, change, done)
        : deductionBackQuestion(this.owed, member, change, done),
    );
  }

  /** Something was recorded: what is shown, and what waits to be synced, is another. */
  async #changed(said: string): Promise<void> {
    await this.refresh();
    this.shell.take(await backend.status());
    this.shell.noted();
    this.shell.say(said);
  }

  #saveSlip(member: string): void {
    this.shell.attempt(async () => {
      this.#file = (await backend.saveSlips(member, this.#slipDay || null)).file;
      this.shell.say(word("file-saved-as", { file: this.#file }));
    });
  }
}
