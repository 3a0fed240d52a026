import { expect, test } from "vitest";
import { groups, spelled } from "../src/parts/spelled";

test("a code stands in groups of four and is heard letter by letter", () => {
  expect(groups("7Q4MK3QX")).toEqual(["7Q4M", "K3QX"]);
  expect(spelled("7Q4MK3QX")).toBe("7 Q 4 M, K 3 Q X");
  expect(spelled("1234 5678 9012 3456")).toBe("1 2 3 4, 5 6 7 8, 9 0 1 2, 3 4 5 6");
  expect(groups("")).toEqual([]);
});
