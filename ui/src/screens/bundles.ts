import { html, nothing, type TemplateResult } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import type { BundleRow, BundleTyped, CatalogueTable, ProductRow, Refusal } from "../api";
import * as backend from "../backend";
import { amountAt, type FieldsByCode, fieldView, focusRefused, placeRefusal, selectView } from "../parts/field";
import { answerOf, submit, submitted, typed } from "../parts/form";
import { refusalView } from "../parts/mending";
import { nothingYetView } from "../parts/nothing-yet";
import { shareView } from "../parts/share";
import { rememberTyped } from "../parts/unsaved";
import type { Screen, Shell } from "../shell";
import { word } from "../words";

/** What the members get is worked out once the typing rests. */
const SHARE_WAIT_MS = 150;

/** Where a bundle is filled in. */
const FORM = ".product-form [data-form]";

const REFUSED_AT: FieldsByCode = { ...amountAt("price"), price_below_zero: "price" };

/** One product of the bundle that is typed. */
interface PartTyped {
  which: string;
  quantity: string;
}

/** The fields of a bundle. */
interface Values {
  name: string;
  price: string;
  category: string;
  quick: string;
  sku: string;
  barcode: string;
  parts: PartTyped[];
}

/** Bundles: a list, and one of them beside it. */
export class Bundles implements Screen {
  readonly name = "bundles";
  readonly guide = "bundles";
  /** The bundle beside the list; null for a new one. */
  #bundle: BundleRow | null = null;
  #values = blank();
  /** Counts the forms, so that each begins with its own values. */
  #form = 0;
  #shares: string[] = [];
  #waiting = 0;
  #refusal: Refusal | null = null;

  private constructor(
    readonly shell: Shell,
    private table: CatalogueTable,
    private bundles: BundleRow[],
  ) {}

  static async load(shell: Shell): Promise<Bundles> {
    const [table, bundles] = await Promise.all([backend.catalogueTable(), backend.bundles()]);
    return new Bundles(shell, table, bundles);
  }

  title(): string {
    return word("bundles-heading");
  }

  view(): TemplateResult {
    const { coordinator } = this.table;
    return html`
      <main class="catalogue bundles" data-screen="bundles">
        <div class="catalogue-head">
          <h1 tabindex="-1">${word("bundles-heading")}</h1>
          <p class="hint">${word("bundles-lead")}</p>
        </div>
        ${this.#listView()}
        ${this.#formView()}
        <div class="actions">
          ${coordinator && this.#bundle ? html`<button type="button" data-role="new" @click=${() => this.shell.leaving(() => this.#open(null))}>${word("bundles-new")}</button>` : nothing}
          ${
            coordinator && this.#products().length > 0
              ? html`<button type="button" class="main" data-role="main" @click=${() => this.#submit()}>
                  ${this.#bundle ? word("catalogue-save") : word("catalogue-add")}
                </button>`
              : nothing
          }
        </div>
      </main>
    `;
  }

  escaped(): void {
    this.shell.leaving(() => {
      if (this.#bundle) this.#open(null);
      else this.shell.attempt(() => this.shell.open("catalogue"));
    });
  }

  async refresh(): Promise<void> {
    [this.table, this.bundles] = await Promise.all([backend.catalogueTable(), backend.bundles()]);
  }

  /** What can be part of a bundle: what is sold at a price. */
  #products(): ProductRow[] {
    return this.table.products.filter(({ active, share_text }) => active && share_text !== "");
  }

  #listView(): TemplateResult {
    if (this.bundles.length === 0) {
      if (!this.table.coordinator) return nothingYetView(this.shell, word("bundles-none-yet"), "sync");
      return html`<div class="catalogue-none" data-role="none"><p class="nothing">${word("bundles-none")}</p></div>`;
    }
    return html`
      <ul class="bundle-list" aria-label=${word("bundles-list")} data-role="bundles">
        ${this.bundles.map(
          (bundle) => html`
            <li>
              <button type="button" data-bundle=${bundle.sku} aria-current=${bundle.bundle === this.#bundle?.bundle ? "true" : nothing} @click=${() => this.shell.leaving(() => this.#open(bundle))}>
                <strong>${bundle.name}</strong>
                ${bundle.active ? nothing : html`<span class="badge">${word("catalogue-off-mark")}</span>`}
                <span class="bundle-price">${bundle.price_text}</span>
                <span class="hint">${bundle.parts.map((part) => `${part.quantity_text} ${part.name}`).join(", ")}</span>
                ${bundle.lacks ? html`<span class="attention">${bundle.lacks}</span>` : nothing}
              </button>
            </li>
          `,
        )}
      </ul>
    `;
  }

  #formView(): TemplateResult {
    const { coordinator } = this.table;
    const bundle = this.#bundle;
    if (!coordinator && !bundle) {
      return html`<section class="product-form"><p class="hint">${word("catalogue-read-only")}</p></section>`;
    }
    if (this.#products().length === 0) {
      return html`
        <section class="product-form">
          <p class="nothing">${word("bundles-no-products")}</p>
          <button type="button" data-role="to-catalogue" @click=${() => this.shell.attempt(() => this.shell.open("catalogue"))}>${word("catalogue-heading")}</button>
        </section>
      `;
    }
    return html`
      <section class="product-form" aria-labelledby="bundle-heading">
        <h2 id="bundle-heading">${bundle ? bundle.name : word("bundles-new")}</h2>
        ${keyed(
          this.#form,
          html`
            <div class="form" data-form data-unsaved-as=${bundle?.name ?? word("bundles-new")} @submit=${(event: Event) => this.#save(event)} @input=${(event: Event) => this.#typed(event)} @change=${(event: Event) => this.#typed(event)}>
              ${this.#fieldsView(!coordinator)}
              ${refusalView(this.#refusal)}
            </div>
          `,
        )}
        ${
          coordinator && bundle
            ? html`<div class="inline">
                <button type="button" class=${bundle.active ? "undoing" : ""} data-role="off" @click=${() => this.shell.leaving(() => this.#end(bundle))}>
                  ${bundle.active ? word("catalogue-off-do") : word("catalogue-on-do")}
                </button>
              </div>`
            : nothing
        }
        ${bundle ? html`<p class="hint">${word("catalogue-past")}</p>` : nothing}
      </section>
    `;
  }

  #fieldsView(readOnly: boolean): TemplateResult {
    const { name, price, category, quick, sku, barcode, parts } = this.#values;
    const refusal = this.#refusal;
    const isNew = this.#bundle === null;
    const proposed = isNew ? word("catalogue-proposed") : undefined;
    return html`
      <fieldset class="product-fields" ?disabled=${readOnly}>
        <div class="wide">${fieldView({ name: "name", label: word("catalogue-name"), value: name, refusal })}</div>
        <div class="wide">${fieldView({ name: "price", label: word("catalogue-price"), value: price, figures: true, refusal })}</div>
        <ol class="wide bundle-parts">
          ${parts.map((part, at) => this.#partView(part, at))}
        </ol>
        ${readOnly ? nothing : html`<button type="button" class="wide" data-role="part-add" @click=${() => this.#addPart()}>${word("bundles-part-add")}</button>`}
        ${fieldView({ name: "category", label: word("catalogue-category"), value: category, hint: isNew ? word("bundles-category-hint") : undefined, refusal })}
        ${fieldView({ name: "quick", label: word("catalogue-quick"), value: quick, hint: proposed, figures: true, refusal })}
        ${fieldView({ name: "sku", label: word("catalogue-sku"), value: sku, hint: proposed, refusal })}
        ${fieldView({ name: "barcode", label: word("catalogue-barcode"), value: barcode, hint: word("catalogue-barcode-hint"), refusal })}
      </fieldset>
    `;
  }

  #partView({ which, quantity }: PartTyped, at: number): TemplateResult {
    const products = this.#products();
    const named = products.find((product) => product.which === which)?.name ?? which;
    const options: [string, string][] = products.map((product) => [
      product.which,
      `${product.name} · ${product.price_text}`,
    ]);
    const known = which === "" || products.some((product) => product.which === which);
    const share = this.#shares[at];
    return html`
      <li>
        ${selectView({
          name: `part-${at}`,
          legend: word("bundles-part", { number: at + 1 }),
          value: which,
          options: [["", word("choose-one")], ...(known ? [] : [[which, which] as [string, string]]), ...options],
        })}
        ${fieldView({ name: `quantity-${at}`, label: word("bundles-quantity"), value: quantity, figures: true })}
        ${
          this.#values.parts.length > 1
            ? html`<button type="button" class="square undoing" aria-label=${word("bundles-part-remove", { name: named || String(at + 1) })} @click=${() => this.#removePart(at)}>✕</button>`
            : nothing
        }
        ${shareView(share)}
      </li>
    `;
  }

  #submit(): void {
    const form = document.querySelector<HTMLElement>(FORM);
    if (form) submit(form);
  }

  #open(bundle: BundleRow | null): void {
    this.shell.attempt(async () => {
      this.#begin(bundle);
      await this.#work();
      this.shell.draw();
      document.querySelector<HTMLElement>(".product-form input[name=name]")?.focus();
      document.querySelector(".product-form h2")?.scrollIntoView({ block: "nearest" });
    });
  }

  #begin(bundle: BundleRow | null): void {
    clearTimeout(this.#waiting);
    this.#bundle = bundle;
    this.#values = bundle
      ? { ...bundle, parts: bundle.parts.map(({ which, quantity }) => ({ which, quantity })) }
      : blank();
    this.#form += 1;
    this.#refusal = null;
    this.#shares = [];
  }

  /** Takes what is typed, so that the fields can be drawn anew around it. */
  #take(): void {
    const form = document.querySelector<HTMLElement>(FORM);
    if (form) this.#values = valuesOf(answerOf(form), this.#values.parts.length);
  }

  #addPart(): void {
    this.#take();
    const at = this.#values.parts.push({ which: "", quantity: "1" }) - 1;
    this.#form += 1;
    this.shell.draw();
    rememberTyped(document.querySelector(FORM));
    document.querySelector<HTMLElement>(`.product-form select[name=part-${at}]`)?.focus();
  }

  #removePart(at: number): void {
    this.#take();
    this.#values.parts.splice(at, 1);
    this.#form += 1;
    this.shell.attempt(async () => {
      await this.#work();
      this.shell.draw();
      rememberTyped(document.querySelector(FORM));
      document.querySelector<HTMLElement>(".product-form [data-role=part-add]")?.focus();
    });
  }

  #typed(event: Event): void {
    clearTimeout(this.#waiting);
    const form = event.currentTarget as HTMLElement;
    this.#waiting = window.setTimeout(() => {
      this.shell.attempt(async () => {
        if (!form.isConnected) return;
        this.#take();
        await this.#work();
      });
    }, SHARE_WAIT_MS);
  }

  async #work(): Promise<void> {
    const parts = partsOf(this.#values);
    const whole = parts.length === this.#values.parts.length && this.#values.price !== "";
    this.#shares = whole ? await backend.bundleShareTexts(this.#values.price, parts) : [];
  }

  #save(event: Event): void {
    const form = submitted(event);
    this.#take();
    const typed = bundleTyped(this.#values);
    const bundle = this.#bundle;
    this.shell.attempt(
      async () => {
        const { said } = bundle ? await backend.setBundle(bundle.which, typed) : await backend.addBundle(typed);
        await this.refresh();
        this.#begin(null);
        this.shell.say(said);
        this.shell.draw();
        document.querySelector<HTMLElement>(".product-form input[name=name]")?.focus();
      },
      (refusal) => {
        this.#refusal = placeRefusal(form, refusal, REFUSED_AT);
        this.shell.draw();
        focusRefused(form);
      },
    );
  }

  #end(bundle: BundleRow): void {
    this.shell.attempt(async () => {
      const { said } = await backend.setBundle(bundle.which, { ...NOTHING, active: !bundle.active });
      await this.refresh();
      this.#begin(this.bundles.find((row) => row.bundle === bundle.bundle) ?? null);
      await this.#work();
      this.shell.say(said);
    });
  }
}

/** A bundle of which nothing is said yet. */
function blank(): Values {
  return { name: "", price: "", category: "", quick: "", sku: "", barcode: "", parts: [{ which: "", quantity: "1" }] };
}

function valuesOf(answer: FormData, parts: number): Values {
  const text = (name: string) => typed(answer, name);
  const part = (at: number): PartTyped => ({ which: text(`part-${at}`), quantity: text(`quantity-${at}`) });
  return {
    name: text("name"),
    price: text("price"),
    category: text("category"),
    quick: text("quick"),
    sku: text("sku"),
    barcode: text("barcode"),
    parts: Array.from({ length: parts }, (_, at) => part(at)),
  };
}

/** The parts that were chosen, as the till reads them. */
function partsOf({ parts }: Values): string[] {
  const chosen = parts.filter(({ which }) => which !== "");
  return chosen.map(({ which, quantity }) => (quantity === "" ? which : `${which}*${quantity}`));
}

function bundleTyped(values: Values): BundleTyped {
  const { name, price, category, quick, sku, barcode } = values;
  return {
    name,
    price,
    parts: partsOf(values),
    category: category || null,
    quick,
    sku: sku || null,
    barcode,
    active: null,
  };
}

/** A change of a bundle in which everything stays. */
const NOTHING: BundleTyped = {
  sku: null,
  name: null,
  price: null,
  parts: null,
  category: null,
  quick: null,
  barcode: null,
  active: null,
};
