use lapak_core::till::BuyerWindow;
use tauri::{AppHandle, State, command};

use crate::buyer::{self, Buyer};
use crate::desk::Desk;
use crate::error::{Answer, stopped};

/// How the window that is turned to the buyer stands.
#[command]
pub(crate) async fn buyer_window(app: AppHandle) -> Answer<BuyerWindow> {
    Ok(buyer::state(&app))
}

/// Opens it, on another screen where there is one.
#[command]
pub(crate) async fn open_buyer(app: AppHandle, desk: State<'_, Desk>) -> Answer<BuyerWindow> {
    buyer::open(&app).map_err(|cause| {
        tracing::warn!(%cause, "the buyer's window was not opened");
        stopped(&desk.words())
    })?;
    Ok(buyer::state(&app))
}

/// Closes it.
#[command]
pub(crate) async fn close_buyer(app: AppHandle) -> Answer<BuyerWindow> {
    buyer::close(&app);
    Ok(BuyerWindow { open: false, own_screen: false, ..buyer::state(&app) })
}

/// Says what the buyer sees from now on.
#[command]
pub(crate) async fn show_buyer(
    app: AppHandle,
    shown_to: State<'_, Buyer>,
    shown: String,
) -> Answer<()> {
    shown_to.show(&app, shown);
    Ok(())
}

/// What the buyer sees now; empty before anything was said.
#[command]
pub(crate) async fn buyer_shown(shown_to: State<'_, Buyer>) -> Answer<String> {
    Ok(shown_to.shown())
}
