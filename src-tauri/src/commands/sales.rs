use lapak_core::till::{
    DaySaved, Paper, ReceiptView, SaleRow, SalesAsked, SalesView, Saved, save_day_in,
};
use tauri::{AppHandle, State, command};

use super::files::own_documents;
use crate::desk::Desk;
use crate::error::Answer;
use crate::rounds::Rounds;

/// A list of receipts, the newest first: what it comes to, and its first rows.
#[command]
pub(crate) async fn sales(desk: State<'_, Desk>, asked: SalesAsked) -> Answer<SalesView> {
    desk.with(move |till| till.sales_asked(&asked)).await
}

/// Rows of the same list, from one of them on: a hundred, or as many as there are.
#[command]
pub(crate) async fn sales_rows(
    desk: State<'_, Desk>,
    asked: SalesAsked,
    from: u32,
) -> Answer<Vec<SaleRow>> {
    desk.with(move |till| till.sales_rows(&asked, from.into())).await
}

/// A receipt's text, as wide as the paper.
#[command]
pub(crate) async fn receipt(
    desk: State<'_, Desk>,
    receipt: String,
    paper: Paper,
) -> Answer<ReceiptView> {
    desk.with(move |till| till.receipt(&receipt, paper)).await
}

/// Saves a receipt as PDF; the answer says where.
#[command]
pub(crate) async fn save_receipt(
    app: AppHandle,
    desk: State<'_, Desk>,
    receipt: String,
) -> Answer<Saved> {
    let folder = own_documents(&app);
    desk.with(move |till| till.save_receipt_in(&receipt, &folder)).await
}

/// Saves the kuitansi of a sale as PDF, made out to a buyer, or with a line to write on; the buyer is not kept.
#[command]
pub(crate) async fn save_kuitansi(
    app: AppHandle,
    desk: State<'_, Desk>,
    receipt: String,
    buyer: String,
) -> Answer<Saved> {
    let folder = own_documents(&app);
    desk.with(move |till| till.save_kuitansi_in(&receipt, &buyer, &folder)).await
}

/// Saves every receipt of a day (ISO) in one PDF; its progress is heard like that of a round, and stopped like one.
#[command]
pub(crate) async fn save_day(
    app: AppHandle,
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
    day: String,
) -> Answer<DaySaved> {
    let rounds = rounds.inner().clone();
    desk.beside(move || {
        rounds.instead(|lent, progress, watch| {
            save_day_in(&lent, &day, &own_documents(&app), progress, watch)
        })
    })
    .await
}
