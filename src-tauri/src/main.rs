//! The desktop shell: one window, and commands that unpack, call the till once and return.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod commands;
mod desk;
mod error;
mod log;
mod rounds;
mod schedule;

use std::env;
use std::path::PathBuf;

use desk::Desk;
use lapak_core::till::data_folder;
use rounds::Rounds;
use tauri::{Builder, Emitter, Manager, RunEvent, Wry};

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
    with_commands(builder)
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

fn with_commands(builder: Builder<Wry>) -> Builder<Wry> {
    use commands::{cart, catalogue, fair, files, pay, sales, shift, sync, tills, totals};
    builder.invoke_handler(tauri::generate_handler![
        fair::settings,
        fair::status,
        fair::set_settings,
        fair::found_fair,
        fair::found_sample,
        fair::recovery_written,
        fair::save_recovery,
        totals::totals,
        totals::save_totals,
        shift::shift_suggestion,
        shift::open_shift,
        shift::drawer,
        shift::compare_count,
        shift::close_shift,
        shift::set_seller,
        shift::count_cash,
        catalogue::catalogue,
        catalogue::search,
        catalogue::members,
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
        sales::sales_rows,
        sales::receipt,
        sales::save_receipt,
        sales::save_kuitansi,
        sales::save_day,
        sync::sync_view,
        sync::sync_now,
        sync::stop_round,
        sync::round_now,
        sync::choose_place,
        sync::join_fair,
        sync::copy_to,
        sync::open_copy,
        sync::remove_copies,
        sync::use_folder,
        tills::attention,
        tills::admit_till,
        tills::set_till,
        tills::close_till,
        files::open_saved,
        files::choose_file,
        files::choose_folder,
        files::choose_new_file,
    ])
}
