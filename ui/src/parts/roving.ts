/** Many controls that are one stop for Tab. */
export interface Roving {
  /** Which elements below the one that listens. */
  items: string;
  /** How many stand in one row; one where nothing is said. */
  columns?: (items: HTMLElement[]) => number;
  /** Arrow up from the first row. */
  left?: () => void;
}

/**
 * The arrow keys, Home and End move between the items; for `keydown`. So a list of thousands is left by one Tab.
 * Source: the grid pattern, https://www.w3.org/WAI/ARIA/apg/practices/keyboard-interface/#kbd_roving_tabindex
 */
export function roam(event: KeyboardEvent, { items, columns = () => 1, left }: Roving): void {
  const all = itemsOf(event, items);
  const at = all.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  const wide = columns(all);
  const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: wide, ArrowUp: -wide };
  const step = event.key === "Home" ? -at : event.key === "End" ? all.length - 1 - at : steps[event.key];
  if (step === undefined) return;
  event.preventDefault();
  if (event.key === "ArrowUp" && at < wide && left) left();
  else all[at + step]?.focus();
}

/** The item with the focus becomes the one stop; for `focusin`. */
export function rove(event: Event, items: string): void {
  for (const item of itemsOf(event, items)) item.tabIndex = item === event.target ? 0 : -1;
}

function itemsOf(event: Event, items: string): HTMLElement[] {
  return [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>(items)];
}
