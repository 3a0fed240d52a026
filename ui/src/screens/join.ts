import { html, type TemplateResult } from "lit-html";
import type { Refusal } from "../api";
import * as backend from "../backend";
import { fieldView, focusRefused } from "../parts/field";
import { answerOf, submitted, typed } from "../parts/form";
import { refusalView } from "../parts/mending";
import { pathFieldView } from "../parts/path-field";
import { progressView, stopView } from "../parts/round-progress";
import { forgetTyped } from "../parts/unsaved";
import type { Screen, Shell } from "../shell";
import { word } from "../words";

/** Joins a fair that somebody else has started: where its shared file is, and for which stand this till sells. */
export class Join implements Screen {
  readonly name = "welcome";
  readonly guide = "join";
  #refusal: Refusal | null = null;

  constructor(readonly shell: Shell) {}

  title(): string {
    return word("welcome-join");
  }

  view(): TemplateResult {
    const refusal = this.#refusal;
    return html`
      <main class="page" data-screen="join">
        <h1 tabindex="-1">${word("welcome-join")}</h1>
        <p>${word("welcome-join-lead")}</p>
        <div class="form" data-form data-unsaved-as=${word("welcome-join")} @submit=${(event: Event) => this.#enter(event)}>
          ${pathFieldView(this.shell, {
            name: "join-path",
            label: word("welcome-join-path"),
            hint: word("welcome-join-path-hint"),
            refusal,
            ways: ["file", "folder"],
          })}
          ${fieldView({ name: "join-stand", label: word("welcome-stand"), hint: word("welcome-stand-hint"), refusal })}
          ${progressView(this.shell)}
          ${refusalView(refusal)}
          <div class="actions">
            <button type="button" data-role="cancel" @click=${() => this.escaped()}>${word("question-cancel")}</button>
            ${stopView(this.shell)}
            <button class="main" data-role="main">${word("welcome-join-enter")}</button>
          </div>
        </div>
      </main>
    `;
  }

  settle(): void {
    document.querySelector<HTMLElement>("input[name=join-path]")?.focus();
  }

  escaped(): void {
    this.shell.leave(this);
  }

  #enter(event: Event): void {
    const form = submitted(event);
    const answer = answerOf(form);
    this.shell.round.begin();
    this.shell.follow();
    this.shell.attempt(
      async () => {
        try {
          this.shell.take(await backend.joinFair(typed(answer, "join-path"), typed(answer, "join-stand")));
        } finally {
          this.shell.round.end();
        }
        forgetTyped(form);
        await this.shell.open("joined");
      },
      (refusal) => {
        const { field: named, ...details } = refusal.details;
        const field = named === "stand" ? "join-stand" : refusal.code === "fair_exists" ? undefined : "join-path";
        this.#refusal = { ...refusal, details: field ? { ...details, field } : details };
        this.shell.draw();
        focusRefused(form);
      },
    );
  }
}
