import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { expect, test } from "vitest";

const UI = join(import.meta.dirname, "../src");
const LOCALES = join(import.meta.dirname, "../../assets/locales");
const id = readFileSync(join(LOCALES, "id.ftl"), "utf8");
const en = readFileSync(join(LOCALES, "en.ftl"), "utf8");

test("both languages have the same messages", () => {
  expect(messages(en).toSorted()).toEqual(messages(id).toSorted());
});

test("no message is there twice", () => {
  for (const source of [id, en]) expect(new Set(messages(source)).size).toBe(messages(source).length);
});

test("both languages read without errors and with the same values", () => {
  for (const source of [id, en]) {
    const errors = new FluentBundle("id").addResource(new FluentResource(source));
    expect(errors).toEqual([]);
    // FluentResource skips what it cannot read, so the count tells.
    expect(new FluentResource(source).body.length).toBe(messages(source).length);
  }
  for (const message of messages(id)) expect(values(en, message), message).toEqual(values(id, message));
});

test("every word used in the interface exists", () => {
  const known = new Set(messages(id));
  expect(used().filter((message) => !known.has(message))).toEqual([]);
});

test("every word of the interface is used", () => {
  const use = new Set(used());
  expect(messages(section(id)).filter((message) => !use.has(message))).toEqual([]);
});

function messages(source: string): string[] {
  return [...source.matchAll(/^(-?[a-z][a-zA-Z0-9_-]*) *=/gm)].map((match) => match[1] ?? "");
}

/** The part of the file under the heading Interface. */
function section(source: string): string {
  return source.split(/^## /m).find((part) => part.startsWith("Interface")) ?? "";
}

function values(source: string, message: string): string[] {
  const text = new RegExp(`^${message} *=(.*(?:\\n[ }].*)*)`, "m").exec(source)?.[1] ?? "";
  return [...new Set([...text.matchAll(/\$([a-z_]+)/g)].map((match) => match[1] ?? ""))].sort();
}

function used(): string[] {
  const files = readdirSync(UI, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  return files.flatMap((file) =>
    [...readFileSync(join(UI, file), "utf8").matchAll(/\bword\(\s*"([^"]+)"/g)].map((match) => match[1] ?? ""),
  );
}
