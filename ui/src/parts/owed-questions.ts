/** Money for a member and what is taken off it: asked for, and given back. */
import { html, type TemplateResult } from "lit-html";
import type { OwedChangeRow, OwedRow, OwedView, PayoutTyped, Refusal } from "../api";
import * as backend from "../backend";
import type { Shell } from "../shell";
import { word } from "../words";
import { newDraft } from "./draft";
import { amountAt, choiceView, type FieldsByCode, fieldView, selectView } from "./field";
import { typed } from "./form";
import { typedAmount } from "./owed-table";
import type { Question } from "./question";

/** Where a refusal stands that names no field. */
const FIELDS: FieldsByCode = {
  ...amountAt("amount"),
  discount_invalid: "amount",
  nothing_owed: "amount",
  member_unknown: "member",
};

/** What is asked about once before money goes out. */
const ASKED = new Set(["payout_above_owed", "drawer_short"]);

/** Stands for all members; no code is like it. */
const EVERYBODY = "*";

type Reason = PayoutTyped["reason"];
type Method = "cash" | "transfer";

/** Hears that something was recorded, and in which words. */
type Done = (said: string) => Promise<void>;

/** Pays a member, in cash or by transfer. Nobody chosen: who it is is asked too. */
export function payQuestion(shell: Shell, row: OwedRow | null, members: string[], paid: Done): Question {
  const draft = newDraft();
  const due = row !== null && row.balance.value > 0;
  /** What was asked about since it may be a mistake. */
  let asked: string | null = null;
  return {
    heading: row ? word("owed-pay-heading", { member: row.member }) : word("owed-pay-heading-any"),
    body: (refusal) => html`
      ${row ? html`<p>${word("owed-pay-lead", { balance: row.balance.text })}</p>` : memberView(members, refusal)}
      ${fieldView({ name: "amount", label: word("cash-amount"), value: row ? typedAmount(row.balance) : "", money: true, refusal })}
      ${methodView(shell, "out", shell.status.shift ? "cash" : "")}
      ${choiceView<Reason>({
        name: "reason",
        legend: word("owed-for"),
        value: due ? "settlement" : "advance",
        options: [
          ["settlement", word("owed-for-settlement")],
          ["advance", word("owed-for-advance")],
        ],
      })}
    `,
    get confirm() {
      return asked === null ? word("owed-pay-do") : word("owed-pay-anyway");
    },
    fields: FIELDS,
    act: async (answer) => {
      if (typed(answer, "method") === "") throw missing(null, word("owed-method-missing"));
      const pay = {
        member: row?.member ?? typed(answer, "member"),
        amount: typed(answer, "amount"),
        method: typed(answer, "method"),
        reason: typed(answer, "reason") as Reason,
        draft,
      };
      const now = JSON.stringify(pay);
      try {
        const { said } = await backend.payOut({ ...pay, anyway: asked === now });
        await paid(said);
      } catch (error) {
        asked = error instanceof backend.Refused && ASKED.has(error.refusal.code) ? now : null;
        throw error;
      }
    },
  };
}

/** Takes something off what is owed to a member, or to each of them. */
export function deductQuestion(
  { reasons }: OwedView,
  chosen: string | null,
  members: string[],
  deducted: Done,
): Question {
  const draft = newDraft();
  return {
    heading: word("owed-deduct-heading"),
    body: (refusal) => html`
      ${selectView({
        name: "member",
        legend: word("totals-key-member"),
        // Nobody is proposed: a press too many would take something off from everybody.
        value: chosen ?? "",
        options: [
          ...(chosen === null ? [["", word("choose-one")] as [string, string]] : []),
          [EVERYBODY, word("owed-deduct-all")],
          ...members.map((member): [string, string] => [member, member]),
        ],
        refusal,
      })}
      ${fieldView({ name: "amount", label: word("owed-deduct-amount"), hint: word("owed-deduct-hint"), figures: true, refusal })}
      ${reasonView(reasons)}
    `,
    confirm: word("owed-deduct-do"),
    fields: FIELDS,
    act: async (answer) => {
      const member = typed(answer, "member");
      if (member === "") throw missing("member", word("owed-deduct-member-missing"));
      const amount = typed(answer, "amount");
      // A minus would give back: that is done from the line that was taken off.
      if (/^[-−]/.test(amount)) throw missing("amount", word("owed-deduct-below-zero"));
      const { said } = await backend.deduct({
        member: member === EVERYBODY ? "" : member,
        amount,
        reason: typed(answer, "reason"),
        draft,
      });
      await deducted(said);
    },
  };
}

/** Gives a deduction back, or some of it; both stay in the records. */
export function deductionBackQuestion(
  { reasons_back }: OwedView,
  member: string,
  change: OwedChangeRow,
  given: Done,
): Question {
  const draft = newDraft();
  return {
    heading: word("owed-back-heading", { member }),
    body: (refusal) => html`
      <p>${word("owed-back-lead", { what: change.what_text, when: change.when_text })}</p>
      ${fieldView({ name: "amount", label: word("cash-amount"), value: change.amount_typed, money: true, refusal })}
      ${reasonView(reasons_back)}
    `,
    confirm: word("owed-back-do"),
    fields: FIELDS,
    act: async (answer) => {
      const amount = `-${typed(answer, "amount").replace(/^[-−]/, "")}`;
      const { said } = await backend.deduct({ member, amount, reason: typed(answer, "reason"), draft });
      await given(said);
    },
  };
}

/** The member gives a payout back, or some of it. */
export function payoutBackQuestion(shell: Shell, member: string, change: OwedChangeRow, given: Done): Question {
  const draft = newDraft();
  return {
    heading: word("owed-returned-heading", { member }),
    body: (refusal) => html`
      <p>${word("owed-back-lead", { what: change.what_text, when: change.when_text })}</p>
      ${fieldView({ name: "amount", label: word("cash-amount"), value: change.amount_typed, money: true, refusal })}
      ${methodView(shell, "in", change.method === "transfer" || !shell.status.shift ? "transfer" : "cash")}
    `,
    confirm: word("owed-returned-do"),
    fields: FIELDS,
    act: async (answer) => {
      const { said } = await backend.payOut({
        member,
        amount: typed(answer, "amount"),
        method: typed(answer, "method"),
        reason: "returned",
        anyway: false,
        draft,
      });
      await given(said);
    },
  };
}

function missing(field: string | null, message: string): backend.Refused {
  return new backend.Refused({ code: "owed_missing", message, details: field === null ? {} : { field } });
}

function memberView(members: string[], refusal: Refusal | null): TemplateResult {
  return selectView({
    name: "member",
    legend: word("totals-key-member"),
    value: "",
    options: [["", word("choose-one")], ...members.map((member): [string, string] => [member, member])],
    refusal,
  });
}

/**
 * Cash goes through the drawer of this till's open shift. Without one nothing is proposed: whoever hands cash over must not
 * find a transfer recorded.
 */
function methodView(shell: Shell, way: "in" | "out", proposed: Method | ""): TemplateResult {
  const { shift } = shell.status;
  const drawer = { drawer: shift?.drawer ?? "", day: shift?.day_text ?? "" };
  const open = way === "in" ? word("owed-method-drawer-in", drawer) : word("owed-method-drawer", drawer);
  return html`
    ${choiceView<Method | "">({
      name: "method",
      legend: word("pay-method"),
      value: proposed,
      options: [
        ["cash", word("method-cash")],
        ["transfer", word("method-transfer")],
      ],
    })}
    <p class="hint" data-role="method-hint">${shift ? open : word("owed-method-no-shift")}</p>
  `;
}

function reasonView(reasons: [string, string][]): TemplateResult {
  return choiceView({ name: "reason", legend: word("cash-reason-of"), value: "", options: reasons });
}
