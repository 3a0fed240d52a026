/** The dialogs of Sell: weight, an article without a code, a line, a discount on the whole. */
import { html, type TemplateResult } from "lit-html";
import type { CartLine, CartView, Choice, FreeReason, HeldCart, MemberChoice, ProductTile, Refusal } from "../api";
import * as backend from "../backend";
import { word } from "../words";
import { codeChoiceView, codeMeant } from "./code-choice";
import { amountAt, choiceView, fieldView, selectView } from "./field";
import { typed } from "./form";
import { inField, type Question } from "./question";

type Take = (cart: CartView) => void;

const REASONS: [FreeReason, () => string][] = [
  ["gift", () => word("sell-reason-gift")],
  ["sample", () => word("sell-reason-sample")],
  ["replacement", () => word("sell-reason-replacement")],
  ["damaged", () => word("sell-reason-damaged")],
];

/** What is asked of goods that are not sold by the piece. */
function howMuch(unit: string): string {
  return unit === "kg" ? word("sell-weight") : word("sell-quantity-in", { unit });
}

/** Asks for the weight of goods sold by kilogram, or how much in another unit; a price that was typed before stays. */
export function weigh(product: ProductTile, price: string | null, take: Take): Question {
  return {
    heading: product.name,
    body: (refusal) => html`
      <p>${product.price_text}</p>
      ${fieldView({ name: "quantity", label: howMuch(product.unit), hint: word("sell-weight-hint"), figures: true, refusal })}
    `,
    confirm: word("sell-add"),
    act: async (answer) => {
      const cart = await inField("quantity", backend.cartAdd(product.product, typed(answer, "quantity")));
      take(price !== null && cart.current !== null ? await backend.cartPrice(cart.current, price) : cart);
    },
  };
}

/** Asks which of several products with one code is meant; none is chosen beforehand, since a guess would be a sale. */
export function which(choices: Choice[], chosen: (line: string) => void): Question {
  return {
    heading: word("sell-which"),
    body: () => html`
      <p>${word("sell-which-lead")}</p>
      ${choiceView({
        name: "line",
        legend: word("sell-products"),
        value: "",
        options: choices.map(({ line, product }): [string, string] => [
          line,
          `${product.name} · ${product.sku} · ${product.price_text}`,
        ]),
      })}
    `,
    confirm: word("sell-add"),
    act: async (answer) => {
      const line = typed(answer, "line");
      if (line === "") {
        throw new backend.Refused({ code: "choice_missing", message: word("sell-which-missing"), details: {} });
      }
      chosen(line);
    },
  };
}

/** Asks for an article that is not in the catalogue. Who made it is chosen by code, or by what they make. */
export function article(members: MemberChoice[], take: Take): Question {
  const known = members.map(({ code, makes }) => ({ code, about: makes }));
  return {
    heading: word("sell-article"),
    body: (refusal) => html`
      ${codeChoiceView({
        name: "member",
        label: word("sell-member"),
        hint: known.length ? word("sell-member-hint") : word("sell-member-none"),
        legend: word("sell-members"),
        known,
        next: "price",
        required: true,
        refusal,
      })}
      ${fieldView({ name: "price", label: word("sell-price"), money: true, required: true, refusal })}
      ${fieldView({ name: "quantity", label: word("sell-quantity"), value: "1", figures: true, refusal })}
    `,
    confirm: word("sell-add"),
    fields: {
      member_unknown: "member",
      line_invalid: "member",
      ...amountAt("price"),
      price_below_zero: "price",
      quantity_invalid: "quantity",
      quantity_not_whole: "quantity",
    },
    act: async (answer) => {
      const member = codeMeant(typed(answer, "member"), known);
      take(await backend.cartArticle(member, typed(answer, "price"), typed(answer, "quantity")));
    },
  };
}

/** Asks for a discount on the whole cart. */
export function wholeDiscount(cart: CartView, take: Take): Question {
  return {
    heading: word("sell-discount-whole"),
    body: (refusal) => discountField(cart.discount_typed, refusal),
    confirm: word("sell-keep"),
    act: async (answer) =>
      take(await inField("discount", backend.cartDiscount(null, typed(answer, "discount") || null))),
  };
}

/** Asks what is to change in a line; only what was changed is sent. The line can be removed here, too. */
export function editLine(line: CartLine, take: Take, remove: () => void): Question {
  // Of "0,350 kg" and "Rp12.500" the figure alone is typed back.
  const quantity = line.quantity_text.split(" ")[0] ?? "";
  const price = line.price.text.replace(/^Rp/, "");
  return {
    heading: line.name,
    body: (refusal) => html`
      ${fieldView({
        name: "quantity",
        label: line.unit === "pcs" ? word("sell-quantity") : howMuch(line.unit),
        value: quantity,
        figures: true,
        refusal,
      })}
      ${fieldView({
        name: "price",
        label: word("sell-price"),
        value: price,
        hint: word("sell-price-hint", { price: line.list_price_text }),
        money: true,
        refusal,
      })}
      ${discountField(line.discount_typed, refusal)}
      ${selectView<FreeReason | "">({
        name: "reason",
        legend: word("sell-reason"),
        value: line.reason ?? "",
        options: [
          ["", word("sell-reason-none")],
          ...REASONS.map(([reason, label]): [FreeReason, string] => [reason, label()]),
        ],
      })}
      <p class="hint">${word("sell-remove-hint")}</p>
    `,
    confirm: word("sell-keep"),
    other: { label: word("sell-remove"), role: "remove", act: remove },
    act: async (answer) => {
      const number = line.line;
      const changes: [string, string, (value: string) => Promise<CartView>][] = [
        ["quantity", quantity, (value) => backend.cartQuantity(number, value)],
        ["price", price, (value) => backend.cartPrice(number, value)],
        ["discount", line.discount_typed ?? "", (value) => backend.cartDiscount(number, value || null)],
        ["reason", line.reason ?? "", (value) => backend.cartReason(number, (value || null) as FreeReason | null)],
      ];
      for (const [field, before, change] of changes) {
        const value = typed(answer, field);
        if (value !== before) take(await inField(field, change(value)));
      }
    },
  };
}

function discountField(discount: string | null, refusal: Refusal | null): TemplateResult {
  return fieldView({
    name: "discount",
    label: word("sell-discount"),
    value: discount ?? "",
    hint: word("sell-discount-hint"),
    figures: false,
    refusal,
  });
}

/** Asks what a cart that was put aside is told apart by; an empty field takes the name away. */
export function nameHeld(held: HeldCart, take: Take): Question {
  return {
    heading: word("sell-name-heading"),
    body: (refusal) => html`
      <p>${word("sell-name-lead")}</p>
      ${fieldView({ name: "name", label: word("sell-name-label"), value: held.name ?? "", refusal })}
    `,
    confirm: word("sell-name-keep"),
    act: async (answer) => take(await inField("name", backend.cartName(held.cart, typed(answer, "name")))),
  };
}
