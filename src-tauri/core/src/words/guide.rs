//! The pages of the user's guide, from `assets/guide`: help on the screen where it stands, and the guide on paper. What
//! buttons are called there is taken from `assets/locales`, so that neither says what the other does not.

use fluent_bundle::FluentResource;
use serde::Serialize;
use ts_rs::TS;

use super::{Language, Words};

/// A page of the guide: one for each screen, and one for what holds on all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum GuideName {
    /// What holds on every screen.
    Everywhere,
    /// First start.
    Welcome,
    /// A fair is started.
    Found,
    /// A fair is joined.
    Join,
    /// A fair has been joined.
    Joined,
    /// The recovery key.
    Recovery,
    /// A shift is opened.
    Shift,
    /// Goods become a cart.
    Sell,
    /// A cart is paid for.
    Pay,
    /// A sale is recorded.
    Paid,
    /// Receipts.
    Sales,
    /// Money goes back.
    Refund,
    /// Money goes back by the buyer's paper.
    RefundPaper,
    /// Sales that were made on paper.
    Paper,
    /// Payments that wait.
    Payments,
    /// A shift is counted and closed.
    ShiftClose,
    /// A shift is closed.
    ShiftClosed,
    /// What a fair needs.
    SetUp,
    /// Stands, sellers and members.
    People,
    /// PINs and limits.
    Pins,
    /// The code that buyers pay to.
    Qris,
    /// What is turned to the buyer.
    Buyer,
    /// The receipt printer.
    Printer,
    /// Products.
    Catalogue,
    /// Several products under one name and price.
    Bundles,
    /// A list from a spreadsheet.
    Import,
    /// Goods that change hands without a sale.
    Goods,
    /// What is left, and counting it.
    Stock,
    /// What is owed to each member.
    Owed,
    /// Slips, envelopes, names and the journal.
    Settlement,
    /// The last evening, step by step.
    Evening,
    /// Totals.
    Totals,
    /// What does not add up.
    Attention,
    /// The shared file and the tills.
    Sync,
    /// A till that is heard no more.
    TillGone,
    /// The archive of the fair, and the other fairs of this computer.
    Fairs,
    /// What a barcode scanner types.
    Scanner,
    /// How the till looks and behaves.
    Settings,
    /// The way to every screen.
    Menu,
    /// The store cannot be opened.
    Refused,
}

impl GuideName {
    /// All pages in the order of the guide: as a fair goes, from its first day to its last evening.
    pub const ALL: [Self; 40] = [
        Self::Everywhere,
        Self::Welcome,
        Self::Found,
        Self::Join,
        Self::Joined,
        Self::Recovery,
        Self::Shift,
        Self::Sell,
        Self::Pay,
        Self::Paid,
        Self::Sales,
        Self::Refund,
        Self::RefundPaper,
        Self::Paper,
        Self::Payments,
        Self::ShiftClose,
        Self::ShiftClosed,
        Self::SetUp,
        Self::People,
        Self::Pins,
        Self::Qris,
        Self::Buyer,
        Self::Printer,
        Self::Catalogue,
        Self::Bundles,
        Self::Import,
        Self::Goods,
        Self::Stock,
        Self::Owed,
        Self::Settlement,
        Self::Evening,
        Self::Totals,
        Self::Attention,
        Self::Sync,
        Self::TillGone,
        Self::Fairs,
        Self::Scanner,
        Self::Settings,
        Self::Menu,
        Self::Refused,
    ];

    /// Its name in `assets/guide`, behind `guide-`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Everywhere => "everywhere",
            Self::Welcome => "welcome",
            Self::Found => "found",
            Self::Join => "join",
            Self::Joined => "joined",
            Self::Recovery => "recovery",
            Self::Shift => "shift",
            Self::Sell => "sell",
            Self::Pay => "pay",
            Self::Paid => "paid",
            Self::Sales => "sales",
            Self::Refund => "refund",
            Self::RefundPaper => "refund-paper",
            Self::Paper => "paper",
            Self::Payments => "payments",
            Self::ShiftClose => "shift-close",
            Self::ShiftClosed => "shift-closed",
            Self::SetUp => "set-up",
            Self::People => "people",
            Self::Pins => "pins",
            Self::Qris => "qris",
            Self::Buyer => "buyer",
            Self::Printer => "printer",
            Self::Catalogue => "catalogue",
            Self::Bundles => "bundles",
            Self::Import => "import",
            Self::Goods => "goods",
            Self::Stock => "stock",
            Self::Owed => "owed",
            Self::Settlement => "settlement",
            Self::Evening => "evening",
            Self::Totals => "totals",
            Self::Attention => "attention",
            Self::Sync => "sync",
            Self::TillGone => "till-gone",
            Self::Fairs => "fairs",
            Self::Scanner => "scanner",
            Self::Settings => "settings",
            Self::Menu => "menu",
            Self::Refused => "refused",
        }
    }
}

/// A page of the guide in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct GuidePage {
    /// Which one.
    pub name: GuideName,
    /// The heading of its screen.
    pub title: String,
    /// What the screen is for, in one sentence.
    pub purpose: String,
    /// What is to be known there, by kind.
    pub parts: Vec<GuidePart>,
}

/// One kind of what is to be known on a screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct GuidePart {
    /// What all of it is about.
    pub heading: String,
    /// Each with what is done.
    pub rows: Vec<GuideRow>,
}

/// One thing to know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct GuideRow {
    /// What somebody wants, presses, or sees.
    pub what: String,
    /// What they do, or what comes of it.
    pub how: String,
}

/// The kinds of a page's parts, in their order: the attributes of its message.
const PARTS: [&str; 4] = ["do", "keys", "slip", "else"];

/// Parts the two halves of a row.
const BETWEEN: &str = " | ";

impl Words {
    /// The words of a language, and the guide's.
    ///
    /// # Panics
    /// When the guide that the program was built with is not Fluent; a test reads both.
    #[must_use]
    pub fn with_guide(language: Language) -> Self {
        let source = match language {
            Language::Id => include_str!("../../../../assets/guide/id.ftl"),
            Language::En => include_str!("../../../../assets/guide/en.ftl"),
        };
        let mut words = Self::new(language);
        let guide = FluentResource::try_new(source.to_owned()).expect("the guide is Fluent");
        words.bundle.add_resource(guide).expect("each message stands once");
        words
    }

    /// All pages of the guide, in order; none where these words are without it.
    #[must_use]
    pub fn guide(&self) -> Vec<GuidePage> {
        GuideName::ALL.into_iter().filter_map(|name| self.guide_page(name)).collect()
    }

    fn guide_page(&self, name: GuideName) -> Option<GuidePage> {
        let message = self.bundle.get_message(&format!("guide-{}", name.as_str()))?;
        let text =
            |pattern| self.bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned();
        let part = |kind: &&str| {
            let rows = text(message.get_attribute(kind)?.value());
            Some(GuidePart {
                heading: self.say(&format!("guide-part-{kind}"), &[]),
                rows: rows.lines().map(row).collect(),
            })
        };
        Some(GuidePage {
            name,
            title: text(message.value()?),
            purpose: text(message.get_attribute("for")?.value()),
            parts: PARTS.iter().filter_map(part).collect(),
        })
    }
}

fn row(line: &str) -> GuideRow {
    let (what, how) = line.split_once(BETWEEN).unwrap_or((line, ""));
    GuideRow { what: what.trim().to_owned(), how: how.trim().to_owned() }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    const SOURCES: [(Language, &str); 2] = [
        (Language::Id, include_str!("../../../../assets/guide/id.ftl")),
        (Language::En, include_str!("../../../../assets/guide/en.ftl")),
    ];

    #[test]
    fn every_page_is_there_in_both_languages_and_has_no_hole() {
        for (language, _) in SOURCES {
            let pages = Words::with_guide(language).guide();
            let names: Vec<GuideName> = pages.iter().map(|page| page.name).collect();
            assert_eq!(names, GuideName::ALL, "{language:?}");
            for page in &pages {
                let about = format!("{language:?} {:?}", page.name);
                assert!(page.parts.len() >= 2, "{about}: {} parts", page.parts.len());
                let rows: Vec<&GuideRow> = page.parts.iter().flat_map(|part| &part.rows).collect();
                let said = rows.iter().flat_map(|row| [&row.what, &row.how]);
                let headings = page.parts.iter().map(|part| &part.heading);
                for said in said.chain(headings).chain([&page.title, &page.purpose]) {
                    let whole = !said.is_empty()
                        && !said.contains(['{', '}', '$', '|', '\n'])
                        && !said.contains("  ")
                        && !said.contains("guide-");
                    assert!(whole, "{about}: {said:?}");
                }
                assert!(page.purpose.ends_with('.'), "{about}: {}", page.purpose);
                for row in rows {
                    assert!(row.how.ends_with(['.', '?']), "{about}: {row:?}");
                }
            }
        }
    }

    #[test]
    fn both_languages_say_the_same_in_the_same_places() {
        let [id, en] = SOURCES.map(|(language, _)| Words::with_guide(language).guide());
        for (id, en) in id.iter().zip(&en) {
            let rows = |page: &GuidePage| -> Vec<usize> {
                page.parts.iter().map(|part| part.rows.len()).collect()
            };
            assert_eq!(rows(id), rows(en), "{:?}", id.name);
        }
        let [id, en] = SOURCES.map(|(_, source)| named(source));
        assert_eq!(id, en, "the same buttons and keys are named in the same order");
    }

    #[test]
    fn what_buttons_are_called_is_taken_from_the_window_alone() {
        for (language, source) in SOURCES {
            let words = Words::with_guide(language);
            for line in source.lines().filter(|line| !line.starts_with('#')) {
                let outside = without_references(line).replace("“”", "");
                let typed = outside.contains(['“', '”', '"']);
                assert!(!typed, "{language:?}: a name in quotes that is no reference: {line}");
            }
            for (_, names) in named(source) {
                for name in names {
                    assert!(words.bundle.has_message(&name), "{language:?}: {name}");
                }
            }
        }
    }

    #[test]
    fn every_message_of_the_guide_is_used() {
        for (language, source) in SOURCES {
            let pages = GuideName::ALL.map(|name| format!("guide-{}", name.as_str()));
            let parts = PARTS.map(|part| format!("guide-part-{part}"));
            let used: BTreeSet<String> =
                named(source).into_iter().flat_map(|(_, names)| names).collect();
            let ids = source.lines().filter_map(|line| {
                let (id, _) = line.split_once(" =")?;
                id.starts_with(|c: char| c.is_ascii_lowercase()).then(|| id.to_owned())
            });
            for id in ids {
                let known = pages.contains(&id)
                    || parts.contains(&id)
                    || used.contains(&id)
                    || PAPER.contains(&id.as_str());
                assert!(known, "{language:?}: {id}");
            }
        }
    }

    /// What the guide on paper is called.
    const PAPER: [&str; 3] = ["guide-title", "guide-lead", "guide-contents"];

    /// What each message refers to, in order.
    fn named(source: &str) -> Vec<(String, Vec<String>)> {
        let mut all: Vec<(String, Vec<String>)> = Vec::new();
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            if let Some((id, _)) = line.split_once(" =")
                && !id.starts_with(' ')
            {
                all.push((id.to_owned(), Vec::new()));
            }
            let references = line.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
            let names = references.map(|(name, _)| name.trim().to_owned());
            if let Some((_, named)) = all.last_mut() {
                named.extend(names.filter(|name| !name.starts_with('"')));
            }
        }
        all
    }

    fn without_references(line: &str) -> String {
        let mut parts = line.split('{');
        let mut outside = parts.next().unwrap_or_default().to_owned();
        for rest in parts {
            outside += rest.split_once('}').map_or(rest, |(_, after)| after);
        }
        outside
    }
}
