import { expect, test } from "vitest";
import type { ProductTile } from "../src/api";
import { renewed } from "../src/parts/renewed";

test("tiles stay where they are, with what is new of them, and new ones stand behind", () => {
  const shown = { products: [tile("a", 1), tile("b", 2), tile("c", 3)], categories: ["Makanan"] };
  const fresh = { products: [tile("d", 4), tile("c", 30), tile("a", 1)], categories: ["Minuman", "Makanan"] };
  const { products, categories } = renewed(shown, fresh);
  expect(products.map(({ product, price }) => [product, price.value])).toEqual([
    ["a", 1],
    ["c", 30],
    ["d", 4],
  ]);
  expect(categories).toEqual(["Makanan", "Minuman"]);
});

test("a category that nothing is in any more goes", () => {
  const shown = { products: [tile("a", 1)], categories: ["Makanan", "Tanaman"] };
  expect(renewed(shown, { products: [], categories: ["Makanan"] }).categories).toEqual(["Makanan"]);
});

function tile(product: string, value: number): ProductTile {
  const price = { value, text: `Rp${value}` };
  return {
    product,
    sku: product,
    name: product,
    category: "",
    unit: "pcs",
    price,
    price_text: "",
    quick: null,
    photo: null,
    picture: null,
    sold_out: false,
  };
}
