/// In bytes.
pub(super) const MEBIBYTE: u64 = 1024 * 1024;

/// The room on the disk below which Pay does not open: enough for a sale's log and the checkpoint after it.
pub const ROOM_FOR_A_SALE: u64 = 16 * 1024 * 1024;
