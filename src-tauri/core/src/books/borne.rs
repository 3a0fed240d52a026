use std::collections::{BTreeMap, HashMap};

use super::doubtful::doubtful;
use super::paid::PaidNow;
use super::receipt_facts::ReceiptFacts;
use super::standing::Standing;
use crate::entry::{Basis, Fact, PaymentStatus, Refund, RefundLine, Sale, SignedEntry};
use crate::refusal::Refusal;
use crate::store::{KeptExchange, KeptReceipt, Snapshot};
use crate::value::{Day, EntryId, ReceiptNumber, TillKey, TillLetters, Unit};

/// Money that nobody else bears, so that the cooperative does: under the day, shift and till of the receipt that it is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Borne {
    /// Why.
    pub cause: BorneCause,
    /// The receipt.
    pub receipt: EntryId,
    /// Its number.
    pub number: String,
    /// Of money back, the number of the sale that is held and gave no more; none else.
    pub of: Option<ReceiptNumber>,
    /// Its till.
    pub till: TillKey,
    /// The shift that it names.
    pub shift: EntryId,
    /// The day that it names.
    pub day: Day,
    /// The stand that it names.
    pub stand: String,
    /// Who made it; empty where nobody is named.
    pub seller: String,
    /// The hour on its till's clock, or on the paper.
    pub hour: u8,
    /// How much, in the currency's smallest unit; below zero for what a receipt has too much of.
    pub amount: i64,
    /// The line that came back; none where it is no line's.
    pub line: Option<BorneLine>,
}

/// Why the cooperative bears something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum BorneCause {
    /// A member's share came back that no sale which is held gave, or that came back before.
    Refund,
    /// Money never came, and nobody has paid it since.
    Failed,
    /// The two halves of an exchange are not the same.
    Exchange,
}

impl BorneCause {
    /// The cause as programs name it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Refund => "refund",
            Self::Failed => "failed",
            Self::Exchange => "exchange",
        }
    }
}

/// What of a line that came back debits nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BorneLine {
    /// The product: its first value; none for an uncatalogued article.
    pub product: Option<EntryId>,
    /// The member: its first value.
    pub member: EntryId,
    /// What it is counted in.
    pub unit: Unit,
    /// How much of it no sale gave, in thousandths.
    pub quantity_milli: i64,
}

/// Everything that the cooperative bears, asked of the whole set and so the same whatever came first: refunds debit a
/// member only through a sale that is held and counts and whose line agrees, in the order of their days and ids, up to what
/// was sold of it.
///
/// # Errors
/// What the store refuses.
pub(super) fn borne(
    snapshot: Snapshot,
    standing: &Standing,
    paid: &[PaidNow],
) -> Result<Vec<Borne>, Refusal> {
    let doubtful: Vec<TillKey> = doubtful(snapshot, standing)?.into_iter().collect();
    let counts = |till, id| standing.counts(till, id);
    let ask = refunds_to_ask(snapshot, &doubtful, paid)?;
    let counted = ask.into_iter().filter(|kept| counts(kept.till, kept.id));
    let (refunds, _) = read(snapshot, counted)?;
    let mut borne = shares(snapshot, counts, &refunds)?;
    borne.extend(failed(snapshot, standing, paid, &refunds)?);
    borne.extend(exchanges(snapshot, standing, &doubtful)?);
    borne.sort_by_key(|of| (of.cause, of.day, of.receipt));
    Ok(borne)
}

/// Whether refunds that name one receipt debit no more than it gave, whichever of them count as long as the sale does, and
/// all of their money came: then nothing need be asked of them again.
///
/// # Errors
/// What the store refuses.
pub(super) fn debit_no_more(snapshot: Snapshot, refunds: &[KeptReceipt]) -> Result<bool, Refusal> {
    let (refunds, whole) = read(snapshot, refunds.iter().copied())?;
    let never_came = |entry: &SignedEntry| {
        let payments = refund_of(entry).into_iter().flat_map(|refund| &refund.payments);
        failed_of(payments.map(|of| (of.status, of.amount))) != 0
    };
    let came = !refunds.iter().any(never_came);
    Ok(whole && came && shares(snapshot, |_, _| true, &refunds)?.is_empty())
}

/// The refunds of which it is not resolved what they debit: as it was found, by what came since, or because not everything
/// counts of the till that sold; and those whose money is asked about.
fn refunds_to_ask(
    snapshot: Snapshot,
    doubtful: &[TillKey],
    paid: &[PaidNow],
) -> Result<Vec<KeptReceipt>, Refusal> {
    let mut ask = snapshot.refunds_to_ask()?;
    ask.extend(snapshot.refunded_since(snapshot.resolved_to()?, i64::MAX)?.into_iter().flatten());
    for till in doubtful {
        ask.extend(snapshot.refunds_lettered(TillLetters::from(*till))?);
    }
    ask.extend(paid.iter().filter(|paid| paid.is_refund()).map(|paid| paid.kept));
    ask.sort_unstable_by_key(|kept| (kept.till, kept.seq, kept.id));
    ask.dedup();
    Ok(ask)
}

/// Refunds in the order in which they debit, and whether each can still be read: one that cannot is among what is missing.
fn read(
    snapshot: Snapshot,
    refunds: impl Iterator<Item = KeptReceipt>,
) -> Result<(Vec<SignedEntry>, bool), Refusal> {
    let (mut read, mut whole) = (Vec::new(), true);
    for kept in refunds {
        let entry = held(snapshot, &kept)?;
        whole &= entry.is_some();
        read.extend(entry);
    }
    read.sort_by_key(|entry| (refund_of(entry).map(|refund| refund.day), entry.id()));
    Ok((read, whole))
}

fn refund_of(entry: &SignedEntry) -> Option<&Refund> {
    match &entry.entry().fact {
        Fact::Refund(refund) => Some(refund),
        _ => None,
    }
}

fn held(snapshot: Snapshot, kept: &KeptReceipt) -> Result<Option<SignedEntry>, Refusal> {
    snapshot.readable(kept.till, kept.seq, kept.id)
}

/// What is left of a line of a sale to take back.
#[derive(Debug, Clone, Copy)]
struct Left {
    milli: i64,
    share: i64,
}

fn shares(
    snapshot: Snapshot,
    counts: impl Fn(TillKey, EntryId) -> bool,
    refunds: &[SignedEntry],
) -> Result<Vec<Borne>, Refusal> {
    let mut sales: HashMap<EntryId, Option<Sale>> = HashMap::new();
    let mut left: BTreeMap<(EntryId, u16), Left> = BTreeMap::new();
    let mut borne = Vec::new();
    for entry in refunds {
        let Some(refund) = refund_of(entry) else { continue };
        let sale = match sale_of(snapshot, &counts, refund)? {
            Some((id, kept)) => {
                if let std::collections::hash_map::Entry::Vacant(vacant) = sales.entry(id) {
                    vacant.insert(held(snapshot, &kept)?.and_then(
                        |sale| match sale.entry().fact {
                            Fact::Sale(ref sale) => Some(sale.clone()),
                            _ => None,
                        },
                    ));
                }
                let named = refund.of.as_ref().map(|of| &of.receipt);
                let sale = sales[&id].as_ref().filter(|sale| Some(&sale.receipt) == named);
                sale.map(|sale| (id, sale))
            }
            None => None,
        };
        let numbers = sale.map(|(_, sale)| agreeing(refund, sale));
        for (at, line) in refund.lines.iter().enumerate() {
            let number = numbers.as_ref().and_then(|numbers| numbers[at]);
            let debited = match (sale, number) {
                (Some((id, sale)), Some(number)) => {
                    let sold = &sale.lines[usize::from(number) - 1];
                    let left = left.entry((id, number)).or_insert(Left {
                        milli: sold.quantity_milli.milli(),
                        share: sold.member_share.amount(),
                    });
                    debit(left, line)
                }
                _ => Left { milli: 0, share: 0 },
            };
            let back = &line.taken_back;
            let amount = -back.member_share.amount() - debited.share;
            let quantity_milli = -back.quantity_milli.milli() - debited.milli;
            if amount != 0 || quantity_milli != 0 {
                let line = BorneLine {
                    product: back.product,
                    member: back.member,
                    unit: back.unit,
                    quantity_milli,
                };
                let of = sale.and(number).map(|_| sale_number(refund));
                let found = Borne::of(BorneCause::Refund, entry, amount, Some(line));
                borne.extend(found.map(|found| Borne { of: of.flatten(), ..found }));
            }
        }
    }
    Ok(borne)
}

/// The number of the sale that a refund names.
fn sale_number(refund: &Refund) -> Option<ReceiptNumber> {
    refund.of.as_ref().map(|of| of.receipt.clone())
}

/// Takes a line off what is left of the one that was sold; gives what it debits.
fn debit(left: &mut Left, line: &RefundLine) -> Left {
    let back = &line.taken_back;
    let milli = (-back.quantity_milli.milli()).min(left.milli);
    let share = if milli > 0 { (-back.member_share.amount()).min(left.share) } else { 0 };
    left.milli -= milli;
    left.share -= share;
    Left { milli, share }
}

/// The one sale that is held and counts and that a refund names: by its id, or by the number on the buyer's paper where no
/// other sale has it.
fn sale_of(
    snapshot: Snapshot,
    counts: impl Fn(TillKey, EntryId) -> bool,
    refund: &Refund,
) -> Result<Option<(EntryId, KeptReceipt)>, Refusal> {
    let Some(of) = &refund.of else { return Ok(None) };
    let (letters, number) = (of.receipt.letters(), of.receipt.number());
    let counts = |kept: &KeptReceipt| counts(kept.till, kept.id);
    if let (Basis::Sale, Some(id)) = (refund.basis, of.sale) {
        let found = snapshot.receipt_of(letters, number, id)?.filter(counts);
        return Ok(found.map(|kept| (id, kept)));
    }
    let mut fitting = Vec::new();
    for kept in snapshot.receipts_numbered(letters, number)?.into_iter().filter(counts) {
        let Some(entry) = held(snapshot, &kept)? else { continue };
        if let Fact::Sale(sale) = &entry.entry().fact
            && sale.receipt == of.receipt
            && agreeing(refund, sale).iter().all(Option::is_some)
        {
            fitting.push((kept.id, kept));
        }
    }
    Ok(if fitting.len() == 1 { fitting.pop() } else { None })
}

/// Of each line of a refund the line of the sale that it agrees with, from 1: where the sale was known the one that it
/// names, with what was sold, product, member and cut the same; from paper by product and price, in order.
pub(super) fn agreeing(refund: &Refund, sale: &Sale) -> Vec<Option<u16>> {
    let mut behind = 0;
    let agree = |line: &RefundLine| {
        let back = &line.taken_back;
        if let (Some(number), Some(said)) = (line.line, line.sold) {
            let sold = sale.lines.get(usize::from(number).checked_sub(1)?)?;
            let same = (sold.product, sold.member, sold.cut_bp, sold.unit)
                == (back.product, back.member, back.cut_bp, back.unit)
                && said.quantity_milli == sold.quantity_milli
                && (said.amount, said.gross) == (sold.amount, sold.gross)
                && (said.net, said.member_share) == (sold.net, sold.member_share);
            return same.then_some(number);
        }
        let fits = |sold: &crate::entry::Line| {
            (sold.product, sold.price, sold.unit) == (back.product, back.price, back.unit)
        };
        let at = behind + sale.lines.get(behind..)?.iter().position(fits)?;
        behind = at + 1;
        u16::try_from(at + 1).ok()
    };
    refund.lines.iter().map(agree).collect()
}

/// Money that never came, less what refunds took back of it, and what was paid later into a drawer.
fn failed(
    snapshot: Snapshot,
    standing: &Standing,
    paid: &[PaidNow],
    refunds: &[SignedEntry],
) -> Result<Vec<Borne>, Refusal> {
    let mut later: HashMap<EntryId, i64> = HashMap::new();
    let moved = if paid.is_empty() { Vec::new() } else { snapshot.cash_movements()? };
    let of_moved: HashMap<EntryId, EntryId> =
        moved.iter().filter_map(|moved| Some((moved.id, moved.of?))).collect();
    for moved in moved {
        if let (Some(of), true) = (moved.of, standing.counts(moved.till, moved.id)) {
            // What takes a movement back is of the receipt that the movement was of.
            let of = of_moved.get(&of).copied().unwrap_or(of);
            let sum = later.entry(of).or_default();
            *sum = sum.saturating_add(moved.amount);
        }
    }
    let now: HashMap<EntryId, &PaidNow> = paid.iter().map(|paid| (paid.kept.id, paid)).collect();
    let mut taken_back: HashMap<EntryId, i64> = HashMap::new();
    let mut borne = Vec::new();
    for entry in refunds {
        let Some(refund) = refund_of(entry) else { continue };
        let failed = match now.get(&entry.id()) {
            Some(paid) => failed_of(paid.payments().iter().map(|of| (of.status, of.amount))),
            None => failed_of(refund.payments.iter().map(|of| (of.status, of.amount))),
        };
        match refund.of.as_ref().and_then(|of| of.sale) {
            Some(sale) => *taken_back.entry(sale).or_default() += failed,
            None if failed != 0 => borne.extend(Borne::of(BorneCause::Failed, entry, failed, None)),
            None => {}
        }
    }
    for paid in paid.iter().filter(|paid| refund_of(&paid.receipt).is_none()) {
        let id = paid.kept.id;
        let failed = failed_of(paid.payments().iter().map(|of| (of.status, of.amount)));
        let back = taken_back.remove(&id).unwrap_or(0);
        let left = (failed + back).saturating_sub(later.get(&id).copied().unwrap_or(0));
        if failed != 0 && left != 0 {
            borne.extend(Borne::of(BorneCause::Failed, &paid.receipt, left, None));
        }
    }
    Ok(borne)
}

fn failed_of(payments: impl Iterator<Item = (Option<PaymentStatus>, crate::value::Money)>) -> i64 {
    let failed = payments.filter(|(status, _)| *status == Some(PaymentStatus::Failed));
    failed.map(|(_, amount)| amount).sum()
}

/// Exchanges whose halves are not the same, under the last receipt of each by day and id.
fn exchanges(
    snapshot: Snapshot,
    standing: &Standing,
    doubtful: &[TillKey],
) -> Result<Vec<Borne>, Refusal> {
    let mut groups: BTreeMap<String, (i64, KeptExchange)> = BTreeMap::new();
    for kept in snapshot.exchanges(doubtful)? {
        if !standing.counts(kept.receipt.till, kept.receipt.id) {
            continue;
        }
        let (sum, last) = groups.entry(kept.group.clone()).or_insert((0, kept.clone()));
        *sum = sum.saturating_add(kept.amount);
        if (kept.day, kept.receipt.id) > (last.day, last.receipt.id) {
            *last = kept;
        }
    }
    let mut borne = Vec::new();
    for (amount, kept) in groups.into_values().filter(|(amount, _)| *amount != 0) {
        if let Some(entry) = held(snapshot, &kept.receipt)? {
            borne.extend(Borne::of(BorneCause::Exchange, &entry, amount, None));
        }
    }
    Ok(borne)
}

impl Borne {
    /// So much under a receipt; none of any other entry.
    fn of(
        cause: BorneCause,
        entry: &SignedEntry,
        amount: i64,
        line: Option<BorneLine>,
    ) -> Option<Self> {
        let facts = ReceiptFacts::of(entry)?;
        Some(Self {
            cause,
            receipt: entry.id(),
            number: facts.receipt.to_string(),
            of: None,
            till: entry.entry().till,
            shift: facts.shift,
            day: facts.day,
            stand: facts.stand.to_string(),
            seller: entry.entry().by.as_ref().map(ToString::to_string).unwrap_or_default(),
            hour: facts.hour,
            amount,
            line,
        })
    }
}
