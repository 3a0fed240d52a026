/** The document on accessibility keeps its promises: it leaves no criterion out and names no test that is not there. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const UI_TESTS = import.meta.dirname;
const WINDOW_TESTS = join(import.meta.dirname, "../../tests/tests/window");
const rows = readFileSync(join(import.meta.dirname, "../docs/accessibility.md"), "utf8")
  .split("\n")
  .map((line) => /^\| (\d\.\d\.\d+) .*?\| (A|AA) \| (met|in part|no matter) \| (.+) \| (.*)\|$/.exec(line))
  .filter((row) => row !== null);

/** How many criteria each guideline of WCAG 2.2 has at levels A and AA. */
const GUIDELINES: Record<string, number> = {
  "1.1": 1,
  "1.2": 5,
  "1.3": 5,
  "1.4": 9,
  "2.1": 3,
  "2.2": 2,
  "2.3": 1,
  "2.4": 8,
  "2.5": 6,
  "3.1": 2,
  "3.2": 5,
  "3.3": 6,
  "4.1": 2,
};

test("each criterion stands in the table once", () => {
  const criteria = rows.map(([, criterion = ""]) => criterion);
  expect(new Set(criteria).size).toBe(criteria.length);
  const counted: Record<string, number> = {};
  for (const criterion of criteria) {
    const guideline = criterion.slice(0, 3);
    counted[guideline] = (counted[guideline] ?? 0) + 1;
  }
  expect(counted).toEqual(GUIDELINES);
});

test("whatever is met says how that is known", () => {
  for (const [, criterion, , state, , known = ""] of rows) {
    if (state !== "no matter") expect(known.trim(), criterion).not.toBe("");
  }
});

test("each test that it names exists", () => {
  const source = [...sources(UI_TESTS, ".test.ts"), ...sources(WINDOW_TESTS, ".rs")].join("\n");
  const named = rows.flatMap(([, , , , , known = ""]) =>
    [...known.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name),
  );
  expect(named.length).toBeGreaterThan(20);
  const missing = named.filter((name) => (!/[_ ]/.test(name) ? name !== "everybody" : !exists(source, name)));
  expect(missing).toEqual([]);
});

function exists(source: string, name: string): boolean {
  return source.includes(`fn ${name}()`) || source.includes(`("${name}"`) || source.includes(`(\`${name}\``);
}

function sources(folder: string, ending: string): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(ending));
  return files.map((file) => readFileSync(join(folder, file), "utf8"));
}
