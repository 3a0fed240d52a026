use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use crate::value::TillKey;

const FILE: &str = "marker";

/// Why this till must not sign again under its key: two entries with one number would be the end of its chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Renewal {
    /// The store is an older one than was here: its later entries may be out already. Over once they have come in.
    RolledBack,
    /// The store was on another machine, which may go on with it.
    Moved,
    /// Two entries of this till have one number: a copy of it sold too.
    Forked,
    /// A coordinator closed this till: nothing that its key signs counts any more.
    Closed,
}

/// Stands where the system names no machine.
const UNKNOWN: &str = "----------------------------------------------------------------";

/// Beside the store, apart from it: which till wrote last, on which machine, and how far. It is written after each
/// commit, without a flush, so it may lag behind the store, and may be lost; it is never ahead of a store that is
/// whole.
#[derive(Debug)]
pub(super) struct Marker {
    file: Option<File>,
    machine_id: Option<String>,
    said: Option<Said>,
}

/// What a marker says.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Said {
    machine: String,
    till: TillKey,
    seq: u64,
}

impl Marker {
    /// Reads the marker in a folder. One that cannot be read counts as gone.
    pub(super) fn open(folder: &Path) -> Self {
        let options = File::options().create(true).truncate(false).read(true).write(true).clone();
        let opened = options.open(folder.join(FILE)).and_then(|mut file| {
            let said = Said::read(&mut file)?;
            Ok((file, said))
        });
        let (file, said) = match opened {
            Ok((file, said)) => (Some(file), said),
            Err(cause) => {
                tracing::warn!(%cause, "the marker cannot be opened");
                (None, None)
            }
        };
        Self { file, machine_id: machine_id(), said }
    }

    /// What the marker has against going on with a till whose last entry has this number.
    pub(super) fn against(&self, till: TillKey, last_seq: u64) -> Option<Renewal> {
        let said = self.said.as_ref().filter(|said| said.till == till)?;
        let here = self.machine_of(till);
        let known = said.machine != UNKNOWN && here != UNKNOWN;
        if known && said.machine != here {
            Some(Renewal::Moved)
        } else if last_seq < said.seq {
            Some(Renewal::RolledBack)
        } else {
            None
        }
    }

    /// Writes down how far a till is. Nothing depends on it that a sale should wait or fail for.
    pub(super) fn write(&mut self, till: TillKey, seq: u64) {
        let said = Said { machine: self.machine_of(till), till, seq };
        if self.said.as_ref() == Some(&said) {
            return;
        }
        let written = self.file.as_mut().map_or(Ok(()), |file| {
            file.seek(SeekFrom::Start(0))?;
            file.write_all(said.line().as_bytes())
        });
        match written {
            Ok(()) => self.said = Some(said),
            Err(cause) => tracing::warn!(%cause, "the marker was not written"),
        }
    }

    /// The machine as the marker names it: of no use to recognise the machine by for anybody else.
    fn machine_of(&self, till: TillKey) -> String {
        let Some(id) = &self.machine_id else { return UNKNOWN.into() };
        HEXLOWER.encode(&Sha256::new().chain_update(id).chain_update(till.as_bytes()).finalize())
    }
}

impl Said {
    /// None for anything but a whole marker.
    fn read(file: &mut File) -> io::Result<Option<Self>> {
        let mut bytes = Vec::new();
        file.take(1024).read_to_end(&mut bytes)?;
        let said = std::str::from_utf8(&bytes).ok().and_then(|text| {
            let mut fields = text.split(' ');
            let machine = fields.next()?.to_owned();
            let till = fields.next()?.parse().ok()?;
            let seq = fields.next()?.parse().ok()?;
            let said = Self { machine, till, seq };
            (said.line() == text).then_some(said)
        });
        if said.is_none() {
            // Whatever stands behind a line would make the next one unreadable too.
            file.set_len(0)?;
        }
        Ok(said)
    }

    /// One line of fixed width. The sum at its end tells a torn one, half of it new and half old.
    fn line(&self) -> String {
        let text = format!("{} {} {:016}", self.machine, self.till, self.seq);
        let sum = HEXLOWER.encode(&Sha256::digest(&text)[..8]);
        format!("{text} {sum}\n")
    }
}

/// What the system calls this machine. In tests `LAPAK_MACHINE` stands in for it, and so it can where machines share
/// one id, as containers of one image do.
fn machine_id() -> Option<String> {
    let given = std::env::var("LAPAK_MACHINE").ok();
    let id = given.filter(|id| !id.is_empty()).or_else(|| match machine_uid::get() {
        Ok(id) => Some(id),
        Err(cause) => {
            tracing::info!(%cause, "the system names no machine, so a move goes unnoticed");
            None
        }
    });
    id.filter(|id| !id.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entry::TillSecret;

    #[test]
    fn machines_are_compared_only_where_both_are_known() {
        let till = TillSecret::random().till();
        let on = |machine: Option<&str>| {
            let machine_id = machine.map(str::to_owned);
            let mut marker = Marker { file: None, machine_id, said: None };
            marker.write(till, 7);
            marker
        };
        let (one, other, unknown) = (on(Some("one")), on(Some("other")), on(None));
        let against = |here: &Marker, said: &Marker, last_seq| {
            let here =
                Marker { file: None, machine_id: here.machine_id.clone(), said: said.said.clone() };
            here.against(till, last_seq)
        };
        assert_eq!(against(&one, &one, 7), None);
        assert_eq!(against(&one, &other, 7), Some(Renewal::Moved));
        for (here, said) in [(&one, &unknown), (&unknown, &one), (&unknown, &unknown)] {
            assert_eq!(against(here, said, 7), None);
            assert_eq!(against(here, said, 6), Some(Renewal::RolledBack));
        }
        assert_eq!(one.against(TillSecret::random().till(), 0), None, "of another till");
    }
}
