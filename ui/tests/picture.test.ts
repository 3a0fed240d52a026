import { expect, test } from "vitest";
import { hueOf, shapeOf } from "../src/parts/picture";

test("goods of one category have one shape, whichever it is", () => {
  expect(["Makanan", "MINUMAN", "Kerajinan tangan", "Pakaian", "Tanaman", "Buku"].map(shapeOf)).toEqual([
    "bowl",
    "cup",
    "basket",
    "shirt",
    "leaf",
    "book",
  ]);
  expect(["Food", "Drinks", "Crafts", "Clothes", "Plants", "Books"].map(shapeOf)).toEqual([
    "bowl",
    "cup",
    "basket",
    "shirt",
    "leaf",
    "book",
  ]);
  expect(["bag", "jar", "box"]).toContain(shapeOf("Lain-lain"));
  expect(shapeOf("Sabun")).toBe(shapeOf("Sabun"));
});

test("a colour comes from the name alone, and all colours come", () => {
  const hues = Array.from({ length: 100 }, (_, at) => hueOf(`Barang ${at}`));
  expect(new Set(hues)).toEqual(new Set([1, 2, 3, 4, 5, 6]));
  expect(hueOf("Sabun sereh")).toBe(hueOf("Sabun sereh"));
});
