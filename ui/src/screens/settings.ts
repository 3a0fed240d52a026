import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { CsvSeparator, Hand, Paper, Settings, Theme } from "../api";
import { choiceView } from "../parts/field";
import { keepSettings, languageView } from "../parts/language";
import type { Screen, Shell } from "../shell";
import { word } from "../words";

const TEXT_PERCENTS = ["100", "125", "150", "175", "200"];

/** How this till looks and behaves. Each choice acts at once. */
export class SettingsScreen implements Screen {
  readonly name = "settings";
  readonly guide = "settings";

  constructor(readonly shell: Shell) {}

  title(): string {
    return word("settings-heading");
  }

  view(): TemplateResult {
    const { hand, theme, text_percent, keypad_operators, paper, csv_separator, low_stock } = this.shell.status.settings;
    const keep = (changed: Partial<Settings>) => keepSettings(this.shell, changed);
    return html`
      <main class="page settings" data-screen="settings">
        <h1 tabindex="-1">${word("settings-heading")}</h1>
        ${languageView(this.shell)}
        ${choiceView({
          name: "text",
          legend: word("settings-text"),
          value: String(text_percent),
          options: TEXT_PERCENTS.map((percent) => [percent, `${percent} %`]),
          chosen: (percent) => keep({ text_percent: Number(percent) }),
        })}
        ${choiceView<Theme>({
          name: "theme",
          legend: word("settings-theme"),
          value: theme,
          options: [
            ["system", word("settings-theme-system")],
            ["light", word("settings-theme-light")],
            ["dark", word("settings-theme-dark")],
          ],
          chosen: (chosen) => keep({ theme: chosen }),
        })}
        ${choiceView<Hand>({
          name: "hand",
          legend: word("settings-hand"),
          value: hand,
          options: [
            ["right", word("settings-hand-right")],
            ["left", word("settings-hand-left")],
          ],
          chosen: (chosen) => keep({ hand: chosen }),
        })}
        ${choiceView<Paper>({
          name: "paper",
          legend: word("settings-paper"),
          value: paper,
          options: [
            ["58", "58 mm"],
            ["80", "80 mm"],
          ],
          chosen: (chosen) => keep({ paper: chosen }),
        })}
        ${choiceView<CsvSeparator>({
          name: "csv",
          legend: word("settings-csv"),
          value: csv_separator,
          options: [
            ["language", word("settings-csv-language")],
            ["semicolon", word("settings-csv-semicolon")],
            ["comma", word("settings-csv-comma")],
          ],
          chosen: (chosen) => keep({ csv_separator: chosen }),
        })}
        ${choiceView({
          name: "low-stock",
          legend: word("settings-low-stock"),
          value: String(low_stock ?? 0),
          options: [0, 3, 5, 10].map((from): [string, string] => [
            String(from),
            from === 0 ? word("settings-low-stock-off") : word("settings-low-stock-from", { from }),
          ]),
          chosen: (chosen) => keep({ low_stock: Number(chosen) || null }),
        })}
        <label class="tick">
          <input
            type="checkbox"
            name="keypad"
            .checked=${live(keypad_operators)}
            aria-describedby="keypad-hint"
            @change=${(event: Event) => keep({ keypad_operators: (event.target as HTMLInputElement).checked })}
          />
          <span>${word("settings-keypad")}</span>
        </label>
        <p class="hint" id="keypad-hint">${word("settings-keypad-hint")}</p>
        ${
          this.shell.status.fair === null
            ? nothing
            : html`<p>
                <button type="button" data-opens="set-up" @click=${() => this.shell.attempt(() => this.shell.open("set-up"))}>
                  ${word("set-up-heading")}
                </button>
              </p>`
        }
        <div class="actions">
          <button class="main" type="button" data-role="main" @click=${() => this.escaped()}>
            ${word("settings-done")}
          </button>
        </div>
      </main>
    `;
  }

  escaped(): void {
    this.shell.leave(this);
  }
}
