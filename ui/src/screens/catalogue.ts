import { html, nothing, type TemplateResult } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import type { CatalogueTable, ProductPast, ProductRow, ProductsChange, ProductTyped, Refusal } from "../api";
import * as backend from "../backend";
import { focusRefused, placeRefusal } from "../parts/field";
import { answerOf, submit, submitted } from "../parts/form";
import { refusalView } from "../parts/mending";
import { nothingYetView } from "../parts/nothing-yet";
import { PhotoField } from "../parts/photo-field";
import { blankProduct, productFieldsView, productTyped, REFUSED_AT } from "../parts/product-form";
import { type LabelsAsked, labelsQuestion, manyQuestion, ON_PRINTER } from "../parts/product-questions";
import { manyView, ProductTable } from "../parts/product-table";
import { savedFileView } from "../parts/saved-file";
import type { Screen, Shell } from "../shell";
import { word } from "../words";
import { Import } from "./import";

/** What member and cooperative get is worked out once the typing rests. */
const SHARE_WAIT_MS = 150;

/** What the fair sells: a table, and one product beside it. */
export class Catalogue implements Screen {
  readonly name = "catalogue";
  readonly guide = "catalogue";
  /** The product beside the table; null for a new one. */
  #product: ProductRow | null = null;
  /** Counts the forms, so that each begins with its own values. */
  #form = 0;
  /** What the next new product begins with. */
  #next = blankProduct();
  #past: ProductPast[] = [];
  #share = "";
  #waiting = 0;
  #refusal: Refusal | null = null;
  #file: string | null = null;
  #products: ProductTable;
  #photo: PhotoField;

  private constructor(
    readonly shell: Shell,
    private table: CatalogueTable,
  ) {
    this.#photo = new PhotoField(shell);
    this.#products = new ProductTable(table, {
      chosen: (row) => this.shell.leaving(() => this.#open(row)),
      isChosen: (row) => row.which === this.#product?.which,
      say: (sentence) => this.shell.say(sentence),
      draw: () => {
        if (this.shell.screen === this) this.shell.draw();
      },
      failed: (error) => this.shell.attempt(() => Promise.reject(error)),
    });
  }

  static async load(shell: Shell): Promise<Catalogue> {
    return new Catalogue(shell, await backend.catalogueTable());
  }

  title(): string {
    return word("catalogue-heading");
  }

  view(): TemplateResult {
    return html`
      <main class="catalogue" data-screen="catalogue">
        <div class="catalogue-head">
          <h1 tabindex="-1">${word("catalogue-heading")}</h1>
          ${this.#products.filtersView()}
        </div>
        ${this.#products.view(this.#emptyView())}
        ${this.#formView()}
        ${this.#actions()}
      </main>
    `;
  }

  settle(): void {
    const list = document.querySelector<HTMLElement>(".catalogue [data-role=from-list]");
    (list ?? document.querySelector<HTMLElement>(".catalogue h1"))?.focus();
  }

  escaped(): void {
    this.shell.leaving(() => (this.#product ? this.#open(null) : this.shell.leave(this)));
  }

  async refresh(): Promise<void> {
    this.table = await backend.catalogueTable();
    this.#products.took(this.table);
  }

  #members(): string[] {
    return this.table.members.filter(({ active }) => active).map(({ code }) => code);
  }

  #emptyView(): TemplateResult {
    if (!this.table.coordinator) return nothingYetView(this.shell, word("catalogue-none-yet"), "sync");
    return html`
      <div class="catalogue-none" data-role="none">
        <p class="nothing">${word("catalogue-none")}</p>
        <button type="button" data-role="from-list" @click=${() => this.#import()}>${word("catalogue-import")}</button>
      </div>
    `;
  }

  #manyView(): TemplateResult {
    const { picked, showsOff } = this.#products;
    const ask = (what: "price" | "category") => () =>
      this.shell.leaving(() =>
        this.shell.ask(manyQuestion(what, picked.length, this.table.categories, (change) => this.#many(change))),
      );
    return manyView(picked.length, showsOff, {
      price: ask("price"),
      category: ask("category"),
      labels: () =>
        this.shell.ask(
          labelsQuestion(picked.length, this.shell.status.settings.printer !== null, (labels) => this.#labels(labels)),
        ),
      toggle: () => this.shell.leaving(() => this.shell.attempt(() => this.#many({ active: showsOff }))),
      none: () => this.#products.untick(),
    });
  }

  async #many(change: Partial<ProductsChange>): Promise<void> {
    const whole = { price_percent: null, category: null, active: null, ...change };
    const said = await backend.setProducts(this.#products.picked, whole);
    this.#products.untick();
    await this.refresh();
    this.#open(null);
    this.shell.say(said);
  }

  /** Labels of all that are picked, so many of each. */
  async #labels({ each, paper, from }: LabelsAsked): Promise<void> {
    const products = this.#products.picked.map((which) => `${which}*${each}`);
    if (paper === ON_PRINTER) {
      this.shell.say((await backend.printLabels({ products, paper: "58mm", from: "" })).said);
      return;
    }
    const { file, labels } = await backend.saveLabels({ products, paper, from });
    this.#file = file;
    this.shell.say(word("labels-saved", { count: labels, file }));
  }

  #formView(): TemplateResult {
    const { coordinator, categories, cut } = this.table;
    const product = this.#product;
    if (!coordinator && !product) {
      return html`<section class="product-form"><p class="hint">${word("catalogue-read-only")}</p></section>`;
    }
    return html`
      <section class="product-form" aria-labelledby="product-heading">
        <h2 id="product-heading">${product ? product.name : word("catalogue-new")}</h2>
        ${keyed(
          this.#form,
          html`
            <div class="form" data-form data-unsaved-as=${product?.name ?? word("catalogue-new")} @submit=${(event: Event) => this.#save(event)} @input=${(event: Event) => this.#typed(event)}>
              ${productFieldsView({
                values: product ?? this.#next,
                members: this.#members(),
                categories,
                cut,
                isNew: product === null,
                readOnly: !coordinator,
                share: this.#share,
                photo: this.#photo.view(product?.photo ?? null, this.#refusal),
                refusal: this.#refusal,
              })}
              ${refusalView(this.#refusal)}
            </div>
          `,
        )}
        ${product ? this.#stateView(product) : nothing}
      </section>
    `;
  }

  /** What can be done with the product beside its fields, and what it was before. */
  #stateView(product: ProductRow): TemplateResult {
    const { coordinator } = this.table;
    const several = this.#past.filter(({ stands }) => stands).length > 1;
    const act = (action: () => Promise<{ said: string }>) => () =>
      this.shell.leaving(() =>
        this.shell.attempt(async () => {
          const { said } = await action();
          await this.#again(product);
          this.shell.say(said);
        }),
      );
    return html`
      <div class="inline">
        <button type="button" data-role="sold-out" @click=${act(() => backend.markSoldOut(product.which, !product.sold_out))}>
          ${product.sold_out ? word("catalogue-there") : word("catalogue-out")}
        </button>
        ${
          coordinator
            ? html`<button type="button" class=${product.active ? "undoing" : ""} data-role="off" @click=${act(() => backend.setProduct(product.which, { ...NOTHING, active: !product.active }))}>
                ${product.active ? word("catalogue-off-do") : word("catalogue-on-do")}
              </button>`
            : nothing
        }
        ${
          coordinator && product.photo
            ? html`<button type="button" class="undoing" data-role="photo-none" @click=${act(() => backend.setProduct(product.which, { ...NOTHING, photo: "" }))}>${word("catalogue-photo-none")}</button>`
            : nothing
        }
      </div>
      ${several ? html`<p class="attention">${word("catalogue-two")}</p>` : nothing}
      <ol class="past" data-role="past">
        ${this.#past.toReversed().map(
          (past) => html`
            <li>
              <span>${past.price_text} · ${past.said}</span>
              <span class="hint">${past.at} · ${past.by}</span>
              ${
                several && past.stands && coordinator
                  ? html`<button type="button" data-role="choose" @click=${act(async () => ({ said: await backend.chooseProduct(product.which, past.id) }))}>
                      ${word("catalogue-choose", { price: past.price_text })}
                    </button>`
                  : nothing
              }
            </li>
          `,
        )}
      </ol>
      <p class="hint">${word("catalogue-past")}</p>
    `;
  }

  #actions(): TemplateResult {
    const { coordinator } = this.table;
    return html`
      <div class="actions">
        ${this.#products.picked.length > 0 ? this.#manyView() : this.#listActions()}
        ${savedFileView(this.shell, this.#file)}
        ${coordinator && this.#product ? html`<button type="button" data-role="new" @click=${() => this.shell.leaving(() => this.#open(null))}>${word("catalogue-new")}</button>` : nothing}
        ${
          coordinator
            ? html`<button type="button" class="main" data-role="main" @click=${() => this.#submit()}>
                ${this.#product ? word("catalogue-save") : word("catalogue-add")}
              </button>`
            : nothing
        }
      </div>
    `;
  }

  /** What can be done with the list; where products are picked, what can be done with those stands here. */
  #listActions(): TemplateResult {
    const { coordinator, undo } = this.table;
    return html`
        ${coordinator ? html`<button type="button" data-role="import" @click=${() => this.#import()}>${word("catalogue-import")}</button>` : nothing}
        <button type="button" data-role="export" @click=${() => this.#export(() => backend.saveCatalogue("xlsx"))}>${word("catalogue-export")}</button>
        <button type="button" data-role="price-list" @click=${() => this.#export(backend.savePriceList)}>${word("catalogue-price-list")}</button>
        ${coordinator && undo > 0 ? html`<button type="button" class="undoing" data-role="undo" @click=${() => this.shell.leaving(() => this.#askUndo(undo))}>${word("catalogue-undo", { count: undo })}</button>` : nothing}
    `;
  }

  #import(): void {
    this.shell.leaving(() => this.shell.attempt(async () => this.shell.show(await Import.load(this.shell))));
  }

  #export(save: () => Promise<{ file: string }>): void {
    this.shell.attempt(async () => {
      this.#file = (await save()).file;
      this.shell.say(word("file-saved-as", { file: this.#file }));
    });
  }

  /** One step may have been a whole list: it is said how much goes back, before it does. */
  #askUndo(count: number): void {
    this.shell.ask({
      heading: word("ask-undo", { count }),
      body: () => html`<p>${word("ask-undo-lead")}</p>`,
      confirm: word("ask-undo-confirm", { count }),
      cancel: word("ask-undo-stay"),
      careful: true,
      act: async () => {
        const { said } = await backend.undoCatalogue();
        await this.refresh();
        this.#open(null);
        this.shell.say(said);
      },
    });
  }

  #submit(): void {
    const form = document.querySelector<HTMLElement>(".product-form [data-form]");
    if (form) submit(form);
  }

  /** Shows a product beside the table, or a new one. */
  #open(product: ProductRow | null): void {
    this.shell.attempt(async () => {
      this.#past = product ? await backend.productPast(product.which) : [];
      this.#begin(product);
      await this.#work(product ?? this.#next);
      this.shell.draw();
      if (product === null) this.#focusName();
      document.querySelector(".product-form h2")?.scrollIntoView({ block: "nearest" });
    });
  }

  #begin(product: ProductRow | null): void {
    clearTimeout(this.#waiting);
    this.#product = product;
    this.#form += 1;
    this.#refusal = null;
    this.#photo.begin();
    this.#share = "";
  }

  #focusName(): void {
    document.querySelector<HTMLElement>(".product-form input[name=name]")?.focus();
  }

  /** The same product, as it is now. */
  async #again({ sku }: ProductRow): Promise<void> {
    await this.refresh();
    const now = this.table.products.find((row) => row.sku === sku) ?? null;
    this.#past = now ? await backend.productPast(now.which) : [];
    this.#product = now;
    this.#form += 1;
  }

  #typed(event: Event): void {
    clearTimeout(this.#waiting);
    const form = event.currentTarget as HTMLElement;
    this.#waiting = window.setTimeout(() => {
      const { price, member, cut } = productTyped(answerOf(form));
      this.shell.attempt(async () => {
        if (form.isConnected) await this.#work({ price: price ?? "", member: member ?? "", cut: cut ?? "" });
      });
    }, SHARE_WAIT_MS);
  }

  async #work({ price, member, cut }: { price: string; member: string; cut: string }): Promise<void> {
    this.#share = price === "" ? "" : await backend.shareText(price, member, cut);
  }

  #save(event: Event): void {
    const form = submitted(event);
    const answer = answerOf(form);
    const product = this.#product;
    this.shell.attempt(
      async () => {
        const typed = productTyped(answer, await this.#photo.typed(answer));
        const { said } = product ? await backend.setProduct(product.which, typed) : await backend.addProduct(typed);
        clearTimeout(this.#waiting);
        await this.refresh();
        // The next one is often the same member's, of the same kind.
        if (!product) {
          const { member, category, unit } = typed;
          this.#next = { ...blankProduct(), member: member ?? "", category: category ?? "", unit: unit ?? "pcs" };
        }
        this.#past = [];
        this.#begin(null);
        this.shell.say(said);
        this.shell.draw();
        this.#focusName();
      },
      (refusal) => {
        this.#refusal = placeRefusal(form, refusal, REFUSED_AT);
        this.shell.draw();
        focusRefused(form);
      },
    );
  }
}

/** A change of a product in which everything stays. */
const NOTHING: ProductTyped = {
  sku: null,
  name: null,
  price: null,
  member: null,
  unit: null,
  category: null,
  quick: null,
  barcode: null,
  cut: null,
  picture: null,
  photo: null,
  active: null,
};
