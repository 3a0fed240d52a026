import { html, nothing, type TemplateResult } from "lit-html";
import type { PrintQueued, PrintQueueView } from "../api";
import type { Shell } from "../shell";
import { word } from "../words";

/** A way to print on paper, where this computer has a printer. */
export function printButton(
  shell: Shell,
  print: () => Promise<PrintQueued>,
  label = word("print"),
): TemplateResult | typeof nothing {
  if (shell.status.settings.printer === null) return nothing;
  const act = () => shell.attempt(async () => shell.say((await print()).said));
  return html`<button type="button" data-role="print" @click=${act}>${label}</button>`;
}

/** How many papers wait that a person has to do something about; the strip says it. */
export function stuckPapers(queue: PrintQueueView | null): number {
  return queue?.stuck ? queue.rows.length : 0;
}
