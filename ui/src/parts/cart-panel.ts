import { html, nothing, type TemplateResult } from "lit-html";
import type { CartLine, CartView, HeldCart } from "../api";
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
  pay(): void;
}

/** The cart: its lines, the total always in sight, and Pay in the outer corner. */
export function cartPanel(cart: CartView, actions: CartActions): TemplateResult {
  const empty = cart.lines.length === 0;
  return html`
    <section class="cart" aria-labelledby="cart-heading">
      <header class="cart-head">
        <h2 id="cart-heading">${word("sell-cart")}</h2>
        ${empty ? nothing : html`<p>${cart.items_text}</p>`}
      </header>
      <div class="cart-body">
        ${empty ? html`<p class="hint">${word("sell-empty")}</p>` : html`<ol class="lines">${cart.lines.map((line) => lineView(line, line.line === cart.current, actions))}</ol>`}
        ${heldView(cart.held, actions)}
      </div>
      ${footView(cart, actions)}
    </section>
  `;
}

function lineView(line: CartLine, current: boolean, actions: CartActions): TemplateResult {
  return html`
    <li class="line" data-line=${line.line} aria-current=${current ? "true" : nothing}>
      <p class="line-name">
        <span>${line.quantity_text}${line.unit === "pcs" ? " ×" : ""}</span> ${line.name}
      </p>
      <p class="line-amount">${line.amount.text}</p>
      <p class="line-price">
        ${line.bargained ? html`<s><span class="heard">${word("sell-list-price")} </span>${line.list_price.text}</s> ` : nothing}
        <span>${line.price.text}${line.bargained ? ` ${word("sell-bargained")}` : ""}</span>
        ${line.discount_typed === null ? nothing : html`<span>${word("sell-line-discount", { discount: line.discount_typed })}</span>`}
      </p>
      <div class="line-actions" role="group" aria-label=${word("sell-line", { name: line.name })}>
        ${
          line.unit === "pcs"
            ? html`
              <button type="button" class="square" aria-label=${word("sell-less", { name: line.name })} @click=${() => actions.step(line, -1)}>−</button>
              <button type="button" class="square" aria-label=${word("sell-plus", { name: line.name })} @click=${() => actions.step(line, 1)}>+</button>
            `
            : nothing
        }
        <button type="button" @click=${() => actions.edit(line)}>${word("sell-edit")}<span class="heard"> ${line.name}</span></button>
        <button type="button" class="undoing" @click=${() => actions.remove(line)}>${word("sell-remove")}<span class="heard"> ${line.name}</span></button>
      </div>
    </li>
  `;
}

function heldView(held: HeldCart[], actions: CartActions): TemplateResult | typeof nothing {
  if (held.length === 0) return nothing;
  return html`
    <h3>${word("sell-held")}</h3>
    <ul class="held">
      ${held.map(
        (cart) => html`
          <li>
            <button type="button" @click=${() => actions.resume(cart)}>
              ${word("sell-resume", { time: cart.time_text, items: cart.items_text, total: cart.total.text })}
            </button>
          </li>
        `,
      )}
    </ul>
  `;
}

function footView(cart: CartView, actions: CartActions): TemplateResult {
  const empty = cart.lines.length === 0;
  return html`
    <div class="cart-sums">
      ${empty && cart.undo === null ? nothing : toolsView(cart, actions)}
      ${cart.discount.value === 0 ? nothing : discountView(cart)}
    </div>
    <footer class="cart-foot">
      ${cart.problem === null ? nothing : html`<p class="refusal" id="cart-problem">${cart.problem.message}</p>`}
      <p class="sum total"><span>${word("sell-total")}</span><span data-role="total">${cart.total.text}</span></p>
      <button
        type="button"
        class="main"
        data-role="main"
        aria-describedby=${cart.problem === null ? nothing : "cart-problem"}
        ?disabled=${empty}
        @click=${actions.pay}
      >
        ${word("sell-pay")}
      </button>
    </footer>
  `;
}

/** Beside the total, where they are seen however long the cart is. */
function toolsView({ lines, undo }: CartView, actions: CartActions): TemplateResult {
  return html`
    ${undo === null ? nothing : html`<p class="hint" id="cart-undo">${undo}</p>`}
    <div class="cart-tools">
      ${
        undo === null
          ? nothing
          : html`<button type="button" class="undoing" data-role="undo" aria-describedby="cart-undo" @click=${actions.undo}>${word("sell-undo")}</button>`
      }
      ${
        lines.length === 0
          ? nothing
          : html`
            <button type="button" @click=${actions.discount}>${word("sell-discount")}</button>
            <button type="button" @click=${actions.clear}>${word("sell-clear")}</button>
            <button type="button" @click=${actions.hold}>${word("sell-hold")}</button>
          `
      }
    </div>
  `;
}

function discountView(cart: CartView): TemplateResult {
  const label =
    cart.discount_typed === null ? word("sell-discount") : word("sell-discount-of", { discount: cart.discount_typed });
  return html`
    <p class="sum"><span>${word("sell-subtotal")}</span><span>${cart.subtotal.text}</span></p>
    <p class="sum"><span>${label}</span><span>${cart.discount.text}</span></p>
  `;
}
