import { expect, test } from "vitest";
import { operation } from "../src/parts/keypad";

test("plus and minus in the empty field change the quantity by one", () => {
  expect(operation("", "+")).toEqual({ kind: "step", by: 1 });
  expect(operation("", "-")).toEqual({ kind: "step", by: -1 });
});

test("digits before plus and minus say by how many", () => {
  expect(operation("12", "+")).toEqual({ kind: "step", by: 12 });
  expect(operation("3", "-")).toEqual({ kind: "step", by: -3 });
});

test("digits before the star are the price, as typed", () => {
  expect(operation("11.500", "*")).toEqual({ kind: "price", price: "11.500" });
});

test("in words, codes and long numbers the signs are text", () => {
  expect(operation("KRP", "-")).toBeNull();
  expect(operation("8991234", "-")).toBeNull();
  expect(operation("", "*")).toBeNull();
  expect(operation("0", "+")).toBeNull();
});
