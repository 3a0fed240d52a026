use lapak_core::selling::FreeReason;
use lapak_core::till::{CartView, Entered};
use tauri::{State, command};

use crate::desk::Desk;
use crate::error::Answer;

#[command]
pub(crate) async fn cart(desk: State<'_, Desk>) -> Answer<CartView> {
    desk.with(|till| till.cart()).await
}

#[command]
pub(crate) async fn enter(desk: State<'_, Desk>, text: String) -> Answer<Entered> {
    desk.with(move |till| till.enter(&text)).await
}

#[command]
pub(crate) async fn scan(desk: State<'_, Desk>, code: String) -> Answer<Entered> {
    desk.with(move |till| till.scan(&code)).await
}

#[command]
pub(crate) async fn cart_add(
    desk: State<'_, Desk>,
    product: String,
    quantity: Option<String>,
) -> Answer<CartView> {
    desk.with(move |till| till.cart_add(&product, quantity.as_deref())).await
}

#[command]
pub(crate) async fn cart_article(
    desk: State<'_, Desk>,
    member: String,
    price: String,
    quantity: Option<String>,
) -> Answer<CartView> {
    desk.with(move |till| till.cart_article(&member, &price, quantity.as_deref())).await
}

#[command]
pub(crate) async fn cart_step(desk: State<'_, Desk>, line: usize, by: i64) -> Answer<CartView> {
    desk.with(move |till| till.cart_step(line, by)).await
}

#[command]
pub(crate) async fn cart_quantity(
    desk: State<'_, Desk>,
    line: usize,
    quantity: String,
) -> Answer<CartView> {
    desk.with(move |till| till.cart_quantity(line, &quantity)).await
}

#[command]
pub(crate) async fn cart_price(
    desk: State<'_, Desk>,
    line: usize,
    price: String,
) -> Answer<CartView> {
    desk.with(move |till| till.cart_price(line, &price)).await
}

#[command]
pub(crate) async fn cart_discount(
    desk: State<'_, Desk>,
    line: Option<usize>,
    discount: Option<String>,
) -> Answer<CartView> {
    desk.with(move |till| till.cart_discount(line, discount.as_deref())).await
}

#[command]
pub(crate) async fn cart_reason(
    desk: State<'_, Desk>,
    line: usize,
    reason: Option<FreeReason>,
) -> Answer<CartView> {
    desk.with(move |till| till.cart_reason(line, reason)).await
}

#[command]
pub(crate) async fn cart_remove(desk: State<'_, Desk>, line: usize) -> Answer<CartView> {
    desk.with(move |till| till.cart_remove(line)).await
}

#[command]
pub(crate) async fn cart_clear(desk: State<'_, Desk>) -> Answer<CartView> {
    desk.with(|till| till.cart_clear()).await
}

#[command]
pub(crate) async fn cart_undo(desk: State<'_, Desk>) -> Answer<CartView> {
    desk.with(|till| till.cart_undo()).await
}

#[command]
pub(crate) async fn cart_hold(desk: State<'_, Desk>) -> Answer<CartView> {
    desk.with(|till| till.cart_hold()).await
}

#[command]
pub(crate) async fn cart_resume(desk: State<'_, Desk>, cart: String) -> Answer<CartView> {
    desk.with(move |till| till.cart_resume(&cart)).await
}
