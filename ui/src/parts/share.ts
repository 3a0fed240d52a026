import { html, type TemplateResult } from "lit-html";

/** What a member gets, in a sentence. It keeps its place while nothing can be said yet, so that nothing below it moves. */
export function shareView(share: string | undefined): TemplateResult {
  return html`<p class="share" data-role="share" data-said=${Boolean(share)}>${share || "\u00a0"}</p>`;
}
