//! The window, as people meet it.

use lapak_tests::window::{Key, Window};

#[test]
fn the_window_opens_with_the_focus_of_the_keyboard() {
    let data = tempfile::tempdir().expect("a folder");
    let mut window = Window::open(data.path());
    assert_ne!(window.text_of("body"), "");
    assert_eq!(window.script("return document.hasFocus()", Vec::new()), true);
    window.press(&[Key::Tab]);
    assert_eq!(window.pressed(), [Key::Tab]);
    window.close();
}
