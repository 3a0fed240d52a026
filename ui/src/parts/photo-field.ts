import { html, nothing, type TemplateResult } from "lit-html";
import type { Refusal } from "../api";
import * as backend from "../backend";
import type { Shell } from "../shell";
import { word } from "../words";
import type { FieldsByCode } from "./field";
import { typed } from "./form";
import { pathFieldView } from "./path-field";

const NAME = "photo";

/** What is refused of a picture. */
export const PHOTO_REFUSED_AT: FieldsByCode = {
  file_unreadable: NAME,
  picture_too_large: NAME,
  picture_unreadable: NAME,
  pictures_full: NAME,
};

/** A product's own picture: chosen from a file, and seen before it is kept. */
export class PhotoField {
  /** The chosen picture as it will be kept, and the path that it came from. */
  #read = { path: "", data: "" };
  #refusal: Refusal | null = null;

  constructor(private readonly shell: Shell) {}

  /** Forgets what was chosen. */
  begin(): void {
    this.#read = { path: "", data: "" };
    this.#refusal = null;
  }

  /** The field, and the picture: the chosen one, or the one that the product has. */
  view(photo: string | null, refusal: Refusal | null): TemplateResult {
    const { data } = this.#read;
    const source = data ? `data:image/jpeg;base64,${data}` : photo && backend.photoSource(photo);
    return html`
      <div class="photo-field" @change=${(event: Event) => this.#look(event)}>
        ${source ? html`<img class="photo-preview" src=${source} alt="" data-role="photo" />` : nothing}
        ${pathFieldView(this.shell, {
          name: NAME,
          label: word("catalogue-photo"),
          hint: word("catalogue-photo-hint"),
          refusal: this.#refusal ?? refusal,
          ways: ["picture"],
        })}
      </div>
    `;
  }

  /** What the field says, as the till takes it; null: nothing was chosen. */
  async typed(answer: FormData): Promise<string | null> {
    const path = typed(answer, NAME);
    if (path === "") return null;
    if (this.#read.path !== path) this.#read = { path, data: await backend.readPicture(path) };
    return this.#read.data;
  }

  #look({ target }: Event): void {
    if (!(target instanceof HTMLInputElement) || target.name !== NAME) return;
    const path = target.value.trim();
    this.begin();
    if (path === "") return;
    this.shell.attempt(
      async () => {
        this.#read = { path, data: await backend.readPicture(path) };
      },
      (refusal) => {
        this.#refusal = { ...refusal, details: { ...refusal.details, field: NAME } };
      },
    );
  }
}
