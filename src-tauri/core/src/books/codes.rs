use std::collections::{BTreeMap, BTreeSet};

use super::bundles::BundleNow;
use super::catalogued::ProductNow;
use crate::entry::{Bundle, Product};
use crate::refusal::{Code, Refusal};
use crate::selling::{BY_ID, by_id, shown};
use crate::value::{Barcode, CodeKey, EntryId, Name, QuickCode, Sku};

/// Something that is sold under codes of its own: a product or a bundle. A code means one of them.
#[derive(Debug, Clone, Copy)]
pub struct Coded<'a> {
    /// Its first value; none where it has none yet.
    pub of: Option<EntryId>,
    /// Its stock keeping unit.
    pub sku: &'a Sku,
    /// What it is called.
    pub name: &'a Name,
    /// Whether it is sold: what is not keeps no code.
    pub active: bool,
    quick: Option<&'a QuickCode>,
    barcodes: &'a [Barcode],
}

impl<'a> From<&'a Product> for Coded<'a> {
    fn from(product: &'a Product) -> Self {
        let Product { of, sku, name, active, barcodes, .. } = product;
        let quick = product.quick.as_ref();
        Self { of: *of, sku, name, active: *active, quick, barcodes }
    }
}

impl<'a> From<&'a Bundle> for Coded<'a> {
    fn from(bundle: &'a Bundle) -> Self {
        let Bundle { of, sku, name, active, barcodes, .. } = bundle;
        let quick = bundle.quick.as_ref();
        Self { of: *of, sku, name, active: *active, quick, barcodes }
    }
}

impl<'a> From<&'a ProductNow> for Coded<'a> {
    fn from(now: &'a ProductNow) -> Self {
        Self { of: Some(now.of), ..Self::from(&now.product) }
    }
}

impl<'a> From<&'a BundleNow> for Coded<'a> {
    fn from(now: &'a BundleNow) -> Self {
        Self { of: Some(now.of), ..Self::from(&now.bundle) }
    }
}

impl<'a> Coded<'a> {
    /// Every code that can be typed or scanned for it.
    #[must_use]
    pub fn codes(self) -> BTreeSet<CodeKey> {
        self.written().map(CodeKey::of).collect()
    }

    /// A code of it as it has it; empty where it has no such code.
    #[must_use]
    pub fn code(self, key: &CodeKey) -> &'a str {
        self.written().find(|code| CodeKey::of(code) == *key).unwrap_or_default()
    }

    /// Its short code; none where it has none.
    #[must_use]
    pub fn quick(self) -> Option<&'a QuickCode> {
        self.quick
    }

    /// What a scanner reads off it.
    #[must_use]
    pub fn barcodes(self) -> &'a [Barcode] {
        self.barcodes
    }

    fn written(self) -> impl Iterator<Item = &'a str> {
        let codes = self.barcodes.iter().map(Barcode::as_str).chain([self.sku.as_str()]);
        codes.chain(self.quick.map(QuickCode::as_str))
    }
}

/// Which of these a person means: by its stock keeping unit, or by [`BY_ID`] and the beginning of its id where two have one.
///
/// # Errors
/// [`Code::ProductUnknown`], [`Code::ProductAmbiguous`].
pub(super) fn meant<'a>(
    all: impl Iterator<Item = Coded<'a>>,
    typed: &str,
) -> Result<EntryId, Refusal> {
    let code = typed.trim().to_uppercase();
    let start = code.strip_prefix(&BY_ID.to_uppercase()).map(str::to_lowercase);
    let fits = |coded: &(Coded<'a>, EntryId)| match &start {
        Some(start) => start.len() > 3 && coded.1.to_string().starts_with(start),
        None => coded.0.sku.as_str() == code,
    };
    let known = all.filter_map(|coded| Some((coded, coded.of?)));
    let meant: Vec<(Coded<'a>, EntryId)> = known.filter(fits).collect();
    match meant.as_slice() {
        [(_, of)] => Ok(*of),
        [] => Err(Refusal::new(Code::ProductUnknown).with("code", shown(typed))),
        several => {
            let ways: Vec<String> = several
                .iter()
                .map(|(coded, of)| format!("{} ({})", by_id(Some(*of)), coded.name))
                .collect();
            let ambiguous = Refusal::new(Code::ProductAmbiguous).with("code", shown(typed));
            Err(ambiguous.with("products", ways.join(", ")))
        }
    }
}

/// The codes that several of these have which are sold, each with those.
pub(super) fn codes_twice<'a>(all: &[Coded<'a>]) -> Vec<(CodeKey, Vec<Coded<'a>>)> {
    let mut by_code: BTreeMap<CodeKey, Vec<Coded<'a>>> = BTreeMap::new();
    for coded in all.iter().filter(|coded| coded.active) {
        for code in coded.codes() {
            by_code.entry(code).or_default().push(*coded);
        }
    }
    by_code.into_iter().filter(|(_, several)| several.len() > 1).collect()
}
