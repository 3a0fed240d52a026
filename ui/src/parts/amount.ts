/**
 * Amounts of money get their dots while they are typed. What is typed is never given another meaning: only digits are
 * grouped, and a dot that somebody sets stays where it was set, for the program to read or refuse.
 */

/** What a field holds, and where the caret stands in it. */
export interface Held {
  text: string;
  caret: number;
}

const DIGITS = /^[1-9]\d*$/;
const GROUPED = /^[1-9]\d{0,2}(\.\d{3})*$/;

/** The same amount with its dots, after a change that an input event calls `how`; the caret stays at its digit. */
export function dotted(before: Held, after: Held, how: string): Held {
  if (!isOneChange(before, after, how)) return after;
  const { text, caret } = withoutDot(before, after, how);
  const behind = digits(text.slice(caret)).length;
  const grouped = digits(text).replaceAll(/\B(?=(\d{3})+$)/g, ".");
  if (!GROUPED.test(grouped)) return after;
  let at = grouped.length;
  for (let left = behind; left > 0; left -= grouped[at] === "." ? 0 : 1) at -= 1;
  // Behind the digit, not behind the dot that follows it.
  if (grouped[at - 1] === ".") at -= 1;
  return { text: grouped, caret: at };
}

/** Digits alone mean one thing. Digits with dots do after one key in an amount whose dots stood there already. */
function isOneChange({ text: before }: Held, { text: after, caret }: Held, how: string): boolean {
  if (DIGITS.test(after)) return true;
  if (!GROUPED.test(before) || !/^[\d.]+$/.test(after) || !DIGITS.test(digits(after))) return false;
  if (how.startsWith("delete")) return true;
  const [key, left, right] = [after.slice(caret - 1, caret), after.slice(0, caret - 1), after.slice(caret)];
  return how === "insertText" && key !== "." && before.startsWith(left) && before.endsWith(right);
}

/** Whoever deletes a dot means the digit beyond it. */
function withoutDot(before: Held, after: Held, how: string): Held {
  const { text, caret } = after;
  if (digits(before.text) !== digits(text) || dots(before.text) !== dots(text) + 1) return after;
  if (how === "deleteContentBackward") return { text: text.slice(0, caret - 1) + text.slice(caret), caret: caret - 1 };
  if (how === "deleteContentForward") return { text: text.slice(0, caret) + text.slice(caret + 1), caret };
  return after;
}

function digits(text: string): string {
  return text.replaceAll(".", "");
}

function dots(text: string): number {
  return text.split(".").length - 1;
}

/** From now on the fields that are marked as holding money show their dots. */
export function listenForAmounts(): void {
  let before: Held = { text: "", caret: 0 };
  window.addEventListener(
    "beforeinput",
    ({ target }) => {
      if (isAmount(target)) before = held(target);
    },
    { capture: true },
  );
  window.addEventListener(
    "input",
    (event) => {
      if (!isAmount(event.target) || !(event instanceof InputEvent) || event.isComposing) return;
      const shown = dotted(before, held(event.target), event.inputType);
      if (shown.text === event.target.value) return;
      event.target.value = shown.text;
      event.target.setSelectionRange(shown.caret, shown.caret);
    },
    { capture: true },
  );
}

function isAmount(target: EventTarget | null): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.hasAttribute("data-money");
}

function held(field: HTMLInputElement): Held {
  return { text: field.value, caret: field.selectionEnd ?? field.value.length };
}
