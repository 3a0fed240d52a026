use lapak_core::till::{LimitsTyped, PinTyped, PinsView};
use tauri::{State, command};

use crate::desk::Desk;
use crate::error::Answer;

/// The PINs of this till and what asks for them.
#[command]
pub(crate) async fn pins(desk: State<'_, Desk>) -> Answer<PinsView> {
    desk.with(|till| till.pins()).await
}

/// Sets a PIN, or takes it away.
#[command]
pub(crate) async fn set_pin(desk: State<'_, Desk>, typed: PinTyped) -> Answer<PinsView> {
    desk.with(move |till| till.set_pin(&typed).and_then(|()| till.pins())).await
}

/// Shows a PIN, for what is done next.
#[command]
pub(crate) async fn show_pin(desk: State<'_, Desk>, typed: PinTyped) -> Answer<()> {
    desk.with(move |till| till.show_pin(&typed)).await
}

/// Sets what asks for a reason and for the coordinator's PIN.
#[command]
pub(crate) async fn set_limits(desk: State<'_, Desk>, typed: LimitsTyped) -> Answer<PinsView> {
    desk.with(move |till| till.set_limits(&typed).and_then(|()| till.pins())).await
}
