//! The fair whose entries come in any order, and what a till makes of them.

use std::path::Path;

use crate::copy;
use lapak_core::entry::{Introduction, SignedEntry};
use lapak_core::store::Store;
use lapak_core::value::{EntryId, TillKey};
use lapak_tests::folder::noon;
use lapak_tests::vectors::{self, Sample, read_line, samples, sign_line, unsound_twins};
use lapak_tests::vfs::Dice;

pub(crate) const ENTRIES: usize = 500;

/// Whom that coordinator admits, and whom nobody knows before.
pub(crate) const LATE: vectors::Till = vectors::Till(5);

/// A coordinator, whom the founder admits.
pub(crate) const NINE: vectors::Till = vectors::Till(3);

pub(crate) const SEVEN: vectors::Till = vectors::Till(2);

pub(crate) const FOUNDER: vectors::Till = vectors::Till(1);

/// A store that has joined the fair of the vectors, without a till beside it.
pub(crate) struct Template {
    pub(crate) folder: std::path::PathBuf,
    pub(crate) key: TillKey,
    /// What this till has sold since: on its way back to it from outside.
    pub(crate) own: Vec<SignedEntry>,
}

pub(crate) fn joined(folder: &Path) -> Template {
    let founding = &samples()[0];
    let founding = signed(founding.bytes.as_bytes(), founding.till);
    let (mut store, _) = Store::open(folder, noon()).expect("a store");
    store.take([&founding]).expect("taken");
    let stand = "11".parse().expect("a stand");
    let fact = Introduction { of: None, replaces: Vec::new(), stand, continues: None, more: None };
    store.join(founding.fair(), fact, noon()).expect("joined");
    let key = store.snapshot().identity().expect("read").expect("a till").till;
    drop(store);
    // The same till, later: a store that was set back gets its own entries back from the others.
    let later = folder.with_extension("later");
    copy(folder, &later);
    let (mut store, _) = Store::open(&later, noon()).expect("a store");
    let sales = samples();
    let payouts: Vec<SignedEntry> = sales
        .iter()
        .filter(|sample| sample.kind == "deduction" || sample.kind == "payout")
        .map(|sample| signed(sample.bytes.as_bytes(), sample.till))
        .collect();
    let record = store.record(None, noon(), |recorder| {
        for payout in payouts.iter().cycle().take(60) {
            recorder.record(payout.entry().fact.clone())?;
        }
        Ok(())
    });
    record.expect("recorded");
    let mut own = Vec::new();
    let each = store.snapshot().each_entry(Some(key), |entry| {
        own.push(entry);
        Ok(())
    });
    each.expect("read");
    Template { folder: folder.to_owned(), key, own }
}

/// Five hundred entries of the five tills of a fair.
pub(crate) fn fair_with(template: &Template) -> Vec<SignedEntry> {
    let samples = samples();
    let of = |kind: &str| -> Vec<&Sample> {
        samples.iter().filter(|sample| sample.kind == kind).collect()
    };
    let mut entries: Vec<SignedEntry> =
        samples.iter().map(|sample| signed(sample.bytes.as_bytes(), sample.till)).collect();
    for kind in ["sale", "product", "refund"] {
        let twins = unsound_twins(kind, &of(kind));
        entries.extend(twins.iter().map(|twin| read_line(twin.line.as_bytes()).expect("whole")));
    }
    let mut chains = [FOUNDER, SEVEN, NINE, LATE].map(|till| Chain::behind(till, &entries));
    let [founder, seven, nine, late] = &mut chains;

    let admission = |till: TillKey, stand: &str| {
        format!(
            r#"{{"of":null,"replaces":[],"till":"{till}","role":"seller","stand":"{stand}","continues":null}}"#
        )
    };
    entries.push(late.write("till", r#"{"of":null,"replaces":[],"stand":"12","continues":null}"#));
    entries.push(founder.write("till_admitted", &admission(template.key, "11")));
    // Two coordinators replace the same value without knowing of each other.
    let product = of("product")[0];
    let id = EntryId::of(product.bytes.as_bytes());
    for price in [13_000, 13_500, 14_000] {
        let data = data_of(product)
            .replacen(
                r#""of":null,"replaces":[]"#,
                &format!(r#""of":"{id}","replaces":["{id}"]"#),
                1,
            )
            .replacen(r#""price":12500"#, &format!(r#""price":{price}"#), 1);
        entries.push(founder.write("product", &data));
        entries.push(nine.write("product", &data));
    }
    let last = seven.last.expect("it wrote something");
    let closing = |seq: u64, id: EntryId| {
        format!(r#"{{"replaces":[],"till":"{}","last_seq":{seq},"last_id":"{id}"}}"#, SEVEN.key())
    };
    entries.push(nine.write("till_closed", &closing(seven.seq, last)));
    entries.push(founder.write("till_closed", &closing(3, id)));

    let sales: Vec<&Sample> = of("sale");
    let others: Vec<&Sample> =
        [of("goods_moved"), of("cash_moved"), of(vectors::UNKNOWN), of("payment_changed")].concat();
    let mut dice = Dice::new(5);
    entries.extend(template.own.iter().cloned());
    while entries.len() < ENTRIES - 2 {
        let chain = &mut chains[1 + usize::try_from(dice.below(3)).expect("few")];
        let from = if dice.below(4) > 0 { &sales } else { &others };
        let sample = from[usize::try_from(dice.below(from.len() as u64)).expect("few")];
        let written = match dice.below(20) {
            // An entry that got lost, or one that the till's clone wrote beside.
            0 => {
                chain.write(word_of(sample), &chain.own(sample));
                continue;
            }
            1 => chain.clone().write(word_of(others[0]), &data_of(others[0])),
            _ => chain.write(word_of(sample), &chain.own(sample)),
        };
        // The clone may have written the very same.
        if entries.iter().all(|entry| entry.id() != written.id()) {
            entries.push(written);
        }
    }
    // The last word: the till that sold all the while is admitted, by a coordinator whom the founder admitted.
    entries.push(chains[2].write("till_admitted", &admission(LATE.key(), "12")));
    entries
        .push(chains[0].write("seller", r#"{"of":null,"replaces":[],"code":"R9","active":true}"#));
    let ids: std::collections::BTreeSet<EntryId> = entries.iter().map(SignedEntry::id).collect();
    assert_eq!((entries.len(), ids.len()), (ENTRIES, ENTRIES));
    entries
}

/// Where a till's next entry goes.
#[derive(Clone)]
pub(crate) struct Chain {
    pub(crate) till: vectors::Till,
    pub(crate) seq: u64,
    pub(crate) last: Option<EntryId>,
}

impl Chain {
    pub(crate) fn behind(till: vectors::Till, entries: &[SignedEntry]) -> Self {
        let own = entries.iter().filter(|entry| entry.entry().till == till.key());
        let last = own.max_by_key(|entry| (entry.entry().seq, entry.id()));
        Self { till, seq: last.map_or(0, |last| last.entry().seq), last: last.map(SignedEntry::id) }
    }

    pub(crate) fn write(&mut self, word: &str, data: &str) -> SignedEntry {
        let fair = EntryId::of(samples()[0].bytes.as_bytes());
        let prev = self.last.map_or("null".into(), |id| format!("\"{id}\""));
        self.seq += 1;
        let (till, seq) = (self.till.key(), self.seq);
        let bytes = format!(
            r#"{{"lapak":0,"fair":"{fair}","till":"{till}","seq":{seq},"prev":{prev},"at":"2024-05-11T10:00:00.000+07:00","by":"R1","type":"{word}","data":{data}}}"#
        );
        let entry = signed(bytes.as_bytes(), self.till);
        self.last = Some(entry.id());
        entry
    }

    /// What a sample says, as if this till had made it.
    pub(crate) fn own(&self, sample: &Sample) -> String {
        let letters = format!("-{}-", sample.till.letters());
        data_of(sample).replacen(
            &format!(r#""receipt":"07{letters}"#),
            &format!(r#""receipt":"07-{}-"#, self.till.letters()),
            1,
        )
    }
}

pub(crate) fn data_of(sample: &Sample) -> String {
    let at = sample.bytes.find(r#""data":"#).expect("data") + r#""data":"#.len();
    sample.bytes[at..sample.bytes.len() - 1].to_owned()
}

pub(crate) fn word_of(sample: &Sample) -> &str {
    if sample.kind == vectors::UNKNOWN { "stall_painted" } else { sample.kind }
}

pub(crate) fn is_admission_of(entry: &SignedEntry, till: TillKey) -> bool {
    matches!(&entry.entry().fact, lapak_core::entry::Fact::TillAdmitted(fact) if fact.till == till)
}

pub(crate) fn signed(bytes: &[u8], till: vectors::Till) -> SignedEntry {
    read_line(&sign_line(bytes, till)).expect("an entry")
}
