use lapak_core::till::{
    DaySaved, Paper, ReceiptView, SaleRow, SalesAsked, SalesView, Saved, save_day_in,
};
use tauri::{AppHandle, State, command};

use super::files::own_documents;
use crate::desk::Desk;
use crate::error::Answer;
use crate::rounds::Rounds;

#[command]
pub(crate) async fn sales(desk: State<'_, Desk>, asked: SalesAsked) -> Answer<SalesView> {
    desk.with(move |till| till.sales_asked(&asked)).await
}

#[command]
pub(crate) async fn sales_rows(
    desk: State<'_, Desk>,
    asked: SalesAsked,
    from: u32,
) -> Answer<Vec<SaleRow>> {
    desk.with(move |till| till.sales_rows(&asked, from.into())).await
}

#[command]
pub(crate) async fn receipt(
    desk: State<'_, Desk>,
    receipt: String,
    paper: Paper,
) -> Answer<ReceiptView> {
    desk.with(move |till| till.receipt(&receipt, paper)).await
}

/// Saves among the person's documents.
#[command]
pub(crate) async fn save_receipt(
    app: AppHandle,
    desk: State<'_, Desk>,
    receipt: String,
) -> Answer<Saved> {
    let folder = own_documents(&app);
    desk.with(move |till| till.save_receipt_in(&receipt, &folder)).await
}

/// Saves among the person's documents; the buyer stands in that file alone.
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

/// Saves among the person's documents, in the turn of a round: so it has a progress and can be stopped like one.
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
