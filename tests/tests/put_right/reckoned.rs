use std::collections::{BTreeMap, BTreeSet};

use lapak_core::books::BorneCause;
use lapak_core::entry::{
    ChangedPayment, Fact, Method, PaymentChanged, PaymentStatus, Refund, Sale, SignedEntry,
};
use lapak_core::value::{Day, EntryId, TillKey};

use crate::fair::Fair;

/// What a drawer held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cash {
    Open,
    NotCountable,
    Difference(i64),
}

/// Every answer that is compared.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Reckoned {
    /// Of each day by method: what was paid, net and rounding together, what of it waits and what never came.
    pub(crate) methods: BTreeMap<(String, String), [i64; 3]>,
    /// What each member's goods gave the member.
    pub(crate) members: BTreeMap<EntryId, i64>,
    /// The members' part of all, day by day.
    pub(crate) shares: BTreeMap<String, i64>,
    pub(crate) borne: BTreeMap<&'static str, i64>,
    /// How much came back of each product that no sale gave, in thousandths.
    pub(crate) ungiven: BTreeMap<Option<EntryId>, i64>,
    pub(crate) drawers: BTreeMap<(String, String), Cash>,
    pub(crate) changed: usize,
}

impl Reckoned {
    /// The same, added up here from the entries themselves.
    pub(crate) fn of(fair: &Fair, held: &[&SignedEntry]) -> Self {
        let counted: Vec<&SignedEntry> =
            held.iter().copied().filter(|entry| fair.counts(entry)).collect();
        let paid = paid(fair, &counted);
        let mut methods: BTreeMap<(String, String), [i64; 3]> = BTreeMap::new();
        let mut shares: BTreeMap<String, i64> = BTreeMap::new();
        let mut members: BTreeMap<EntryId, i64> = BTreeMap::new();
        let mut cash: BTreeMap<(TillKey, EntryId), i64> = BTreeMap::new();
        for entry in &counted {
            let (day, shift, lines) = match &entry.entry().fact {
                Fact::Sale(sale) => (sale.day, sale.shift, sale.lines.iter().collect::<Vec<_>>()),
                Fact::Refund(refund) => {
                    let lines = refund.lines.iter().map(|line| &line.taken_back);
                    (refund.day, refund.shift, lines.collect())
                }
                _ => continue,
            };
            for line in lines {
                *shares.entry(day.to_string()).or_default() += line.member_share.amount();
                *members.entry(line.member).or_default() += line.member_share.amount();
            }
            for payment in &paid[&entry.id()].0 {
                let amount = payment.amount.amount();
                let method = payment.method.to_string();
                let [all, claimed, failed] = methods.entry((day.to_string(), method)).or_default();
                *all += amount;
                match payment.status {
                    Some(PaymentStatus::Claimed) => *claimed += amount,
                    Some(PaymentStatus::Failed) => *failed += amount,
                    _ => {}
                }
                if payment.method == Method::CASH {
                    *cash.entry((entry.entry().till, shift)).or_default() += amount;
                }
            }
        }
        let mut borne: BTreeMap<&'static str, i64> = BTreeMap::new();
        let mut ungiven: BTreeMap<Option<EntryId>, i64> = BTreeMap::new();
        for Undebited { day, member, share, product, milli } in undebited(&counted) {
            *shares.entry(day).or_default() += share;
            *members.entry(member).or_default() += share;
            *borne.entry(BorneCause::Refund.as_str()).or_default() += share;
            *ungiven.entry(product).or_default() += milli;
        }
        ungiven.retain(|_, milli| *milli != 0);
        *borne.entry("failed").or_default() += unpaid(&counted, &paid);
        let offsets = counted.iter().filter_map(|entry| match &entry.entry().fact {
            Fact::Sale(sale) => Some(&sale.payments),
            _ => None,
        });
        let offsets = offsets.flatten().filter(|payment| payment.method == Method::OFFSET);
        *borne.entry("exchange").or_default() += offsets.map(|payment| payment.amount).sum::<i64>();
        borne.retain(|_, sum| *sum != 0);
        for entry in &counted {
            if let Fact::CashMoved(moved) = &entry.entry().fact {
                *cash.entry((entry.entry().till, moved.shift)).or_default() +=
                    moved.amount.amount();
            }
        }
        methods.retain(|_, paid| *paid != [0; 3]);
        members.retain(|_, share| *share != 0);
        shares.retain(|_, share| *share != 0);
        let drawers = drawers_of(&counted, &cash);
        let changed = paid.values().filter(|(_, changed)| *changed).count();
        Self { methods, members, shares, borne, ungiven, drawers, changed }
    }
}

/// How each receipt was paid, by what counts of all that was said, and whether anything was said.
fn paid(fair: &Fair, counted: &[&SignedEntry]) -> BTreeMap<EntryId, (Vec<ChangedPayment>, bool)> {
    let mut paid = BTreeMap::new();
    for receipt in counted {
        let (payments, net) = match &receipt.entry().fact {
            Fact::Sale(sale) => (&sale.payments, sale.net()),
            Fact::Refund(refund) => (&refund.payments, refund.net()),
            _ => continue,
        };
        let said: Vec<(&SignedEntry, &PaymentChanged)> = counted
            .iter()
            .filter_map(|change| match &change.entry().fact {
                Fact::PaymentChanged(changed) if changed.of == receipt.id() => {
                    Some((*change, changed))
                }
                _ => None,
            })
            .filter(|(change, changed)| {
                let till = change.entry().till;
                let may = till == receipt.entry().till || till == fair.founder;
                let was: i64 = payments
                    .iter()
                    .filter(|of| of.method == Method::OFFSET)
                    .map(|of| of.amount)
                    .sum();
                let is: i64 = changed
                    .payments
                    .iter()
                    .filter(|of| of.method == Method::OFFSET)
                    .map(|of| of.amount)
                    .sum();
                may && changed.net.amount() == net && was == is
            })
            .collect();
        let rank = |change: &SignedEntry| change.entry().till == fair.founder;
        let standing = said.iter().filter(|(change, _)| {
            !said.iter().any(|(other, changed)| {
                changed.replaces.contains(&change.id()) && rank(other) >= rank(change)
            })
        });
        let best = standing.max_by_key(|(change, _)| (rank(change), change.id()));
        let payments = match best {
            Some((_, changed)) => changed.payments.clone(),
            None => payments.iter().map(Into::into).collect(),
        };
        paid.insert(receipt.id(), (payments, best.is_some()));
    }
    paid
}

/// What came back in a line and debits nobody.
struct Undebited {
    day: String,
    member: EntryId,
    share: i64,
    product: Option<EntryId>,
    milli: i64,
}

/// The shares that came back and that no sale gave: every piece and gram of a sale is given back once.
fn undebited(counted: &[&SignedEntry]) -> Vec<Undebited> {
    let sales: BTreeMap<EntryId, &Sale> = counted
        .iter()
        .filter_map(|entry| match &entry.entry().fact {
            Fact::Sale(sale) => Some((entry.id(), sale)),
            _ => None,
        })
        .collect();
    let mut refunds: Vec<(Day, EntryId, &Refund)> = counted
        .iter()
        .filter_map(|entry| match &entry.entry().fact {
            Fact::Refund(refund) => Some((refund.day, entry.id(), refund)),
            _ => None,
        })
        .collect();
    refunds.sort_by_key(|(day, id, _)| (*day, *id));
    // How much of a line of a sale has come back, and how much share with it.
    let mut gone: BTreeMap<(EntryId, usize), (i64, i64)> = BTreeMap::new();
    let mut undebited = Vec::new();
    for (day, _, refund) in refunds {
        let mut next = 0;
        let sale = refund.of.as_ref().and_then(|of| match of.sale {
            Some(id) => sales.get(&id).map(|sale| (id, *sale)),
            None => {
                let named = sales.iter().find(|(_, sale)| sale.receipt == of.receipt);
                named.map(|(id, sale)| (*id, *sale))
            }
        });
        for line in &refund.lines {
            let (milli, share) =
                (-line.taken_back.quantity_milli.milli(), -line.taken_back.member_share.amount());
            let place = match (sale, line.line) {
                (Some((id, _)), Some(number)) => Some((id, usize::from(number) - 1)),
                (Some((id, sale)), None) => {
                    let fits = |at: &usize| {
                        sale.lines[*at].product == line.taken_back.product
                            && sale.lines[*at].price == line.taken_back.price
                    };
                    let at = (next..sale.lines.len()).find(fits);
                    next = at.map_or(next, |at| at + 1);
                    at.map(|at| (id, at))
                }
                (None, _) => None,
            };
            let (mut debited, mut given) = (0, 0);
            if let (Some(place), Some((_, sale))) = (place, sale) {
                let sold = &sale.lines[place.1];
                let (back, shared) = gone.entry(place).or_default();
                if *back < sold.quantity_milli.milli() {
                    debited = share.min(sold.member_share.amount() - *shared);
                    *shared += debited;
                    given = milli.min(sold.quantity_milli.milli() - *back);
                    *back += given;
                }
            }
            undebited.push(Undebited {
                day: day.to_string(),
                member: line.taken_back.member,
                share: share - debited,
                product: line.taken_back.product,
                milli: milli - given,
            });
        }
    }
    undebited
}

/// Money that never came, less what came back of it and what was paid later.
fn unpaid(counted: &[&SignedEntry], paid: &BTreeMap<EntryId, (Vec<ChangedPayment>, bool)>) -> i64 {
    let failed = |id: EntryId| -> i64 {
        let failed = paid[&id].0.iter().filter(|of| of.status == Some(PaymentStatus::Failed));
        failed.map(|of| of.amount).sum()
    };
    let mut unpaid = 0;
    for entry in counted {
        match &entry.entry().fact {
            Fact::Sale(_) if failed(entry.id()) != 0 => {
                unpaid += failed(entry.id());
                for other in counted {
                    match &other.entry().fact {
                        Fact::Refund(refund)
                            if refund.of.as_ref().and_then(|of| of.sale) == Some(entry.id()) =>
                        {
                            unpaid += failed(other.id());
                        }
                        Fact::CashMoved(moved) if moved.of == Some(entry.id()) => {
                            unpaid -= moved.amount.amount();
                        }
                        _ => {}
                    }
                }
            }
            Fact::Refund(refund) if refund.of.as_ref().and_then(|of| of.sale).is_none() => {
                unpaid += failed(entry.id());
            }
            _ => {}
        }
    }
    unpaid
}

fn drawers_of(
    counted: &[&SignedEntry],
    cash: &BTreeMap<(TillKey, EntryId), i64>,
) -> BTreeMap<(String, String), Cash> {
    let days: BTreeSet<String> = counted
        .iter()
        .filter_map(|entry| match &entry.entry().fact {
            Fact::ShiftOpened(opened) => Some(opened.day.to_string()),
            _ => None,
        })
        .collect();
    let of_day = |day: String| {
        let (mut floats, mut counts, mut sum, mut open) = (0, 0, 0, false);
        for entry in counted {
            let Fact::ShiftOpened(opened) = &entry.entry().fact else { continue };
            if opened.day.to_string() != day {
                continue;
            }
            let closing = counted.iter().find_map(|closing| match &closing.entry().fact {
                Fact::ShiftClosed(closed) if closed.shift == entry.id() => Some(closed.counted),
                _ => None,
            });
            open |= closing.is_none();
            if let Some(float) = opened.float {
                floats += 1;
                sum -= float.amount();
            }
            if let Some(Some(counted)) = closing {
                counts += 1;
                sum += counted.amount();
            }
            sum -= cash.get(&(entry.entry().till, entry.id())).copied().unwrap_or(0);
        }
        let cash = match (open || (counts == 0 && floats <= 1), floats == counts) {
            (true, _) => Cash::Open,
            (false, false) => Cash::NotCountable,
            (false, true) => Cash::Difference(sum),
        };
        ((day, "A".to_owned()), cash)
    };
    days.into_iter().map(of_day).collect()
}
