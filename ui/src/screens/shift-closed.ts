import { html, nothing, type TemplateResult } from "lit-html";
import type { ClaimedView, CountedView, ShiftView, SyncView } from "../api";
import * as backend from "../backend";
import { askSlip } from "../parts/cash-questions";
import { isOpen } from "../parts/finding";
import { progressView } from "../parts/round-progress";
import type { Screen, Shell } from "../shell";
import { word } from "../words";
import { Sales } from "./sales";

/** A shift that was just closed: what the drawer held, and what is left to do before whoever sold goes home. */
export class ShiftClosed implements Screen {
  readonly name = "shift";
  readonly guide = "shift-closed";

  private constructor(
    readonly shell: Shell,
    private readonly shift: ShiftView,
    /** What was counted; null where another till goes on with the drawer. */
    private readonly counted: CountedView | null,
    private claimed: ClaimedView,
    private sync: SyncView,
    /** Carts that are put aside, or not paid yet. */
    private readonly carts: number,
    /** How many things do not add up. */
    private open: number,
  ) {}

  static async load(shell: Shell, shift: ShiftView, counted: CountedView | null): Promise<ShiftClosed> {
    const { claimed } = await backend.totals("method", shift.day);
    const { lines, held } = await backend.cart();
    const carts = held.length + (lines.length > 0 ? 1 : 0);
    return new ShiftClosed(shell, shift, counted, claimed, await backend.syncView(), carts, await findings());
  }

  title(): string {
    return word("shift-done-heading", { day: this.shift.day_text });
  }

  view(): TemplateResult {
    const { day_text, stand, drawer, by } = this.shift;
    return html`
      <main class="page shift" data-screen="shift" data-closed="true">
        <div>
          <h1 tabindex="-1">${word("shift-done-heading", { day: day_text })}</h1>
          <p class="hint">${word("shift-done-of", { stand, drawer, by })}</p>
        </div>
        <div class="done">
          ${this.#result()}
          <section aria-labelledby="before-home">
            <h2 id="before-home">${word("shift-done-before")}</h2>
            <ul class="before">
              ${this.#sync()}
              ${this.claimed.receipts > 0 ? this.#claimed() : nothing}
              ${this.open > 0 ? this.#attention() : nothing}
              ${
                this.carts > 0
                  ? html`<li data-role="carts"><p>${word("shift-done-carts", { count: this.carts })}</p><p class="hint">${word("shift-close-stays")}</p></li>`
                  : nothing
              }
            </ul>
          </section>
        </div>
        <div class="actions">
          <button type="button" data-role="slip" @click=${() => this.shell.attempt(() => askSlip(this.shell, this.shift.shift))}>
            ${word("slip-shift")}
          </button>
          <button type="button" class="main" data-role="main" @click=${() => this.escaped()}>${word("shift-done")}</button>
        </div>
      </main>
    `;
  }

  #result(): TemplateResult {
    if (this.counted === null) {
      return html`<section aria-label=${word("shift-close-result")} data-role="result"><p>${word("shift-closed-shared")}</p></section>`;
    }
    const { counted, expected, came, difference, said, shared } = this.counted;
    const float = this.shift.float;
    return html`
      <section aria-label=${word("shift-close-result")} data-role="result">
        <dl class="sums">
          ${
            shared || float === null
              ? nothing
              : html`
                  <div><dt>${word("shift-closed-float")}</dt><dd>${float.text}</dd></div>
                  <div><dt>${word("shift-done-came")}</dt><dd>${came.text}</dd></div>
                `
          }
          <div class="strong"><dt>${word("shift-close-expected")}</dt><dd data-role="expected">${expected.text}</dd></div>
          <div class="strong"><dt>${word("shift-close-counted")}</dt><dd data-role="counted">${counted.text}</dd></div>
        </dl>
        <div class=${difference.value === 0 ? "even" : "attention"}>
          <p><strong>${word("shift-close-difference")} <span data-role="difference">${difference.text}</span></strong></p>
          <p>${difference.value === 0 ? said : word("shift-done-difference", { said })}</p>
        </div>
        ${shared ? html`<p class="hint">${word("shift-shared-expected")}</p>` : nothing}
      </section>
    `;
  }

  settle(): void {
    document.querySelector<HTMLElement>("[data-role=main]")?.focus();
  }

  escaped(): void {
    this.shell.leave(this);
  }

  async refresh(): Promise<void> {
    this.claimed = (await backend.totals("method", this.shift.day)).claimed;
    this.open = await findings();
  }

  async roundEnded(): Promise<void> {
    this.sync = await backend.syncView();
  }

  #sync(): TemplateResult {
    const { headline, explained, settled } = this.sync;
    return html`
      <li data-role="sync" data-settled=${settled}>
        <p>${settled ? html`<span class="tick-sign" aria-hidden="true">✓</span> ` : nothing}${headline}</p>
        <p class="hint">${explained}</p>
        ${progressView(this.shell)}
        ${
          settled
            ? nothing
            : html`<button type="button" data-role="to-sync" @click=${() => this.shell.attempt(() => this.shell.open("sync"))}>${word("shift-done-sync")}</button>`
        }
      </li>
    `;
  }

  #attention(): TemplateResult {
    return html`
      <li data-role="attention">
        <p>${word("shift-done-attention", { count: this.open })}</p>
        <button type="button" data-role="to-attention" @click=${() => this.shell.attempt(() => this.shell.open("attention"))}>${word("shift-done-attention-do")}</button>
      </li>
    `;
  }

  #claimed(): TemplateResult {
    const { receipts, paid } = this.claimed;
    return html`
      <li data-role="claimed">
        <p>${word("totals-claimed-sum", { count: receipts, sum: paid.text })}</p>
        <p class="hint">${word("totals-claimed-do")}</p>
        <button type="button" data-role="to-claimed" @click=${() => this.#behind()}>${word("attention-receipts")}</button>
      </li>
    `;
  }

  #behind(): void {
    const { day, day_text } = this.shift;
    const selected = word("totals-behind", { what: word("totals-claimed"), day: day_text });
    const back = async () => this.shell.show(this);
    this.shell.attempt(async () =>
      this.shell.show(
        await Sales.behind(this.shell, {
          behind: { by: "claimed" },
          day,
          selected,
          back,
          to: word("sales-back-closed"),
        }),
      ),
    );
  }
}

/** How many things do not add up and nobody has accepted, as the strip counts them. */
async function findings(): Promise<number> {
  return (await backend.attention()).filter(isOpen).length;
}
