/** Says from what a scanner typed how it is set: what is wrong with it, one finding for each thing to mend. Pure. */
import { type Key, MEDIAN_MS_MAX, median, ScanDetector, SILENT } from "./scanner";

/** A keyboard, by what stands on its keys. */
export type Layout = "us" | "fr" | "de";

/** What is to be mended. */
export type Finding =
  /** Neither Enter nor Tab came. */
  | { kind: "no-end" }
  /** Something stands before the code, or behind it. */
  | { kind: "prefix" | "suffix"; characters: string }
  /** Capital letters and small ones are exchanged; all came as capitals, or as small ones. */
  | { kind: "caps" | "upper" | "lower" }
  /** The scanner presses the keys of one keyboard, and the computer reads another. */
  | { kind: "layout"; scanner: Layout; computer: Layout }
  /** The last digit of a GTIN is left out; characters are missing. */
  | { kind: "check-digit" }
  | { kind: "missing"; count: number }
  /** Slower than the till tells from a hand; with a pause that parts the code. */
  | { kind: "slow" | "pause"; ms: number }
  /** Characters come more than once, as from a key that is held. */
  | { kind: "repeat" }
  /** Keys that are no characters. */
  | { kind: "keys"; names: string }
  /** None of the codes, however a scanner may be set. */
  | { kind: "unknown" };

/** What a scanner typed, and what is to be mended. */
export interface Diagnosis {
  /** Which code it was; null where none was found. */
  code: string | null;
  /** The characters that came. */
  typed: string;
  /** What ended them. */
  end: "enter" | "tab" | null;
  /** The median of the pauses between them, in ms; null where fewer than two came. */
  median: number | null;
  /** A leading zero is left out or added, which the till takes for the same code. */
  zero: "left-out" | "added" | null;
  /** In the order in which they are to be mended; none where everything is right. */
  findings: Finding[];
}

/** What stands on the same keys, in the same order, without Shift and then with it. A key that waits for another is a space. */
const KEYBOARDS: Record<Layout, string> = {
  us: "1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:\"ZXCVBNM<>?",
  fr: "&é\"'(-è_çà)=azertyuiop $*qsdfghjklmùwxcvbn,;:!1234567890°+AZERTYUIOP £µQSDFGHJKLM%WXCVBN?./§",
  de: "1234567890ß qwertzuiopü+#asdfghjklöäyxcvbnm,.-!\"§$%&/()=? QWERTZUIOPÜ*'ASDFGHJKLÖÄYXCVBNM;:_",
};
const LAYOUTS: [Layout, Layout][] = [
  ["us", "fr"],
  ["us", "de"],
  ["fr", "us"],
  ["de", "us"],
  ["fr", "de"],
  ["de", "fr"],
];
/** Fewer characters than this of a code may be anything. */
const PART_MIN = 4;

/** One way in which a scanner types a code: how, and what is to be mended by it. */
interface Way {
  typed: (code: string) => string;
  findings: Finding[];
}

const AS_IT_IS: Way = { typed: (code) => code, findings: [] };
const CASES: Way[] = [
  { typed: swapped, findings: [{ kind: "caps" }] },
  { typed: (code) => code.toUpperCase(), findings: [{ kind: "upper" }] },
  { typed: (code) => code.toLowerCase(), findings: [{ kind: "lower" }] },
];
/** Those with less to mend first. */
const WAYS: Way[] = [
  AS_IT_IS,
  ...CASES,
  ...LAYOUTS.flatMap(([scanner, computer]) => onKeyboards(scanner, computer)),
].sort((one, other) => one.findings.length - other.findings.length);

/** What the keys of one scan say of the scanner, where one of these codes was scanned. */
export function diagnose(keys: Key[], codes: string[]): Diagnosis {
  const heard = keys.filter(({ key }) => !SILENT.has(key));
  const first = heard.findIndex((key) => isText(key));
  const ended = heard.findIndex((key, at) => at > first && endOf(key) !== null);
  const within = heard.slice(0, ended < 0 ? undefined : ended);
  const characters = within.filter(isText);
  const typed = characters.map(({ key }) => key).join("");
  const behind = ended < 0 ? [] : heard.slice(ended).filter(isText);
  const gaps = characters.slice(1).map(({ at }, index) => at - (characters[index]?.at ?? at));
  const found = recognise(typed, codes);
  const findings = [...found.findings, ...aside(heard, behind, ended)];
  const middle = gaps.length > 0 ? median(gaps) : null;
  if (middle !== null && middle > MEDIAN_MS_MAX) findings.push({ kind: "slow", ms: Math.round(middle) });
  else if (findings.length === 0 && !isTaken(heard, typed)) {
    const all = heard.slice(1).map(({ at }, index) => at - (heard[index]?.at ?? at));
    findings.push({ kind: "pause", ms: Math.round(Math.max(0, ...all)) });
  }
  const end = endOf(heard[ended]);
  return { code: found.code, typed, end, median: middle, zero: found.zero, findings };
}

/** What is wrong beside the characters of the code. */
function aside(heard: Key[], behind: Key[], ended: number): Finding[] {
  const findings: Finding[] = [];
  const others = heard.filter((key, at) => !isText(key) && endOf(key) === null && !isLineFeed(key, ended, at));
  if (others.length > 0) findings.push({ kind: "keys", names: [...new Set(others.map(nameOf))].join(", ") });
  if (heard.some((key, at) => endOf(key) !== null && at < ended && at === 0)) {
    findings.push({ kind: "prefix", characters: heard[0]?.key ?? "" });
  }
  if (behind.length > 0) findings.push({ kind: "suffix", characters: behind.map(({ key }) => key).join("") });
  if (heard.some(({ repeat }) => repeat)) findings.push({ kind: "repeat" });
  if (ended < 0) findings.push({ kind: "no-end" });
  return findings;
}

type Recognised = Pick<Diagnosis, "code" | "zero" | "findings">;

/** Which code it is, and in which way it was typed. */
function recognise(typed: string, codes: string[]): Recognised {
  for (const way of WAYS) {
    for (const [code, sent, found] of codes.flatMap(sentAs)) {
      const at = typed.indexOf(way.typed(sent));
      if (at < 0) continue;
      const before = typed.slice(0, at);
      const behind = typed.slice(at + sent.length);
      if (before === "0" && /^\d+$/.test(code))
        return { code, zero: "added", findings: [...way.findings, ...behindCode(behind)] };
      const prefix: Finding[] = before === "" ? [] : [{ kind: "prefix", characters: before }];
      const missing: Finding[] = found === "check-digit" ? [{ kind: "check-digit" }] : [];
      const zero = found === "left-out" ? found : null;
      return { code, zero, findings: [...way.findings, ...prefix, ...missing, ...behindCode(behind)] };
    }
  }
  for (const way of WAYS) {
    for (const code of codes) {
      const whole = way.typed(code);
      if (stutters(typed, whole)) return { code, zero: null, findings: [...way.findings, { kind: "repeat" }] };
      if (typed.length >= PART_MIN && isWithin(typed, whole)) {
        const count = whole.length - typed.length;
        return { code, zero: null, findings: [...way.findings, { kind: "missing", count }] };
      }
    }
  }
  return { code: null, zero: null, findings: [{ kind: "unknown" }] };
}

function behindCode(characters: string): Finding[] {
  return characters === "" ? [] : [{ kind: "suffix", characters }];
}

/** What a scanner may send of a code, the whole first: without a zero in front, or without the check digit. */
function sentAs(code: string): [string, string, "whole" | "left-out" | "check-digit"][] {
  const sent: [string, string, "whole" | "left-out" | "check-digit"][] = [[code, code, "whole"]];
  if (/^\d+$/.test(code)) {
    if (code.startsWith("0")) sent.push([code, code.slice(1), "left-out"]);
    sent.push([code, code.slice(0, -1), "check-digit"]);
  }
  return sent;
}

function onKeyboards(scanner: Layout, computer: Layout): Way[] {
  const [from, to] = [KEYBOARDS[scanner], KEYBOARDS[computer]];
  const exchanged = (code: string) => [...code].map((sign) => to[from.indexOf(sign)] ?? sign).join("");
  const finding: Finding = { kind: "layout", scanner, computer };
  return [
    { typed: exchanged, findings: [finding] },
    { typed: (code) => swapped(exchanged(code)), findings: [finding, { kind: "caps" }] },
  ];
}

function swapped(text: string): string {
  return [...text].map((sign) => (sign === sign.toUpperCase() ? sign.toLowerCase() : sign.toUpperCase())).join("");
}

/** Whether a text is another one of which some characters come several times. */
function stutters(typed: string, whole: string): boolean {
  let next = 0;
  for (const [at, sign] of [...typed].entries()) {
    if (sign === whole[next]) next += 1;
    else if (at === 0 || sign !== typed[at - 1]) return false;
  }
  return next === whole.length && typed.length > whole.length;
}

/** Whether a text is another one of which some characters are missing. */
function isWithin(typed: string, whole: string): boolean {
  let from = 0;
  for (const sign of typed) {
    const at = whole.indexOf(sign, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}

/** Whether the till takes it for a scan, where the focus stands in a field. */
function isTaken(keys: Key[], code: string): boolean {
  const detector = new ScanDetector();
  return keys.some((key) => {
    const verdict = detector.feed({ ...key, idle: false, apart: false });
    return verdict.kind === "scan" && verdict.code === code;
  });
}

function isText(key: Key): boolean {
  return !key.command && [...key.key].length === 1;
}

function endOf(key: Key | undefined): "enter" | "tab" | null {
  if (key?.command) return null;
  return key?.key === "Enter" ? "enter" : key?.key === "Tab" ? "tab" : null;
}

/** The second half of CR+LF may come as Ctrl+J. */
function isLineFeed(key: Key, ended: number, at: number): boolean {
  return ended >= 0 && at > ended && key.command === true && key.key.toLowerCase() === "j";
}

function nameOf({ key, command }: Key): string {
  return command ? `Ctrl/Alt+${key}` : key;
}
