use std::fmt;
use std::str::FromStr;

use super::article::Article;
use super::cart_line::CartLine;
use super::discount::Discount;
use crate::refusal::{Code, Refusal};
use crate::value::{Money, Quantity, Unit, ValueError, check_digit_fails};

/// How a fair's scales write what they weighed into a barcode, such as `2CCCCCWWWWWK`: digits stand for themselves, `C`
/// for the product's short code or stock keeping unit with zeros in front, `W` for grams, `P` for the price of the
/// whole in the currency's smallest unit, `K` for the check digit, `X` for a digit that means nothing here. It begins
/// with 2, or with 02, which GS1 leaves to shops (General Specifications, 2.1.12).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScalePattern(Box<str>);

/// What a scale's label says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// How much was weighed.
    Weight(Quantity),
    /// What it costs together.
    Price(Money),
}

/// A label that has the form of the pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Label {
    /// The product's digits without the zeros in front.
    pub(super) code: String,
    pub(super) measure: Measure,
}

impl ScalePattern {
    const LENGTH_MIN: usize = 8;
    const LENGTH_MAX: usize = 14;

    /// What a scanned code says, where it is a label of this form with a sound check digit and more than nothing on it.
    pub(super) fn read(&self, scanned: &str) -> Option<Label> {
        let misread = self.0.ends_with('K') && check_digit_fails(scanned);
        if misread || !scanned.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let digits = self.as_long(scanned)?;
        let (mut code, mut weight, mut price) = (String::new(), String::new(), String::new());
        for (slot, digit) in self.0.chars().zip(digits.chars()) {
            match slot {
                'C' => code.push(digit),
                'W' => weight.push(digit),
                'P' => price.push(digit),
                'K' | 'X' => {}
                fixed if fixed == digit => {}
                _ => return None,
            }
        }
        let measure = if weight.is_empty() {
            let price = Money::new(price.parse().ok()?).ok()?;
            (price > Money::ZERO).then_some(Measure::Price(price))?
        } else {
            Measure::Weight(Quantity::new(weight.parse().ok()?).ok()?)
        };
        Some(Label { code: code.trim_start_matches('0').to_owned(), measure })
    }

    /// The code with as many digits as the pattern: a scanner may leave zeros in front out, or add some.
    fn as_long(&self, scanned: &str) -> Option<String> {
        let long = self.0.len();
        if scanned.len() <= long {
            return (long - scanned.len() <= 2).then(|| format!("{scanned:0>long$}"));
        }
        let (zeros, rest) = scanned.split_at(scanned.len() - long);
        zeros.bytes().all(|zero| zero == b'0').then(|| rest.to_owned())
    }
}

impl FromStr for ScalePattern {
    type Err = ValueError;

    fn from_str(text: &str) -> Result<Self, ValueError> {
        const FORM: ValueError = ValueError::Form("a pattern such as 2CCCCCWWWWWK");
        let text = text.trim().to_uppercase();
        let runs = |slot: char| text.split(|c| c != slot).filter(|run| !run.is_empty()).count();
        let known =
            text.chars().all(|c| c.is_ascii_digit() || matches!(c, 'C' | 'W' | 'P' | 'K' | 'X'));
        let fits = known
            && (Self::LENGTH_MIN..=Self::LENGTH_MAX).contains(&text.len())
            && (text.starts_with('2') || text.starts_with("02"))
            && runs('C') == 1
            && runs('W') + runs('P') == 1
            && text.find('K').is_none_or(|at| at == text.len() - 1 && is_gtin(text.len()));
        if fits { Ok(Self(text.into())) } else { Err(FORM) }
    }
}

/// Whether a code of so many digits ends with a check digit.
fn is_gtin(length: usize) -> bool {
    matches!(length, 8 | 12 | 13 | 14)
}

impl fmt::Display for ScalePattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Measure {
    /// The line of a cart that a label comes to. What the label says is what is paid: where no weight to the gram comes
    /// to its price, the next heavier one does, and the little that is too much is a discount.
    ///
    /// # Errors
    /// [`Code::LabelUnfit`] for a weight of what is sold by the piece, and for a price of what costs nothing.
    pub fn line(self, article: Article) -> Result<CartLine, Refusal> {
        let unfit = || {
            let name = article.name.as_ref().map_or("", |name| name.as_str());
            Refusal::new(Code::LabelUnfit).with("product", name)
        };
        let whole = |quantity, price| (quantity, price, None);
        let (quantity, price, discount) = match (self, article.unit) {
            (Self::Weight(quantity), Unit::KILOGRAM) => whole(quantity, article.listed()),
            (Self::Weight(_), _) => return Err(unfit()),
            (Self::Price(price), unit) if unit.is_whole() => whole(Quantity::ONE, price),
            (Self::Price(price), _) => {
                let (quantity, off) = weighed_for(price, article.listed()).ok_or_else(unfit)?;
                let discount = (off > Money::ZERO).then_some(Discount::Amount(off));
                (quantity, article.listed(), discount)
            }
        };
        Ok(CartLine { article, quantity, price, discount, reason: None })
    }
}

/// The grams that come to a price, and by how much they come to more.
fn weighed_for(price: Money, per_kilogram: Money) -> Option<(Quantity, Money)> {
    let per_gram = i128::from(per_kilogram.amount());
    let grams = (i128::from(price.amount()) * 1000).checked_div(per_gram)?;
    let grams = i64::try_from(grams).ok()?;
    let weights = [grams, grams + 1].into_iter().filter_map(|milli| Quantity::new(milli).ok());
    let mut dear = weights.filter_map(|quantity| {
        let off = per_kilogram.times(quantity).ok()?.minus(price).ok()?;
        (off >= Money::ZERO).then_some((quantity, off))
    });
    dear.next()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::selling::article::MadeBy;
    use crate::value::{BasisPoints, EntryId};

    #[test]
    fn a_pattern_says_where_product_and_measure_stand() {
        for sound in ["2CCCCCWWWWWK", "2cccccpppppk", "21CCCCCWWWWWK", "02CCCCCXPPPPK", "2CCCCWWW"]
        {
            assert!(sound.parse::<ScalePattern>().is_ok(), "{sound}");
        }
        for refused in [
            "",
            "2CCCCC",
            "2CCCCCK",
            "2WWWWWWK",
            "3CCCCCWWWWWK",
            "2CCCCCWWPPPK",
            "2CCWCCWWWWWK",
            "2CCCCCKWWWWW",
            "2CCCCCWWWWWKK",
            "2CCCCWWWWK",
            "CCCCCWWWWWWK",
            "2CCCCCYYYYYK",
            "2CCCCCCCCWWWWWWWWK",
        ] {
            assert!(refused.parse::<ScalePattern>().is_err(), "{refused}");
        }
    }

    #[test]
    fn every_label_of_a_pattern_is_read_and_none_with_a_wrong_digit() {
        for pattern in ["2CCCCCWWWWWK", "21CCCCCWWWWWK", "02CCCCCWWWWWK"] {
            let of: ScalePattern = pattern.parse().expect("a pattern");
            for (code, grams) in [(41, 350), (1, 1), (99_999, 99_999), (7, 12_345), (4711, 1000)] {
                let label = labelled(pattern, code, grams);
                let read = of.read(&label).expect(&label);
                assert_eq!(read.code, code.to_string());
                assert_eq!(read.measure, Measure::Weight(Quantity::new(grams).expect("grams")));
                assert_eq!(of.read(&format!("{label:0>14}")).as_ref(), Some(&read));
                for at in 0..label.len() {
                    let mut wrong = label.clone().into_bytes();
                    wrong[at] = b'0' + (wrong[at] - b'0' + 1) % 10;
                    let wrong = String::from_utf8(wrong).expect("digits");
                    assert_eq!(of.read(&wrong), None, "{wrong}");
                }
            }
            assert_eq!(of.read(&labelled(pattern, 41, 0)), None, "nothing was weighed");
        }
    }

    #[test]
    fn what_a_label_says_is_what_is_paid() {
        for per_kilogram in [1, 999, 1000, 8500, 24_000, 99_999] {
            let article = article(Unit::KILOGRAM, per_kilogram);
            for price in (1..99_999).step_by(397) {
                let line = Measure::Price(money(price)).line(article.clone()).expect("a line");
                let amount = line.price.times(line.quantity).expect("an amount");
                let off = match line.discount {
                    Some(Discount::Amount(off)) => off.amount(),
                    _ => 0,
                };
                assert_eq!(amount.amount() - off, price, "{per_kilogram}");
                assert!(off * 1000 <= per_kilogram + 1000, "{off} of {per_kilogram}");
            }
            for grams in [1, 350, 1250, 9999] {
                let weighed = Quantity::new(grams).expect("grams");
                let price = money(per_kilogram).times(weighed).expect("an amount");
                if price > Money::ZERO && per_kilogram > 2000 {
                    let line = Measure::Price(price).line(article.clone()).expect("a line");
                    assert_eq!((line.quantity, line.discount), (weighed, None), "{grams}");
                }
            }
        }
        let piece = Measure::Price(money(7500)).line(article(Unit::PIECE, 9000)).expect("a line");
        assert_eq!((piece.quantity, piece.price), (Quantity::ONE, money(7500)));
        let weight = Measure::Weight(Quantity::ONE).line(article(Unit::PIECE, 9000));
        assert_eq!(weight.expect_err("refused").code(), Code::LabelUnfit);
        let free = Measure::Price(money(7500)).line(article(Unit::KILOGRAM, 0));
        assert_eq!(free.expect_err("refused").code(), Code::LabelUnfit);
    }

    /// A label as a scale prints it.
    fn labelled(pattern: &str, code: i64, measure: i64) -> String {
        let fill = |slot: char, value: i64| {
            let long = pattern.matches(slot).count();
            format!("{value:0>long$}")
        };
        let (code, measure) = (fill('C', code), fill('W', measure));
        let (mut code, mut measure) = (code.chars(), measure.chars());
        let digits = pattern.trim_end_matches('K').chars().map(|slot| match slot {
            'C' => code.next().expect("a digit"),
            'W' => measure.next().expect("a digit"),
            fixed => fixed,
        });
        let digits: String = digits.collect();
        let sound = |check: &char| !check_digit_fails(&format!("{digits}{check}"));
        let check = ('0'..='9').find(sound).expect("one of ten");
        format!("{digits}{check}")
    }

    fn money(amount: i64) -> Money {
        Money::new(amount).expect("an amount")
    }

    fn article(unit: Unit, price: i64) -> Article {
        Article {
            product: None,
            sku: None,
            name: None,
            unit,
            list_price: Some(money(price)),
            made_by: MadeBy::member(
                EntryId::of(b"a member"),
                "M1".parse().expect("a code"),
                BasisPoints::new(0).expect("a percentage"),
            ),
            picture: None,
        }
    }
}
