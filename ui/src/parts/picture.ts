import { html, type TemplateResult } from "lit-html";

const DRAWINGS = import.meta.glob<string>("../../../assets/pictures/*.svg", {
  query: "?url",
  eager: true,
  import: "default",
});

/** A product's drawing, or the first letters of its name. Decoration: the name stands beside it. */
export function pictureView(picture: string | null, name: string): TemplateResult {
  const drawing = picture === null ? undefined : DRAWINGS[`../../../assets/pictures/${picture}.svg`];
  if (drawing) return html`<img class="picture" src=${drawing} alt="" draggable="false" />`;
  return html`<span class="picture letters" aria-hidden="true">${letters(name)}</span>`;
}

function letters(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return words
    .slice(0, 2)
    .map((one) => [...one][0] ?? "")
    .join("")
    .toLocaleUpperCase();
}
