import { html, nothing, type TemplateResult } from "lit-html";
import type { Refusal, Role, SyncView, TillRow } from "../api";
import * as backend from "../backend";
import type { Shell } from "../shell";
import { word } from "../words";
import { choiceView, fieldView } from "./field";
import { typed } from "./form";
import type { Question } from "./question";
import { codeView } from "./spelled";

/** Shows the fingerprint large, and admits the till whose screen shows the same. */
export function admitQuestion(shell: Shell, till: TillRow, took: (sync: SyncView) => void): Question {
  return {
    heading: word("admit-heading", { letters: till.letters }),
    body: (refusal) => html`
      <p>${word("admit-lead")}</p>
      ${codeView("fingerprint", till.fingerprint)}
      ${standField(till, refusal)}
      ${choiceView<Role>({
        name: "role",
        legend: word("admit-role"),
        value: "seller",
        options: [
          ["seller", word("admit-role-seller")],
          ["coordinator", word("admit-role-coordinator")],
        ],
      })}
      <p class="hint">${word("admit-role-hint")}</p>
    `,
    confirm: word("admit-confirm"),
    cancel: word("admit-cancel"),
    careful: true,
    act: async (answer) => {
      const role = typed(answer, "role") as Role;
      const [{ said }, sync] = await backend.admitTill(till.till, {
        role,
        stand: typed(answer, "stand") || null,
        recovery: null,
      });
      took(sync);
      shell.say(said);
    },
  };
}

/** Says for which stand an admitted till sells; all that it sold counts there. */
export function standQuestion(shell: Shell, till: TillRow, took: (sync: SyncView) => void): Question {
  return {
    heading: word("stand-heading", { letters: till.letters }),
    body: (refusal) => html`
      <p>${word("stand-lead")}</p>
      ${standField(till, refusal)}
    `,
    confirm: word("stand-confirm"),
    act: async (answer) => {
      const [{ said }, sync] = await backend.setTill(till.till, typed(answer, "stand"));
      took(sync);
      shell.say(said);
    },
  };
}

function standField(till: TillRow, refusal: Refusal | null): TemplateResult {
  return fieldView({ name: "stand", label: word("stand-of-till"), value: till.stand ?? "", required: true, refusal });
}

/** Says what closing a till means, and closes it; a till that is no coordinator's asks for the recovery key. */
export function closeQuestion(shell: Shell, till: TillRow, byKey: boolean, took: (sync: SyncView) => void): Question {
  return {
    heading: word("close-heading", { letters: till.letters }),
    body: (refusal) => html`
      <p>${word("close-lead", { last: till.last_seq })}</p>
      <p>${word("close-after")}</p>
      ${byKey ? fieldView({ name: "recovery", label: word("recovery-heading"), hint: word("close-recovery-hint"), refusal }) : nothing}
    `,
    confirm: word("close-confirm"),
    careful: true,
    fields: { recovery_key_wrong: "recovery" },
    act: async (answer) => {
      const recovery = byKey ? typed(answer, "recovery") : null;
      const [{ said }, sync] = await backend.closeTill(till.till, { last_seq: null, recovery });
      took(sync);
      shell.say(said);
    },
  };
}
