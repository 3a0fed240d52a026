//! The desktop shell: one window, and commands that unpack, call the till once and return.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod commands;
mod desk;
mod error;
mod log;
mod photos;
mod rounds;
mod schedule;

use std::env;
use std::path::PathBuf;

use desk::Desk;
use lapak_core::till::data_folder;
use rounds::Rounds;
use tauri::{Emitter, Manager, RunEvent};

fn main() {
    // While there is one thread only: an environment that others read must not change.
    #[cfg(target_os = "linux")]
    draw_without_gpu();
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
    let desk = Desk::new(folder);
    desk.open_ahead();
    let lent = desk.lent();
    builder
        .invoke_handler(commands::handler())
        .register_asynchronous_uri_scheme_protocol(photos::SCHEME, photos::serve)
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .plugin(tauri_plugin_dialog::init())
        .manage(desk)
        .setup(move |app| {
            let window = app.handle().clone();
            app.manage(Rounds::start(
                lent,
                Box::new(move |now| {
                    if let Err(cause) = window.emit("round", now) {
                        tracing::warn!(%cause, "the window did not hear of a round");
                    }
                }),
            ));
            Ok(())
        })
        .build(tauri::generate_context!())
        .expect("the window opens")
        .run(|app, event| {
            if matches!(event, RunEvent::Exit) {
                app.state::<Desk>().close();
            }
        });
}

/// A till moves nothing on its screen that would ask for a graphics processor, and without one the window is there
/// sooner, holds less memory, and does not depend on a machine's graphics driver.
///
/// The web view has to know before it is made: one that is told afterwards takes no wheel and no touchpad any more.
/// Whoever has set the variable keeps what they set.
#[cfg(target_os = "linux")]
fn draw_without_gpu() {
    webkit2gtk::glib::setenv("WEBKIT_DISABLE_COMPOSITING_MODE", "1", false)
        .expect("a plain name and a plain value");
}
