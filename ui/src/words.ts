/** The words of the interface, from the locale files that the program reads too. */
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import en from "../../assets/locales/en.ftl?raw";
import id from "../../assets/locales/id.ftl?raw";
import type { Language } from "./api";

const sources: Record<Language, string> = { id, en };
const bundles: Partial<Record<Language, FluentBundle>> = {};
let shown: FluentBundle = bundle("id");

/** The words of a language, read when it is first spoken. */
function bundle(language: Language): FluentBundle {
  const known = bundles[language];
  if (known) return known;
  const read = new FluentBundle(language, { useIsolating: false });
  read.addResource(new FluentResource(sources[language]));
  bundles[language] = read;
  return read;
}

/** From now on words are in this language. */
export function speak(language: Language): void {
  shown = bundle(language);
}

/** A message in the language shown. The id itself where the message is missing, which the tests rule out. */
export function word(message: string, values?: Record<string, FluentVariable>): string {
  const pattern = shown.getMessage(message)?.value;
  return pattern ? shown.formatPattern(pattern, values ?? null) : message;
}

/** A message in each of these languages, one after the other; once where both say the same. */
export function wordIn(
  languages: readonly Language[],
  message: string,
  values?: Record<string, FluentVariable>,
): string {
  const said = languages.map((language) => {
    const read = bundle(language);
    const pattern = read.getMessage(message)?.value;
    return pattern ? read.formatPattern(pattern, values ?? null) : message;
  });
  return [...new Set(said)].join(" · ");
}
