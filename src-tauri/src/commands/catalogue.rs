use lapak_core::till::{CatalogueView, MemberChoice, ProductTile};
use tauri::{State, command};

use crate::desk::Desk;
use crate::error::Answer;

#[command]
pub(crate) async fn catalogue(desk: State<'_, Desk>) -> Answer<CatalogueView> {
    desk.with(|till| till.tiles()).await
}

#[command]
pub(crate) async fn search(desk: State<'_, Desk>, text: String) -> Answer<Vec<ProductTile>> {
    desk.with(move |till| till.search(&text)).await
}

#[command]
pub(crate) async fn members(desk: State<'_, Desk>) -> Answer<Vec<MemberChoice>> {
    desk.with(|till| till.members()).await
}
