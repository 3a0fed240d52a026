use lapak_core::till::{Paper, ReceiptView, SalesView, Saved, day as day_typed};
use tauri::{AppHandle, Manager, State, command};

use crate::desk::Desk;
use crate::error::Answer;

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

/// Saves among the person's documents, in a folder of this program's own.
#[command]
pub(crate) async fn save_receipt(
    app: AppHandle,
    desk: State<'_, Desk>,
    receipt: String,
) -> Answer<Saved> {
    let documents = app.path().document_dir().or_else(|_| app.path().home_dir());
    let folder = documents.unwrap_or_default().join("Lapak");
    desk.with(move |till| till.save_receipt(&receipt, &folder.join(format!("{receipt}.pdf")))).await
}
