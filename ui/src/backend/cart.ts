// Made from src-tauri/src/commands by tests/tests/backend.rs. Never edited by hand.
import type { CartView, DiscountReason, Entered, FreeReason } from "../api";
import { command } from "./command";

/** The cart as it stands. */
export const cart = () => command<CartView>("cart");

/** Enter in the search field: short code, SKU, barcode, or `MEMBER@12000` for an uncatalogued article. */
export const enter = (text: string) => command<Entered>("enter", { text });

/** A scanner's code: an exact barcode or SKU, else refused. */
export const scan = (code: string) => command<Entered>("scan", { code });

/** Adds a product; `quantity` as typed ("0,350"), null for one piece. */
export const cartAdd = (product: string, quantity: string | null) =>
  command<CartView>("cart_add", { product, quantity });

/** Adds an uncatalogued article of a member; price and quantity as typed. */
export const cartArticle = (member: string, price: string, quantity: string | null) =>
  command<CartView>("cart_article", { member, price, quantity });

/** Changes a line's quantity by so many pieces; below one is refused. */
export const cartStep = (line: number, by: number) => command<CartView>("cart_step", { line, by });

/** Sets a line's quantity, as typed. */
export const cartQuantity = (line: number, quantity: string) => command<CartView>("cart_quantity", { line, quantity });

/** Sets a line's price, as typed. */
export const cartPrice = (line: number, price: string) => command<CartView>("cart_price", { line, price });

/** A discount as typed ("5%", "2.000") on a line, or on the whole with line null; discount null takes it off. */
export const cartDiscount = (line: number | null, discount: string | null) =>
  command<CartView>("cart_discount", { line, discount });

/** Says why less is asked for than the goods cost. */
export const cartDiscountReason = (reason: DiscountReason) => command<CartView>("cart_discount_reason", { reason });

/** Why a line costs nothing. */
export const cartReason = (line: number, reason: FreeReason | null) =>
  command<CartView>("cart_reason", { line, reason });

/** Removes a line; `cart_undo` brings it back. */
export const cartRemove = (line: number) => command<CartView>("cart_remove", { line });

/** Empties the cart; `cart_undo` brings it back. */
export const cartClear = () => command<CartView>("cart_clear");

/** Takes back the last removal. */
export const cartUndo = () => command<CartView>("cart_undo");

/** Puts the cart aside. */
export const cartHold = () => command<CartView>("cart_hold");

/** Takes up a cart that was put aside. */
export const cartResume = (cart: string) => command<CartView>("cart_resume", { cart });

/** Names a cart that was put aside, so that it is found again; the name stays on this till. */
export const cartName = (cart: string, name: string) => command<CartView>("cart_name", { cart, name });
