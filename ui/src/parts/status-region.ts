import { html, type TemplateResult } from "lit-html";
import { announced } from "./announced";

/** The one region that announces: added, removed, total, paid, change, refused. It is seen as well as heard. */
export class StatusRegion {
  #sentence = "";
  #refused = false;
  #seen = true;
  #again = false;

  /** The next sentence to announce. */
  say(sentence: string, refused: boolean): void {
    // The same sentence twice is heard only if its text differs.
    this.#again = sentence === this.#sentence.trimEnd() && !this.#again;
    this.#sentence = this.#again ? `${sentence}\u00a0` : sentence;
    this.#refused = refused;
    this.#seen = true;
  }

  /** A refusal that is seen where it is to be mended: here it is only heard. */
  tell(sentence: string): void {
    this.say(sentence, true);
    this.#seen = false;
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
    this.#seen = true;
  }

  /** The region itself; it stays in the page so that changes are heard. */
  view(): TemplateResult {
    const sentence = announced(this.#sentence);
    const said = this.#refused && this.#seen ? "said said-refused" : "said";
    return html`<div class=${said} role="status">${this.#seen ? sentence : html`<div class="heard">${sentence}</div>`}</div>`;
  }
}
