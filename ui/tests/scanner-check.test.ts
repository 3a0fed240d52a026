import { expect, test } from "vitest";
import type { Key } from "../src/parts/scanner";
import { diagnose, type Finding } from "../src/parts/scanner-check";

const WORDS = "Lapak-12/AZ;yz";
const GOODS = "2012345678903";
const ZERO = "0412345678903";
const CODES = [WORDS, GOODS, ZERO];

/** The keys of a scanner: a line feed is Enter, a tab Tab. */
function keys(text: string, gap = 8, from = 0): Key[] {
  const named: Record<string, string> = { "\n": "Enter", "\t": "Tab" };
  return [...text].map((sign, index) => ({ key: named[sign] ?? sign, at: from + index * gap }));
}

function found(text: string, gap = 8): Finding[] {
  return diagnose(keys(text, gap), CODES).findings;
}

test("a scanner that is set well has nothing to mend, with Enter, Tab or both ends of a line", () => {
  for (const code of CODES) {
    for (const end of ["\n", "\t", "\n\n", "\t\n"]) {
      const said = diagnose(keys(code + end), CODES);
      expect(said.findings, code + end).toEqual([]);
      expect(said).toMatchObject({ code, typed: code, end: end[0] === "\n" ? "enter" : "tab", median: 8, zero: null });
    }
  }
  const lineFeed: Key = { key: "j", at: 200, command: true };
  expect(diagnose([...keys(`${GOODS}\n`), lineFeed], CODES).findings).toEqual([]);
});

test("Shift and Caps Lock between the characters mean nothing by themselves", () => {
  const shifted = [{ key: "Shift", at: 0 }, ...keys(`${WORDS}\n`, 8, 1)];
  expect(diagnose(shifted, CODES).findings).toEqual([]);
});

test("without Enter or Tab the end is missing", () => {
  for (const code of CODES) expect(found(code)).toEqual([{ kind: "no-end" }]);
});

test("what stands before and behind a code is named", () => {
  expect(found(`]C0${WORDS}\n`)).toEqual([{ kind: "prefix", characters: "]C0" }]);
  expect(found(`${GOODS}#\n`)).toEqual([{ kind: "suffix", characters: "#" }]);
  expect(found(`${GOODS}\n.`)).toEqual([{ kind: "suffix", characters: "." }]);
  expect(found(`A${GOODS}Z\n`)).toEqual([
    { kind: "prefix", characters: "A" },
    { kind: "suffix", characters: "Z" },
  ]);
  expect(found(`A${GOODS}`)).toEqual([{ kind: "prefix", characters: "A" }, { kind: "no-end" }]);
  expect(found(`\n${GOODS}\n`)).toEqual([{ kind: "prefix", characters: "Enter" }]);
});

test("Caps Lock and a scanner that changes the case are told apart", () => {
  expect(found("lAPAK-12/az;YZ\n")).toEqual([{ kind: "caps" }]);
  expect(found("LAPAK-12/AZ;YZ\n")).toEqual([{ kind: "upper" }]);
  expect(found("lapak-12/az;yz\n")).toEqual([{ kind: "lower" }]);
  expect(found(`#${"lAPAK-12/az;YZ"}\n`)).toEqual([{ kind: "caps" }, { kind: "prefix", characters: "#" }]);
});

test("another keyboard is named, whichever of both is set for it", () => {
  const cases: [string, string, string][] = [
    ["Lqpqk)&é!QWmyw", "us", "fr"],
    ["Lqpqk6!@>QW,yw", "fr", "us"],
    ["Lapakß12-AYözy", "us", "de"],
    ["Lapak/12&AY<zy", "de", "us"],
  ];
  for (const [typed, scanner, computer] of cases) {
    expect(found(`${typed}\n`), typed).toEqual([{ kind: "layout", scanner, computer }]);
  }
  expect(found('éà&é"\'(-è_çà"\n')).toEqual([{ kind: "layout", scanner: "us", computer: "fr" }]);
  expect(found("lQPQK)&É!qwMYW\n")).toEqual([{ kind: "layout", scanner: "us", computer: "fr" }, { kind: "caps" }]);
});

test("a zero that is left out or added is no mistake, and a check digit that is left out is one", () => {
  expect(diagnose(keys(`${ZERO.slice(1)}\n`), CODES)).toMatchObject({ code: ZERO, zero: "left-out", findings: [] });
  expect(diagnose(keys(`0${GOODS}\n`), CODES)).toMatchObject({ code: GOODS, zero: "added", findings: [] });
  expect(found(`00${GOODS}\n`)).toEqual([{ kind: "prefix", characters: "00" }]);
  expect(found(`${GOODS.slice(0, -1)}\n`)).toEqual([{ kind: "check-digit" }]);
});

test("characters that are missing are counted", () => {
  expect(found(`${WORDS.slice(2)}\n`)).toEqual([{ kind: "missing", count: 2 }]);
  expect(found(`${WORDS.slice(0, -3)}\n`)).toEqual([{ kind: "missing", count: 3 }]);
  expect(found("20135678903\n")).toEqual([{ kind: "missing", count: 2 }]);
  expect(found("2012345678\n")).toEqual([{ kind: "missing", count: 3 }]);
});

test("a scanner is slow from the speed on at which the till takes it for a hand", () => {
  expect(found(`${GOODS}\n`, 35)).toEqual([]);
  expect(found(`${GOODS}\n`, 36)).toEqual([{ kind: "slow", ms: 36 }]);
  expect(diagnose(keys(`${GOODS}\n`, 36), CODES).median).toBe(36);
});

test("a pause that parts the code is found though the rest is fast", () => {
  const parted = [...keys(GOODS.slice(0, 6)), ...keys(`${GOODS.slice(6)}\n`, 8, 400)];
  expect(diagnose(parted, CODES).findings).toEqual([{ kind: "pause", ms: 360 }]);
});

test("keys that repeat, as if held, are found by what the system says and by what came", () => {
  const held = keys(`${GOODS}\n`).map((key, index) => (index === 4 ? { ...key, repeat: true } : key));
  expect(diagnose(held, CODES).findings).toEqual([{ kind: "repeat" }]);
  expect(found("LLaappaakk--1122//AAZZ;;yyzz\n")).toEqual([{ kind: "repeat" }]);
  expect(found("Laaaapak-12/AZ;yz\n")).toEqual([{ kind: "repeat" }]);
});

test("keys that are no characters are named", () => {
  const strange: Key[] = [{ key: "F5", at: 0 }, ...keys(`${GOODS}\n`, 8, 8)];
  expect(diagnose(strange, CODES).findings).toEqual([{ kind: "keys", names: "F5" }]);
  const command: Key[] = [{ key: "b", at: 0, command: true }, ...keys(`${GOODS}\n`, 8, 8)];
  expect(diagnose(command, CODES).findings).toEqual([{ kind: "keys", names: "Ctrl/Alt+b" }]);
  const enter: Key[] = [...keys(GOODS), { key: "m", at: 120, command: true }];
  expect(diagnose(enter, CODES).findings).toEqual([{ kind: "keys", names: "Ctrl/Alt+m" }, { kind: "no-end" }]);
});

test("what is none of the codes is said to be unknown", () => {
  expect(found("8991234567890\n")).toEqual([{ kind: "unknown" }]);
  expect(found("ab\n")).toEqual([{ kind: "unknown" }]);
  expect(diagnose(keys("x"), CODES)).toMatchObject({ code: null, median: null });
});

test("whatever has nothing to mend is taken for a scan by the till, and the other way round where only speed differs", () => {
  for (let gap = 1; gap < 60; gap += 1) {
    expect(found(`${GOODS}\n`, gap).length === 0, `${gap} ms`).toBe(gap <= 35);
  }
});
