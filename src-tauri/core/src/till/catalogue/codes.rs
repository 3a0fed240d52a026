use std::collections::BTreeSet;

use crate::books::{Catalogue, Coded};
use crate::refusal::{Code, Refusal};
use crate::till::Till;
use crate::till::typed::code as code_typed;
use crate::value::{Barcode, CodeKey, Name, Sku, check_digit_fails, random_own_gtin};

/// What people write for a barcode that is to be made.
const MADE: [&str; 2] = ["new", "baru"];

impl Till {
    /// A barcode that nothing of the fair has yet, of those that are left to whoever sells the goods.
    ///
    /// # Errors
    /// [`Code::NoFair`].
    fn made_barcode(&self) -> Result<String, Refusal> {
        let catalogue = &self.here()?.catalogue;
        let taken: BTreeSet<CodeKey> = catalogue.coded().flat_map(Coded::codes).collect();
        let mut made = std::iter::repeat_with(random_own_gtin);
        Ok(made.find(|code| !taken.contains(&CodeKey::of(code))).expect("there are many"))
    }

    /// Reads barcodes, or makes one where that is asked for.
    pub(super) fn barcodes_or_made(&self, text: &str) -> Result<Vec<Barcode>, Refusal> {
        if MADE.contains(&text.trim().to_lowercase().as_str()) {
            return barcodes_typed(&self.made_barcode()?);
        }
        barcodes_typed(text)
    }

    /// Refuses what is to be sold under a code that is another's: a code means one thing, as far as this till can know. One
    /// that two tills gave away offline, and that it had before, keeps nobody from changing the rest. Gives what is odd
    /// about a new barcode.
    pub(in crate::till::catalogue) fn check_codes(
        &self,
        now: Coded,
        before: Option<Coded>,
    ) -> Result<Option<Refusal>, Refusal> {
        let mut new = now.codes();
        if let Some(before) = before.filter(|before| before.active) {
            let known = before.codes();
            new.retain(|code| !known.contains(code));
        }
        let others = self.here()?.catalogue.coded().filter(|other| other.active);
        let others = others.filter(|other| now.of.is_none() || other.of != now.of);
        for other in others.filter(|_| now.active) {
            if let Some(code) = other.codes().intersection(&new).next() {
                return Err(taken(now.code(code), (now.sku, now.name), other));
            }
        }
        let misread = now.barcodes().iter().find(|code| {
            let known = before.is_some_and(|before| before.barcodes().contains(code));
            !known && check_digit_fails(code.as_str())
        });
        Ok(misread.map(|code| Refusal::new(Code::BarcodeCheckDigit).with("code", code)))
    }
}

impl Catalogue {
    /// Refuses a stock keeping unit that something has, also something that is no longer sold.
    pub(super) fn refuse_taken(&self, sku: &Sku, name: &Name) -> Result<(), Refusal> {
        match self.coded().find(|coded| coded.sku == sku) {
            Some(other) => Err(taken(sku.as_str(), (sku, name), other)),
            None => Ok(()),
        }
    }
}

/// Says that a code is another's, and names both.
fn taken(code: &str, (sku, name): (&Sku, &Name), other: Coded) -> Refusal {
    Refusal::new(Code::CodeTaken)
        .with("of", "product")
        .with("code", code)
        .with("product", format!("{sku} {name}"))
        .with("other", format!("{} {}", other.sku, other.name))
}

/// Reads barcodes with blanks, commas or semicolons between them.
pub(super) fn barcodes_typed(text: &str) -> Result<Vec<Barcode>, Refusal> {
    let parts = text.split([',', ' ', ';']).filter(|part| !part.is_empty());
    let mut codes =
        parts.map(|part| code_typed("barcode", part)).collect::<Result<Vec<Barcode>, _>>()?;
    codes.sort();
    codes.dedup();
    Ok(codes)
}
