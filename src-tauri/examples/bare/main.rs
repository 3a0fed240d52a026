//! A bare window, built as the till's is: what `cargo xtask bench start` and `bench window` measure the till against. With
//! an argument it shows that page in the place of the one with a button.

fn main() {
    let mut context = tauri::generate_context!("examples/bare/tauri.conf.json");
    if let Some(page) = std::env::args().nth(1) {
        context.config_mut().app.windows[0].url = tauri::WebviewUrl::App(page.into());
    }
    tauri::Builder::default().run(context).expect("the window opens");
}
