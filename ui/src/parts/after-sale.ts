/** What is asked when something of a sale comes back, and how it was paid is put right. */
import { html, nothing, type TemplateResult } from "lit-html";
import type { Amount, PaidBy, RefundDone, RefundReason, RefundTyped, RefundView } from "../api";
import * as backend from "../backend";
import type { Shell } from "../shell";
import { word } from "../words";
import { payAnyway } from "./anyway";
import { choiceView } from "./field";
import { typed } from "./form";
import { METHODS, methodName } from "./payments";
import { withPin } from "./pin-question";
import type { Question } from "./question";

/** Why something comes back, those that are meant most often first. */
const REASONS: [RefundReason, () => string][] = [
  ["mistake", () => word("reason-mistake")],
  ["damaged", () => word("reason-damaged")],
  ["wrong_item", () => word("reason-wrong-item")],
  ["changed_mind", () => word("reason-changed-mind")],
  ["wrong_price", () => word("reason-wrong-price")],
  ["twice", () => word("reason-twice")],
  ["not_paid", () => word("reason-not-paid")],
];

/** The reasons, all in sight; the first is chosen where nothing else is. */
export function reasonsView(first: RefundReason): TemplateResult {
  return choiceView({
    name: "reason",
    legend: word("refund-why"),
    value: first,
    options: REASONS.map(([reason, name]) => [reason, name()]),
  });
}

/** Whether money that waits has arrived; nothing is chosen beforehand. */
export function arrivedView(waiting: Amount | null): TemplateResult | typeof nothing {
  if (waiting === null) return nothing;
  return choiceView<string>({
    name: "arrived",
    legend: word("refund-arrived", { sum: waiting.text }),
    value: "",
    options: [
      ["yes", word("refund-arrived-yes")],
      ["no", word("refund-arrived-no")],
    ],
  });
}

/** That some of it was paid with goods that came back: the whole of it goes back in money nevertheless. */
export function exchangedView({ payments }: RefundView): TemplateResult | typeof nothing {
  const offset = payments.find(({ method }) => method === "offset");
  return offset ? html`<p class="hint">${word("refund-of-exchange", { sum: offset.amount.text })}</p>` : nothing;
}

/** What was chosen in a form with these choices. */
export function backTyped(answer: FormData, { receipt, draft }: RefundView): RefundTyped {
  const arrived = typed(answer, "arrived");
  return {
    receipt,
    lines: [],
    reason: typed(answer, "reason") as RefundReason,
    method: typed(answer, "method") || "cash",
    arrived: arrived === "" ? null : arrived === "yes",
    anyway: false,
    draft,
  };
}

/** Asks why a whole sale is taken back. */
export function voidQuestion(
  shell: Shell,
  view: RefundView,
  total: string,
  done: (done: RefundDone) => Promise<void>,
): Question {
  return {
    heading: word("void-heading", { receipt: view.receipt, total }),
    body: () => html`
      <p>${word("void-lead")}</p>
      ${exchangedView(view)}
      ${reasonsView("mistake")} ${arrivedView(view.waiting)}
    `,
    confirm: word("void-confirm"),
    cancel: word("refund-cancel"),
    act: async (answer) => {
      await payAnyway(shell, backTyped(answer, view), (typed) =>
        withPin(shell, async () => done(await backend.voidSale(typed))),
      );
    },
  };
}

/** Says of everything that waits at a receipt that it has arrived. */
export async function settleArrived({ receipt, id, payments }: RefundView): Promise<string> {
  const waits = payments.flatMap(({ claimed }, at) =>
    claimed ? [{ receipt, id, payment: at + 1, arrived: true }] : [],
  );
  return (await backend.settlePayments(waits)).said;
}

/** Asks how a payment of a receipt was truly made. */
export function methodQuestion(shell: Shell, { receipt, payments }: RefundView, done: () => Promise<void>): Question {
  const [first] = payments;
  const single = payments.length === 1;
  const others = METHODS.filter((method) => !single || method !== first?.method);
  const said = ({ method, amount }: PaidBy) => `${methodName(method)} ${amount.text}`;
  return {
    heading: word("method-heading", { receipt }),
    body: () => html`
      ${
        single && first
          ? html`<p>${word("method-was", { method: said(first) })}</p>`
          : choiceView<string>({
              name: "payment",
              legend: word("method-which"),
              value: "1",
              options: payments.map((payment, index) => [`${index + 1}`, said(payment)]),
            })
      }
      ${choiceView<string>({
        name: "to",
        legend: word("method-truly"),
        value: others.find((method) => method !== first?.method) ?? "",
        options: others.map((method) => [method, methodName(method)]),
      })}
    `,
    confirm: word("method-confirm"),
    act: async (answer) => {
      const payment = Number(typed(answer, "payment") || "1");
      const place = { receipt, id: null, payment };
      shell.say((await backend.changeMethod({ place, to: typed(answer, "to") })).said);
      await done();
    },
  };
}
