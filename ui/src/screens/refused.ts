import { html, render } from "lit-html";
import type { Refusal } from "../api";
import { StatusRegion } from "../parts/status-region";
import { word } from "../words";

/**
 * What is shown when the store cannot be opened: why, in words, and another try. It stands outside the window of the
 * till, since there is no till.
 */
export class RefusedScreen {
  #region = new StatusRegion();
  #trying = false;

  constructor(
    readonly root: HTMLElement,
    private refusal: Refusal,
    /** Tries again; answers with what still stands in the way, or null when the till has opened. */
    readonly again: () => Promise<Refusal | null>,
  ) {
    this.#draw();
    root.querySelector<HTMLElement>("h1")?.focus();
  }

  #draw(): void {
    document.title = `${word("refused-heading")} · Lapak`;
    render(
      html`
        ${this.#region.view()}
        <main class="page" data-screen="refused">
          <h1 tabindex="-1">${word("refused-heading")}</h1>
          <p class="attention" data-role="refusal">${this.refusal.message}</p>
          <div class="actions">
            <button type="button" class="main" data-role="main" @click=${() => this.#try()}>${word("refused-again")}</button>
          </div>
        </main>
      `,
      this.root,
    );
  }

  async #try(): Promise<void> {
    if (this.#trying) return;
    this.#trying = true;
    const refusal = await this.again();
    this.#trying = false;
    if (!refusal) return;
    this.refusal = refusal;
    this.#region.say(word("refused-still"), true);
    this.#draw();
  }
}
