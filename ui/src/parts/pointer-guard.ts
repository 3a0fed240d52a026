/**
 * The second half of a double click never reaches what came with the first. Three rules, for whatever is pressed:
 * what has just come takes no pointer that rests where it was; a press that belongs to the one before reaches nothing that the one before did
 * not; and a button acts once for a double click, unless it is made to be pressed again and again. The keyboard is not
 * slowed.
 */

/** What has come takes no pointer for so long. */
const FRESH_MS = 400;
/** A hand that has moved so far since, in pixels, means what it presses: a double click stays where it is. */
const MOVED_PX = 32;
/** An event is dated by the system's clock, which need not be the page's: one that is further off than this is dated now. */
const CLOCKS_APART_MS = 5000;
/** What can be pressed. */
const ACTING = "button, a[href], input, select, textarea, label, summary, [role=option], [role=row], [data-acts]";
/** What somebody presses again and again on purpose: each press counts. */
const REPEATS = ".tile, .square, [data-repeats]";
/** How the page says that it takes no pointer at the moment. */
const FRESH = "data-fresh";

/** Something that can be pressed, and what it said when it was looked at. */
interface Target {
  element: Element;
  words: string;
}

/** Keeps presses from what they were not meant for. */
export class PointerGuard {
  /** When a screen or a dialog has come, and where the pointer was. */
  #came = Number.NEGATIVE_INFINITY;
  #rested: [number, number] | null = null;
  #pointer: [number, number] | null = null;
  /** What lies under the pointer, and when it came there by itself. */
  #under: Target | null = null;
  #slid = Number.NEGATIVE_INFINITY;
  /** What the last press reached or would have reached. */
  #pressed: Target | null = null;
  /** Whether the press that goes on reaches nothing. */
  #held = false;
  #settling = 0;

  constructor(readonly root: HTMLElement) {
    const early = { capture: true };
    window.addEventListener("mousemove", (event) => this.#moved(event), early);
    window.addEventListener("mousedown", (event) => this.#down(event), early);
    for (const rest of ["mouseup", "click", "dblclick", "auxclick"] as const) {
      // A click by keyboard or by assistive technology has no count: nothing was pressed twice.
      window.addEventListener(rest, (event) => this.#held && event.detail > 0 && stop(event), early);
    }
  }

  /** A screen or a dialog has come. */
  came(): void {
    this.#came = performance.now();
    this.#rested = this.#pointer;
    this.#settle();
  }

  /** Something was drawn: it may lie where the pointer is. */
  drawn(): void {
    if (!this.#pointer) return;
    const under = targetOf(document.elementFromPoint(...this.#pointer));
    if (isSame(under, this.#under)) return;
    this.#under = under;
    if (under === null) return;
    this.#slid = performance.now();
    this.#settle();
  }

  /** Whatever the pointer goes to by itself may be pressed at once. */
  #moved({ clientX, clientY, target }: MouseEvent): void {
    // The web view tells of a move also where only the page has moved.
    if (this.#pointer?.[0] === clientX && this.#pointer[1] === clientY) return;
    this.#pointer = [clientX, clientY];
    const under = targetOf(target);
    if (isSame(under, this.#under)) return;
    this.#under = under;
    this.#slid = Number.NEGATIVE_INFINITY;
  }

  #down(event: MouseEvent): void {
    const target = targetOf(event.target);
    this.#pointer = [event.clientX, event.clientY];
    this.#held = this.#isFresh(timeOf(event), target) || (event.detail > 1 && !this.#mayRepeat(target));
    this.#pressed = target;
    this.#under = target;
    if (this.#held) stop(event);
  }

  #isFresh(at: number, target: Target | null): boolean {
    const slid = target !== null && isSame(target, this.#under) ? this.#slid : Number.NEGATIVE_INFINITY;
    const came = this.#hasMoved() ? Number.NEGATIVE_INFINITY : this.#came;
    return at - Math.max(came, slid) < FRESH_MS;
  }

  /** Whether the pointer was brought somewhere else since the screen came. */
  #hasMoved(): boolean {
    if (!this.#pointer || !this.#rested) return false;
    const [[x, y], [restedX, restedY]] = [this.#pointer, this.#rested];
    return Math.hypot(x - restedX, y - restedY) > MOVED_PX;
  }

  /** Whether the second half of a double click means what the first meant. */
  #mayRepeat(target: Target | null): boolean {
    if (!isSame(target, this.#pressed)) return false;
    return target === null || !(target.element instanceof HTMLButtonElement) || target.element.matches(REPEATS);
  }

  #settle(): void {
    this.root.setAttribute(FRESH, "");
    clearTimeout(this.#settling);
    this.#settling = window.setTimeout(() => this.root.removeAttribute(FRESH), FRESH_MS);
  }
}

function targetOf(target: EventTarget | null): Target | null {
  const element = target instanceof Element ? target.closest(ACTING) : null;
  if (!element) return null;
  const line = element.closest<HTMLElement>("[data-line]")?.dataset.line ?? "";
  return { element, words: [line, element.getAttribute("aria-label") ?? "", element.textContent].join("\n") };
}

function isSame(one: Target | null, other: Target | null): boolean {
  return one?.element === other?.element && one?.words === other?.words;
}

function timeOf({ timeStamp }: Event): number {
  const now = performance.now();
  return Math.abs(now - timeStamp) < CLOCKS_APART_MS ? timeStamp : now;
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
