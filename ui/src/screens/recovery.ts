import { html, nothing, type TemplateResult } from "lit-html";
import type { Refusal } from "../api";
import * as backend from "../backend";
import { focusRefused } from "../parts/field";
import { answerOf, submitted } from "../parts/form";
import { reasonView, refusedAt } from "../parts/mending";
import { codeView } from "../parts/spelled";
import type { Screen, Shell } from "../shell";
import { word } from "../words";

/** The recovery key of a real fair, shown once after founding. */
export class Recovery implements Screen {
  readonly name = "recovery";
  readonly guide = "recovery";
  #refusal: Refusal | null = null;
  /** Where the sheet to print was saved. */
  #file: string | null = null;

  constructor(readonly shell: Shell) {}

  title(): string {
    return word("recovery-heading");
  }

  view(): TemplateResult {
    const refused = refusedAt(this.#refusal, "written");
    return html`
      <main class="page recovery" data-screen="recovery">
        <h1 tabindex="-1">${word("recovery-heading")}</h1>
        <div class="form" data-form @submit=${(event: Event) => this.#confirm(event)}>
          <p>${word("recovery-lead")} ${word("recovery-means")}</p>
          ${codeView("recovery-key", this.shell.status.recovery_key ?? "")}
          <p>${word("recovery-keep")}</p>
          <div class="saving">
            <button type="button" data-role="save" @click=${() => this.#save()}>${word("recovery-save")}</button>
            ${this.#file === null ? nothing : this.#savedView(this.#file)}
          </div>
          <div class="field">
            <label class="tick">
              <input
                type="checkbox"
                name="written"
                aria-invalid=${refused !== null}
                aria-describedby=${refused ? "written-refusal" : nothing}
              />
              <span>${word("recovery-written")}</span>
            </label>
            ${refused ? reasonView(refused, "written-refusal") : nothing}
          </div>
          <div class="actions">
            <button class="main" data-role="main">${word("recovery-continue")}</button>
          </div>
        </div>
      </main>
    `;
  }

  /** It holds the key: whoever has the file has the fair. */
  #savedView(file: string): TemplateResult {
    return html`
      <p data-role="file">${word("recovery-saved", { file })}</p>
      <button type="button" data-role="open" @click=${() => this.shell.attempt(async () => void (await backend.openSaved(file)))}>
        ${word("sales-open")}<span class="heard"> ${file}</span>
      </button>
    `;
  }

  #save(): void {
    this.shell.attempt(async () => {
      this.#file = (await backend.saveRecovery()).file;
      this.shell.say(word("recovery-saved", { file: this.#file }));
    });
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
        this.#refusal = { ...refusal, details: { ...refusal.details, field: "written" } };
        this.shell.draw();
        focusRefused(form);
      },
    );
  }
}
