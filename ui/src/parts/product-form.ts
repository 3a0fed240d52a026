/** The fields of a product. */
import { html, nothing, type TemplateResult } from "lit-html";
import type { ProductTyped, Refusal } from "../api";
import { word } from "../words";
import { amountAt, type FieldsByCode, fieldView, selectView } from "./field";
import { typed } from "./form";
import { PHOTO_REFUSED_AT } from "./photo-field";
import { shareView } from "./share";

/** What the fields hold. */
export interface ProductValues {
  name: string;
  price: string;
  unit: string;
  member: string;
  category: string;
  cut: string;
  quick: string;
  sku: string;
  barcode: string;
}

/** What the form is made of. */
export interface ProductFields {
  values: ProductValues;
  members: string[];
  categories: string[];
  /** The fair's cut, for a product without one of its own. */
  cut: string;
  isNew: boolean;
  readOnly: boolean;
  /** What member and cooperative get of the price, in a sentence; empty while it cannot be said. */
  share: string;
  /** The product's own picture, with its field. */
  photo: TemplateResult;
  refusal: Refusal | null;
}

/** The fields that refusals speak of where they name none. */
export const REFUSED_AT: FieldsByCode = {
  ...amountAt("price"),
  price_below_zero: "price",
  percent_invalid: "cut",
  member_unknown: "member",
  ...PHOTO_REFUSED_AT,
};

/** A product of which nothing is said yet. */
export function blankProduct(): ProductValues {
  return { name: "", price: "", unit: "pcs", member: "", category: "", cut: "", quick: "", sku: "", barcode: "" };
}

/** The fields: what every product has first, and what is proposed or seldom needed behind it. */
export function productFieldsView(fields: ProductFields): TemplateResult {
  const { values, members, categories, cut, isNew, readOnly, share, photo, refusal } = fields;
  const units = [...new Set(["pcs", "kg", values.unit])];
  const known = [...new Set([values.member, ...members])].filter(Boolean);
  return html`
    <fieldset class="product-fields" ?disabled=${readOnly}>
      <div class="wide">${fieldView({ name: "name", label: word("catalogue-name"), value: values.name, refusal })}</div>
      ${fieldView({ name: "price", label: word("catalogue-price"), value: values.price, hint: word("catalogue-price-hint"), figures: true, refusal })}
      ${
        known.length === 0
          ? fieldView({ name: "member", label: word("catalogue-member"), hint: word("catalogue-member-none"), refusal })
          : selectView({
              name: "member",
              legend: word("catalogue-member"),
              value: values.member,
              // Nobody is proposed: a wrong maker would be paid for it.
              options: [...(values.member ? [] : [""]), ...known].map((code): [string, string] => [
                code,
                code || word("choose-one"),
              ]),
              refusal,
            })
      }
      ${shareView(share)}
      <div class="field">
        <label for="field-category">${word("catalogue-category")}</label>
        <input id="field-category" name="category" list="categories" value=${values.category} placeholder=${word("catalogue-category-any")} autocomplete="off" spellcheck="false" />
        <datalist id="categories">${categories.map((category) => html`<option value=${category}></option>`)}</datalist>
      </div>
      ${selectView({
        name: "unit",
        legend: word("catalogue-unit"),
        value: values.unit,
        options: units.map((unit): [string, string] => [unit, unit]),
      })}
      ${fieldView({ name: "cut", label: word("catalogue-cut"), value: values.cut, hint: word("catalogue-cut-hint", { cut }), figures: true, refusal })}
      ${fieldView({ name: "quick", label: word("catalogue-quick"), value: values.quick, hint: isNew ? word("catalogue-proposed") : undefined, figures: true, refusal })}
      ${fieldView({ name: "sku", label: word("catalogue-sku"), value: values.sku, hint: isNew ? word("catalogue-proposed") : undefined, refusal })}
      <div class="wide">${fieldView({ name: "barcode", label: word("catalogue-barcode"), value: values.barcode, hint: word("catalogue-barcode-hint"), refusal })}</div>
      ${readOnly ? nothing : html`<div class="wide">${photo}</div>`}
    </fieldset>
    ${readOnly ? html`<p class="hint">${word("catalogue-read-only")}</p>` : nothing}
  `;
}

/** What the fields say, as typed; `photo` is the picture that was chosen, if one was. */
export function productTyped(answer: FormData, photo: string | null = null): ProductTyped {
  const text = (name: string) => typed(answer, name);
  return {
    sku: text("sku") || null,
    name: text("name"),
    price: text("price"),
    member: text("member"),
    unit: text("unit") || null,
    category: text("category") || null,
    quick: text("quick"),
    barcode: text("barcode"),
    cut: text("cut"),
    picture: null,
    photo,
    active: null,
  };
}
