//! A fair at which two versions of the program meet: whatever either of them knows, both hold the same entries and show the
//! same state code, and each says of a day what it can.

use lapak_core::books::Question;
use lapak_core::entry::{Fact, Known, NoteSoldOut};
use lapak_core::exchange::Extent;
use lapak_core::till::{LendTill as _, Till};
use lapak_core::value::{DraftId, EntryId};
use lapak_tests::attempts::{DRAFTED, attempt};
use lapak_tests::fair::Fair;
use lapak_tests::folder::noon;
use lapak_tests::lent::Lent;

/// An older program: it lacks some kinds, and the shape that `cash_moved` has now. Methods and units are words that any
/// program reads, so there is no table of them that could be smaller.
const OLDER: Known = Known {
    kinds: &[
        "fair",
        "till",
        "till_admitted",
        "till_closed",
        "seller",
        "member",
        "product",
        "shift_opened",
        "cash_moved",
        "shift_closed",
        "sale",
        "deduction",
    ],
    unknown_fields: &[("cash_moved", "of")],
};

#[test]
fn an_older_program_and_a_newer_one_hold_the_same_ledger() {
    let fair = Fair::in_a_file(2);
    let (newer, older) = (fair.open(0), fair.open(1));
    older.with(|till| till.store_mut().know(OLDER)).expect("an older program");
    meet(&newer, &older);
    assert_eq!(lacks(&newer), lacks(&older), "nothing that only one of them knows is there yet");
    let whole = lacks(&older);

    // A note touches no figure, so the older one's days lack nothing for it.
    let sold_out = NoteSoldOut {
        replaces: Vec::new(),
        product: EntryId::of(b"a product"),
        out: true,
        more: None,
    };
    let noted = |till: &mut Till| till.store_mut().record(None, noon(), |to| to.record(sold_out));
    newer.with(noted).expect("recorded");
    meet(&newer, &older);
    assert_eq!((lacks(&newer), lacks(&older)), (whole.clone(), whole.clone()));

    // One of every kind that carries a draft: kinds and shapes that the older one does not know.
    for (number, fact) in (0_u8..).zip(DRAFTED.iter()) {
        let draft = DraftId::from_bytes([number; 16]);
        newer.with(|till| attempt(till, fact, draft)).expect("recorded");
    }
    older.sell();
    newer.sell();
    meet(&newer, &older);
    assert_eq!(lacks(&newer), whole);
    let mut with_unknown = whole.clone();
    with_unknown.extend(["newer".to_owned(), "unsound".to_owned()]);
    assert_eq!(lacks(&older), with_unknown);
    let unknown = DRAFTED.iter().filter(|fact| !OLDER.kinds.contains(&fact.kind())).count();
    assert!(unknown >= 3, "{unknown} kinds are unknown");
    let odd: Vec<&str> =
        DRAFTED.iter().map(Fact::kind).filter(|kind| *kind == "cash_moved").collect();
    assert_eq!(odd.len(), 1, "and one has another shape");

    // The older one passes on what it does not know: half of the place is lost, and it alone puts it back.
    let place = std::fs::read(fair.place()).expect("the shared file");
    let half = place[..place.len() / 2].iter().rposition(|byte| *byte == b'\n').expect("a line");
    std::fs::write(fair.place(), &place[..=half]).expect("cut in half");
    older.round_done(Extent::Full);
    older.round_done(Extent::Full);
    let held = std::fs::read_to_string(fair.place()).expect("the shared file");
    let missing =
        DRAFTED.iter().filter(|fact| !held.contains(&format!("\"type\":\"{}\"", fact.kind())));
    assert_eq!(missing.map(Fact::kind).collect::<Vec<_>>(), [""; 0]);
    meet(&newer, &older);

    // Once it is brought up to date, it reads all of it, and its tables are those of the newer one.
    older.with(|till| till.store_mut().know(Known::ALL)).expect("a newer program");
    assert_eq!(lacks(&older), whole);
    assert!(dump(&newer) == dump(&older), "the same tables");
    for till in [&newer, &older] {
        let findings = till.with(|till| till.store_mut().verify()).expect("verified");
        assert!(findings.is_empty(), "{findings:?}");
    }
}

/// Rounds until nothing is new: both hold the same, show the same code, and find no damage.
#[track_caller]
fn meet(newer: &Lent, older: &Lent) {
    for _ in 0..2 {
        for till in [newer, older] {
            let round = till.round_done(Extent::Full);
            assert_eq!(round.damaged, 0);
        }
    }
    assert!(newer.settled() && older.settled());
    assert_eq!(newer.state(), older.state());
    let ids = |lent: &Lent| lent.with(|till| till.snapshot().ids()).expect("ids");
    assert_eq!(ids(newer), ids(older));
}

/// What the day lacks, by code.
fn lacks(lent: &Lent) -> Vec<String> {
    let view = lent.with(|till| till.totals(Question::Day, None)).expect("totals");
    view.standing.missing.into_iter().map(|lack| lack.code).collect()
}

fn dump(lent: &Lent) -> String {
    let mut dump = Vec::new();
    lent.with(|till| till.snapshot().dump(&mut dump)).expect("dumped");
    String::from_utf8(dump).expect("text")
}
