/** What a key that was pressed asks for. */

/** F1 asks for help wherever the focus stands; a question mark that somebody types into a field is text. */
export function asksForHelp({ key, target, ctrlKey, altKey, metaKey, repeat }: KeyboardEvent): boolean {
  if (ctrlKey || altKey || metaKey || repeat) return false;
  return key === "F1" || (key === "?" && !isField(target));
}

export function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
}

/** F8 turns the till's window to the buyer and back, wherever the focus stands; back, Escape does, too. */
export function asksToTurn({ key, ctrlKey, altKey, metaKey, repeat }: KeyboardEvent, turned: boolean): boolean {
  if (ctrlKey || altKey || metaKey || repeat) return false;
  return key === "F8" || (turned && key === "Escape");
}

/** A function key writes nothing, so that it acts in a field, too. */
export function isFunctionKey(key: string): boolean {
  return /^F\d+$/.test(key);
}
