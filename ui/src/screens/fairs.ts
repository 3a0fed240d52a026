import { html, nothing, type TemplateResult } from "lit-html";
import type { FairHere, TakeOffView } from "../api";
import * as backend from "../backend";
import { fairListView } from "../parts/fair-list";
import { fieldView } from "../parts/field";
import { typed } from "../parts/form";
import { inField } from "../parts/question";
import { progressView, slowly, stopView } from "../parts/round-progress";
import { savedFileView } from "../parts/saved-file";
import type { Screen, Shell } from "../shell";
import { word } from "../words";

/** The fair as a whole, and the others on this computer: its archive, last year's, a new one, and the end of this one here. */
export class Fairs implements Screen {
  readonly name = "fairs";
  readonly guide = "fairs";
  /** Where the archive was saved. */
  #file: string | null = null;

  private constructor(
    readonly shell: Shell,
    private fairs: FairHere[],
    private open: string | null,
    private off: TakeOffView | null,
  ) {}

  static async load(shell: Shell): Promise<Fairs> {
    const [[fairs, open], off] = await Promise.all([backend.fairs(), takeOffView(shell)]);
    return new Fairs(shell, fairs, open, off);
  }

  title(): string {
    return word("fairs-heading");
  }

  view(): TemplateResult {
    const fair = this.shell.status.fair;
    return html`
      <main class="page fairs" data-screen="fairs">
        <h1 tabindex="-1">${word("fairs-heading")}</h1>
        ${fair === null ? nothing : this.#archiveView(fair.name)}
        <section aria-labelledby="here-heading">
          <h2 id="here-heading">${word("fairs-here")}</h2>
          ${fairListView(this.fairs, this.open, ({ folder }) => this.#change(() => backend.openFair(folder)))}
          ${
            fair === null
              ? nothing
              : html`
                  <p class="hint">${word("fairs-new-lead")}</p>
                  <div class="buttons">
                    <button type="button" data-role="new-fair" @click=${() => this.#change(() => backend.beginFair())}>
                      ${word("fairs-new")}
                    </button>
                  </div>
                `
          }
        </section>
        ${this.off === null ? nothing : this.#offView(this.off)}
        ${
          fair === null
            ? nothing
            : html`
                <div class="actions">
                  ${stopView(this.shell)}
                  <button type="button" class="main" data-role="main" @click=${() => this.#archive()}>
                    ${word("fairs-archive-save")}
                  </button>
                </div>
              `
        }
      </main>
    `;
  }

  escaped(): void {
    if (this.shell.status.fair === null) this.shell.leave(this);
    else this.shell.attempt(() => this.shell.open("menu"));
  }

  /** What is lacking may have come by a round. */
  async roundEnded(): Promise<void> {
    this.off = await takeOffView(this.shell);
  }

  #archiveView(name: string): TemplateResult {
    return html`
      <section aria-labelledby="archive-heading">
        <h2 id="archive-heading">${word("fairs-archive", { name })}</h2>
        <p>${word("fairs-archive-lead")}</p>
        <p class="hint">${word("fairs-archive-codes")}</p>
        <div class="saving">${savedFileView(this.shell, this.#file)}</div>
        ${progressView(this.shell)}
      </section>
    `;
  }

  #offView({ name, ready, lacks, explained }: TakeOffView): TemplateResult {
    return html`
      <section aria-labelledby="off-heading" data-ready=${ready ? "" : nothing}>
        <h2 id="off-heading">${word("fairs-off", { name })}</h2>
        <p>${explained}</p>
        ${
          ready
            ? nothing
            : html`
                <p class="attention">${word("fairs-off-lacks")}</p>
                <ul class="lacks">${lacks.map(({ code, message }) => html`<li data-lack=${code}>${message}</li>`)}</ul>
              `
        }
        <div class="buttons">
          <button type="button" class="undoing" data-role="take-off" @click=${() => this.#askOff(name)}>
            ${word("fairs-off-do")}
          </button>
        </div>
      </section>
    `;
  }

  #archive(): void {
    this.shell.attempt(async () => {
      this.#file = null;
      const saved = await slowly(this.shell, backend.saveArchive());
      this.#file = saved.file;
      this.shell.say(saved.said);
    });
  }

  /** Another till has another window: nothing of this one may be left in the page. */
  #change(change: () => Promise<unknown>): void {
    this.shell.attempt(async () => {
      await change();
      location.reload();
    });
  }

  #askOff(name: string): void {
    this.shell.ask({
      heading: word("fairs-off", { name }),
      body: (refusal) => html`
        <p>${this.off?.explained}</p>
        <p>${word("fairs-off-name", { name })}</p>
        ${fieldView({ name: "name", label: word("welcome-name"), refusal })}
      `,
      confirm: word("fairs-off-do"),
      careful: true,
      act: async (answer) => {
        await inField("name", slowly(this.shell, backend.takeOff(typed(answer, "name"))));
        location.reload();
      },
    });
  }
}

async function takeOffView(shell: Shell): Promise<TakeOffView | null> {
  return shell.status.fair === null ? null : backend.takeOffView();
}
