use std::path::Path;

use lapak_core::till::{NamesAside, NamesImported, NamesView};
use tauri::{State, command};

use crate::desk::Desk;
use crate::error::Answer;

/// Whether there is a names book on this computer, and whether it is open.
#[command]
pub(crate) async fn names(desk: State<'_, Desk>) -> Answer<NamesView> {
    desk.with(|till| Ok(till.names())).await
}

/// Opens the names book, until it is closed or another fair is opened.
#[command]
pub(crate) async fn open_names(desk: State<'_, Desk>, passphrase: String) -> Answer<NamesView> {
    desk.with(move |till| till.open_names(&passphrase)).await
}

/// Closes the names book.
#[command]
pub(crate) async fn close_names(desk: State<'_, Desk>) -> Answer<NamesView> {
    desk.with(|till| Ok(till.close_names())).await
}

/// Takes a list of codes and names into the names book: all of it, or nothing.
#[command]
pub(crate) async fn import_names(
    desk: State<'_, Desk>,
    file: String,
    passphrase: String,
) -> Answer<NamesImported> {
    desk.with(move |till| till.import_names(Path::new(&file), &passphrase)).await
}

/// Sets the names book aside, since nobody knows its passphrase any more; the answer says where it is.
#[command]
pub(crate) async fn set_names_aside(desk: State<'_, Desk>) -> Answer<NamesAside> {
    desk.with(|till| till.set_names_aside()).await
}
