/** The field for a code, a name or a scan, where goods are written down one after the other. */
import { html, nothing, type TemplateResult } from "lit-html";
import type { ProductTile, Refusal } from "../api";
import * as backend from "../backend";
import type { Screen, Shell } from "../shell";
import { word } from "../words";
import { fieldView, focusRefused } from "./field";
import { submit } from "./form";

/** Letters alone: a name, of which nobody knows the code. */
const NAME = /^\p{L}{3}[\p{L}\s]*$/u;

/** The most products that are offered for a name. */
const OFFERED_MAX = 6;

/** What the field is for, and what it hands over. */
export interface GoodsFinderActions {
  label: () => string;
  hint: () => string;
  /** Enter behind a code: takes it, or refuses it. */
  entered: (text: string) => Promise<void>;
  /** Enter in the empty field. */
  emptied: () => void;
}

/** The field. It lives as long as its screen. */
export class GoodsFinder {
  #asked = 0;
  /** Products whose name is being typed, and what was typed behind it. */
  #offered: ProductTile[] = [];
  #refusal: Refusal | null = null;

  constructor(
    private readonly shell: Shell,
    private readonly screen: Screen,
    private readonly actions: GoodsFinderActions,
  ) {}

  /** The field with the button that does what Enter does, and beside it what else brings goods here. */
  view(beside: TemplateResult | typeof nothing = nothing): TemplateResult {
    return html`
      <div
        class="goods-find"
        role="search"
        data-form
        data-role="find"
        @submit=${() => this.#submit()}
        @input=${() => this.#search()}
        @keydown=${(event: KeyboardEvent) => this.#key(event)}
        @focusout=${(event: FocusEvent) => this.#left(event)}
      >
        ${fieldView({ name: "goods", label: this.actions.label(), hint: this.actions.hint(), refusal: this.#refusal })}
        <div class="goods-ways">
          <button type="submit" data-role="add">${word("goods-add")}</button>
          ${beside}
        </div>
        ${this.#offeredView()}
      </div>
    `;
  }

  /** What stands in the field. */
  get text(): string {
    return this.#field?.value.trim() ?? "";
  }

  focus(): void {
    this.#field?.focus();
  }

  /** Goes on with text as if it were typed here. */
  type(text: string): void {
    const field = this.#field;
    if (!field) return;
    field.focus();
    field.setRangeText(text, field.value.length, field.value.length, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** Takes what stands in the field, as Enter does. */
  enter(): void {
    if (this.#form) submit(this.#form);
  }

  /** Says beside the field why something was refused. */
  refuse(refusal: Refusal): void {
    this.#refusal = { ...refusal, details: { ...refusal.details, field: "goods" } };
    this.shell.draw();
    if (this.#form) focusRefused(this.#form);
  }

  get #form(): HTMLElement | null {
    return document.querySelector<HTMLElement>("main .goods-find");
  }

  get #field(): HTMLInputElement | null {
    return document.querySelector<HTMLInputElement>("main .goods-find [name=goods]");
  }

  #offeredView(): TemplateResult | typeof nothing {
    if (this.#offered.length === 0) return nothing;
    return html`
      <div class="goods-offers" role="group" aria-label=${word("goods-offered")}>
        ${this.#offered.map(
          ({ sku, name, price_text }) =>
            html`<button type="button" data-code=${sku} @click=${() => this.#choose(sku)}>${sku} ${name} · ${price_text}</button>`,
        )}
      </div>
    `;
  }

  #submit(): void {
    const text = this.text;
    this.#forget();
    if (text === "") {
      this.actions.emptied();
      return;
    }
    this.#put("");
    this.#enter(text, async (refused) => {
      const found = refused.refusal.code === "product_unknown" ? await search(text) : [];
      if (found.length === 0) throw refused;
      this.#offer(text, found);
    });
  }

  /** Takes a code; `unknown` hears of what cannot be taken. */
  #enter(text: string, unknown: (refused: backend.Refused) => Promise<void>): void {
    this.shell.attempt(
      async () => {
        if (this.shell.screen !== this.screen) return;
        try {
          await this.actions.entered(text);
          this.#refusal = null;
        } catch (error) {
          if (!(error instanceof backend.Refused)) throw error;
          await unknown(error);
        }
      },
      (refusal) => {
        // What was typed comes back to be mended, unless the next one is being typed already.
        if (this.text === "") this.#put(text);
        this.refuse(refusal);
      },
    );
  }

  /** Several have that name, or one: that is chosen, and never guessed. */
  #offer(text: string, found: ProductTile[]): void {
    const typing = this.text !== "";
    if (!typing) this.#put(text);
    this.#refusal = null;
    this.#offered = found;
    this.shell.say(word("goods-choose", { count: found.length }));
    this.shell.draw();
    if (!typing) this.#form?.querySelector<HTMLElement>(".goods-offers button")?.focus();
  }

  /** A code in the place of the name; what stands behind the name stays. */
  #choose(code: string): void {
    const from = this.text.search(/[*@]/);
    const behind = from < 0 ? "" : this.text.slice(from);
    this.#forget();
    this.#put("");
    this.focus();
    this.#enter(`${code}${behind}`, async (refused) => {
      throw refused;
    });
  }

  async #search(): Promise<void> {
    const asked = ++this.#asked;
    const found = NAME.test(nameIn(this.text)) ? await search(this.text) : [];
    if (asked !== this.#asked || this.shell.screen !== this.screen) return;
    this.#offered = found;
    this.shell.draw();
  }

  /** What was asked before is not waited for any more. */
  #forget(): void {
    this.#asked += 1;
    this.#offered = [];
  }

  #put(text: string): void {
    if (this.#field) this.#field.value = text;
  }

  /** The arrow keys lead into what is offered and out of it, and Escape puts it away. */
  #key(event: KeyboardEvent): void {
    if (this.#offered.length === 0 || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Escape") {
      event.preventDefault();
      this.#forget();
      this.shell.draw();
      this.focus();
      return;
    }
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0) return;
    const stops = [this.#field, ...(this.#form?.querySelectorAll<HTMLElement>(".goods-offers button") ?? [])];
    event.preventDefault();
    stops[stops.indexOf(document.activeElement as HTMLInputElement) + step]?.focus();
  }

  /** What is offered lies over what stands below, and goes as soon as the focus goes elsewhere. */
  #left({ relatedTarget }: FocusEvent): void {
    if (this.#offered.length === 0 || this.#form?.contains(relatedTarget as Node | null)) return;
    // Not while something is being drawn.
    setTimeout(() => {
      if (this.shell.screen !== this.screen || this.#form?.contains(document.activeElement)) return;
      this.#forget();
      this.shell.draw();
    });
  }
}

/** What stands before an amount or a price. */
function nameIn(text: string): string {
  return (text.split(/[*@]/)[0] ?? "").trim();
}

async function search(text: string): Promise<ProductTile[]> {
  const found = await backend.search(nameIn(text)).catch(() => []);
  return found.slice(0, OFFERED_MAX);
}
