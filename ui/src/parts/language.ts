import type { TemplateResult } from "lit-html";
import type { Language, Settings } from "../api";
import * as backend from "../backend";
import type { Shell } from "../shell";
import { word } from "../words";
import { choiceView } from "./field";

/** Keeps changed settings; the window follows at once. */
export function keepSettings(shell: Shell, changed: Partial<Settings>): void {
  shell.attempt(async () => {
    shell.take(await backend.setSettings({ ...shell.status.settings, ...changed }));
    shell.say(word("settings-kept"));
  });
}

/** The choice of language, each in its own words. */
export function languageView(shell: Shell): TemplateResult {
  return choiceView<Language>({
    name: "language",
    legend: word("settings-language"),
    value: shell.status.settings.language,
    options: [
      ["id", word("settings-language-id")],
      ["en", word("settings-language-en")],
    ],
    language: (language) => language,
    chosen: (language) => keepSettings(shell, { language }),
  });
}
