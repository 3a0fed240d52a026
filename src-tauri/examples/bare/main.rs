//! A bare window with one button, built as the till's is: what `cargo xtask bench start` measures the till against.

fn main() {
    tauri::Builder::default()
        .run(tauri::generate_context!("examples/bare/tauri.conf.json"))
        .expect("the window opens");
}
