/// The version of the entry format. Development writes 0, which no release reads or writes.
pub const FORMAT: u32 = 0;
/// The most bytes that a line of the shared file may have.
pub const LINE_MAX: usize = 256 * 1024;
/// The most bytes that an entry may have, so that its line has room for id and signature.
pub(super) const ENTRY_MAX: usize = LINE_MAX - r#"{"id":"","sig":"","entry":}"#.len() - 64 - 128;
/// How deep lists and objects may be nested.
pub(super) const DEPTH_MAX: usize = 16;

/// Why bytes are no entry. They change nothing, and their holder is asked for them again.
#[derive(Debug, thiserror::Error)]
pub enum GateError {
    /// So long that its line would be longer than [`LINE_MAX`].
    #[error("longer than {ENTRY_MAX} bytes")]
    TooLong,
    /// Nested deeper than the limit.
    #[error("nested deeper than {DEPTH_MAX}")]
    TooDeep,
    /// Not the fields of an entry, or one of them outside its limits.
    #[error("not an entry: {0}")]
    Shape(serde_json::Error),
    /// A word for a kind with other letters than every version's have.
    #[error("a type is small letters, digits and underscores")]
    Kind,
    /// Another version of the format.
    #[error("format {0} is not the one that this program reads")]
    Format(u32),
    /// The bytes are not the one spelling of a JSON value.
    #[error("not the canonical bytes of a value")]
    NotCanonical,
    /// A founding entry that is not a first entry, or the reverse; a first entry with `prev`, or the reverse.
    #[error("number, predecessor and fair do not fit each other")]
    Chain,
    /// The id is not the hash of the bytes.
    #[error("the id is not the hash of the bytes")]
    Id,
    /// The signature is not the till's over these bytes.
    #[error("the signature is not the till's")]
    Signature,
}
