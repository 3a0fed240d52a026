//! The smallest place that there can be: bytes that two tills share.

use std::sync::{Arc, Mutex};

use lapak_core::exchange::{
    Copies, Coverage, Extent, LineEnd, Place, Progress, RawLine, Reading, Unread,
};
use lapak_core::{Code, Refusal};
use lapak_tests::fair::lines_of;

#[derive(Debug, Clone)]
pub(crate) struct Memory(Arc<Mutex<Held>>);

#[derive(Debug)]
struct Held {
    bytes: Vec<u8>,
    away: bool,
}

impl Memory {
    pub(crate) fn holding(bytes: Vec<u8>) -> Self {
        Self(Arc::new(Mutex::new(Held { bytes, away: false })))
    }

    pub(crate) fn with<T>(&self, work: impl FnOnce(&mut Vec<u8>) -> T) -> T {
        work(&mut self.0.lock().expect("nobody panicked").bytes)
    }

    pub(crate) fn set_away(&self, away: bool) {
        self.0.lock().expect("nobody panicked").away = away;
    }

    fn is_here(&self) -> Result<(), Refusal> {
        let away = self.0.lock().expect("nobody panicked").away;
        if away { Err(Code::PlaceSilent.into()) } else { Ok(()) }
    }
}

impl Place for Memory {
    fn read(
        &mut self,
        _: Extent,
        _: Option<&str>,
        _: &Progress,
        lines: &mut dyn FnMut(Vec<RawLine>) -> Result<(), Refusal>,
    ) -> Result<Reading, Refusal> {
        self.is_here()?;
        let bytes = self.with(|bytes| bytes.clone());
        let source: Arc<str> = "memory".into();
        let raw = lines_of(&bytes).into_iter().map(|(offset, line)| RawLine {
            source: Arc::clone(&source),
            offset: offset as u64,
            bytes: line.trim_ascii_end().to_vec(),
            end: if line.ends_with(b"\n") { LineEnd::Ended } else { LineEnd::Unfinished },
            beside: false,
        });
        lines(raw.collect())?;
        Ok(Reading {
            coverage: Coverage::Whole,
            seen: String::new(),
            unread: Unread::default(),
            copies: Copies::default(),
            better_in_folder: false,
        })
    }

    fn append(&mut self, lines: &[Vec<u8>], _: &Progress) -> Result<Vec<bool>, Refusal> {
        self.is_here()?;
        self.with(|bytes| {
            bytes.push(b'\n');
            bytes.extend(lines.iter().flatten());
            Ok(vec![true; lines.len()])
        })
    }
}
