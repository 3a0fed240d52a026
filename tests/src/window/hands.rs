//! Keys, buttons and the wheel through the X server's XTEST, over a connection that stays open: a press is on its way in
//! microseconds, where a program that presses would have to be started first.
//! Source: <https://www.x.org/releases/current/doc/xextproto/xtest.html>

use std::io::{self, Read, Write};
use std::os::unix::net::UnixStream;

/// A key by its place on the keyboard, as every X server of a PC numbers them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeyPlace(u8);

impl KeyPlace {
    /// The letter A.
    pub const A: Self = Self(38);
    /// The 1 above the letters.
    pub const ONE: Self = Self(10);
    /// The 4 above the letters.
    pub const FOUR: Self = Self(13);
    /// Enter.
    pub const ENTER: Self = Self(36);
    /// Escape.
    pub const ESCAPE: Self = Self(9);
    /// Backspace.
    pub const BACKSPACE: Self = Self(22);
}

/// The left button, and the two that the wheel is.
const LEFT: u8 = 1;
const WHEEL_UP: u8 = 4;
const WHEEL_DOWN: u8 = 5;

const KEY_PRESS: u8 = 2;
const BUTTON_PRESS: u8 = 4;
const MOTION: u8 = 6;

/// Somebody at the keyboard and the pointer of a screen.
#[derive(Debug)]
pub struct Hands {
    server: UnixStream,
    /// The number of the extension in this server.
    extension: u8,
}

impl Hands {
    /// At the screen with this number, such as `:7`.
    ///
    /// # Errors
    /// What the connection refuses, and a server that cannot press.
    pub(super) fn at(display: &str) -> io::Result<Self> {
        let number = display.trim_start_matches(':');
        let mut server = UnixStream::connect(format!("/tmp/.X11-unix/X{number}"))?;
        server.write_all(&[b'l', 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0])?;
        let mut head = [0; 8];
        server.read_exact(&mut head)?;
        let mut rest = vec![0; 4 * usize::from(u16::from_le_bytes([head[6], head[7]]))];
        server.read_exact(&mut rest)?;
        server.write_all(b"b\0\x04\0\x05\0\0\0XTEST\0\0\0")?;
        let mut answer = [0; 32];
        server.read_exact(&mut answer)?;
        if head[0] != 1 || answer[8] != 1 {
            return Err(io::Error::other("the X server lets nobody press"));
        }
        Ok(Self { server, extension: answer[9] })
    }

    /// A key, down and up.
    #[track_caller]
    pub fn press(&mut self, key: KeyPlace) {
        self.both(KEY_PRESS, key.0);
    }

    /// The pointer goes to a place.
    #[track_caller]
    pub fn point(&mut self, x: i16, y: i16) {
        self.send(MOTION, 0, [x, y]);
    }

    /// The left button, down and up.
    #[track_caller]
    pub fn click(&mut self) {
        self.both(BUTTON_PRESS, LEFT);
    }

    /// The wheel, one step towards the person.
    #[track_caller]
    pub fn wheel_down(&mut self) {
        self.both(BUTTON_PRESS, WHEEL_DOWN);
    }

    /// The wheel, one step away.
    #[track_caller]
    pub fn wheel_up(&mut self) {
        self.both(BUTTON_PRESS, WHEEL_UP);
    }

    /// A press and its release, which follows it in the protocol's numbers too.
    fn both(&mut self, press: u8, detail: u8) {
        self.send(press, detail, [0, 0]);
        self.send(press + 1, detail, [0, 0]);
    }

    fn send(&mut self, kind: u8, detail: u8, [x, y]: [i16; 2]) {
        let mut request = [0; 36];
        request[..6].copy_from_slice(&[self.extension, 2, 9, 0, kind, detail]);
        request[24..26].copy_from_slice(&x.to_le_bytes());
        request[26..28].copy_from_slice(&y.to_le_bytes());
        self.server.write_all(&request).expect("the X server takes it");
    }
}
