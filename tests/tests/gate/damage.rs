//! How bytes and values are damaged, and who signs what comes of it.

use std::fmt::{self, Debug};
use std::sync::LazyLock;

use lapak_core::entry::{Entry, Unsound};
use lapak_tests::vectors::{
    LineError, Sample, Spelling, Till, read_line, replaced, samples, sign_line,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// A valid entry, where its parts lie, and who signs it.
pub(crate) struct Signed {
    pub(crate) till: Till,
    pub(crate) bytes: Vec<u8>,
    pub(crate) spelling: Spelling,
}

pub(crate) static ENTRIES: LazyLock<Vec<Signed>> =
    LazyLock::new(|| samples().into_iter().map(Signed::from).collect());

impl From<Sample> for Signed {
    fn from(sample: Sample) -> Self {
        let spelling = Spelling::of(sample.bytes.as_bytes());
        Self { till: sample.till, bytes: sample.bytes.into(), spelling }
    }
}

impl Debug for Signed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&String::from_utf8_lossy(&self.bytes))
    }
}

impl Signed {
    /// The line of other bytes with their own id and this till's signature, so that only the bytes can be refused.
    pub(crate) fn sign(&self, bytes: &[u8]) -> Vec<u8> {
        sign_line(bytes, self.till)
    }

    /// Whether every field has its place: none of a later version's names or types.
    pub(crate) fn is_fixed(&self) -> bool {
        let text = String::from_utf8_lossy(&self.bytes);
        !text.contains(r#""more":"#) && !text.contains("stall_painted")
    }
}

pub(crate) fn sample() -> impl Strategy<Value = &'static Signed> {
    select(ENTRIES.iter().collect::<Vec<_>>())
}

pub(crate) fn fixed_sample() -> impl Strategy<Value = &'static Signed> {
    select(ENTRIES.iter().filter(|of| of.is_fixed()).collect::<Vec<_>>())
}

/// What happens to bytes on their way.
#[derive(Debug, Clone)]
pub(crate) enum Damage {
    Flip(Index, u8),
    Insert(Index, Vec<u8>),
    Delete(Index, usize),
    Repeat(Index, usize),
    Truncate(Index),
}

pub(crate) fn damage() -> impl Strategy<Value = Damage> {
    let at = any::<Index>;
    let pieces = select(
        &[
            " ", "\"", "\\", "{", "}", "[", "]", ",", ":", "0", "-", "null", ".0", "\u{0}",
            "\u{feff}",
        ][..],
    );
    prop_oneof![
        4 => (at(), 0..8_u8).prop_map(|(at, bit)| Damage::Flip(at, bit)),
        2 => (at(), vec(any::<u8>(), 1..8)).prop_map(|(at, bytes)| Damage::Insert(at, bytes)),
        4 => (at(), pieces).prop_map(|(at, piece)| Damage::Insert(at, piece.into())),
        2 => (at(), 1..40_usize).prop_map(|(at, count)| Damage::Delete(at, count)),
        2 => (at(), 1..40_usize).prop_map(|(at, count)| Damage::Repeat(at, count)),
        1 => at().prop_map(Damage::Truncate),
    ]
}

impl Damage {
    pub(crate) fn of(&self, mut bytes: Vec<u8>) -> Vec<u8> {
        if bytes.is_empty() {
            return bytes;
        }
        let range = |at: &Index, count: usize| {
            let start = at.index(bytes.len());
            start..(start + count).min(bytes.len())
        };
        match self {
            Self::Flip(at, bit) => {
                let at = at.index(bytes.len());
                bytes[at] ^= 1 << bit;
                bytes
            }
            Self::Insert(at, piece) => replaced(&bytes, range(at, 0), piece),
            Self::Delete(at, count) => replaced(&bytes, range(at, *count), b""),
            Self::Repeat(at, count) => {
                let range = range(at, *count);
                replaced(&bytes, range.end..range.end, &bytes[range])
            }
            Self::Truncate(at) => bytes[..at.index(bytes.len())].to_vec(),
        }
    }
}

/// JSON that is sometimes canonical and sometimes not.
pub(crate) fn json() -> impl Strategy<Value = String> {
    let scalar = prop_oneof![
        select(
            &[
                "null",
                "true",
                "1.0",
                "1e3",
                "-0",
                "01",
                "9223372036854775808",
                "\"\\u0041\"",
                "\"\\ud800\"",
                "{}"
            ][..]
        )
        .prop_map(String::from),
        any::<i64>().prop_map(|integer| integer.to_string()),
        (-9_i64..10).prop_map(|integer| integer.to_string()),
        any::<f64>().prop_map(|float| float.to_string()),
        "\\PC{0,8}".prop_map(|text| serde_json::to_string(&text).expect("text")),
    ];
    scalar.prop_recursive(20, 60, 4, |inner| {
        let space = || select(&["", "", "", "", " "][..]);
        prop_oneof![
            (vec(inner.clone(), 0..4), space())
                .prop_map(|(values, space)| format!("[{space}{}]", values.join(","))),
            (vec(("[a-c]{1,2}", inner), 0..4), space()).prop_map(|(members, space)| {
                let members: Vec<_> =
                    members.iter().map(|(name, value)| format!("\"{name}\":{value}")).collect();
                format!("{{{space}{}}}", members.join(","))
            }),
        ]
    })
}

/// Integers at which something may break.
pub(crate) fn absurd() -> impl Strategy<Value = i128> {
    let edges = [
        0,
        1,
        999,
        10_000,
        65_536,
        1_000_000_000,
        1_000_000_000_000,
        1 << 31,
        1 << 32,
        1 << 53,
        1 << 63,
        1 << 64,
    ];
    (select(edges.to_vec()), -1..2_i128, any::<bool>())
        .prop_map(|(edge, off, negative)| if negative { -(edge + off) } else { edge + off })
}

/// What is accepted is written again, by a writer of its own, as the bytes that it was read from.
pub(crate) fn holds(line: &[u8]) -> Result<(), TestCaseError> {
    if let Ok(signed) = read_line(line) {
        let again = written(signed.entry());
        prop_assert!(again == signed.bytes(), "{}", String::from_utf8_lossy(&again));
        let tail = [signed.bytes(), b"}"].concat();
        prop_assert!(line.ends_with(&tail));
    }
    Ok(())
}

pub(crate) fn written(entry: &Entry) -> Vec<u8> {
    let nullable = |text: Option<String>| text.map_or("null".into(), |text| format!("\"{text}\""));
    format!(
        r#"{{"lapak":0,"fair":{},"till":"{}","seq":{},"prev":{},"at":"{}","by":{},"type":"{}","data":{}}}"#,
        nullable(entry.fair.map(|id| id.to_string())),
        entry.till,
        entry.seq,
        nullable(entry.prev.map(|id| id.to_string())),
        entry.at,
        nullable(entry.by.as_ref().map(ToString::to_string)),
        entry.fact.kind(),
        serde_json::to_string(&entry.fact).expect("every fact has a JSON form"),
    )
    .into()
}

/// The twin is refused for its bytes, although id and signature are true.
pub(crate) fn refused(of: &Signed, twin: &[u8], words: &[&str]) -> Result<(), TestCaseError> {
    let line = of.sign(twin);
    prop_assert!(
        is_refused(&line, words),
        "{:?} {}",
        read_line(&line),
        String::from_utf8_lossy(twin)
    );
    Ok(())
}

/// A twin of which one object is wrong: the envelope, and it is refused; or one of the data, and it is kept byte for byte
/// and named, since another version may mean something by it.
pub(crate) fn of_no_shape(
    of: &Signed,
    object: usize,
    twin: &[u8],
    words: &[&str],
) -> Result<(), TestCaseError> {
    if object == 0 {
        return refused(of, twin, words);
    }
    let kept = read_line(&of.sign(twin));
    let said = kept.as_ref().map(|kept| (kept.soundness(), kept.bytes()));
    prop_assert!(matches!(said, Ok((Err(Unsound::Shape), bytes)) if bytes == twin), "{kept:?}");
    Ok(())
}

pub(crate) fn is_refused(line: &[u8], words: &[&str]) -> bool {
    read_line(line).is_err_and(|refusal: LineError| words.contains(&refusal.word()))
}
