use lapak_core::till::{NewFair, Saved, Settings, Status};
use tauri::{AppHandle, State, command};

use super::files::own_documents;
use crate::desk::Desk;
use crate::error::Answer;

#[command]
pub(crate) async fn status(desk: State<'_, Desk>) -> Answer<Status> {
    let status = desk.with(|till| till.status()).await;
    desk.rest();
    status
}

#[command]
pub(crate) async fn settings(desk: State<'_, Desk>) -> Answer<Settings> {
    Ok(desk.settings())
}

#[command]
pub(crate) async fn set_settings(desk: State<'_, Desk>, settings: Settings) -> Answer<Status> {
    desk.with(move |till| till.set_settings(settings).and_then(|()| till.status())).await
}

#[command]
pub(crate) async fn found_fair(desk: State<'_, Desk>, fair: NewFair) -> Answer<Status> {
    desk.with(move |till| till.found(&fair).and_then(|()| till.status())).await
}

#[command]
pub(crate) async fn found_sample(desk: State<'_, Desk>, stand: String) -> Answer<Status> {
    desk.with(move |till| till.found_sample(&stand).and_then(|()| till.status())).await
}

#[command]
pub(crate) async fn recovery_written(desk: State<'_, Desk>) -> Answer<Status> {
    desk.with(|till| till.recovery_written().and_then(|()| till.status())).await
}

/// Saves among the person's documents, to be printed from there.
#[command]
pub(crate) async fn save_recovery(app: AppHandle, desk: State<'_, Desk>) -> Answer<Saved> {
    let folder = own_documents(&app);
    desk.with(move |till| till.save_recovery_in(&folder)).await
}
