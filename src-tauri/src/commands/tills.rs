use lapak_core::till::{
    AcceptReason, AcceptanceDone, AttentionView, GoneView, SyncView, TillAdmission, TillChanged, TillClosing,
};
use tauri::{State, command};

use crate::desk::Desk;
use crate::error::Answer;
use crate::rounds::Rounds;

/// What does not add up, the worst first.
#[command]
pub(crate) async fn attention(desk: State<'_, Desk>) -> Answer<Vec<AttentionView>> {
    desk.with(|till| till.attention()).await
}

/// Accepts what has this key in Attention as it is, for a reason; the answer says what was done, and what there is now.
#[command]
pub(crate) async fn accept_finding(
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
    key: String,
    reason: AcceptReason,
) -> Answer<(AcceptanceDone, Vec<AttentionView>)> {
    let done = desk.with(move |till| Ok((till.accept(&key, reason)?, till.attention()?))).await?;
    rounds.soon();
    Ok(done)
}

/// Takes back that what has this key was accepted.
#[command]
pub(crate) async fn accept_no_more(
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
    key: String,
) -> Answer<(AcceptanceDone, Vec<AttentionView>)> {
    let done = desk.with(move |till| Ok((till.accept_no_more(&key)?, till.attention()?))).await?;
    rounds.soon();
    Ok(done)
}

/// Admits a till by its key; the answer says what was done, and where this till stands now.
#[command]
pub(crate) async fn admit_till(
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
    till: String,
    admission: TillAdmission,
) -> Answer<(TillChanged, SyncView)> {
    let done =
        desk.with(move |here| Ok((here.admit_till(&till, &admission)?, here.sync_view()?))).await?;
    rounds.full_soon();
    Ok(done)
}

/// Says for which stand a till sells, by its key.
#[command]
pub(crate) async fn set_till(
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
    till: String,
    stand: String,
) -> Answer<(TillChanged, SyncView)> {
    let done =
        desk.with(move |here| Ok((here.set_till(&till, &stand, None)?, here.sync_view()?))).await?;
    rounds.full_soon();
    Ok(done)
}

/// Closes a till by its key.
#[command]
pub(crate) async fn close_till(
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
    till: String,
    closing: TillClosing,
) -> Answer<(TillChanged, SyncView)> {
    let done =
        desk.with(move |here| Ok((here.close_till(&till, &closing)?, here.sync_view()?))).await?;
    rounds.full_soon();
    Ok(done)
}

/// What is known of a till, by its key, that is heard no more, and how far what has to be done about it is.
#[command]
pub(crate) async fn gone_till(desk: State<'_, Desk>, till: String) -> Answer<GoneView> {
    desk.with(move |here| here.gone(&till)).await
}
