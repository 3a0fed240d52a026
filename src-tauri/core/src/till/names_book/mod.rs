//! The names book of this computer: who the members are, for the one who pays them. Nothing of it is in the store, in what
//! tills share, in a backup or an archive, or on any paper but the slips that are printed while it is open.

mod columns;
mod import;
pub(in crate::till) mod view;
mod warning;

use std::{fs, io};

use crate::file::{Unread, whole};
use crate::names::{NamesBook, Passphrase};
use crate::refusal::{Code, Refusal};
use crate::store::{NAMES_BOOK, Readers, kept_names, not_written, replace_whole};
use crate::till::Till;
use crate::till::names_book::view::{NamesAside, NamesView};
use crate::value::MemberCode;

/// The largest book that is read, in bytes.
const FILE_MAX: u64 = 8 << 20;

impl Till {
    /// Whether there is a names book here, and whether it is open.
    #[must_use]
    pub fn names(&self) -> NamesView {
        let count = self.names_book.as_ref().map_or(0, NamesBook::count);
        NamesView {
            file: self.store.folder().join(NAMES_BOOK).exists(),
            open: self.names_book.is_some(),
            count: u32::try_from(count).unwrap_or(u32::MAX),
        }
    }

    /// Opens the names book, in memory and until it is closed: by [`Till::close_names`], by the end of this value, and so
    /// with any other fair.
    ///
    /// # Errors
    /// [`Code::NamesNone`]; [`Code::NamesPassphraseWrong`]; [`Code::NamesDamaged`]; [`Code::NamesNewer`];
    /// [`Code::FileUnreadable`]. A book that was open stays so.
    pub fn open_names(&mut self, passphrase: &str) -> Result<NamesView, Refusal> {
        let none = || Refusal::from(Code::NamesNone);
        self.names_book = Some(self.read_names(&Passphrase::tried(passphrase))?.ok_or_else(none)?);
        Ok(self.names())
    }

    /// Closes the names book; nothing here knows a name any more.
    pub fn close_names(&mut self) -> NamesView {
        self.names_book = None;
        self.names()
    }

    /// Sets the names book aside under another name in its folder, since nobody knows its passphrase any more, so that a new one
    /// can be begun. Whoever remembers the passphrase later can still open it with any program for the format of age.
    ///
    /// # Errors
    /// [`Code::NamesNone`]; [`Code::FileNotWritten`]. The book is where it was then.
    pub fn set_names_aside(&mut self) -> Result<NamesAside, Refusal> {
        let folder = self.store.folder();
        let (file, kept) = (folder.join(NAMES_BOOK), kept_names(folder));
        if !file.exists() {
            return Err(Code::NamesNone.into());
        }
        fs::rename(&file, &kept).map_err(|cause| not_written(&kept, cause))?;
        self.names_book = None;
        let kept = kept.display().to_string();
        Ok(NamesAside { said: self.words.say("names-aside", &[("file", &kept)]), file: kept })
    }

    /// Every member's code of the open book with the name, by code; nothing while it is closed.
    #[must_use]
    pub fn listed_names(&self) -> Vec<(String, String)> {
        let all = self.names_book.iter().flat_map(NamesBook::iter);
        all.map(|(code, name)| (code.to_string(), name.to_string())).collect()
    }

    /// A member as whoever pays it has to know it: the code, with the name behind it while the book is open.
    pub(in crate::till) fn member_label(&self, code: &MemberCode) -> String {
        let name = self.names_book.as_ref().and_then(|book| book.name_of(code));
        name.map_or_else(|| code.to_string(), |name| format!("{code} · {name}"))
    }

    /// The book in the file, opened; none where there is no file.
    fn read_names(&self, passphrase: &Passphrase) -> Result<Option<NamesBook>, Refusal> {
        let file = self.store.folder().join(NAMES_BOOK);
        let named = |refusal: Refusal| refusal.with("file", file.display());
        let bytes = match whole(&file, FILE_MAX) {
            Ok(bytes) => bytes,
            Err(Unread::Refused(cause)) if cause.kind() == io::ErrorKind::NotFound => {
                return Ok(None);
            }
            Err(Unread::Refused(cause)) => {
                return Err(named(Refusal::new(Code::FileUnreadable).because(cause)));
            }
            Err(Unread::TooLarge | Unread::Changed) => {
                return Err(named(Code::NamesDamaged.into()));
            }
        };
        NamesBook::opened(&bytes, passphrase).map(Some).map_err(named)
    }

    fn keep_names(&self, book: &NamesBook, passphrase: &Passphrase) -> Result<(), Refusal> {
        let file = self.store.folder().join(NAMES_BOOK);
        replace_whole(&file, Readers::Owner, &book.sealed(passphrase))
    }
}
