/** Payments in words and rows. */
import { html, nothing, type TemplateResult } from "lit-html";
import type { Amount, DueView, PaymentTyped } from "../api";
import { word } from "../words";

/** The methods that this till takes. */
export const METHODS = ["cash", "qris", "transfer"] as const;
export type Method = (typeof METHODS)[number];

const NAMES: Record<string, (() => string) | undefined> = {
  cash: () => word("method-cash"),
  qris: () => "QRIS",
  transfer: () => word("method-transfer"),
  offset: () => word("method-offset"),
};

/** A payment method in words, also one that only another program takes. */
export function methodName(method: string): string {
  return NAMES[method]?.() ?? word("method-other", { method });
}

/** Amounts that settle the sale with one press: exact cash first, then what buyers hand over. */
export function quickView(amounts: Amount[], chosen: (amount: string) => void): TemplateResult | typeof nothing {
  if (amounts.length === 0) return nothing;
  return html`
    <div class="quick" role="group" aria-label=${word("pay-quick")}>
      ${amounts.map(
        ({ text }, index) => html`
          <button type="button" @click=${() => chosen(text)}>
            ${index === 0 ? html`${word("pay-exact")}<span class="heard"> ${text}</span>` : text}
          </button>
        `,
      )}
    </div>
  `;
}

/** The payments put together so far, as the program read them. */
export function paymentsView(
  payments: PaymentTyped[],
  { payments: amounts }: DueView,
  remove: (index: number) => void,
): TemplateResult {
  return html`
    <table class="so-far">
      <caption>${word("pay-so-far")}</caption>
      <tbody>
        ${payments.map(({ method }, index) => {
          const amount = amounts[index]?.text ?? "";
          return html`
            <tr>
              <th scope="row">${methodName(method)}</th>
              <td class="figure-cell">${amount}</td>
              <td>
                <button type="button" class="undoing" @click=${() => remove(index)}>
                  ${word("pay-remove")}<span class="heard"> ${methodName(method)} ${amount}</span>
                </button>
              </td>
            </tr>
          `;
        })}
      </tbody>
    </table>
  `;
}
