import { html, nothing, type TemplateResult } from "lit-html";
import type { CartView, Catalogue, Entered, ProductTile } from "../api";
import * as backend from "../backend";
import { type Told, toldOf } from "../buyer/shown";
import { type CartActions, cartPanel } from "../parts/cart-panel";
import { article, editLine, nameHeld, weigh, which, wholeDiscount } from "../parts/cart-questions";
import type { Operation } from "../parts/keypad";
import { nothingYetView } from "../parts/nothing-yet";
import { renewed } from "../parts/renewed";
import { isText, SearchField } from "../parts/search-field";
import { tilesView } from "../parts/tiles";
import type { Screen, Shell } from "../shell";
import { word } from "../words";
import { Pay } from "./pay";

/** What a search finds is said once the typing rests: a code is typed to its end first. */
const FOUND_WAIT_MS = 700;
/** A price of which the list's is more than so many times is asked about. */
const FAR_BELOW = 10;

/** Tiles and search on one side, the cart on the other. */
export class Sell implements Screen {
  readonly name = "sell";
  readonly guide = "sell";
  #category: string | null = null;
  /** What the search found, or null while nothing is searched for. */
  #matches: ProductTile[] | null = null;
  #searches = 0;
  /** What is about to say how many were found. */
  #found = 0;
  /**
   * Pay is on its way: whatever is typed meanwhile is an amount, and goes there. Where what was entered before is
   * refused or asks for more, that comes first, and nobody pays.
   */
  #paying = false;
  #field = new SearchField({
    entered: (text) => (text === "" ? this.#pay() : this.#act(() => this.#enter(text))),
    searched: (text) => this.#search(text),
    operated: (operation) => this.#act(() => this.#operate(operation)),
    removed: () => this.#act(() => this.#removeCurrent()),
    left: () => document.querySelector<HTMLElement>(".tile")?.focus(),
    operators: () => this.shell.status.settings.keypad_operators && !this.#paying,
    held: () => this.#paying,
  });
  #actions: CartActions = {
    step: (line, by) => this.#change(() => backend.cartStep(line.line, by)),
    edit: (line) => this.shell.ask(editLine(line, this.#take, () => this.#actions.remove(line))),
    remove: (line) => this.#change(() => backend.cartRemove(line.line)),
    discount: () => this.shell.ask(wholeDiscount(this.cart, this.#take)),
    hold: () => this.#change(backend.cartHold),
    clear: () => this.#change(backend.cartClear),
    undo: () => this.#change(backend.cartUndo),
    resume: (held) => this.#change(() => backend.cartResume(held.cart)),
    name: (held) => this.shell.ask(nameHeld(held, this.#take)),
    leaveExchange: () => this.#change(backend.cartExchangeLeave),
    pay: () => this.#pay(),
  };

  /** How much is left of what there is little of, by product. */
  #low: ReadonlyMap<string, string> = new Map();

  private constructor(
    readonly shell: Shell,
    private catalogue: Catalogue,
    private cart: CartView,
  ) {}

  static async load(shell: Shell): Promise<Sell> {
    const [catalogue, cart] = await Promise.all([backend.catalogue(), backend.cart()]);
    const sell = new Sell(shell, catalogue, cart);
    sell.#askLow();
    return sell;
  }

  title(): string {
    return word("sell-heading");
  }

  view(): TemplateResult {
    const { products } = this.catalogue;
    const shown =
      this.#matches ?? products.filter(({ category }) => this.#category === null || category === this.#category);
    return html`
      <main class="sell" data-screen="sell">
        <h1 class="heard" tabindex="-1">${word("sell-heading")}</h1>
        <div class="shelf">
          <div class="shelf-head">
            ${this.#field.view()}
            <button type="button" data-role="article" @click=${() => this.#askArticle()}>
              ${word("sell-article")}
            </button>
          </div>
          ${this.#matches ? html`<p class="found">${word("sell-found", { count: shown.length })}</p>` : this.#categories()}
          <div class="shelf-body">
            ${products.length === 0 ? this.#nothingYet() : nothing}
            ${tilesView({
              products: shown,
              label: word("sell-products"),
              low: this.#low,
              chosen: (product) => this.#choose(product),
              left: () => this.#field.focus(),
            })}
          </div>
        </div>
        ${cartPanel(this.cart, this.#actions)}
      </main>
    `;
  }

  told(): Told {
    return toldOf(this.cart);
  }

  settle(): void {
    this.#field.focus();
  }

  #nothingYet(): TemplateResult {
    return this.shell.status.coordinator
      ? nothingYetView(this.shell, word("sell-no-products"), "catalogue")
      : nothingYetView(this.shell, word("sell-no-products-yet"), "sync");
  }

  typeOn(text: string): void {
    const entered = text.split("\n");
    const begun = entered.pop() ?? "";
    for (const one of entered) this.#field.enter(one);
    this.#field.type(begun);
  }

  /** Whoever types means the search field, wherever the focus stands. */
  keyed(key: string): boolean {
    if (!isText(key)) return false;
    this.#field.type(key);
    return true;
  }

  scanned(code: string): void {
    this.#field.forget();
    // On a slow machine a search may have begun within the burst: what it finds is nobody's question.
    this.#showAll();
    this.#act(
      async () => this.#entered(await backend.scan(code)),
      () => this.shell.scanned({ code }),
    );
  }

  escaped(): void {
    this.#field.put("");
    this.#showAll();
    this.settle();
  }

  /** Asked beside selling, which never waits for it. */
  #askLow(): void {
    backend.lowStock().then(
      (low) => {
        this.#low = new Map(low);
        if (low.length > 0 && this.shell.screen === this) this.shell.draw();
      },
      // The stock screen says what stands in the way.
      () => {},
    );
  }

  async refresh(): Promise<void> {
    this.#askLow();
    this.catalogue = renewed(this.catalogue, await backend.catalogue());
    this.cart = await backend.cart();
  }

  #categories(): TemplateResult {
    const all: [string | null, string][] = [
      [null, word("sell-all")],
      ...this.catalogue.categories.map((one): [string, string] => [one, one]),
    ];
    return html`
      <div class="categories" role="group" aria-label=${word("sell-categories")}>
        ${all.map(
          ([category, label]) => html`
            <button type="button" aria-pressed=${category === this.#category} @click=${() => this.#pick(category)}>${label}</button>
          `,
        )}
      </div>
    `;
  }

  #pick(category: string | null): void {
    this.#category = category;
    this.shell.draw();
    this.settle();
  }

  /** Every action ends in the search field, and acts only while this screen is shown; else it is `late`. */
  #act(action: () => Promise<void>, late?: () => void): void {
    clearTimeout(this.#found);
    this.shell.attempt(async () => {
      if (this.shell.screen !== this) return late?.();
      try {
        await action();
      } catch (refused) {
        this.#paying = false;
        throw refused;
      } finally {
        if (this.shell.screen === this) this.settle();
      }
    });
  }

  #change(command: () => Promise<CartView>): void {
    this.#act(async () => this.#take(await command()));
  }

  #take = (cart: CartView): void => {
    this.cart = cart;
    this.shell.say(cart.said);
    this.#showCurrent();
  };

  /** The line that was touched is seen: the lines scroll within the cart, never the window. */
  #showCurrent(): void {
    this.shell.draw();
    const line = document.querySelector<HTMLElement>(".line[aria-current]");
    const lines = line?.closest<HTMLElement>(".cart-body");
    if (!line || !lines) return;
    const [above, below] = [line.offsetTop, line.offsetTop + line.offsetHeight - lines.clientHeight];
    if (lines.scrollTop > above) lines.scrollTop = above;
    else if (lines.scrollTop < below) lines.scrollTop = below;
  }

  #choose(product: ProductTile): void {
    this.#field.put("");
    this.#showAll();
    if (product.unit !== "pcs") this.shell.ask(weigh(product, null, this.#take));
    else this.#change(() => backend.cartAdd(product.product, null));
  }

  async #enter(text: string): Promise<void> {
    try {
      this.#entered(await backend.enter(text), text);
    } catch (refused) {
      // What was typed comes back to be mended, unless the next code is being typed already; what an earlier search
      // found has nothing to do with it.
      this.#showAll();
      if (this.#field.text === "") this.#field.put(text);
      throw refused;
    }
  }

  #entered(entered: Entered, text = ""): void {
    this.#searches += 1;
    if (entered.kind !== "added") this.#paying = false;
    if (entered.kind === "matches") {
      this.#matches = entered.products;
      if (this.#field.text === "") this.#field.put(text);
      this.shell.say(word("sell-choose", { count: entered.products.length }));
      return;
    }
    this.#matches = null;
    if (entered.kind === "weigh") this.shell.ask(weigh(entered.product, entered.price, this.#take));
    else if (entered.kind === "choose") {
      const enter = (line: string) => this.#act(async () => this.#entered(await backend.enter(line)));
      this.shell.ask(which(entered.choices, enter));
    } else this.#take(entered.cart);
  }

  #askArticle(): void {
    this.#act(async () => this.shell.ask(article(await backend.members(), this.#take)));
  }

  async #removeCurrent(): Promise<void> {
    if (this.cart.current === null) this.#refuseEmpty();
    this.#take(await backend.cartRemove(this.cart.current));
  }

  async #operate(operation: Operation): Promise<void> {
    const line = this.cart.current;
    this.#showAll();
    if (line === null) this.#refuseEmpty();
    else if (operation.kind === "step") this.#take(await backend.cartStep(line, operation.by));
    else await this.#price(line, operation.price);
  }

  /** A price far below the list's is asked about: a code and how many, as `41*2`, looks the same up to there. */
  async #price(line: number, typed: string): Promise<void> {
    const take = async () => this.#take(await backend.cartPrice(line, typed));
    const of = this.cart.lines.find((one) => one.line === line);
    if (!of || Number(typed) === 0 || !(Number(typed) * FAR_BELOW < of.list_price.value)) return take();
    this.shell.ask({
      heading: word("sell-price-low", { price: typed, name: of.name }),
      body: () => html`<p>${word("sell-price-low-words", { list: of.list_price_text })}</p>`,
      confirm: word("sell-price-low-yes"),
      careful: true,
      act: take,
    });
  }

  #pay(): void {
    this.#paying = true;
    this.#act(async () => {
      if (this.#paying) await this.#openPay();
    });
  }

  async #openPay(): Promise<void> {
    if (this.cart.lines.length === 0) this.#refuseEmpty();
    const pay = await backend.openPay();
    const screen = new Pay(this.shell, pay, this.cart);
    const typed = this.#field.text;
    this.shell.show(screen);
    screen.typeOn(typed);
    this.shell.say(screen.dueNow);
  }

  #refuseEmpty(): never {
    throw new backend.Refused({ code: "cart_empty", message: word("sell-empty-refused"), details: {} });
  }

  async #search(text: string): Promise<void> {
    if (text === "") return this.#showAll();
    const search = ++this.#searches;
    try {
      const matches = await backend.search(text);
      if (search !== this.#searches) return;
      this.#matches = matches;
      this.shell.draw();
      clearTimeout(this.#found);
      this.#found = window.setTimeout(() => this.#sayFound(search), FOUND_WAIT_MS);
    } catch (error) {
      if (error instanceof backend.Refused) this.shell.refuse(error.refusal);
      this.shell.draw();
    }
  }

  /** Says how many a search has found, unless something else was done since. */
  #sayFound(search: number): void {
    if (search !== this.#searches || this.#matches === null || this.shell.screen !== this) return;
    this.shell.say(word("sell-found", { count: this.#matches.length }));
    this.shell.draw();
  }

  #showAll(): void {
    // What was said of the search no longer holds.
    if (this.#matches !== null) this.shell.say("");
    this.#searches += 1;
    this.#matches = null;
    this.shell.draw();
  }
}
