//! Sentences, amounts, days and times in the two languages, from `assets/locales`: receipt, command line and window
//! say the same thing.

mod guide;

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, Offset};
use chrono_tz::Tz;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentMessage, FluentResource};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use unic_langid::LanguageIdentifier;

pub use guide::{GuideName, GuidePage, GuidePart, GuideRow};

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
        let args = arguments(named);
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
        for key in ["due", "counted", "expected", "typed"] {
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
            named.insert("problem".into(), self.problem(cause, named.get("field")));
        }
        let message = self.sentence(code, &named);
        RefusalView { code: code.to_owned(), message, details: named }
    }

    /// The sentence of a refusal. Where it would name what is not known or empty, the plain one that names nothing.
    fn sentence(&self, code: &str, named: &BTreeMap<String, String>) -> String {
        let (label, problem) = (self.say("field-any", &[]), self.say("problem-form", &[]));
        // What is said where nobody knows better; what is known comes behind and stands.
        let unknown = [("label", label.as_str()), ("problem", &problem)];
        let known = named.iter().filter(|(_, value)| !value.trim().is_empty());
        let known = known.map(|(key, value)| (key.as_str(), value.as_str()));
        let named: Vec<(&str, &str)> = unknown.into_iter().chain(known).collect();
        let message = self.bundle.get_message(&format!("refusal-{code}"));
        let own = message.as_ref().and_then(FluentMessage::value);
        let plain = message.as_ref().and_then(|message| message.get_attribute("plain"));
        let ways = own.into_iter().chain(plain.map(|plain| plain.value()));
        let args = arguments(&named);
        let mut whole = ways.filter_map(|pattern| {
            let mut errors = Vec::new();
            let said = self.bundle.format_pattern(pattern, Some(&args), &mut errors);
            // A choice that is not made has its own way out; a thing that is not named leaves a hole.
            (errors.is_empty() || !said.contains("{$")).then(|| said.into_owned())
        });
        whole.next().unwrap_or_else(|| self.say("refusal-plain", &[("code", code)]))
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

    /// How much of something in its one form, the same in both languages: `2`, `0,350 kg`; of what comes back `−2`.
    #[must_use]
    pub fn quantity(&self, quantity: Quantity, unit: Unit) -> String {
        let text = quantity.to_string().replace('-', "−").replace('.', ",");
        if unit.is_whole() { text } else { format!("{text} {unit}") }
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

    fn problem(&self, cause: &ValueError, field: Option<&String>) -> String {
        match cause {
            ValueError::Empty => self.say("problem-empty", &[]),
            ValueError::TooLong { max } => {
                self.say("problem-too_long", &[("max", &max.to_string())])
            }
            ValueError::Character(code) => {
                self.say("problem-character", &[("code", &format!("{code:04X}"))])
            }
            ValueError::NotNfc => self.say("problem-not_nfc", &[]),
            ValueError::Form(_) => {
                // What a code is made of, where the field has one.
                let form = field.map(|field| format!("form-{field}"));
                let known = form.filter(|form| self.bundle.has_message(form));
                self.say(known.as_deref().unwrap_or("problem-form"), &[])
            }
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

/// What a sentence names; numbers choose the plural.
fn arguments<'a>(named: &[(&'a str, &'a str)]) -> FluentArgs<'a> {
    let mut args = FluentArgs::new();
    for (key, value) in named {
        match value.parse::<i64>() {
            Ok(number) if value.len() < 10 && number.to_string() == *value => {
                args.set(*key, number);
            }
            _ => args.set(*key, *value),
        }
    }
    args
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
mod tests;
