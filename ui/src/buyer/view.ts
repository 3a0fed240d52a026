/** The buyer's side: large and calm, and nothing in it acts. */
import { html, nothing, type TemplateResult } from "lit-html";
import { qrView } from "../parts/qr";
import { wordIn } from "../words";
import type { Shown } from "./shown";

/** So many of the newest lines are in sight; of more, it is said how many came before. */
const LINES_MAX = 7;

type Word = (message: string, values?: Record<string, string | number>) => string;

/** All that the buyer sees. */
export function buyerView(shown: Shown): TemplateResult {
  const word: Word = (message, values) => wordIn(shown.languages, message, values);
  const { total, code, receipt, paid } = shown;
  return html`
    <div class="buyer" data-stage=${paid ? "paid" : code ? "pay" : total ? "cart" : "idle"} lang=${shown.languages[0] ?? "id"}>
      ${bannerView(shown, word)}
      ${total === null && !paid ? idleView(shown, word) : saleView(shown, word)}
      ${code && !paid ? codeView(shown, word) : nothing}
      ${receipt ? receiptView(shown, word) : nothing}
    </div>
  `;
}

function bannerView({ kind }: Shown, word: Word): TemplateResult | typeof nothing {
  if (kind === "real") return nothing;
  return html`<p class="buyer-banner">${kind === "sample" ? word("buyer-sample") : word("buyer-practice")}</p>`;
}

/** Between two buyers: whose stand it is. */
function idleView({ organisation, fair, stand }: Shown, word: Word): TemplateResult {
  return html`
    <section class="buyer-idle">
      <p class="buyer-figure">${organisation}</p>
      <p>${fair} · ${word("buyer-stand", { stand })}</p>
    </section>
  `;
}

function saleView(shown: Shown, word: Word): TemplateResult {
  const { lines, discount, total, due, change, paid, organisation, stand } = shown;
  const before = Math.max(0, lines.length - LINES_MAX);
  return html`
    <section class="buyer-sale">
      <p class="buyer-where">${word("buyer-stand", { stand })} · ${organisation}</p>
      ${before > 0 ? html`<p class="buyer-before">${word("buyer-before", { count: before })}</p>` : nothing}
      <ul class="buyer-lines">
        ${lines.slice(before).map(({ words, figure }) => html`<li><span>${words}</span><span>${figure}</span></li>`)}
        ${discount ? html`<li><span>${word("buyer-discount")}</span><span>${discount}</span></li>` : nothing}
      </ul>
      <div class="buyer-sum">
        ${
          paid
            ? html`
              ${change ? html`<p>${word("buyer-change")}</p><p class="buyer-figure" data-role="buyer-change">${change}</p>` : nothing}
              <p class="buyer-thanks">${word("buyer-thanks")}</p>
            `
            : html`
              ${due && due !== total ? html`<p class="buyer-total"><span>${word("buyer-total")}</span> <span>${total}</span></p>` : nothing}
              <p>${due ? word("buyer-pay") : word("buyer-total")}</p>
              <p class="buyer-figure" data-role="buyer-due">${due ?? total}</p>
            `
        }
      </div>
    </section>
  `;
}

function codeView({ code }: Shown, word: Word): TemplateResult | typeof nothing {
  if (!code) return nothing;
  return html`
    <section class="buyer-code">
      <p class="buyer-method">QRIS</p>
      ${qrView(code.drawn, code.amount ? word("buyer-code-of", { amount: code.amount }) : word("buyer-code"))}
      <p class="buyer-name">${code.name}</p>
      <p>${code.amount ? word("buyer-scan") : word("buyer-scan-type")}</p>
    </section>
  `;
}

function receiptView({ receipt }: Shown, word: Word): TemplateResult | typeof nothing {
  if (!receipt) return nothing;
  return html`
    <section class="buyer-code">
      <p class="buyer-method">${receipt.number}</p>
      ${qrView(receipt.drawn, word("buyer-receipt"))}
      <p>${receipt.whole ? word("buyer-receipt") : word("buyer-receipt-short")}</p>
    </section>
  `;
}
