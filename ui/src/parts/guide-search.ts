/** Finds in the user's guide what somebody types: whole words or their beginnings, whatever their accents and case. */
import type { GuideName, GuidePage, GuideRow } from "../api";

/** Something that was found: a page by its title or purpose, or one of its rows. */
export interface FoundInGuide {
  page: GuideName;
  title: string;
  /** What it says there. */
  text: string;
}

/** What was found weighs more where it stands in a title, then in what somebody wants. */
const IN_TITLE = 3;
const IN_WHAT = 2;
const ANYWHERE = 1;

/** What of the guide holds every word that was typed, the best first, else in the order of the guide. */
export function findInGuide(pages: GuidePage[], typed: string): FoundInGuide[] {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return [];
  const found = pages.flatMap((page) => [
    pageFound(page, wanted),
    ...rowsOf(page).map((row) => rowFound(page, row, wanted)),
  ]);
  return found
    .filter((one) => one.weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ page, title, text }) => ({ page, title, text }));
}

type Weighed = FoundInGuide & { weight: number };

function pageFound({ name, title, purpose }: GuidePage, wanted: string[]): Weighed {
  const weight = holds(title, wanted) ? IN_TITLE : holds(`${title} ${purpose}`, wanted) ? ANYWHERE : 0;
  return { page: name, title, text: purpose, weight };
}

function rowFound({ name, title }: GuidePage, { what, how }: GuideRow, wanted: string[]): Weighed {
  const weight = holds(what, wanted) ? IN_WHAT : holds(`${what} ${how}`, wanted) ? ANYWHERE : 0;
  return { page: name, title, text: `${what}: ${how}`, weight };
}

function rowsOf({ parts }: GuidePage): GuideRow[] {
  return parts.flatMap(({ rows }) => rows);
}

/** Whether a text has a word that begins so, for each of them. */
function holds(text: string, wanted: string[]): boolean {
  const words = wordsOf(text);
  return wanted.every((begins) => words.some((word) => word.startsWith(begins)));
}

function wordsOf(text: string): string[] {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.match(/[\p{L}\p{N}]+|[?+*−]/gu) ?? [];
}
