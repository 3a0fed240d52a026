import { html, nothing, type TemplateResult } from "lit-html";
import type { SaleDone } from "../api";
import type { Screen, Shell } from "../shell";
import { word } from "../words";
import { Sales } from "./sales";

/** The sale is on disk: the change very large, and on to the next buyer. */
export class Paid implements Screen {
  readonly name = "pay";
  /** Loaded while the change is counted out, so that no key typed for the next buyer falls between two screens. */
  #next: Promise<Screen | null> = Promise.resolve(null);

  constructor(
    readonly shell: Shell,
    readonly done: SaleDone,
  ) {
    this.refresh();
  }

  title(): string {
    return word("paid-heading");
  }

  view(): TemplateResult {
    const { total, rounding, change, tendered, receipt, claimed } = this.done;
    return html`
      <main class="pay" data-screen="pay" data-receipt=${receipt}>
        <h1 tabindex="-1">${word("paid-heading")}</h1>
        <p class="figure"><span>${word("paid-change")}</span> <strong data-role="change">${change.text}</strong></p>
        ${claimed ? html`<p class="attention" data-role="claimed">${word("paid-claimed")}</p>` : nothing}
        <dl class="sums">
          <div><dt>${word("pay-total")}</dt><dd>${total.text}</dd></div>
          ${rounding.value === 0 ? nothing : html`<div><dt>${word("paid-rounding")}</dt><dd>${rounding.text}</dd></div>`}
          ${tendered === null ? nothing : html`<div><dt>${word("pay-received")}</dt><dd>${tendered.text}</dd></div>`}
        </dl>
        <div class="actions">
          <button type="button" data-role="receipt" @click=${() => this.#receipt()}>${word("paid-receipt")}</button>
          <button type="button" class="main" data-role="main" @click=${() => this.escaped()}>${word("paid-done")}</button>
        </div>
      </main>
    `;
  }

  settle(): void {
    document.querySelector<HTMLElement>("[data-role=main]")?.focus();
  }

  async refresh(): Promise<void> {
    // What stands in the way is said once the screen is asked for.
    this.#next = this.shell.loadHome().catch(() => null);
  }

  escaped(): void {
    this.shell.leave(this, this.#next);
  }

  #receipt(): void {
    this.shell.attempt(async () => this.shell.show(await Sales.load(this.shell, this.done.receipt)));
  }
}
