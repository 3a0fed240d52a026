use std::collections::{BTreeMap, HashMap};

use super::finding::Finding;
use super::matter::Matter;
use crate::books::accepted::Subject;
use crate::books::shifts::{Shift, Shifts};
use crate::books::standing::Standing;
use crate::entry::{Fact, Product};
use crate::refusal::Refusal;
use crate::store::{Cell, ProductKey, Snapshot};
use crate::value::{EntryId, Moment, TillKey};

/// The prices that a product had, with what is known of when each ended.
#[derive(Default)]
struct Prices {
    name: String,
    /// Of each listed price when the last value with it was replaced, by the clock of the till that replaced it; none where
    /// one stands.
    ended: BTreeMap<i64, Option<Moment>>,
    /// Of each listed price the first value that says it, by id.
    said: BTreeMap<i64, EntryId>,
}

/// Products that a till sold at a price which a coordinator had changed before: it had not heard of the change yet, or the
/// cart was older. The sales stand as they are; clocks are evidence alone, so it is a note.
///
/// # Errors
/// What the store refuses.
pub(super) fn old_prices(
    snapshot: Snapshot,
    standing: &Standing,
    shifts: &Shifts,
) -> Result<Vec<Finding>, Refusal> {
    let changed = changed(standing);
    if changed.is_empty() {
        return Ok(Vec::new());
    }
    let by_id: HashMap<EntryId, &Shift> = shifts.all().iter().map(|of| (of.id, of)).collect();
    let mut found: BTreeMap<(TillKey, EntryId, i64), i64> = BTreeMap::new();
    for Cell { till, shift, key, sums, .. } in snapshot.cells::<ProductKey>()? {
        let Some(product) = key.product.filter(|_| sums.receipts > sums.refunds) else { continue };
        let ended = changed.get(&product).and_then(|prices| prices.ended.get(&key.list_price));
        let (Some(Some(ended)), Some(shift)) = (ended, by_id.get(&shift)) else { continue };
        if shift.till != till {
            continue;
        }
        let receipts = snapshot.sold_at_since(
            (till, shift.id),
            (shift.seq, shift.closed_seq),
            (product, key.list_price),
            *ended,
        )?;
        if receipts > 0 {
            *found.entry((till, product, key.list_price)).or_default() += receipts;
        }
    }
    let finding = |((till, product, price), receipts): ((TillKey, EntryId, i64), i64)| {
        Finding::of(Matter::OldPrice, till)
            .with("product", &changed[&product].name)
            .with("old", price)
            .with("receipts", receipts)
            .about(Subject {
                product: Some(product),
                entry: changed[&product].said.get(&price).copied(),
                ..Subject::amount_of(till, receipts)
            })
    };
    Ok(found.into_iter().map(finding).collect())
}

/// The products that had more than one listed price.
fn changed(standing: &Standing) -> HashMap<EntryId, Prices> {
    let made = standing.edits().iter().filter(|edit| standing.may_make(edit));
    let values: Vec<(EntryId, Moment, &Product)> = made
        .filter_map(|edit| match &edit.entry().fact {
            Fact::Product(product) => Some((edit.id(), edit.entry().at, product)),
            _ => None,
        })
        .collect();
    let mut replaced_at: HashMap<EntryId, Moment> = HashMap::new();
    for (_, at, product) in &values {
        for id in &product.replaces {
            let first = replaced_at.entry(*id).or_insert(*at);
            if at.time() < first.time() {
                *first = *at;
            }
        }
    }
    let mut prices: HashMap<EntryId, Prices> = HashMap::new();
    for (id, _, product) in &values {
        let of = prices.entry(product.of.unwrap_or(*id)).or_default();
        let ended = replaced_at.get(id).copied();
        if ended.is_none() {
            of.name = product.name.to_string();
        }
        if let Some(price) = product.price {
            let known = of.ended.entry(price.amount()).or_insert(ended);
            let said = of.said.entry(price.amount()).or_insert(*id);
            *said = (*said).min(*id);
            *known = known.zip(ended).map(|(a, b)| if a.time() < b.time() { b } else { a });
        }
    }
    prices.retain(|_, prices| prices.ended.len() > 1);
    prices
}
