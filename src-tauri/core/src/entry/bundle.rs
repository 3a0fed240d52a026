use serde::{Deserialize, Serialize};

use super::edit::check_edit;
use super::line::Line;
use super::product::check_barcodes;
use super::{More, Unsound};
use crate::value::{Barcode, EntryId, Money, Name, PictureName, Quantity, QuickCode, Sku};

/// The most parts that one bundle may have.
const PARTS_MAX: usize = 32;
/// The most bundles of one sale or refund.
pub const BUNDLES_MAX: usize = 64;

/// Several products at one price: three for Rp10.000, a gift pack of several members' goods.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bundle {
    /// The first value, null in itself.
    pub of: Option<EntryId>,
    /// The values that this one replaces.
    pub replaces: Vec<EntryId>,
    /// Its stock keeping unit; an attribute, as a product's.
    pub sku: Sku,
    /// Its short code for the number pad.
    pub quick: Option<QuickCode>,
    /// What a scanner reads off it; sorted, each once.
    pub barcodes: Vec<Barcode>,
    /// What it is called.
    pub name: Name,
    /// What it is listed under.
    pub category: Name,
    /// The price of one, above zero.
    pub price: Money,
    /// A drawing of the program.
    pub picture: Option<PictureName>,
    /// False when no longer sold.
    pub active: bool,
    /// What one is made of, each product once.
    pub parts: Vec<BundlePart>,
    /// Names of a later version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<More>,
}

/// So much of one product in a bundle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BundlePart {
    /// The product: its first value.
    pub product: EntryId,
    /// How much of it, above zero.
    pub quantity_milli: Quantity,
}

/// A bundle on a receipt: the lines that name it share its price.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SoldBundle {
    /// The bundle: its first value.
    pub bundle: EntryId,
    /// Its stock keeping unit at the time.
    pub sku: Sku,
    /// Its name at the time.
    pub name: Name,
    /// How many were sold, from 1 to a million.
    pub count: u32,
    /// The price of one, above zero.
    pub price: Money,
}

impl Bundle {
    pub(super) fn check(&self) -> Result<(), Unsound> {
        check_edit(self.of, &self.replaces)?;
        check_barcodes(&self.barcodes)?;
        if self.price <= Money::ZERO {
            return Err(Unsound::Price);
        }
        let once = |(at, part): (usize, &BundlePart)| {
            let earlier = &self.parts[..at];
            part.quantity_milli.milli() > 0 && earlier.iter().all(|of| of.product != part.product)
        };
        let parts_fit = (1..=PARTS_MAX).contains(&self.parts.len());
        if parts_fit && self.parts.iter().enumerate().all(once) {
            Ok(())
        } else {
            Err(Unsound::Bundle)
        }
    }
}

impl SoldBundle {
    /// What all of them come to.
    fn total(&self) -> Result<Money, Unsound> {
        let count = Quantity::new(i64::from(self.count) * Quantity::ONE.milli());
        let total = count.and_then(|count| self.price.times(count));
        total.ok().filter(|_| self.price > Money::ZERO).ok_or(Unsound::Bundle)
    }
}

/// What each part of a bundle takes of its price: in proportion to list price times quantity, or to the quantity alone
/// where no part has a list price, by largest remainder.
#[must_use]
pub fn bundle_shares(total: Money, parts: &[(Money, Quantity)]) -> Vec<Money> {
    let quantity = |part: &(Money, Quantity)| i128::from(part.1.milli());
    let priced = parts.iter().any(|(list_price, _)| *list_price > Money::ZERO);
    let weight = |part: &(Money, Quantity)| {
        if priced { i128::from(part.0.amount()) * quantity(part) } else { quantity(part) }
    };
    total.spread(&parts.iter().map(weight).collect::<Vec<_>>())
}

/// Checks that the lines, of quantities and amounts above zero, share the price of each bundle as they should.
pub(super) fn check_whole_bundles(bundles: &[SoldBundle], lines: &[Line]) -> Result<(), Unsound> {
    check_bundles_used(bundles, lines.iter())?;
    for (number, bundle) in (1..).zip(bundles) {
        let of_it: Vec<&Line> = lines.iter().filter(|line| line.bundle == Some(number)).collect();
        let parts: Vec<_> =
            of_it.iter().map(|line| (line.list_price, line.quantity_milli)).collect();
        let shares = bundle_shares(bundle.total()?, &parts);
        if !shares.into_iter().eq(of_it.iter().map(|line| line.amount)) {
            return Err(Unsound::Bundle);
        }
    }
    Ok(())
}

/// Checks some of the parts of bundles, as they were sold: together they come to no more than its price.
pub(super) fn check_part_bundles(bundles: &[SoldBundle], lines: &[Line]) -> Result<(), Unsound> {
    check_bundles_used(bundles, lines.iter())?;
    for (number, bundle) in (1..).zip(bundles) {
        let of_it = lines.iter().filter(|line| line.bundle == Some(number));
        if of_it.map(|line| line.amount).sum::<i64>() > bundle.total()?.amount() {
            return Err(Unsound::Bundle);
        }
    }
    Ok(())
}

/// Each bundle is used, and each that is used is there.
fn check_bundles_used<'l>(
    bundles: &[SoldBundle],
    lines: impl Iterator<Item = &'l Line> + Clone,
) -> Result<(), Unsound> {
    let mut numbers = lines.clone().filter_map(|line| line.bundle);
    let there = numbers.all(|number| (1..=bundles.len()).contains(&number.into()));
    let used = (1..)
        .take(bundles.len())
        .all(|number: u16| lines.clone().any(|line| line.bundle == Some(number)));
    if there && used && bundles.len() <= BUNDLES_MAX { Ok(()) } else { Err(Unsound::Bundle) }
}
