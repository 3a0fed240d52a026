//! Who the members are: a book that joins their codes with their names, under a passphrase. It knows no file, no fair and no
//! screen, and says a name to nobody who has not opened it.

mod book;
mod passphrase;
mod sealed;

pub use book::{NamesBook, Put};
pub use passphrase::Passphrase;
