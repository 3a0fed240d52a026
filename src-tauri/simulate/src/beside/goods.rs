use lapak_core::Refusal;
use lapak_core::entry::{
    BorneBy, CountedLine, GoodsCounted, GoodsLine, GoodsMoved, Movement, NoteSoldOut,
};
use lapak_core::value::{EntryId, Money, Quantity};

use super::{Beside, Now, money, reason_code};

impl Beside {
    /// A member hands in some of everything, at every stand; once too much is written, and taken back.
    pub(super) fn goods_in(&mut self, now: &mut Now, till: usize) -> Result<(), Refusal> {
        let many = now.dice.within(20..=60);
        let wrong = till == 0;
        let mut slips = vec![(many, None)];
        if wrong {
            slips.extend([(10 * many, None), (-10 * many, Some("mistyped"))]);
        }
        let mut slip: Option<EntryId> = None;
        for (many, reason) in slips {
            let of = reason.and(slip);
            let moved = self.moved(now, till, Movement::In, |_| many, (of, reason));
            slip = Some(now.tills[till].write(now.at, None, moved)?);
        }
        Ok(())
    }

    /// A movement of so many units of each product, and its place in the reckoning.
    pub(super) fn moved(
        &mut self,
        now: &mut Now,
        till: usize,
        movement: Movement,
        many: impl Fn(usize) -> i64,
        (of, reason): (Option<EntryId>, Option<&str>),
    ) -> GoodsMoved {
        let stand = now.tills[till].chain.stand.clone();
        let owes = till == 0 && matches!(movement, Movement::Damaged | Movement::Given);
        let mut lines = Vec::new();
        for (at, article) in now.goods.articles().enumerate() {
            let (Some(product), Some(sku)) = (article.product, article.sku.clone()) else {
                continue;
            };
            let Ok(quantity_milli) = Quantity::new(1000 * many(at)) else { continue };
            let owed = if owes { money(500 * many(at)) } else { Money::ZERO };
            let stock = now.expected.stock_of(sku.as_str(), stand.as_str());
            let sum = match movement {
                Movement::In => &mut stock.came_in,
                Movement::Back => &mut stock.back,
                Movement::Damaged => &mut stock.damaged,
                Movement::Given => &mut stock.given,
                Movement::Lost => &mut stock.lost,
                Movement::Sent => &mut stock.sent,
                Movement::Arrived => &mut stock.arrived,
            };
            *sum += quantity_milli.milli();
            let maker = article.maker().expect("a product");
            let code = maker.code.to_string();
            now.expected.owed.entry(code).or_default().goods += owed.amount();
            lines.push(GoodsLine {
                product,
                sku,
                unit: article.unit,
                quantity_milli,
                member: maker.member,
                member_code: maker.code.clone(),
                owed,
                more: None,
            });
        }
        let between = matches!(movement, Movement::Sent | Movement::Arrived);
        let other = now.tills[usize::from(till == 0) % now.tills.len()].chain.stand.clone();
        GoodsMoved {
            draft: self.draft(),
            movement,
            stand,
            other_stand: between.then_some(other),
            of,
            day: now.day,
            borne_by: (movement == Movement::Given).then_some(BorneBy::Cooperative),
            lines,
            reason: reason.map(reason_code),
            more: None,
        }
    }

    /// Goods leave one stand and arrive at another, but for one of each; some are damaged, given away, lost and taken home.
    pub(super) fn move_goods(&mut self, now: &mut Now) -> Result<(), Refusal> {
        let other = 1 % now.tills.len();
        let sent = self.moved(now, 0, Movement::Sent, |_| 5, (None, None));
        let sent = now.tills[0].write(now.at, None, sent)?;
        let arrived = self.moved(now, other, Movement::Arrived, |_| 4, (Some(sent), None));
        now.tills[other].write(now.at, None, arrived)?;
        for (till, movement) in [(0, Movement::Damaged), (other, Movement::Given)] {
            let few = |at: usize| i64::from(at.is_multiple_of(3));
            let moved = self.moved(now, till, movement, few, (None, None));
            now.tills[till].write(now.at, None, moved)?;
        }
        let counted = self.counted(now, other);
        let counted = now.tills[other].write(now.at, None, counted)?;
        let one = |at: usize| i64::from(at == 0);
        let lost = self.moved(now, other, Movement::Lost, one, (Some(counted), None));
        now.tills[other].write(now.at, None, lost)?;
        let back = self.moved(now, 0, Movement::Back, |_| 2, (None, None));
        now.tills[0].write(now.at, None, back)?;
        let product = now.goods.articles().find_map(|article| article.product);
        for out in [true, false] {
            let note = NoteSoldOut {
                replaces: Vec::new(),
                product: product.expect("the sample fair has products"),
                out,
                more: None,
            };
            now.tills[other].write(now.at, None, note)?;
        }
        Ok(())
    }

    pub(super) fn counted(&mut self, now: &Now, till: usize) -> GoodsCounted {
        let lines = now.goods.articles().filter_map(|article| {
            Some(CountedLine {
                product: article.product?,
                sku: article.sku.clone()?,
                unit: article.unit,
                counted_milli: 3000,
                expected_milli: Some(4000),
                more: None,
            })
        });
        let (stand, day) = (now.tills[till].chain.stand.clone(), now.day);
        GoodsCounted { draft: self.draft(), stand, day, lines: lines.collect(), more: None }
    }
}
