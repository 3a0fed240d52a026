import { html } from "lit-html";
import type { ProductsChange } from "../api";
import { word } from "../words";
import { fieldView, selectView } from "./field";
import { typed } from "./form";
import { inField, type Question } from "./question";

/** Asks what to change of several products at once. */
export function manyQuestion(
  what: "price" | "category",
  count: number,
  categories: string[],
  act: (change: Partial<ProductsChange>) => Promise<void>,
): Question {
  const price = what === "price";
  return {
    heading: word(price ? "ask-many-price" : "ask-many-category", { count }),
    body: (refusal) =>
      price
        ? html`
            <p>${word("ask-many-price-lead")}</p>
            ${fieldView({ name: "percent", label: word("ask-many-percent"), hint: word("ask-many-percent-hint"), refusal })}
          `
        : html`
            ${fieldView({ name: "category", label: word("catalogue-category"), refusal })}
            <p class="hint">${categories.join(" · ")}</p>
          `,
    confirm: word("ask-many-confirm"),
    act: (answer) =>
      price
        ? inField("percent", act({ price_percent: typed(answer, "percent") }))
        : inField("category", act({ category: typed(answer, "category") })),
  };
}

/** How labels are to be printed. */
export interface LabelsAsked {
  /** How many of each product, as typed. */
  each: string;
  paper: string;
  /** The first label of the sheet that is still there, as typed. */
  from: string;
}

const PAPERS = ["3x8", "4x10", "58mm"];

/** What is chosen where labels come out of the receipt printer. */
export const ON_PRINTER = "printer";

/** Asks for how many labels, and on what paper; `prints` where this computer has a printer. */
export function labelsQuestion(count: number, prints: boolean, act: (labels: LabelsAsked) => Promise<void>): Question {
  return {
    heading: word("labels-heading", { count }),
    body: (refusal) => html`
      <p>${word("labels-lead")}</p>
      ${fieldView({ name: "each", label: word("labels-count"), value: "1", figures: true, refusal })}
      ${selectView({
        name: "paper",
        legend: word("labels-paper"),
        value: "3x8",
        options: [
          ...PAPERS.map((paper): [string, string] => [paper, word(`labels-paper-${paper}`)]),
          ...(prints ? [[ON_PRINTER, word("labels-print")] as [string, string]] : []),
        ],
      })}
      ${fieldView({ name: "from", label: word("labels-from"), hint: word("labels-from-hint"), figures: true, refusal })}
    `,
    confirm: word("labels-save"),
    fields: { labels_invalid: "each" },
    act: (answer) => act({ each: typed(answer, "each"), paper: typed(answer, "paper"), from: typed(answer, "from") }),
  };
}
