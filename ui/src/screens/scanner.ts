import { html, nothing, svg, type TemplateResult } from "lit-html";
import type { TestCode } from "../api";
import * as backend from "../backend";
import { savedFileView } from "../parts/saved-file";
import { type Key, MEDIAN_MS_MAX } from "../parts/scanner";
import { type Diagnosis, diagnose, type Finding } from "../parts/scanner-check";
import type { Screen, Shell } from "../shell";
import { word } from "../words";

/** A scanner that is slower than this from key to key is not waited for. */
const PAUSE_MS = 600;
/** Behind Enter or Tab only the second half of a line's end may come. */
const END_MS = 250;
/** How wide a code may be drawn, in pixels: beside what is found in the smallest window of a laptop. */
const WIDTH = 420;
/** How high, in pixels. */
const HEIGHT = 90;
/** Above and below, in the same. */
const EDGE = 8;

/** Codes to scan, and what is wrong with the scanner that scanned one. */
export class Scanner implements Screen {
  readonly name = "scanner";
  readonly guide = "scanner";
  #keys: Key[] = [];
  #waiting = 0;
  #said: Diagnosis | null = null;
  /** The codes that came as they should. */
  #right = new Set<string>();
  #file: string | null = null;

  private constructor(
    readonly shell: Shell,
    private codes: TestCode[],
  ) {}

  static async load(shell: Shell): Promise<Scanner> {
    return new Scanner(shell, await backend.testCodes());
  }

  title(): string {
    return word("scanner-heading");
  }

  view(): TemplateResult {
    return html`
      <main class="page scanner" data-screen="scanner">
        <h1 tabindex="-1">${word("scanner-heading")}</h1>
        <p class="hint">${word("scanner-lead")}</p>
        <div class="scanner-columns">
          <section aria-labelledby="scanner-codes-heading">
            <h2 id="scanner-codes-heading">${word("scanner-codes")}</h2>
            <ul class="test-codes">${this.codes.map((code) => this.#codeView(code))}</ul>
            <p class="hint">${word("scanner-screen")}</p>
          </section>
          <section class="scanner-said" aria-labelledby="scanner-said-heading">
            <h2 id="scanner-said-heading">${word("scanner-found")}</h2>
            ${this.#said ? this.#saidView(this.#said) : html`<p>${word("scanner-none")}</p>`}
            ${savedFileView(this.shell, this.#file)}
          </section>
        </div>
        <div class="actions">
          <button type="button" data-role="save" @click=${() => this.#save()}>${word("scanner-save")}</button>
          <button type="button" class="main" data-role="main" @click=${() => this.escaped()}>${word("settings-done")}</button>
        </div>
      </main>
    `;
  }

  escaped(): void {
    this.shell.leave(this);
  }

  /** What is text belongs to the scanner, and what may end it; the keys by which a person goes on do not. */
  heard(event: KeyboardEvent): boolean {
    const { key, timeStamp, repeat } = event;
    const command = event.ctrlKey || event.altKey || event.metaKey;
    const ends = key === "Enter" || key === "Tab";
    if (event.isComposing || !(ends || key.length === 1)) return false;
    if (this.#keys.length === 0) {
      const presses = key === " " && event.target instanceof HTMLButtonElement;
      if (ends || command || repeat || presses) return false;
    }
    this.#keys.push({ key, at: timeStamp, repeat, command });
    clearTimeout(this.#waiting);
    this.#waiting = window.setTimeout(() => this.#diagnose(), ends ? END_MS : PAUSE_MS);
    return true;
  }

  #codeView({ kind, code, parts, bars }: TestCode): TemplateResult {
    const each = Math.max(1, Math.floor(WIDTH / parts));
    const [high, edge] = [HEIGHT / each, EDGE / each];
    return html`
      <li data-code=${code}>
        <p><strong>${kind}</strong> <span data-role="state">${this.#right.has(code) ? word("scanner-code-right") : word("scanner-code-waits")}</span></p>
        <svg viewBox="0 ${-edge} ${parts} ${high + 2 * edge}" width=${parts * each} height=${HEIGHT + 2 * EDGE} aria-hidden="true" focusable="false">
          ${bars.map(([from, wide]) => svg`<rect x=${from} y="0" width=${wide} height=${high} />`)}
        </svg>
        <p class="test-code">${code}</p>
      </li>
    `;
  }

  #saidView(said: Diagnosis): TemplateResult {
    const { typed, median, zero, findings } = said;
    return html`
      <div data-role="diagnosis">
        <p>${word("scanner-typed")} <code>${typed === "" ? word("scanner-nothing") : typed}</code></p>
        <p class="hint">${endSentence(said)} ${median === null ? nothing : word("scanner-speed", { ms: Math.round(median), most: MEDIAN_MS_MAX })}</p>
        ${
          findings.length === 0
            ? html`<p class="scanner-right" data-role="right">${word("scanner-right")}</p>`
            : html`<ul class="findings">${findings.map((finding) => html`<li data-finding=${finding.kind}>${sentence(finding)}</li>`)}</ul>`
        }
        ${zero === null ? nothing : html`<p data-role="zero">${word(`scanner-zero-${zero}`)}</p>`}
      </div>
    `;
  }

  #diagnose(): void {
    const keys = this.#keys;
    this.#keys = [];
    if (this.shell.screen !== this) return;
    // A hand that asks for help.
    if (keys.length === 1 && keys[0]?.key === "?") {
      this.shell.help();
      return;
    }
    const said = diagnose(
      keys,
      this.codes.map(({ code }) => code),
    );
    this.#said = said;
    const { code, findings } = said;
    if (findings.length === 0) {
      if (code !== null) this.#right.add(code);
      const left = this.codes.length - this.#right.size;
      this.shell.say(left === 0 ? word("scanner-all-right") : word("scanner-right"));
    } else {
      if (code !== null) this.#right.delete(code);
      this.shell.refuse({ code: "scanner", message: findings.map(sentence).join(" "), details: {} });
    }
    this.shell.draw();
  }

  #save(): void {
    this.shell.attempt(async () => {
      const { language } = this.shell.status.settings;
      this.#file = (await backend.saveTestCodes(language)).file;
      this.shell.say(word("scanner-saved"));
    });
  }
}

function endSentence({ end }: Diagnosis): string {
  return end === null ? "" : word("scanner-end", { end });
}

/** What is wrong, and how it is mended. */
function sentence(finding: Finding): string {
  switch (finding.kind) {
    case "layout": {
      const [scanner, computer] = [word(`scanner-keys-${finding.scanner}`), word(`scanner-keys-${finding.computer}`)];
      return word("scanner-layout", { scanner, computer });
    }
    case "slow":
    case "pause":
      return word(`scanner-${finding.kind}`, { ms: finding.ms, most: MEDIAN_MS_MAX });
    case "prefix":
    case "suffix":
      return word(`scanner-${finding.kind}`, { characters: finding.characters.replaceAll(" ", "␣") });
    case "missing":
      return word("scanner-missing", { count: finding.count });
    case "keys":
      return word("scanner-strange", { names: finding.names });
    default:
      return word(`scanner-${finding.kind}`);
  }
}
