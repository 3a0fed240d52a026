use super::finding::Finding;
use super::matter::Matter;
use crate::books::accepted::Subject;
use crate::books::catalogued::ProductNow;
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
