use lapak_core::Code;
use lapak_core::till::{
    CashCounted, CashDone, CashTyped, CashView, CloseShift, CorrectedView, CountedView, DrawerNow,
    DrawerView, HandOver, HandedOver, NewShift, Paper, Saved, ShiftCorrection, ShiftSuggestion,
    SlipView, Status,
};
use tauri::{AppHandle, State, command};

use super::files::own_documents;
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

/// What was moved in the open shift without a sale, and what may come in.
#[command]
pub(crate) async fn cash(desk: State<'_, Desk>) -> Answer<CashView> {
    desk.with(|till| till.cash()).await
}

/// Puts cash into the drawer or takes it out; the answer is final.
#[command]
pub(crate) async fn move_cash(
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
    cash: CashTyped,
) -> Answer<CashDone> {
    let done = desk.with(move |till| till.move_cash(&cash)).await?;
    rounds.soon();
    Ok(done)
}

/// Takes a movement of this shift back, with a reason.
#[command]
pub(crate) async fn take_back_cash(
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
    entry: String,
    reason: String,
    draft: String,
) -> Answer<CashDone> {
    let done = desk.with(move |till| till.take_back_cash(&entry, &reason, &draft)).await?;
    rounds.soon();
    Ok(done)
}

/// The text of a slip, as wide as the paper.
#[command]
pub(crate) async fn slip(desk: State<'_, Desk>, of: String, paper: Paper) -> Answer<SlipView> {
    desk.with(move |till| till.slip(&of, paper)).await
}

/// Saves a slip as PDF; the answer says where.
#[command]
pub(crate) async fn save_slip(app: AppHandle, desk: State<'_, Desk>, of: String) -> Answer<Saved> {
    let folder = own_documents(&app);
    desk.with(move |till| till.save_slip_in(&of, &folder)).await
}

/// What should be in the drawer now, and what that is made of.
#[command]
pub(crate) async fn drawer_now(desk: State<'_, Desk>) -> Answer<DrawerNow> {
    desk.with(|till| till.drawer_now()).await
}

/// Hands the till over: with a count the shift is closed and the next one opened in one step.
#[command]
pub(crate) async fn hand_over(
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
    to: HandOver,
) -> Answer<(HandedOver, Status)> {
    let done = desk
        .with(move |till| {
            let done = till.hand_over(&to)?;
            Ok((done, till.status()?))
        })
        .await?;
    rounds.full_soon();
    Ok(done)
}

/// What a correction of a shift moves; nothing is recorded.
#[command]
pub(crate) async fn correction(
    desk: State<'_, Desk>,
    shift: ShiftCorrection,
) -> Answer<CorrectedView> {
    desk.with(move |till| till.correction(&shift)).await
}

/// Says the day and the stand of a shift; its receipts move, and none is changed.
#[command]
pub(crate) async fn correct_shift(
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
    shift: ShiftCorrection,
) -> Answer<(CorrectedView, Status)> {
    let done = desk
        .with(move |till| {
            let done = till.correct_shift(&shift)?;
            Ok((done, till.status()?))
        })
        .await?;
    rounds.soon();
    Ok(done)
}
