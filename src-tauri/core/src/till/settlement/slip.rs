use crate::books::{MemberNow, Stock};
use crate::entry::DiscountBy;
use crate::paper::{Cell, Column, Row, SignedPaper, SignedPart, Table, in_words};
use crate::refusal::Refusal;
use crate::till::Till;
use crate::till::settlement::figures::SettlementFigures;
use crate::value::{EntryId, Money, Unit};

/// A row of the goods of a slip, before it is a row of cells.
struct Goods {
    sku: String,
    name: String,
    unit: Unit,
    stock: Stock,
    net: i64,
    share: i64,
    counted: bool,
}

impl Till {
    /// A member's slip: what was handed in, sold, came back and is missing; what that comes to, what was taken off and paid,
    /// and what is left to be paid. Of a day alone: what was sold on it, and what was owed when it ended.
    pub(in crate::till) fn settlement_slip(
        &self,
        now: &MemberNow,
        figures: &SettlementFigures,
    ) -> Result<SignedPaper, Refusal> {
        let say = |id: &str| self.words.say(id, &[]);
        let code = &now.member.code;
        let goods = self.goods_of_slip(now.of, figures);
        let owed = figures.owed.get(&now.of).copied().unwrap_or_default();
        let balance = owed.balance();
        let settings = &self.here()?.fair.settings;
        let days = match figures.day {
            Some(day) => self.words.day(day),
            None => {
                format!("{} – {}", self.words.day(settings.from), self.words.day(settings.to))
            }
        };
        let (title, total) = match figures.day {
            Some(_) => ("settlement-day-title", "settlement-day-balance"),
            None if balance < 0 => ("settlement-title", "settlement-below"),
            None if balance == 0 => ("settlement-title", "settlement-nothing"),
            None => ("settlement-title", "settlement-balance"),
        };
        let stamp = self.settings().stamp_duty_above;
        let due = Money::new(balance).ok().filter(|due| stamp.is_some_and(|above| *due > above));
        let stamp = due.zip(stamp).map(|(_, above)| {
            self.words.say("settlement-stamp", &[("above", &self.words.money(above))])
        });
        let uncounted = goods
            .iter()
            .any(|of| !of.counted && of.stock.left() + of.stock.sent != of.stock.arrived);
        let claimed = (figures.claimed > 0).then(|| {
            self.words.say("settlement-claimed", &[("sum", &self.words.sum(figures.claimed).text)])
        });
        let notes = [
            claimed,
            uncounted.then(|| say("settlement-from-books")),
            (balance < 0).then(|| say("settlement-below-note")),
            stamp,
        ];
        Ok(SignedPaper {
            title: say(title),
            about: self.words.say("signed-member", &[("member", &self.member_label(code))]),
            said: figures.incomplete.clone(),
            parts: vec![
                SignedPart::Table(self.goods_of_slip_table(&goods, figures)?),
                SignedPart::Rows {
                    heading: say("settlement-account"),
                    rows: self.account_rows(now.of, figures),
                },
            ],
            total: Some(Row { words: say(total), figure: self.words.sum(balance).text }),
            in_words: Some(in_words(balance, self.words.language())),
            notes: notes.into_iter().flatten().collect(),
            signed: match figures.day {
                Some(_) => Vec::new(),
                None => vec![say("settlement-received"), say("settlement-paid")],
            },
            ..self.signed_head(&[days, self.as_of()?])?
        })
    }

    /// The products of the member of which there is something to say, by stock keeping unit.
    fn goods_of_slip(&self, member: EntryId, figures: &SettlementFigures) -> Vec<Goods> {
        let Some(here) = self.here.as_ref() else { return Vec::new() };
        let mut goods: Vec<Goods> = Vec::new();
        for product in here.catalogue.products.iter().filter(|now| now.product.member == member) {
            let sold = figures.by_product.get(&product.of);
            let unit = product.product.unit;
            let held = figures.stock.get(&(product.of, unit)).cloned();
            if sold.is_none() && (figures.day.is_some() || held.is_none()) {
                continue;
            }
            let mut stock = held.unwrap_or_default();
            if figures.day.is_some() {
                // What was sold on the day alone; nothing is said of what is left.
                stock = Stock {
                    sold: sold.and_then(|of| of.sold.0.get(&unit)).copied().unwrap_or(0),
                    ..Stock::default()
                };
            }
            goods.push(Goods {
                sku: product.product.sku.to_string(),
                name: product.product.name.to_string(),
                unit,
                stock,
                net: sold.map_or(0, |of| of.net),
                share: sold.map_or(0, |of| of.member_share),
                counted: figures.day.is_some() || figures.counted.contains(&product.of),
            });
        }
        goods.sort_by(|a, b| a.sku.cmp(&b.sku));
        // Articles that are in no catalogue, and products that were another member's when they were sold.
        let whole = figures.by_member.get(&member);
        let rest = |of: fn(&Goods) -> i64, whole: i64| whole - goods.iter().map(of).sum::<i64>();
        let (net, share) = (
            rest(|of| of.net, whole.map_or(0, |of| of.net)),
            rest(|of| of.share, whole.map_or(0, |of| of.member_share)),
        );
        if net != 0 || share != 0 {
            goods.push(Goods {
                sku: String::new(),
                name: self.words.say("settlement-other-goods", &[]),
                unit: Unit::PIECE,
                stock: Stock::default(),
                net,
                share,
                counted: true,
            });
        }
        goods
    }

    fn goods_of_slip_table(
        &self,
        goods: &[Goods],
        figures: &SettlementFigures,
    ) -> Result<Table, Refusal> {
        let say = |id: &str| self.words.say(id, &[]);
        let column = |id: &str, adds_up| Column { heading: say(id), adds_up };
        let cell = |milli: i64, unit: Unit| {
            if unit.is_whole() { Cell::Pieces(milli / 1000) } else { Cell::Weight(milli) }
        };
        let row = |of: &Goods| {
            let stock = &of.stock;
            let left = stock.left() + stock.sent - stock.arrived;
            let mark = if of.counted || left == 0 { "" } else { "*" };
            vec![
                Cell::Code(of.sku.clone()),
                Cell::Words(format!("{}{mark}", of.name)),
                cell(stock.came_in, of.unit),
                cell(stock.sold, of.unit),
                Cell::Money(of.net),
                Cell::Money(of.share),
                cell(stock.back, of.unit),
                cell(stock.damaged + stock.given, of.unit),
                cell(stock.lost, of.unit),
                if figures.day.is_some() { Cell::Pieces(0) } else { cell(left, of.unit) },
            ]
        };
        let sum = |of: fn(&Goods) -> i64| Cell::Money(goods.iter().map(of).sum());
        let empty = || Cell::Empty;
        Ok(Table {
            language: self.words.language(),
            made: self.newest_moment()?,
            title: say("settlement-goods"),
            of: Vec::new(),
            notes: Vec::new(),
            columns: vec![
                column("catalogue-sku", false),
                column("catalogue-name", false),
                column("held-in", false),
                column("held-sold", false),
                column("settlement-net", true),
                column("settlement-share", true),
                column("held-back", false),
                column("settlement-gone", false),
                column("held-lost", false),
                column("held-left", false),
            ],
            rows: goods.iter().map(row).collect(),
            apart: 0,
            sum: vec![
                Cell::Words(say("totals-sum")),
                empty(),
                empty(),
                empty(),
                sum(|of| of.net),
                sum(|of| of.share),
                empty(),
                empty(),
                empty(),
                empty(),
            ],
        })
    }

    /// How the balance comes about, line by line: what stands in them adds up to it.
    fn account_rows(&self, member: EntryId, figures: &SettlementFigures) -> Vec<Row> {
        let sold = figures.by_member.get(&member).cloned().unwrap_or_default();
        let owed = figures.owed.get(&member).copied().unwrap_or_default();
        let row = |id: &str, amount: i64| Row {
            words: self.words.say(id, &[]),
            figure: self.words.figure(amount),
        };
        let borne_by = self.here.as_ref().map(|here| match here.fair.settings.discount_by {
            DiscountBy::Member => "member",
            DiscountBy::Cooperative => "cooperative",
            DiscountBy::Both => "both",
        });
        let by = borne_by.unwrap_or_default();
        let mut rows = vec![row("settlement-gross", sold.gross)];
        if sold.discount != 0 {
            rows.push(Row {
                words: self.words.say("settlement-discount", &[("by", by)]),
                figure: self.words.figure(-sold.discount),
            });
        }
        rows.push(row("settlement-cut", sold.member_share - sold.net));
        // Of a day alone what was owed before it, and what of each it brought.
        let before = figures.before.get(&member).copied().unwrap_or_default();
        if figures.day.is_some() {
            rows.push(row("settlement-share-day", owed.share - before.share));
            rows.push(row("settlement-before", before.balance()));
        } else {
            rows.push(row("settlement-share", owed.share));
        }
        if sold.back != 0 {
            rows.push(Row {
                words: self.words.say("settlement-of-which-back", &[]),
                figure: format!("({})", self.words.figure(sold.back)),
            });
        }
        if let Some(borne) = figures.borne.get(&member).filter(|borne| **borne != 0) {
            rows.push(Row {
                words: self.words.say("settlement-of-which-borne", &[]),
                figure: format!("({})", self.words.figure(*borne)),
            });
        }
        if owed.goods != before.goods {
            rows.push(row("settlement-goods-owed", owed.goods - before.goods));
        }
        for change in figures.changes.get(&member).into_iter().flatten() {
            let what = self.owed_change_text(&change.entry.entry().fact);
            rows.push(Row {
                words: format!("{what}, {}", self.words.day(change.kept.day)),
                figure: self.words.figure(-change.kept.amount),
            });
        }
        rows
    }
}
