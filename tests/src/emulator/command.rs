use super::letters::CodePage;
use super::page::Cut;

/// A command of ESC/POS, as Epson's reference names its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Command {
    /// `ESC @`
    Initialise,
    /// `ESC t n`
    CodePage(CodePage),
    /// `ESC E n`
    Bold(bool),
    /// `ESC - n`
    Underline(u8),
    /// `ESC a n`: left, middle, right.
    Align(u8),
    /// `GS ! n`: how many times as wide, and as high.
    Size(usize, usize),
    /// `ESC d n`, and `LF`, which is one.
    Feed(u8),
    /// `GS v 0`: how many bytes a row has, and the rows.
    Raster(usize, Vec<u8>),
    /// `GS V`
    Cut(Cut),
    /// `ESC p m t1 t2`
    Drawer,
    /// A letter.
    Letter(u8),
    /// `ESC R 0`: the letters of the United States, which are what a letter of ASCII is.
    Ascii,
}

/// What bytes begin with.
pub(super) enum Read {
    /// A command, and how many bytes it has.
    Whole(Command, usize),
    /// The first bytes of a command, or none.
    Beginning,
    /// No command.
    Unknown,
}

/// The command that these bytes begin with.
pub(super) fn read(bytes: &[u8]) -> Read {
    let whole = |command, length| Read::Whole(command, length);
    match *bytes {
        [] | [0x1b] | [0x1d] | [0x10] => Read::Beginning,
        [0x10, 0x04] => Read::Beginning,
        [b'\n', ..] => whole(Command::Feed(1), 1),
        [letter @ (0x20..=0x7e | 0x80..), ..] => whole(Command::Letter(letter), 1),
        [0x1b, b'@', ..] => whole(Command::Initialise, 2),
        [0x1b, b't', n, ..] => match CodePage::numbered(n) {
            Some(page) => whole(Command::CodePage(page), 3),
            None => Read::Unknown,
        },
        [0x1b, b'R', 0, ..] => whole(Command::Ascii, 3),
        [0x1b, b'E', n @ 0..=1, ..] => whole(Command::Bold(n == 1), 3),
        [0x1b, b'-', n @ 0..=2, ..] => whole(Command::Underline(n), 3),
        [0x1b, b'a', n @ 0..=2, ..] => whole(Command::Align(n), 3),
        [0x1b, b'd', n, ..] => whole(Command::Feed(n), 3),
        [0x1b, b'p', 0..=1, on, off, ..] if on > 0 && off >= on => whole(Command::Drawer, 5),
        [0x1d, b'!', n, ..] if n & 0x88 == 0 => {
            let times = |n: u8| usize::from(n & 7) + 1;
            whole(Command::Size(times(n >> 4), times(n)), 3)
        }
        [0x1d, b'V', 0 | 48, ..] => whole(Command::Cut(Cut::Full), 3),
        [0x1d, b'V', 1 | 49, ..] => whole(Command::Cut(Cut::Partial), 3),
        [0x1d, b'V', 65, _, ..] => whole(Command::Cut(Cut::Full), 4),
        [0x1d, b'V', 66, _, ..] => whole(Command::Cut(Cut::Partial), 4),
        [0x1d, b'v', b'0', 0, xl, xh, yl, yh, ref dots @ ..] => {
            let (row, rows) = (u16::from_le_bytes([xl, xh]), u16::from_le_bytes([yl, yh]));
            let length = usize::from(row) * usize::from(rows);
            match dots.get(..length) {
                _ if length == 0 => Read::Unknown,
                Some(dots) => whole(Command::Raster(usize::from(row), dots.to_vec()), 8 + length),
                None => Read::Beginning,
            }
        }
        [0x1b, b't' | b'R' | b'E' | b'-' | b'a' | b'd' | b'p']
        | [0x1b, b'p', _]
        | [0x1b, b'p', _, _]
        | [0x1d, b'!' | b'V' | b'v']
        | [0x1d, b'V', 65 | 66]
        | [0x1d, b'v', b'0', ..]
            if bytes.len() < 8 =>
        {
            Read::Beginning
        }
        _ => Read::Unknown,
    }
}
