/** What is turned to the buyer: of one sale alone, and nothing that could be pressed. */
import type { CartView, Language, QrDrawn, Status } from "../api";

/** A line of words with its figure. */
export interface ShownLine {
  words: string;
  figure: string;
}

/** A code to pay, as it is shown. */
export interface ShownCode {
  /** Who is paid. */
  name: string;
  /** What the code says is to be paid; null: the buyer types it. */
  amount: string | null;
  drawn: QrDrawn;
}

/** What a screen of the till tells the buyer. */
export interface Told {
  /** What is bought, the newest last. */
  lines: ShownLine[];
  /** What was taken off. */
  discount: string | null;
  /** What it comes to; null before anything was rung up. */
  total: string | null;
  /** What is due now, where that is another sum. */
  due: string | null;
  code: ShownCode | null;
  /** Cash that goes back; null while it is not paid. */
  change: string | null;
  /** That it is paid. */
  paid: boolean;
  /** The receipt as a code for a phone. */
  receipt: { number: string; drawn: QrDrawn; whole: boolean } | null;
}

/** All that the buyer's side shows. */
export interface Shown extends Told {
  /** In these languages, the till's own first. */
  languages: Language[];
  theme: string;
  organisation: string;
  fair: string;
  stand: string;
  /** Whether what is shown is worth nothing: a sample fair, or practice. */
  kind: "real" | "sample" | "practice";
}

/** While nothing is rung up. */
export const NOTHING_TOLD: Told = {
  lines: [],
  discount: null,
  total: null,
  due: null,
  code: null,
  change: null,
  paid: false,
  receipt: null,
};

/** What a cart tells: its lines, what was taken off, and what it comes to. */
export function toldOf({ lines, discount, total }: CartView): Told {
  if (lines.length === 0) return NOTHING_TOLD;
  return {
    ...NOTHING_TOLD,
    lines: lines.map(({ quantity_text, unit, name, amount }) => ({
      words: `${quantity_text}${unit === "pcs" ? " ×" : ""} ${name}`,
      figure: amount.text,
    })),
    discount: discount.value === 0 ? null : discount.text,
    total: total.text,
  };
}

/** What is told, at this till. */
export function shownBy(told: Told, { fair, settings }: Status, theme: string): Shown {
  const { language, buyer_both_languages } = settings;
  const other: Language = language === "id" ? "en" : "id";
  return {
    ...told,
    languages: buyer_both_languages ? [language, other] : [language],
    theme,
    organisation: fair?.organisation ?? "",
    fair: fair?.name ?? "",
    stand: fair?.stand ?? "",
    kind: fair?.kind ?? "real",
  };
}
