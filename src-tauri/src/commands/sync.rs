use lapak_core::till::{self, CopiesGone, CopyDone, RoundNow, Status, SyncView};
use tauri::{State, command};

use crate::desk::Desk;
use crate::error::Answer;
use crate::rounds::Rounds;

#[command]
pub(crate) async fn sync_view(desk: State<'_, Desk>) -> Answer<SyncView> {
    desk.with(|till| till.sync_view()).await
}

/// What keeps the round from the place is in the answer: being offline is no error.
#[command]
pub(crate) async fn sync_now(desk: State<'_, Desk>, rounds: State<'_, Rounds>) -> Answer<SyncView> {
    let rounds = rounds.inner().clone();
    let round = desk.beside(move || rounds.full().map(|_| ())).await;
    let view = desk.with(|till| till.sync_view()).await?;
    match round {
        Err(refusal) if view.hindered.as_ref().is_none_or(|now| now.code != refusal.code) => {
            Err(refusal)
        }
        _ => Ok(view),
    }
}

#[command]
pub(crate) async fn stop_round(rounds: State<'_, Rounds>) -> Answer<()> {
    rounds.stop();
    Ok(())
}

#[command]
pub(crate) async fn round_now(rounds: State<'_, Rounds>) -> Answer<RoundNow> {
    Ok(rounds.now())
}

#[command]
pub(crate) async fn choose_place(
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
    path: String,
) -> Answer<SyncView> {
    let own = rounds.inner().clone();
    desk.beside(move || own.instead(|lent, progress, _| till::create_place(lent, &path, progress)))
        .await?;
    rounds.afresh();
    desk.with(|till| till.sync_view()).await
}

#[command]
pub(crate) async fn use_folder(
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
) -> Answer<SyncView> {
    let own = rounds.inner().clone();
    desk.beside(move || own.instead(|lent, progress, _| till::use_folder(lent, progress))).await?;
    rounds.afresh();
    desk.with(|till| till.sync_view()).await
}

#[command]
pub(crate) async fn remove_copies(
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
) -> Answer<CopiesGone> {
    let own = rounds.inner().clone();
    let removed = desk
        .beside(move || {
            own.instead(|lent, progress, watch| till::remove_copies(lent, progress, watch))
        })
        .await?;
    rounds.full_soon();
    desk.with(move |till| Ok(till.copies_gone(&removed))).await
}

#[command]
pub(crate) async fn join_fair(
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
    path: String,
    stand: String,
) -> Answer<Status> {
    let own = rounds.inner().clone();
    desk.beside(move || {
        own.instead(|lent, progress, watch| till::enter(lent, &path, &stand, progress, watch))
    })
    .await?;
    rounds.afresh();
    desk.with(|till| till.status()).await
}

#[command]
pub(crate) async fn copy_to(
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
    path: String,
) -> Answer<CopyDone> {
    let rounds = rounds.inner().clone();
    desk.beside(move || {
        rounds.instead(|lent, progress, watch| till::copy_to(lent, &path, progress, watch))
    })
    .await
}

#[command]
pub(crate) async fn open_copy(
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
    path: String,
) -> Answer<CopyDone> {
    let own = rounds.inner().clone();
    let opened = desk
        .beside(move || {
            own.instead(|lent, progress, watch| till::open_copy(lent, &path, progress, watch))
        })
        .await;
    // Also a copy that was stopped halfway has brought something.
    rounds.changed();
    opened
}
