//! The window, as people meet it.

use lapak_tests::window::{Key, Window};

#[test]
fn the_window_opens_on_the_first_screen_with_the_focus_of_the_keyboard() {
    let data = tempfile::tempdir().expect("a folder");
    let mut window = Window::open(data.path());
    window.wait_for("main[data-screen=welcome]");
    assert_eq!(window.focused(), "h1");
    window.press(&[Key::Tab]);
    assert_ne!(window.focused(), "h1");
    assert_eq!(window.pressed(), [Key::Tab]);
    window.close();
}
