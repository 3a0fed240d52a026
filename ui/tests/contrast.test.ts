/** Edges and states stand out from what is behind them, 3:1, in every theme. Text is checked in the window, by axe-core. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import postcss, { type Rule } from "postcss";
import { expect, test } from "vitest";

const TOKENS = join(import.meta.dirname, "../src/styles/tokens.css");
const THEMES = { light: colours(":root"), dark: colours(':root[data-theme="dark"]') };

/** What is seen by its edge or its fill alone, and what it lies on. */
const SEEN: [string, string, string][] = [
  ["edge", "ground", "a button"],
  ["edge", "raised", "a field, the track of a bar of progress"],
  ["accent", "ground", "the main action"],
  ["ink", "ground", "what is chosen, the current line, a tick"],
  ["ink", "raised", "a bar of progress"],
  ["ink-quiet", "ground", "a bar of the totals"],
  ["refusal", "raised", "a field that was refused"],
  ["refusal", "ground", "a bar below zero"],
  ["focus", "ground", "the focus"],
  ["focus", "attention-ground", "the focus in a notice"],
];

for (const [theme, colour] of Object.entries(THEMES)) {
  test.each(SEEN)(`in the ${theme} theme %s stands out from %s: %s`, (edge, behind) => {
    expect(contrast(colour.get(edge), colour.get(behind))).toBeGreaterThanOrEqual(3);
  });
}

test("contrast is that of WCAG: 21 between black and white, 1 between equals", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  expect(contrast("#123456", "#123456")).toBe(1);
});

/** The colours of a theme by the names of their tokens. */
function colours(selector: string): Map<string, string> {
  const found = new Map<string, string>();
  postcss.parse(readFileSync(TOKENS, "utf8")).walkRules((rule: Rule) => {
    if (rule.selector !== selector) return;
    rule.walkDecls(/^--/, ({ prop, value }) => void found.set(prop.slice(2), value));
  });
  return found;
}

function contrast(one: string | undefined, other: string | undefined): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance of `#rrggbb`, as WCAG 2 defines it. */
function luminance(colour = ""): number {
  expect(colour).toMatch(/^#[0-9a-f]{6}$/);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
