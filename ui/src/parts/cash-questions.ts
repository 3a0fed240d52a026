/** Cash that goes into the drawer and out of it without a sale: typed, taken back, and on a slip. */
import { html, nothing, type TemplateResult } from "lit-html";
import type { CashRow, CashView, CashWaiting, CashWay, Refusal } from "../api";
import * as backend from "../backend";
import type { Shell } from "../shell";
import { word } from "../words";
import { amountAt, choiceView, fieldView, selectView } from "./field";
import { typed } from "./form";
import type { Question } from "./question";

/** What comes from another drawer names what that drawer sent. */
const FROM_DRAWER = "from_drawer";
/** Money that never came names its receipt. */
const PAID_NOW = "paid_now";

/** Asks how much goes which way, and why. What a drawer should not hold is asked about once. */
export function cashQuestion(
  shell: Shell,
  way: CashWay,
  cash: CashView,
  moved: () => Promise<void>,
  waiting: CashWaiting | null = null,
): Question {
  let reason = waiting?.reason ?? "";
  /** What was asked about because the drawer should not hold it. */
  let asked: string | null = null;
  const body = (refusal: Refusal | null) => html`
    ${fieldView({
      name: "amount",
      label: word("cash-amount"),
      // As it is typed, without its currency.
      value: waiting?.amount.text.replace(/^Rp/, "") ?? "",
      hint: word("cash-amount-hint"),
      money: true,
      refusal,
    })}
    ${choiceView({
      name: "reason",
      legend: word("cash-reason-of"),
      value: reason,
      options: way === "in" ? cash.reasons_in : cash.reasons_out,
      chosen: (chosen) => {
        reason = chosen;
        shell.draw();
      },
    })}
    ${ofView(cash, reason, waiting)}
  `;
  return {
    heading: way === "in" ? word("cash-in") : word("cash-out"),
    body,
    get confirm() {
      if (asked !== null) return word("cash-anyway");
      return way === "in" ? word("cash-in-do") : word("cash-out-do");
    },
    fields: amountAt("amount"),
    act: async (answer) => {
      const amount = typed(answer, "amount");
      const anyway = asked === amount;
      try {
        const of = typed(answer, "of");
        const done = await backend.moveCash({
          way,
          amount,
          reason: typed(answer, "reason"),
          of,
          draft: cash.draft,
          anyway,
        });
        await moved();
        shell.say(done.said);
      } catch (error) {
        const short = error instanceof backend.Refused && error.refusal.code === "drawer_short";
        asked = short ? amount : null;
        throw error;
      }
    },
  };
}

/** What cash may be named that comes in; nothing where the reason names nothing. */
function ofView(cash: CashView, reason: string, waiting: CashWaiting | null): TemplateResult | typeof nothing {
  if (reason !== FROM_DRAWER && reason !== PAID_NOW) return nothing;
  const list = reason === FROM_DRAWER ? cash.on_the_way : cash.unpaid;
  const [legend, none] =
    reason === FROM_DRAWER
      ? [word("cash-of-from_drawer"), word("cash-none-from_drawer")]
      : [word("cash-of-paid_now"), word("cash-none-paid_now")];
  if (list.length === 0) return html`<p class="hint">${none}</p>`;
  // What was sent says how much itself.
  const about = ({ text, amount }: CashWaiting) => (reason === FROM_DRAWER ? text : `${text} · ${amount.text}`);
  const named = list.map((one): [string, string] => [one.of, about(one)]);
  const options = reason === FROM_DRAWER ? [...named, ["", word("cash-of-none")] as [string, string]] : named;
  return selectView({
    name: "of",
    legend,
    value: waiting?.of ?? options[0]?.[0] ?? "",
    options,
  });
}

/** Takes a movement back: the same amount goes the other way, and both stay in the records. */
export function takeBackQuestion(shell: Shell, row: CashRow, cash: CashView, moved: () => Promise<void>): Question {
  let reason = "";
  return {
    heading: word("cash-back-heading", { amount: row.amount.text }),
    body: () => html`
      <p>${word("cash-back-lead", { time: row.time_text, reason: row.reason_text })}</p>
      ${choiceView({
        name: "reason",
        legend: word("cash-reason-of"),
        value: reason,
        options: cash.reasons_back,
        chosen: (chosen) => {
          reason = chosen;
          shell.draw();
        },
      })}
    `,
    confirm: word("cash-back-do"),
    act: async (answer) => {
      const { said } = await backend.takeBackCash(row.id, typed(answer, "reason"), cash.draft);
      await moved();
      shell.say(said);
    },
  };
}

/** Shows a slip as it is printed, and saves it as PDF. */
export async function askSlip(shell: Shell, of: string): Promise<void> {
  const { text } = await backend.slip(of, shell.status.settings.paper);
  shell.ask({
    heading: word("slip-heading"),
    body: () =>
      html`<pre class="slip" tabindex="0" role="region" aria-label=${word("slip-text")} data-role="slip-text"><code>${text}</code></pre>`,
    confirm: word("sales-save"),
    cancel: word("slip-close"),
    ...(shell.status.settings.printer === null
      ? {}
      : {
          other: {
            label: word("print"),
            role: "print",
            act: () => shell.attempt(async () => shell.say((await backend.printSlip(of)).said)),
          },
        }),
    act: async () => {
      const { file } = await backend.saveSlip(of);
      shell.say(word("slip-saved-as", { file }));
    },
  });
}
