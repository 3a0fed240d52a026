// Generated from the Rust types; `cargo test` checks that it is current. Never edited by hand.

/** An amount of the fair's currency: the integer in its smallest unit, and the same as people read it ("Rp12.500"). */
export type Amount = { value: number, text: string, };

/** A refusal: a stable code, a sentence in the language shown that says what to do, and what it is about. */
export type Refusal = { code: string, message: string, details: { [key in string]?: string }, };

/** How this till looks and behaves; kept on this machine only. */
export type Settings = { language: Language, hand: Hand, text_percent: number, theme: Theme, keypad_operators: boolean, paper: Paper, };
export type Language = "id" | "en";
export type Hand = "right" | "left";
export type Theme = "system" | "light" | "dark";
/** Width of the receipt paper in millimetres. */
export type Paper = "58" | "80";

/** What the window needs to know to show the right screen and the strip. */
export type Status = {
  /** `welcome` until a fair is founded or joined, `shift` until a shift is open, then `selling`. */
  stage: Stage,
  settings: Settings,
  fair: FairView | null,
  shift: ShiftView | null,
  /** Things the person should be told once at start: a damaged store set aside, settings that could not be read. */
  notices: Array<Refusal>,
  /** Sales of this till that no place has seen yet. */
  waiting: number,
  /** The recovery key, until somebody says it is written down. */
  recovery_key: string | null,
};
export type Stage = "welcome" | "shift" | "selling";

export type FairView = { fair: string, kind: FairKind, organisation: string, name: string, town: string, zone: string, from: string, to: string, currency: string, cash_step: Amount, discount_by: DiscountBy, stand: string, letters: string, fingerprint: string, };
export type FairKind = "real" | "sample" | "practice";
export type DiscountBy = "both" | "cooperative" | "member";

export type NewFair = { organisation: string, name: string, town: string, zone: string, from: string, to: string, stand: string, cash_step: number, discount_by: DiscountBy, };

/** What the form for opening a shift starts with. */
export type ShiftSuggestion = {
  /** ISO date, the clock's. */
  day: string,
  /** The day as people read it: "10 Mei 2024". */
  day_text: string,
  /** Set when the day lies outside the fair or before the last one seen. */
  warning: Refusal | null,
  drawer: string,
  /** Seller codes of this fair. */
  sellers: Array<string>,
  /** Notes and coins for counting the float, largest first. */
  denominations: Array<Amount>,
};
export type NewShift = { day: string, by: string, drawer: string, float: string, /** Pieces of each denomination counted, `[value, pieces]`; empty when only the sum was typed. */ count: Array<[number, number]>, /** True when the seller changed the day that the clock suggested. */ day_chosen: boolean, };
export type ShiftView = { shift: string, day: string, day_text: string, stand: string, drawer: string, by: string, float: Amount, };

/** One tile. */
export type ProductTile = { product: string, sku: string, name: string, category: string, unit: Unit, price: Amount, /** "Rp24.000/kg" for goods by weight, else as `price.text`. */ price_text: string, quick: string | null, /** Name of a drawing, or null. */ picture: string | null, };
export type Unit = "pcs" | "kg";
/** All tiles, most sold first, and the categories in the order of their best product. */
export type Catalogue = { products: Array<ProductTile>, categories: Array<string>, };

/** The cart, worked out. Every change answers with the whole of it. */
export type CartView = {
  lines: Array<CartLine>,
  /** "3 barang" */
  items_text: string,
  subtotal: Amount,
  /** Zero or below. */
  discount: Amount,
  /** The discount on the whole as it was typed ("5%", "2.000"), or null. */
  discount_typed: string | null,
  /** To pay before cash rounding. */
  total: Amount,
  /** What the last undo would bring back, in words, or null. */
  undo: string | null,
  /** Carts put aside. */
  held: Array<HeldCart>,
  /** What was just done, for the status region. */
  said: string,
};
export type CartLine = {
  /** Position from 1. */
  line: number,
  product: string | null,
  name: string,
  /** SKU, or the member's code for an uncatalogued article. */
  code: string,
  unit: Unit,
  quantity_milli: number,
  /** "2", "0,350 kg" */
  quantity_text: string,
  list_price: Amount,
  price: Amount,
  /** True when the price was bargained. */
  bargained: boolean,
  /** Before the discount. */
  amount: Amount,
  /** This line's whole discount, zero or above: its own, and its part of the cart's. */
  discount: Amount,
  /** The line's own discount as it was typed, or null. */
  discount_typed: string | null,
  net: Amount,
  /** Why the price is 0, or null. */
  reason: FreeReason | null,
  picture: string | null,
};
/** Why an article costs nothing. */
export type FreeReason = "gift" | "sample" | "replacement" | "damaged";
export type HeldCart = { cart: string, items_text: string, total: Amount, /** "10.12" */ time_text: string, };

/** The answer to what was typed or scanned into the search field. */
export type Entered =
  | { kind: "added", cart: CartView, }
  /** Goods by weight: ask for the weight, then call `cart_add`. */
  | { kind: "weigh", product: ProductTile, }
  /** Nothing matches exactly: show these. */
  | { kind: "matches", products: Array<ProductTile>, };

/** Pay, open: the cart is durably saved and there is room on the disk. */
export type PayView = {
  total: Amount,
  /** What cash would settle, rounded down to the step. */
  cash_total: Amount,
  /** Zero or below: `cash_total` less `total`. */
  cash_rounding: Amount,
  /** Exact cash first, then the next notes. */
  quick: Array<Amount>,
  /** Cash above this is asked about once. */
  unusual_above: Amount,
};
export type Method = "cash" | "qris" | "transfer";
/** One payment as typed. Cash: `amount` is what the buyer handed over. Empty amount: all that is still due. */
export type PaymentTyped = { method: Method, amount: string, };
/** What is still due while payments are put together. */
export type DueView = { due: Amount, /** What is due if cash settles it. */ due_in_cash: Amount, change: Amount, /** True when these payments settle the sale. */ settled: boolean, /** True when the cash is above twenty times the total. */ unusual: boolean, };
export type SaleDone = { receipt: string, total: Amount, rounding: Amount, change: Amount, tendered: Amount | null, said: string, };

export type SaleRow = { receipt: string, time_text: string, by: string, items_text: string, total: Amount, methods: Array<Method>, /** False while this till is not admitted: shown apart. */ counts: boolean, };
export type SalesView = { day: string, day_text: string, /** Days that have sales, newest first, ISO and as read. */ days: Array<[string, string]>, rows: Array<SaleRow>, sum: Amount, };
/** A receipt as it is shown; `text` is the paper's text at the chosen width. */
export type ReceiptView = { receipt: string, text: string, };
export type Saved = { file: string, };
