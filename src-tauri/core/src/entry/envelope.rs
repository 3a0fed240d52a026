use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use ed25519_dalek::{Signer, SigningKey, VerifyingKey};
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::canonical::{self, MAX_INTEGER};
use super::gate_error::{ENTRY_MAX, FORMAT, GateError};
use super::{Fact, Known, Unread, Unsound};
use crate::value::{EntryId, Moment, SellerCode, Signature, TillKey};

/// The longest word for a kind, in characters.
const KIND_MAX: usize = 40;

/// One immutable record of the ledger, before it is signed and after its bytes were checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The founding entry's id; null in the founding entry itself.
    pub fair: Option<EntryId>,
    /// The till that wrote it.
    pub till: TillKey,
    /// Its number in the till's chain, from 1.
    pub seq: u64,
    /// The till's entry before it; null in the first.
    pub prev: Option<EntryId>,
    /// The till's clock: evidence only.
    pub at: Moment,
    /// Who was at the till.
    pub by: Option<SellerCode>,
    /// What happened.
    pub fact: Fact,
}

/// An entry with its exact bytes, its id and its signature: what store and shared file keep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedEntry {
    id: EntryId,
    signature: Signature,
    bytes: Box<[u8]>,
    entry: Entry,
    soundness: Result<(), Unsound>,
}

#[derive(Serialize)]
struct Written<'a> {
    lapak: u32,
    fair: Option<EntryId>,
    till: TillKey,
    seq: u64,
    prev: Option<EntryId>,
    at: Moment,
    by: &'a Option<SellerCode>,
    r#type: &'a str,
    data: &'a RawValue,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Read<'a> {
    lapak: u32,
    fair: Option<EntryId>,
    till: TillKey,
    seq: u64,
    prev: Option<EntryId>,
    at: Moment,
    by: Option<SellerCode>,
    #[serde(borrow)]
    r#type: std::borrow::Cow<'a, str>,
    #[serde(borrow)]
    data: &'a RawValue,
}

/// What stands first in every version of the format.
#[derive(Deserialize)]
struct Version {
    lapak: u32,
}

impl Entry {
    /// Everything that can be told of bytes without their signature. What an entry says in its data is kept whatever it
    /// is: refusing it here would make what a till holds depend on the version of its program.
    fn read(bytes: &[u8]) -> Result<Self, GateError> {
        Self::read_envelope(bytes).map_err(|error| match error {
            // Another version may spell what it says in another way, but for its first field.
            GateError::NotCanonical | GateError::Shape(_) => match serde_json::from_slice(bytes) {
                Ok(Version { lapak }) if lapak != FORMAT => GateError::Format(lapak),
                _ => error,
            },
            error => error,
        })
    }

    fn read_envelope(bytes: &[u8]) -> Result<Self, GateError> {
        if bytes.len() > ENTRY_MAX {
            return Err(GateError::TooLong);
        }
        canonical::check(bytes)?;
        let read: Read = serde_json::from_slice(bytes).map_err(GateError::Shape)?;
        if read.lapak != FORMAT {
            return Err(GateError::Format(read.lapak));
        }
        let Read { fair, till, seq, prev, at, by, r#type: kind, data, .. } = read;
        let written =
            Written { lapak: FORMAT, fair, till, seq, prev, at, by: &by, r#type: &kind, data };
        if written.to_bytes() != bytes {
            return Err(GateError::NotCanonical);
        }
        check_kind(&kind)?;
        let entry = Self { fair, till, seq, prev, at, by, fact: Fact::read(&kind, data) };
        entry.check_chain()?;
        Ok(entry)
    }

    /// The canonical bytes: documented field order, every field present, no white space.
    fn to_bytes(&self) -> Vec<u8> {
        let data = serde_json::value::to_raw_value(&self.fact).expect("every fact has a JSON form");
        let written = Written {
            lapak: FORMAT,
            fair: self.fair,
            till: self.till,
            seq: self.seq,
            prev: self.prev,
            at: self.at,
            by: &self.by,
            r#type: self.fact.kind(),
            data: &data,
        };
        written.to_bytes()
    }

    /// Signs the entry with the secret of the till that it names.
    ///
    /// # Errors
    /// What [`SignedEntry::read`] refuses, and what does not add up: nothing unsound is ever signed here.
    ///
    /// # Panics
    /// When the secret is another till's.
    pub fn sign(self, secret: &TillSecret) -> Result<SignedEntry, SignError> {
        assert_eq!(self.till, secret.till(), "an entry is signed by the till that it names");
        let bytes = self.to_bytes();
        let signature = Signature::from_bytes(secret.0.sign(&bytes).to_bytes());
        // Whatever is wrong with the entry, it is the gate that says so: nobody ever holds what no other till would take.
        let signed = SignedEntry::read(&bytes, signature)?;
        signed.soundness?;
        Ok(signed)
    }

    /// The first entry of a chain, and only that, has no predecessor; a first entry of the type `fair`, and only that,
    /// belongs to no fair, since it founds one.
    fn check_chain(&self) -> Result<(), GateError> {
        let first = self.seq == 1;
        let numbered = (1..=MAX_INTEGER.unsigned_abs()).contains(&self.seq);
        let founds = first && self.fact.kind() == "fair";
        let sound = numbered && first == self.prev.is_none() && founds == self.fair.is_none();
        if sound { Ok(()) } else { Err(GateError::Chain) }
    }

    /// The fact on itself, and what ties it to the envelope: a receipt number carries the till's letters.
    fn check(&self) -> Result<(), Unsound> {
        let receipt = match &self.fact {
            Fact::Sale(sale) => Some((&sale.receipt, &sale.stand)),
            Fact::Refund(refund) => Some((&refund.receipt, &refund.stand)),
            _ => None,
        };
        if receipt.is_some_and(|(receipt, stand)| {
            receipt.letters() != self.till.into() || receipt.stand() != stand
        }) {
            return Err(Unsound::Receipt);
        }
        self.fact.check()
    }
}

impl SignedEntry {
    /// The gate: checks bytes from outside and gives the entry that they are.
    ///
    /// What is signed and canonical but does not add up passes, and says so in [`SignedEntry::soundness`].
    ///
    /// # Errors
    /// Anything that makes the bytes no entry; see [`GateError`].
    pub fn read(bytes: &[u8], signature: Signature) -> Result<Self, GateError> {
        let entry = Entry::read(bytes)?;
        let key =
            VerifyingKey::from_bytes(entry.till.as_bytes()).map_err(|_| GateError::Signature)?;
        key.verify_strict(bytes, &ed25519_dalek::Signature::from_bytes(signature.as_bytes()))
            .map_err(|_| GateError::Signature)?;
        let soundness = entry.check();
        Ok(Self { id: EntryId::of(bytes), signature, bytes: bytes.into(), entry, soundness })
    }

    /// Reads an entry that this store keeps: it passed the gate when it was taken in, so its signature is not
    /// verified again; everything else is.
    ///
    /// # Errors
    /// As [`SignedEntry::read`], but for the signature.
    pub(crate) fn read_kept(bytes: &[u8], signature: Signature) -> Result<Self, GateError> {
        let entry = Entry::read(bytes)?;
        let soundness = entry.check();
        Ok(Self { id: EntryId::of(bytes), signature, bytes: bytes.into(), entry, soundness })
    }

    /// What a program makes of the entry that knows so much: the same bytes under the same id, and what they say as far as
    /// it can read them.
    #[must_use]
    pub fn seen_by(&self, known: Known) -> Cow<'_, Self> {
        if known == Known::ALL {
            return Cow::Borrowed(self);
        }
        let kind = self.entry.fact.kind();
        let Ok(Read { data, .. }) = serde_json::from_slice(&self.bytes) else {
            return Cow::Borrowed(self);
        };
        let fields: BTreeMap<Box<str>, IgnoredAny> =
            serde_json::from_str(data.get()).unwrap_or_default();
        let unknown = |&(of, field): &(&str, &str)| of == kind && fields.contains_key(field);
        let is_known = known.kinds.contains(&kind);
        if is_known && !known.unknown_fields.iter().any(unknown) {
            return Cow::Borrowed(self);
        }
        let fact = Fact::Unread(Unread::of(kind, data, is_known));
        let entry = Entry { fact, ..self.entry.clone() };
        let soundness = entry.check();
        Cow::Owned(Self { entry, soundness, ..self.clone() })
    }

    /// Till and number that bytes claim, from the head that every canonical entry has, without any check of them:
    /// enough to look for an entry that is held already.
    pub(crate) fn claimed_number(bytes: &[u8]) -> Option<(TillKey, u64)> {
        const TILL: &[u8] = b",\"till\":\"";
        const SEQ: &[u8] = b"\",\"seq\":";
        let rest = bytes.get(memchr::memmem::find(bytes, TILL)? + TILL.len()..)?;
        let (till, rest) = rest.split_at_checked(64)?;
        let rest = rest.strip_prefix(SEQ)?;
        let seq = rest.get(..rest.iter().position(|byte| *byte == b',')?)?;
        let text = |bytes| std::str::from_utf8(bytes).ok();
        Some((text(till)?.parse().ok()?, text(seq)?.parse().ok()?))
    }

    /// The id: the hash of the bytes.
    #[must_use]
    pub fn id(&self) -> EntryId {
        self.id
    }

    /// The till's signature over the bytes.
    #[must_use]
    pub fn signature(&self) -> Signature {
        self.signature
    }

    /// The bytes, exactly as first written.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// What the bytes say.
    #[must_use]
    pub fn entry(&self) -> &Entry {
        &self.entry
    }

    /// Whether the entry adds up in itself; one that does not changes no table.
    ///
    /// # Errors
    /// What does not add up.
    pub fn soundness(&self) -> Result<(), Unsound> {
        self.soundness
    }

    /// The id of the fair that the entry belongs to.
    #[must_use]
    pub fn fair(&self) -> EntryId {
        self.entry.fair.unwrap_or(self.id)
    }
}

/// Why an entry was not signed.
#[derive(Debug, thiserror::Error)]
pub enum SignError {
    /// Its bytes would not pass the gate.
    #[error(transparent)]
    Gate(#[from] GateError),
    /// It does not add up.
    #[error(transparent)]
    Unsound(#[from] Unsound),
}

impl Written<'_> {
    fn to_bytes(&self) -> Vec<u8> {
        serde_json::to_vec(self).expect("every entry has a JSON form")
    }
}

/// Every version's words for kinds are of the same letters, so none can carry a control character.
fn check_kind(kind: &str) -> Result<(), GateError> {
    let allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
    let sound = (1..=KIND_MAX).contains(&kind.len()) && kind.bytes().all(allowed);
    if sound { Ok(()) } else { Err(GateError::Kind) }
}

/// A till's secret Ed25519 key for one fair. It never leaves the till's store; memory is wiped when it is dropped.
#[derive(Clone)]
pub struct TillSecret(SigningKey);

impl TillSecret {
    /// A new key, from the system's random numbers.
    #[must_use]
    pub fn random() -> Self {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).expect("the system has random numbers");
        Self::from_bytes(bytes)
    }

    /// From its 32 secret bytes.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(SigningKey::from_bytes(&bytes))
    }

    /// Its 32 secret bytes, for the till's own store.
    #[must_use]
    pub fn to_bytes(&self) -> [u8; 32] {
        self.0.to_bytes()
    }

    /// The public key: the till.
    #[must_use]
    pub fn till(&self) -> TillKey {
        TillKey::from_bytes(self.0.verifying_key().to_bytes())
    }
}

impl fmt::Debug for TillSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TillSecret(of {})", self.till())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entry::Seller;

    /// A later version may know a type that this one kept unknown, and must not then take what its gate refuses.
    #[test]
    fn a_kept_entry_is_held_against_everything_but_its_signature() {
        let secret = TillSecret::from_bytes([1; 32]);
        let code = "R1".parse().expect("a code");
        let entry = Entry {
            fair: Some(EntryId::of(b"a fair")),
            till: secret.till(),
            seq: 1,
            prev: None,
            at: "2024-05-10T10:15:03.123+07:00".parse().expect("a moment"),
            by: None,
            fact: Seller { of: None, replaces: vec![], code, active: true, more: None }.into(),
        };
        let signed = entry.sign(&secret).expect("it adds up");
        let kept = |bytes: &[u8]| SignedEntry::read_kept(bytes, Signature::from_bytes([0; 64]));
        assert_eq!(kept(signed.bytes()).expect("an entry").id(), signed.id());
        assert!(matches!(kept(&[signed.bytes(), b" "].concat()), Err(GateError::NotCanonical)));
    }
}
