use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::borne::Borne;
use super::cash::CashNow;
use super::completeness::{Completeness, Lack};
use super::drawer::{Drawer, DrawerCash};
use super::paid::PaidNow;
use super::receipts::ReceiptRow;
use crate::value::{EntryId, TillKey};

/// What a day's paper says: two that say the same are one edition.
#[derive(Debug, Clone, Copy)]
pub struct EditionContent<'a> {
    /// The receipts of the day that count.
    pub receipts: &'a [ReceiptRow],
    /// What is lacking.
    pub completeness: &'a Completeness,
    /// What the drawers held.
    pub drawers: &'a [Drawer],
    /// What was moved without a receipt.
    pub moved: &'a [CashNow],
    /// Those receipts that were paid otherwise than they say.
    pub paid: &'a [PaidNow],
    /// What the cooperative bears.
    pub borne: &'a [Borne],
    /// What is said at receipts of what became of them.
    pub became: &'a BTreeMap<EntryId, Vec<String>>,
}

impl EditionContent<'_> {
    /// What tells it from another; `named` says what the tills are called, which the paper says too.
    #[must_use]
    pub fn digest(&self, named: impl Fn(TillKey) -> String) -> [u8; 32] {
        let mut hash = Sha256::new();
        let mut ids: Vec<EntryId> = self.receipts.iter().map(|row| row.entry.id()).collect();
        ids.sort_unstable();
        ids.iter().for_each(|id| hash.update(id.as_bytes()));
        let of_day = |id: EntryId| ids.binary_search(&id).is_ok();
        let mut paid: Vec<(EntryId, EntryId)> =
            self.paid.iter().map(|paid| (paid.kept.id, paid.change.id())).collect();
        paid.sort_unstable();
        for (receipt, change) in paid {
            hash.update(format!("\npaid {receipt} {change}"));
        }
        for (id, said) in self.became {
            hash.update(format!("\nbecame {id} {said:?}"));
        }
        for borne in self.borne.iter().filter(|borne| of_day(borne.receipt)) {
            let line = borne.line.map(|line| (line.product, line.member, line.quantity_milli));
            hash.update(format!("\nborne {:?} {} {line:?}", borne.cause, borne.amount));
        }
        for lack in &self.completeness.missing {
            hash.update(format!("\n{}", lack_said(lack)));
        }
        hash.update(format!("\naccepted {}", self.completeness.accepted));
        for (till, last_seq) in self.completeness.ended.iter().chain(&self.completeness.speaks_for)
        {
            hash.update(format!("\n{till} {last_seq} {}", named(*till)));
        }
        for drawer in self.drawers {
            if let DrawerCash::Counted { counted, expected } = drawer.cash {
                let of = (drawer.stand(), drawer.code());
                hash.update(format!("\ndrawer {of:?} {counted} {expected}"));
            }
            hash.update(format!("\ncash {:?} {}", drawer.parts, drawer.sellers().join(" ")));
        }
        for moved in self.moved {
            hash.update(format!("\nmoved {} {:?}", moved.kept.id, moved.taken_back));
        }
        hash.finalize().into()
    }
}

fn lack_said(lack: &Lack) -> String {
    match lack {
        Lack::NoShift => "no_shift".to_owned(),
        Lack::ShiftOpen { till, day, last_seq } => format!("shift_open {till} {day} {last_seq}"),
        Lack::Gap { till, from, to } => format!("gap {till} {from} {to}"),
        Lack::Silent { till, last_seq } => format!("silent {till} {last_seq}"),
        Lack::NotAdmitted { till, receipts } => {
            format!("not_admitted {till} {} {}", receipts.receipts, receipts.paid)
        }
        Lack::Newer { entries } => format!("newer {entries}"),
        Lack::Unsound { entries } => format!("unsound {entries}"),
    }
}
