use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::ops::RangeInclusive;
use std::path::Path;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::paper::Separator;
use crate::refusal::{Code, Refusal};
use crate::store::{create_private, not_written};
use crate::till::evening::EveningStep;
use crate::till::practice::beside_practice;
use crate::till::printing::setting::PrinterSetting;
use crate::value::{BasisPoints, Money, QrisText};
use crate::words::Language;

/// How large text may be.
const TEXT_PERCENT: RangeInclusive<u16> = 100..=200;

/// Above so many rupiah a paper that states receipt of money needs a duty stamp.
const STAMP_DUTY_ABOVE: i64 = 5_000_000;

/// How this till looks and behaves; kept on this machine only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The language of the window and of new receipts.
    pub language: Language,
    /// The hand that works the till; the layout is mirrored for the left one.
    pub hand: Hand,
    /// The size of text in percent, from 100 to 200.
    pub text_percent: u16,
    /// Light, dark, or as the system has it.
    pub theme: Theme,
    /// Whether `+`, `-` and `*` act in the search field.
    pub keypad_operators: bool,
    /// The width of the receipt paper.
    pub paper: Paper,
    /// What parts the values of a line in CSV files.
    pub csv_separator: CsvSeparator,
    /// A discount above such a part of the price asks for a reason, and for the coordinator's PIN where there is one; none:
    /// no discount does.
    #[ts(type = "number | null")]
    pub discount_limit: Option<BasisPoints>,
    /// Money back above so much asks for the coordinator's PIN where there is one; none: no money back does.
    #[ts(type = "number | null")]
    pub money_back_limit: Option<Money>,
    /// Above so much a paper that states receipt of money needs a duty stamp, which its slip says; none: it never says so.
    ///
    /// Rp5.000.000: Undang-Undang 10/2020 tentang Bea Meterai, article 3 (2) g; the stamp costs Rp10.000 (article 5).
    #[ts(type = "number | null")]
    pub stamp_duty_above: Option<Money>,
    /// Tiles say how many pieces are left from so few on; none: they say nothing of it.
    pub low_stock: Option<u32>,
    /// Whether the buyer's window opens with the till, where there is a second screen.
    pub buyer_window: bool,
    /// The name of the screen that the buyer's window was on last; empty: any but the till's.
    pub buyer_screen: String,
    /// Whether the buyer reads both languages side by side.
    pub buyer_both_languages: bool,
    /// The steps of the last evening that somebody said are done, which the ledger cannot know.
    pub evening: Vec<EveningStep>,
    /// What the slips said when somebody said that they are printed, as one word.
    pub slips_said: String,
    /// What the QRIS code carries that somebody at this till has looked at: no other one is shown to a buyer.
    #[ts(type = "string | null")]
    pub qris_confirmed: Option<QrisText>,
    /// The printer of this computer, where there is one.
    pub printer: Option<PrinterSetting>,
    /// The bookkeeper's numbers of accounts, by what a program calls them; one that is not here has a plain number.
    pub accounts: BTreeMap<String, String>,
}

/// The hand that works the till.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Hand {
    /// The main action is at the bottom right.
    #[default]
    Right,
    /// The main action is at the bottom left.
    Left,
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Ink on paper.
    Light,
    /// Paper on ink.
    Dark,
}

/// What parts the values of a line in CSV files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CsvSeparator {
    /// As spreadsheets of the language have it.
    #[default]
    Language,
    /// `;`, with a comma before decimals.
    Semicolon,
    /// `,`, with a point before decimals.
    Comma,
}

impl CsvSeparator {
    pub(super) fn of(self, language: Language) -> Separator {
        match (self, language) {
            (Self::Semicolon, _) | (Self::Language, Language::Id) => Separator::Semicolon,
            (Self::Comma, _) | (Self::Language, Language::En) => Separator::Comma,
        }
    }
}

/// The width of receipt paper in millimetres.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub enum Paper {
    /// 32 characters to a line.
    #[default]
    #[serde(rename = "58")]
    Mm58,
    /// 48 characters to a line.
    #[serde(rename = "80")]
    Mm80,
}

impl Paper {
    /// How wide it is.
    #[must_use]
    pub fn millimetres(self) -> u16 {
        match self {
            Self::Mm58 => 58,
            Self::Mm80 => 80,
        }
    }

    /// How many characters fit on a line.
    #[must_use]
    pub fn columns(self) -> usize {
        match self {
            Self::Mm58 => 32,
            Self::Mm80 => 48,
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: Language::default(),
            hand: Hand::default(),
            text_percent: 100,
            theme: Theme::default(),
            keypad_operators: true,
            paper: Paper::default(),
            csv_separator: CsvSeparator::default(),
            discount_limit: None,
            money_back_limit: None,
            stamp_duty_above: Money::new(STAMP_DUTY_ABOVE).ok(),
            low_stock: None,
            buyer_window: false,
            buyer_screen: String::new(),
            buyer_both_languages: false,
            evening: Vec::new(),
            slips_said: String::new(),
            qris_confirmed: None,
            printer: None,
            accounts: BTreeMap::new(),
        }
    }
}

impl Settings {
    /// The settings of a folder, or the defaults. A file that cannot be read as settings is kept under another name,
    /// and the refusal says which.
    pub(super) fn load(folder: &Path) -> (Self, Option<Refusal>) {
        let file = folder.join("settings.json");
        let read = match fs::read(&file) {
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => {
                return (Self::default(), None);
            }
            read => read,
        };
        let settings = read
            .ok()
            .and_then(|bytes| serde_json::from_slice::<Self>(&bytes).ok())
            .filter(|settings| TEXT_PERCENT.contains(&settings.text_percent));
        if let Some(settings) = settings {
            return (settings, None);
        }
        let kept = (1..)
            .map(|n| folder.join(format!("settings.damaged-{n}.json")))
            .find(|kept| !kept.exists())
            .expect("some number is free");
        let refusal = Refusal::new(Code::SettingsDamaged).with("file", kept.display());
        let refusal = match fs::rename(&file, &kept) {
            Ok(()) => refusal,
            Err(cause) => refusal.because(cause),
        };
        (Self::default(), Some(refusal))
    }

    /// The settings of a folder whose till cannot be opened: nothing there is touched.
    #[must_use]
    pub fn read(folder: &Path) -> Self {
        let bytes = fs::read(folder.join("settings.json")).unwrap_or_default();
        serde_json::from_slice::<Self>(&bytes)
            .ok()
            .filter(|settings| TEXT_PERCENT.contains(&settings.text_percent))
            .unwrap_or_default()
    }

    /// Keeps the settings: written beside, flushed, and put in the place of the old ones whole.
    ///
    /// # Errors
    /// [`Code::FileNotWritten`]; the old ones are still there then.
    pub(super) fn keep(&self, folder: &Path) -> Result<(), Refusal> {
        let text = serde_json::to_vec_pretty(self).expect("settings have a JSON form");
        let (file, beside) = (folder.join("settings.json"), folder.join("settings.json.new"));
        let write = || {
            let mut new = create_private(&beside)?;
            new.write_all(&text)?;
            new.sync_all()?;
            fs::rename(&beside, &file)
        };
        write().map_err(|cause| not_written(&file, cause))
    }
}

impl crate::till::Till {
    /// How this till looks and behaves.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Changes how this till looks and behaves, at once and for good.
    ///
    /// # Errors
    /// [`Code::FileNotWritten`]; nothing is changed then.
    pub fn set_settings(&mut self, settings: Settings) -> Result<(), Refusal> {
        let settings = Settings {
            text_percent: settings.text_percent.clamp(100, 200),
            // These are set elsewhere, by whoever may.
            discount_limit: self.settings.discount_limit,
            money_back_limit: self.settings.money_back_limit,
            stamp_duty_above: self.settings.stamp_duty_above,
            evening: self.settings.evening.clone(),
            slips_said: self.settings.slips_said.clone(),
            qris_confirmed: self.settings.qris_confirmed.clone(),
            printer: self.settings.printer.clone(),
            accounts: self.settings.accounts.clone(),
            ..settings
        };
        self.keep_settings(settings)
    }

    pub(in crate::till) fn keep_settings(&mut self, settings: Settings) -> Result<(), Refusal> {
        settings.keep(self.store.folder())?;
        // How a till looks does not change with practice.
        if let Some(data) = beside_practice(self.store.folder()) {
            settings.keep(&data)?;
        }
        if settings.language != self.words.language() {
            self.speak(settings.language);
        }
        self.settings = settings;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn damaged_settings_are_kept_and_the_defaults_are_used() {
        let folder = tempfile::tempdir().expect("a folder");
        for (n, damage) in
            ["{\"hand\":", "{\"text_percent\":9000}", "7", "\u{0}"].iter().enumerate()
        {
            fs::write(folder.path().join("settings.json"), damage).expect("written");
            let (settings, notice) = Settings::load(folder.path());
            assert_eq!(settings, Settings::default());
            assert_eq!(notice.map(|n| n.code()), Some(Code::SettingsDamaged));
            let kept = folder.path().join(format!("settings.damaged-{}.json", n + 1));
            assert_eq!(fs::read_to_string(kept).expect("kept"), *damage);
        }
        assert!(Settings::load(folder.path()).1.is_none());
    }

    #[test]
    fn settings_come_back_as_they_were_kept() {
        let folder = tempfile::tempdir().expect("a folder");
        let settings = Settings { hand: Hand::Left, text_percent: 200, ..Settings::default() };
        settings.keep(folder.path()).expect("kept");
        assert_eq!(Settings::load(folder.path()).0, settings);
        assert_eq!(Settings::read(folder.path()), settings);
    }

    #[test]
    fn settings_that_are_only_read_are_left_as_they_are() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("settings.json");
        assert_eq!(Settings::read(folder.path()), Settings::default());
        fs::write(&file, "{\"hand\":").expect("written");
        assert_eq!(Settings::read(folder.path()), Settings::default());
        assert!(file.exists());
    }
}
