use lapak_core::till::{
    EnvelopesView, EveningStep, EveningView, JournalSaved, Saved, SlipsSaved, TableFormat,
    day as day_typed,
};
use tauri::{AppHandle, State, command};

use super::files::own_documents;
use crate::desk::Desk;
use crate::error::Answer;

/// Saves the settlement slips of one member, or of all with null, of a day (ISO) or of the whole fair with null, as one PDF.
#[command]
pub(crate) async fn save_slips(
    app: AppHandle,
    desk: State<'_, Desk>,
    member: Option<String>,
    day: Option<String>,
) -> Answer<SlipsSaved> {
    let folder = own_documents(&app);
    desk.with(move |till| {
        let day = day.as_deref().map(day_typed).transpose()?;
        till.save_slips_in(member.as_deref(), day, &folder)
    })
    .await
}

/// What goes into the envelopes, and which notes and coins they need together.
#[command]
pub(crate) async fn envelopes(desk: State<'_, Desk>) -> Answer<EnvelopesView> {
    desk.with(|till| till.envelopes()).await
}

/// Saves the list of envelopes as PDF; the answer says where.
#[command]
pub(crate) async fn save_envelopes(app: AppHandle, desk: State<'_, Desk>) -> Answer<Saved> {
    let folder = own_documents(&app);
    desk.with(move |till| till.save_envelopes_in(&folder)).await
}

/// Where the last evening stands.
#[command]
pub(crate) async fn evening(desk: State<'_, Desk>) -> Answer<EveningView> {
    desk.with(|till| till.evening()).await
}

/// Says that a step of the last evening is done which the ledger cannot know of, or that it is not.
#[command]
pub(crate) async fn mark_evening(
    desk: State<'_, Desk>,
    step: EveningStep,
    done: bool,
) -> Answer<EveningView> {
    desk.with(move |till| {
        till.mark_evening(step, done)?;
        till.evening()
    })
    .await
}

/// Saves the paper with which the fair is closed as PDF; the answer says where.
#[command]
pub(crate) async fn save_evening(app: AppHandle, desk: State<'_, Desk>) -> Answer<Saved> {
    let folder = own_documents(&app);
    desk.with(move |till| till.save_evening_in(&folder)).await
}

/// Saves the bookkeeper's journal of a day (ISO), or of the whole fair with null, as a file; the answer says where.
#[command]
pub(crate) async fn save_journal(
    app: AppHandle,
    desk: State<'_, Desk>,
    day: Option<String>,
    format: TableFormat,
) -> Answer<JournalSaved> {
    let folder = own_documents(&app);
    desk.with(move |till| {
        let day = day.as_deref().map(day_typed).transpose()?;
        till.save_journal_in(day, format, &folder)
    })
    .await
}
