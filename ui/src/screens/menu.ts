import { html, nothing, type TemplateResult } from "lit-html";
import { waitingFor } from "../parts/strip";
import type { Place, Screen, Shell } from "../shell";
import { word } from "../words";

/** A way to a screen: what it is called, and one line of what it is for. */
interface Way {
  place: Place;
  name: string;
  purpose: string;
}

/** Every screen in its group, each with what it is for. */
export class Menu implements Screen {
  readonly name = "menu";

  constructor(readonly shell: Shell) {}

  title(): string {
    return word("menu-heading");
  }

  view(): TemplateResult {
    return html`
      <main class="page menu" data-screen="menu">
        <h1 tabindex="-1">${word("menu-heading")}</h1>
        ${this.#whereView()}
        <div class="menu-groups">
          ${groups().map(([heading, ways]) => this.#groupView(heading, ways))}
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

  #groupView(heading: string, ways: Way[]): TemplateResult {
    const open = (place: Place) => this.shell.attempt(() => this.shell.open(place));
    return html`
      <section class="menu-group">
        <h2>${heading}</h2>
        <ul>
          ${ways.map(
            ({ place, name, purpose }) => html`
              <li>
                <button type="button" data-place=${place} @click=${() => open(place)}>
                  <strong>${name}</strong>${place === "sync" ? this.#waitingView() : nothing}
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

function groups(): [string, Way[]][] {
  return [
    [
      word("menu-stand"),
      [
        { place: "sell", name: word("strip-sell"), purpose: word("menu-sell") },
        { place: "sales", name: word("strip-sales"), purpose: word("menu-sales") },
        { place: "shift", name: word("strip-shift-screen"), purpose: word("menu-shift-screen") },
      ],
    ],
    [word("menu-money"), [{ place: "totals", name: word("totals-heading"), purpose: word("menu-totals") }]],
    [
      word("menu-fair"),
      [
        { place: "attention", name: word("strip-attention"), purpose: word("menu-attention") },
        { place: "sync", name: word("strip-sync"), purpose: word("menu-sync") },
        { place: "settings", name: word("strip-settings"), purpose: word("menu-settings") },
      ],
    ],
  ];
}
