use std::path::Path;

use crate::paper::{CardColumn, QuickCard, QuickCards, quick_card_pdf};
use crate::refusal::{Code, Refusal};
use crate::selling::{CataloguedProduct, shown};
use crate::till::Till;
use crate::till::catalogue::labels::LabelsSaved;
use crate::till::sale::receipt::{save_among, save_new};
use crate::words::{Language, Words};

impl Till {
    /// Saves what a volunteer has to know as a new PDF, one page for each stand, in both languages, with products of this
    /// fair; `stand` names the only one, by code.
    ///
    /// # Errors
    /// [`Code::NoFair`], [`Code::StandUnknown`], [`Code::FileExists`], [`Code::FileNotWritten`].
    pub fn save_quick_card(
        &self,
        stand: Option<&str>,
        file: &Path,
    ) -> Result<LabelsSaved, Refusal> {
        self.outside_practice()?;
        let settings = &self.here()?.fair.settings;
        let mut stands = self.stands()?;
        match stand {
            Some(typed) => {
                let code = typed.trim().to_uppercase();
                stands.retain(|row| row.code == code);
                if stands.is_empty() {
                    return Err(Refusal::new(Code::StandUnknown).with("code", shown(typed)));
                }
            }
            None => stands.retain(|row| row.active),
        }
        let columns: Vec<CardColumn> =
            [Language::Id, Language::En].map(|language| self.card(&Words::new(language))).to_vec();
        let card = |row: crate::till::StandRow| {
            let stand = self.words.say("strip-stand", &[("stand", &row.code)]);
            let of =
                [settings.organisation.to_string(), settings.name.to_string(), stand, row.name];
            let of: Vec<String> = of.into_iter().filter(|part| !part.is_empty()).collect();
            QuickCard { of: of.join(" · "), columns: columns.clone() }
        };
        let cards = QuickCards {
            language: self.words.language(),
            title: self.words.say("card-title", &[]),
            made: self.newest_moment()?,
            cards: stands.into_iter().map(card).collect(),
        };
        save_new(file, &quick_card_pdf(&cards))?;
        let count = u32::try_from(cards.cards.len()).unwrap_or(u32::MAX);
        Ok(LabelsSaved { file: file.display().to_string(), labels: count })
    }

    /// The same in a folder, under a name that nothing there has.
    ///
    /// # Errors
    /// As for [`Till::save_quick_card`].
    pub fn save_quick_card_in(&self, folder: &Path) -> Result<LabelsSaved, Refusal> {
        let title = self.words.say("card-title", &[]);
        save_among(folder, &title, "pdf", |file| self.save_quick_card(None, file))
    }

    /// The card in one language, with a product by the piece and one by weight as examples where there are such.
    fn card(&self, words: &Words) -> CardColumn {
        let sold =
            self.here.as_ref().map(|here| here.catalogue.sold.products()).unwrap_or_default();
        let has_code = |product: &&CataloguedProduct| product.quick.is_some();
        let piece = sold.iter().filter(has_code).find(|product| product.article.unit.is_whole());
        let weighed = sold.iter().filter(has_code).find(|product| !product.article.unit.is_whole());
        let named = |id: &str, product: Option<&CataloguedProduct>| {
            let product = product?;
            let code = product.quick.as_ref()?.to_string();
            let name = product.article.name.as_ref()?.to_string();
            Some(words.say(id, &[("code", &code), ("name", &name)]))
        };
        let say = |id: &str| Some(words.say(id, &[]));
        let part = |heading: &str, steps: Vec<Option<String>>| {
            (words.say(heading, &[]), steps.into_iter().flatten().collect::<Vec<_>>())
        };
        // What the buttons are called in the window.
        let button = |id: &str| words.say(id, &[]);
        let (shift, compare) = (button("strip-shift-screen"), button("shift-close-compare"));
        let named_buttons = [
            ("shift", shift),
            ("compare", compare),
            ("close", button("shift-close-heading")),
            ("qris", button("receipt-method-qris")),
            ("help", button("help-open")),
        ];
        let buttons: Vec<(&str, &str)> =
            named_buttons.iter().map(|(name, label)| (*name, label.as_str())).collect();
        let with_buttons = |id: &str| Some(words.say(id, &buttons));
        CardColumn {
            title: words.say("card-title", &[]),
            parts: vec![
                part("card-begin", vec![say("card-begin-code"), say("card-begin-float")]),
                part(
                    "card-sell",
                    vec![
                        named("card-sell-code", piece).or_else(|| say("card-sell-tile")),
                        say("card-sell-many"),
                        named("card-sell-weighed", weighed),
                        say("card-sell-pay"),
                        with_buttons("card-sell-qris"),
                        say("card-sell-next"),
                    ],
                ),
                part(
                    "card-undo",
                    vec![
                        say("card-undo-before"),
                        say("card-undo-after"),
                        with_buttons("card-undo-help"),
                    ],
                ),
                part("card-offline", vec![say("card-offline-sell")]),
                part(
                    "card-close",
                    vec![with_buttons("card-close-count"), with_buttons("card-close-close")],
                ),
            ],
            call: words.say("card-call", &[]),
        }
    }
}
