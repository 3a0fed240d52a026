import { html, nothing, svg, type TemplateResult } from "lit-html";
import { photoSource } from "../backend";

const DRAWINGS = import.meta.glob<string>("../../../assets/pictures/*.svg", {
  query: "?url",
  eager: true,
  import: "default",
});

/** Plain shapes for goods without a drawing of their own, on a square of 24. */
const SHAPES = {
  bowl: "M8 3.5v4M12 2.5v5M16 3.5v4M3 11h18a9 9 0 0 1-5.5 8.3V21h-7v-1.7A9 9 0 0 1 3 11Z",
  cup: "M8 3v2.5M12 3v2.5M4 8h13v6a6 6 0 0 1-6 6h-1a6 6 0 0 1-6-6V8ZM17 10h1.5a2.5 2.5 0 0 1 0 5H17",
  basket: "M3.5 10h17L18 20.5H6L3.5 10ZM7.5 10 11 4h2l3.5 6",
  shirt: "M8.5 3.5 12 5l3.5-1.5 5 3.5-2.5 4-1.5-.8V20.5h-9V10.2L6 11 3.5 7l5-3.5Z",
  leaf: "M12 21v-8M12 15c-5 0-8-3.5-8-9 5 0 8 3.5 8 9ZM12 13c0-4.5 3-8 8-8 0 5.5-3 8-8 8Z",
  book: "M6.5 3H19v18H6.5A2.5 2.5 0 0 1 4 18.5v-13A2.5 2.5 0 0 1 6.5 3ZM4 18.5A2.5 2.5 0 0 1 6.5 16H19",
  bag: "M5 8.5h14v9.5a3 3 0 0 1-3 3H8a3 3 0 0 1-3-3V8.5ZM8.5 8.5V7a3.5 3.5 0 0 1 7 0v1.5",
  jar: "M8 2.5h8v4H8v-4ZM7.5 9h9A2.5 2.5 0 0 1 19 11.5v7a2.5 2.5 0 0 1-2.5 2.5h-9A2.5 2.5 0 0 1 5 18.5v-7A2.5 2.5 0 0 1 7.5 9Z",
  box: "M3.5 7.5 12 3l8.5 4.5v9L12 21l-8.5-4.5v-9ZM3.5 7.5 12 12l8.5-4.5M12 12v9",
} as const;

type Shape = keyof typeof SHAPES;

/** What categories are often called, in both languages. */
const KNOWN: [RegExp, Shape][] = [
  [/makan|camilan|\bkue|jajan|bumbu|sambal|food|snack|spice|cake/i, "bowl"],
  [/minum|\bteh\b|kopi|\bjus|drink|\btea\b|coffee|juice/i, "cup"],
  [/kerajinan|anyam|craft|ukir|gerabah/i, "basket"],
  [/pakaian|baju|kain|batik|busana|cloth|fabric|wear/i, "shirt"],
  [/tanam|bibit|bunga|plant|flower|seed/i, "leaf"],
  [/buku|book|\balat tulis/i, "book"],
];

/** These say nothing about what is in them. */
const ANY: Shape[] = ["bag", "jar", "box"];

const HUES = 6;

/** What a picture is made for. */
interface Pictured {
  /** By what its own picture is asked for. */
  photo: string | null;
  /** The name of a drawing. */
  picture: string | null;
  name: string;
  category: string;
}

/**
 * A product's own picture, its drawing, or the shape of its category in a colour of its own. Decoration: the name stands
 * beside it. Where its own picture does not come, the shape below it is seen.
 */
export function pictureView({ photo, picture, name, category }: Pictured): TemplateResult {
  const drawing = picture === null ? undefined : DRAWINGS[`../../../assets/pictures/${picture}.svg`];
  if (drawing && photo === null) return html`<img class="picture" src=${drawing} alt="" draggable="false" />`;
  return html`
    <span class=${`picture shape hue-${hueOf(name)}`} aria-hidden="true">
      <svg viewBox="0 0 24 24">${svg`<path d=${SHAPES[shapeOf(category)]} />`}</svg>
      ${photo === null ? nothing : html`<img class="photo" src=${photoSource(photo)} alt="" loading="lazy" decoding="async" draggable="false" />`}
    </span>
  `;
}

/** The shape of a category: the same at every till and at every start. */
export function shapeOf(category: string): Shape {
  const known = KNOWN.find(([names]) => names.test(category));
  return known?.[1] ?? ANY[hash(category) % ANY.length] ?? "bag";
}

/** Which colour a product has, from 1. */
export function hueOf(name: string): number {
  return 1 + (hash(name) % HUES);
}

/** FNV-1a. Source: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}
