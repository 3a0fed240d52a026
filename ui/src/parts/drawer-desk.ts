/** What goes on with the drawer of the open shift, beside counting it. */
import { html, nothing, type TemplateResult } from "lit-html";
import type { CashRow, CashView, CashWay, DrawerNow, ShiftView } from "../api";
import * as backend from "../backend";
import type { Shell } from "../shell";
import { word } from "../words";
import { askSlip, cashQuestion, takeBackQuestion } from "./cash-questions";
import { correctQuestion } from "./correct-question";
import { sellerQuestion } from "./seller-question";

/** Cash in and out, who sells, what should be there: each one press, and what came and went listed. */
export class DrawerDesk {
  constructor(
    readonly shell: Shell,
    private readonly shift: ShiftView,
    private cash: CashView,
    /** Shows the screen anew once the shift is of another day. */
    private readonly again: () => Promise<void>,
  ) {}

  /** The presses, and what other drawers sent. */
  view(): TemplateResult {
    const { shift, shell } = this;
    return html`
      <div class="desk" role="group" aria-label=${word("desk-label")}>
        <button type="button" data-role="cash-in" @click=${() => this.#move("in")}>${word("cash-in")}</button>
        <button type="button" data-role="cash-out" @click=${() => this.#move("out")}>${word("cash-out")}</button>
        <button type="button" data-role="change-seller" @click=${() => shell.ask(sellerQuestion(shell, shift))}>${word("desk-seller")}</button>
        <button type="button" data-role="correct" @click=${() => shell.ask(correctQuestion(shell, shift, this.again))}>${word("correct-open")}</button>
        <button type="button" data-role="now" @click=${() => this.#ask()}>${word("desk-now")}</button>
        ${
          this.cash.moved.length === 0
            ? nothing
            : html`<button type="button" data-role="to-moved" @click=${showMoved}>${word("desk-moved", { count: this.cash.moved.length })}</button>`
        }
      </div>
      ${this.cash.on_the_way.map(
        (waiting) => html`
          <div class="attention waiting" data-role="waiting">
            <p>${word("cash-waiting", { what: waiting.text })}</p>
            <button type="button" @click=${() => shell.ask(cashQuestion(shell, "in", this.cash, () => this.renew(), waiting))}>${word("cash-take-in")}</button>
          </div>
        `,
      )}
    `;
  }

  /** What came and went; nothing where nothing did. */
  listView(): TemplateResult | typeof nothing {
    const { moved } = this.cash;
    if (moved.length === 0) return nothing;
    return html`
      <section aria-labelledby="moved-heading" data-role="moved">
        <h2 id="moved-heading">${word("cash-moved")}</h2>
        <ul class="moved">${moved.map((row) => this.#row(row))}</ul>
      </section>
    `;
  }

  /** What came and went is asked for again. */
  async renew(): Promise<void> {
    this.cash = await backend.cash();
  }

  #row(row: CashRow): TemplateResult {
    const { id, time_text, reason_text, of_text, amount, taken_back_text, may_take_back } = row;
    const said = html`${reason_text}${of_text === null ? nothing : html`<br /><span class="hint">${of_text}</span>`}`;
    const back = () => this.shell.ask(takeBackQuestion(this.shell, row, this.cash, () => this.renew()));
    return html`
      <li data-moved=${id}>
        <span class="moved-time">${time_text}</span>
        <p>
          ${
            taken_back_text === null
              ? said
              : html`<s>${said}</s><br /><span class="hint">${word("cash-taken-back", { reason: taken_back_text })}</span>`
          }
        </p>
        <strong class="figure-cell">${taken_back_text === null ? amount.text : html`<s>${amount.text}</s>`}</strong>
        <div class="inline">
          <button type="button" data-role="slip" @click=${() => this.shell.attempt(() => askSlip(this.shell, id))}>
            ${word("cash-slip")}<span class="heard"> ${amount.text}</span>
          </button>
          ${
            may_take_back
              ? html`<button type="button" class="undoing" data-role="take-back" @click=${back}>${word("cash-back")}<span class="heard"> ${amount.text}</span></button>`
              : nothing
          }
        </div>
      </li>
    `;
  }

  #move(way: CashWay): void {
    this.shell.ask(cashQuestion(this.shell, way, this.cash, () => this.renew()));
  }

  #ask(): void {
    this.shell.attempt(async () => {
      const now = await backend.drawerNow();
      // In a dialog, plainly apart from the count below it.
      this.shell.ask({
        heading: word("now-heading"),
        body: () => nowView(now),
        confirm: word("slip-close"),
        onlyRead: true,
        act: async () => {},
      });
    });
  }
}

/** The list stands below the count, so that counting stays where it is. */
function showMoved(): void {
  const list = document.querySelector<HTMLElement>("[data-role=moved]");
  list?.scrollIntoView({ block: "center" });
  list?.querySelector<HTMLElement>("button")?.focus({ preventScroll: true });
}

/** What should be in the drawer, and what it is made of. */
function nowView({ shared, float, sales, refunds, into, out, expected }: DrawerNow): TemplateResult {
  const rows = [
    [word("shift-closed-float"), float],
    [word("now-sales"), sales],
    [word("now-refunds"), refunds],
    [word("cash-in"), into],
    [word("cash-out"), out],
  ] as const;
  return html`
    <div data-role="drawer-now">
      <dl class="sums">
        ${rows.map(([name, amount]) => html`<div><dt>${name}</dt><dd>${amount.text}</dd></div>`)}
        <div class="strong"><dt>${word("shift-close-expected")}</dt><dd data-role="now-expected">${expected.text}</dd></div>
      </dl>
      <p class="hint">${shared ? word("shift-shared-expected") : word("now-hint")}</p>
    </div>
  `;
}
