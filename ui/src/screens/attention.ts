import { html, nothing, type TemplateResult } from "lit-html";
import type { Attention, Behind, Severity } from "../api";
import * as backend from "../backend";
import type { Screen, Shell } from "../shell";
import { word } from "../words";
import { Sales } from "./sales";
import { TillGone } from "./till-gone";

const SEVERITIES: Record<Severity, () => string> = {
  error: () => word("attention-error"),
  warning: () => word("attention-warning"),
  note: () => word("attention-note"),
};

/** What is mended on the page of the till that it is about. */
const OF_A_TILL = ["gap", "after_closing", "closing_unreachable"];

/** What does not add up, the worst first, each with what to do. */
export class AttentionScreen implements Screen {
  readonly name = "attention";
  readonly guide = "attention";

  private constructor(
    readonly shell: Shell,
    private found: Attention[],
  ) {}

  static async load(shell: Shell): Promise<AttentionScreen> {
    shell.noted();
    return new AttentionScreen(shell, await backend.attention());
  }

  title(): string {
    return word("attention-heading");
  }

  view(): TemplateResult {
    return html`
      <main class="page attention-page" data-screen="attention">
        <h1 tabindex="-1">${word("attention-heading")}</h1>
        ${
          this.found.length === 0
            ? html`<p class="standing-headline">${word("attention-none")}</p><p class="hint">${word("attention-none-means")}</p>`
            : html`
                <p>${word("attention-lead")}</p>
                <ol class="found-out">${this.found.map((found) => this.#finding(found))}</ol>
              `
        }
        <div class="actions">
          <button type="button" class="main" data-role="main" @click=${() => this.escaped()}>${word("attention-done")}</button>
        </div>
      </main>
    `;
  }

  async refresh(): Promise<void> {
    this.found = await backend.attention();
  }

  escaped(): void {
    this.shell.leave(this);
  }

  #finding({ code, severity, message, what_to_do, accepted, receipts, details }: Attention): TemplateResult {
    const till = OF_A_TILL.includes(code) ? details.till : undefined;
    return html`
      <li data-code=${code}>
        <p class=${severity === "warning" ? "badge severity" : `severity severity-${severity}`}>${SEVERITIES[severity]()}</p>
        <h2>${message}</h2>
        <p>${what_to_do}</p>
        ${accepted ? html`<p class="hint" data-role="accepted">${accepted}</p>` : nothing}
        ${
          receipts
            ? html`<button type="button" data-role="receipts" @click=${() => this.#behind(...receipts, message)}>
                ${word("attention-receipts")}<span class="heard">: ${message}</span>
              </button>`
            : nothing
        }
        ${
          till === undefined
            ? nothing
            : html`<button type="button" data-role="gone" @click=${() => this.#gone(till)}>
                ${word("gone-open")}<span class="heard">: ${message}</span>
              </button>`
        }
      </li>
    `;
  }

  #gone(till: string): void {
    const back = () => this.shell.open("attention");
    this.shell.attempt(async () => this.shell.show(await TillGone.load(this.shell, till, back)));
  }

  #behind(behind: Behind, day: string, selected: string): void {
    const back = async () => {
      await this.refresh();
      this.shell.show(this);
    };
    this.shell.attempt(async () =>
      this.shell.show(
        await Sales.behind(this.shell, { behind, day, selected, back, to: word("sales-back-attention") }),
      ),
    );
  }
}
