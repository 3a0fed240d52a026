//! Keys as a person presses them.

use fantoccini::{actions::KeyAction, key::Key as Code};

/// One key press: down and up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// A character of the main block.
    Char(char),
    /// Enter of the main block.
    Enter,
    /// On to the next control.
    Tab,
    /// Back to the control before: Shift held while Tab is pressed.
    BackTab,
    /// Leaves a dialog.
    Escape,
    /// Deletes to the left.
    Backspace,
    /// Deletes to the right.
    Delete,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// To the beginning.
    Home,
    /// To the end.
    End,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
    /// A key of the number pad, by what it types: a digit or one of `+-*/.,`.
    Numpad(char),
    /// Enter of the number pad.
    NumpadEnter,
    /// Exchanges capital and small letters until it is pressed again.
    CapsLock,
    /// Asks for help.
    F1,
    /// Turns the window to the buyer, and back.
    F8,
    /// The QRIS code without an amount.
    F9,
    /// A key that means nothing to the page, F12: it tells that the page has taken those before it.
    Mark,
}

impl Key {
    /// Text typed on the main block; a line feed is Enter, a tab Tab.
    pub fn typed(text: &str) -> Vec<Self> {
        let key = |character| match character {
            '\n' => Self::Enter,
            '\t' => Self::Tab,
            character => Self::Char(character),
        };
        text.chars().map(key).collect()
    }

    /// Text typed on the number pad; a line feed is its Enter.
    pub fn numpad(text: &str) -> Vec<Self> {
        let key = |character| match character {
            '\n' => Self::NumpadEnter,
            character => Self::Numpad(character),
        };
        text.chars().map(key).collect()
    }

    /// Down and up in the protocol's terms.
    ///
    /// # Panics
    /// For [`Key::NumpadEnter`] and [`Key::CapsLock`], for which WebKit's driver has no code, and for what no number pad has.
    pub(super) fn actions(self) -> Vec<KeyAction> {
        let code = match self {
            Self::Char(character) => character,
            Self::Enter => Code::Enter.into(),
            Self::Tab => Code::Tab.into(),
            Self::BackTab => {
                let [shift, tab] = [Code::Shift.into(), Code::Tab.into()];
                return [down(shift), down(tab), up(tab), up(shift)].into();
            }
            Self::Escape => Code::Escape.into(),
            Self::Backspace => Code::Backspace.into(),
            Self::Delete => Code::Delete.into(),
            Self::Up => Code::Up.into(),
            Self::Down => Code::Down.into(),
            Self::Left => Code::Left.into(),
            Self::Right => Code::Right.into(),
            Self::Home => Code::Home.into(),
            Self::End => Code::End.into(),
            Self::PageUp => Code::PageUp.into(),
            Self::PageDown => Code::PageDown.into(),
            Self::Numpad(character) => numpad_code(character),
            Self::NumpadEnter => panic!("the driver has no code for the number pad's Enter"),
            Self::CapsLock => panic!("the driver has no code for Caps Lock"),
            Self::F1 => Code::F1.into(),
            Self::F8 => Code::F8.into(),
            Self::F9 => Code::F9.into(),
            Self::Mark => Code::F12.into(),
        };
        [down(code), up(code)].into()
    }

    /// What stands on the key, as X names it: a character of Latin-1 is its own name, and what the number pad types stands
    /// in a row of its own.
    /// Source: `keysymdef.h`, <https://www.x.org/releases/current/doc/xproto/x11protocol.html#keysym_encoding>
    pub(super) fn symbol(self) -> u32 {
        match self {
            Self::Char(character) => character.into(),
            Self::Enter => 0xff0d,
            Self::Tab | Self::BackTab => 0xff09,
            Self::Escape => 0xff1b,
            Self::Backspace => 0xff08,
            Self::Delete => 0xffff,
            Self::Up => 0xff52,
            Self::Down => 0xff54,
            Self::Left => 0xff51,
            Self::Right => 0xff53,
            Self::Home => 0xff50,
            Self::End => 0xff57,
            Self::PageUp => 0xff55,
            Self::PageDown => 0xff56,
            Self::Numpad(character) => 0xff80 + u32::from(character),
            Self::NumpadEnter => 0xff8d,
            Self::CapsLock => 0xffe5,
            Self::F1 => 0xffbe,
            Self::F8 => 0xffc5,
            Self::F9 => 0xffc6,
            Self::Mark => 0xffc9,
        }
    }
}

fn numpad_code(character: char) -> char {
    let code = match character {
        '0' => Code::NumPad0,
        '1' => Code::NumPad1,
        '2' => Code::NumPad2,
        '3' => Code::NumPad3,
        '4' => Code::NumPad4,
        '5' => Code::NumPad5,
        '6' => Code::NumPad6,
        '7' => Code::NumPad7,
        '8' => Code::NumPad8,
        '9' => Code::NumPad9,
        '*' => Code::Multiply,
        '+' => Code::Add,
        ',' => Code::Separator,
        '-' => Code::Subtract,
        '.' => Code::Decimal,
        '/' => Code::Divide,
        other => panic!("no number pad has a key {other:?}"),
    };
    code.into()
}

fn down(value: char) -> KeyAction {
    KeyAction::Down { value }
}

fn up(value: char) -> KeyAction {
    KeyAction::Up { value }
}
