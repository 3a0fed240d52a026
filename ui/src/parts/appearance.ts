/** Language, hand, text size and theme, put on the document's root for the styles to follow. */
import type { Settings, Theme } from "../api";
import { speak } from "../words";

const systemIsDark = window.matchMedia("(prefers-color-scheme: dark)");
let chosen: Theme = "system";

/** Makes the whole window follow the settings, without a restart. */
export function applySettings(settings: Settings): void {
  const { documentElement: page } = document;
  speak(settings.language);
  chosen = settings.theme;
  page.lang = settings.language;
  page.dataset.hand = settings.hand;
  page.style.setProperty("--text-scale", String(settings.text_percent / 100));
  applyTheme();
}

function applyTheme(): void {
  const dark = chosen === "dark" || (chosen === "system" && systemIsDark.matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
}

systemIsDark.addEventListener("change", applyTheme);
