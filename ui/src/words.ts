/** The words of the interface, from the locale files that the program reads too. */
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import en from "../../assets/locales/en.ftl?raw";
import id from "../../assets/locales/id.ftl?raw";
import type { Language } from "./api";

function read(language: Language, source: string): FluentBundle {
  const bundle = new FluentBundle(language, { useIsolating: false });
  bundle.addResource(new FluentResource(source));
  return bundle;
}

const bundles: Record<Language, FluentBundle> = { id: read("id", id), en: read("en", en) };
let shown: FluentBundle = bundles.id;

/** From now on words are in this language. */
export function speak(language: Language): void {
  shown = bundles[language];
}

/** A message in the language shown. The id itself where the message is missing, which the tests rule out. */
export function word(message: string, values?: Record<string, FluentVariable>): string {
  const pattern = shown.getMessage(message)?.value;
  return pattern ? shown.formatPattern(pattern, values ?? null) : message;
}
