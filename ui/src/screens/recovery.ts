import { html, nothing, type TemplateResult } from "lit-html";
import type { Refusal } from "../api";
import * as backend from "../backend";
import { focusRefused } from "../parts/field";
import { answerOf, submitted } from "../parts/form";
import type { Screen, Shell } from "../shell";
import { word } from "../words";

/** The recovery key, shown once after founding. */
export class Recovery implements Screen {
  readonly name = "recovery";
  #refusal: Refusal | null = null;

  constructor(readonly shell: Shell) {}

  title(): string {
    return word("recovery-heading");
  }

  view(): TemplateResult {
    const refused = this.#refusal !== null;
    return html`
      <main class="page recovery" data-screen="recovery">
        <h1 tabindex="-1">${word("recovery-heading")}</h1>
        <p>${word("recovery-lead")}</p>
        <p class="key" data-role="recovery-key">${this.shell.status.recovery_key}</p>
        <p>${word("recovery-keep")}</p>
        <div class="form" data-form @submit=${(event: Event) => this.#confirm(event)}>
          <div class="field">
            <label class="tick">
              <input
                type="checkbox"
                name="written"
                aria-invalid=${refused}
                aria-describedby=${refused ? "written-refusal" : nothing}
              />
              <span>${word("recovery-written")}</span>
            </label>
            ${refused ? html`<p class="refusal" id="written-refusal">${this.#refusal?.message}</p>` : ""}
          </div>
          <div class="actions">
            <button class="main" data-role="main">${word("recovery-continue")}</button>
          </div>
        </div>
      </main>
    `;
  }

  #confirm(event: Event): void {
    const form = submitted(event);
    this.shell.attempt(
      async () => {
        if (!answerOf(form).has("written")) {
          throw new backend.Refused({ code: "not_written", message: word("recovery-not-written"), details: {} });
        }
        this.shell.take(await backend.recoveryWritten());
        await this.shell.home();
      },
      (refusal) => {
        this.#refusal = refusal;
        this.shell.draw();
        focusRefused(form);
      },
    );
  }
}
