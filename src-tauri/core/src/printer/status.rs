use std::io;
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::connection::Connection;
use crate::refusal::Code;

/// How long an answer may take; a printer that says nothing is not asked further.
const ANSWER: Duration = Duration::from_millis(300);
const PAUSE: Duration = Duration::from_millis(5);

/// What a printer says of itself, as far as it does: ESC/POS, `DLE EOT n`, which it answers at once, whatever it does.
/// Many never answer: nothing is known of them then.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Status {
    /// It takes nothing now.
    pub offline: bool,
    /// Its cover is open.
    pub cover_open: bool,
    /// It has no paper.
    pub paper_out: bool,
    /// Its paper ends soon.
    pub paper_low: bool,
    /// Its knife is stuck, or something else that a person has to mend.
    pub faulty: bool,
    /// The signal of the drawer is high: whether that means open or closed is the drawer's own way.
    pub drawer_signal: bool,
}

impl Status {
    /// Adds one answer to what is known; false where it is none. Bits 0, 1, 4 and 7 are the same in every answer, which
    /// tells them from noise (Epson, ESC/POS, `DLE EOT`).
    fn hear(&mut self, question: u8, answer: u8) -> bool {
        if answer & 0b1001_0011 != 0b0001_0010 {
            return false;
        }
        let has = |bits: u8| answer & bits != 0;
        match question {
            1 => (self.drawer_signal, self.offline) = (has(0b100), has(0b1000)),
            2 => {
                self.cover_open = has(0b100);
                self.paper_out |= has(0b10_0000);
            }
            3 => self.faulty = has(0b10_1000),
            _ => {
                self.paper_low = has(0b1100);
                self.paper_out |= has(0b110_0000);
            }
        }
        true
    }

    /// Why no paper is given to it now; none: nothing stands against it.
    pub(super) fn hindrance(self) -> Option<Code> {
        [
            (self.paper_out, Code::PrinterPaperOut),
            (self.cover_open, Code::PrinterCoverOpen),
            (self.faulty, Code::PrinterFaulty),
            (self.offline, Code::PrinterSilent),
        ]
        .into_iter()
        .find_map(|(is, code)| is.then_some(code))
    }
}

/// Asks a printer how it is; none where it does not say. What it says that is no answer is passed over, and so is more than
/// was asked for.
///
/// # Errors
/// What the system refuses.
pub(super) fn ask(printer: &mut dyn Connection) -> io::Result<Option<Status>> {
    let mut status = Status::default();
    let mut heard = [0; 64];
    // What it said before anybody asked.
    for _ in 0..16 {
        match printer.hear(&mut heard).transpose()? {
            None => return Ok(None),
            Some(0) => break,
            Some(_) => {}
        }
    }
    for question in 1..=4 {
        let Some(answer) = answer_to(printer, question)? else {
            return Ok((question > 1).then_some(status));
        };
        if !status.hear(question, answer) {
            return Ok((question > 1).then_some(status));
        }
    }
    Ok(Some(status))
}

/// The one byte that answers a question; none where there is none in time, or more than one.
fn answer_to(printer: &mut dyn Connection, question: u8) -> io::Result<Option<u8>> {
    let asked = [0x10, 0x04, question];
    let (mut given, since) = (0, Instant::now());
    let mut heard = [0; 64];
    while since.elapsed() < ANSWER {
        if given < asked.len() {
            given += printer.give(&asked[given..])?;
        }
        match printer.hear(&mut heard).transpose()? {
            Some(1) if given == asked.len() => return Ok(Some(heard[0])),
            Some(0) => sleep(PAUSE),
            _ => return Ok(None),
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A printer that says so of itself, after some noise.
    struct Says(Vec<u8>, fn(u8) -> Vec<u8>);

    impl Connection for Says {
        fn give(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.extend(self.1(bytes[2]));
            Ok(bytes.len())
        }

        fn hear(&mut self, into: &mut [u8]) -> Option<io::Result<usize>> {
            let count = self.0.len().min(into.len());
            into[..count].copy_from_slice(&self.0[..count]);
            self.0.drain(..count);
            Some(Ok(count))
        }

        fn is_out(&mut self) -> io::Result<bool> {
            Ok(true)
        }
    }

    fn said(noise: &[u8], answers: fn(u8) -> Vec<u8>) -> Option<Status> {
        ask(&mut Says(noise.to_vec(), answers)).expect("it is there")
    }

    #[test]
    fn a_printer_says_what_it_lacks() {
        assert_eq!(said(&[], |_| vec![0x12]), Some(Status::default()));
        let of = |question: u8, answer: u8| {
            let mut status = Status::default();
            assert!(status.hear(question, answer));
            status.hindrance()
        };
        assert_eq!(of(4, 0x72), Some(Code::PrinterPaperOut));
        assert_eq!(of(2, 0x32), Some(Code::PrinterPaperOut));
        assert_eq!(of(2, 0x16), Some(Code::PrinterCoverOpen));
        assert_eq!(of(3, 0x1a), Some(Code::PrinterFaulty));
        assert_eq!(of(3, 0x32), Some(Code::PrinterFaulty));
        assert_eq!(of(1, 0x1a), Some(Code::PrinterSilent));
        assert_eq!(of(4, 0x1e), None, "paper that ends soon is paper");
        assert_eq!(of(1, 0x16), None, "a drawer hinders nothing");
    }

    #[test]
    fn what_a_printer_says_that_is_no_answer_is_passed_over() {
        assert_eq!(said(b"\xff\x72noise", |_| Vec::new()), None);
        assert_eq!(said(&[0x72; 500], |_| vec![0x12]), Some(Status::default()));
        assert_eq!(said(&[], |_| vec![0xff]), None);
        assert_eq!(said(&[], |_| b"rr".to_vec()), None);
        let first_alone = |question| if question == 1 { vec![0x12] } else { Vec::new() };
        assert_eq!(said(&[], first_alone), Some(Status::default()));
    }
}
