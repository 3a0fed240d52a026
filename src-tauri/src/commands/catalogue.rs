use lapak_core::till::{CatalogueView, MemberChoice, ProductTile};
use tauri::{State, command};

use crate::desk::Desk;
use crate::error::Answer;

/// All tiles, in the order of the shift.
#[command]
pub(crate) async fn catalogue(desk: State<'_, Desk>) -> Answer<CatalogueView> {
    desk.with(|till| till.tiles()).await
}

/// Search as you type.
#[command]
pub(crate) async fn search(desk: State<'_, Desk>, text: String) -> Answer<Vec<ProductTile>> {
    desk.with(move |till| till.search(&text)).await
}

/// The members who can be chosen, by code, with what they make.
#[command]
pub(crate) async fn members(desk: State<'_, Desk>) -> Answer<Vec<MemberChoice>> {
    desk.with(|till| till.members()).await
}
