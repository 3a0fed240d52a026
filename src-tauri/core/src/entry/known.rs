use super::Fact;

/// Which entries a program can read. What it cannot, it keeps and passes on byte for byte: so programs of two versions hold
/// the same entries, whatever either of them makes of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// The kinds that it knows.
    pub kinds: &'static [&'static str],
    /// Fields of data that it does not know, each with its kind: data with such a field has not the shape that it knows.
    pub unknown_fields: &'static [(&'static str, &'static str)],
}

impl Known {
    /// Everything that this version reads.
    pub const ALL: Self = Self { kinds: Fact::KINDS, unknown_fields: &[] };
}
