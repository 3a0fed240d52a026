use lapak_core::till::{
    FairTyped, NewFair, Saved, SetUpView, Settings, StandRow, StandTyped, Status,
};
use tauri::{AppHandle, State, command};

use super::files::own_documents;
use crate::desk::Desk;
use crate::error::Answer;
use crate::rounds::Rounds;

/// Which screen to show, and what the strip says.
#[command]
pub(crate) async fn status(desk: State<'_, Desk>) -> Answer<Status> {
    let status = desk.with(|till| till.status()).await;
    desk.rest();
    status
}

/// How this till looks and behaves; answers even where the store cannot be opened.
#[command]
pub(crate) async fn settings(desk: State<'_, Desk>) -> Answer<Settings> {
    Ok(desk.settings())
}

/// Keeps how this till looks and behaves; acts at once.
#[command]
pub(crate) async fn set_settings(desk: State<'_, Desk>, settings: Settings) -> Answer<Status> {
    desk.with(move |till| till.set_settings(settings).and_then(|()| till.status())).await
}

/// Founds a fair; the answer carries the recovery key.
#[command]
pub(crate) async fn found_fair(desk: State<'_, Desk>, fair: NewFair) -> Answer<Status> {
    desk.with(move |till| till.found(&fair).and_then(|()| till.status())).await
}

/// Founds the sample fair, complete with catalogue, for a stand.
#[command]
pub(crate) async fn found_sample(desk: State<'_, Desk>, stand: String) -> Answer<Status> {
    desk.with(move |till| till.found_sample(&stand).and_then(|()| till.status())).await
}

/// Somebody says that the recovery key is written down: it is never shown again.
#[command]
pub(crate) async fn recovery_written(desk: State<'_, Desk>) -> Answer<Status> {
    desk.with(|till| till.recovery_written().and_then(|()| till.status())).await
}

/// Saves the recovery key as a sheet to print; the answer says where.
#[command]
pub(crate) async fn save_recovery(app: AppHandle, desk: State<'_, Desk>) -> Answer<Saved> {
    let folder = own_documents(&app);
    desk.with(move |till| till.save_recovery_in(&folder)).await
}

/// What the fair needs before it sells, and how far each of it is.
#[command]
pub(crate) async fn set_up(desk: State<'_, Desk>) -> Answer<SetUpView> {
    desk.with(|till| till.set_up()).await
}

/// Changes the fair's settings; sales that were made do not change.
#[command]
pub(crate) async fn set_fair(
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
    fair: FairTyped,
) -> Answer<Status> {
    let status = desk.with(move |till| till.set_fair_typed(&fair).and_then(|()| till.status()));
    let status = status.await?;
    rounds.soon();
    Ok(status)
}

/// Every stand, with the tills that sell for it.
#[command]
pub(crate) async fn stands(desk: State<'_, Desk>) -> Answer<Vec<StandRow>> {
    desk.with(|till| till.stands()).await
}

/// Adds a stand.
#[command]
pub(crate) async fn add_stand(
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
    code: String,
    stand: StandTyped,
) -> Answer<StandRow> {
    let row = desk.with(move |till| till.add_stand(&code, &stand)).await?;
    rounds.soon();
    Ok(row)
}

/// Changes a stand.
#[command]
pub(crate) async fn set_stand(
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
    code: String,
    stand: StandTyped,
) -> Answer<StandRow> {
    let row = desk.with(move |till| till.set_stand(&code, &stand)).await?;
    rounds.soon();
    Ok(row)
}
