use lapak_core::till::{
    CountDone, CountTyped, GoodsDone, GoodsDue, GoodsList, GoodsTyped, StockAsked, StockView,
};
use tauri::{State, command};

use crate::desk::Desk;
use crate::error::Answer;

/// What changed hands at a stand without a sale, what is on its way, and what it takes to write more down; an empty stand is
/// this till's.
#[command]
pub(crate) async fn goods(desk: State<'_, Desk>, stand: String) -> Answer<GoodsList> {
    desk.with(move |till| till.goods(&stand)).await
}

/// What was understood of goods that are being typed, each product once.
#[command]
pub(crate) async fn goods_due(desk: State<'_, Desk>, lines: Vec<String>) -> Answer<GoodsDue> {
    desk.with(move |till| till.goods_due(&lines)).await
}

/// Writes down that goods changed hands.
#[command]
pub(crate) async fn move_goods(desk: State<'_, Desk>, typed: GoodsTyped) -> Answer<GoodsDone> {
    desk.with(move |till| till.move_goods(&typed)).await
}

/// Takes a whole slip of goods back, with a reason.
#[command]
pub(crate) async fn take_back_goods(
    desk: State<'_, Desk>,
    slip: String,
    reason: String,
    draft: String,
) -> Answer<GoodsDone> {
    desk.with(move |till| till.take_back_goods(&slip, &reason, &draft)).await
}

/// The stock of a stand, of a member or of all, with what was counted.
#[command]
pub(crate) async fn stock_view(desk: State<'_, Desk>, asked: StockAsked) -> Answer<StockView> {
    desk.with(move |till| till.stock_view(&asked)).await
}

/// Records what was counted at a stand. Nothing moves by it.
#[command]
pub(crate) async fn count_goods(desk: State<'_, Desk>, typed: CountTyped) -> Answer<CountDone> {
    desk.with(move |till| till.count_goods(&typed)).await
}

/// Books what a count found missing as lost, and what it found too much as found again; the answer says so.
#[command]
pub(crate) async fn book_count(
    desk: State<'_, Desk>,
    count: String,
    draft: String,
) -> Answer<String> {
    desk.with(move |till| till.book_count(&count, &draft)).await
}
