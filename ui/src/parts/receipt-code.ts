import { html } from "lit-html";
import * as backend from "../backend";
import type { Shell } from "../shell";
import { word } from "../words";
import { qrView } from "./qr";

/** A receipt as a code, for a buyer who asks for it later. */
export function askReceiptCode(shell: Shell, receipt: string): void {
  shell.attempt(async () => {
    const { drawn, whole } = await backend.receiptCode(receipt);
    shell.ask({
      heading: word("sales-receipt-of", { receipt }),
      body: () => html`
        <div class="code-large">${qrView(drawn, word("buyer-receipt"))}</div>
        <p>${whole ? word("buyer-receipt") : word("buyer-receipt-short")}</p>
      `,
      confirm: word("settings-done"),
      onlyRead: true,
      act: async () => {},
    });
  });
}
