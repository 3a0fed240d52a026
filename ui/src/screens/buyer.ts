import { html, type nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import * as backend from "../backend";
import { keepSettings } from "../parts/language";
import type { Screen, Shell } from "../shell";
import { word } from "../words";

/** How the buyer's view is shown: on a second screen, or on this one by a key. */
export class Buyer implements Screen {
  readonly name = "buyer";
  readonly guide = "buyer";

  private constructor(readonly shell: Shell) {}

  static async load(shell: Shell): Promise<Buyer> {
    shell.buyer.heard(await backend.buyerWindow());
    return new Buyer(shell);
  }

  title(): string {
    return word("buyer-heading");
  }

  view(): TemplateResult {
    const { open, screens } = this.shell.buyer.window;
    const { buyer_window, buyer_both_languages } = this.shell.status.settings;
    return html`
      <main class="page" data-screen="buyer">
        <h1 tabindex="-1">${word("buyer-heading")}</h1>
        <p>${word("buyer-lead")}</p>
        <h2>${word("buyer-own-window")}</h2>
        <p data-role="state">${this.#stateWords()}</p>
        <p>
          ${
            open
              ? html`<button type="button" data-role="close-buyer" @click=${() => this.#close()}>${word("buyer-close")}</button>`
              : html`<button type="button" data-role="open-buyer" @click=${() => this.#open()}>${screens > 1 ? word("buyer-open") : word("buyer-open-beside")}</button>`
          }
        </p>
        ${this.#tickView("buyer-with-till", word("buyer-with-till"), buyer_window, (buyer_window) => keepSettings(this.shell, { buyer_window }))}
        ${this.#tickView("buyer-both", word("buyer-both"), buyer_both_languages, (buyer_both_languages) => keepSettings(this.shell, { buyer_both_languages }))}
        <h2>${word("buyer-this-window")}</h2>
        <p>${word("buyer-this-window-lead")}</p>
        <div class="actions">
          <button type="button" data-role="back" @click=${() => this.escaped()}>${word("set-up-menu")}</button>
          <button type="button" class="main" data-role="main" aria-keyshortcuts="F8" @click=${() => this.shell.turn()}>${word("buyer-turn")} <kbd>F8</kbd></button>
        </div>
      </main>
    `;
  }

  escaped(): void {
    this.shell.attempt(() => this.shell.open("menu"));
  }

  #stateWords(): string {
    const { open, own_screen, placed, screens } = this.shell.buyer.window;
    if (open && own_screen) return word("buyer-is-there");
    if (open) return word("buyer-drag");
    if (screens > 1 && !placed) return word("buyer-drag-ahead");
    return screens > 1 ? word("buyer-second-screen") : word("buyer-one-screen");
  }

  #tickView(name: string, label: string, on: boolean, changed: (on: boolean) => void): TemplateResult | typeof nothing {
    return html`
      <label class="tick">
        <input type="checkbox" name=${name} .checked=${live(on)} @change=${(event: Event) => changed((event.target as HTMLInputElement).checked)} />
        <span>${label}</span>
      </label>
    `;
  }

  #open(): void {
    this.shell.attempt(async () => {
      this.shell.buyer.heard(await backend.openBuyer());
      this.shell.say(this.#stateWords());
    });
  }

  #close(): void {
    this.shell.attempt(async () => {
      this.shell.buyer.heard(await backend.closeBuyer());
      this.shell.say(word("buyer-closed"));
    });
  }
}
