//! Vectors of the entry format: fictional entries with fixed keys, their lines in the shared file, and hostile twins
//! of which exactly one thing is wrong. What the entries say is written here by hand, so that core does not check
//! its own spelling.

mod founding;
mod hostile;
mod ledger;
mod spelling;
mod trade;
mod unsound;

use std::path::PathBuf;
use std::sync::LazyLock;

use ed25519_dalek::{Signer, SigningKey};
use lapak_core::entry::{Fact, GateError, SignedEntry, TillSecret, Unsound};
use lapak_core::value::{EntryId, Signature, TillKey, TillLetters};
use serde::{Deserialize, Serialize};

pub use hostile::{canonical_twins, hostile_twins};
pub use ledger::{Sample, samples};
pub use spelling::{Spelling, replaced, swapped, without_member};
pub use unsound::unsound_twins;

/// The word of the file whose entries have a type that this version does not know.
pub const UNKNOWN: &str = "unknown";

/// One file of `tests/vectors`: what is accepted of one kind, and what is not.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VectorFile {
    /// The kind of entry.
    pub kind: String,
    /// Entries that are accepted and add up.
    pub valid: Vec<Vector>,
    /// Twins of them that are refused, or that do not add up.
    pub hostile: Vec<Twin>,
}

/// An entry that is accepted, whole and in its parts.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vector {
    /// What it shows.
    pub about: String,
    /// Its line in the shared file.
    pub line: String,
    /// Its id.
    pub id: String,
    /// Its signature.
    pub signature: String,
    /// Its exact bytes, which are text.
    pub bytes: String,
}

/// A line of which one thing is wrong.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Twin {
    /// What is wrong with it.
    pub why: String,
    /// The line.
    pub line: String,
    /// The gate's refusal, when the line is no entry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refused: Option<String>,
    /// What does not add up, when it is an entry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unsound: Option<String>,
}

/// Why a line is no entry.
#[derive(Debug, thiserror::Error)]
pub enum LineError {
    /// The line has not the envelope that is fixed to the byte.
    #[error("not the envelope of an entry")]
    Envelope,
    /// The gate refuses what the envelope holds.
    #[error(transparent)]
    Gate(#[from] GateError),
}

impl LineError {
    /// The refusal as the vectors name it.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Envelope => "envelope",
            Self::Gate(GateError::TooLong) => "too_long",
            Self::Gate(GateError::TooDeep) => "too_deep",
            Self::Gate(GateError::Shape(_)) => "shape",
            Self::Gate(GateError::Kind) => "kind",
            Self::Gate(GateError::Format(_)) => "format",
            Self::Gate(GateError::NotCanonical) => "not_canonical",
            Self::Gate(GateError::Chain) => "chain",
            Self::Gate(GateError::Id) => "id",
            Self::Gate(GateError::Signature) => "signature",
        }
    }
}

/// What does not add up, as the vectors name it.
#[must_use]
pub fn unsound_word(unsound: Unsound) -> String {
    format!("{unsound:?}").to_lowercase()
}

/// Reads a line of the shared file by its fixed offsets.
///
/// # Errors
/// Anything that makes it no entry.
pub fn read_line(line: &[u8]) -> Result<SignedEntry, LineError> {
    let (id, signature, bytes) = split_line(line).ok_or(LineError::Envelope)?;
    let signed = SignedEntry::read(bytes, signature)?;
    if signed.id() == id { Ok(signed) } else { Err(GateError::Id.into()) }
}

/// The id, the signature and the entry's bytes of a line that has the envelope.
#[must_use]
pub fn split_line(line: &[u8]) -> Option<(EntryId, Signature, &[u8])> {
    let (id, rest) = line.strip_prefix(br#"{"id":""#)?.split_at_checked(64)?;
    let (signature, rest) = rest.strip_prefix(br#"","sig":""#)?.split_at_checked(128)?;
    let bytes = rest.strip_prefix(br#"","entry":"#)?.strip_suffix(b"}")?;
    let text = |hex| std::str::from_utf8(hex).ok();
    Some((text(id)?.parse().ok()?, text(signature)?.parse().ok()?, bytes))
}

/// The line of bytes that have their own id and the till's signature.
#[must_use]
pub fn sign_line(bytes: &[u8], till: Till) -> Vec<u8> {
    join_line(&EntryId::of(bytes).to_string(), &till.sign(bytes).to_string(), bytes)
}

/// The envelope around an id, a signature and an entry's bytes.
#[must_use]
pub fn join_line(id: &str, signature: &str, bytes: &[u8]) -> Vec<u8> {
    let mut line = format!(r#"{{"id":"{id}","sig":"{signature}","entry":"#).into_bytes();
    line.extend_from_slice(bytes);
    line.push(b'}');
    line
}

/// A till of the fictional fair, from 0 to 9. Its secret is the SHA-256 of `lapak test till` and its number, and so a
/// secret no more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Till(pub u8);

impl Till {
    fn secret(self) -> &'static SigningKey {
        static SECRETS: LazyLock<Vec<SigningKey>> = LazyLock::new(|| {
            let seed = |number| EntryId::of(format!("lapak test till {number}").as_bytes());
            (0..10).map(|number| SigningKey::from_bytes(seed(number).as_bytes())).collect()
        });
        &SECRETS[usize::from(self.0)]
    }

    /// The public key.
    #[must_use]
    pub fn key(self) -> TillKey {
        TillKey::from_bytes(self.secret().verifying_key().to_bytes())
    }

    /// The letters that its receipt numbers have.
    #[must_use]
    pub fn letters(self) -> TillLetters {
        self.key().into()
    }

    /// Its secret as the program holds it.
    #[must_use]
    pub fn to_core(self) -> TillSecret {
        TillSecret::from_bytes(self.secret().to_bytes())
    }

    /// Its signature over any bytes.
    #[must_use]
    pub fn sign(self, bytes: &[u8]) -> Signature {
        Signature::from_bytes(self.secret().sign(bytes).to_bytes())
    }
}

/// Where the vectors lie.
#[must_use]
pub fn directory() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("vectors")
}

/// All files as they should be: one for each kind, and one for types that this version does not know.
#[must_use]
pub fn files() -> Vec<VectorFile> {
    let samples = samples();
    let kinds = Fact::KINDS.iter().chain([&UNKNOWN]);
    kinds.map(|&kind| file(kind, samples.iter().filter(|sample| sample.kind == kind))).collect()
}

fn file<'a>(kind: &str, samples: impl Iterator<Item = &'a Sample>) -> VectorFile {
    let samples: Vec<_> = samples.collect();
    let mut hostile = canonical_twins(samples.first().expect("every kind happens at the fair"));
    hostile.extend(hostile_twins(kind, &samples));
    hostile.extend(unsound_twins(kind, &samples));
    let valid = samples.into_iter().map(Sample::vector).collect();
    VectorFile { kind: kind.into(), valid, hostile }
}

impl Sample {
    fn vector(&self) -> Vector {
        let bytes = self.bytes.as_bytes();
        Vector {
            about: self.about.into(),
            line: text(sign_line(bytes, self.till)),
            id: EntryId::of(bytes).to_string(),
            signature: self.till.sign(bytes).to_string(),
            bytes: self.bytes.clone(),
        }
    }
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("the vectors are text")
}
