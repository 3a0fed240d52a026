//! What happens at a fair beside sales: goods that come, move and go, bundles, refunds, payments that were other than they
//! seemed, cash that leaves a drawer, what is owed to members and paid to them, and what a coordinator says of it.

mod back;
mod cash;
mod goods;

use std::collections::BTreeMap;

use lapak_core::Refusal;
use lapak_core::entry::{
    Accepted, Bundle, BundlePart, DiscountBy, Line, NotePicture, Sale, ShiftCorrected, Stand,
    member_share,
};
use lapak_core::selling::Article;
use lapak_core::value::{
    Day, DraftId, EntryId, Moment, Money, Quantity, ReasonCode, SellerCode, StandCode,
};

use crate::expected::Expected;
use crate::goods::Goods;
use crate::seed::{Dice, Seed};
use crate::{SimulatedTill, SoldIn};

/// One sale in so many is remembered, to come back or to have been paid otherwise.
const REMEMBERED: u64 = 5;
/// What is taken out of each drawer in the evening.
const TO_BOX: i64 = 50_000;

/// What such a fair has to remember from one day to the next.
pub(super) struct Beside {
    seed: Seed,
    drafts: u64,
    sold: Vec<(EntryId, Sale, usize)>,
    bundle: Option<EntryId>,
    payouts: BTreeMap<EntryId, u32>,
}

/// The fair as it stands while one thing after another happens.
pub(super) struct Now<'a> {
    pub(super) tills: &'a mut [SimulatedTill],
    pub(super) goods: &'a Goods,
    pub(super) expected: &'a mut Expected,
    pub(super) dice: &'a mut Dice,
    pub(super) at: Moment,
    pub(super) day: Day,
    pub(super) cash_step: Money,
}

impl Beside {
    pub(super) fn new(seed: Seed) -> Self {
        Self { seed, drafts: 0, sold: Vec::new(), bundle: None, payouts: BTreeMap::new() }
    }

    /// Remembers some of the sales.
    pub(super) fn sold(&mut self, number: u64, id: EntryId, sale: &Sale, till: usize) {
        if number.is_multiple_of(REMEMBERED) {
            self.sold.push((id, sale.clone(), till));
        }
    }

    /// Before the first sale of a day.
    pub(super) fn morning(&mut self, now: &mut Now, number: u64) -> Result<(), Refusal> {
        if number == 0 {
            self.set_up(now)?;
        }
        for till in 0..now.tills.len() {
            self.goods_in(now, till)?;
        }
        Ok(())
    }

    /// After the last sale of a day, before the shifts are closed.
    pub(super) fn evening(&mut self, now: &mut Now, last: bool) -> Result<(), Refusal> {
        let today: Vec<(EntryId, Sale, usize)> = std::mem::take(&mut self.sold);
        for (number, (id, sale, till)) in today.iter().enumerate() {
            match number % 4 {
                0 => self.refund_in_parts(now, *id, sale, *till)?,
                1 => self.change_payment(now, *id, sale, *till, number / 4)?,
                _ => {}
            }
        }
        self.sell_bundle(now)?;
        self.refund_unknown(now)?;
        for till in 0..now.tills.len() {
            self.move_cash(now, till)?;
        }
        self.move_goods(now)?;
        self.correct(now)?;
        if last {
            self.settle(now)?;
        }
        Ok(())
    }

    fn draft(&mut self) -> DraftId {
        self.drafts += 1;
        DraftId::from_bytes(self.seed.bytes("draft beside", self.drafts))
    }

    /// Stands, a bundle, a picture.
    fn set_up(&mut self, now: &mut Now) -> Result<(), Refusal> {
        let stands: Vec<StandCode> =
            now.tills.iter().map(|till| till.chain.stand.clone()).collect();
        for code in stands {
            let name = format!("Stan contoh {code}").parse().ok();
            let stand = Stand {
                of: None,
                replaces: Vec::new(),
                code,
                name,
                qris: None,
                active: true,
                more: None,
            };
            now.tills[0].write(now.at, None, stand)?;
        }
        let parts = bundled(now.goods).into_iter().filter_map(|(article, quantity)| {
            Some(BundlePart { product: article.product?, quantity_milli: quantity })
        });
        let bundle = Bundle {
            of: None,
            replaces: Vec::new(),
            sku: "PKT-01".parse().expect("a code"),
            quick: "99".parse().ok(),
            barcodes: Vec::new(),
            name: "Paket contoh".parse().expect("a name"),
            category: "Paket".parse().expect("a name"),
            price: money(BUNDLE_PRICE),
            picture: None,
            active: true,
            parts: parts.collect(),
            more: None,
        };
        self.bundle = Some(now.tills[0].write(now.at, None, bundle)?);
        let product = now.goods.articles().find_map(|article| article.product);
        let picture = NotePicture {
            replaces: Vec::new(),
            product: product.expect("the sample fair has products"),
            data: "iVBORw0KGgo=".parse().ok(),
            more: None,
        };
        now.tills[0].write(now.at, None, picture)?;
        Ok(())
    }

    /// A shift is moved to another day and back again; a coordinator accepts something that nobody names.
    fn correct(&mut self, now: &mut Now) -> Result<(), Refusal> {
        let (sold_in, _) = shift_of(&now.tills[0]);
        let wrong = ShiftCorrected {
            replaces: Vec::new(),
            shift: sold_in.shift,
            day: Some(now.day.plus_days(1)),
            stand: None,
            more: None,
        };
        let wrong = now.tills[0].write(now.at, None, wrong)?;
        let right = ShiftCorrected {
            replaces: vec![wrong],
            shift: sold_in.shift,
            day: None,
            stand: None,
            more: None,
        };
        now.tills[0].write(now.at, None, right)?;
        let accepted = Accepted {
            of: None,
            replaces: Vec::new(),
            matter: "cash_difference".parse().expect("a matter"),
            till: None,
            day: Some(now.day),
            stand: None,
            drawer: "Z".parse().ok(),
            product: None,
            entry: None,
            from_seq: None,
            to_seq: None,
            amount: Some(money(-100)),
            active: true,
            reason: None,
            more: None,
        };
        now.tills[0].write(now.at, None, accepted)?;
        Ok(())
    }
}

/// What the bundle costs.
const BUNDLE_PRICE: i64 = 50_000;

/// What is in the bundle: some of the first three products.
fn bundled(goods: &Goods) -> Vec<(&Article, Quantity)> {
    let quantity = |article: &Article| {
        let milli = if article.unit.is_whole() { 2000 } else { 350 };
        Quantity::new(milli).expect("a quantity")
    };
    goods.articles().take(3).map(|article| (article, quantity(article))).collect()
}

/// A line that is sold at its price, or in a bundle for its part of the bundle's.
fn line_of(
    article: &Article,
    quantity: Quantity,
    price: Money,
    share_of_bundle: Option<Money>,
    by: DiscountBy,
) -> Line {
    let alone = price.times(quantity).expect("a price of the sample fair");
    let amount = share_of_bundle.unwrap_or(alone);
    let maker = article.maker().expect("a product");
    let share = member_share(amount, amount, maker.cut, by);
    Line {
        product: article.product,
        sku: article.sku.clone(),
        name: article.name.clone(),
        unit: article.unit,
        quantity_milli: quantity,
        bundle: share_of_bundle.map(|_| 1),
        list_price: price,
        price,
        gross: amount,
        amount,
        discount: Money::ZERO,
        net: amount,
        member: maker.member,
        member_code: maker.code.clone(),
        cut_bp: maker.cut,
        member_share: share,
        cooperative_share: amount.minus(share).expect("a share is a part"),
        reason: None,
        more: None,
    }
}

/// The shift that a till sells in, and who opened it.
fn shift_of(till: &SimulatedTill) -> (SoldIn, SellerCode) {
    till.shift.clone().expect("every day begins with a shift")
}

fn reason_code(word: &str) -> ReasonCode {
    word.parse().expect("a reason")
}

fn money(amount: i64) -> Money {
    Money::new(amount).expect("an amount of the sample fair")
}
