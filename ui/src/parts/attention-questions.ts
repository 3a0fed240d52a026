import { html } from "lit-html";
import type { AcceptReason, Attention } from "../api";
import * as backend from "../backend";
import type { Shell } from "../shell";
import { word } from "../words";
import { choiceView } from "./field";
import { typed } from "./form";
import type { Question } from "./question";

const REASONS: [AcceptReason, () => string][] = [
  ["looked_for", () => word("accept-reason-looked_for")],
  ["explained", () => word("accept-reason-explained")],
  ["agreed", () => word("accept-reason-agreed")],
  ["settled_outside", () => word("accept-reason-settled_outside")],
  ["expected", () => word("accept-reason-expected")],
  ["small", () => word("accept-reason-small")],
];

/** How much of an entry's id names it so that no other is meant. */
const ID_DIGITS = 12;

/** Asks why something may stay as it is. */
export function acceptQuestion(shell: Shell, found: Attention, took: (found: Attention[]) => void): Question {
  return {
    heading: word("attention-accept"),
    body: () => html`
      <p><strong>${found.message}</strong></p>
      <p>${word("attention-accept-lead")}</p>
      ${choiceView<AcceptReason>({
        name: "reason",
        legend: word("attention-accept-reason"),
        value: "looked_for",
        options: REASONS.map(([reason, said]): [AcceptReason, string] => [reason, said()]),
      })}
    `,
    confirm: word("attention-accept-do"),
    careful: true,
    act: async (answer) => {
      const [{ said }, now] = await backend.acceptFinding(found.key, typed(answer, "reason") as AcceptReason);
      took(now);
      shell.say(said);
    },
  };
}

/** Asks which of several values of a product is to hold. */
export async function valuesQuestion(shell: Shell, of: string, chosen: () => Promise<void>): Promise<Question> {
  const which = `id:${of.slice(0, ID_DIGITS)}`;
  const standing = (await backend.productPast(which)).filter(({ stands }) => stands);
  return {
    heading: word("attention-values"),
    body: () => html`
      <p>${word("attention-choose-lead")}</p>
      ${choiceView<string>({
        name: "value",
        legend: word("attention-values"),
        value: standing.at(-1)?.id ?? "",
        options: standing.map(({ id, price_text, said, by, at }): [string, string] => [
          id,
          `${price_text} · ${said} · ${by}, ${at}`,
        ]),
      })}
    `,
    confirm: word("question-choose"),
    act: async (answer) => {
      const said = await backend.chooseProduct(which, typed(answer, "value"));
      shell.noted();
      shell.attempt(async () => {
        await chosen();
        shell.say(said);
      });
    },
  };
}
