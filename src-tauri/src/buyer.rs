use std::sync::{Mutex, MutexGuard, PoisonError};

use lapak_core::till::BuyerWindow;
use tauri::ipc::Invoke;
use tauri::{
    AppHandle, Emitter, Manager, Monitor, PhysicalPosition, PhysicalSize, WebviewUrl,
    WebviewWindow, WebviewWindowBuilder, WindowEvent,
};

use crate::desk::Desk;

/// The window that is turned to the buyer.
const LABEL: &str = "buyer";
/// All that its page may ask for: nothing in it reaches the till.
const ALLOWED: &[&str] = &["buyer_shown", "plugin:event|listen", "plugin:event|unlisten"];
/// Its size where there is no second screen to fill.
const APART: (f64, f64) = (900.0, 640.0);

/// What the buyer is shown, as the till's window says it; the buyer's window asks for it when it comes late.
#[derive(Debug, Default)]
pub(crate) struct Buyer {
    shown: Mutex<String>,
}

impl Buyer {
    /// Says what is shown from now on. Where no such window is open, it is there for when one is.
    pub(crate) fn show(&self, app: &AppHandle, shown: String) {
        if app.get_webview_window(LABEL).is_some()
            && let Err(cause) = app.emit_to(LABEL, LABEL, &shown)
        {
            tracing::warn!(%cause, "the buyer's window did not hear");
        }
        *self.lock() = shown;
    }

    /// What is shown now; empty before anything was.
    pub(crate) fn shown(&self) -> String {
        self.lock().clone()
    }

    fn lock(&self) -> MutexGuard<'_, String> {
        self.shown.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether a page may ask for something. The till's own may ask for everything.
pub(crate) fn may_ask(invoke: &Invoke) -> bool {
    invoke.message.webview_ref().label() != LABEL || ALLOWED.contains(&invoke.message.command())
}

/// How the buyer's window stands now.
pub(crate) fn state(app: &AppHandle) -> BuyerWindow {
    let window = app.get_webview_window(LABEL);
    let own_screen = window.as_ref().is_some_and(|buyer| {
        let of = |window: &WebviewWindow| window.current_monitor().ok().flatten().map(place);
        let main = app.get_webview_window("main").and_then(|main| of(&main));
        of(buyer).is_some_and(|screen| Some(screen) != main)
    });
    BuyerWindow {
        open: window.is_some(),
        own_screen,
        placed: places_windows(),
        screens: monitors(app).len(),
    }
}

/// Opens the buyer's window: on the screen that it was on last, else on one that the till is not on. It takes no keys, so that
/// nothing typed or scanned for the till goes there.
///
/// # Errors
/// What the system says.
pub(crate) fn open(app: &AppHandle) -> tauri::Result<()> {
    if app.get_webview_window(LABEL).is_some() {
        return Ok(());
    }
    let screen = other_screen(app).filter(|_| places_windows());
    let page = WebviewUrl::App("buyer.html".into());
    let mut builder = WebviewWindowBuilder::new(app, LABEL, page)
        .title("Lapak · pembeli")
        .inner_size(APART.0, APART.1)
        .focused(false)
        .visible(false);
    if screen.is_some() {
        builder = builder.focusable(false).decorations(false).skip_taskbar(true);
    }
    let window = builder.build()?;
    outlive_its_page(&window);
    let of = app.clone();
    // Where the system puts it, it says afterwards.
    window.on_window_event(move |event| heard(&of, event));
    if let Some(screen) = &screen {
        let (position, size) = (*screen.position(), *screen.size());
        window.set_position(position)?;
        window.set_size(size)?;
        window.show()?;
        window.set_position(position)?;
        window.set_fullscreen(true)?;
    } else {
        window.show()?;
    }
    tell(app);
    Ok(())
}

/// Closes it.
pub(crate) fn close(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(LABEL)
        && let Err(cause) = window.destroy()
    {
        tracing::warn!(%cause, "the buyer's window was not closed");
    }
}

/// Opens it with the till where a person wanted that and a second screen is there: never over the till.
pub(crate) fn open_with_the_till(app: &AppHandle) {
    if app.state::<Desk>().settings().buyer_window
        && other_screen(app).is_some()
        && let Err(cause) = open(app)
    {
        tracing::warn!(%cause, "the buyer's window was not opened");
    }
}

/// Another screen, or none any more.
fn heard(app: &AppHandle, event: &WindowEvent) {
    match event {
        WindowEvent::Moved(_) => {
            let window = app.get_webview_window(LABEL);
            let on = window.and_then(|window| window.current_monitor().ok().flatten());
            let Some(name) = on.and_then(|screen| screen.name().cloned()) else { return };
            let desk = app.state::<Desk>();
            if desk.settings().buyer_screen != name {
                desk.remember_screen(name);
            }
            tell(app);
        }
        WindowEvent::Destroyed => tell(app),
        _ => {}
    }
}

/// The till's window hears how it stands.
fn tell(app: &AppHandle) {
    if let Err(cause) = app.emit_to("main", "buyer_window", state(app)) {
        tracing::warn!(%cause, "the till's window did not hear of the buyer's");
    }
}

/// The screen that a person chose, where it is there, else the first that the till's window is not on.
fn other_screen(app: &AppHandle) -> Option<Monitor> {
    let main = app.get_webview_window("main");
    let own = main.and_then(|main| main.current_monitor().ok().flatten()).map(place);
    let remembered = app.state::<Desk>().settings().buyer_screen;
    let mut others: Vec<Monitor> =
        monitors(app).into_iter().filter(|screen| Some(place(screen.clone())) != own).collect();
    let chosen = others.iter().position(|screen| screen.name() == Some(&remembered));
    (!others.is_empty()).then(|| others.swap_remove(chosen.unwrap_or(0)))
}

/// Asked by way of a window, which asks on the thread that draws: elsewhere there are none.
fn monitors(app: &AppHandle) -> Vec<Monitor> {
    let main = app.get_webview_window("main");
    main.and_then(|main| main.available_monitors().ok()).unwrap_or_default()
}

/// A screen by where it lies: two of one make may have one name.
fn place(screen: Monitor) -> (PhysicalPosition<i32>, PhysicalSize<u32>) {
    (*screen.position(), *screen.size())
}

/// A program places no windows under Wayland (xdg-shell has no request for it).
fn places_windows() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let on_x11 = std::env::var("GDK_BACKEND").is_ok_and(|backend| backend.starts_with("x11"));
    !cfg!(target_os = "linux") || on_x11 || !set("WAYLAND_DISPLAY")
}

/// Where the process that draws a page ends, another one draws it anew: what was rung up is not in it.
pub(crate) fn outlive_its_page(window: &WebviewWindow) {
    #[cfg(target_os = "linux")]
    {
        use webkit2gtk::WebViewExt as _;
        let connected = window.with_webview(|view| {
            view.inner().connect_web_process_terminated(|view, _| view.reload());
        });
        if let Err(cause) = connected {
            tracing::warn!(%cause, "the buyer's page is not drawn anew");
        }
    }
    #[cfg(not(target_os = "linux"))]
    let _ = window;
}
