use lapak_core::books::Question;
use lapak_core::till::{Behind, SalesView, TotalsView, day as day_typed};
use tauri::{State, command};

use crate::desk::Desk;
use crate::error::Answer;

#[command]
pub(crate) async fn totals(
    desk: State<'_, Desk>,
    question: Question,
    day: Option<String>,
) -> Answer<TotalsView> {
    desk.with(move |till| till.totals(question, day.as_deref().map(day_typed).transpose()?)).await
}

#[command]
pub(crate) async fn sales_behind(
    desk: State<'_, Desk>,
    behind: Behind,
    day: Option<String>,
) -> Answer<SalesView> {
    let day = move || day.as_deref().map(day_typed).transpose();
    desk.with(move |till| till.sales_behind(&behind, day()?)).await
}
