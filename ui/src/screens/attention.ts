import { html, nothing, type TemplateResult } from "lit-html";
import type { Attention, Severity } from "../api";
import * as backend from "../backend";
import { acceptQuestion } from "../parts/attention-questions";
import { type Way, waysOf } from "../parts/attention-ways";
import type { Screen, Shell } from "../shell";
import { word } from "../words";

const SEVERITIES: Record<Severity, () => string> = {
  error: () => word("attention-error"),
  warning: () => word("attention-warning"),
  note: () => word("attention-note"),
};

/** What does not add up, the worst first, each with what to do and a way to it; what was accepted stands apart. */
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
    const open = this.found.filter(({ accepted }) => accepted === null);
    const accepted = this.found.filter((found) => found.accepted !== null);
    return html`
      <main class="page attention-page" data-screen="attention">
        <h1 tabindex="-1">${word("attention-heading")}</h1>
        ${
          open.length === 0
            ? html`<p class="standing-headline">${word("attention-none")}</p><p class="hint">${word("attention-none-means")}</p>`
            : html`
                <p>${word("attention-lead")}</p>
                ${this.shell.status.coordinator ? nothing : html`<p class="hint">${word("attention-coordinator")}</p>`}
                <ol class="found-out" data-role="open">${open.map((found) => this.#finding(found))}</ol>
              `
        }
        ${accepted.length === 0 ? nothing : this.#acceptedView(accepted)}
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

  #acceptedView(accepted: Attention[]): TemplateResult {
    return html`
      <section aria-labelledby="accepted-heading">
        <h2 id="accepted-heading">${word("attention-accepted-heading")}</h2>
        <p class="hint">${word("attention-accepted-lead")}</p>
        <ol class="found-out" data-role="accepted-list">${accepted.map((found) => this.#finding(found))}</ol>
      </section>
    `;
  }

  #finding(found: Attention): TemplateResult {
    const { key, code, severity, message, what_to_do, accepted } = found;
    const badge = severity === "warning" ? "badge severity" : `severity severity-${severity}`;
    return html`
      <li data-code=${code} data-key=${key}>
        ${accepted === null ? html`<p class=${badge}>${SEVERITIES[severity]()}</p>` : nothing}
        ${accepted === null ? html`<h2>${message}</h2>` : html`<h3>${message}</h3>`}
        ${accepted === null ? html`<p>${what_to_do}</p>` : html`<p class="hint" data-role="accepted">${accepted}</p>`}
        <div class="buttons">${this.#ways(found).map((way) => this.#wayView(way, message))}</div>
      </li>
    `;
  }

  #ways(found: Attention): Way[] {
    const accepts = this.shell.status.coordinator && found.acceptable;
    if (found.accepted !== null) return accepts ? [this.#takeBack(found)] : [];
    const ways = waysOf(found, { shell: this.shell, back: () => this.#back() });
    return accepts ? [...ways, this.#accept(found)] : ways;
  }

  #wayView({ role, label, go }: Way, message: string): TemplateResult {
    return html`
      <button type="button" data-role=${role} @click=${() => this.shell.attempt(go)}>
        ${label}<span class="heard">: ${message}</span>
      </button>
    `;
  }

  #accept(found: Attention): Way {
    const ask = async () => this.shell.ask(acceptQuestion(this.shell, found, (now) => this.#took(now)));
    return { role: "accept", label: word("attention-accept"), go: ask };
  }

  #takeBack({ key }: Attention): Way {
    const go = async () => {
      const [{ said }, now] = await backend.acceptNoMore(key);
      this.#took(now);
      this.shell.say(said);
    };
    return { role: "accept-no-more", label: word("attention-accept-no-more"), go };
  }

  #took(now: Attention[]): void {
    this.found = now;
    this.shell.noted();
  }

  async #back(): Promise<void> {
    await this.refresh();
    this.shell.noted();
    this.shell.show(this);
  }
}
