//! The desktop shell: one window, and commands that unpack, call the till once and return.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod commands;
mod desk;
mod error;
mod log;

use std::env;
use std::path::PathBuf;

use desk::Desk;
use lapak_core::till::data_folder;
use tauri::{Builder, Manager, Wry};

fn main() {
    let own_folder = env::var_os("LAPAK_DATA").map(PathBuf::from);
    let folder = own_folder.clone().unwrap_or_else(data_folder);
    let _log = log::start(&folder);
    let mut builder = tauri::Builder::default();
    if own_folder.is_none() {
        // A second start shows the first window; with a folder of its own it is another till.
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, _, _| {
            if let Some(window) = app.get_webview_window("main")
                && let Err(cause) = window.set_focus()
            {
                tracing::warn!(%cause, "the window was not brought to the front");
            }
        }));
    }
    with_commands(builder)
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .manage(Desk::new(folder))
        .run(tauri::generate_context!())
        .expect("the window opens");
}

fn with_commands(builder: Builder<Wry>) -> Builder<Wry> {
    use commands::{cart, catalogue, fair, pay, sales, shift};
    builder.invoke_handler(tauri::generate_handler![
        fair::settings,
        fair::status,
        fair::set_settings,
        fair::found_fair,
        fair::found_sample,
        fair::recovery_written,
        shift::shift_suggestion,
        shift::open_shift,
        shift::set_seller,
        shift::count_cash,
        catalogue::catalogue,
        catalogue::search,
        cart::cart,
        cart::enter,
        cart::scan,
        cart::cart_add,
        cart::cart_article,
        cart::cart_step,
        cart::cart_quantity,
        cart::cart_price,
        cart::cart_discount,
        cart::cart_reason,
        cart::cart_remove,
        cart::cart_clear,
        cart::cart_undo,
        cart::cart_hold,
        cart::cart_resume,
        pay::open_pay,
        pay::due,
        pay::pay,
        sales::sales,
        sales::receipt,
        sales::save_receipt,
    ])
}
