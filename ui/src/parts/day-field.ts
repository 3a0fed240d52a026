/**
 * A day as people say it: number, month by name, year. The date fields of browsers differ in their order of day and
 * month, and some show today's date, greyed, in an empty field.
 */
import { html, nothing, type TemplateResult } from "lit-html";
import type { Refusal } from "../api";
import { word } from "../words";
import { answerOf, formOf, typed } from "./form";
import { reasonView, refusedAt } from "./mending";

/** A field for a day; `value` is an ISO date. */
export interface DayField {
  name: string;
  legend: string;
  value: string;
  hint?: string;
  refusal: Refusal | null;
  changed?: (day: string) => void;
}

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, "0"));

/** Today by the clock of this machine, as ISO. */
export function today(): string {
  const now = new Date();
  return iso(String(now.getFullYear()), String(now.getMonth() + 1), String(now.getDate()));
}

/** The day in a form, as ISO; what is no number stays as it was typed, for the program to refuse. */
export function typedDay(answer: FormData, name: string): string {
  return iso(typed(answer, `${name}-year`), typed(answer, `${name}-month`), typed(answer, `${name}-day`));
}

function iso(year: string, month: string, day: string): string {
  return [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-");
}

/** Three fields in one group. */
export function dayFieldView(field: DayField): TemplateResult {
  const { name, legend, value, hint, changed } = field;
  const [year = "", month = "", day = ""] = value.split("-");
  const refused = refusedAt(field.refusal, name);
  const described = [hint ? `${name}-hint` : "", refused ? `${name}-refusal` : ""].join(" ").trim();
  const onChange = (event: Event) => {
    const form = formOf(event.target as HTMLElement);
    if (form) changed?.(typedDay(answerOf(form), name));
  };
  const figures = (part: "day" | "year", label: string, shown: string) => html`
    <input
      
      name=${`${name}-${part}`}
      value=${shown}
      inputmode="numeric"
      autocomplete="off"
      required
      aria-label=${label}
      aria-describedby=${described || nothing}
      aria-invalid=${refused ? "true" : "false"}
    />
  `;
  return html`
    <div class="field" role="group" data-name=${name} aria-labelledby=${`${name}-legend`} @change=${onChange}>
      <p class="legend" id=${`${name}-legend`}>${legend}</p>
      <div class="day">
        ${figures("day", word("day-number"), String(Number(day)))}
        <select name=${`${name}-month`} aria-label=${word("day-month")}>
          ${MONTHS.map((one) => html`<option value=${one} ?selected=${one === month}>${monthName(one)}</option>`)}
        </select>
        ${figures("year", word("day-year"), year)}
      </div>
      ${hint ? html`<p class="hint" id=${`${name}-hint`}>${hint}</p>` : nothing}
      ${refused ? reasonView(refused, `${name}-refusal`) : nothing}
    </div>
  `;
}

function monthName(month: string): string {
  return new Date(2024, Number(month) - 1, 1).toLocaleDateString(document.documentElement.lang, { month: "long" });
}
