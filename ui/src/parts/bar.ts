/** The bar beside a row of totals. */
import { html, svg, type TemplateResult } from "lit-html";
import type { TotalsRow } from "../api";

/** How large what was paid is beside the largest; below zero the bar is hollow. */
export function barView({ figures }: TotalsRow, most: number): TemplateResult {
  const value = figures.paid.value || figures.net.value;
  const length = (100 * Math.abs(value)) / most;
  const bar = svg`<rect class=${value < 0 ? "below" : "above"} x="0" y="0" width=${length} height="10" />`;
  return html`<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${bar}</svg>`;
}
