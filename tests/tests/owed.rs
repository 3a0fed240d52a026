//! What is owed to members: shares of what was sold, deductions, payouts in cash and by transfer, and their return.

use lapak_tests::lapak::Lapak;
use serde_json::{Value, json};

const SKU: &str = "KRP-01";

/// A till at the sample fair with Rp100.000 in its drawer, and the member whose banana chips cost Rp12.500, of which
/// Rp10.000 are the member's.
fn ready() -> (Lapak, String, tempfile::TempDir) {
    let data = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(data.path());
    let rows = lapak.json(&["catalogue", "list"]);
    let mut products = rows["products"].as_array().expect("products").iter();
    let chips = products.find(|row| row["sku"] == SKU).expect("chips");
    let member = chips["member"].as_str().expect("a code").to_owned();
    (lapak, member, data)
}

fn of(lapak: &Lapak, member: &str) -> Value {
    lapak.json(&["owed", member])[0].clone()
}

fn refused(lapak: &Lapak, words: &[&str]) -> String {
    lapak.run(words).refusal().code
}

fn expected(lapak: &Lapak) -> Value {
    lapak.json(&["shift", "show"])["expected"].clone()
}

#[test]
fn a_member_is_owed_the_share_less_what_is_taken_off_and_paid_out() {
    let (lapak, member, _data) = ready();
    assert_eq!(lapak.json(&["owed"]), json!([]));
    lapak.done(&["sell", "KRP-01*4"]);
    lapak.done(&["deduct", &member, "5%", "--reason", "stand_fee"]);
    lapak.done(&["deduct", &member, "1.500", "--reason", "transport"]);
    let row = of(&lapak, &member);
    let figures = ["sold", "gross", "net", "share", "deductions", "payouts", "balance"];
    let figures = figures.map(|figure| row[figure].as_i64().expect("a figure"));
    assert_eq!(figures, [1, 50_000, 50_000, 40_000, 3500, 0, 36_500]);

    // Cash out of this drawer: it should hold less by as much.
    let paid = lapak.json(&["payout", &member, "20000"]);
    assert_eq!((&paid["amount"], &paid["balance"]), (&json!(20_000), &json!(16_500)));
    assert_eq!(expected(&lapak), 130_000);
    // The rest, however much it is; a transfer passes no drawer.
    let rest = lapak.json(&["payout", &member, "--method", "transfer"]);
    assert_eq!((&rest["amount"], &rest["balance"]), (&json!(16_500), &json!(0)));
    assert_eq!(expected(&lapak), 130_000);
    assert_eq!(refused(&lapak, &["payout", &member]), "nothing_owed");
    let closed = lapak.json(&["shift", "close", "--counted", "130000"]);
    assert_eq!(closed["difference"], 0);
    let reasons = lapak.json(&["totals", "--by", "reason"]);
    let mut reasons = reasons["rows"].as_array().expect("rows").iter();
    assert!(reasons.any(|row| row["key"] == "cash_out:payout" && row["amount"] == -20_000));
    lapak.verify();
}

#[test]
fn more_than_is_owed_is_asked_about_and_may_be_an_advance_or_given_back() {
    let (lapak, member, _data) = ready();
    lapak.done(&["sell", "KRP-01*2"]);
    assert_eq!(refused(&lapak, &["payout", &member, "50000"]), "payout_above_owed");
    lapak.done(&["payout", &member, "30000", "--reason", "advance"]);
    assert_eq!(of(&lapak, &member)["balance"], -10_000);
    let back = lapak.json(&["payout", &member, "10000", "--reason", "returned"]);
    assert_eq!((&back["amount"], &back["balance"]), (&json!(-10_000), &json!(0)));
    assert_eq!(expected(&lapak), 105_000);
    // What the drawer should not hold is asked about, too.
    let much = ["payout", &member, "900000", "--reason", "advance"];
    assert_eq!(refused(&lapak, &much), "drawer_short");
    lapak.done(&[&much[..], &["--anyway"]].concat());
    assert_eq!(expected(&lapak), -795_000);
    lapak.verify();
}

#[test]
fn a_refund_is_told_apart_and_lowers_the_share() {
    let (lapak, member, _data) = ready();
    let sold = lapak.json(&["sell", "KRP-01*4"])["receipt"].clone();
    let receipt = sold.as_str().expect("a number");
    lapak.done(&["sale", "refund", receipt, "--line", "1*1", "--reason", "damaged"]);
    let row = of(&lapak, &member);
    let figures = ["net", "refunded", "share", "borne"];
    let figures = figures.map(|figure| row[figure].as_i64().expect("a figure"));
    assert_eq!(figures, [37_500, -12_500, 30_000, 0]);
}

#[test]
fn all_members_are_taken_off_in_one_step_and_given_back_with_a_reason() {
    let (lapak, member, _data) = ready();
    lapak.done(&["sell", "KRP-01*2", "TEH-01"]);
    let draft = "00112233445566778899aabbccddeeff";
    let all = ["deduct", "all", "10%", "--reason", "stand_fee", "--draft", draft];
    let taken = lapak.json(&all);
    assert_eq!(
        taken.as_array().map(Vec::len),
        Some(2),
        "of each member something was sold: {taken}"
    );
    // Sent again once more was sold, it is what was recorded then, and nothing more.
    lapak.done(&["sell", "KRP-01*5"]);
    let again = lapak.json(&all);
    let amounts = |told: &Value| {
        let told = told.as_array().expect("rows").iter();
        told.map(|row| (row["member"].clone(), row["amount"].clone())).collect::<Vec<_>>()
    };
    assert_eq!(amounts(&again), amounts(&taken));
    assert_eq!(of(&lapak, &member)["deductions"], 2000);
    let back = ["deduct", &member, "-2000", "--reason", "wrong_amount"];
    lapak.done(&back);
    assert_eq!(of(&lapak, &member)["deductions"], 0);
    assert_eq!(
        refused(&lapak, &["deduct", &member, "-2000", "--reason", "stand_fee"]),
        "reason_unknown"
    );
    lapak.verify();
}

#[test]
fn no_more_is_given_back_than_was_taken_off_or_paid() {
    let (lapak, member, _data) = ready();
    lapak.done(&["sell", "KRP-01*4"]);
    lapak.done(&["deduct", &member, "2000", "--reason", "transport"]);
    let back = |amount: &str| lapak.run(&["deduct", &member, amount, "--reason", "wrong_amount"]);
    assert_eq!(back("-2001").refusal().code, "back_above");
    lapak.done(&["deduct", &member, "-2000", "--reason", "wrong_amount"]);
    assert_eq!(back("-500").refusal().code, "back_above", "it was given back already");
    lapak.done(&["payout", &member, "10000"]);
    let returned = ["payout", &member, "10001", "--reason", "returned"];
    let refused = lapak.run(&returned).refusal();
    assert_eq!(refused.code, "back_above");
    assert!(refused.message.contains("Rp10.000"), "{}", refused.message);
    lapak.done(&["payout", &member, "10000", "--reason", "returned"]);
    assert_eq!(of(&lapak, &member)["payouts"], 0);
}

#[test]
fn a_payout_is_given_back_as_such_and_never_by_the_drawer_alone() {
    let (lapak, member, _data) = ready();
    lapak.done(&["sell", "KRP-01*4"]);
    let paid = lapak.json(&["payout", &member, "20000"])["id"].clone();
    let id = paid.as_str().expect("an id");
    let back = ["shift", "cash-back", id, "--reason", "twice"];
    assert_eq!(refused(&lapak, &back), "cash_unknown");
    assert_eq!(
        (expected(&lapak), of(&lapak, &member)["balance"].clone()),
        (json!(130_000), json!(20_000))
    );
    let slip = lapak.done(&["shift", "slip", id, "--text"]);
    assert!(slip.contains("pembayaran ke anggota"), "{slip}");
}

#[test]
fn bad_input_is_refused_and_records_nothing() {
    let (lapak, member, _data) = ready();
    lapak.done(&["sell", SKU]);
    let before = lapak.entries().len();
    let member = member.as_str();
    for (words, code) in [
        (&["owed", "M000"][..], "member_unknown"),
        (&["deduct", "M000", "500", "--reason", "other"], "member_unknown"),
        (&["deduct", member, "0", "--reason", "other"], "amount_out_of_range"),
        (&["deduct", member, "5%", "--reason", "moonlight"], "reason_unknown"),
        (&["payout", member, "0"], "amount_out_of_range"),
        (&["payout", member, "1.25"], "amount_ambiguous"),
    ] {
        assert_eq!(refused(&lapak, words), code, "{words:?}");
    }
    assert_eq!(lapak.entries().len(), before);
}

#[test]
fn one_balance_paid_on_two_offline_tills_is_named_and_paid_again_after_more_was_sold_is_not() {
    let (lapak, member, data) = ready();
    let shared = tempfile::tempdir().expect("a folder");
    let place = shared.path().join("fair.jsonl");
    let path = place.to_str().expect("text");
    let sold = lapak.json(&["sell", "KRP-01*4"])["receipt"].clone();
    lapak.done(&["place", "create", path]);
    lapak.done(&["sync"]);
    let other = Lapak::at(&shared.path().join("other"));
    let joined = other.json(&["fair", "join", path, "--stand", "08"]);
    lapak.done(&["sync"]);
    let till = joined["till"].as_str().expect("a till");
    lapak.done(&["till", "admit", till, "--role", "coordinator"]);
    lapak.done(&["sync"]);
    other.done(&["sync"]);
    let double = |lapak: &Lapak| -> Vec<Value> {
        let found = lapak.json(&["attention"]);
        let found = found.as_array().expect("a list").clone().into_iter();
        found.filter(|of| of["code"] == "payout_twice").collect()
    };
    // A payout, a refund of what it paid for, more that is sold and paid: one after the other.
    lapak.done(&["payout", &member, "10000", "--method", "transfer"]);
    let receipt = sold.as_str().expect("a number");
    lapak.done(&["sale", "refund", receipt, "--line", "1*1", "--reason", "damaged"]);
    lapak.done(&["payout", &member, "10000", "--method", "transfer"]);
    assert_eq!(double(&lapak), Vec::<Value>::new());
    assert_eq!(of(&lapak, &member)["balance"], 10_000);

    // The other till has not heard of these, and pays what it knows to be owed.
    other.done(&["payout", &member, "--method", "transfer"]);
    for till in [&lapak, &other, &lapak] {
        till.done(&["sync"]);
    }
    for till in [&lapak, &other] {
        assert_eq!(of(till, &member)["balance"], -30_000, "both are kept");
        let named = double(till);
        assert_eq!(named.len(), 1, "{named:?}");
        let details = &named[0]["details"];
        assert_eq!((&details["sum"], &details["member"]), (&json!("50000"), &json!(member)));
        // Both were made at one moment here; the second is one of them, the same on every till.
        let second = details["second"].as_str().expect("an amount");
        assert!(["10000", "40000"].contains(&second), "{named:?}");
    }
    drop(data);
}
