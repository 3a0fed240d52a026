/** With forced colours the system takes colours, backgrounds and shadows away; no state may be said by those alone. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import postcss, { type AtRule, type Declaration, type Rule } from "postcss";
import { expect, test } from "vitest";

const STYLES = join(import.meta.dirname, "../src/styles");
const rules = readdirSync(STYLES).flatMap((file) => rulesOf(readFileSync(join(STYLES, file), "utf8")));

/** What an element is in at the moment, or how far it has come. Not `:hover`: the pointer itself shows where it is. */
const STATE =
  /\[aria-(current|pressed|selected|checked|expanded|invalid|disabled|busy|sort)|:(checked|indeterminate|disabled|enabled|invalid|focus|open|popover-open)|::[a-z-]*(progress|meter|slider)/;

/** Classes that say something, and do not only lay out. */
const MEANING = ["above", "attention", "badge", "below", "notices", "refusal", "said-refused"];

const SAID_OTHERWISE = new Map([
  [
    'label > :is([type="radio"], [type="checkbox"]):focus-visible',
    "the label around it has the outline, which is as large as what can be pressed",
  ],
  ["h1:focus", "a heading takes the focus to be read; there is nothing to be done with it"],
  [".help-page h2:focus", "the same, in a page of help"],
  ["progress::-webkit-progress-bar", "the ground of the bar; `progress` draws its edge"],
]);

test("every state is said by something that forced colours leave", () => {
  const said = new Set(rules.filter(says).flatMap(elements));
  const states = rules.filter(dresses).flatMap(({ selectors }) => selectors.filter((one) => STATE.test(one)));
  expect(states.length).toBeGreaterThan(10);
  const silent = states.filter((state) => !said.has(element(state)) && !SAID_OTHERWISE.has(state));
  expect([...new Set(silent)]).toEqual([]);
});

test("every class with a meaning is said by something that forced colours leave", () => {
  const said = rules.filter(says).flatMap(elements);
  const silent = MEANING.filter((name) => !said.some((one) => one === `.${name}` || one.endsWith(` .${name}`)));
  expect(silent).toEqual([]);
});

test("a triangle drawn with transparent borders stays one", () => {
  const drawn = rules.filter((rule) =>
    declarations(rule).some(({ prop, value }) => prop === "border" && / transparent$/.test(value)),
  );
  expect(drawn.length).toBeGreaterThan(0);
  const kept = rules
    .filter((rule) => isForced(rule) && declarations(rule).some(keepsColours))
    .flatMap((rule) => rule.selectors);
  expect(drawn.flatMap((rule) => rule.selectors).filter((selector) => !kept.includes(selector))).toEqual([]);
});

test("what holds for forced colours comes after everything that it changes", () => {
  const layers = rules.filter(isForced).map((rule) => within(rule, "layer")?.params);
  expect(new Set(layers)).toEqual(new Set(["forced"]));
  const order = /@layer ([^;]+);/.exec(readFileSync(join(STYLES, "lapak.css"), "utf8"))?.[1]?.split(", ");
  expect(order).toEqual(["tokens", "base", "layout", "parts", "forced", "print"]);
});

test("an exception is one only as long as it is needed", () => {
  const said = new Set(rules.filter(says).flatMap(elements));
  const selectors = rules.flatMap((rule) => rule.selectors);
  for (const selector of SAID_OTHERWISE.keys()) {
    expect(selectors, selector).toContain(selector);
    expect(said, selector).not.toContain(element(selector));
  }
});

function rulesOf(source: string): Rule[] {
  const found: Rule[] = [];
  postcss.parse(source).walkRules((rule) => {
    if (within(rule, "keyframes") === undefined) found.push(rule);
  });
  return found;
}

/** The nearest at-rule of this name around a rule. */
function within(rule: Rule, name: string): AtRule | undefined {
  for (let at = rule.parent; at && at.type !== "root"; at = at.parent) {
    if (at.type === "atrule" && (at as AtRule).name === name) return at as AtRule;
  }
  return undefined;
}

function isForced(rule: Rule): boolean {
  return within(rule, "media")?.params === "(forced-colors: active)";
}

function declarations(rule: Rule): Declaration[] {
  return rule.nodes.filter((node) => node.type === "decl");
}

/** True for a rule outside forced colours that changes how something looks, and not only where it stands. */
function dresses(rule: Rule): boolean {
  return (
    !isForced(rule) &&
    declarations(rule).some(({ prop }) =>
      /^(color|background|border|outline|box-shadow|fill|stroke|font-weight|text-decoration)/.test(prop),
    )
  );
}

/** True for a rule whose elements differ from others by something that forced colours leave. */
function says(rule: Rule): boolean {
  return declarations(rule).some((declaration) =>
    isForced(rule) ? usesSystemColour(declaration) : leaves(declaration),
  );
}

/** Lines, underlines and words. A weight alone would be too little to see. */
function leaves({ prop, value }: Declaration): boolean {
  if (/^(0|none|transparent|"")( |$)/.test(value)) return false;
  if (prop === "content") return /^"[^"]+"/.test(value);
  if (/color$|radius$|offset$|collapse$|spacing$|thickness$/.test(prop)) return false;
  return /^(border|outline|text-decoration)/.test(prop);
}

function usesSystemColour({ value }: Declaration): boolean {
  return /\b(ButtonText|CanvasText|GrayText|Highlight|HighlightText)\b/.test(value);
}

function keepsColours({ prop, value }: Declaration): boolean {
  return prop === "forced-color-adjust" && value === "none";
}

function elements(rule: Rule): string[] {
  return rule.selectors.map(element);
}

/** A selector without what only draws beside its element. */
function element(selector: string): string {
  return selector.replace(/::(before|after)$/, "");
}
