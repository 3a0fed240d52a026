use lapak_core::Language;
use lapak_core::till::{GuidePage, Saved};
use tauri::{AppHandle, State, command};

use super::files::own_documents;
use crate::desk::Desk;
use crate::error::Answer;

/// The pages of the user's guide: help on every screen.
#[command]
pub(crate) async fn guide(language: Language) -> Answer<Vec<GuidePage>> {
    Ok(lapak_core::till::guide(language))
}

/// Saves the user's guide as a PDF; the answer says where.
#[command]
pub(crate) async fn save_guide(
    app: AppHandle,
    desk: State<'_, Desk>,
    language: Language,
) -> Answer<Saved> {
    let folder = own_documents(&app);
    desk.beside(move || lapak_core::till::save_guide_in(language, &folder)).await
}
