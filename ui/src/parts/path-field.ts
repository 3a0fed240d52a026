import { html, type TemplateResult } from "lit-html";
import type { Refusal } from "../api";
import * as backend from "../backend";
import type { Shell } from "../shell";
import { word } from "../words";
import { fieldView } from "./field";
import { fieldOf, formOf } from "./form";

/** A way to choose a path without typing it. */
type Way = "file" | "list" | "picture" | "folder" | "new-file";

const WAYS: Record<Way, { label: () => string; choose: (field: PathField) => Promise<string | null> }> = {
  file: { label: () => word("path-file"), choose: () => backend.chooseFile() },
  list: { label: () => word("path-list"), choose: () => backend.chooseList() },
  picture: { label: () => word("path-list"), choose: () => backend.choosePicture() },
  folder: { label: () => word("path-folder"), choose: () => backend.chooseFolder() },
  "new-file": { label: () => word("path-new-file"), choose: (field) => backend.chooseNewFile(field.newName ?? "") },
};

/** A field for a path: typed, or chosen in the system's own window. */
export interface PathField {
  name: string;
  label: string;
  value?: string;
  hint?: string;
  refusal: Refusal | null;
  ways: Way[];
  /** What a new file is called unless somebody names it. */
  newName?: string;
}

/** The field and the buttons beside it. */
export function pathFieldView(shell: Shell, field: PathField): TemplateResult {
  return html`
    <div class="path">
      ${fieldView(field)}
      <div class="path-ways">
        ${field.ways.map(
          (way) => html`
            <button type="button" @click=${(event: Event) => choose(shell, event, field, way)}>${WAYS[way].label()}</button>
          `,
        )}
      </div>
    </div>
  `;
}

async function choose(shell: Shell, event: Event, field: PathField, way: Way): Promise<void> {
  const form = formOf(event.currentTarget as HTMLElement);
  const input = form && fieldOf(form, field.name);
  try {
    const path = await WAYS[way].choose(field);
    if (path === null || !(input instanceof HTMLInputElement)) return;
    input.value = path;
    // What was refused before is mended.
    for (const heard of ["input", "change"]) input.dispatchEvent(new Event(heard, { bubbles: true }));
    input.focus();
  } catch (error) {
    if (!(error instanceof backend.Refused)) throw error;
    shell.refuse(error.refusal);
    shell.draw();
  }
}
