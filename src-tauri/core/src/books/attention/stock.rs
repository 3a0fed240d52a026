use super::finding::Finding;
use super::matter::Matter;
use crate::books::accepted::Subject;
use crate::books::catalogued::ProductNow;
use crate::books::goods::{booked_twice, linked_goods, sendings};
use crate::books::shifts::Shifts;
use crate::books::standing::Standing;
use crate::books::stock::stock;
use crate::refusal::Refusal;
use crate::store::Snapshot;

/// Products of which more was sold at a stand than came there. Where nobody ever wrote down that anything of a product came,
/// nothing can be said of what is left.
pub(super) fn below_zero(
    snapshot: Snapshot,
    standing: &Standing,
    shifts: &Shifts,
) -> Result<Vec<Finding>, Refusal> {
    if !snapshot.has_goods()? {
        return Ok(Vec::new());
    }
    let products = ProductNow::all(standing);
    let mut findings = Vec::new();
    for (key, of) in stock(snapshot, standing, shifts)? {
        let left = of.left();
        if left >= 0 || of.came_in + of.arrived == 0 {
            continue;
        }
        let named = products.iter().find(|now| now.of == key.product);
        let name = named.map_or_else(|| "–".to_owned(), |now| now.product.name.to_string());
        let subject = Subject {
            product: Some(key.product),
            stand: Some(key.stand.clone()),
            amount: Some(left),
            ..Subject::default()
        };
        let finding = Finding::new(Matter::StockBelowZero)
            .with("product", name)
            .with("stand", key.stand)
            .with("unit", key.unit)
            .with("milli", -left);
        findings.push(finding.about(subject));
    }
    Ok(findings)
}

/// Goods that were sent to another stand of which something arrived and something did not, and counts whose losses were
/// booked twice.
pub(super) fn slips(snapshot: Snapshot, standing: &Standing) -> Result<Vec<Finding>, Refusal> {
    if !snapshot.has_goods()? {
        return Ok(Vec::new());
    }
    let slips = linked_goods(snapshot, standing)?;
    let mut findings = Vec::new();
    for sending in sendings(&slips).iter().filter(|sending| sending.arrived) {
        let moved = sending.sent.moved();
        let to = moved.other_stand.as_ref().map(ToString::to_string).unwrap_or_default();
        let missing = sending.missing.values();
        let milli = missing.fold(0_i64, |sum, of| sum.saturating_add(of.saturating_abs()));
        let products = ProductNow::all(standing);
        let name = |product| {
            let named = products.iter().find(|now| now.of == product);
            named.map_or_else(|| "–".to_owned(), |now| now.product.name.to_string())
        };
        let names: Vec<String> = sending.missing.keys().map(|product| name(*product)).collect();
        let finding = Finding::new(Matter::NotArrived)
            .with("from", &moved.stand)
            .with("to", to)
            .with("product", names.join(", "))
            .with("pieces", (milli + 999) / 1000);
        let (entry, amount) = (Some(sending.sent.kept.id), Some(milli));
        findings.push(finding.about(Subject { entry, amount, ..Subject::default() }));
    }
    for (count, times) in booked_twice(&slips) {
        let stand = slips.iter().find(|slip| slip.kept.of == Some(count));
        let stand = stand.map(|slip| slip.kept.stand.clone()).unwrap_or_default();
        let finding = Finding::new(Matter::BookedTwice).with("times", times).with("stand", stand);
        let (entry, amount) = (Some(count), i64::try_from(times).ok());
        findings.push(finding.about(Subject { entry, amount, ..Subject::default() }));
    }
    Ok(findings)
}
