use lapak_core::Refusal;
use lapak_core::till::{
    self, ArchiveSaved, FairHere, TakeOffView, TakenOff, save_archive_in,
};
use tauri::{AppHandle, State, command};

use super::files::own_documents;
use crate::desk::Desk;
use crate::error::Answer;
use crate::rounds::Rounds;

/// Every fair on this computer, and the folder of the one that is open; answers also where none is.
#[command]
pub(crate) async fn fairs(desk: State<'_, Desk>) -> Answer<(Vec<FairHere>, Option<String>)> {
    let own = desk.inner().clone();
    desk.beside(move || Ok((own.fairs()?, own.folder().map(|folder| folder.display().to_string()))))
        .await
}

/// Closes the fair that is open and opens another one, by its folder as it was listed; then the page begins anew.
#[command]
pub(crate) async fn open_fair(
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
    folder: String,
) -> Answer<()> {
    change(&desk, &rounds, move |desk| desk.open_fair(&folder)).await
}

/// Closes the fair that is open and begins where none is yet, beside it; then the page begins anew.
#[command]
pub(crate) async fn begin_fair(desk: State<'_, Desk>, rounds: State<'_, Rounds>) -> Answer<()> {
    change(&desk, &rounds, Desk::begin_fair).await
}

/// Whether the fair that is open may be taken off this computer, as far as the last round tells.
#[command]
pub(crate) async fn take_off_view(desk: State<'_, Desk>) -> Answer<TakeOffView> {
    desk.with(|till| till.take_off_view()).await
}

/// Takes the fair that is open off this computer, once a full round and another till's word say that nothing is lost by
/// it; then the page begins anew.
#[command]
pub(crate) async fn take_off(
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
    name: String,
) -> Answer<TakenOff> {
    let (own, turns) = (desk.inner().clone(), rounds.inner().clone());
    let done = desk
        .beside(move || {
            turns.instead(|lent, progress, watch| {
                let done = till::take_off(&lent, &name, progress, watch)?;
                own.leave_fair(done.folder.as_ref());
                Ok(done)
            })
        })
        .await?;
    rounds.afresh();
    Ok(done)
}

/// In the turn of a round, so that none of the one fair meets the other.
pub(super) async fn change(
    desk: &Desk,
    rounds: &Rounds,
    change: impl FnOnce(&Desk) -> Result<(), Refusal> + Send + 'static,
) -> Answer<()> {
    let (own, turns) = (desk.clone(), rounds.clone());
    desk.beside(move || {
        turns.stop();
        turns.instead(|_, _, _| change(&own))
    })
    .await?;
    rounds.afresh();
    Ok(())
}

/// Saves the whole fair as one file that needs no Lapak to be read; its progress is heard like that of a round, and
/// stopped like one.
#[command]
pub(crate) async fn save_archive(
    app: AppHandle,
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
) -> Answer<ArchiveSaved> {
    let rounds = rounds.inner().clone();
    desk.beside(move || {
        rounds.instead(|lent, progress, watch| {
            save_archive_in(&lent, &own_documents(&app), progress, watch)
        })
    })
    .await
}
