use std::path::PathBuf;

use lapak_core::till::{
    CountDone, CountTyped, GoodsDone, GoodsDue, GoodsList, GoodsListed, GoodsTyped, Saved,
    StockAsked, StockView, TableFormat,
};
use tauri::{AppHandle, State, command};

use super::files::own_documents;
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

/// Products of which little is left at this stand, each with how much in words; none where the settings do not ask for it.
#[command]
pub(crate) async fn low_stock(desk: State<'_, Desk>) -> Answer<Vec<(String, String)>> {
    desk.with(|till| till.low_stock()).await
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

/// Goods from a list in a file: nothing of it is written down yet.
#[command]
pub(crate) async fn goods_listed(desk: State<'_, Desk>, file: PathBuf) -> Answer<GoodsListed> {
    desk.with(move |till| till.goods_listed(&file)).await
}

/// Saves the note with which a member hands goods over, or takes them home; the answer says where.
#[command]
pub(crate) async fn save_handover(
    app: AppHandle,
    desk: State<'_, Desk>,
    slip: String,
) -> Answer<Saved> {
    let folder = own_documents(&app);
    desk.with(move |till| till.save_handover_in(&slip, &folder)).await
}

/// Saves the stock as a file: as a PDF the list by which goods are packed. The answer says where.
#[command]
pub(crate) async fn save_stock(
    app: AppHandle,
    desk: State<'_, Desk>,
    asked: StockAsked,
    format: TableFormat,
) -> Answer<Saved> {
    let folder = own_documents(&app);
    desk.with(move |till| till.save_stock_in(&asked, format, &folder)).await
}
