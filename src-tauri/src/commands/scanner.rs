use lapak_core::Language;
use lapak_core::till::{Saved, TestCode};
use tauri::{AppHandle, State, command};

use super::files::own_documents;
use crate::desk::Desk;
use crate::error::Answer;

/// The codes that show how a barcode scanner is set.
#[command]
pub(crate) async fn test_codes() -> Answer<Vec<TestCode>> {
    Ok(lapak_core::till::test_codes())
}

/// Saves the codes as a PDF of one page; the answer says where.
#[command]
pub(crate) async fn save_test_codes(
    app: AppHandle,
    desk: State<'_, Desk>,
    language: Language,
) -> Answer<Saved> {
    let folder = own_documents(&app);
    desk.beside(move || lapak_core::till::save_test_codes_in(language, &folder)).await
}
