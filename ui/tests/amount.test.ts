import { expect, test } from "vitest";
import { dotted, type Held } from "../src/parts/amount";

/** A field as it is written in these tests: `|` is the caret. */
function held(shown: string): Held {
  return { text: shown.replace("|", ""), caret: shown.indexOf("|") };
}

function shown({ text, caret }: Held): string {
  return `${text.slice(0, caret)}|${text.slice(caret)}`;
}

/** What stands in the field after these keys, one by one. */
function typed(keys: string, field = held("|")): string {
  let now = field;
  for (const key of keys) {
    const text = now.text.slice(0, now.caret) + key + now.text.slice(now.caret);
    now = dotted(now, { text, caret: now.caret + 1 }, "insertText");
  }
  return shown(now);
}

const after = (before: string, then: string, how: string) => shown(dotted(held(before), held(then), how));

test("an amount gets its dots while it is typed", () => {
  expect(typed("500")).toBe("500|");
  expect(typed("12500")).toBe("12.500|");
  expect(typed("1234567")).toBe("1.234.567|");
});

test("the caret stays at its digit", () => {
  expect(typed("9", held("1|2.500"))).toBe("19|2.500");
  expect(typed("99", held("1|.250"))).toBe("199|.250");
  expect(typed("9", held("|250"))).toBe("9|.250");
  expect(after("12.5|00", "12.|00", "deleteContentBackward")).toBe("1.2|00");
});

test("whoever deletes a dot deletes the digit beyond it", () => {
  expect(after("12.|500", "12|500", "deleteContentBackward")).toBe("1|.500");
  expect(after("12|.500", "12|500", "deleteContentForward")).toBe("1.2|00");
});

test("dots set by hand stay, and grouping goes on once they are whole", () => {
  expect(typed("12.5")).toBe("12.5|");
  expect(typed("12.500")).toBe("12.500|");
  expect(typed("12.5000")).toBe("125.000|");
  expect(typed("1.250.000")).toBe("1.250.000|");
});

test("nothing that is typed or pasted gets another meaning", () => {
  for (const text of [
    "12.5|",
    "1.5|",
    "12,500|",
    "Rp12500|",
    "Rp 12.500|",
    "12x|",
    "-5|",
    "007|",
    "0|",
    "0500|",
    "1..2|",
  ]) {
    expect(after("|", text, "insertFromPaste"), text).toBe(text);
    expect(after("1.250|", text, "insertFromPaste"), text).toBe(text);
  }
  expect(after("|", "12500|", "insertFromPaste")).toBe("12.500|");
  expect(after("1.250|", "12.5|", "insertText"), "several keys at once").toBe("12.5|");
  expect(after("12,5|", "12,50|", "insertText")).toBe("12,50|");
});

test("an amount that is taken away again leaves nothing behind", () => {
  expect(after("1|", "|", "deleteContentBackward")).toBe("|");
  expect(after("1.000|", "100|", "deleteContentBackward")).toBe("100|");
  expect(after("1.2|50", "|", "deleteByCut")).toBe("|");
});
