use crate::entry::Product;
use crate::selling::Article;
use crate::till::Till;
use crate::value::{BasisPoints, Money, Unit};

impl Till {
    /// The catalogue's price as people read it, or that it has none.
    pub(in crate::till) fn list_price_text(&self, article: &Article) -> String {
        match article.list_price {
            Some(price) => self.price_text(price, article.unit),
            None => self.words.say("price-asked", &[]),
        }
    }

    /// The price that a product has by itself, as people read it.
    pub(in crate::till) fn product_price_text(&self, product: &Product) -> String {
        match product.price {
            Some(price) => self.price_text(price, product.unit),
            None => self.words.say("price-asked", &[]),
        }
    }

    /// What differs between two values of a product, as people read it: what it was.
    pub(super) fn difference(&self, now: &Product, before: &Product) -> String {
        let code = |code: Option<String>| code.unwrap_or_else(|| "–".to_owned());
        let cut = |product: &Product| product.cut_bp.map(percent);
        let quick = |product: &Product| product.quick.as_ref().map(ToString::to_string);
        let codes = |product: &Product| {
            let codes: Vec<String> = product.barcodes.iter().map(ToString::to_string).collect();
            (!codes.is_empty()).then(|| codes.join(" "))
        };
        let member = |product: &Product| {
            let members = self.here.as_ref().map(|here| &here.catalogue.members);
            let mut known = members.into_iter().flatten();
            known.find(|known| known.of == product.member).map(|now| now.member.code.to_string())
        };
        let sold = |product: &Product| {
            self.words.say(if product.active { "list-yes" } else { "list-no" }, &[])
        };
        let told = [
            ("price", now.price != before.price, self.product_price_text(before)),
            ("name", now.name != before.name, before.name.to_string()),
            ("category", now.category != before.category, before.category.to_string()),
            ("unit", now.unit != before.unit, before.unit.to_string()),
            ("member", now.member != before.member, code(member(before))),
            ("cut", now.cut_bp != before.cut_bp, code(cut(before))),
            ("quick", now.quick != before.quick, code(quick(before))),
            ("barcode", now.barcodes != before.barcodes, code(codes(before))),
            ("active", now.active != before.active, sold(before)),
        ];
        let differs = told.into_iter().filter(|(_, differs, _)| *differs).map(|(field, _, was)| {
            let label = self.words.say(&format!("list-{field}"), &[]);
            self.words.say("import-was", &[("label", &label), ("was", &was)])
        });
        differs.collect::<Vec<_>>().join(" · ")
    }

    /// A price for one unit as people read it: `Rp24.000/kg` for goods by weight.
    pub(in crate::till) fn price_text(&self, price: Money, unit: Unit) -> String {
        let price = self.words.money(price);
        if unit.is_whole() { price } else { format!("{price}/{unit}") }
    }
}

/// A percentage as the two languages write it: `12,5 %`.
pub(in crate::till) fn percent(part: BasisPoints) -> String {
    let (whole, rest) = (part.basis_points() / 100, part.basis_points() % 100);
    match rest {
        0 => format!("{whole} %"),
        rest if rest % 10 == 0 => format!("{whole},{} %", rest / 10),
        rest => format!("{whole},{rest:02} %"),
    }
}
