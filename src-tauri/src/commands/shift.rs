use lapak_core::Code;
use lapak_core::till::{
    CashCounted, CloseShift, CountedView, DrawerView, NewShift, ShiftSuggestion, Status,
};
use tauri::{State, command};

use crate::desk::Desk;
use crate::error::Answer;
use crate::rounds::Rounds;

/// What the opening form starts with; with a day (ISO), checks that day.
#[command]
pub(crate) async fn shift_suggestion(
    desk: State<'_, Desk>,
    day: Option<String>,
) -> Answer<ShiftSuggestion> {
    desk.with(move |till| till.shift_suggestion(day.as_deref())).await
}

/// Opens a shift: from here on the till sells.
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

/// The last shift with its drawer, open or closed; null before the first.
#[command]
pub(crate) async fn drawer(desk: State<'_, Desk>) -> Answer<Option<DrawerView>> {
    desk.with(|till| match till.drawer() {
        Err(refusal) if refusal.code() == Code::NoShift => Ok(None),
        drawer => drawer.map(Some),
    })
    .await
}

/// What a count comes to beside what is expected; nothing is recorded.
#[command]
pub(crate) async fn compare_count(desk: State<'_, Desk>, close: CloseShift) -> Answer<CountedView> {
    desk.with(move |till| till.compare_count(&close)).await
}

/// Closes the open shift: from here on the till does not sell until another one is opened.
#[command]
pub(crate) async fn close_shift(
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
    close: CloseShift,
) -> Answer<Status> {
    let status =
        desk.with(move |till| till.close_shift(&close).and_then(|()| till.status())).await?;
    rounds.full_soon();
    Ok(status)
}

/// Somebody else sells from now on; a new code becomes known.
#[command]
pub(crate) async fn set_seller(desk: State<'_, Desk>, code: String) -> Answer<Status> {
    desk.with(move |till| till.set_seller(&code).and_then(|()| till.status())).await
}

/// What counted cash comes to: pieces of each denomination, `[value, pieces]`.
#[command]
pub(crate) async fn count_cash(
    desk: State<'_, Desk>,
    count: Vec<(i64, u32)>,
) -> Answer<CashCounted> {
    desk.with(move |till| till.count_cash(&count)).await
}
