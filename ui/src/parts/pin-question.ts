/** Asks for a PIN on the spot, and goes on with what asked for it. */
import { html, type TemplateResult } from "lit-html";
import type { DiscountReason, Refusal } from "../api";
import * as backend from "../backend";
import { Refused } from "../backend";
import type { Shell } from "../shell";
import { word } from "../words";
import { choiceView } from "./field";
import { typed } from "./form";
import { reasonView, refusedAt } from "./mending";
import type { Question } from "./question";

/** What the coordinator of the stand is called where somebody's PIN is asked for. */
export const COORDINATOR = "coordinator";

const REASONS: [DiscountReason, () => string][] = [
  ["regular", () => word("discount-reason-regular")],
  ["quantity", () => word("discount-reason-quantity")],
  ["flawed", () => word("discount-reason-flawed")],
  ["closing", () => word("discount-reason-closing")],
  ["staff", () => word("discount-reason-staff")],
  ["agreed", () => word("discount-reason-agreed")],
];

/** Acts; where somebody's PIN has to be shown, or a reason said, that is asked first. The reason is handed to what acts. */
export async function withPin(
  shell: Shell,
  act: (reason: DiscountReason | null) => Promise<void>,
  said: DiscountReason | null = null,
): Promise<void> {
  try {
    await act(said);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { code, details, message } = error.refusal;
    // Once the question that asked for it is closed.
    const ask = (question: Question) => setTimeout(() => shell.ask(question));
    if (code === "pin_needed") ask(pinQuestion(details.whose ?? "", () => withPin(shell, act, said)));
    else if (code === "discount_needs_reason") ask(reasonQuestion(message, (reason) => withPin(shell, act, reason)));
    else throw error;
  }
}

/** A field for a PIN: nobody beside reads it. */
export function pinField(name: string, label: string, refusal: Refusal | null): TemplateResult {
  const refused = refusedAt(refusal, name);
  return html`
    <div class="field">
      <label for=${`field-${name}`}>${label}</label>
      <input
        id=${`field-${name}`}
        name=${name}
        class="pin-input"
        type="password"
        inputmode="numeric"
        autocomplete="off"
        aria-describedby=${refused ? `${name}-refusal` : ""}
        aria-invalid=${refused ? "true" : "false"}
      />
      ${refused ? reasonView(refused, `${name}-refusal`) : ""}
    </div>
  `;
}

/** What can be refused of a PIN. */
export const PIN_FIELDS = { pin_wrong: "pin", pin_waits: "pin", pin_invalid: "pin" };

function pinQuestion(whose: string, act: () => Promise<void>): Question {
  const ofCoordinator = whose === COORDINATOR;
  return {
    heading: ofCoordinator ? word("pin-heading-coordinator") : word("pin-heading", { whose }),
    body: (refusal) => html`
      <p>${ofCoordinator ? word("pin-lead-coordinator") : word("pin-lead")}</p>
      ${pinField("pin", word("pin-label"), refusal)}
    `,
    confirm: word("pin-confirm"),
    fields: PIN_FIELDS,
    act: async (answer) => {
      await backend.showPin({ whose, pin: typed(answer, "pin") });
      await act();
    },
  };
}

function reasonQuestion(message: string, act: (reason: DiscountReason) => Promise<void>): Question {
  return {
    heading: word("discount-reason-heading"),
    body: () => html`
      <p>${message}</p>
      ${choiceView<DiscountReason>({
        name: "reason",
        legend: word("refund-why"),
        value: "regular",
        options: REASONS.map(([reason, name]) => [reason, name()]),
      })}
    `,
    confirm: word("discount-reason-confirm"),
    act: (answer) => act(typed(answer, "reason") as DiscountReason),
  };
}
