use lapak_core::Amount;
use lapak_core::till::{NewShift, ShiftSuggestion, Status};
use tauri::{State, command};

use crate::desk::Desk;
use crate::error::Answer;
use crate::rounds::Rounds;

#[command]
pub(crate) async fn shift_suggestion(
    desk: State<'_, Desk>,
    day: Option<String>,
) -> Answer<ShiftSuggestion> {
    desk.with(move |till| till.shift_suggestion(day.as_deref())).await
}

#[command]
pub(crate) async fn open_shift(
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
    shift: NewShift,
) -> Answer<Status> {
    let status =
        desk.with(move |till| till.open_shift(&shift).and_then(|()| till.status())).await?;
    rounds.full_soon();
    Ok(status)
}

#[command]
pub(crate) async fn set_seller(desk: State<'_, Desk>, code: String) -> Answer<Status> {
    desk.with(move |till| till.set_seller(&code).and_then(|()| till.status())).await
}

#[command]
pub(crate) async fn count_cash(desk: State<'_, Desk>, count: Vec<(i64, u32)>) -> Answer<Amount> {
    desk.with(move |till| till.count_cash(&count)).await
}
