import { html, nothing, type TemplateResult } from "lit-html";
import type { FairKind, ShiftView, Status } from "../api";
import type { ScreenByName, ScreenName, Shell } from "../shell";
import { word } from "../words";
import { stuckPapers } from "./print";
import { sellerQuestion } from "./seller-question";

const KINDS: Record<FairKind, () => string | null> = {
  real: () => null,
  sample: () => word("strip-sample"),
  // Said above every screen, larger than here.
  practice: () => null,
};

/** What keeps a till from its shared file without anybody having to mend it. */
const OFFLINE: ReadonlySet<string> = new Set(["place_offline", "place_silent"]);

/** The strip: what must be known, which is all that is not as usual, and the way to the other screens. */
export function stripView(shell: Shell, open: (name: ScreenByName) => void): TemplateResult {
  const { fair, shift } = shell.status;
  const kind = fair && KINDS[fair.kind]();
  return html`
    <header class="strip">
      <p class="strip-words">
        <strong class="strip-fair">${fair ? fair.name : "Lapak"}</strong>
        ${kind ? html`<strong class="badge">${kind}</strong>` : nothing}
        ${fair && stuckPapers(shell.queue) === 0 ? html`<span>${word("strip-stand", { stand: fair.stand })}</span>` : nothing}
        ${shift ? sellerView(shift, shell) : nothing}
        ${syncView(shell.status)}
        ${printView(shell, open)}
      </p>
      ${navigation(shell, open)}
      <button type="button" data-role="help" aria-keyshortcuts="F1" @click=${() => shell.help()}>
        <span aria-hidden="true">? </span>${word("help-open")}
      </button>
    </header>
  `;
}

/** How many sales wait for the shared file; none where there is no file that they could wait for. */
export function waitingFor({ waiting, last_sync_text, hindered }: Status): number {
  return last_sync_text === null && hindered === null ? 0 : waiting;
}

/** How many sales wait, and what keeps them: in words, and never an alarm. */
function syncView(status: Status): TemplateResult {
  const waiting = waitingFor(status);
  const { hindered } = status;
  return html`
    ${waiting > 0 ? html`<span class="badge" data-role="waiting">${word("strip-waiting", { count: waiting })}</span>` : nothing}
    ${hindered ? html`<span>${OFFLINE.has(hindered.code) ? word("strip-offline") : word("strip-hindered")}</span>` : nothing}
  `;
}

/** Papers that wait for a printer which somebody has to look at. */
function printView(shell: Shell, open: (name: ScreenByName) => void): TemplateResult | typeof nothing {
  const count = stuckPapers(shell.queue);
  if (count === 0) return nothing;
  return html`<button type="button" class="badge" data-role="printer-stuck" @click=${() => open("printer")}>${word("strip-printer", { count })}<span class="heard"> ${word("strip-printer-means")}</span></button>`;
}

function sellerView(shift: ShiftView, shell: Shell): TemplateResult {
  return html`
    <button type="button" data-role="seller" @click=${() => shell.ask(sellerQuestion(shell, shift))}>
      ${word("strip-seller", { by: shift.by })}<span class="heard"> · ${word("seller-heading")}</span>
    </button>
  `;
}

/** Screens that open from one of those with a button. */
const OPENED_FROM: Partial<Record<ScreenName, ScreenByName>> = {
  pay: "sell",
  refund: "sales",
  "refund-paper": "sales",
};

function navigation(shell: Shell, open: (name: ScreenByName) => void): TemplateResult | typeof nothing {
  const { stage, recovery_key } = shell.status;
  if (recovery_key !== null) return nothing;
  const ways = stage === "welcome" ? beforehand() : always(shell.attention);
  const { name } = shell.screen;
  const shown = OPENED_FROM[name] ?? name;
  // Whatever has no button of its own was opened from the menu.
  const current = ways.some(([opens]) => opens === shown) ? shown : "menu";
  return html`
    <nav aria-label=${word("strip-screens")}>
      ${ways.map(
        ([opens, label]) => html`
          <button type="button" data-opens=${opens} aria-current=${opens === current ? (opens === shown ? "page" : "true") : nothing} @click=${() => open(opens)}>
            ${label}
          </button>
        `,
      )}
    </nav>
  `;
}

function beforehand(): [ScreenByName, string][] {
  return [
    ["welcome", word("strip-welcome")],
    ["settings", word("strip-settings")],
  ];
}

function always(attention: number): [ScreenByName, string][] {
  return [
    ["sell", word("strip-sell")],
    ["sales", word("strip-sales")],
    ["shift", word("strip-shift-screen")],
    ["attention", attention > 0 ? word("strip-attention-count", { count: attention }) : word("strip-attention")],
    ["menu", word("menu-heading")],
  ];
}
