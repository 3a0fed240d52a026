import { html, nothing, type TemplateResult } from "lit-html";
import type { QrisCode, QrisSeen, QrisView, Refusal } from "../api";
import * as backend from "../backend";
import { fieldView } from "../parts/field";
import { typed } from "../parts/form";
import { refusalView } from "../parts/mending";
import { pathFieldView } from "../parts/path-field";
import { qrView } from "../parts/qr";
import { confirmQuestion, whoseView } from "../parts/qris-questions";
import type { Question } from "../parts/question";
import type { Screen, Shell } from "../shell";
import { word } from "../words";

/** What the try-out asks a phone to pay; it is looked at and cancelled. */
const TRIED = "1";
/** What can be refused of a code that was read. */
const REFUSED_AT = {
  file_unreadable: "file",
  picture_too_large: "file",
  picture_unreadable: "file",
  qris_not_found: "file",
  qris_several: "file",
  qris_invalid: "text",
} as const;

/** Whose code buyers pay to: set once, looked at on every till, tried with a phone. */
export class Qris implements Screen {
  readonly name = "qris";
  readonly guide = "qris";

  private constructor(
    readonly shell: Shell,
    private qris: QrisView,
  ) {}

  static async load(shell: Shell): Promise<Qris> {
    return new Qris(shell, await backend.qris());
  }

  title(): string {
    return word("qris-heading");
  }

  view(): TemplateResult {
    const { state, own, stands, limit, coordinator, fair } = this.qris;
    return html`
      <main class="page qris" data-screen="qris" @paste=${(event: ClipboardEvent) => this.#pasted(event)}>
        <h1 tabindex="-1">${word("qris-heading")}</h1>
        ${own ? this.#ownView(own) : html`<p class="hint">${coordinator ? word("qris-none-lead") : word("qris-none-wait")}</p>`}
        ${
          stands.length === 0
            ? nothing
            : html`
              <h2>${word("qris-of-stands")}</h2>
              <ul class="rows">${stands.map(({ stand, code }) => html`<li>${word("strip-stand", { stand })}: <strong>${code.name}</strong>, ${code.city}, NMID ${code.nmid}</li>`)}</ul>
            `
        }
        <p class="hint">${word("qris-limit-said", { limit: limit.text })}</p>
        ${
          coordinator
            ? html`
              <div class="ways">
                <button type="button" data-role="set" @click=${() => this.#ask(this.#setQuestion(null))}>${fair ? word("qris-set-other") : word("qris-set")}</button>
                <button type="button" data-role="set-stand" @click=${() => this.#ask(this.#setQuestion(this.qris.stand))}>${word("qris-set-stand", { stand: this.qris.stand })}</button>
                <button type="button" data-role="limit" @click=${() => this.#ask(this.#limitQuestion())}>${word("qris-limit")}</button>
                ${fair ? html`<button type="button" class="undoing" data-role="off" @click=${() => this.#ask(this.#offQuestion())}>${word("qris-off")}</button>` : nothing}
              </div>
            `
            : nothing
        }
        <p class="hint">${word("qris-refund-hint")}</p>
        <div class="actions">
          <button type="button" data-role="back" @click=${() => this.escaped()}>${word("set-up-menu")}</button>
          ${this.#mainView(state, own)}
        </div>
      </main>
    `;
  }

  escaped(): void {
    this.shell.attempt(() => this.shell.open("menu"));
  }

  async refresh(): Promise<void> {
    this.qris = await backend.qris();
  }

  /** The one thing to do next: set it, look at it, or try it. */
  #mainView(state: QrisView["state"], own: QrisSeen | null): TemplateResult | typeof nothing {
    if (own === null) {
      if (!this.qris.coordinator) return nothing;
      return html`<button type="button" class="main" data-role="main" @click=${() => this.#ask(this.#setQuestion(null))}>${word("qris-set")}</button>`;
    }
    if (state === "ready") {
      return html`<button type="button" class="main" data-role="main" @click=${() => this.#try()}>${word("qris-try")}</button>`;
    }
    return html`<button type="button" class="main" data-role="main" @click=${() => this.#confirm(own)}>${word("qris-look")}</button>`;
  }

  #ownView(own: QrisSeen): TemplateResult {
    const { state, before } = this.qris;
    return html`
      <section class="qris-own" aria-labelledby="qris-own">
        <h2 id="qris-own">${word("qris-own", { stand: this.qris.stand })}</h2>
        ${whoseView(own)}
        ${state === "ready" ? html`<p>✓ ${word("qris-state-ready")}</p>` : nothing}
        ${state === "confirm" ? html`<p class="attention" data-role="state">${word("qris-state-confirm")}</p>` : nothing}
        ${state === "changed" ? html`<p class="attention" role="alert" data-role="state">${word("qris-changed", { before: before?.name ?? "–", now: own.name })}</p>` : nothing}
      </section>
    `;
  }

  #ask(question: Question): void {
    this.shell.ask(question);
    this.shell.draw();
  }

  #confirm(own: QrisSeen): void {
    this.#ask(confirmQuestion(own, this.qris.before, (said) => this.#done(said)));
  }

  async #done(said: string): Promise<void> {
    await this.refresh();
    this.shell.say(said);
  }

  /** A picture or a text, for the fair or for one stand; then "is this you?". */
  #setQuestion(stand: string | null): Question {
    return {
      heading: stand === null ? word("qris-set") : word("qris-set-stand", { stand }),
      body: (refusal: Refusal | null) => html`
        ${pathFieldView(this.shell, { name: "file", label: word("qris-file"), hint: word("qris-file-hint"), refusal, ways: ["picture"] })}
        ${fieldView({ name: "text", label: word("qris-text"), hint: word("qris-text-hint"), refusal })}
      `,
      confirm: word("qris-read"),
      fields: REFUSED_AT,
      act: async (answer) => {
        const [file, text] = [typed(answer, "file"), typed(answer, "text")];
        this.#seen(file === "" ? await backend.readQris(text) : await backend.readQrisFile(file), stand);
      },
    };
  }

  /** Asked once the question before has gone. */
  #seen(seen: QrisSeen, stand: string | null): void {
    this.shell.attempt(async () => {
      this.shell.ask({
        heading: word("qris-is-you"),
        body: (refusal) =>
          html`${whoseView(seen)}<p class="hint">${word("qris-is-you-hint")}</p>${refusalView(refusal)}`,
        confirm: word("qris-yes"),
        cancel: word("qris-no"),
        careful: true,
        act: async () => {
          this.qris = await backend.setQris(seen.payload, stand);
          this.shell.say(word("qris-kept", { name: seen.name }));
        },
      });
    });
  }

  /** A picture or a text that was copied, pasted anywhere on this screen. */
  #pasted(event: ClipboardEvent): void {
    if (!this.qris.coordinator) return;
    const { clipboardData } = event;
    const picture = [...(clipboardData?.files ?? [])].find(({ type }) => type.startsWith("image/"));
    if (picture) {
      event.preventDefault();
      this.shell.attempt(async () => this.#seen(await backend.readQrisPicture(await base64(picture)), null));
      return;
    }
    const text = clipboardData?.getData("text/plain") ?? "";
    if (text === "" || event.target instanceof HTMLInputElement) return;
    this.shell.attempt(async () => this.#seen(await backend.readQris(text), null));
  }

  #limitQuestion(): Question {
    return {
      heading: word("qris-limit"),
      body: (refusal) =>
        html`${fieldView({ name: "limit", label: word("qris-limit-field"), hint: word("qris-limit-hint"), money: true, refusal })}`,
      confirm: word("catalogue-save"),
      fields: {
        amount_not_a_number: "limit",
        amount_out_of_range: "limit",
        amount_ambiguous: "limit",
        amount_has_cents: "limit",
      },
      act: async (answer) => {
        this.qris = await backend.setQrisLimit(typed(answer, "limit"));
        this.shell.say(word("set-up-kept"));
      },
    };
  }

  #offQuestion(): Question {
    return {
      heading: word("qris-off"),
      body: () => html`<p>${word("qris-off-words")}</p>`,
      confirm: word("qris-off"),
      careful: true,
      act: async () => {
        this.qris = await backend.setQris(null, null);
        this.shell.say(word("qris-off-said"));
      },
    };
  }

  /** A phone scans one rupiah, shows whose it is, and pays nothing. */
  #try(): void {
    this.shell.attempt(async () => {
      const code: QrisCode = await backend.qrisCode(TRIED);
      this.shell.ask({
        heading: word("qris-try"),
        body: () => html`
          <div class="code-large">${qrView(code.drawn, word("qris-try"))}</div>
          <ol class="numbered">
            <li>${word("qris-try-scan")}</li>
            <li>${word("qris-try-see", { name: code.name, amount: code.amount?.text ?? "" })}</li>
            <li><strong>${word("qris-try-cancel")}</strong></li>
          </ol>
          <p class="hint">${word("qris-try-else")}</p>
        `,
        confirm: word("settings-done"),
        onlyRead: true,
        act: async () => {},
      });
    });
  }
}

async function base64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
