use std::collections::BTreeMap;

use super::finding::Finding;
use super::matter::Matter;
use crate::books::bundles::BundleNow;
use crate::books::catalogued::ProductNow;
use crate::books::codes::{Coded, codes_twice};
use crate::books::standing::{Standing, of_edit};
use crate::selling::by_id;
use crate::value::EntryId;

/// Things of which two values stand.
pub(super) fn two_values(standing: &Standing) -> Vec<Finding> {
    let mut values: BTreeMap<(&str, EntryId), u64> = BTreeMap::new();
    for edit in standing.edits().iter().filter(|edit| standing.stands(edit)) {
        if let Some(of) = of_edit(edit) {
            *values.entry((edit.entry().fact.kind(), of)).or_default() += 1;
        }
    }
    let doubled = values.into_iter().filter(|(_, values)| *values > 1);
    doubled
        .map(|((kind, of), values)| {
            let two = Finding::new(Matter::TwoValues).with("kind", kind).with("of", of);
            two.with("values", values)
        })
        .collect()
}

/// One finding for the products and bundles that have the same codes: a product that was made twice is named once.
pub(super) fn codes_of_several(standing: &Standing) -> Vec<Finding> {
    let (products, bundles) = (ProductNow::all(standing), BundleNow::all(standing));
    let all: Vec<Coded> =
        products.iter().map(Coded::from).chain(bundles.iter().map(Coded::from)).collect();
    let mut shared: BTreeMap<Vec<EntryId>, (Vec<String>, Vec<String>)> = BTreeMap::new();
    for (code, several) in codes_twice(&all) {
        let ids = several.iter().filter_map(|coded| coded.of).collect();
        let named = several.iter().map(|coded| format!("{} ({})", way_to(&all, coded), coded.name));
        let (codes, names) = shared.entry(ids).or_default();
        codes.push(code.to_string());
        *names = named.collect();
    }
    let findings = shared.into_values().map(|(codes, names)| {
        let twice = Finding::new(Matter::CodeTwice).with("code", codes.join(", "));
        twice.with("products", names.join(", "))
    });
    findings.collect()
}

/// How one of them can be named so that no other is meant.
fn way_to(all: &[Coded], coded: &Coded) -> String {
    let same = all.iter().filter(|other| other.sku == coded.sku).count();
    if same == 1 { coded.sku.to_string() } else { by_id(coded.of) }
}
