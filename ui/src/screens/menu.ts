import { html, nothing, type TemplateResult } from "lit-html";
import { beginPractice, endPractice, practises } from "../parts/practice";
import { waitingFor } from "../parts/strip";
import type { Screen, ScreenByName, Shell } from "../shell";
import { word } from "../words";

/** A way to a screen: what it is called, and one line of what it is for. */
interface Way {
  /** The screen; none for what is done with the press itself. */
  opens: ScreenByName | null;
  name: string;
  purpose: string;
}

/** Every screen in its group, each with what it is for. */
export class Menu implements Screen {
  readonly name = "menu";
  readonly guide = "menu";

  constructor(readonly shell: Shell) {}

  title(): string {
    return word("menu-heading");
  }

  view(): TemplateResult {
    return html`
      <main class="page menu" data-screen="menu">
        <h1 tabindex="-1">${word("menu-heading")}</h1>
        ${this.#whereView()}
        ${this.#endedView()}
        <div class="menu-groups">
          ${groups(practises(this.shell)).map(([heading, ways]) => this.#groupView(heading, ways))}
        </div>
      </main>
    `;
  }

  escaped(): void {
    this.shell.leave(this);
  }

  /** What the strip does not say since it is as it should be. */
  #whereView(): TemplateResult | typeof nothing {
    const { fair, shift, last_sync_text } = this.shell.status;
    if (!fair) return nothing;
    const parts = [
      fair.name,
      word("strip-stand", { stand: fair.stand }),
      shift ? word("menu-shift", { day: shift.day_text }) : word("menu-no-shift"),
      last_sync_text ? word("menu-last-sync", { time: last_sync_text }) : word("menu-no-sync"),
    ];
    return html`<p class="hint">${parts.join(" · ")}</p>`;
  }

  #endedView(): TemplateResult | typeof nothing {
    const ended = this.shell.status.ended_text;
    return ended === null ? nothing : html`<p class="attention" data-role="ended">${ended}</p>`;
  }

  #groupView(heading: string, ways: Way[]): TemplateResult {
    const open = (opens: ScreenByName | null) => {
      if (opens !== null) this.shell.attempt(() => this.shell.open(opens));
      else if (practises(this.shell)) endPractice(this.shell);
      else beginPractice(this.shell);
    };
    return html`
      <section class="menu-group">
        <h2>${heading}</h2>
        <ul>
          ${ways.map(
            ({ opens, name, purpose }) => html`
              <li>
                <button type="button" data-opens=${opens ?? nothing} data-role=${opens === null ? "practise" : nothing} @click=${() => open(opens)}>
                  <strong>${name}</strong>${opens === "sync" ? this.#waitingView() : nothing}
                  <span>${purpose}</span>
                </button>
              </li>
            `,
          )}
        </ul>
      </section>
    `;
  }

  #waitingView(): TemplateResult | typeof nothing {
    const waiting = waitingFor(this.shell.status);
    return waiting > 0 ? html` <span class="badge">${word("strip-waiting", { count: waiting })}</span>` : nothing;
  }
}

function groups(practising: boolean): [string, Way[]][] {
  return [
    [
      word("menu-stand"),
      [
        { opens: "sell", name: word("strip-sell"), purpose: word("menu-sell") },
        { opens: "sales", name: word("strip-sales"), purpose: word("menu-sales") },
        { opens: "paper", name: word("paper-heading"), purpose: word("menu-paper") },
        { opens: "shift", name: word("strip-shift-screen"), purpose: word("menu-shift-screen") },
        { opens: "printer", name: word("printer-heading"), purpose: word("printer-purpose") },
        { opens: "buyer", name: word("buyer-heading"), purpose: word("buyer-purpose") },
        {
          opens: null,
          name: practising ? word("practice-leave") : word("practice-begin"),
          purpose: practising ? word("practice-leave-means") : word("practice-begin-means"),
        },
      ],
    ],
    [
      word("menu-goods"),
      [
        { opens: "goods", name: word("goods-heading"), purpose: word("goods-purpose") },
        { opens: "stock", name: word("stock-heading"), purpose: word("stock-purpose") },
        { opens: "catalogue", name: word("catalogue-heading"), purpose: word("menu-catalogue") },
        { opens: "bundles", name: word("bundles-heading"), purpose: word("menu-bundles") },
      ],
    ],
    [
      word("menu-money"),
      [
        { opens: "evening", name: word("evening-ui-heading"), purpose: word("evening-ui-purpose") },
        { opens: "totals", name: word("totals-heading"), purpose: word("menu-totals") },
        { opens: "payments", name: word("payments-heading"), purpose: word("menu-payments") },
        { opens: "qris", name: word("qris-heading"), purpose: word("qris-purpose") },
        { opens: "owed", name: word("owed-heading"), purpose: word("owed-purpose") },
        { opens: "settlement", name: word("settle-heading"), purpose: word("settle-purpose") },
      ],
    ],
    [
      word("menu-fair"),
      [
        { opens: "set-up", name: word("set-up-heading"), purpose: word("menu-set-up") },
        { opens: "people", name: word("people-heading"), purpose: word("menu-people") },
        { opens: "pins", name: word("pins-heading"), purpose: word("menu-pins") },
        { opens: "attention", name: word("strip-attention"), purpose: word("menu-attention") },
        { opens: "sync", name: word("strip-sync"), purpose: word("menu-sync") },
        { opens: "scanner", name: word("scanner-heading"), purpose: word("menu-scanner") },
        { opens: "fairs", name: word("fairs-heading"), purpose: word("menu-fairs") },
        { opens: "settings", name: word("strip-settings"), purpose: word("menu-settings") },
      ],
    ],
  ];
}
