import { html, nothing, type TemplateResult } from "lit-html";
import type { SyncView, TillRow } from "../api";
import * as backend from "../backend";
import { progressView, stopView } from "../parts/round-progress";
import { codeView } from "../parts/spelled";
import {
  createAgainQuestion,
  openCopyQuestion,
  placeQuestion,
  removeCopiesQuestion,
  saveCopyQuestion,
} from "../parts/sync-questions";
import { admitQuestion, closeQuestion, standQuestion } from "../parts/till-questions";
import type { Screen, Shell } from "../shell";
import { word } from "../words";
import { TillGone } from "./till-gone";

/** Where this till stands with the shared file, and what can be done about it. */
export class Sync implements Screen {
  readonly name = "sync";
  readonly guide = "sync";
  /** What somebody asked for and still waits for. */
  #asked = false;

  private constructor(
    readonly shell: Shell,
    private sync: SyncView,
  ) {}

  static async load(shell: Shell): Promise<Sync> {
    return new Sync(shell, await backend.syncView());
  }

  title(): string {
    return word("sync-heading");
  }

  view(): TemplateResult {
    return html`
      <main class="page sync" data-screen="sync" data-settled=${this.sync.settled}>
        <h1 tabindex="-1">${word("sync-heading")}</h1>
        ${this.#asking()}
        ${this.sync.admitted ? nothing : this.#waitsForAdmission()}
        ${this.#standing()}
        ${this.#tills()}
        ${this.#place()}
        ${this.sync.damaged > 0 ? this.#damage() : nothing}
        ${this.#code()}
        ${this.#copies()}
        <div class="actions">
          ${stopView(this.shell)}
          ${this.#mainAction()}
        </div>
      </main>
    `;
  }

  async roundEnded(): Promise<void> {
    this.sync = await backend.syncView();
  }

  escaped(): void {
    this.shell.leave(this);
  }

  #standing(): TemplateResult {
    const { headline, explained, hindered, unread_text, path, last_text, taken, given } = this.sync;
    return html`
      <div class="standing">
        <p class=${this.#waits() ? "strong" : "standing-headline"} data-role="headline">${headline}</p>
        <p>${explained}</p>
        ${hindered ? html`<p class="attention" data-role="hindered">${hindered.message}</p>` : nothing}
        ${unread_text ? html`<p class="attention" data-role="unread">${unread_text}</p>` : nothing}
        ${progressView(this.shell)}
        ${path && last_text ? html`<p class="hint" data-role="last">${word("sync-last", { time: last_text, taken, given })}</p>` : nothing}
      </div>
    `;
  }

  /** Whether somebody has to do something here: that is what is said first, and largest. */
  #waits(): boolean {
    return !this.sync.admitted || this.#waiting().length > 0;
  }

  /** Tills that ask to be admitted. */
  #waiting(): TillRow[] {
    return this.sync.tills.filter((till) => !till.admitted && !till.closed && till.till !== this.sync.till);
  }

  #code(): TemplateResult {
    return html`
      <section aria-labelledby="state-heading">
        <h2 id="state-heading">${word("sync-state")}</h2>
        ${codeView("state", this.sync.state)}
        <p class="hint">${word("sync-state-means")}</p>
      </section>
    `;
  }

  #waitsForAdmission(): TemplateResult {
    return html`
      <section aria-labelledby="fingerprint-heading">
        <h2 id="fingerprint-heading" class="standing-headline">${word("sync-not-admitted")}</h2>
        ${codeView("fingerprint", this.sync.fingerprint)}
        <p>${word("joined-compare")}</p>
      </section>
    `;
  }

  /** Tills that ask to be admitted, each with the number that its own screen shows. */
  #asking(): TemplateResult | typeof nothing {
    const asking = this.#waiting();
    if (asking.length === 0) return nothing;
    return html`
      <section aria-labelledby="asking-heading">
        <h2 id="asking-heading" class="standing-headline">${word("sync-asking", { count: asking.length })}</h2>
        <ul class="asking">
          ${asking.map(
            (till) => html`
              <li data-till=${till.letters}>
                <div>
                  <p>${tillName(till)}</p>
                  ${codeView("asking-fingerprint", till.fingerprint)}
                  <p class="hint">${word("sync-asking-receipts", { count: till.receipts, paid: till.paid.text })}</p>
                </div>
                ${
                  this.sync.coordinator
                    ? html`<button type="button" data-role="admit" @click=${() => this.shell.ask(admitQuestion(this.shell, till, this.#tookTills))}>
                        ${word("sync-admit")}<span class="heard"> ${tillName(till)}</span>
                      </button>`
                    : nothing
                }
              </li>
            `,
          )}
        </ul>
        ${this.sync.coordinator ? nothing : html`<p class="hint">${word("sync-asking-coordinator")}</p>`}
      </section>
    `;
  }

  #tills(): TemplateResult {
    const tills = this.sync.tills.filter((till) => till.admitted || till.closed || till.till === this.sync.till);
    return html`
      <section aria-labelledby="tills-heading">
        <h2 id="tills-heading">${word("sync-tills")}</h2>
        <div class="tills" tabindex="0" role="group" aria-labelledby="tills-heading">
          <table data-role="tills">
            <caption>${word("sync-tills-means")}</caption>
            <thead>
              <tr>
                <th scope="col">${word("sync-till")}</th>
                <th scope="col">${word("sync-till-last")}</th>
                <th scope="col" class="figure-cell">${word("sync-till-receipts")}</th>
                <th scope="col"><span class="heard">${word("sync-till-action")}</span></th>
              </tr>
            </thead>
            <tbody>${tills.map((till) => this.#till(till))}</tbody>
          </table>
        </div>
      </section>
    `;
  }

  #till(till: TillRow): TemplateResult {
    const own = till.till === this.sync.till;
    const move = () => this.shell.ask(standQuestion(this.shell, till, this.#tookTills));
    const close = () => this.shell.ask(closeQuestion(this.shell, till, !this.sync.coordinator, this.#tookTills));
    return html`
      <tr data-till=${till.letters}>
        <th scope="row">
          ${tillName(till)}
          <span class="hint">${own ? word("sync-till-own") : till.role === "coordinator" ? word("admit-role-coordinator") : ""}</span>
          ${till.program === null ? nothing : html`<span class="hint" data-role="program">Lapak ${till.program}</span>`}
        </th>
        <td>${till.last_at_text}</td>
        <td class="figure-cell">${till.receipts}</td>
        <td>
          ${
            this.sync.coordinator
              ? html`<button type="button" data-role="stand" @click=${move}>
                  ${word("sync-till-stand")}<span class="heard"> ${tillName(till)}</span>
                </button>`
              : nothing
          }
          ${
            own
              ? nothing
              : html`<button type="button" data-role="gone" @click=${() => this.#gone(till)}>
                  ${word("gone-open")}<span class="heard"> ${tillName(till)}</span>
                </button>`
          }
          ${
            till.closed
              ? word("sync-till-closed")
              : own
                ? nothing
                : html`<button type="button" class="undoing" data-role="close" @click=${close}>
                    ${word("sync-till-close")}<span class="heard"> ${tillName(till)}</span>
                  </button>`
          }
        </td>
      </tr>
    `;
  }

  #gone({ till }: TillRow): void {
    const back = () => this.shell.open("sync");
    this.shell.attempt(async () => this.shell.show(await TillGone.load(this.shell, till, back)));
  }

  #damage(): TemplateResult {
    const { damaged, damage } = this.sync;
    return html`
      <section aria-labelledby="damage-heading">
        <h2 id="damage-heading">${word("sync-damaged", { count: damaged })}</h2>
        <p>${word("sync-damaged-means")}</p>
        <table data-role="damage">
          <caption>${word("sync-damaged-where")}</caption>
          <thead>
            <tr>
              <th scope="col">${word("sync-damaged-file")}</th>
              <th scope="col" class="figure-cell">${word("sync-damaged-offset")}</th>
            </tr>
          </thead>
          <tbody>
            ${damage.map(({ file, offset_text }) => html`<tr><td>${file}</td><td class="figure-cell">${offset_text}</td></tr>`)}
          </tbody>
        </table>
      </section>
    `;
  }

  #place(): TemplateResult | typeof nothing {
    const { path, path_text, to_create, folder_text, copies_text } = this.sync;
    if (path === null) return nothing;
    const remove = (copies: string) => this.shell.ask(removeCopiesQuestion(this.shell, copies));
    return html`
      <section aria-labelledby="place-heading">
        <h2 id="place-heading">${path_text}</h2>
        <p class="file" data-role="path"><span>${path}</span></p>
        ${folder_text ? html`<p class="attention" data-role="better-folder">${folder_text}</p>` : nothing}
        ${copies_text ? html`<p data-role="copies">${copies_text}</p>` : nothing}
        <div class="buttons">
          ${
            folder_text
              ? html`<button type="button" data-role="use-folder" @click=${() => this.#useFolder()}>${word("sync-use-folder")}</button>`
              : nothing
          }
          ${
            copies_text
              ? html`<button type="button" class="undoing" data-role="remove-copies" @click=${() => remove(copies_text)}>
                  ${word("sync-copies-remove")}
                </button>`
              : nothing
          }
          <button type="button" data-role="place" @click=${() => this.#choosePlace()}>${word("sync-place-other")}</button>
          ${
            to_create
              ? html`<button type="button" data-role="create" @click=${() => this.shell.ask(createAgainQuestion(path, this.#took))}>${word("sync-create-again")}</button>`
              : nothing
          }
        </div>
      </section>
    `;
  }

  #copies(): TemplateResult {
    return html`
      <section aria-labelledby="copy-heading">
        <h2 id="copy-heading">${word("sync-copy")}</h2>
        <p>${word("sync-copy-means")}</p>
        <div class="buttons">
          <button type="button" data-role="copy" @click=${() => this.shell.ask(saveCopyQuestion(this.shell))}>
            ${word("sync-copy-save")}
          </button>
          <button type="button" data-role="open-copy" @click=${() => this.shell.ask(openCopyQuestion(this.shell))}>
            ${word("sync-copy-open")}
          </button>
        </div>
      </section>
    `;
  }

  #mainAction(): TemplateResult {
    const { path, hindered } = this.sync;
    return html`
      <button type="button" class="main" data-role="main" ?disabled=${this.#asked} @click=${() => (path === null ? this.#choosePlace() : this.#now())}>
        ${path === null ? word("sync-place-choose") : hindered ? word("sync-again") : word("sync-now")}
      </button>
    `;
  }

  async #useFolder(): Promise<void> {
    try {
      this.sync = await backend.useFolder();
      this.shell.say(word("sync-folder-used"));
    } catch (error) {
      if (!(error instanceof backend.Refused)) throw error;
      this.shell.refuse(error.refusal);
    } finally {
      this.shell.draw();
    }
  }

  #choosePlace(): void {
    this.shell.ask(placeQuestion(this.shell, this.sync.path, this.#took));
  }

  #took = (sync: SyncView): void => {
    this.sync = sync;
  };

  #tookTills = (sync: SyncView): void => {
    this.sync = sync;
    this.shell.noted();
  };

  /** The window goes on meanwhile: selling never waits for a medium. */
  async #now(): Promise<void> {
    this.#asked = true;
    this.shell.round.begin();
    this.shell.say(word("sync-begun"));
    this.shell.follow();
    try {
      this.sync = await backend.syncNow();
      const { headline, taken, given, hindered } = this.sync;
      this.shell.say(hindered ? hindered.message : word("sync-done", { headline, taken, given }));
    } catch (error) {
      if (!(error instanceof backend.Refused)) throw error;
      if (error.refusal.code === "round_stopped") this.shell.say(error.refusal.message);
      else this.shell.refuse(error.refusal);
    } finally {
      this.#asked = false;
      this.shell.round.end();
      this.shell.draw();
    }
  }
}

function tillName({ stand, letters }: TillRow): string {
  return word("sync-till-name", { stand: stand ?? "–", letters });
}
