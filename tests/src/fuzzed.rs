//! What bytes from outside must never break. Fuzzing and the tests that run its corpora call the same functions.

use std::collections::HashSet;
use std::io;
use std::sync::LazyLock;

use crc::{CRC_16_IBM_3740, Crc};
use ed25519_dalek::{Signer, SigningKey};
use lapak_core::entry::SignedEntry;
use lapak_core::exchange::{Damage, Found, Held, Line, plan, read_lines, write_line};
use lapak_core::qris::{Qris, QrisFault};
use lapak_core::store::EntryKey;
use lapak_core::value::{EntryId, Money, Signature, TillKey};

/// The gate, with bytes as they come and with bytes that the till which they name has signed, so that what lies behind
/// the signature is reached.
///
/// # Panics
/// When the gate lets through what it must not.
pub fn gate(bytes: &[u8]) {
    let (signature, rest) = bytes.split_at(bytes.len().min(64));
    if let Ok(signature) = signature.try_into() {
        check(rest, Signature::from_bytes(signature));
    }
    static SECRETS: LazyLock<Vec<(String, SigningKey)>> = LazyLock::new(secrets);
    let named = |hex: &str| bytes.windows(hex.len()).any(|window| window == hex.as_bytes());
    if let Some((_, secret)) = SECRETS.iter().find(|(hex, _)| named(hex)) {
        check(bytes, Signature::from_bytes(secret.sign(bytes).to_bytes()));
    }
}

/// The tills of the vectors, by the key that an entry names.
fn secrets() -> Vec<(String, SigningKey)> {
    let secrets = (0..10).map(|number| {
        let seed = EntryId::of(format!("lapak test till {number}").as_bytes());
        let secret = SigningKey::from_bytes(seed.as_bytes());
        (TillKey::from_bytes(secret.verifying_key().to_bytes()).to_string(), secret)
    });
    secrets.collect()
}

fn check(bytes: &[u8], signature: Signature) {
    let Ok(entry) = SignedEntry::read(bytes, signature) else { return };
    assert_eq!(entry.bytes(), bytes, "an entry keeps its bytes");
    assert_eq!(entry.id(), EntryId::of(bytes), "the id is the hash of the bytes");
    let mut line = Vec::new();
    write_line(&entry, &mut line).expect("memory takes it");
    match Line::read(&line) {
        Ok(Some(Line::Entry(again))) => assert_eq!(*again, entry, "a line reads as it was written"),
        other => panic!("a line that was written reads as {other:?}"),
    }
}

/// The reader of lines.
///
/// # Panics
/// When it counts a line twice, or gives an entry that is not in the bytes.
pub fn lines(bytes: &[u8]) {
    let mut given = 0;
    let read = read_lines(bytes, |entry| {
        let there = bytes.windows(entry.bytes().len()).any(|window| window == entry.bytes());
        assert!(there, "an entry stands in the bytes that it was read from");
        given += 1;
        Ok::<(), io::Error>(())
    });
    let read = read.expect("memory can be read");
    let lines = bytes.split(|byte| *byte == b'\n').count() as u64;
    assert_eq!(read.entries, given);
    assert!(read.entries + read.damaged <= lines, "a line is counted once");
}

/// The plan of a round: three bytes say of one entry where it is, whose it is, and which.
///
/// # Panics
/// When the plan takes what is held, gives what is there, or forgets something.
pub fn plan_of(bytes: &[u8]) {
    let (mut held, mut found) = (Held::default(), Found::default());
    for entry in bytes.chunks_exact(3) {
        let till = TillKey::from_bytes([entry[1] % 4; 32]);
        let key = EntryKey { till, seq: u64::from(entry[2]), id: EntryId::of(&entry[1..]) };
        if entry[0] & 1 != 0 {
            held.entries.push(key);
        }
        if entry[0] & 2 != 0 {
            found.ids.insert(key.id);
        }
        if entry[0] & 4 != 0 {
            found.ids.insert(key.id);
            found.new.push(key);
        }
        if entry[0] & 8 != 0 {
            held.missed.insert(key.id);
        }
        if entry[0] & 16 != 0 {
            let offset = u64::from(entry[1]);
            found.damage.push(Damage { file: "place".into(), offset, reason: String::new() });
        }
    }
    let own = TillKey::from_bytes([0; 32]);
    let planned = plan(own, &held, &found);
    let holds: HashSet<EntryId> = held.entries.iter().map(|key| key.id).collect();
    assert!(planned.take.iter().all(|key| !holds.contains(&key.id)), "nothing held is taken");
    let out = planned.give.iter().chain(&planned.wait);
    for key in out.clone() {
        assert!(holds.contains(&key.id), "only what is held is given");
        assert!(!found.ids.contains(&key.id), "nothing that is there is given");
    }
    let out: HashSet<EntryId> = out.map(|key| key.id).collect();
    assert!(
        holds.iter().all(|id| found.ids.contains(id) || out.contains(id)),
        "nothing is forgotten"
    );
    assert!(planned.wait.iter().all(|key| key.till != own), "own entries never wait");
    held.entries.reverse();
    found.new.reverse();
    assert_eq!(plan(own, &held, &found), planned, "the order does not matter");
}

/// The reader of QRIS codes, with text as it comes and with the checksum that it should have, so that what lies behind it is
/// reached.
///
/// # Panics
/// When a code that was read says something else, or its form with an amount is no code.
pub fn qris(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    check_qris(&text);
    let summed = format!("{text}6304");
    let sum = Crc::<u16>::new(&CRC_16_IBM_3740).checksum(summed.as_bytes());
    check_qris(&format!("{summed}{sum:04X}"));
}

fn check_qris(text: &str) {
    let Ok(read) = text.parse::<Qris>() else { return };
    let kept = read.text().as_str();
    assert_eq!(kept.parse::<Qris>().as_ref(), Ok(&read), "it reads as it was kept");
    let amount =
        Money::new(i64::from(u32::try_from(kept.len()).expect("short")) * 77).expect("an amount");
    let Some(paid) = read.with_amount(amount) else { return };
    assert_eq!(paid.parse::<Qris>(), Err(QrisFault::Once), "it is for one payment");
    assert!(paid.len() <= 512 && paid.contains(&format!("{}5802ID", amount.amount())));
}
