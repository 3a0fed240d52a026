use super::standing::{Standing, Value};
use crate::entry::{Fact, Fair};
use crate::refusal::{Code, Refusal};
use crate::selling::{Rules, ScalePattern};
use crate::value::EntryId;

/// The name of the pattern of a scale's labels in `more`.
pub const SCALE_BARCODE: &str = "scale_barcode";

/// The fair's settings as they stand.
#[derive(Debug, Clone)]
pub struct FairNow {
    /// The founding entry: the fair.
    pub fair: EntryId,
    /// The entry that stands, for an edit to replace.
    pub id: EntryId,
    /// Everything that stands of it, sorted: two values where coordinators changed it apart.
    pub standing: Vec<EntryId>,
    /// Its settings.
    pub settings: Fair,
}

impl FairNow {
    /// The settings of the fair that `fair` founded. Its kind and its currency are those that it was founded with,
    /// whatever a later value says.
    ///
    /// # Errors
    /// [`Code::NoFair`] when the store does not have the founding entry.
    pub fn of(fair: EntryId, standing: &Standing) -> Result<Self, Refusal> {
        let values = standing.values(|fact| match fact {
            Fact::Fair(fair) => Some((fair.of, fair)),
            _ => None,
        });
        let Value { id, value, standing: all, .. } =
            values.into_iter().find(|value| value.of == fair).ok_or(Code::NoFair)?;
        let founding = standing.edit(fair).map(|founding| &founding.entry().fact);
        let Some(Fact::Fair(founding)) = founding else { return Err(Code::NoFair.into()) };
        let settings = Fair {
            kind: founding.kind,
            currency: founding.currency.clone(),
            decimals: founding.decimals,
            ..value.clone()
        };
        Ok(Self { fair, id, standing: all, settings })
    }

    /// How the fair's scales write their labels; none where they are not read. It decides how a scan is typed, and no
    /// figure, so it stands among the names that may be added.
    #[must_use]
    pub fn scale_barcode(&self) -> Option<ScalePattern> {
        self.settings.more.as_ref()?.text(SCALE_BARCODE)?.parse().ok()
    }

    /// The rules for a sale's arithmetic.
    #[must_use]
    pub fn rules(&self) -> Rules {
        Rules { discount_by: self.settings.discount_by, cash_step: self.settings.cash_step }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::books::Prefixes;
    use crate::entry::{DiscountBy, Entry, FairKind, SignedEntry, TillSecret};
    use crate::value::{BasisPoints, Money, Nonce};

    #[test]
    fn a_later_value_changes_the_settings_but_not_the_kind() {
        let secret = TillSecret::from_bytes([7; 32]);
        let founding = signed(&secret, None, fair(&secret));
        let later = Fair {
            of: Some(founding.id()),
            replaces: vec![founding.id()],
            nonce: None,
            recovery: None,
            kind: FairKind::Real,
            discount_by: DiscountBy::Member,
            ..fair(&secret)
        };
        let id = founding.id();
        let edits = vec![founding.clone(), signed(&secret, Some(&founding), later)];
        let now = FairNow::of(id, &Standing::of(id, edits, Prefixes::default())).expect("a fair");
        assert_eq!(now.settings.discount_by, DiscountBy::Member);
        assert_eq!(now.settings.kind, FairKind::Sample);
    }

    fn signed(secret: &TillSecret, before: Option<&SignedEntry>, fair: Fair) -> SignedEntry {
        let entry = Entry {
            fair: before.map(SignedEntry::id),
            till: secret.till(),
            seq: if before.is_some() { 2 } else { 1 },
            prev: before.map(SignedEntry::id),
            at: "2024-05-10T10:15:03.123+07:00".parse().expect("a moment"),
            by: None,
            fact: fair.into(),
        };
        entry.sign(secret).expect("sound")
    }

    fn fair(secret: &TillSecret) -> Fair {
        let name = || "Contoh".parse().expect("a name");
        Fair {
            of: None,
            replaces: Vec::new(),
            kind: FairKind::Sample,
            nonce: Some(Nonce::from_bytes([1; 16])),
            recovery: Some(secret.till()),
            organisation: name(),
            name: name(),
            town: name(),
            zone: "Asia/Jakarta".parse().expect("a zone"),
            from: "2024-05-09".parse().expect("a day"),
            to: "2024-05-12".parse().expect("a day"),
            currency: "IDR".parse().expect("a currency"),
            decimals: 0,
            cash_step: Money::new(100).expect("an amount"),
            discount_by: DiscountBy::Both,
            cut_bp: BasisPoints::new(2000).expect("a percentage"),
            qris: None,
            qris_limit: Money::new(10_000_000).expect("an amount"),
            more: None,
        }
    }
}
