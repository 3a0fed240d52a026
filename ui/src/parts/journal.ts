/** The journal for whoever keeps the books of the cooperative: of a day, or of the whole fair. */
import { html, type TemplateResult } from "lit-html";
import type { TableFormat } from "../api";
import * as backend from "../backend";
import type { Shell } from "../shell";
import { word } from "../words";
import { selectView } from "./field";

/** The journal's section. It lives as long as its screen. */
export class Journal {
  /** ISO; empty: the whole fair. */
  #day = "";

  constructor(
    private readonly shell: Shell,
    private readonly saved: (file: string) => void,
  ) {}

  view(days: [string, string][]): TemplateResult {
    return html`
      <section aria-labelledby="journal-heading" data-role="journal">
        <h2 id="journal-heading">${word("settle-journal")}</h2>
        <p class="hint">${word("settle-journal-lead")}</p>
        <div class="inline">
          ${selectView({
            name: "journal-day",
            legend: word("sales-day"),
            value: this.#day,
            options: [["", word("totals-whole")], ...days],
            chosen: (day) => {
              this.#day = day;
              this.shell.draw();
            },
          })}
          <button type="button" data-role="journal-csv" @click=${() => this.#save("csv_bom")}>${word("settle-journal-csv")}</button>
          <button type="button" data-role="journal-xlsx" @click=${() => this.#save("xlsx")}>${word("settle-journal-xlsx")}</button>
        </div>
      </section>
    `;
  }

  #save(format: TableFormat): void {
    this.shell.attempt(async () => {
      const { file } = await backend.saveJournal(this.#day || null, format);
      this.saved(file);
      this.shell.say(word("file-saved-as", { file }));
    });
  }
}
