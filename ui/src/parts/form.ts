/**
 * Fields that are answered together. They stand in a `<div data-form>` and not in a `<form>`: WebKitGTK 2.50 keeps each
 * form that ever came into the page, with every element in it, for as long as the page lives. Two forms a sale were some
 * 35 KB that never came back.
 */
const FORM = "[data-form]";
const CHECKABLE = new Set(["checkbox", "radio"]);

/** The form that something stands in. */
export function formOf(element: Element): HTMLElement | null {
  return element.closest<HTMLElement>(FORM);
}

/** The field, or the group of fields, of a name. */
export function fieldOf(form: HTMLElement, name: string): HTMLElement | null {
  const named = CSS.escape(name);
  return form.querySelector<HTMLElement>(`[name="${named}"], [data-name="${named}"]`);
}

/** What the form holds, as typed and chosen. */
export function answerOf(form: HTMLElement): FormData {
  const answer = new FormData();
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input[name], select[name]")) {
    if (!CHECKABLE.has(field.type) || (field as HTMLInputElement).checked) answer.append(field.name, field.value);
  }
  return answer;
}

/** What an answer holds under a name, as typed. */
export function typed(answer: FormData, name: string): string {
  const value = answer.get(name);
  return typeof value === "string" ? value.trim() : "";
}

/** Submits a form: its listener hears `submit`. */
export function submit(form: HTMLElement): void {
  form.dispatchEvent(new Event("submit"));
}

/** The form whose `submit` is heard. */
export function submitted(event: Event): HTMLElement {
  return event.currentTarget as HTMLElement;
}

/** From now on, Enter in a field and a press on a form's own button submit the form, as browsers do it. */
export function listenForSubmits(): void {
  window.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (key === "Enter" && !event.isComposing && target instanceof HTMLInputElement) submitFrom(event, target);
  });
  window.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (button?.type === "submit") submitFrom(event, button);
  });
}

function submitFrom(event: Event, element: Element): void {
  const form = formOf(element);
  if (event.defaultPrevented || !form) return;
  event.preventDefault();
  submit(form);
}
