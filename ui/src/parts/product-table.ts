/** The products as a table: what is looked for, what is picked, and the list of them. */
import { html, type TemplateResult } from "lit-html";
import type { CatalogueTable, ProductRow } from "../api";
import { word } from "../words";
import { selectView } from "./field";
import { LongList } from "./long-list";

/** The most rows of one answer of the list. */
const PAGE = 100;

/** Which products are shown. */
type Shown = "active" | "off" | "all";

/** What the table tells the screen around it. */
export interface ProductTableActions {
  /** A product was chosen. */
  chosen: (product: ProductRow) => void;
  isChosen: (product: ProductRow) => boolean;
  /** A sentence is to be said. */
  say: (sentence: string) => void;
  draw: () => void;
  failed: (error: unknown) => void;
}

/** The table. It lives as long as its screen. */
export class ProductTable {
  #search = "";
  #category = "";
  #shown: Shown = "active";
  #ticked = new Set<string>();
  #list: LongList<ProductRow>;

  constructor(
    private table: CatalogueTable,
    private readonly actions: ProductTableActions,
  ) {
    this.#list = this.#listOf();
  }

  /** The products that are picked, as they are named. */
  get picked(): string[] {
    return [...this.#ticked];
  }

  /** Whether what is shown is no longer sold. */
  get showsOff(): boolean {
    return this.#shown === "off";
  }

  /** Shows what the catalogue says now; what is picked and no longer there is forgotten. */
  took(table: CatalogueTable): void {
    this.table = table;
    const there = new Set(table.products.map(({ which }) => which));
    for (const which of this.#ticked) if (!there.has(which)) this.#ticked.delete(which);
    this.#renew();
  }

  /** Picks none. */
  untick(): void {
    this.#ticked.clear();
    this.actions.draw();
  }

  /** The fields by which products are looked for. */
  filtersView(): TemplateResult {
    const narrow = (change: () => void) => {
      change();
      this.#renew();
      this.actions.draw();
    };
    return html`
      <div class="catalogue-filters">
        <div class="field">
          <label for="field-find">${word("catalogue-find")}</label>
          <input id="field-find" name="find" autocomplete="off" spellcheck="false" @input=${(event: Event) =>
            narrow(() => {
              this.#search = (event.target as HTMLInputElement).value;
            })} />
        </div>
        ${selectView({
          name: "category-shown",
          legend: word("catalogue-category"),
          value: this.#category,
          options: [
            ["", word("catalogue-all-categories")],
            ...this.table.categories.map((category): [string, string] => [category, category]),
          ],
          chosen: (category) =>
            narrow(() => {
              this.#category = category;
            }),
        })}
        ${selectView<Shown>({
          name: "shown",
          legend: word("catalogue-shown"),
          value: this.#shown,
          options: [
            ["active", word("catalogue-active")],
            ["off", word("catalogue-off-shown")],
            ["all", word("catalogue-all")],
          ],
          chosen: (shown) =>
            narrow(() => {
              this.#shown = shown;
            }),
        })}
      </div>
    `;
  }

  /** The list, or that nothing fits; `empty` where there are no products at all. */
  view(empty: TemplateResult): TemplateResult {
    if (this.table.products.length === 0) return empty;
    if (this.#rows().length > 0) return this.#list.view();
    return html`<div class="catalogue-none" data-role="none"><p class="nothing">${word("catalogue-none-found")}</p></div>`;
  }

  #renew(): void {
    const rows = this.#rows();
    this.#list.renew(rows.length, rows.slice(0, PAGE));
  }

  /** What is looked for, of the category, and sold or not. */
  #rows(): ProductRow[] {
    const words = this.#search.toLowerCase().split(/\s+/).filter(Boolean);
    const fits = (row: ProductRow) => {
      const text = `${row.name} ${row.sku} ${row.quick} ${row.member} ${row.category} ${row.barcode}`.toLowerCase();
      return words.every((one) => text.includes(one));
    };
    return this.table.products.filter(
      (row) =>
        (this.#shown === "all" || row.active === (this.#shown === "active")) &&
        (this.#category === "" || row.category === this.#category) &&
        fits(row),
    );
  }

  #listOf(): LongList<ProductRow> {
    const rows = this.#rows();
    const isTicked = (row: ProductRow) => this.#ticked.has(row.which);
    return new LongList<ProductRow>(rows.length, rows.slice(0, PAGE), {
      name: "catalogue-rows",
      label: word("catalogue-list"),
      heads: [
        ["✓", "product-tick"],
        [word("catalogue-product"), "product-name"],
        [word("catalogue-quick-head"), "product-quick"],
        [word("catalogue-member"), "product-member"],
        [word("catalogue-price"), "product-price figure-cell"],
        [word("catalogue-share-head"), "product-share figure-cell"],
      ],
      cells: (row) => [
        this.table.coordinator ? html`<span class="box" data-ticked=${isTicked(row)}></span>` : "",
        html`${row.name}${marks(row).map((mark) => html` <span class="badge">${mark}</span>`)}`,
        row.quick,
        row.member,
        row.price_text,
        row.share_text,
      ],
      heard: (row) =>
        [isTicked(row) ? word("catalogue-ticked") : "", row.name, ...marks(row), row.quick, row.member, row.price_text]
          .filter(Boolean)
          .join(", "),
      isChosen: this.actions.isChosen,
      chosen: this.actions.chosen,
      ...(this.table.coordinator ? { ticked: (row: ProductRow) => this.#tick(row) } : {}),
      load: async (from) => this.#rows().slice(from, from + PAGE),
      draw: this.actions.draw,
      failed: this.actions.failed,
    });
  }

  #tick({ which, name }: ProductRow): void {
    const ticked = !this.#ticked.delete(which);
    if (ticked) this.#ticked.add(which);
    this.actions.say(word(ticked ? "catalogue-ticked-said" : "catalogue-unticked-said", { name }));
    this.actions.draw();
  }
}

/** What is not as usual with a product. */
function marks(row: ProductRow): string[] {
  return [
    row.active ? "" : word("catalogue-off-mark"),
    row.sold_out ? word("catalogue-out-mark") : "",
    row.two_values ? word("catalogue-two-mark") : "",
  ].filter(Boolean);
}

/** What can be done with all that are picked. */
export function manyView(
  count: number,
  showsOff: boolean,
  acts: Record<"price" | "category" | "labels" | "toggle" | "none", () => void>,
): TemplateResult {
  const ways: [keyof typeof acts, string][] = [
    ["price", word("catalogue-many-price")],
    ["category", word("catalogue-many-category")],
    ["labels", word("catalogue-many-labels")],
    ["toggle", showsOff ? word("catalogue-many-on") : word("catalogue-many-off")],
    ["none", word("catalogue-many-none")],
  ];
  return html`
    <p class="many" data-role="many">
      <span>${word("catalogue-many", { count })}</span>
      ${ways.map(([way, label]) => html`<button type="button" data-role=${`many-${way}`} @click=${acts[way]}>${label}</button>`)}
    </p>
  `;
}
