import { expect, test } from "vitest";
import type { GuidePage } from "../src/api";
import { findInGuide } from "../src/parts/guide-search";

const PAGES: GuidePage[] = [
  {
    name: "sell",
    title: "Jual",
    purpose: "Di sini barang masuk ke keranjang.",
    parts: [
      { heading: "Tombol", rows: [{ what: "+", how: "Tambah satu." }] },
      {
        heading: "Yang Anda lakukan",
        rows: [{ what: "Barang timbangan", how: "Ketik kilogramnya, lalu “Tambahkan”." }],
      },
    ],
  },
  {
    name: "pay",
    title: "Bayar",
    purpose: "Di sini Anda melihat kembaliannya.",
    parts: [{ heading: "Yang Anda lakukan", rows: [{ what: "Tunai", how: "Baca kembaliannya. Café Ñandu." }] }],
  },
];

test("nothing is found while nothing is typed", () => {
  for (const typed of ["", "   ", "“”"]) expect(findInGuide(PAGES, typed)).toEqual([]);
});

test("a title comes before what somebody wants, and that before the rest", () => {
  const found = findInGuide([...PAGES, page("goods", "Barang")], "barang");
  expect(found.map(({ title, text }) => [title, text.split(":")[0]])).toEqual([
    ["Barang", "Tentang goods."],
    ["Jual", "Barang timbangan"],
    ["Jual", "Di sini barang masuk ke keranjang."],
  ]);
});

test("every word that was typed must be there, in any order, each as the beginning of a word", () => {
  expect(texts("kembali baca")).toEqual(["Tunai: Baca kembaliannya. Café Ñandu."]);
  expect(texts("baca kilogram")).toEqual([]);
  expect(texts("embali")).toEqual([]);
});

test("case and accents mean nothing, on either side", () => {
  for (const typed of ["cafe nandu", "CAFÉ", "Ñándú"]) expect(texts(typed), typed).toHaveLength(1);
});

test("a key is found by its sign", () => {
  expect(texts("+")).toEqual(["+: Tambah satu."]);
});

function texts(typed: string): string[] {
  return findInGuide(PAGES, typed).map(({ text }) => text);
}

function page(name: string, title: string): GuidePage {
  return { name: name as GuidePage["name"], title, purpose: `Tentang ${name}.`, parts: [] };
}
