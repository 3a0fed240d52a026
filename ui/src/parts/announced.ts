/** What is said aloud. */
import { html, nothing, type TemplateResult } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";

/**
 * What a live region says now, by what tells it from what it said before. WebKitGTK tells a screen reader of a paragraph that
 * comes into a region, and never of a text in it that changed: so each sentence is a paragraph of its own.
 */
export function announced(key: string, said: unknown = key): TemplateResult {
  return html`${keyed(key, key === "" ? nothing : html`<p>${said}</p>`)}`;
}
