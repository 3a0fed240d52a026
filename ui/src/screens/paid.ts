import { html, nothing, type TemplateResult } from "lit-html";
import type { SaleDone } from "../api";
import * as backend from "../backend";
import { isText } from "../parts/search-field";
import type { Screen, Shell } from "../shell";
import { word } from "../words";
import { Sales } from "./sales";

/** The sale is on disk: the change very large, and on to the next buyer. */
export class Paid implements Screen {
  readonly name = "pay";
  /** Loaded while the change is counted out, so that no key typed for the next buyer falls between two screens. */
  #next: Promise<Screen | null>;
  /** What was typed for the next buyer while the change was in sight; a line feed is Enter. */
  #typed = "";
  #scans: string[] = [];

  constructor(
    readonly shell: Shell,
    readonly done: SaleDone,
  ) {
    this.#next = this.#ahead();
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
    this.#next = this.#ahead();
  }

  escaped(): void {
    this.shell.leave(this, this.#next, (next) => {
      next.typeOn?.(this.#typed);
      for (const code of this.#scans) next.scanned?.(code);
    });
  }

  /** Whoever types on begins the next sale. */
  keyed(key: string): boolean {
    const begun = this.#typed !== "";
    if (!(isText(key) || (begun && (key === "Enter" || key.length === 1)))) return false;
    this.#typed += key === "Enter" ? "\n" : key;
    if (!begun) this.escaped();
    return true;
  }

  /** So does a scan, whose characters were taken for typing. */
  scanned(code: string): void {
    if (this.#typed.endsWith(code)) this.#typed = this.#typed.slice(0, -code.length);
    this.#scans.push(code);
    this.escaped();
  }

  /** How many sales wait now, for the strip, then the screen that the till's new state asks for. */
  async #ahead(): Promise<Screen | null> {
    // The sale is final, whatever stands in the way here; that is said once the next screen is asked for.
    try {
      this.shell.take(await backend.status());
      this.shell.draw();
      return await this.shell.loadHome();
    } catch {
      return null;
    }
  }

  #receipt(): void {
    this.shell.attempt(async () => this.shell.show(await Sales.load(this.shell, this.done.receipt)));
  }
}
