/** A receipt is looked for by its number, or by what somebody remembers of it. */
import { html } from "lit-html";
import type { SaleRow, SalesView, SoughtTyped } from "../api";
import * as backend from "../backend";
import { Refused } from "../backend";
import type { Shell } from "../shell";
import { word } from "../words";
import { amountAt, fieldView, selectView } from "./field";
import { typed } from "./form";
import { methodName } from "./payments";
import type { Question } from "./question";

/** What comes of a search. */
export interface Found {
  /** The receipt with the number. */
  opened(receipt: string): Promise<void>;
  /** Those that fit, of a day or of the whole fair. */
  sought(day: string | null, sought: SoughtTyped): Promise<void>;
  /** No receipt here has the number. */
  notHere(receipt: string): Promise<void>;
}

/** Asks for the number, or for what is known without it. */
export function findQuestion(shell: Shell, { days }: SalesView, found: Found): Question {
  let unknown: string | null = null;
  return {
    heading: word("find-heading"),
    body: (refusal) => html`
      ${fieldView({ name: "receipt", label: word("find-receipt"), hint: word("find-receipt-hint"), refusal })}
      <p class="legend">${word("find-or")}</p>
      <div class="field-row">
        ${fieldView({ name: "product", label: word("find-product"), refusal })}
        ${fieldView({ name: "amount", label: word("find-amount"), money: true, refusal })}
        ${fieldView({ name: "time", label: word("find-time"), refusal })}
      </div>
      ${selectView<string>({
        name: "day",
        legend: word("sales-day"),
        value: "",
        options: [["", word("totals-whole")], ...days],
      })}
    `,
    get confirm() {
      return unknown === null ? word("find-do") : word("find-from-paper");
    },
    fields: { ...amountAt("amount"), product_unknown: "product", time_invalid: "time", receipt_unknown: "receipt" },
    act: async (answer) => {
      const receipt = typed(answer, "receipt");
      const [product, amount, time] = [typed(answer, "product"), typed(answer, "amount"), typed(answer, "time")];
      if (receipt === "") {
        const day = typed(answer, "day");
        return found.sought(day === "" ? null : day, { product, amount, time });
      }
      if (unknown === receipt) return found.notHere(receipt);
      try {
        await found.opened((await backend.receipt(receipt, shell.status.settings.paper)).receipt);
      } catch (error) {
        // Said once; the next press goes on by the buyer's paper.
        if (error instanceof Refused && error.refusal.code === "receipt_unknown") unknown = receipt;
        throw error;
      }
    },
  };
}

/** How a receipt was paid, or what is to be known of it instead: what came back, what never came, what waits. */
export function paidOrBecame({ methods, paper, refunded, status, failed }: SaleRow): string {
  if (refunded !== null) return word("sales-refunded", { sum: refunded.text });
  if (failed !== null) return word("sales-failed", { sum: failed.text });
  if (status === "claimed") return word("paid-waits");
  return paper ? word("sales-paper") : methods.map(methodName).join(", ");
}
