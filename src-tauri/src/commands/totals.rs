use lapak_core::books::Question;
use lapak_core::till::{
    CashQuestion, CashTotals, Saved, TableFormat, TotalsView, day as day_typed,
};
use tauri::{AppHandle, State, command};

use super::files::own_documents;
use crate::desk::Desk;
use crate::error::Answer;

/// Totals of a day (ISO), or of the whole fair with null, and what they lack.
#[command]
pub(crate) async fn totals(
    desk: State<'_, Desk>,
    question: Question,
    day: Option<String>,
) -> Answer<TotalsView> {
    desk.with(move |till| till.totals(question, day.as_deref().map(day_typed).transpose()?)).await
}

/// Saves totals as a file; the answer says where.
#[command]
pub(crate) async fn save_totals(
    app: AppHandle,
    desk: State<'_, Desk>,
    question: Question,
    day: Option<String>,
    format: TableFormat,
) -> Answer<Saved> {
    let folder = own_documents(&app);
    desk.with(move |till| {
        till.save_totals_in(question, day.as_deref().map(day_typed).transpose()?, format, &folder)
    })
    .await
}

/// The cash of all drawers of a day (ISO), or of the whole fair with null, and why money was given back and cash moved.
#[command]
pub(crate) async fn cash_totals(desk: State<'_, Desk>, day: Option<String>) -> Answer<CashTotals> {
    desk.with(move |till| till.cash_totals(day.as_deref().map(day_typed).transpose()?)).await
}

/// Saves totals by drawer or by reason as a file; the answer says where.
#[command]
pub(crate) async fn save_cash_totals(
    app: AppHandle,
    desk: State<'_, Desk>,
    question: CashQuestion,
    day: Option<String>,
    format: TableFormat,
) -> Answer<Saved> {
    let folder = own_documents(&app);
    desk.with(move |till| {
        let day = day.as_deref().map(day_typed).transpose()?;
        till.save_cash_totals_in(question, day, format, &folder)
    })
    .await
}
