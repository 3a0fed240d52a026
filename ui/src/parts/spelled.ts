/** Codes that two people compare: large, in groups, and heard letter by letter. */
import { html, type TemplateResult } from "lit-html";

/** A code in groups of four. */
export function groups(code: string): string[] {
  return code.replaceAll(/\s/g, "").match(/.{1,4}/g) ?? [];
}

/** What is heard: each letter by itself, with a rest between two groups. */
export function spelled(code: string): string {
  return groups(code)
    .map((group) => [...group].join(" "))
    .join(", ");
}

/** The code as it is shown; `role` names it for those who look for it. */
export function codeView(role: string, code: string): TemplateResult {
  return html`
    <p class="code" data-role=${role}>
      <span class="heard">${spelled(code)}</span>
      <span class="groups" aria-hidden="true">${groups(code).map((group) => html`<span>${group}</span> `)}</span>
    </p>
  `;
}
