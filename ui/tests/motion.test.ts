import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import postcss, { type AtRule } from "postcss";
import { expect, test } from "vitest";

const STYLES = join(import.meta.dirname, "../src/styles");
const CALM = "(prefers-reduced-motion: no-preference)";

test("nothing moves but where less motion is not asked for", () => {
  const moving: string[] = [];
  let calm = 0;
  for (const file of readdirSync(STYLES)) {
    postcss
      .parse(readFileSync(join(STYLES, file), "utf8"))
      .walkDecls(/^(transition|animation|scroll-behavior)/, (declaration) => {
        const around = declaration.parent?.parent;
        if (around?.type === "atrule" && (around as AtRule).params === CALM) calm += 1;
        else moving.push(`${file}: ${declaration.prop}`);
      });
  }
  expect(moving).toEqual([]);
  expect(calm).toBeGreaterThan(0);
});
