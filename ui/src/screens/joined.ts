import { html, type TemplateResult } from "lit-html";
import { progressView, stopView } from "../parts/round-progress";
import { codeView } from "../parts/spelled";
import type { Screen, Shell } from "../shell";
import { word } from "../words";

/** This till has joined a fair: the number that two people compare, and on to selling. */
export class Joined implements Screen {
  readonly name = "joined";
  readonly guide = "joined";

  constructor(readonly shell: Shell) {}

  title(): string {
    return word("joined-heading");
  }

  view(): TemplateResult {
    const { fair } = this.shell.status;
    return html`
      <main class="page joined" data-screen="joined">
        <h1 tabindex="-1">${word("joined-heading")}</h1>
        <p>${word("joined-lead", { name: fair?.name ?? "", stand: fair?.stand ?? "" })}</p>
        <section class="compare" aria-labelledby="fingerprint-heading">
          <h2 id="fingerprint-heading">${word("joined-fingerprint")}</h2>
          ${codeView("fingerprint", fair?.fingerprint ?? "")}
          <p>${word("joined-compare")}</p>
        </section>
        <p>${word("joined-meanwhile")}</p>
        ${progressView(this.shell)}
        <div class="actions">
          ${stopView(this.shell)}
          <button type="button" class="main" data-role="main" @click=${() => this.shell.leave(this)}>
            ${word("joined-continue")}
          </button>
        </div>
      </main>
    `;
  }
}
