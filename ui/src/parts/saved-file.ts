import { html, nothing, type TemplateResult } from "lit-html";
import * as backend from "../backend";
import type { Shell } from "../shell";
import { word } from "../words";

/** Where a file was saved, and the way to see it; nothing before one was. */
export function savedFileView(shell: Shell, file: string | null): TemplateResult | typeof nothing {
  if (file === null) return nothing;
  const open = () => shell.attempt(async () => void (await backend.openSaved(file)));
  return html`
    <p class="file" data-role="file">${word("sales-saved")} <span>${file}</span></p>
    <button type="button" data-role="open" @click=${open}>${word("sales-open")}</button>
  `;
}
