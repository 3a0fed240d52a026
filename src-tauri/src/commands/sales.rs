use lapak_core::till::{
    DaySaved, Paper, ReceiptView, SalesView, Saved, day as day_typed, save_day_in,
};
use tauri::{AppHandle, State, command};

use super::files::own_documents;
use crate::desk::Desk;
use crate::error::Answer;
use crate::rounds::Rounds;

#[command]
pub(crate) async fn sales(desk: State<'_, Desk>, day: Option<String>) -> Answer<SalesView> {
    desk.with(move |till| till.sales(day.as_deref().map(day_typed).transpose()?)).await
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
    desk.with(move |till| till.save_receipt(&receipt, &folder.join(format!("{receipt}.pdf")))).await
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
