/** What a key that was pressed asks for. */

/** F1 asks for help wherever the focus stands; a question mark that somebody types into a field is text. */
export function asksForHelp({ key, target, ctrlKey, altKey, metaKey, repeat }: KeyboardEvent): boolean {
  if (ctrlKey || altKey || metaKey || repeat) return false;
  return key === "F1" || (key === "?" && !isField(target));
}

export function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
}
