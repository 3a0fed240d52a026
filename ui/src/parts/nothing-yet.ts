import { html, type TemplateResult } from "lit-html";
import type { ScreenByName, Shell } from "../shell";
import { word } from "../words";

/** The one thing to do where nothing is there yet: a screen, by the name that leads there. */
const NEXT: Partial<Record<ScreenByName, () => string>> = {
  sell: () => word("strip-sell"),
  catalogue: () => word("catalogue-heading"),
  goods: () => word("goods-heading"),
  sync: () => word("strip-sync"),
};

/** An empty screen says what it is for and what brings something here, and offers the one thing to do. */
export function nothingYetView(shell: Shell, sentence: string, next: ScreenByName): TemplateResult {
  return html`
    <div class="nothing-yet" data-role="none">
      <p>${sentence}</p>
      <button type="button" data-role="next" @click=${() => shell.attempt(() => shell.open(next))}>${NEXT[next]?.()}</button>
    </div>
  `;
}
