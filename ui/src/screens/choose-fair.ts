import { html, render } from "lit-html";
import type { FairHere, Refusal } from "../api";
import * as backend from "../backend";
import { fairListView } from "../parts/fair-list";
import { StatusRegion } from "../parts/status-region";
import { word } from "../words";

/**
 * Which of several fairs to open. It stands outside the window of the till, since no till is open yet.
 */
export class ChooseFair {
  #region = new StatusRegion();
  #busy = false;

  constructor(
    readonly root: HTMLElement,
    readonly fairs: FairHere[],
    /** Goes on with the fair that was chosen; answers with what stands in the way. */
    readonly goOn: () => Promise<Refusal | null>,
  ) {
    this.#draw();
    root.querySelector<HTMLElement>("h1")?.focus();
  }

  #draw(): void {
    document.title = `${word("choose-fair-heading")} · Lapak`;
    render(
      html`
        ${this.#region.view()}
        <main class="page choose-fair" data-screen="choose-fair">
          <h1 tabindex="-1">${word("choose-fair-heading")}</h1>
          <p>${word("choose-fair-lead")}</p>
          ${fairListView(this.fairs, null, ({ folder }) => this.#go(() => backend.openFair(folder)))}
          <p>
            <button type="button" data-role="new-fair" @click=${() => this.#go(() => backend.beginFair())}>
              ${word("fairs-new")}
            </button>
          </p>
        </main>
      `,
      this.root,
    );
  }

  async #go(open: () => Promise<unknown>): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    const refusal = await open().then(
      () => this.goOn(),
      (error) => (error instanceof backend.Refused ? error.refusal : Promise.reject(error)),
    );
    this.#busy = false;
    if (!refusal) return;
    this.#region.say(refusal.message, true);
    this.#draw();
  }
}
