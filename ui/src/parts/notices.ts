import { html, nothing, type TemplateResult } from "lit-html";
import type { Refusal } from "../api";
import { word } from "../words";

/** What the person should be told once at start, until they have read it. */
export function noticesView(notices: Refusal[], read: () => void): TemplateResult | typeof nothing {
  if (notices.length === 0) return nothing;
  return html`
    <aside class="notices" aria-label=${word("notices-heading")}>
      <ul>${notices.map((notice) => html`<li>${notice.message}</li>`)}</ul>
      <button type="button" @click=${read}>${word("notices-read")}</button>
    </aside>
  `;
}
