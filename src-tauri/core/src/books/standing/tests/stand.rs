use super::super::*;
use crate::entry::{
    DiscountBy, Entry, Fair, FairKind, Seller, TillAdmitted, TillClosed, TillSecret,
};
use crate::value::{BasisPoints, Money, Nonce};

/// A fair whose tills have names, written entry by entry. Every question is asked of its entries in several orders.
pub(super) struct Stand {
    pub(super) fair: EntryId,
    pub(super) entries: Vec<SignedEntry>,
    ends: HashMap<&'static str, (u64, EntryId)>,
}

impl Stand {
    pub(super) fn founded() -> Self {
        Self::founded_as(1)
    }

    pub(super) fn founded_as(nonce: u8) -> Self {
        let name = || "Contoh".parse().expect("a name");
        let fair = Fair {
            of: None,
            replaces: Vec::new(),
            kind: FairKind::Practice,
            nonce: Some(Nonce::from_bytes([nonce; 16])),
            recovery: Some(key("recovery")),
            organisation: name(),
            name: name(),
            town: name(),
            zone: "Asia/Jakarta".parse().expect("a zone"),
            from: "2024-05-09".parse().expect("a day"),
            to: "2024-05-12".parse().expect("a day"),
            currency: "IDR".parse().expect("a currency"),
            decimals: 0,
            cash_step: Money::new(100).expect("an amount"),
            discount_by: DiscountBy::Both,
            cut_bp: BasisPoints::new(2000).expect("a percentage"),
            qris: None,
            qris_limit: Money::new(10_000_000).expect("an amount"),
            more: None,
        };
        let founding = sign("founder", None, None, fair);
        let fair = founding.id();
        Self { fair, entries: vec![founding], ends: HashMap::from([("founder", (1, fair))]) }
    }

    fn write(&mut self, till: &'static str, fact: impl Into<Fact>) -> EntryId {
        let end = self.ends.get(till).copied();
        let signed = sign(till, Some(self.fair), end, fact);
        self.ends.insert(till, (end.map_or(1, |(seq, _)| seq + 1), signed.id()));
        self.entries.push(signed);
        self.last(till)
    }

    /// Something that every till may write; no two are the same.
    pub(super) fn sell(&mut self, till: &'static str) -> EntryId {
        let code = format!("R{}", self.entries.len()).parse().expect("a code");
        let of = Seller { of: None, replaces: Vec::new(), code, active: true, more: None };
        self.write(till, of)
    }

    pub(super) fn admit(&mut self, by: &'static str, till: &str, role: Role) -> EntryId {
        self.write(by, admission(till, role, None))
    }

    pub(super) fn admit_instead(
        &mut self,
        by: &'static str,
        till: &str,
        role: Role,
        of: EntryId,
    ) -> EntryId {
        self.write(by, admission(till, role, Some(of)))
    }

    pub(super) fn close(
        &mut self,
        by: &'static str,
        till: &str,
        last_id: Option<EntryId>,
        replaces: &[EntryId],
    ) -> EntryId {
        let last_seq = last_id.map_or(0, |id| self.entry(id).entry().seq);
        let (till, replaces) = (key(till), replaces.to_vec());
        self.write(by, TillClosed { replaces, till, last_seq, last_id, more: None })
    }

    /// The till's next entry follows this one: a fork, as a thief would write it.
    pub(super) fn go_back(&mut self, till: &'static str, id: EntryId) {
        let seq = self.entry(id).entry().seq;
        self.ends.insert(till, (seq, id));
    }

    pub(super) fn last(&self, till: &str) -> EntryId {
        self.ends[till].1
    }

    pub(super) fn before(&self, till: &str, id: EntryId) -> EntryId {
        let entry = self.entry(id).entry();
        assert_eq!(entry.till, key(till));
        entry.prev.expect("not the first")
    }

    fn entry(&self, id: EntryId) -> &SignedEntry {
        self.entries.iter().find(|entry| entry.id() == id).expect("an entry of this fair")
    }

    pub(super) fn standing(&self) -> Standing {
        standing(self.fair, self.entries.clone())
    }

    pub(super) fn without(&self, id: EntryId) -> Standing {
        let held = self.entries.iter().filter(|entry| entry.id() != id);
        standing(self.fair, held.cloned().collect())
    }

    pub(super) fn counts(&self, till: &str, id: EntryId) -> bool {
        self.standing().counts(key(till), id)
    }

    /// The entries of a till that count, in the order that they were written; the same in every order of arrival.
    pub(super) fn counting(&self, till: &str) -> Vec<EntryId> {
        let counting = |standing: &Standing| -> Vec<EntryId> {
            let own = self.entries.iter().filter(|entry| entry.entry().till == key(till));
            own.map(SignedEntry::id).filter(|id| standing.counts(key(till), *id)).collect()
        };
        let counted = counting(&self.standing());
        let mut entries = self.entries.clone();
        for turn in 0..entries.len() {
            entries.rotate_left(1);
            if turn % 2 == 0 {
                entries.reverse();
            }
            assert_eq!(counting(&standing(self.fair, entries.clone())), counted);
        }
        counted
    }
}

/// Walks the closed chains as the store does.
fn standing(fair: EntryId, entries: Vec<SignedEntry>) -> Standing {
    let mut prefixes = Prefixes::default();
    for closing in &entries {
        let Fact::TillClosed(closed) = &closing.entry().fact else { continue };
        prefixes.begin();
        let mut next = closed.last_id;
        while let Some(held) = entries.iter().find(|entry| Some(entry.id()) == next) {
            if prefixes.step(held.entry().seq, held.id()).is_break() {
                break;
            }
            next = held.entry().prev;
        }
    }
    Standing::of(fair, entries, prefixes)
}

fn admission(till: &str, role: Role, of: Option<EntryId>) -> TillAdmitted {
    TillAdmitted {
        of,
        replaces: Vec::from_iter(of),
        till: key(till),
        role,
        stand: "07".parse().expect("a code"),
        continues: None,
        more: None,
    }
}

fn sign(
    till: &str,
    fair: Option<EntryId>,
    end: Option<(u64, EntryId)>,
    fact: impl Into<Fact>,
) -> SignedEntry {
    let secret = secret(till);
    let entry = Entry {
        fair,
        till: secret.till(),
        seq: end.map_or(1, |(seq, _)| seq + 1),
        prev: end.map(|(_, id)| id),
        at: "2024-05-10T10:15:03.123+07:00".parse().expect("a moment"),
        by: None,
        fact: fact.into(),
    };
    entry.sign(&secret).expect("it adds up")
}

fn secret(name: &str) -> TillSecret {
    TillSecret::from_bytes(*EntryId::of(name.as_bytes()).as_bytes())
}

pub(super) fn key(name: &str) -> TillKey {
    secret(name).till()
}
