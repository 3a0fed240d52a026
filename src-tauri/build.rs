//! Builds the window from its configuration.

fn main() {
    tauri_build::build()
}
