/**
 * What is typed into a form is kept nowhere until the form is answered. A form that says by `data-unsaved-as` what is typed
 * there is asked about before it is left, whichever way; the window asks (`Shell.leaving`).
 */
import { formOf } from "./form";

const TYPED = "data-typed";

/** From now on a form knows that something was typed or chosen in it. */
export function listenForTyping(): void {
  window.addEventListener("input", ({ target }) => {
    if (target instanceof Element) formOf(target)?.setAttribute(TYPED, "");
  });
}

/** A form that is drawn anew around what was typed holds it still. */
export function rememberTyped(form: Element | null): void {
  form?.setAttribute(TYPED, "");
}

/** What would be lost by leaving this screen, as its form calls it; null where nothing is. */
export function unsavedIn(screen: ParentNode): string | null {
  return screen.querySelector<HTMLElement>(`main [data-unsaved-as][${TYPED}]`)?.dataset.unsavedAs ?? null;
}

/** What was typed within this is kept now, or given up. */
export function forgetTyped(within: Element): void {
  within.removeAttribute(TYPED);
  for (const form of within.querySelectorAll(`[${TYPED}]`)) form.removeAttribute(TYPED);
}
