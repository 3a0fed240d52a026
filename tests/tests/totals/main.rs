//! Who counts, what a day is and what totals lack, where chains are forked, torn, cut off and corrected.

mod asked;

use lapak_core::entry::{Fact, Sale, SignedEntry};
use lapak_tests::founded::Founded;
use lapak_tests::lapak::Lapak;
use lapak_tests::pen::Pen;
use serde_json::{Value, json};

use asked::{
    DAY, NEXT, PRICE, QUESTIONS, close, codes, column, correct, missing, paid, paid_on, selling,
    total, totals,
};

#[test]
fn what_a_closing_cuts_off_stands_apart_by_every_question() {
    let fair = Founded::sample();
    let (mut pen, mut sold) = selling(&fair, "lost", "02");
    let last = fair.sold(&mut pen);
    sold.extend([last.clone(), fair.sold(&mut pen), fair.sold(&mut pen)]);
    fair.take(&sold);
    assert_eq!(paid(&fair), 3 * PRICE);
    let (till, last) = (pen.key().to_string(), last.entry().seq.to_string());
    fair.founder.done(&["till", "close", &till, "--last", &last]);
    for question in QUESTIONS {
        let totals = totals(&fair, question, DAY);
        assert_eq!(totals["sum"]["paid"], PRICE, "{question}: {totals}");
        assert_eq!(column(&totals, "paid"), PRICE, "{question}");
        assert_eq!(totals["apart"], json!({ "receipts": 2, "paid": 2 * PRICE }), "{question}");
    }
    fair.founder.done(&["rebuild"]);
    assert_eq!(paid(&fair), PRICE);
    assert_eq!(fair.counted(), PRICE);
}

#[test]
fn a_payment_by_a_method_of_a_later_version_counts_under_its_own_name_and_passes_no_drawer() {
    let fair = Founded::sample();
    let (mut pen, mut sold) = selling(&fair, "newer", "02");
    sold.push(fair.sold(&mut pen));
    let mut by_card =
        serde_json::to_value(&fair.sold(&mut pen.clone()).entry().fact).expect("JSON");
    by_card["payments"] = json!([
        {"method": "card", "amount": PRICE, "tendered": null, "change": null, "status": "claimed"},
    ]);
    let by_card = pen.write::<Sale>(by_card);
    let Fact::Sale(sale) = &by_card.entry().fact else { panic!("a sale") };
    let receipt = sale.receipt.to_string();
    sold.extend([by_card, close(&mut pen, &sold[0])]);
    fair.take(&sold);
    for question in QUESTIONS {
        let totals = totals(&fair, question, DAY);
        assert_eq!(totals["sum"]["paid"], 2 * PRICE, "{question}: {totals}");
        assert_eq!(column(&totals, "paid"), 2 * PRICE, "{question}");
    }
    let by_method = totals(&fair, "method", DAY);
    let rows = by_method["rows"].as_array().expect("rows");
    let named = |key: &str| rows.iter().find(|row| row["key"] == key).expect("a row");
    assert_eq!(named("card")["label"], "Lainnya: card");
    assert_eq!(named("card")["paid"], PRICE);
    assert_eq!(named("cash")["paid"], PRICE);
    let printed = fair.founder.done(&["receipt", &receipt]);
    assert!(printed.contains("Lainnya: card"), "{printed}");
    assert_eq!(fair.counted(), 2 * PRICE, "the list has it too");
    assert_eq!(fair.founder.run(&["verify"]).exit, Some(0));
    let found = fair.founder.json(&["attention"]);
    let drawer =
        found.as_array().expect("a list").iter().find(|one| one["code"] == "cash_difference");
    let expected = &drawer.expect("nothing was counted")["details"]["expected"];
    assert_eq!(expected, &PRICE.to_string(), "a card passes no drawer");
}

#[test]
fn both_branches_of_a_fork_count_and_lead_to_their_receipts() {
    let fair = Founded::sample();
    let (mut pen, mut sold) = selling(&fair, "cloned", "02");
    let fork = fair.sold(&mut pen);
    sold.push(fork.clone());
    let mut clone = pen.clone();
    clone.go_back(&fork);
    // The clone goes on in another shift, so that the receipts of both lie between each other's.
    sold.push(clone.open_shift());
    sold.push(fair.sold(&mut clone));
    sold.extend([fair.sold(&mut pen), fair.sold(&mut pen)]);
    fair.take(&sold);
    assert_eq!(paid(&fair), 4 * PRICE);
    assert_eq!(fair.counted(), 4 * PRICE, "the list has every receipt that the totals have");
    // They stand at other places of the chain, and have one number.
    let twins = [&sold[sold.len() - 3], &sold[sold.len() - 2]];
    let [number, other] = twins.map(|sale| match &sale.entry().fact {
        Fact::Sale(sale) => sale.receipt.to_string(),
        other => panic!("{other:?}"),
    });
    assert_eq!(number, other);
    assert_ne!(twins[0].entry().seq, twins[1].entry().seq);
    let found = fair.open().sales_numbered(&number).expect("both are found");
    assert_eq!(found.len(), 2, "{found:?}");
}

#[test]
fn a_number_that_nobody_holds_is_named_until_somebody_brings_it() {
    let fair = Founded::sample();
    let (mut pen, mut sold) = selling(&fair, "torn", "02");
    let lost = fair.sold(&mut pen);
    sold.push(fair.sold(&mut pen));
    let closed = close(&mut pen, &sold[0]);
    sold.push(closed);
    fair.take(&sold);
    let seq = lost.entry().seq;
    let lack = missing(&fair, DAY);
    assert_eq!(codes(&lack), ["gap"], "{lack:?}");
    assert!(lack[0]["message"].as_str().expect("words").contains(&format!(" {seq} ")), "{lack:?}");
    fair.take(&[lost]);
    assert_eq!(codes(&missing(&fair, DAY)), [""; 0]);
    assert_eq!(paid(&fair), 2 * PRICE);
}

#[test]
fn a_corrected_shift_takes_its_sales_along_when_its_till_or_a_coordinator_says_so() {
    let fair = Founded::sample();
    let (mut pen, mut sold) = selling(&fair, "moved", "02");
    let shift = sold[0].clone();
    sold.extend([fair.sold(&mut pen), close(&mut pen, &shift)]);
    let (mut other, opened) = selling(&fair, "other", "03");
    sold.extend(opened);
    // Another seller's till has no say in it.
    sold.push(correct(&mut other, &shift, "2024-05-12"));
    fair.take(&sold);
    assert_eq!((paid_on(&fair, DAY), paid_on(&fair, NEXT)), (PRICE, 0));
    fair.take(&[correct(&mut pen, &shift, NEXT)]);
    assert_eq!((paid_on(&fair, DAY), paid_on(&fair, NEXT)), (0, PRICE));
    assert_eq!(fair.listed_on(NEXT), PRICE);
    assert_eq!(fair.counted(), 0);
    let by_day = fair.founder.json(&["totals", "--by", "day"]);
    assert_eq!(by_day["rows"][0]["key"], NEXT);
}

#[test]
fn a_refund_counts_below_zero_and_stands_in_the_list() {
    let fair = Founded::sample();
    let (mut pen, mut sold) = selling(&fair, "refunding", "02");
    let sale = fair.sold(&mut pen);
    let refund = pen.refund(&sale);
    sold.extend([sale, refund]);
    let receipt = format!("02-{}-0002", pen.letters());
    fair.take(&sold);
    for question in QUESTIONS {
        let totals = totals(&fair, question, DAY);
        let sum = &totals["sum"];
        let figures = [&sum["sales"], &sum["refunds"], &sum["paid"], &sum["member_share"]];
        assert_eq!(figures, [&json!(1), &json!(1), &json!(0), &json!(0)], "{question}: {totals}");
    }
    let listed = fair.founder.json(&["sale", "list", "--day", DAY]);
    let totals: Vec<i64> = listed.as_array().expect("rows").iter().map(total).collect();
    assert_eq!(totals.iter().sum::<i64>(), 0);
    assert_eq!(totals.len(), 2, "{listed}");
    let shown = fair.founder.json(&["receipt", &receipt, "--text"]);
    assert!(shown["text"].as_str().expect("a text").contains("-12.500"), "{shown}");
}

#[test]
fn a_day_names_every_till_that_has_not_had_its_last_word() {
    let fair = Founded::sample();
    let (mut pen, sold) = selling(&fair, "slow", "02");
    // Admitted, and nothing else is known of it.
    assert_eq!(codes(&missing(&fair, DAY)), ["no_shift", "silent"]);
    fair.take(&sold);
    assert_eq!(codes(&missing(&fair, DAY)), ["shift_open"]);
    let before = missing(&fair, "2024-05-09");
    assert_eq!(codes(&before), ["no_shift"], "its first shift came later");
    assert_eq!(codes(&missing(&fair, NEXT)), ["no_shift", "silent"]);
    fair.take(&[close(&mut pen, &sold[0])]);
    assert_eq!(codes(&missing(&fair, DAY)), [""; 0]);
    let totals = totals(&fair, "till", DAY);
    assert_eq!(totals["complete"], true);
}

#[test]
fn nobody_waits_for_a_closed_till_and_what_it_did_later_is_said_to_be_unknown() {
    let fair = Founded::sample();
    let (mut pen, mut sold) = selling(&fair, "dead", "02");
    sold.push(fair.sold(&mut pen));
    fair.take(&sold);
    let till = pen.key().to_string();
    fair.founder.done(&["till", "close", &till]);
    let totals = totals(&fair, "till", DAY);
    assert_eq!((&totals["complete"], &totals["sum"]["paid"]), (&json!(true), &json!(PRICE)));
    let note = totals["notes"][0].as_str().expect("a note");
    assert!(note.contains(&pen.letters()), "{note}");
    assert_eq!(codes(&missing(&fair, NEXT)), ["no_shift"]);
}

#[test]
fn sales_of_one_hour_stand_in_one_row_whatever_the_offset_of_the_clock() {
    let data = tempfile::tempdir().expect("a folder");
    let at = |clock: &str, arguments: &[&str]| {
        let mut command = std::process::Command::new(lapak_tests::lapak::program());
        command.arg("--data").arg(data.path()).args(["--json", "--at", clock]).args(arguments);
        let answered: lapak_tests::lapak::Answered = command.output().expect("it starts").into();
        assert_eq!(answered.exit, Some(0), "{answered:?}");
        serde_json::from_str::<Value>(&answered.out).expect("JSON")
    };
    at("2026-11-28T20:29:00Z", &["fair", "sample", "--stand", "07"]);
    let shift = at("2026-11-28T20:30:00Z", &["shift", "open", "--float", "0"]);
    assert_eq!(shift["day"], "2026-11-29", "it is past midnight where the fair is");
    for clock in ["2026-11-28T20:31:00Z", "2026-11-29T03:32:00+07:00", "2026-11-28T22:33:00+02:00"]
    {
        let sold = at(clock, &["sell", "KRP-01"]);
        assert!(sold["at"].as_str().expect("a time").ends_with("+07:00"), "{sold}");
    }
    let totals = at("2026-11-28T20:40:00Z", &["totals", "--by", "hour"]);
    let rows = totals["rows"].as_array().expect("rows");
    assert_eq!(rows.len(), 1, "{totals}");
    assert_eq!((&rows[0]["key"], &rows[0]["sales"]), (&json!("03"), &json!(3)));
}

#[test]
fn a_till_that_is_not_admitted_makes_its_days_incomplete_and_changes_no_figure() {
    let fair = Founded::sample();
    let mut pen = Pen::new("stranger", "04", Some(fair.id));
    let entries = [pen.introduce(), pen.open_shift(), fair.sold(&mut pen)];
    fair.take(&entries);
    let totals = totals(&fair, "till", DAY);
    assert_eq!(totals["sum"]["paid"], 0);
    assert_eq!(totals["apart"], json!({ "receipts": 1, "paid": PRICE }));
    assert_eq!(codes(&missing(&fair, DAY)), ["not_admitted"]);
    assert_eq!(codes(&missing(&fair, NEXT)), ["no_shift"]);
}

#[test]
fn what_a_newer_version_wrote_and_what_does_not_add_up_is_missing() {
    let fair = Founded::sample();
    let (mut pen, mut sold) = selling(&fair, "newer", "02");
    let sale = fair.sold(&mut pen);
    sold.extend([sale.clone(), close(&mut pen, &sold[0])]);
    fair.take(&sold);
    assert_eq!(codes(&missing(&fair, DAY)), [""; 0]);
    fair.take(&[pen.scrawl("stall_painted", r#"{"colour":"green"}"#)]);
    assert_eq!(codes(&missing(&fair, DAY)), ["newer"]);
    let text = std::str::from_utf8(sale.bytes()).expect("text");
    let (_, data) = text.split_once(r#""data":"#).expect("data");
    let data = data.strip_suffix('}').expect("an object").replace("-0001", "-0002");
    let wrong = data.replacen(r#""rounding":0"#, r#""rounding":100"#, 1);
    fair.take(&[pen.scrawl("sale", &wrong)]);
    assert_eq!(codes(&missing(&fair, DAY)), ["newer", "unsound"]);
    assert_eq!(paid(&fair), PRICE, "what does not add up is in no figure");
}

#[test]
fn a_note_of_a_later_version_touches_no_figure_and_many_of_them_are_named() {
    let fair = Founded::sample();
    let (mut pen, mut sold) = selling(&fair, "noting", "02");
    sold.extend([fair.sold(&mut pen), pen.scrawl("note_sold_out", r#"{"out":true}"#)]);
    sold.push(close(&mut pen, &sold[0]));
    fair.take(&sold);
    assert_eq!(codes(&missing(&fair, DAY)), Vec::<&str>::new());
    let named = || fair.founder.done(&["attention"]).contains("many_notes");
    assert!(!named());
    let long = format!(r#"{{"text":"{}"}}"#, "a".repeat(250_000));
    let many: Vec<SignedEntry> = (0..68).map(|_| pen.scrawl("note_text", &long)).collect();
    fair.take(&many);
    assert!(named());
    assert_eq!(codes(&missing(&fair, DAY)), Vec::<&str>::new());
    assert_eq!(fair.founder.run(&["verify"]).exit, Some(0));
}

#[test]
fn what_is_counted_in_a_unit_of_a_later_version_is_a_quantity_of_its_own() {
    let fair = Founded::sample();
    let (mut pen, mut sold) = selling(&fair, "metres", "02");
    sold.push(fair.sold(&mut pen));
    let Fact::Sale(sale) = &fair.sold(&mut pen.clone()).entry().fact.clone() else {
        panic!("a sale")
    };
    let mut in_metres = serde_json::to_value(sale).expect("JSON");
    let line = &mut in_metres["lines"][0];
    (line["unit"], line["quantity_milli"]) = (json!("m"), json!(1500));
    (line["list_price"], line["price"]) = (json!(10_000), json!(10_000));
    for (field, value) in [
        ("gross", 15_000),
        ("amount", 15_000),
        ("net", 15_000),
        ("member_share", 12_000),
        ("cooperative_share", 3000),
    ] {
        line[field] = json!(value);
    }
    let cash = &mut in_metres["payments"][0];
    (cash["amount"], cash["tendered"]) = (json!(15_000), json!(15_000));
    let in_metres = pen.write::<Sale>(in_metres);
    let Fact::Sale(sale) = &in_metres.entry().fact else { panic!("a sale") };
    let receipt = sale.receipt.to_string();
    sold.push(in_metres);
    fair.take(&sold);
    let totals = totals(&fair, "product", DAY);
    let expected = json!([
        { "unit": "pcs", "quantity_milli": 1000 },
        { "unit": "m", "quantity_milli": 1500 },
    ]);
    assert_eq!(totals["sum"]["quantities"], expected);
    let text = fair.founder.done(&["receipt", &receipt]);
    assert!(text.contains("1,500 m"), "{text}");
    let folder = tempfile::tempdir().expect("a folder");
    let csv = folder.path().join("totals.csv").display().to_string();
    fair.founder.done(&["totals", "--by", "product", "--day", DAY, "--csv", &csv]);
    let table = std::fs::read_to_string(csv).expect("a table");
    assert!(table.contains("Satuan lain") && table.contains("1,500 m"), "{table}");
}

#[test]
fn what_was_sold_is_told_by_product_in_pieces_and_kilograms_and_what_came_back_is_taken_off() {
    let here = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(&here.path().join("data"));
    lapak.done(&["sell", "KRP-01*2", "33*0.350"]);
    lapak.done(&["sell", "KRP-01", "33*1.500", "33*0.500"]);
    let totals = lapak.json(&["totals", "--by", "product"]);
    let row = |name: &str| {
        let rows = totals["rows"].as_array().expect("rows").iter();
        let mut named = rows.filter(|row| row["label"].as_str().expect("a name").contains(name));
        named.next().unwrap_or_else(|| panic!("no {name} in {totals}")).clone()
    };
    let chips = row("Keripik pisang");
    assert_eq!((&chips["quantity_milli"], &chips["unit"]), (&json!(3000), &json!("pcs")));
    let turmeric = row("Kunyit");
    assert_eq!((&turmeric["quantity_milli"], &turmeric["unit"]), (&json!(2350), &json!("kg")));
    let both = json!([
        { "unit": "pcs", "quantity_milli": 3000 },
        { "unit": "kg", "quantity_milli": 2350 },
    ]);
    assert_eq!(
        (&totals["sum"]["quantities"], &totals["sum"]["quantity_milli"]),
        (&both, &json!(null))
    );
    assert_eq!(lapak.json(&["totals", "--by", "member"])["sum"]["quantities"], json!(null));
    let csv = here.path().join("product.csv");
    let read = |arguments: &[&str]| {
        let name = csv.to_str().expect("a path");
        let words = ["totals", "--by", "product", "--csv", name];
        lapak.done(&[&words[..], arguments].concat());
        let text = std::fs::read_to_string(&csv).expect("read");
        std::fs::remove_file(&csv).expect("removed");
        text
    };
    let first = |text: &str| text.lines().next().expect("a heading").to_owned();
    let of_language = read(&[]);
    assert!(first(&of_language).contains("Jumlah (buah);Jumlah (kg);"), "{of_language}");
    assert!(of_language.contains(";2,350;"), "{of_language}");
    let commas = read(&["--separator", ","]);
    assert!(first(&commas).contains("Jumlah (buah),Jumlah (kg),"), "{commas}");
    assert!(commas.contains(",2.350,"), "{commas}");
    assert_eq!(read(&["--separator", ";"]), of_language);
    let sum = of_language.lines().last().expect("a sum");
    assert!(sum.starts_with("Total – Belum lengkap;"), "{sum}");
}

#[test]
fn a_receipt_with_one_product_in_two_units_is_one_receipt() {
    let here = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(&here.path().join("data"));
    // Articles without a code are one row, whether they are counted or weighed.
    lapak.done(&["sell", "0ZBK@5000", "0ZBK*0.350@20000"]);
    let totals = lapak.json(&["totals", "--by", "product"]);
    let rows = totals["rows"].as_array().expect("rows");
    assert_eq!(rows[0]["sales"], 1, "{totals}");
    assert_eq!(rows[0]["quantities"].as_array().expect("two units").len(), 2);
    assert_eq!(totals["sum"]["sales"], 1);
}

#[test]
fn what_came_back_is_taken_off_what_was_sold() {
    let fair = Founded::sample();
    let (mut pen, mut sold) = selling(&fair, "refunding", "02");
    let sale = fair.sold(&mut pen);
    sold.extend([sale.clone(), fair.sold(&mut pen)]);
    fair.take(&sold);
    let sold = |fair: &Founded| totals(fair, "product", DAY)["rows"][0]["quantity_milli"].clone();
    assert_eq!(sold(&fair), 2000);
    fair.take(&[pen.refund(&sale)]);
    assert_eq!(sold(&fair), 1000);
}
