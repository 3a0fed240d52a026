use super::article::{MadeBy, Maker, Part};
use super::cart_line::CartLine;
use super::rules::Rules;
use crate::entry::{Line, SoldBundle, bundle_shares, member_share};
use crate::refusal::{Code, Refusal};
use crate::value::{Money, Quantity, ReasonCode};

/// The lines that a receipt gets of a cart's, one after the other, and the bundles that they are parts of.
#[derive(Debug, Default)]
pub(super) struct ReceiptLines {
    pub(super) bundles: Vec<SoldBundle>,
    pub(super) lines: Vec<Line>,
}

impl ReceiptLines {
    /// Adds a line of a cart that comes to an amount, of which so much is taken off.
    ///
    /// # Errors
    /// [`Code::AmountOutOfRange`]; [`Code::QuantityInvalid`] for more of a part than a line takes.
    pub(super) fn add(
        &mut self,
        line: &CartLine,
        amount: Money,
        discount: Money,
        rules: &Rules,
    ) -> Result<(), Refusal> {
        match &line.article.made_by {
            MadeBy::Member(maker) => {
                self.lines.push(alone(line, maker, amount, discount, rules)?);
                Ok(())
            }
            MadeBy::Parts(parts) => self.bundle(line, parts, (amount, discount), rules),
        }
    }

    /// A bundle has one price, the higher of what is listed and what was agreed: a bargain on it is a discount.
    fn bundle(
        &mut self,
        line: &CartLine,
        parts: &[Part],
        (amount, discount): (Money, Money),
        rules: &Rules,
    ) -> Result<(), Refusal> {
        let price = line.article.listed().max(line.price);
        let total = price.times(line.quantity).map_err(too_large)?;
        let net = amount.minus(discount).map_err(too_large)?;
        let off = total.minus(net).map_err(too_large)?;
        let count = line.quantity.milli() / Quantity::ONE.milli();
        let quantities: Vec<Quantity> =
            parts.iter().map(|part| times(part.quantity, count)).collect::<Result<_, _>>()?;
        let weighed: Vec<(Money, Quantity)> =
            parts.iter().map(|part| part.list_price).zip(quantities.iter().copied()).collect();
        let amounts = bundle_shares(total, &weighed);
        let weights: Vec<i128> = amounts.iter().map(|amount| amount.amount().into()).collect();
        let offs = off.spread(&weights);
        self.bundles.push(SoldBundle {
            bundle: line.article.product.expect("a bundle is in the catalogue"),
            sku: line.article.sku.clone().expect("a bundle has a code"),
            name: line.article.name.clone().expect("a bundle has a name"),
            count: u32::try_from(count).map_err(|_| Code::QuantityInvalid)?,
            price,
        });
        let number = u16::try_from(self.bundles.len()).map_err(|_| Code::CartFull)?;
        for (at, part) in parts.iter().enumerate() {
            let (amount, discount) = (amounts[at], offs[at]);
            let net = amount.minus(discount).map_err(too_large)?;
            let share = member_share(amount, net, part.maker.cut, rules.discount_by);
            self.lines.push(Line {
                product: Some(part.product),
                sku: Some(part.sku.clone()),
                name: Some(part.name.clone()),
                unit: part.unit,
                quantity_milli: quantities[at],
                bundle: Some(number),
                list_price: part.list_price,
                price: part.list_price,
                gross: amount,
                amount,
                discount,
                net,
                member: part.maker.member,
                member_code: part.maker.code.clone(),
                cut_bp: part.maker.cut,
                member_share: share,
                cooperative_share: net.minus(share).map_err(too_large)?,
                reason: reason(line),
                more: None,
            });
        }
        Ok(())
    }
}

fn alone(
    line: &CartLine,
    maker: &Maker,
    amount: Money,
    discount: Money,
    rules: &Rules,
) -> Result<Line, Refusal> {
    let article = line.article.clone();
    let list_price = article.list_price.unwrap_or(line.price);
    let gross = list_price.max(line.price).times(line.quantity).map_err(too_large)?;
    let net = amount.minus(discount).map_err(too_large)?;
    let member_share = member_share(gross, net, maker.cut, rules.discount_by);
    Ok(Line {
        product: article.product,
        sku: article.sku,
        name: article.name,
        unit: article.unit,
        quantity_milli: line.quantity,
        bundle: None,
        list_price,
        price: line.price,
        gross,
        amount,
        discount,
        net,
        member: maker.member,
        member_code: maker.code.clone(),
        cut_bp: maker.cut,
        member_share,
        cooperative_share: net.minus(member_share).map_err(too_large)?,
        reason: reason(line),
        more: None,
    })
}

/// Why a line costs nothing, where it does.
fn reason(line: &CartLine) -> Option<ReasonCode> {
    line.reason.filter(|_| line.price == Money::ZERO).map(ReasonCode::from)
}

fn times(quantity: Quantity, count: i64) -> Result<Quantity, Refusal> {
    let milli = quantity.milli().checked_mul(count).unwrap_or(i64::MAX);
    Quantity::new(milli).map_err(|cause| Refusal::new(Code::QuantityInvalid).because(cause))
}

fn too_large<E>(_: E) -> Refusal {
    Code::AmountOutOfRange.into()
}
