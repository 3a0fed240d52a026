import { html, nothing, type TemplateResult } from "lit-html";
import type { QrisSeen } from "../api";
import * as backend from "../backend";
import { word } from "../words";
import type { Question } from "./question";

/** Whose code it is, in rows. */
export function whoseView({ name, city, nmid }: QrisSeen): TemplateResult {
  return html`
    <dl class="sums">
      <div><dt>${word("qris-name")}</dt><dd><strong>${name}</strong></dd></div>
      <div><dt>${word("qris-city")}</dt><dd>${city}</dd></div>
      <div><dt>NMID</dt><dd>${nmid}</dd></div>
    </dl>
  `;
}

/** "Is this you?", before this till shows a code to anybody; loudly where it was another one before. */
export function confirmQuestion(
  own: QrisSeen,
  before: QrisSeen | null,
  done: (said: string) => Promise<void>,
): Question {
  return {
    heading: before ? word("qris-changed-heading") : word("qris-is-you"),
    body: () => html`
      ${before ? html`<p class="attention">${word("qris-changed", { before: before.name, now: own.name })}</p>` : nothing}
      ${whoseView(own)}
      <p class="hint">${word("qris-is-you-hint")}</p>
    `,
    confirm: word("qris-yes"),
    cancel: word("qris-no"),
    careful: true,
    act: async () => {
      await backend.confirmQris(own.payload);
      await done(word("qris-confirmed", { name: own.name }));
    },
  };
}
