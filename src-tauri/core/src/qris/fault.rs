/// Why a text is no QRIS code that a stand can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum QrisFault {
    /// Nothing is there.
    #[error("empty")]
    Empty,
    /// Longer than a code may be.
    #[error("longer than 512 characters")]
    TooLong,
    /// A letter outside printable ASCII.
    #[error("a letter that a code does not have")]
    Letter,
    /// It does not begin as such a code does.
    #[error("no QRIS code")]
    NoQris,
    /// A length that the text does not hold, or a field that is none.
    #[error("a field whose length does not fit")]
    Length,
    /// A field that stands twice.
    #[error("a field that stands twice")]
    Twice,
    /// The checksum is another one, or is missing.
    #[error("another checksum")]
    Checksum,
    /// Of another country.
    #[error("another country's")]
    Country,
    /// In another currency.
    #[error("another currency")]
    Currency,
    /// A person's own account, and no merchant's.
    #[error("a person's own account")]
    Person,
    /// It names no merchant: name, city, category or number is missing.
    #[error("no merchant")]
    Merchant,
    /// It is for one payment, or says an amount already.
    #[error("for one payment")]
    Once,
}

impl QrisFault {
    /// The fault as a word for sentences.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLong => "long",
            Self::Letter => "letter",
            Self::NoQris => "none",
            Self::Length => "length",
            Self::Twice => "twice",
            Self::Checksum => "checksum",
            Self::Country => "country",
            Self::Currency => "currency",
            Self::Person => "person",
            Self::Merchant => "merchant",
            Self::Once => "once",
        }
    }
}
