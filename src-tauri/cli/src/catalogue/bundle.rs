use lapak_core::Refusal;
use lapak_core::till::{BundleRow, BundleTyped, Till};

use super::arguments::{BundleCommand, BundleMore};
use crate::answer::Answer;

pub(crate) fn run(till: &mut Till, command: &BundleCommand, answer: Answer) -> Result<(), Refusal> {
    let kept = match command {
        BundleCommand::List => {
            let bundles = till.bundles()?;
            return answer.give(&bundles, |bundles| {
                bundles.iter().map(lines).collect::<Vec<_>>().join("\n")
            });
        }
        BundleCommand::Add { sku, name, price, more } => till.add_bundle(&BundleTyped {
            sku: sku.clone(),
            name: Some(name.clone()),
            price: Some(price.clone()),
            ..typed(more)
        })?,
        BundleCommand::Set { sku, new_sku, name, price, active, more } => {
            let typed = BundleTyped {
                sku: new_sku.clone(),
                name: name.clone(),
                price: price.clone(),
                active: *active,
                ..typed(more)
            };
            till.set_bundle(sku, &typed)?
        }
    };
    let bundles = till.bundles()?;
    let now = bundles.iter().find(|row| row.bundle == kept.product).expect("it was kept");
    answer.give(now, |now| format!("{}\n{}", kept.said, lines(now)))
}

fn typed(more: &BundleMore) -> BundleTyped {
    BundleTyped {
        parts: (!more.parts.is_empty()).then(|| more.parts.clone()),
        category: more.category.clone(),
        quick: more.quick.clone(),
        barcode: more.barcode.clone(),
        ..BundleTyped::default()
    }
}

/// A bundle, and below it what it is made of and what each member gets.
fn lines(bundle: &BundleRow) -> String {
    let BundleRow { sku, quick, price_text, name, lacks, .. } = bundle;
    let head = format!("{sku:<10} {quick:>4} {price_text:>14}     {name}");
    let parts = bundle.parts.iter().map(|part| {
        let what = format!("{} {}", part.quantity_text, part.name);
        format!("  {what:<40} {}", part.share_text).trim_end().to_owned()
    });
    let lacks = (!lacks.is_empty()).then(|| format!("  {lacks}"));
    std::iter::once(head).chain(parts).chain(lacks).collect::<Vec<_>>().join("\n")
}
