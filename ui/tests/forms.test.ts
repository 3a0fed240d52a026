import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const SOURCES = join(import.meta.dirname, "../src");
const COMMENTS = /^\s*(\/?\*|\/\/).*$/gm;

test("no <form> comes into the page, which would keep it and all in it for good", () => {
  const files = readdirSync(SOURCES, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const drawing = files.filter((file) => {
    const code = readFileSync(join(SOURCES, file), "utf8").replace(COMMENTS, "");
    return /<form[\s>]|createElement\("form"/.test(code);
  });
  expect(files.length).toBeGreaterThan(0);
  expect(drawing).toEqual([]);
});
