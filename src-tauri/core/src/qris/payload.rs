use std::ops::RangeInclusive;
use std::str::FromStr;

use crc::{CRC_16_IBM_3740, Crc};

use super::fault::QrisFault;
use super::field::{Field, fields, value, written};
use crate::value::{Money, QrisText};

/// The longest code, in characters (EMV QRCPS 1.1, 3.3).
const LONGEST: usize = 512;
/// Tags of EMV QRCPS 1.1, table 3.3.
mod tag {
    pub(super) const FORMAT: u8 = 0;
    pub(super) const MADE_FOR: u8 = 1;
    /// A person's account (QRIS Transfer).
    pub(super) const PERSON: u8 = 40;
    /// The merchant in the national register.
    pub(super) const NATIONAL: u8 = 51;
    pub(super) const CATEGORY: u8 = 52;
    pub(super) const CURRENCY: u8 = 53;
    pub(super) const AMOUNT: u8 = 54;
    /// The last one that asks a buyer for a tip or a fee.
    pub(super) const FEE_PERCENT: u8 = 57;
    pub(super) const COUNTRY: u8 = 58;
    pub(super) const NAME: u8 = 59;
    pub(super) const CITY: u8 = 60;
    pub(super) const ADDITIONAL: u8 = 62;
    pub(super) const CHECKSUM: u8 = 63;
    pub(super) const LANGUAGE: u8 = 64;
}
/// Fields that have fields in them: accounts, additional data, names in another language, and what others add.
const TEMPLATES: [RangeInclusive<u8>; 4] =
    [26..=51, tag::ADDITIONAL..=tag::ADDITIONAL, tag::LANGUAGE..=tag::LANGUAGE, 80..=99];
/// Who writes the national fields.
const NATIONAL: &str = "ID.CO.QRIS.WWW";
const STATIC: &str = "11";
const ONE_PAYMENT: &str = "12";
/// The rupiah (ISO 4217).
const RUPIAH: &str = "360";
const INDONESIA: &str = "ID";

/// A merchant's own QRIS code, which says no amount: checked, and unchanged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Qris {
    text: QrisText,
    name: String,
    city: String,
    nmid: String,
}

impl Qris {
    /// Who is paid, as the paying app shows it; 25 characters at most.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Where that is; 15 characters at most.
    #[must_use]
    pub fn city(&self) -> &str {
        &self.city
    }

    /// The merchant's number in the national register (NMID).
    #[must_use]
    pub fn nmid(&self) -> &str {
        &self.nmid
    }

    /// What the code carries.
    #[must_use]
    pub fn text(&self) -> &QrisText {
        &self.text
    }

    /// The same code for one payment of an amount, in whole rupiah and above zero. Nothing else of it changes, but that it
    /// never asks the buyer for a tip or a fee (a surcharge is forbidden: PBI 23/6/PBI/2021, article 52 (1)).
    ///
    /// None for nothing, or where it would be longer than a code may be.
    #[must_use]
    pub fn with_amount(&self, amount: Money) -> Option<String> {
        if amount <= Money::ZERO {
            return None;
        }
        let amount = written(tag::AMOUNT, &amount.amount().to_string());
        let made_for = written(tag::MADE_FOR, ONE_PAYMENT);
        let read = fields(self.text.as_str()).expect("it was read before");
        let says_what_for = value(&read, tag::MADE_FOR).is_some();
        let mut text = String::new();
        for Field { tag, value } in read {
            match tag {
                tag::AMOUNT..=tag::FEE_PERCENT | tag::CHECKSUM => continue,
                tag::MADE_FOR => text.push_str(&made_for),
                tag => {
                    if tag == tag::COUNTRY {
                        text.push_str(&amount);
                    }
                    text.push_str(&written(tag, value));
                }
            }
            if tag == tag::FORMAT && !says_what_for {
                text.push_str(&made_for);
            }
        }
        text.push_str("6304");
        let sum = checksum(&text);
        text.push_str(&sum);
        (text.len() <= LONGEST).then_some(text)
    }
}

/// Reads a code. Line breaks and blanks around it, as they come with a copied text, are no part of it.
impl FromStr for Qris {
    type Err = QrisFault;

    fn from_str(typed: &str) -> Result<Self, QrisFault> {
        let text: String = typed.trim().chars().filter(|c| !matches!(c, '\r' | '\n')).collect();
        if text.is_empty() {
            return Err(QrisFault::Empty);
        }
        if text.chars().count() > LONGEST {
            return Err(QrisFault::TooLong);
        }
        if !text.starts_with("000201") {
            return Err(QrisFault::NoQris);
        }
        let kept: QrisText = text.parse().map_err(|_| QrisFault::Letter)?;
        let read = fields(&text)?;
        let is_template = |tag: u8| TEMPLATES.iter().any(|tags| tags.contains(&tag));
        for Field { value, .. } in read.iter().filter(|field| is_template(field.tag)) {
            fields(value)?;
        }
        check_sum(&text, &read)?;
        let of = |tag| value(&read, tag);
        if of(tag::COUNTRY).ok_or(QrisFault::NoQris)? != INDONESIA {
            return Err(QrisFault::Country);
        }
        if of(tag::CURRENCY).ok_or(QrisFault::NoQris)? != RUPIAH {
            return Err(QrisFault::Currency);
        }
        let national = |tag| of(tag).and_then(|inner| written_by_national(inner));
        if national(tag::PERSON).is_some() {
            return Err(QrisFault::Person);
        }
        let is_static = of(tag::MADE_FOR).is_none_or(|made_for| made_for == STATIC);
        if !is_static || of(tag::AMOUNT).is_some() {
            return Err(QrisFault::Once);
        }
        let category = of(tag::CATEGORY).is_some_and(|category| {
            category.len() == 4 && category.bytes().all(|byte| byte.is_ascii_digit())
        });
        let at_most = |tag, length: usize| of(tag).filter(|value| value.len() <= length);
        let (Some(nmid), true) = (national(tag::NATIONAL), category) else {
            return Err(QrisFault::Merchant);
        };
        let name = at_most(tag::NAME, 25).ok_or(QrisFault::Merchant)?.to_owned();
        let city = at_most(tag::CITY, 15).ok_or(QrisFault::Merchant)?.to_owned();
        Ok(Self { name, city, nmid: nmid.to_owned(), text: kept })
    }
}

/// The number under `02` of fields that the national register writes.
fn written_by_national(inner: &str) -> Option<&str> {
    let read = fields(inner).ok()?;
    let national = value(&read, 0).is_some_and(|by| by.eq_ignore_ascii_case(NATIONAL));
    value(&read, 2).filter(|_| national)
}

fn check_sum(text: &str, read: &[Field<'_>]) -> Result<(), QrisFault> {
    let last = read.last().filter(|last| last.tag == tag::CHECKSUM && last.value.len() == 4);
    let said = last.ok_or(QrisFault::Checksum)?.value;
    let before = &text[..text.len() - said.len()];
    if checksum(before).eq_ignore_ascii_case(said) { Ok(()) } else { Err(QrisFault::Checksum) }
}

/// The checksum over everything before it, its own tag and length too (EMV QRCPS 1.1, 4.7.3; ISO/IEC 13239).
fn checksum(text: &str) -> String {
    const CRC: Crc<u16> = Crc::<u16>::new(&CRC_16_IBM_3740);
    format!("{:04X}", CRC.checksum(text.as_bytes()))
}

#[cfg(test)]
mod tests;
