/// Defines what may not add up: stable words for programs; the sentences for people are in the locale files.
macro_rules! matters {
    ($($(#[$doc:meta])* $name:ident => $word:literal, $severity:ident;)+) => {
        /// What may not add up, the worst first.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, ts_rs::TS)]
        #[serde(rename_all = "snake_case")]
        pub enum Matter {
            $($(#[$doc])* $name,)+
        }

        impl Matter {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The matter as programs see it.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $word,)+ }
            }

            /// How bad it is.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)+ }
            }
        }
    };
}

/// How bad something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Somebody must act: figures may be wrong, or somebody has tried to make them so.
    Error,
    /// Somebody should look.
    Warning,
    /// Good to know.
    Note,
}

matters! {
    /// Two closings that would undo each other: both count until the recovery key settles it.
    ClosingsUndoEachOther => "closings_undo_each_other", Error;
    /// A closed till's last entry, or one before it, is not here: nothing below it counts.
    ClosingUnreachable => "closing_unreachable", Error;
    /// Something that the till which signed it may not do.
    NotAllowed => "not_allowed", Error;
    /// An entry of this store can no longer be read, or never could.
    Unreadable => "unreadable", Error;
    /// Two entries of one till have the same number: a clone, or a stolen key.
    Fork => "fork", Error;
    /// An entry names a predecessor that nobody holds.
    Gap => "gap", Warning;
    /// Entries of a closed till that do not count.
    AfterClosing => "after_closing", Warning;
    /// A till that nobody has admitted has written entries.
    TillUnknown => "till_unknown", Warning;
    /// Two values of one thing stand.
    TwoValues => "two_values", Warning;
    /// Several products have one code: two tills gave it away offline.
    CodeTwice => "code_twice", Warning;
    /// A till's clock runs backwards, or is far ahead.
    Clock => "clock", Warning;
    /// A signed entry does not add up in itself.
    NotCountedUnsound => "not_counted_unsound", Warning;
    /// A drawer was counted, and holds more or less cash than it should.
    CashDifference => "cash_difference", Warning;
    /// A drawer was counted more or less often than it was opened with a float, so that nothing can be said of its cash.
    DrawerNotCountable => "drawer_not_countable", Warning;
    /// A shift of a day that is over, which nobody has closed.
    ShiftOpen => "shift_open", Warning;
    /// More came back of one receipt than was sold on it: two tills took it back that did not know of each other.
    RefundTwice => "refund_twice", Warning;
    /// Money went back for sales that are not here.
    RefundUnseen => "refund_unseen", Warning;
    /// Money that nobody else bears: money that never came, an exchange whose halves differ.
    Borne => "borne", Warning;
    /// Receipts name the shift of another till: they count on their own day, and are in no drawer.
    OtherShift => "other_shift", Warning;
    /// A member was paid twice from one balance, on tills that did not know of each other.
    PayoutTwice => "payout_twice", Warning;
    /// Of goods that were sent to another stand, not all arrived.
    NotArrived => "not_arrived", Warning;
    /// What one count found missing was booked twice, on tills that did not know of each other.
    BookedTwice => "booked_twice", Warning;
    /// More of a product was sold at a stand than came there.
    StockBelowZero => "stock_below_zero", Note;
    /// A till runs an older version of the program than another one.
    Versions => "versions", Note;
    /// Entries of types that only a newer version knows.
    NotCountedNewer => "not_counted_newer", Note;
    /// A till sold a product at a price that had been changed before.
    OldPrice => "old_price", Note;
    /// A till writes notes, which touch no figure, without end.
    ManyNotes => "many_notes", Note;
    /// Payments of a day that nobody has seen arrive yet.
    PaymentsWaiting => "payments_waiting", Note;
    /// Entries of another fair lie in the place.
    ForeignEntries => "foreign_entries", Note;
    /// A real fair has no second coordinator, and its recovery key is not written down.
    SecondCoordinator => "second_coordinator", Note;
}

impl PartialEq<&str> for Matter {
    fn eq(&self, word: &&str) -> bool {
        self.as_str() == *word
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_and_the_interface_have_the_same_words() {
        for matter in Matter::ALL {
            let word = serde_json::to_value(matter).expect("a word");
            assert_eq!(word, matter.as_str());
        }
    }
}
