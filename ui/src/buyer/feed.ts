/** Tells the buyer's window what the till's screen tells the buyer, whenever that changes; nothing waits for it. */
import type { BuyerWindow } from "../api";
import * as backend from "../backend";
import type { Shell } from "../shell";
import { word } from "../words";
import { NOTHING_TOLD, type Shown, shownBy } from "./shown";

/** What comes within one turn is told once. */
export class BuyerFeed {
  window: BuyerWindow = { open: false, own_screen: false, placed: true, screens: 1 };
  /** Whether this window itself is turned to the buyer. */
  turned = false;
  #told = "";
  #due = false;

  constructor(private readonly shell: Shell) {}

  /** Hears how the buyer's window stands. */
  heard(window: BuyerWindow): void {
    this.window = window;
    this.#told = "";
    this.shell.draw();
  }

  /** Turns this window, and answers what is said of it. */
  turn(): string {
    this.turned = !this.turned;
    if (!this.turned) return word("buyer-turned-back");
    this.shell.screen.turned?.();
    return word("buyer-turned");
  }

  /** Puts the focus on the way back, or, back by a press, on the heading; answers whether it did. */
  focus(pressed: boolean): boolean {
    if (!this.turned && !pressed) return false;
    document.querySelector<HTMLElement>(this.turned ? "[data-role=turn-back]" : "h1")?.focus();
    return true;
  }

  /** What the buyer sees now. */
  get shown(): Shown {
    const { screen, status } = this.shell;
    return shownBy(screen.told?.() ?? NOTHING_TOLD, status, document.documentElement.dataset.theme ?? "light");
  }

  /** Something was drawn: whether the buyer sees another thing is found out behind it. */
  drawn(): void {
    if (!this.window.open || this.#due) return;
    this.#due = true;
    window.setTimeout(() => this.#tell(), 0);
  }

  #tell(): void {
    this.#due = false;
    const said = JSON.stringify(this.shown);
    if (said === this.#told) return;
    this.#told = said;
    // A sale goes on without its buyer's view.
    backend.showBuyer(said).catch(() => {});
  }
}
