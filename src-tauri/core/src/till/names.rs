use std::collections::HashMap;

use crate::books::{Stands, introduction};
use crate::till::here::Here;
use crate::value::{EntryId, StandCode, TillKey, TillLetters};

/// What ids and keys are called now.
#[derive(Default)]
pub(super) struct Names<'a> {
    pub(super) products: HashMap<EntryId, (&'a str, &'a str)>,
    pub(super) members: HashMap<EntryId, &'a str>,
    stands: HashMap<TillKey, StandCode>,
}

impl<'a> Names<'a> {
    pub(super) fn of(here: &'a Here) -> Self {
        let said = Stands::said(&here.standing);
        let products = here.catalogue.products.iter();
        let members = here.catalogue.members.iter();
        Self {
            products: products
                .map(|now| (now.of, (now.product.sku.as_str(), now.product.name.as_str())))
                .collect(),
            members: members.map(|now| (now.of, now.member.code.as_str())).collect(),
            stands: here
                .standing
                .tills()
                .filter_map(|till| {
                    let introduced = || introduction(&here.standing, till).map(|of| &of.stand);
                    Some((till, said.of(till).or_else(introduced)?.clone()))
                })
                .collect(),
        }
    }

    /// The stand that a till sells for.
    pub(super) fn stand(&self, till: TillKey) -> Option<&StandCode> {
        self.stands.get(&till)
    }

    /// Tills as their receipts name them, one behind another.
    pub(super) fn tills(&self, tills: &[TillKey]) -> String {
        tills.iter().map(|till| self.till(*till)).collect::<Vec<_>>().join(", ")
    }

    /// A till as its receipts name it: stand and letters.
    pub(super) fn till(&self, till: TillKey) -> String {
        let letters = TillLetters::from(till);
        match self.stands.get(&till) {
            Some(stand) => format!("{stand}-{letters}"),
            None => letters.to_string(),
        }
    }
}
