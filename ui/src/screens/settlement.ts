import { html, nothing, type TemplateResult } from "lit-html";
import type { EnvelopesView } from "../api";
import * as backend from "../backend";
import { Journal } from "../parts/journal";
import { NamesBook } from "../parts/names-book";
import { printButton } from "../parts/print";
import { savedFileView } from "../parts/saved-file";
import type { Screen, Shell } from "../shell";
import { word } from "../words";

/** Papers and money for all members: slips, envelopes, names and the journal. */
export class Settlement implements Screen {
  readonly name = "settlement";
  readonly guide = "settlement";
  #file: string | null = null;
  #journal: Journal;

  private constructor(
    readonly shell: Shell,
    private envelopes: EnvelopesView,
    private readonly days: [string, string][],
    private readonly names: NamesBook,
  ) {
    this.#journal = new Journal(shell, (file) => {
      this.#file = file;
    });
  }

  static async load(shell: Shell): Promise<Settlement> {
    const [envelopes, { days }, names] = await Promise.all([
      backend.envelopes(),
      backend.totals("method", null),
      NamesBook.load(shell),
    ]);
    return new Settlement(shell, envelopes, days, names);
  }

  title(): string {
    return word("settle-heading");
  }

  view(): TemplateResult {
    const { envelopes, sum, below } = this.envelopes;
    return html`
      <main class="page settlement" data-screen="settlement">
        <h1 tabindex="-1">${word("settle-heading")}</h1>
        <p>${word("settle-to-pay", { count: envelopes.length })} <strong class="settle-sum" data-role="sum">${sum.text}</strong></p>
        ${
          below.length === 0
            ? nothing
            : html`<p class="attention" data-role="below">${word("settle-below", { members: below.map(([member, { text }]) => `${member} ${text}`).join(", ") })}</p>`
        }
        <div class="settle-columns">
          ${this.#envelopesView()}
          <div class="settle-beside">
            <section aria-labelledby="slips-heading" data-role="slips-section">
              <h2 id="slips-heading">${word("settle-slips-heading")}</h2>
              <p>${word("settle-slips-lead")}</p>
              <p data-role="slips-named">${this.names.isOpen ? word("settle-slips-names") : word("settle-slips-codes")}</p>
            </section>
            ${this.names.view()}
            ${this.#journal.view(this.days)}
          </div>
        </div>
        <div class="actions">
          <button type="button" data-role="to-evening" @click=${() => this.shell.attempt(() => this.shell.open("evening"))}>${word("evening-ui-heading")}</button>
          <button type="button" data-role="to-owed" @click=${() => this.shell.attempt(() => this.shell.open("owed"))}>${word("owed-heading")}</button>
          ${savedFileView(this.shell, this.#file)}
          ${printButton(this.shell, () => backend.printMemberSlip(null, null), word("settle-print"))}
          <button type="button" class="main" data-role="main" @click=${() => this.#saveSlips()}>${word("settle-slips")}</button>
        </div>
      </main>
    `;
  }

  escaped(): void {
    this.shell.leave(this);
  }

  async refresh(): Promise<void> {
    this.envelopes = await backend.envelopes();
    await this.names.refresh();
  }

  #envelopesView(): TemplateResult {
    const { envelopes, sum, pieces, rest } = this.envelopes;
    if (envelopes.length === 0) {
      return html`
        <section aria-labelledby="envelopes-heading" data-role="envelopes-section">
          <h2 id="envelopes-heading">${word("settle-envelopes-heading")}</h2>
          <p data-role="none">${word("settle-envelopes-none")}</p>
        </section>
      `;
    }
    return html`
      <section aria-labelledby="envelopes-heading" data-role="envelopes-section">
        <h2 id="envelopes-heading">${word("settle-envelopes-heading")}</h2>
        <div class="inline">
          <button type="button" data-role="envelopes" @click=${() => this.#saveEnvelopes()}>${word("settle-envelopes")}</button>
        </div>
        <div class="settle-tables">
          <table class="settle-envelopes">
            <caption>${word("settle-envelopes-caption")}</caption>
            <thead>
              <tr>
                <th scope="col">${word("totals-key-member")}</th>
                <th scope="col" class="figure-cell">${word("cash-amount")}</th>
              </tr>
            </thead>
            <tbody>
              ${envelopes.map(
                ([member, { text }]) => html`
                  <tr data-member=${member}>
                    <th scope="row">${member}</th>
                    <td class="figure-cell">${text}</td>
                  </tr>
                `,
              )}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">${word("totals-sum")}</th>
                <td class="figure-cell">${sum.text}</td>
              </tr>
            </tfoot>
          </table>
          <table class="settle-pieces">
            <caption>${word("settle-pieces-caption")}</caption>
            <thead>
              <tr>
                <th scope="col">${word("settle-piece")}</th>
                <th scope="col" class="figure-cell">${word("settle-pieces")}</th>
              </tr>
            </thead>
            <tbody>
              ${pieces.map(
                ([note, count]) => html`
                  <tr data-piece=${note.value}>
                    <th scope="row">${note.text}</th>
                    <td class="figure-cell">${count}</td>
                  </tr>
                `,
              )}
            </tbody>
          </table>
        </div>
        ${rest.value > 0 ? html`<p class="hint" data-role="rest">${word("settle-rest", { rest: rest.text })}</p>` : nothing}
      </section>
    `;
  }

  #saveSlips(): void {
    this.shell.attempt(async () => {
      const { file, slips, named } = await backend.saveSlips(null, null);
      this.#file = file;
      this.shell.say(word("settle-slips-said", { slips, named: named ? "yes" : "no", file }));
    });
  }

  #saveEnvelopes(): void {
    this.shell.attempt(async () => {
      this.#file = (await backend.saveEnvelopes()).file;
      this.shell.say(word("file-saved-as", { file: this.#file }));
    });
  }
}
