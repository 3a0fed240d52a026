/** The focus is always seen: it is drawn while the hand is on the keys, and nothing lies over what has it. */

/**
 * What gets the focus by keyboard comes out from under the main action, which stays at the bottom of the window, and with
 * it what is said of it: its label, its hint, why it was refused.
 */
export function uncover(target: EventTarget | null): void {
  if (target instanceof HTMLElement && target.matches(":focus-visible")) reveal(target);
}

/** Brings something into sight, whoever has the focus. */
export function reveal(target: HTMLElement): void {
  const foot = document.querySelector<HTMLElement>(".cart-foot, main .actions");
  const bottom = `calc(${foot?.offsetHeight ?? 0}px + var(--space-4))`;
  // No custom property: each change of one on the root costs WebKitGTK 2.50 some 0.4 MB that it does not give back.
  for (const scroller of [document.documentElement, document.querySelector("main")]) {
    if (scroller) scroller.style.scrollPaddingBlockEnd = bottom;
  }
  target.closest(".field, .choice")?.scrollIntoView({ block: "nearest" });
  target.scrollIntoView({ block: "nearest" });
}

/** The page knows whether the hand is on the keys, so that the focus is seen wherever a screen puts it. */
export function listenForHands(root: HTMLElement): void {
  window.addEventListener("keydown", () => root.setAttribute("data-keys", ""), { capture: true });
  window.addEventListener("mousedown", () => root.removeAttribute("data-keys"), { capture: true });
}
