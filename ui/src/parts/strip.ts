import { html, nothing, type TemplateResult } from "lit-html";
import type { FairKind, ShiftView, Status } from "../api";
import type { Place, Shell } from "../shell";
import { word } from "../words";
import { sellerQuestion } from "./seller-question";

const KINDS: Record<FairKind, () => string | null> = {
  real: () => null,
  sample: () => word("strip-sample"),
  practice: () => word("strip-practice"),
};

/** What keeps a till from its shared file without anybody having to mend it. */
const OFFLINE: ReadonlySet<string> = new Set(["place_offline", "place_silent"]);

/** The strip: who sells at which stand, the shift, what waits to be synced, and the way to the other screens. */
export function stripView(shell: Shell, open: (place: Place) => void): TemplateResult {
  const { fair, shift } = shell.status;
  const kind = fair && KINDS[fair.kind]();
  return html`
    <header class="strip">
      <p class="strip-words">
        ${kind ? html`<strong class="badge">${kind}</strong>` : nothing}
        ${fair ? html`<span>${fair.name}</span><span>${word("strip-stand", { stand: fair.stand })}</span>` : html`<span>Lapak</span>`}
        ${shift ? html`${sellerView(shift, shell)}<span>${word("strip-shift", { day: shift.day_text })}</span>` : nothing}
        ${fair ? syncWords(shell.status).map((words) => html`<span>${words}</span>`) : nothing}
      </p>
      ${navigation(shell, open)}
    </header>
  `;
}

/** How many sales wait, and the last sync or what keeps it: in words, and never an alarm. */
function syncWords({ waiting, last_sync_text, hindered }: Status): string[] {
  const words = [word("strip-waiting", { count: waiting })];
  if (hindered) words.push(OFFLINE.has(hindered.code) ? word("strip-offline") : word("strip-hindered"));
  else if (last_sync_text) words.push(word("strip-last", { time: last_sync_text }));
  return words;
}

function sellerView(shift: ShiftView, shell: Shell): TemplateResult {
  return html`
    <button type="button" data-role="seller" @click=${() => shell.ask(sellerQuestion(shell, shift))}>
      ${word("strip-seller", { by: shift.by })}<span class="heard"> · ${word("seller-heading")}</span>
    </button>
  `;
}

function navigation(shell: Shell, open: (place: Place) => void): TemplateResult | typeof nothing {
  const { stage, recovery_key } = shell.status;
  if (recovery_key !== null) return nothing;
  const places: [Place, string][] = [];
  if (stage === "welcome") places.push(["welcome", word("strip-welcome")]);
  if (stage === "selling") places.push(["sell", word("strip-sell")]);
  if (stage !== "welcome") {
    places.push(["shift", word("strip-shift-screen")]);
    const count = shell.attention;
    places.push(["sales", word("strip-sales")], ["totals", word("totals-heading")], ["sync", word("strip-sync")]);
    places.push(["attention", count > 0 ? word("strip-attention-count", { count }) : word("strip-attention")]);
  }
  places.push(["settings", word("strip-settings")]);
  const current = shell.screen.name === "pay" ? "sell" : shell.screen.name;
  return html`
    <nav aria-label=${word("strip-screens")}>
      ${places.map(
        ([place, label]) => html`
          <button type="button" data-place=${place} aria-current=${place === current ? "page" : nothing} @click=${() => open(place)}>
            ${label}
          </button>
        `,
      )}
    </nav>
  `;
}
