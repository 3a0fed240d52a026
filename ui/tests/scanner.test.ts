import { expect, test } from "vitest";
import { type Key, ScanDetector, type Verdict, withoutBeginning } from "../src/parts/scanner";

test("a fast burst of digits ended by Enter is a scan", () => {
  expect(type("8991234567890", 12, "Enter").at(-1)).toEqual({ kind: "scan", code: "8991234567890" });
});

test("Tab ends a scan too", () => {
  expect(type("KRP-01-XL", 20, "Tab").at(-1)).toEqual({ kind: "scan", code: "KRP-01-XL" });
});

test("a person who types a code and presses Enter is no scan", () => {
  expect(type("899123", 120, "Enter").at(-1)).toEqual({ kind: "other" });
  expect(type("899123", 60, "Enter").at(-1)).toEqual({ kind: "other" });
});

test("fewer than six characters are no scan, however fast", () => {
  expect(type("12345", 5, "Enter").at(-1)).toEqual({ kind: "other" });
});

test("six characters at exactly 35 ms are a scan, at 36 ms they are not", () => {
  expect(type("123456", 35, "Enter").at(-1)).toEqual({ kind: "scan", code: "123456" });
  expect(type("123456", 36, "Enter").at(-1)).toEqual({ kind: "other" });
});

test("one late character does not break a scan, since the median decides", () => {
  const detector = new ScanDetector();
  const at = [0, 10, 20, 100, 110, 120, 130];
  const keys = [..."1234567"].map((key, i) => ({ key, at: at[i] ?? 0 }));
  for (const key of keys) detector.feed(key);
  expect(detector.feed({ key: "Enter", at: 140 })).toEqual({ kind: "scan", code: "1234567" });
});

test("a machine that stumbles for 200 ms within a scan does not leave half a code behind", () => {
  const detector = new ScanDetector();
  feed(detector, burst("89912", 10, 0));
  expect(feed(detector, burst("34567", 10, 240, "Enter")).at(-1)).toEqual({ kind: "scan", code: "8991234567" });
});

test("a scan that begins apart from any field may stumble at its beginning, and a hand is still no scanner", () => {
  const detector = new ScanDetector();
  detector.feed({ key: "8", at: 0, apart: true });
  expect(feed(detector, burst("991234", 10, 300, "Enter")).at(-1)).toEqual({ kind: "scan", code: "8991234" });
  detector.feed({ key: "8", at: 1000, apart: true });
  expect(feed(detector, burst("991234", 150, 1150, "Enter")).at(-1)).toEqual({ kind: "other" });
});

test("what was typed by hand before a scan is not part of it", () => {
  const detector = new ScanDetector();
  detector.feed({ key: "4", at: 0 });
  detector.feed({ key: "1", at: 180 });
  expect(feed(detector, burst("8991234", 10, 320, "Enter")).at(-1)).toEqual({ kind: "scan", code: "8991234" });
});

test("the first character is told apart from those that follow fast, so that the field can be remembered", () => {
  expect(type("123456", 10, "Enter").map((verdict) => verdict.kind)).toEqual([
    "first",
    "within",
    "within",
    "within",
    "within",
    "within",
    "scan",
  ]);
});

test("CR and LF, Enter twice, or Enter and Tab count once", () => {
  for (const second of [{ key: "Enter" }, { key: "Tab" }, { key: "j", command: true }]) {
    const detector = new ScanDetector();
    expect(feed(detector, burst("8991234", 10, 0, "Enter")).at(-1)?.kind).toBe("scan");
    expect(detector.feed({ ...second, at: 200 })).toEqual({ kind: "echo" });
  }
});

test("Enter pressed by a person after a scan is a plain Enter", () => {
  const detector = new ScanDetector();
  feed(detector, burst("8991234", 10, 0, "Enter"));
  expect(detector.feed({ key: "Enter", at: 500 })).toEqual({ kind: "other" });
});

test("two scans right after another are two scans", () => {
  const detector = new ScanDetector();
  expect(feed(detector, burst("8991234", 10, 0, "Enter")).at(-1)).toEqual({ kind: "scan", code: "8991234" });
  expect(feed(detector, burst("8995678", 10, 300, "Enter")).at(-1)).toEqual({ kind: "scan", code: "8995678" });
});

test("on a button, where nobody writes, even a slow burst is a scan and its Enter presses nothing", () => {
  const idle = (keys: Key[]) => keys.map((key) => ({ ...key, idle: true }));
  expect(feed(new ScanDetector(), idle(burst("8991234", 120, 0, "Enter"))).at(-1)?.kind).toBe("scan");
  const rest = new ScanDetector();
  feed(rest, idle(burst("8991", 10, 0)));
  expect(feed(rest, idle(burst("234", 10, 900, "Enter"))).at(-1)).toEqual({ kind: "broken" });
  expect(feed(new ScanDetector(), idle(burst("89", 120, 0, "Enter"))).at(-1)).toEqual({ kind: "other" });
  // A hand that presses Space on a button again and again, then Enter.
  expect(feed(new ScanDetector(), idle(burst("       ", 200, 0, "Enter"))).at(-1)).toEqual({ kind: "other" });
});

test("a held key is no scan", () => {
  const detector = new ScanDetector();
  detector.feed({ key: "5", at: 0 });
  for (let i = 1; i < 20; i++) detector.feed({ key: "5", at: i * 30, repeat: true });
  expect(detector.feed({ key: "Enter", at: 600 })).toEqual({ kind: "other" });
});

test("text composition is no scan", () => {
  const detector = new ScanDetector();
  for (let i = 0; i < 8; i++) detector.feed({ key: "a", at: i * 10, composing: true });
  expect(detector.feed({ key: "Enter", at: 90 })).toEqual({ kind: "other" });
});

test("Shift between the characters of a code changes nothing", () => {
  const detector = new ScanDetector();
  let at = 0;
  for (const key of "KRP-01") {
    detector.feed({ key: "Shift", at: at + 2 });
    detector.feed({ key, at: at + 5 });
    at += 10;
  }
  expect(detector.feed({ key: "Enter", at: at + 5 })).toEqual({ kind: "scan", code: "KRP-01" });
});

test("a command key or an arrow within a burst ends it", () => {
  for (const key of [{ key: "v", command: true }, { key: "ArrowDown" }, { key: "Backspace" }]) {
    const detector = new ScanDetector();
    feed(detector, burst("8991", 10, 0));
    detector.feed({ ...key, at: 45 });
    expect(feed(detector, burst("234", 10, 50, "Enter")).at(-1)).toEqual({ kind: "other" });
  }
});

function burst(text: string, gap: number, start: number, end?: string): Key[] {
  const keys = [...text].map((key, i) => ({ key, at: start + i * gap }));
  return end ? [...keys, { key: end, at: start + text.length * gap }] : keys;
}

function feed(detector: ScanDetector, keys: Key[]): Verdict[] {
  return keys.map((key) => detector.feed(key));
}

function type(text: string, gap: number, end: string): Verdict[] {
  return feed(new ScanDetector(), burst(text, gap, 0, end));
}

test("the beginning of a scan is found in an amount that shows its dots", () => {
  expect(withoutBeginning("210.000.000", "2100000000")).toBe("");
  expect(withoutBeginning("222.222", "222222")).toBe("");
  expect(withoutBeginning("15210", "2100000")).toBe("15");
  expect(withoutBeginning("ker2100", "2100000")).toBe("ker");
  expect(withoutBeginning("12.500", "899")).toBe("12.500");
});
