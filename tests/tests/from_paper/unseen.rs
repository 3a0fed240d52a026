//! Money back for a sale that this till has never seen.

use lapak_core::Code;
use lapak_core::books::Question;
use lapak_core::entry::{Basis, Fact, Method, Refund};
use lapak_core::exchange::Extent;
use lapak_core::till::{LendTill as _, RefundReason, Till, UnseenTyped};
use lapak_tests::fair::Fair;
use lapak_tests::lapak::Lapak;

use crate::{Stand, of};

#[test]
fn money_goes_back_by_the_number_and_the_lines_of_the_buyers_paper() {
    let stand = Stand::new();
    let mut till = stand.till();
    let typed = paper("12-K3QX-42", "KRP-01*2@12000 KRP-02");
    let due = till.refund_unseen_due(&typed).expect("it is told");
    assert_eq!(due.back.value, 35_000);
    let read: Vec<&str> = due.goods.lines.iter().map(|(what, _)| what.as_str()).collect();
    assert_eq!(read, ["2 × Keripik pisang", "1 × Keripik singkong pedas"]);
    let done = till.refund_unseen(&typed).expect("money back");
    assert_eq!((done.of.as_str(), done.total.value), ("12-K3QX-0042", -35_000));
    let refund = refund_of(&till, &done.receipt);
    assert_eq!(refund.basis, Basis::Paper);
    assert_eq!(till.drawer().expect("a drawer").expected.map(|of| of.value), Some(65_000));
    // Nobody is debited before the sale is here: the cooperative bears it, and it is asked about.
    let totals = till.totals(Question::Day, None).expect("totals");
    assert_eq!(totals.borne.len(), 1, "{:?}", totals.borne);
    let attention = till.attention().expect("attention");
    assert!(attention.iter().any(|of| of.code == "refund_unseen"), "{attention:?}");
    // Whoever tries it once more is told.
    let again = till.refund_unseen_due(&typed).expect("it is told");
    assert_eq!(again.before.len(), 1);
    assert!(again.before[0].contains("Rp35.000"), "{:?}", again.before);
    let refused = till.refund_unseen(&typed).expect_err("money went back already");
    assert_eq!(refused.code(), Code::RefundedBefore);
    let anyway = UnseenTyped { anyway: true, ..paper("12-K3QX-42", "KRP-03") };
    till.refund_unseen(&anyway).expect("other goods of the same paper");
}

#[test]
fn once_the_sale_is_here_its_member_bears_it_and_not_the_cooperative() {
    let fair = Fair::in_a_file(2);
    let seller = fair.open(1);
    let sold = seller.with(|till| till.sell(&of("KRP-01*2"))).expect("a sale");
    let other = fair.open(0);
    // The seller's till has not met the others since.
    let back = other.with(|till| till.refund_unseen(&paper(&sold.receipt, "KRP-01")));
    back.expect("money back");
    let borne = |till: &mut Till| till.totals(Question::Day, None).map(|of| of.borne.len());
    assert_eq!(other.with(borne).expect("totals"), 1);
    seller.round_done(Extent::Full);
    other.round_done(Extent::Full);
    assert_eq!(other.with(borne).expect("totals"), 0, "it agrees with the sale");
    let left = other.with(|till| till.refund_view(&sold.receipt)).expect("a view");
    assert_eq!(left.lines[0].left_milli, 1000, "one of two has come back");
    // Now that it is here, it comes back by itself.
    let refused = other.with(|till| till.refund_unseen(&paper(&sold.receipt, "KRP-01")));
    assert_eq!(refused.expect_err("it is here").code(), Code::ReceiptHere);
}

#[test]
fn without_any_paper_the_catalogue_says_what_it_was() {
    let stand = Stand::new();
    let mut till = stand.till();
    let done = till.refund_unseen(&paper("", "BRS-01*0.350")).expect("money back");
    let refund = refund_of(&till, &done.receipt);
    assert_eq!((refund.basis, refund.of), (Basis::Catalogue, None));
    assert_eq!(done.total.value % 100, 0, "cash goes back on the step");
    assert!(refund.rounding.amount() >= 0);
    let sent = UnseenTyped { method: Method::TRANSFER, ..paper("", "BRS-01*0.350") };
    let done = till.refund_unseen(&sent).expect("sent later");
    assert_eq!(done.rounding.value, 0);
    assert_eq!(till.payments_view(None).expect("a view").rows.len(), 1);
}

#[test]
fn what_cannot_come_back_from_paper_is_refused() {
    let stand = Stand::new();
    let mut till = stand.till();
    let sold = till.sell(&of("KRP-01")).expect("a sale");
    let code = |till: &mut Till, typed: &UnseenTyped| {
        till.refund_unseen(typed).expect_err("refused").code()
    };
    assert_eq!(code(&mut till, &paper(&sold.receipt, "KRP-01")), Code::ReceiptHere);
    for number in ["42", "K3QX-42", "07-K3QX", "latihan"] {
        assert_eq!(code(&mut till, &paper(number, "KRP-01")), Code::ReceiptNotWhole, "{number}");
    }
    assert_eq!(code(&mut till, &paper("12-K3QX-42", " ")), Code::GoodsMissing);
    assert_eq!(code(&mut till, &paper("12-K3QX-42", "ABC-9")), Code::ProductUnknown);
    assert_eq!(code(&mut till, &paper("12-K3QX-42", "MDU-02*5")), Code::DrawerShort);
    let anyway = UnseenTyped { anyway: true, ..paper("12-K3QX-42", "MDU-02*5") };
    till.refund_unseen(&anyway).expect("somebody looked into the drawer");
}

#[test]
fn the_same_attempt_gives_money_back_once() {
    let stand = Stand::new();
    let mut till = stand.till();
    let typed = UnseenTyped { draft: Some("7".repeat(32)), ..paper("12-K3QX-42", "KRP-01") };
    let first = till.refund_unseen(&typed).expect("money back");
    let again = till.refund_unseen(&typed).expect("the same");
    assert_eq!(first.id, again.id);
    let other = UnseenTyped { goods: "KRP-02".into(), ..typed };
    assert_eq!(till.refund_unseen(&other).expect_err("other goods").code(), Code::DraftChanged);
}

#[test]
fn the_command_line_goes_by_paper_too() {
    let data = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(data.path());
    let back = |arguments: &[&str]| {
        let all = [&["sale", "refund"], arguments, &["--reason", "damaged", "--paper"]].concat();
        lapak.json(&all)
    };
    let refund = back(&["12-K3QX-0042", "--line", "KRP-01*2@12000"]);
    assert_eq!(
        (refund["of"].as_str(), refund["total"].as_i64()),
        (Some("12-K3QX-0042"), Some(-24_000))
    );
    let without = back(&["-", "--line", "KRP-01"]);
    assert_eq!((without["of"].as_str(), without["total"].as_i64()), (Some(""), Some(-12_500)));
    let line = ["sale", "refund", "12-K3QX-0042", "--line", "KRP-01", "--reason", "damaged"];
    assert_eq!(lapak.run(&line).refusal().code, "line_invalid");
}

fn paper(receipt: &str, goods: &str) -> UnseenTyped {
    UnseenTyped {
        receipt: receipt.into(),
        goods: goods.into(),
        discount: String::new(),
        reason: RefundReason::Damaged,
        method: Method::CASH,
        anyway: false,
        draft: None,
    }
}

fn refund_of(till: &Till, number: &str) -> Refund {
    let found = till.sales_numbered(number).expect("it is here");
    let Fact::Refund(refund) = &found[0].entry().fact else { panic!("no refund") };
    refund.clone()
}
