//! Sentences, amounts, days and times in the two languages, from `assets/locales`: receipt, command line and window
//! say the same thing.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, Offset};
use chrono_tz::Tz;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use unic_langid::LanguageIdentifier;

use crate::refusal::{Refusal, RefusalView};
use crate::value::{Day, Moment, Money, Quantity, Unit, ValueError, ZoneName};

/// A language of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// Bahasa Indonesia.
    #[default]
    Id,
    /// English.
    En,
}

/// An amount as programs and people read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Amount {
    /// The integer in the smallest unit of the currency.
    #[ts(type = "number")]
    pub value: i64,
    /// As people read it: "Rp12.500".
    pub text: String,
}

/// The words of one language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// The words of a language.
    ///
    /// # Panics
    /// When the locale file that the program was built with is not Fluent; a test reads both.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let (source, locale) = match language {
            Language::Id => (include_str!("../../../assets/locales/id.ftl"), "id"),
            Language::En => (include_str!("../../../assets/locales/en.ftl"), "en"),
        };
        let resource = FluentResource::try_new(source.to_owned()).expect("a locale file is Fluent");
        let locale: LanguageIdentifier = locale.parse().expect("a language's tag");
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        bundle.set_use_isolating(false);
        bundle.add_resource(resource).expect("each message stands once");
        Self { language, bundle }
    }

    /// The language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// A sentence by its message id, with what it names. Numbers choose the plural.
    #[must_use]
    pub fn say(&self, id: &str, named: &[(&str, &str)]) -> String {
        let mut args = FluentArgs::new();
        for (key, value) in named {
            match value.parse::<i64>() {
                Ok(number) if value.len() < 10 && number.to_string() == *value => {
                    args.set(*key, number);
                }
                _ => args.set(*key, *value),
            }
        }
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    /// A refusal as programs and the interface see it, with its sentence.
    #[must_use]
    pub fn refusal(&self, refusal: &Refusal) -> RefusalView {
        let code = refusal.code().as_str();
        let mut named: BTreeMap<String, String> = refusal
            .details()
            .iter()
            .map(|(key, value)| ((*key).to_owned(), value.clone()))
            .collect();
        for key in ["due", "counted", "typed"] {
            let money = named.get(key).and_then(|text| text.parse().ok()).map(Money::new);
            if let Some(Ok(money)) = money {
                named.insert(format!("{key}_money"), self.money(money));
            }
        }
        if let Some(day) = named.get("day").and_then(|text| text.parse().ok()) {
            named.insert("day".into(), self.day(day));
        }
        if let Some(field) = named.get("field") {
            named.insert("label".into(), self.say(&format!("field-{field}"), &[]));
        }
        if let Some(cause) = std::error::Error::source(refusal).and_then(|e| e.downcast_ref()) {
            named.insert("problem".into(), self.problem(cause));
        }
        let pairs: Vec<(&str, &str)> =
            named.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
        let message = self.say(&format!("refusal-{code}"), &pairs);
        RefusalView { code: code.to_owned(), message, details: named }
    }

    /// An amount with both its forms.
    #[must_use]
    pub fn amount(&self, money: Money) -> Amount {
        Amount { value: money.amount(), text: self.money(money) }
    }

    /// A sum of amounts, which may be above the limit of one.
    #[must_use]
    pub fn sum(&self, value: i64) -> Amount {
        Amount { value, text: rupiah(value) }
    }

    /// Rupiah in their one form, the same in both languages: `Rp12.500`, `−Rp97`.
    #[must_use]
    pub fn money(&self, money: Money) -> String {
        rupiah(money.amount())
    }

    /// A bare figure, for a column of rupiah: `12.500`, `−97`.
    #[must_use]
    pub fn figure(&self, value: i64) -> String {
        let sign = if value < 0 { "−" } else { "" };
        format!("{sign}{}", grouped(value))
    }

    /// Thousandths of something, for a column: `3,150`, `−0,350`.
    #[must_use]
    pub fn thousandths(&self, milli: i64) -> String {
        let sign = if milli < 0 { "−" } else { "" };
        let (whole, rest) = (milli.unsigned_abs() / 1000, milli.unsigned_abs() % 1000);
        let whole = grouped(i64::try_from(whole).unwrap_or(i64::MAX));
        format!("{sign}{whole},{rest:03}")
    }

    /// How much of something: `2`, `0,350 kg`; of what comes back `−2`.
    #[must_use]
    pub fn quantity(&self, quantity: Quantity, unit: Unit) -> String {
        let text = quantity.to_string().replace('-', "−");
        let text = match self.language {
            Language::Id => text.replace('.', ","),
            Language::En => text,
        };
        match unit {
            Unit::Piece => text,
            Unit::Kilogram => format!("{text} kg"),
        }
    }

    /// A day as people read it: `10 Mei 2024`.
    #[must_use]
    pub fn day(&self, day: Day) -> String {
        let date = day.date();
        let month = self.months()[date.month0() as usize];
        format!("{} {month} {}", date.day(), date.year())
    }

    /// The time of day at the fair, with its zone: `10.15 WIB`.
    #[must_use]
    pub fn time(&self, moment: Moment, zone: &ZoneName) -> String {
        match zone.as_str().parse::<Tz>() {
            Ok(tz) => {
                let local: DateTime<Tz> = moment.time().with_timezone(&tz);
                let name = local.format("%Z").to_string();
                format!("{} {name}", local.format("%H.%M"))
            }
            Err(_) => {
                let offset = moment.time().offset().fix();
                format!("{} UTC{offset}", moment.time().format("%H.%M"))
            }
        }
    }

    fn problem(&self, cause: &ValueError) -> String {
        match cause {
            ValueError::Empty => self.say("problem-empty", &[]),
            ValueError::TooLong { max } => {
                self.say("problem-too_long", &[("max", &max.to_string())])
            }
            ValueError::Character(code) => {
                self.say("problem-character", &[("code", &format!("{code:04X}"))])
            }
            ValueError::NotNfc => self.say("problem-not_nfc", &[]),
            ValueError::Form(_) => self.say("problem-form", &[]),
            ValueError::Range(_) => self.say("problem-range", &[]),
        }
    }

    fn months(&self) -> [&'static str; 12] {
        match self.language {
            Language::Id => [
                "Januari",
                "Februari",
                "Maret",
                "April",
                "Mei",
                "Juni",
                "Juli",
                "Agustus",
                "September",
                "Oktober",
                "November",
                "Desember",
            ],
            Language::En => [
                "January",
                "February",
                "March",
                "April",
                "May",
                "June",
                "July",
                "August",
                "September",
                "October",
                "November",
                "December",
            ],
        }
    }
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

fn rupiah(amount: i64) -> String {
    let sign = if amount < 0 { "−" } else { "" };
    format!("{sign}Rp{}", grouped(amount))
}

fn grouped(amount: i64) -> String {
    let digits = amount.unsigned_abs().to_string();
    let groups: Vec<&str> = digits
        .as_bytes()
        .rchunks(3)
        .rev()
        .map(|group| std::str::from_utf8(group).expect("digits"))
        .collect();
    groups.join(".")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::refusal::Code;

    #[test]
    fn every_refusal_has_a_sentence_in_both_languages() {
        for language in [Language::Id, Language::En] {
            let words = Words::new(language);
            for code in Code::ALL {
                let id = format!("refusal-{}", code.as_str());
                let message = words.say(&id, &[]);
                assert_ne!(message, id, "{language:?}");
                assert!(message.ends_with('.'), "{message}");
            }
        }
    }

    #[test]
    fn money_days_and_times_have_one_form() {
        let words = Words::new(Language::Id);
        let money = |n| words.money(Money::new(n).expect("inside the limit"));
        assert_eq!(money(12_500), "Rp12.500");
        assert_eq!(money(0), "Rp0");
        assert_eq!(money(-97), "−Rp97");
        assert_eq!(money(1_000_000_000_000), "Rp1.000.000.000.000");
        assert_eq!(words.figure(-12_500), "−12.500");
        assert_eq!(words.day("2024-05-10".parse().expect("a day")), "10 Mei 2024");
        let at = "2024-05-10T03:15:03.123+00:00".parse().expect("a moment");
        assert_eq!(words.time(at, &"Asia/Jakarta".parse().expect("a zone")), "10.15 WIB");
        assert_eq!(words.time(at, &"Asia/Makassar".parse().expect("a zone")), "11.15 WITA");
        let quantity = Quantity::new(350).expect("a quantity");
        assert_eq!(words.quantity(quantity, Unit::Kilogram), "0,350 kg");
    }
}
