import { html, nothing, type TemplateResult } from "lit-html";
import type { CartLine, CartView, ExchangeView, HeldCart } from "../api";
import { word } from "../words";

/** What can be done with the cart. */
export interface CartActions {
  step(line: CartLine, by: number): void;
  edit(line: CartLine): void;
  remove(line: CartLine): void;
  discount(): void;
  hold(): void;
  clear(): void;
  undo(): void;
  resume(held: HeldCart): void;
  name(held: HeldCart): void;
  leaveExchange(): void;
  pay(): void;
}

/**
 * The cart: what can be done with the whole of it, its lines, the total always in sight, and Pay in the outer corner.
 * What acts keeps its place, whatever comes into the cart.
 */
export function cartPanel(cart: CartView, actions: CartActions): TemplateResult {
  const empty = cart.lines.length === 0;
  return html`
    <section class="cart" aria-labelledby="cart-heading">
      <header class="cart-head">
        <h2 id="cart-heading">${word("sell-cart")}</h2>
        ${cart.undo === null ? nothing : undoView(cart.undo, actions)}
        ${empty ? nothing : html`<p>${cart.items_text}</p>`}
      </header>
      <div class="cart-tools">
        <button type="button" ?disabled=${empty} @click=${actions.discount}>${word("sell-discount")}</button>
        <button type="button" ?disabled=${empty} @click=${actions.clear}>${word("sell-clear")}</button>
        <button type="button" ?disabled=${empty} @click=${actions.hold}>${word("sell-hold")}</button>
      </div>
      ${cart.exchange === null ? nothing : exchangeView(cart.exchange, actions)}
      <div class="cart-body">
        ${empty ? html`<p class="hint">${word("sell-empty")}</p>` : html`<ol class="lines">${cart.lines.map((line) => lineView(line, line.line === cart.current, actions))}</ol>`}
        ${heldView(cart.held, actions)}
      </div>
      ${footView(cart, actions)}
    </section>
  `;
}

/** What comes back for what is rung up. */
function exchangeView({ receipt, what, refused }: ExchangeView, actions: CartActions): TemplateResult {
  return html`
    <div class="cart-exchange" data-role="exchange">
      <p>${refused === null ? word("exchange-back", { receipt, what }) : html`<span class="refusal">${refused.message}</span>`}</p>
      <button type="button" data-role="exchange-leave" @click=${actions.leaveExchange}>${word("exchange-leave")}</button>
    </div>
  `;
}

/** What the buyer pays on top, or gets back. */
function differenceView({ worth, difference, refused }: ExchangeView): TemplateResult | typeof nothing {
  if (refused !== null) return nothing;
  const back = difference.value < 0;
  const label =
    difference.value === 0 ? word("exchange-even") : back ? word("exchange-hand-back") : word("exchange-due");
  return html`
    <p class="sum"><span>${word("exchange-worth")}</span><span data-role="worth">−${worth.text}</span></p>
    <p class="sum total"><span>${label}</span><span data-role="difference">${difference.text.replace(/^[−-]/, "")}</span></p>
  `;
}

/** Undo says what it takes back. */
function undoView(undo: string, actions: CartActions): TemplateResult {
  return html`
    <button type="button" class="undoing" data-role="undo" @click=${actions.undo}>
      <span aria-hidden="true">↶</span> <span id="cart-undo">${undo}</span>
    </button>
  `;
}

function lineView(line: CartLine, current: boolean, actions: CartActions): TemplateResult {
  const remove = (event: KeyboardEvent) => {
    if (event.key === "Delete") actions.remove(line);
  };
  return html`
    <li class="line" data-line=${line.line} aria-current=${current ? "true" : nothing}>
      <p class="line-name">
        <span>${line.quantity_text}${line.unit === "pcs" ? " ×" : ""}</span> ${line.name}
      </p>
      <p class="line-amount">${line.amount.text}</p>
      <p class="line-price">
        ${line.parts_text === "" ? nothing : html`<span class="line-parts">${line.parts_text}</span> `}
        ${line.bargained ? html`<s><span class="heard">${word("sell-list-price")} </span>${line.list_price_text}</s> ` : nothing}
        <span>${line.price_text}${line.bargained ? ` ${word("sell-bargained")}` : ""}</span>
        ${line.discount_typed === null ? nothing : html`<span>${word("sell-line-discount", { discount: line.discount_typed })}</span>`}
      </p>
      <div class="line-actions" role="group" aria-label=${word("sell-line", { name: line.name })} @keydown=${remove}>
        ${
          line.unit === "pcs"
            ? html`
              <button type="button" class="square" aria-label=${word("sell-less", { name: line.name })} @click=${() => actions.step(line, -1)}>−</button>
              <button type="button" class="square" aria-label=${word("sell-plus", { name: line.name })} @click=${() => actions.step(line, 1)}>+</button>
            `
            : nothing
        }
        <button type="button" data-role="edit" @click=${() => actions.edit(line)}>${word("sell-edit")}<span class="heard"> ${line.name}</span></button>
      </div>
    </li>
  `;
}

function heldView(held: HeldCart[], actions: CartActions): TemplateResult | typeof nothing {
  if (held.length === 0) return nothing;
  return html`
    <section class="held" aria-labelledby="held-heading">
      <h3 id="held-heading">${word("sell-held")}</h3>
      <ul>
        ${held.map(
          (cart) => html`
            <li>
              <button type="button" data-role="resume" @click=${() => actions.resume(cart)}>${resumeWords(cart)}</button>
              <button type="button" data-role="name-held" @click=${() => actions.name(cart)}>
                ${cart.name === null ? word("sell-name-held") : word("sell-rename-held")}<span class="heard">: ${resumeWords(cart)}</span>
              </button>
            </li>
          `,
        )}
      </ul>
    </section>
  `;
}

function resumeWords({ name, time_text, items_text, total }: HeldCart): string {
  const said = { time: time_text, items: items_text, total: total.text };
  return name === null ? word("sell-resume", said) : word("sell-resume-named", { ...said, name });
}

function footView(cart: CartView, actions: CartActions): TemplateResult {
  return html`
    ${cart.discount.value === 0 ? nothing : discountView(cart)}
    <footer class="cart-foot">
      ${cart.problem === null ? nothing : html`<p class="refusal" id="cart-problem">${cart.problem.message}</p>`}
      <p class="sum ${cart.exchange === null ? "total" : ""}"><span>${word("sell-total")}</span><span data-role="total">${cart.total.text}</span></p>
      ${cart.exchange === null ? nothing : differenceView(cart.exchange)}
      <button
        type="button"
        class="main"
        data-role="main"
        aria-describedby=${cart.problem === null ? nothing : "cart-problem"}
        ?disabled=${cart.lines.length === 0}
        @click=${actions.pay}
      >
        ${payWord(cart.exchange)}
      </button>
    </footer>
  `;
}

function payWord(exchange: ExchangeView | null): string {
  if (exchange === null) return word("sell-pay");
  const difference = exchange.difference.value;
  if (difference === 0) return word("exchange-go-on");
  return difference > 0 ? word("exchange-pay") : word("exchange-give-back");
}

function discountView(cart: CartView): TemplateResult {
  const label =
    cart.discount_typed === null ? word("sell-discount") : word("sell-discount-of", { discount: cart.discount_typed });
  return html`
    <div class="cart-sums">
      <p class="sum"><span>${word("sell-subtotal")}</span><span>${cart.subtotal.text}</span></p>
      <p class="sum"><span>${label}</span><span>${cart.discount.text}</span></p>
    </div>
  `;
}
