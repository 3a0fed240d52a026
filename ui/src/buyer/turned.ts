import { html, type TemplateResult } from "lit-html";
import type { Shell } from "../shell";
import { word } from "../words";
import { buyerView } from "./view";

/** The till's own window, turned: what the buyer sees, and the way back, which is always there. */
export function turnedView(shell: Shell, region: unknown): TemplateResult {
  return html`
    ${region}
    <main class="turned" data-screen="turned">
      <h1 class="heard">${word("buyer-heading")}</h1>
      ${buyerView(shell.buyer.shown)}
      <div class="actions">
        <button type="button" data-role="turn-back" aria-keyshortcuts="F8 Escape" @click=${() => shell.turn(true)}>${word("buyer-back")} <kbd>F8</kbd></button>
      </div>
    </main>
  `;
}
