//! A fair at which something is made not to add up.

use lapak_core::books::Matter;
use lapak_core::entry::{ShiftClosed, SignedEntry};
use lapak_tests::founded::Founded;
use lapak_tests::pen::Pen;
use serde_json::{Value, json};

/// The sample fair at its founder's till, and a seller's till that is admitted and has its shift open.
pub(crate) struct Made {
    pub(crate) fair: Founded,
    pub(crate) pen: Pen,
    pub(crate) shift: SignedEntry,
}

impl Made {
    pub(crate) fn new() -> Self {
        let fair = Founded::sample();
        let mut pen = fair.admitted("seller", "08");
        let shift = pen.open_shift();
        fair.take(std::slice::from_ref(&shift));
        Self { fair, pen, shift }
    }

    /// The founder's drawer counted with so much too little.
    pub(crate) fn short(by: i64) -> Self {
        let made = Self::new();
        made.json(&["shift", "open", "--float", "100000", "--by", "R1"]);
        made.json(&["shift", "close", "--counted", &(100_000 - by).to_string()]);
        made
    }

    pub(crate) fn json(&self, arguments: &[&str]) -> Value {
        self.fair.founder.json(arguments)
    }

    pub(crate) fn refused(&self, arguments: &[&str]) -> String {
        self.fair.refused(arguments)
    }

    pub(crate) fn take(&self, entries: &[SignedEntry]) {
        self.fair.take(entries);
    }

    pub(crate) fn sold(&mut self) -> SignedEntry {
        self.fair.sold(&mut self.pen)
    }

    /// The seller's till closes its shift with so much in the drawer.
    pub(crate) fn closed(
        &mut self,
        shift: &SignedEntry,
        day: &str,
        counted: Option<i64>,
    ) -> SignedEntry {
        self.pen.write::<ShiftClosed>(json!({
            "shift": shift.id(), "stand": "08", "drawer": "A", "day": day, "counted": counted,
            "expected": null, "count": [], "seen": [],
        }))
    }

    pub(crate) fn all(&self) -> Vec<Value> {
        self.json(&["attention"]).as_array().expect("a list").clone()
    }

    fn of(&self, matter: Matter) -> Vec<Value> {
        let all = self.all().into_iter();
        all.filter(|found| found["code"] == matter.as_str()).collect()
    }

    /// What is named of a matter, once.
    #[track_caller]
    pub(crate) fn only(&self, matter: Matter) -> Value {
        match self.of(matter).as_slice() {
            [found] => found.clone(),
            found => panic!("not once {}: {found:?}", matter.as_str()),
        }
    }

    /// The first that is named of it, and that nobody has accepted.
    #[track_caller]
    pub(crate) fn named(&self, matter: Matter) -> Value {
        let open = self.of(matter).into_iter().find(|found| found["accepted"].is_null());
        open.unwrap_or_else(|| panic!("no {} in {:?}", matter.as_str(), self.all()))
    }

    #[track_caller]
    pub(crate) fn gone(&self, matter: Matter) {
        let found = self.of(matter);
        assert!(found.is_empty(), "{} is still named: {found:?}", matter.as_str());
    }

    /// It is named, accepted for a reason, named as accepted, taken back and accepted again.
    #[track_caller]
    pub(crate) fn accepted(&self, matter: Matter) {
        let found = self.named(matter);
        assert_eq!(found["acceptable"], true, "{found}");
        let key = found["key"].as_str().expect("a key");
        let reason = ["attention", "accept", key, "--reason", "expected"];
        for step in [reason.as_slice(), &["attention", "accept", key, "--undo"], &reason] {
            assert_eq!(self.json(step)["changed"], true, "{found}");
            let now = self.of(matter);
            let now = now.iter().find(|found| found["key"] == key).expect("it stays named");
            assert_eq!(now["accepted"].is_null(), step[3] == "--undo", "{now}");
        }
    }
}
