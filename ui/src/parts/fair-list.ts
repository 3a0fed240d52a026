import { html, nothing, type TemplateResult } from "lit-html";
import type { FairHere } from "../api";
import { word } from "../words";

/** The fairs of this computer, each with the way to it but for the one that is open. */
export function fairListView(fairs: FairHere[], open: string | null, choose: (fair: FairHere) => void): TemplateResult {
  return html`
    <ul class="fair-list">
      ${fairs.map((fair) => {
        const { name, organisation, town, days_text, stand, state_text, folder } = fair;
        const who = [organisation === name ? "" : organisation, town].filter((part) => part !== "").join(", ");
        const when = [days_text, stand === null ? "" : word("strip-stand", { stand }), state_text];
        return html`
          <li data-folder=${folder} data-today=${fair.today ? "" : nothing}>
            <div>
              <strong>${name}</strong>
              ${who === "" ? nothing : html`<span>${who}</span>`}
              <span class="hint">${when.filter((part) => part !== "").join(" · ")}</span>
            </div>
            ${
              folder === open
                ? html`<p class="fair-open" data-role="is-open">${word("fairs-open-now")}</p>`
                : html`<button type="button" data-role="open-fair" @click=${() => choose(fair)}>
                    ${word("fairs-open")}<span class="heard"> ${name}, ${days_text}</span>
                  </button>`
            }
          </li>
        `;
      })}
    </ul>
  `;
}
