use lapak_core::selling::{DiscountReason, FreeReason};
use lapak_core::till::{CartView, Entered};
use tauri::{State, command};

use crate::desk::Desk;
use crate::error::Answer;

/// The cart as it stands.
#[command]
pub(crate) async fn cart(desk: State<'_, Desk>) -> Answer<CartView> {
    desk.with(|till| till.cart()).await
}

/// Enter in the search field: short code, SKU, barcode, or `MEMBER@12000` for an uncatalogued article.
#[command]
pub(crate) async fn enter(desk: State<'_, Desk>, text: String) -> Answer<Entered> {
    desk.with(move |till| till.enter(&text)).await
}

/// A scanner's code: an exact barcode or SKU, else refused.
#[command]
pub(crate) async fn scan(desk: State<'_, Desk>, code: String) -> Answer<Entered> {
    desk.with(move |till| till.scan(&code)).await
}

/// Adds a product; `quantity` as typed ("0,350"), null for one piece.
#[command]
pub(crate) async fn cart_add(
    desk: State<'_, Desk>,
    product: String,
    quantity: Option<String>,
) -> Answer<CartView> {
    desk.with(move |till| till.cart_add(&product, quantity.as_deref())).await
}

/// Adds an uncatalogued article of a member; price and quantity as typed.
#[command]
pub(crate) async fn cart_article(
    desk: State<'_, Desk>,
    member: String,
    price: String,
    quantity: Option<String>,
) -> Answer<CartView> {
    desk.with(move |till| till.cart_article(&member, &price, quantity.as_deref())).await
}

/// Changes a line's quantity by so many pieces; below one is refused.
#[command]
pub(crate) async fn cart_step(desk: State<'_, Desk>, line: usize, by: i64) -> Answer<CartView> {
    desk.with(move |till| till.cart_step(line, by)).await
}

/// Sets a line's quantity, as typed.
#[command]
pub(crate) async fn cart_quantity(
    desk: State<'_, Desk>,
    line: usize,
    quantity: String,
) -> Answer<CartView> {
    desk.with(move |till| till.cart_quantity(line, &quantity)).await
}

/// Sets a line's price, as typed.
#[command]
pub(crate) async fn cart_price(
    desk: State<'_, Desk>,
    line: usize,
    price: String,
) -> Answer<CartView> {
    desk.with(move |till| till.cart_price(line, &price)).await
}

/// A discount as typed ("5%", "2.000") on a line, or on the whole with line null; discount null takes it off.
#[command]
pub(crate) async fn cart_discount(
    desk: State<'_, Desk>,
    line: Option<usize>,
    discount: Option<String>,
) -> Answer<CartView> {
    desk.with(move |till| till.cart_discount(line, discount.as_deref())).await
}

/// Why a line costs nothing.
#[command]
pub(crate) async fn cart_reason(
    desk: State<'_, Desk>,
    line: usize,
    reason: Option<FreeReason>,
) -> Answer<CartView> {
    desk.with(move |till| till.cart_reason(line, reason)).await
}

/// Removes a line; `cart_undo` brings it back.
#[command]
pub(crate) async fn cart_remove(desk: State<'_, Desk>, line: usize) -> Answer<CartView> {
    desk.with(move |till| till.cart_remove(line)).await
}

/// Empties the cart; `cart_undo` brings it back.
#[command]
pub(crate) async fn cart_clear(desk: State<'_, Desk>) -> Answer<CartView> {
    desk.with(|till| till.cart_clear()).await
}

/// Takes back the last removal.
#[command]
pub(crate) async fn cart_undo(desk: State<'_, Desk>) -> Answer<CartView> {
    desk.with(|till| till.cart_undo()).await
}

/// Puts the cart aside.
#[command]
pub(crate) async fn cart_hold(desk: State<'_, Desk>) -> Answer<CartView> {
    desk.with(|till| till.cart_hold()).await
}

/// Takes up a cart that was put aside.
#[command]
pub(crate) async fn cart_resume(desk: State<'_, Desk>, cart: String) -> Answer<CartView> {
    desk.with(move |till| till.cart_resume(&cart)).await
}

/// Names a cart that was put aside, so that it is found again; the name stays on this till.
#[command]
pub(crate) async fn cart_name(
    desk: State<'_, Desk>,
    cart: String,
    name: String,
) -> Answer<CartView> {
    desk.with(move |till| till.cart_name(&cart, &name)).await
}

/// Says why less is asked for than the goods cost.
#[command]
pub(crate) async fn cart_discount_reason(
    desk: State<'_, Desk>,
    reason: DiscountReason,
) -> Answer<CartView> {
    desk.with(move |till| till.cart_discount_reason(reason)).await
}
