/** Form fields with their label, hint and refusal side by side. */
import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { Refusal } from "../api";
import { reveal } from "./focus-seen";
import { fieldOf } from "./form";
import { reasonView, refusedAt } from "./mending";

/** A text field. `refusal` is shown here when its `details.field` is this field's name. */
export interface Field {
  name: string;
  label: string;
  value?: string;
  hint?: string | undefined;
  refusal?: Refusal | null;
  /** Numbers get the keypad of a touch screen; they stay text, since Rust reads them. */
  figures?: boolean;
  /** An amount of money: it gets its dots while it is typed. */
  money?: boolean;
  required?: boolean;
}

/** A labelled field; its value is the form's, never kept elsewhere. */
export function fieldView(field: Field): TemplateResult {
  const refused = refusedAt(field.refusal, field.name);
  const described = [field.hint ? `${field.name}-hint` : "", refused ? `${field.name}-refusal` : ""].join(" ").trim();
  return html`
    <div class="field">
      <label for=${`field-${field.name}`}>${field.label}</label>
      <input
        id=${`field-${field.name}`}
        name=${field.name}
        value=${field.value ?? ""}
        inputmode=${field.money ? "numeric" : field.figures ? "decimal" : nothing}
        ?data-money=${field.money ?? false}
        autocomplete="off"
        spellcheck="false"
        aria-describedby=${described || nothing}
        aria-invalid=${refused ? "true" : "false"}
        ?required=${field.required ?? false}
      />
      ${field.hint ? html`<p class="hint" id=${`${field.name}-hint`}>${field.hint}</p>` : nothing}
      ${refused ? reasonView(refused, `${field.name}-refusal`) : nothing}
    </div>
  `;
}

/** The fields that refusals speak of where they name none, by the code of the refusal. */
export type FieldsByCode = Readonly<Record<string, string>>;

/** What can be refused of an amount that was typed into this field. */
export function amountAt(field: string): FieldsByCode {
  return {
    amount_not_a_number: field,
    amount_out_of_range: field,
    amount_like_weight: field,
    amount_ambiguous: field,
    amount_has_cents: field,
  };
}

/** Names the field of this form that a refusal speaks of; what speaks of none belongs to the whole form. */
export function placeRefusal(form: HTMLElement, refusal: Refusal, fields: FieldsByCode = {}): Refusal {
  const { field: named, ...details } = refusal.details;
  const field = named ?? fields[refusal.code];
  return { ...refusal, details: field && fieldOf(form, field) ? { ...details, field } : details };
}

/** Fields that are typed into. */
const TYPED_IN = new Set(["text", "password"]);

/** After a refusal: the focus goes to the field it speaks of, if there is one. */
export function focusRefused(within: ParentNode): void {
  const refused = within.querySelector<HTMLElement>("[aria-invalid=true]");
  refused?.focus();
  if (refused) reveal(refused);
  if (!refused) within.querySelector(".refusal")?.scrollIntoView({ block: "center" });
  // The next key replaces what was refused.
  if (refused instanceof HTMLInputElement && TYPED_IN.has(refused.type)) refused.select();
}

/** A choice between a few values, all in sight. With `chosen` it always shows `value`; without, it is the form's. */
export interface Choice<Value extends string> {
  name: string;
  legend: string;
  /** True where the options say to the eye what is chosen. */
  legendHeard?: boolean;
  value: Value;
  options: [Value, string][];
  /** The language of an option's words where each has its own. */
  language?: (value: Value) => string;
  chosen?: (value: Value) => unknown;
  /** Shown at a list of values when its `details.field` is this choice's name. */
  refusal?: Refusal | null;
  /** After a choice by pointer. By keyboard the focus stays, so that the arrow keys can go on choosing. */
  pointed?: () => void;
}

/** Radio buttons that stand side by side. No `<fieldset>`: WebKitGTK gives its legend a second line, until something lays the
 * page out anew and all below it jumps. */
export function choiceView<Value extends string>(choice: Choice<Value>): TemplateResult {
  return html`
    <div class="choice" role="radiogroup" aria-labelledby=${`${choice.name}-legend`}>
      <p class=${choice.legendHeard ? "heard" : "legend"} id=${`${choice.name}-legend`}>${choice.legend}</p>
      <div class="choice-options">
        ${choice.options.map(
          ([value, label]) => html`
            <label @click=${(event: MouseEvent) => {
              // Only once the press has put the focus where it puts it.
              if (event.detail > 0 && choice.pointed) setTimeout(choice.pointed);
            }}>
              <input
                type="radio"
                name=${choice.name}
                value=${value}
                .checked=${choice.chosen ? live(value === choice.value) : value === choice.value}
                @change=${() => choice.chosen?.(value)}
              />
              <span lang=${choice.language?.(value) ?? nothing}>${label}</span>
            </label>
          `,
        )}
      </div>
    </div>
  `;
}

/**
 * A field with a list of values. With `chosen` it always shows `value`, or what was chosen last while that is being asked
 * for; without, what was chosen is the form's.
 */
export function selectView<Value extends string>(choice: Choice<Value>): TemplateResult {
  const refused = refusedAt(choice.refusal, choice.name);
  shown.set(choice.name, choice.value);
  const shows = asked.get(choice.name)?.value ?? choice.value;
  return html`
    <div class="field">
      <label for=${`field-${choice.name}`}>${choice.legend}</label>
      <select
        id=${`field-${choice.name}`}
        name=${choice.name}
        aria-describedby=${refused ? `${choice.name}-refusal` : nothing}
        aria-invalid=${refused ? "true" : nothing}
        @input=${(event: Event) => heardOnce(event, choice)}
        @change=${(event: Event) => heardOnce(event, choice)}
      >
        ${choice.options.map(
          ([value, label]) => html`
            <option value=${value} .selected=${choice.chosen ? live(value === shows) : value === choice.value}>${label}</option>
          `,
        )}
      </select>
      ${refused ? reasonView(refused, `${choice.name}-refusal`) : nothing}
    </div>
  `;
}

/** Lists whose choice was heard at `input`. */
const heard = new WeakSet<EventTarget>();

/** What lists say that was drawn last, by their names. */
const shown = new Map<string, string>();

/** What was chosen in a list and is being asked for: a quick hand is ahead of the answers, and nothing takes it back. */
const asked = new Map<string, { value: string }>();

/**
 * A choice is heard at `input`, once: where it mends what was refused, the window draws before `change` comes, and the list
 * would show again, and say, what was chosen before.
 */
function heardOnce<Value extends string>(event: Event, { name, chosen }: Choice<Value>): void {
  const list = event.target as HTMLSelectElement;
  if (event.type === "input") heard.add(list);
  else if (heard.delete(list)) return;
  const mine = { value: list.value };
  const answer = chosen?.(list.value as Value);
  if (!(answer instanceof Promise)) return;
  asked.set(name, mine);
  answer.finally(() => {
    if (asked.get(name) !== mine) return;
    asked.delete(name);
    // Refused, it shows again what it showed.
    list.value = shown.get(name) ?? list.value;
  });
}

/** Puts the focus into the field of a name, where there is one. */
export function focusField(name: string): void {
  document.querySelector<HTMLElement>(`main [name="${CSS.escape(name)}"]`)?.focus();
}
