use lapak_core::till::{self, CopiesGone, CopyDone, RoundNow, Status, SyncView};
use tauri::{State, command};

use crate::desk::Desk;
use crate::error::Answer;
use crate::rounds::Rounds;

/// Where this till stands with the shared file.
#[command]
pub(crate) async fn sync_view(desk: State<'_, Desk>) -> Answer<SyncView> {
    desk.with(|till| till.sync_view()).await
}

/// Does a full round; answers when it has ended. What keeps it from the place is in the answer.
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

/// Stops what goes on with the shared file, or with a copy, at its next step.
#[command]
pub(crate) async fn stop_round(rounds: State<'_, Rounds>) -> Answer<()> {
    rounds.stop();
    Ok(())
}

/// How far what goes on with the shared file has come.
#[command]
pub(crate) async fn round_now(rounds: State<'_, Rounds>) -> Answer<RoundNow> {
    Ok(rounds.now())
}

/// Makes a place at a path, or takes the place of this fair that is there, and meets in it from now on.
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

/// Makes the folder that the shared file lies in the place, with a file of its own for each till; the others follow.
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

/// Removes the copies beside the place of which every entry is held here.
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

/// Joins the fair of the shared file at a path, as a new till of a stand. A full round follows by itself.
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

/// Copies every entry into a new file; in a folder it gets a name of its own.
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

/// Takes in what a file of lines holds of this fair.
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
