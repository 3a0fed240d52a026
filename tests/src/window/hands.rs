//! Keys, buttons and the wheel through the X server's XTEST, over a connection that stays open: a press is on its way in
//! microseconds, where a program that presses would have to be started first.
//! Source: <https://www.x.org/releases/current/doc/xextproto/xtest.html>

use std::error::Error;

use x11rb::{
    connection::Connection as _,
    protocol::{
        xproto::{ConnectionExt as _, Keycode},
        xtest::ConnectionExt as _,
    },
    rust_connection::RustConnection,
};

use super::Key;

/// The left button, and the two that the wheel is.
const LEFT: u8 = 1;
const WHEEL_UP: u8 = 4;
const WHEEL_DOWN: u8 = 5;

/// What XTEST calls its presses; the number after a press's is its release.
const KEY_PRESS: u8 = 2;
const BUTTON_PRESS: u8 = 4;
const MOTION: u8 = 6;

/// The key that is held for what stands second on another: `Shift_L` of `keysymdef.h`.
const SHIFT: u32 = 0xffe1;

/// Somebody at the keyboard and the pointer of a screen.
#[derive(Debug)]
pub struct Hands {
    server: RustConnection,
    keyboard: Keyboard,
}

impl Hands {
    /// At the screen with this number, such as `:7`.
    ///
    /// # Errors
    /// What the connection refuses, and a server that cannot press.
    pub(super) fn at(display: &str) -> Result<Self, Box<dyn Error>> {
        let (server, _) = RustConnection::connect(Some(display))?;
        server.xtest_get_version(2, 2)?.reply()?;
        let keyboard = Keyboard::of(&server)?;
        Ok(Self { server, keyboard })
    }

    /// Keys, each down and up, all sent in one piece: the server presses them one right after the other, however busy the
    /// machine is.
    #[track_caller]
    pub fn press(&mut self, keys: &[Key]) {
        for key in keys {
            let (place, shift) = self.keyboard.place_of(*key);
            let (held, _) = self.keyboard.find(SHIFT);
            if shift {
                self.send(KEY_PRESS, held, [0, 0]);
            }
            self.both(KEY_PRESS, place);
            if shift {
                self.send(KEY_PRESS + 1, held, [0, 0]);
            }
        }
        self.flush();
    }

    /// The pointer goes to a place.
    #[track_caller]
    pub fn point(&mut self, x: i16, y: i16) {
        self.send(MOTION, 0, [x, y]);
        self.flush();
    }

    /// The left button, down and up.
    #[track_caller]
    pub fn click(&mut self) {
        self.both(BUTTON_PRESS, LEFT);
        self.flush();
    }

    /// The wheel, one step towards the person.
    #[track_caller]
    pub fn wheel_down(&mut self) {
        self.both(BUTTON_PRESS, WHEEL_DOWN);
        self.flush();
    }

    /// The wheel, one step away.
    #[track_caller]
    pub fn wheel_up(&mut self) {
        self.both(BUTTON_PRESS, WHEEL_UP);
        self.flush();
    }

    #[track_caller]
    fn both(&self, press: u8, detail: u8) {
        self.send(press, detail, [0, 0]);
        self.send(press + 1, detail, [0, 0]);
    }

    #[track_caller]
    fn send(&self, kind: u8, detail: u8, [x, y]: [i16; 2]) {
        self.server
            .xtest_fake_input(kind, detail, x11rb::CURRENT_TIME, x11rb::NONE, x, y, 0)
            .expect("the X server takes it");
    }

    #[track_caller]
    fn flush(&self) {
        self.server.flush().expect("the X server takes it");
    }
}

/// What stands on the keys of a server's keyboard.
#[derive(Debug)]
struct Keyboard {
    first: Keycode,
    /// How many symbols stand on a key.
    each: usize,
    symbols: Vec<u32>,
}

impl Keyboard {
    fn of(server: &RustConnection) -> Result<Self, Box<dyn Error>> {
        let (first, last) = (server.setup().min_keycode, server.setup().max_keycode);
        let mapping = server.get_keyboard_mapping(first, last - first + 1)?.reply()?;
        Ok(Self { first, each: mapping.keysyms_per_keycode.into(), symbols: mapping.keysyms })
    }

    /// The place of a key, and whether Shift is held with it.
    #[track_caller]
    fn place_of(&self, key: Key) -> (Keycode, bool) {
        let (place, shift) = self.find(key.symbol());
        (place, shift || key == Key::BackTab)
    }

    #[track_caller]
    fn find(&self, symbol: u32) -> (Keycode, bool) {
        let mut keys = (self.first..).zip(self.symbols.chunks(self.each));
        let place = keys.find_map(|(place, on)| {
            let at = on.iter().take(2).position(|stands| *stands == symbol)?;
            Some((place, at == 1))
        });
        place.unwrap_or_else(|| panic!("no key of this keyboard types {symbol:#x}"))
    }
}
