use std::path::PathBuf;

use lapak_core::till::{
    QrisCode, QrisSeen, QrisView, ReceiptCode, qris_in_file, qris_in_picture, qris_typed,
};
use tauri::{State, command};

use crate::desk::Desk;
use crate::error::Answer;
use crate::rounds::Rounds;

/// The codes of the fair and of its stands, and whether this till may show its own.
#[command]
pub(crate) async fn qris(desk: State<'_, Desk>) -> Answer<QrisView> {
    desk.with(|till| till.qris()).await
}

/// Whose code a text is; nothing is kept.
#[command]
pub(crate) async fn read_qris(desk: State<'_, Desk>, text: String) -> Answer<QrisSeen> {
    desk.beside(move || qris_typed(&text)).await
}

/// The same of a picture's file.
#[command]
pub(crate) async fn read_qris_file(desk: State<'_, Desk>, file: PathBuf) -> Answer<QrisSeen> {
    desk.beside(move || qris_in_file(&file)).await
}

/// The same of a picture from the clipboard, in base64.
#[command]
pub(crate) async fn read_qris_picture(desk: State<'_, Desk>, base64: String) -> Answer<QrisSeen> {
    desk.beside(move || qris_in_picture(&base64)).await
}

/// Keeps a code for the fair, or for one stand; null: there is none any more.
#[command]
pub(crate) async fn set_qris(
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
    payload: Option<String>,
    stand: Option<String>,
) -> Answer<QrisView> {
    let kept = desk
        .with(move |till| {
            till.set_qris(payload.as_deref(), stand.as_deref()).and_then(|()| till.qris())
        })
        .await;
    rounds.soon();
    kept
}

/// Sets the most that one payment may carry.
#[command]
pub(crate) async fn set_qris_limit(
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
    limit: String,
) -> Answer<QrisView> {
    let kept =
        desk.with(move |till| till.set_qris_limit(&limit).and_then(|()| till.qris())).await;
    rounds.soon();
    kept
}

/// Somebody at this till says that a code is theirs: it may be shown to buyers.
#[command]
pub(crate) async fn confirm_qris(desk: State<'_, Desk>, payload: String) -> Answer<QrisView> {
    desk.with(move |till| till.confirm_qris(&payload).and_then(|()| till.qris())).await
}

/// The code with which a buyer pays an amount; with nothing typed, the one in which the buyer types it.
#[command]
pub(crate) async fn qris_code(desk: State<'_, Desk>, amount: String) -> Answer<QrisCode> {
    desk.with(move |till| till.qris_code(&amount)).await
}

/// A receipt as a code for the buyer's phone.
#[command]
pub(crate) async fn receipt_code(desk: State<'_, Desk>, receipt: String) -> Answer<ReceiptCode> {
    desk.with(move |till| till.receipt_code(&receipt)).await
}
