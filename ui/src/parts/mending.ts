/** A refusal stands where it belongs until somebody begins to mend what was refused. */
import { html, nothing, type TemplateResult } from "lit-html";
import type { Refusal } from "../api";
import { formOf } from "./form";

/** Refusals that somebody has begun to mend: they are shown no more. */
const mended = new WeakSet<Refusal>();

interface Reason extends HTMLElement {
  refusal?: Refusal;
}

/** The refusal of this field, unless it is being mended. */
export function refusedAt(refusal: Refusal | null | undefined, field: string): Refusal | null {
  return refusal && refusal.details.field === field && !mended.has(refusal) ? refusal : null;
}

/** Why something was refused, below the field that it speaks of. */
export function reasonView(refusal: Refusal, id: string): TemplateResult {
  return html`<p class="refusal" id=${id} .refusal=${refusal}>${refusal.message}</p>`;
}

/** A refusal that belongs to no field of the form. */
export function refusalView(refusal: Refusal | null): TemplateResult | typeof nothing {
  if (!refusal || refusal.details.field || mended.has(refusal)) return nothing;
  return html`<p class="refusal" role="alert" .refusal=${refusal}>${refusal.message}</p>`;
}

/**
 * From now on, what is changed in a field takes the refusal of that field away, and that of the whole form; hears of
 * each change whether there was one.
 */
export function listenForMending(changed: (was: boolean) => void): void {
  window.addEventListener("input", ({ target }) => {
    if (!(target instanceof Element)) return;
    let was = false;
    for (const reason of formOf(target)?.querySelectorAll<Reason>(".refusal") ?? []) {
      const { refusal } = reason;
      if (!refusal || !speaksOf(refusal, target)) continue;
      mended.add(refusal);
      was = true;
    }
    changed(was);
  });
}

function speaksOf({ details: { field } }: Refusal, target: Element): boolean {
  if (!field) return true;
  return target.closest(`[name="${CSS.escape(field)}"]`) !== null;
}
