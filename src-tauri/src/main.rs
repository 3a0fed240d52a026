//! The desktop shell: the till's window and one turned to the buyer, and commands that unpack, call the till once and return.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod buyer;
mod commands;
mod desk;
mod error;
mod log;
mod photos;
mod printing;
mod rounds;
mod schedule;

use std::env;
use std::path::PathBuf;

use buyer::Buyer;
use desk::Desk;
use lapak_core::till::data_folder;
use printing::Printing;
use rounds::Rounds;
use tauri::{Emitter, Manager, RunEvent, WindowEvent};

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
    let (lent, lent_to_print) = (desk.lent(), desk.lent());
    builder
        .invoke_handler({
            let answer = commands::handler();
            move |invoke| {
                if buyer::may_ask(&invoke) {
                    answer(invoke)
                } else {
                    invoke.resolver.reject("not for this window");
                    true
                }
            }
        })
        .register_asynchronous_uri_scheme_protocol(photos::SCHEME, photos::serve)
        .plugin(
            tauri_plugin_window_state::Builder::default()
                // The buyer's window remembers its screen, and not where on it.
                .with_denylist(&["buyer"])
                .build(),
        )
        .plugin(tauri_plugin_dialog::init())
        .manage(desk)
        .manage(Buyer::default())
        .setup(move |app| {
            let (window, printed) = (app.handle().clone(), app.handle().clone());
            app.manage(Rounds::start(
                lent,
                Box::new(move |now| {
                    if let Err(cause) = window.emit_to("main", "round", now) {
                        tracing::warn!(%cause, "the window did not hear of a round");
                    }
                }),
            ));
            if let Some(window) = app.get_webview_window("main") {
                buyer::outlive_its_page(&window);
            }
            buyer::open_with_the_till(app.handle());
            app.manage(Printing::start(
                lent_to_print,
                Box::new(move |queue| {
                    if let Err(cause) = printed.emit_to("main", "printing", queue) {
                        tracing::warn!(%cause, "the window did not hear of the printer");
                    }
                }),
            ));
            Ok(())
        })
        .build(tauri::generate_context!())
        .expect("the window opens")
        .run(|app, event| {
            match event {
                RunEvent::Exit => app.state::<Desk>().close(),
                // With the till's window the buyer's is over, too.
                RunEvent::WindowEvent { label, event: WindowEvent::Destroyed, .. }
                    if label == "main" =>
                {
                    buyer::close(app);
                }
                _ => {}
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
