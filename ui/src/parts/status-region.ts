import { html, type TemplateResult } from "lit-html";

/** The one region that announces: added, removed, total, paid, change, refused. It is seen as well as heard. */
export class StatusRegion {
  #sentence = "";
  #refused = false;
  #again = false;

  /** The next sentence to announce. */
  say(sentence: string, refused: boolean): void {
    // The same sentence twice is heard only if its text differs.
    this.#again = sentence === this.#sentence.trimEnd() && !this.#again;
    this.#sentence = this.#again ? `${sentence}\u00a0` : sentence;
    this.#refused = refused;
  }

  /** Takes a sentence back if it is the last one. */
  unsay(sentence: string): void {
    if (this.#sentence.trimEnd() === sentence) this.clear();
  }

  /** True while the last sentence is a refusal. */
  get hasRefused(): boolean {
    return this.#refused;
  }

  /** Nothing to say on a new screen. */
  clear(): void {
    this.#sentence = "";
    this.#refused = false;
  }

  /** The region itself; it stays in the page so that changes are heard. */
  view(): TemplateResult {
    return html`<p class=${this.#refused ? "said said-refused" : "said"} role="status">${this.#sentence}</p>`;
  }
}
