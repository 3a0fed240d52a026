use std::path::Path;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::books::Coded;
use crate::paper::{Label, LabelPaper, Labels, labels_pdf};
use crate::refusal::{Code, Refusal};
use crate::selling::shown;
use crate::till::Till;
use crate::till::sale::receipt::{save_among, save_new};

/// The most labels of one document: some hundred sheets.
const LABELS_MAX: usize = 5_000;

/// What is asked for labels, as it was typed.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct LabelsTyped {
    /// The products, each with how many: `KRP-01` is one, `KRP-01*12` twelve; none: one of each that is sold.
    pub products: Vec<String>,
    /// The paper: `3x8` or `4x10` on A4, `58mm` for a roll, or a grid of one's own such as `2x7`, with its margins at the side
    /// and at the top in millimetres behind it: `2x7/5/10`.
    pub paper: String,
    /// The first label of the sheet that is still there, from 1; empty: the first.
    pub from: String,
}

/// Labels that were saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LabelsSaved {
    /// Where.
    pub file: String,
    /// How many labels it has.
    pub labels: u32,
}

impl Till {
    /// Saves labels as a new PDF: price, name, barcode, the codes of member and product.
    ///
    /// # Errors
    /// [`Code::ProductUnknown`], [`Code::ProductAmbiguous`]; [`Code::LabelsInvalid`] for a paper or number that is none;
    /// [`Code::FileExists`], [`Code::FileNotWritten`].
    pub fn save_labels(&self, typed: &LabelsTyped, file: &Path) -> Result<LabelsSaved, Refusal> {
        self.outside_practice()?;
        let labels = self.labels(typed)?;
        save_new(file, &labels_pdf(&labels))?;
        let count = u32::try_from(labels.labels.len()).unwrap_or(u32::MAX);
        Ok(LabelsSaved { file: file.display().to_string(), labels: count })
    }

    /// The same in a folder, under a name that nothing there has.
    ///
    /// # Errors
    /// As for [`Till::save_labels`].
    pub fn save_labels_in(
        &self,
        typed: &LabelsTyped,
        folder: &Path,
    ) -> Result<LabelsSaved, Refusal> {
        let title = self.words.say("labels-file", &[]);
        save_among(folder, &title, "pdf", |file| self.save_labels(typed, file))
    }

    pub(in crate::till) fn labels(&self, typed: &LabelsTyped) -> Result<Labels, Refusal> {
        let here = self.here()?;
        let mut labels: Vec<Label> = Vec::new();
        if typed.products.is_empty() {
            let sold = here.catalogue.coded().filter(|coded| coded.active);
            labels.extend(sold.map(|coded| self.label(coded)));
        }
        for one in &typed.products {
            let (which, count) = match one.split_once('*') {
                Some((which, count)) => (which, count.trim().parse().ok()),
                None => (one.as_str(), Some(1)),
            };
            let coded = here.catalogue.coded_typed(which)?;
            let room = LABELS_MAX - labels.len();
            let count = count.filter(|count| (1..=room).contains(count));
            let count = count.ok_or_else(|| invalid(one))?;
            labels.extend(std::iter::repeat_n(self.label(coded), count));
        }
        let used = match typed.from.trim() {
            "" => 0,
            from => {
                let number: Option<usize> = from.parse().ok().filter(|from| *from > 0);
                number.ok_or_else(|| invalid(from))? - 1
            }
        };
        Ok(Labels {
            language: self.words.language(),
            title: self.words.say("labels-file", &[]),
            made: self.newest_moment()?,
            paper: paper(typed.paper.trim()).ok_or_else(|| invalid(&typed.paper))?,
            used,
            labels,
        })
    }

    /// A bundle is several members' goods, so its label names none.
    fn label(&self, coded: Coded) -> Label {
        let catalogue = self.here.as_ref().map(|here| &here.catalogue);
        let product = catalogue.and_then(|catalogue| catalogue.product_of(coded.of?));
        let bundle = catalogue.and_then(|catalogue| catalogue.bundle_of(coded.of?));
        let member = product.and_then(|now| {
            let mut members = catalogue?.members.iter();
            members.find(|member| member.of == now.product.member)
        });
        let listed = product.filter(|now| now.product.price.is_some());
        let price = listed.map(|now| self.product_price_text(&now.product));
        let price = price.or_else(|| bundle.map(|now| self.words.money(now.bundle.price)));
        let code = coded.barcodes().first().map_or(coded.sku.as_str(), |code| code.as_str());
        let member = member.map(|member| member.member.code.to_string());
        let quick = coded.quick().map(ToString::to_string);
        let codes = [member, Some(coded.sku.to_string()), quick];
        Label {
            name: coded.name.to_string(),
            price: price.unwrap_or_default(),
            code: code.to_owned(),
            codes: codes
                .into_iter()
                .flatten()
                .filter(|code| !code.is_empty())
                .collect::<Vec<_>>()
                .join(" · "),
        }
    }
}

fn invalid(typed: &str) -> Refusal {
    Refusal::new(Code::LabelsInvalid).with("typed", shown(typed))
}

/// A paper by its word; none where it is none.
fn paper(typed: &str) -> Option<LabelPaper> {
    let sheet =
        |columns, rows, side, top| LabelPaper::Sheet { columns, rows, side, top, gap: (0.0, 0.0) };
    match typed {
        "" | "3x8" => return Some(sheet(3, 8, 0.0, 0.0)),
        "4x10" => return Some(sheet(4, 10, 0.0, 0.0)),
        "58mm" => return Some(LabelPaper::Roll { height: 40.0 }),
        _ => {}
    }
    let mut parts = typed.split('/');
    let (columns, rows) = parts.next()?.split_once('x')?;
    let within =
        |text: &str, max: u16| text.parse().ok().filter(|number| (1..=max).contains(number));
    let (columns, rows) = (within(columns, 10)?, within(rows, 30)?);
    let mut margin = || match parts.next() {
        None => Some(0.0),
        Some(text) => text.parse().ok().filter(|millimetres| (0.0..=40.0).contains(millimetres)),
    };
    let (side, top): (f32, f32) = (margin()?, margin()?);
    parts.next().is_none().then(|| sheet(columns, rows, side, top))
}
