use std::cell::RefCell;

use escpos::driver::Driver;
use escpos::errors::Result;
use escpos::printer::Printer;
use escpos::printer_options::PrinterOptions;
use escpos::utils::{CharacterSet, Encoder, JustifyMode, PageCode, Protocol};

use super::bitmap::Bitmap;
use super::form::{CodePage, Form};
use super::manner::Manner;

/// `GS v 0`, a picture of dots in rows of bytes. The crate has it for files alone.
const RASTER: [u8; 4] = [0x1d, b'v', b'0', 0];
/// How many rows of dots are sent as one picture: what cheap printers hold.
const BAND: usize = 128;
/// `ESC p 0`: a pulse to pin 2 of the drawer's socket, 50 ms long and 500 ms apart. The crate sends it without the two times
/// that the command takes, so that a printer takes the next two bytes for them.
const DRAWER: [u8; 5] = [0x1b, b'p', 0, 25, 250];
/// How far paper is fed to where it is torn off, in lines.
const TO_THE_EDGE: u8 = 4;

/// Why nothing fails: bytes are only collected, and text is sent that has been seen to have letters.
const COLLECTED: &str = "memory takes every byte";

/// Collects the bytes that a printer would be sent.
#[derive(Default)]
struct Memory(RefCell<Vec<u8>>);

impl Driver for Memory {
    fn name(&self) -> String {
        "memory".to_owned()
    }

    fn write(&self, data: &[u8]) -> Result<()> {
        self.0.borrow_mut().extend_from_slice(data);
        Ok(())
    }

    fn read(&self, _buf: &mut [u8]) -> Result<usize> {
        Ok(0)
    }

    fn flush(&self) -> Result<()> {
        Ok(())
    }
}

/// A printer of which the bytes are kept.
pub(super) struct Device {
    printer: Printer<Memory>,
    form: Form,
}

impl Device {
    /// A printer as it is when it has just been switched on, whatever was printed before.
    pub(super) fn of(form: Form) -> Self {
        // An encoder of ASCII alone, that is: it refuses what the code page does not have.
        let ascii = Protocol::new(Encoder::new(encoding_rs::X_USER_DEFINED));
        let options = PrinterOptions::new(page_code(form.code_page), None, 0);
        let mut printer = Printer::new(Memory::default(), ascii, Some(options));
        printer.init().expect(COLLECTED).character_set(CharacterSet::USA).expect(COLLECTED);
        Self { printer, form }
    }

    /// Opens the drawer.
    pub(super) fn open_drawer(&mut self) {
        self.printer.custom(&DRAWER).expect(COLLECTED);
    }

    /// Sends a line as text, where the printer has all its letters; else nothing is sent and it says so.
    pub(super) fn text(&mut self, line: &str, manner: Manner, is_wide: bool) -> bool {
        let Some(bytes) = self.encoded(line) else { return false };
        self.set(manner, is_wide, |printer| {
            printer.custom(&bytes).expect(COLLECTED).feed().expect(COLLECTED);
        });
        true
    }

    /// A line in the printer's code page.
    fn encoded(&self, line: &str) -> Option<Vec<u8>> {
        let (protocol, options) = (self.printer.protocol(), self.printer.options());
        let mut letters = Printer::new(Memory::default(), protocol.clone(), Some(options.clone()));
        for letter in line.chars() {
            match u8::try_from(letter) {
                // Tables of the crate have a hyphen and a nought a second time, where printers have other signs.
                Ok(byte @ b' '..=b'~') => letters.custom(&[byte]).ok()?,
                // The encoder stands for bytes by private characters, and passes on control characters.
                _ if letter.is_control() || ('\u{f780}'..='\u{f7ff}').contains(&letter) => {
                    return None;
                }
                _ => letters.write(letter.encode_utf8(&mut [0; 4])).ok()?,
            };
        }
        letters.print().ok()?;
        Some(letters.driver().0.into_inner())
    }

    /// Sets a line in its manner, and ends that behind it.
    fn set(&mut self, manner: Manner, is_wide: bool, line: impl FnOnce(&mut Printer<Memory>)) {
        let printer = &mut self.printer;
        if manner.is_centred {
            printer.justify(JustifyMode::CENTER).expect(COLLECTED);
        }
        if manner.is_bold {
            printer.bold(true).expect(COLLECTED);
        }
        if manner.is_high {
            printer.size(if is_wide { 2 } else { 1 }, 2).expect(COLLECTED);
        }
        line(printer);
        if manner.is_high {
            printer.reset_size().expect(COLLECTED);
        }
        if manner.is_bold {
            printer.bold(false).expect(COLLECTED);
        }
        if manner.is_centred {
            printer.justify(JustifyMode::LEFT).expect(COLLECTED);
        }
    }

    /// Sends a picture, from the left edge of the paper. Light dots at its right are left out: a serial line is slow.
    pub(super) fn picture(&mut self, picture: &Bitmap) {
        let used = |y: usize| (0..picture.width()).rev().find(|x| picture.is_dark(*x, y));
        let width = (0..picture.height()).filter_map(used).max().map_or(1, |last| last + 1);
        let bytes = width.div_ceil(8);
        let rows: Vec<usize> = (0..picture.height()).collect();
        for band in rows.chunks(BAND) {
            let mut sent = RASTER.to_vec();
            for size in [bytes, band.len()] {
                sent.extend(u16::try_from(size).unwrap_or(u16::MAX).to_le_bytes());
            }
            for y in band {
                sent.extend((0..bytes).map(|at| {
                    let bit = |bit: usize| u8::from(picture.is_dark(8 * at + bit, *y));
                    (0..8).fold(0, |byte, at| byte << 1 | bit(at))
                }));
            }
            self.printer.custom(&sent).expect(COLLECTED);
        }
    }

    /// So many empty lines.
    pub(super) fn feed(&mut self, lines: u8) {
        self.printer.feeds(lines).expect(COLLECTED);
    }

    /// Ends a paper: a cut where the printer cuts, else it is fed to where it is torn off.
    pub(super) fn end(&mut self) {
        if self.form.cuts {
            self.printer.cut().expect(COLLECTED);
        } else {
            self.feed(TO_THE_EDGE);
        }
    }

    /// What was collected.
    pub(super) fn bytes(mut self) -> Vec<u8> {
        self.printer.print().expect(COLLECTED);
        self.printer.driver().0.into_inner()
    }
}

fn page_code(page: CodePage) -> Option<PageCode> {
    match page {
        CodePage::Ascii => None,
        CodePage::Pc437 => Some(PageCode::PC437),
        CodePage::Pc850 => Some(PageCode::PC850),
        CodePage::Wpc1252 => Some(PageCode::WPC1252),
    }
}
