//! A day of work beside an open book: nothing that it leaves says who a member is.

use std::fs;
use std::sync::Arc;

use lapak_core::books::Question;
use lapak_core::entry::PayoutReason;
use lapak_core::exchange::Extent;
use lapak_core::till::{
    self, CashQuestion, CsvSeparator, DeductTyped, LabelsTyped, LendTill as _, ListFormat,
    PayoutTyped, ProductTyped, SaleTyped, StockAsked, TableFormat, Till,
};
use lapak_tests::folder::opened;
use lapak_tests::lent::Lent;

use crate::looked_for::LookedFor;
use crate::{PASSPHRASE, Stand};

/// Nobody is called so.
const NAMES: [&str; 20] = [
    "Wulandarsih Contohwati",
    "Brahmantiyok Semestawan",
    "Kusumarindu Telukbiru",
    "Purnamayanti Langitwangi",
    "Galuhdewanti Ombakjaya",
    "Harumningsih Pasirwangi",
    "Indrakesuma Anginlaut",
    "Jatmikowati Rumputasri",
    "Lintangsari Batukaranga",
    "Mawarningrum Hujanpagi",
    "Nirmalasakti Kabutgunung",
    "Oktarianda Fajarkuning",
    "Prameswarini Sungaijernih",
    "Qoriatullaila Pelangisore",
    "Ratnaduhitan Bungasepatu",
    "Sekarwilujeng Daunpisang",
    "Tirtamandala Kelapamuda",
    "Umbarasakti Jagungbakar",
    "Vidyalokanta Kacangmete",
    "Yuliartining Tepungberas",
];

#[test]
fn a_days_work_beside_an_open_book_leaves_no_name_anywhere() {
    let looked = LookedFor::of(&NAMES);
    let stand = Stand::ready();
    let members = stand.members(NAMES.len());
    let rows: Vec<(&str, &str)> = members.iter().map(String::as_str).zip(NAMES).collect();
    assert_eq!(stand.imported(&rows)["count"], 20);
    let mut till = opened(&stand.data());
    assert_eq!(till.open_names(PASSPHRASE).expect("opened").count, 20);

    let receipt = trade(&mut till);
    save(&mut till, &stand, &receipt);
    let debugged = format!("{till:?} {:#?}", till.names());
    assert!(looked.within(debugged.as_bytes()).is_empty(), "a crash report would say it");
    let told = meet(till, &stand);
    assert!(looked.within(told.as_bytes()).is_empty(), "{told}");
    let answers = asked(&stand);
    assert!(looked.within(answers.as_bytes()).is_empty());

    let (found, count) = looked.in_folder(stand.folder.path());
    assert_eq!(found, Vec::<std::path::PathBuf>::new());
    assert!(count > 25, "{count} files were looked at");
    assert!(stand.book().exists(), "the book itself is among them");

    // It would be found: one name as a product's is in the store, on papers, in workbooks and in what is shared.
    let mut till = opened(&stand.data());
    let name = Some("Sambal WULANDARSIH".to_owned());
    till.set_product("KRP-01", &ProductTyped { name, ..ProductTyped::default() }).expect("changed");
    for file in fs::read_dir(stand.folder.path().join("out")).expect("a folder") {
        fs::remove_file(file.expect("a file").path()).expect("removed");
    }
    till.sell(&SaleTyped { lines: vec!["KRP-01".into()], ..SaleTyped::default() }).expect("sold");
    let receipt = till.sales(None).expect("sales").rows[0].receipt.clone();
    save(&mut till, &stand, &receipt);
    drop(meet(till, &stand));
    assert!(!looked.within(asked(&stand).as_bytes()).is_empty());
    let (found, _) = looked.in_folder(stand.folder.path());
    let named: Vec<&str> =
        found.iter().map(|file| file.file_name().and_then(|n| n.to_str()).expect("text")).collect();
    for planted in [
        "receipt.pdf",
        "prices.pdf",
        "labels.pdf",
        "day.pdf",
        "products.csv",
        "products.xlsx",
        "products.pdf",
        "catalogue.xlsx",
        "archive.zip",
        "till.backup",
        "fair.jsonl",
    ] {
        assert!(named.contains(&planted), "{planted} is not among {named:?}");
    }
    assert!(named.iter().any(|name| name.starts_with("ledger.sqlite")), "{named:?}");
}

/// Sells, takes goods in, takes something off and pays out.
fn trade(till: &mut Till) -> String {
    let sale = |lines: &[&str]| SaleTyped {
        lines: lines.iter().map(|line| (*line).to_owned()).collect(),
        ..SaleTyped::default()
    };
    let receipt = till.sell(&sale(&["KRP-01*4", "TEH-01"])).expect("sold").receipt;
    till.sell(&sale(&["BRS-01*0.350"])).expect("sold");
    let list = till.catalogue_list().expect("a list").0;
    let member = list.iter().find(|row| row.sku == "KRP-01").expect("chips").member.clone();
    let goods = serde_json::json!({
        "movement": "in", "stand": "", "other_stand": "", "of": "", "borne_by": null,
        "lines": ["KRP-01*20"], "reason": "", "draft": ""
    });
    till.move_goods(&serde_json::from_value(goods).expect("goods")).expect("taken in");
    let deduction = DeductTyped {
        member: member.clone(),
        amount: "500".into(),
        reason: "transport".into(),
        draft: String::new(),
    };
    till.deduct(&deduction).expect("taken off");
    let payout = PayoutTyped {
        member,
        amount: "1000".into(),
        method: "cash".parse().expect("a method"),
        reason: PayoutReason::Settlement,
        anyway: false,
        draft: String::new(),
    };
    till.pay_out(&payout).expect("paid out");
    receipt
}

/// Saves everything that can be saved.
fn save(till: &mut Till, stand: &Stand, receipt: &str) {
    let day = Some("2024-05-10".parse().expect("a day"));
    for question in Question::ALL {
        for (format, end) in
            [(TableFormat::Csv, "csv"), (TableFormat::Xlsx, "xlsx"), (TableFormat::Pdf, "pdf")]
        {
            let name = match question {
                Question::Product => "products",
                other => other.as_str(),
            };
            let file = stand.out(&format!("{name}.{end}"));
            let separator = Some(CsvSeparator::Semicolon);
            till.save_totals(question, day, format, separator, &file).expect("saved");
        }
    }
    let cash = stand.out("cash.csv");
    till.save_cash_totals(CashQuestion::Drawer, day, TableFormat::Csv, None, &cash).expect("saved");
    till.save_receipt(receipt, &stand.out("receipt.pdf")).expect("saved");
    till.save_kuitansi(receipt, "", &stand.out("kuitansi.pdf")).expect("saved");
    let labels = LabelsTyped { products: Vec::new(), paper: "3x8".into(), from: String::new() };
    till.save_labels(&labels, &stand.out("labels.pdf")).expect("saved");
    till.save_price_list(&stand.out("prices.pdf")).expect("saved");
    till.save_quick_card(None, &stand.out("card.pdf")).expect("saved");
    till.export_catalogue(ListFormat::Xlsx, &stand.out("catalogue.xlsx")).expect("saved");
    till.export_catalogue(ListFormat::Csv, &stand.out("catalogue.csv")).expect("saved");
    let all = StockAsked::default();
    for (format, end) in
        [(TableFormat::Csv, "csv"), (TableFormat::Xlsx, "xlsx"), (TableFormat::Pdf, "pdf")]
    {
        let file = stand.out(&format!("stock.{end}"));
        till.save_stock(&all, format, None, &file).expect("saved");
    }
    let slip = till.goods("").expect("goods").slips[0].id.clone();
    till.save_handover(&slip, &stand.out("handover.pdf")).expect("saved");
    till.save_envelopes(&stand.out("envelopes.pdf")).expect("saved");
    till.save_evening(&stand.out("evening.pdf")).expect("saved");
    till.backup(&stand.out("till.backup")).expect("backed up");
}

/// The day's PDF, the whole fair in one file, and what other tills get; what was said of each.
fn meet(till: Till, stand: &Stand) -> String {
    let lent = Lent::new(till);
    let progress = Arc::default();
    let place = stand.folder.path().join("fair.jsonl");
    if !place.exists() {
        till::create_place(lent.clone(), place.to_str().expect("text"), &progress).expect("made");
    }
    let round = lent.round_done(Extent::Full);
    let out = stand.folder.path().join("out");
    let day = till::save_day_in(&lent, "2024-05-10", &out, &progress, |_| {}).expect("saved");
    fs::rename(&day.file, stand.out("day.pdf")).expect("renamed");
    let archive = till::save_archive(&lent, &stand.out("archive.zip"), &progress, |_| {});
    let archive = archive.expect("saved");
    let view = lent.with(|till| Ok(format!("{:?} {:?}", till.status()?, till.attention()?)));
    format!("{round:?} {day:?} {archive:?} {}", view.expect("read"))
}

/// What the command line answers, and what it says beside it.
fn asked(stand: &Stand) -> String {
    let commands: [&[&str]; 14] = [
        &["dump"],
        &["entries"],
        &["owed"],
        &["stock"],
        &["goods", "list"],
        &["catalogue", "list"],
        &["sale", "list"],
        &["attention"],
        &["state"],
        &["names", "show"],
        &["fair", "show"],
        &["evening", "show"],
        &["envelopes"],
        &["verify"],
    ];
    let answers = commands.iter().map(|words| {
        let answered = stand.lapak.run(words);
        assert_eq!(answered.exit, Some(0), "{words:?}: {}", answered.err);
        answered.out + &answered.err
    });
    answers.collect()
}
