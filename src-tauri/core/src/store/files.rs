/// Beside a store that turned out damaged while it was used.
pub(super) const MARK: &str = "ledger.damaged";

/// What the names of the folders begin with that damaged stores are set aside in.
pub(super) const SET_ASIDE: &str = "damaged-";

/// Everything that belongs to a store, itself last.
pub(super) const FILES: [&str; 4] =
    ["ledger.sqlite-journal", "ledger.sqlite-wal", "ledger.sqlite-shm", "ledger.sqlite"];

/// Beside the store: who the members are, under a passphrase. No part of the store, and in no copy of it.
pub(crate) const NAMES_BOOK: &str = "names.age";
