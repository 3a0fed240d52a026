//! Practice: on the fair's own goods, marked on everything, and nothing of it anywhere else.

mod here;
mod names;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use lapak_core::till::{self, BundleTyped, Paper, ProductTile, StandTyped, Till, end_practice};
use lapak_core::{Code, Language, Words};
use lapak_tests::folder::{copy_all, in_memory, opened, typed};
use lapak_tests::lapak::Lapak;
use lapak_tests::lent::Lent;
use lapak_tests::pdf;
use serde_json::Value;

use here::{Here, text};

const SALES: usize = 1000;

#[test]
fn a_thousand_sales_of_practice_are_nowhere_else() {
    let here = Here::new();
    let real = here.real();
    let place = here.at("fair.jsonl");
    real.done(&["place", "create", text(&place)]);
    real.done(&["sell", "KRP-01*2"]);
    real.done(&["sync"]);
    let asked = |real: &Lapak| {
        let asked: [&[&str]; 7] = [
            &["entries"],
            &["dump"],
            &["state"],
            &["totals", "--by", "till"],
            &["sale", "list", "--day", "2024-05-10"],
            &["attention"],
            &["shift", "show"],
        ];
        asked.map(|asked| real.done(asked))
    };
    let before = asked(&real);
    real.done(&["day", "pdf", "--out", text(&here.at("before.pdf"))]);

    let practice = here.practise();
    practice.done(&["shift", "open", "--float", "100000"]);
    let batch = here.at("batch.txt");
    fs::write(&batch, "KRP-01*2\n".repeat(SALES)).expect("written");
    let sold = practice.done(&["sell", "--batch", text(&batch)]);
    assert_eq!(sold.lines().count(), SALES);
    let sum = &practice.json(&["totals", "--by", "till"])["sum"];
    assert_eq!(sum["sales"], SALES, "{sum}");
    let letters = practice.json(&["fair", "show"])["letters"].as_str().expect("text").to_owned();

    // Whatever leads out of it is refused; here somebody has got past that.
    let lines = here.lines_of_practice();
    assert!(fs::read_to_string(&lines).expect("lines").contains(&letters));
    let taken = real.json(&["take", text(&lines)]);
    assert_eq!((&taken["taken"], &taken["apart"]), (&0.into(), &0.into()), "{taken}");
    assert!(taken["foreign"].as_u64() >= Some(SALES as u64), "{taken}");

    real.done(&["sync"]);
    assert_eq!(asked(&real), before, "not one of them counts, or is there");
    real.done(&["day", "pdf", "--out", text(&here.at("after.pdf"))]);
    let of = |name: &str| fs::read(here.at(name)).expect("a paper");
    assert_eq!(of("before.pdf"), of("after.pdf"));
    real.done(&["backup", text(&here.at("backup.lapak"))]);
    let copy = here.at("copy.jsonl");
    let lent = Lent::at(&here.data());
    till::copy_to(lent, text(&copy), &Arc::default(), |_| {}).expect("copied");
    let fair = practice.json(&["fair", "show"])["fair"].as_str().expect("an id").to_owned();
    for file in ["fair.jsonl", "copy.jsonl", "backup.lapak"] {
        let bytes = fs::read(here.at(file)).expect("a file");
        let held = String::from_utf8_lossy(&bytes);
        assert!(!held.contains(&letters) && !held.contains(&fair), "{file} holds practice");
    }
    // Nor is it taken in from the place, where somebody puts it there.
    let put = [fs::read(&place).expect("a place"), fs::read(&lines).expect("lines")].concat();
    fs::write(&place, put).expect("written");
    let synced = real.json(&["sync"]);
    assert_eq!((&synced["taken"], &synced["apart"]), (&0.into(), &0.into()), "{synced}");
    let after = asked(&real);
    assert_eq!(after[..5], before[..5]);

    real.done(&["practice", "stop"]);
    assert!(!here.data().join("practice").exists(), "nothing is left of it");
    assert_eq!(asked(&real)[..5], before[..5]);
}

#[test]
fn practice_has_the_goods_of_the_fair_and_the_till_stays_as_it_was() {
    let here = Here::new();
    let mut till = opened(&here.data());
    till.add_stand("12", &StandTyped { name: Some("Pojok".into()), ..StandTyped::default() })
        .expect("a stand");
    let bundle = BundleTyped {
        sku: Some("PKT-01".into()),
        name: Some("Paket".into()),
        price: Some("9000".into()),
        parts: Some(vec!["KRP-01".into()]),
        ..BundleTyped::default()
    };
    till.add_bundle(&bundle).expect("a bundle");
    till.mark_sold_out("KRP-01", true).expect("marked");
    till.enter("TEH-01*2").or_else(|_| till.enter("41*2")).expect("rung up");
    let cart = till.cart().expect("a cart");
    let day = till.shift().expect("a shift");
    let began = till.begin_practice().expect("begun");
    assert!(began.practising);
    let goods = |till: &Till| {
        let (mut products, members) = till.catalogue_list().expect("a catalogue");
        products.iter_mut().for_each(|product| product.product = String::new());
        let members: Vec<_> =
            members.into_iter().map(|of| (of.code, of.cut_bp, of.active)).collect();
        let mut bundles = till.bundles().expect("bundles");
        for bundle in &mut bundles {
            (bundle.which, bundle.bundle) = (bundle.sku.clone(), String::new());
        }
        let stands: Vec<_> = till.stands().expect("stands").into_iter().map(|of| of.code).collect();
        (format!("{products:?} {members:?} {bundles:?}"), stands.contains(&"12".to_owned()))
    };
    let practice = opened(Path::new(&began.data));
    assert!(goods(&practice) == goods(&till), "other goods");
    let tiles = |till: &Till| {
        let tiles = till.tiles().expect("tiles").products;
        let tile = |of: ProductTile| (of.name, of.price.value, of.sold_out);
        tiles.into_iter().map(tile).collect::<Vec<_>>()
    };
    assert_eq!(tiles(&practice), tiles(&till), "the tiles stand where they stand at the fair");
    let (of_till, of_practice) = (till.fair().expect("a fair"), practice.fair().expect("a fair"));
    assert_eq!(of_till.name, of_practice.name);
    assert_eq!(of_till.cash_step, of_practice.cash_step);
    assert_ne!(of_till.fair, of_practice.fair);
    assert_ne!(of_till.till, of_practice.till);
    assert_eq!(practice.settings(), till.settings());
    drop((till, practice));
    end_practice(&here.data()).expect("ended");
    let till = opened(&here.data());
    assert_eq!(format!("{:?}", till.cart().expect("a cart")), format!("{cart:?}"));
    assert_eq!(format!("{:?}", till.shift().expect("a shift")), format!("{day:?}"));
    assert!(till.notices().is_empty());
}

#[test]
fn everything_that_leaves_practice_says_so_in_words_in_both_languages() {
    let here = Here::new();
    let mut practice = here.opened_practice();
    for (language, mark) in [(Language::Id, "LATIHAN"), (Language::En, "PRACTICE")] {
        practice.speak(language);
        let receipt = practice.sell(&typed()).expect("sold").receipt;
        let shift = practice.shift().expect("a shift").shift;
        let text = practice.receipt(&receipt, Paper::Mm58).expect("a receipt").text;
        assert!(text.contains(mark), "{text}");
        let papers = here.at(mark);
        let saved = [
            practice.save_receipt_in(&receipt, &papers).expect("saved").file,
            practice.save_kuitansi_in(&receipt, "", &papers).expect("saved").file,
            practice.save_slip_in(&shift, &papers).expect("saved").file,
        ];
        let day = practice.gather_day(None).expect("gathered");
        let day = day.set(&mut |_, _| std::ops::ControlFlow::Continue(())).expect("set");
        let at = papers.join("latihan practice day.pdf");
        fs::write(&at, day).expect("written");
        for file in saved.iter().map(PathBuf::from).chain([at]) {
            assert!(pdf::said(&file).contains(mark), "{} says nothing", file.display());
            let name = file.file_name().expect("a name").to_string_lossy().to_uppercase();
            assert!(name.contains(mark), "{name}");
        }
        use lapak_core::books::Question;
        use lapak_core::till::{CashQuestion, TableFormat};
        let totals = practice.save_totals_in(Question::Product, None, TableFormat::Csv, &papers);
        let cash = [CashQuestion::Drawer, CashQuestion::Reason]
            .map(|of| practice.save_cash_totals_in(of, None, TableFormat::Csv, &papers));
        for saved in [totals].into_iter().chain(cash) {
            let file = saved.expect("saved").file;
            let csv = fs::read_to_string(&file).expect("a table");
            assert!(csv.contains(mark) && file.to_uppercase().contains(mark), "{file}: {csv}");
        }
    }
}

#[test]
fn what_leads_to_a_ledger_or_changes_the_fair_is_refused_in_practice() {
    let here = Here::new();
    let practice = here.practise();
    practice.done(&["shift", "open", "--float", "100000"]);
    let file = here.at("new");
    let lines = here.at("lines.jsonl");
    fs::write(&lines, here.real().done(&["entries"])).expect("written");
    let real = here.real().json(&["fair", "show"])["letters"].as_str().expect("text").to_owned();
    let refused: [&[&str]; 25] = [
        &["place", "create", text(&file)],
        &["place", "folder"],
        &["place", "tidy"],
        &["sync"],
        &["sync", "--plan"],
        &["entries"],
        &["take", text(&lines)],
        &["backup", text(&file)],
        &["restore", text(&file)],
        &["archive", "--out", text(&file)],
        &["practice", "start"],
        &["fair", "set", "--cut", "10"],
        &["fair", "take-off", "--name", "Pameran Contoh"],
        &["till", "admit", &real],
        &["till", "close", &real],
        &["till", "set", &real, "--stand", "12"],
        &["stand", "add", "12"],
        &["member", "add", "M8QD"],
        &["product", "set", "KRP-01", "--price", "9000"],
        &["bundle", "add", "--name", "Paket", "--price", "9000", "--part", "KRP-01"],
        &["catalogue", "export", text(&file)],
        &["catalogue", "import", text(&lines)],
        &["labels", "--pdf", text(&file)],
        &["price-list", "--pdf", text(&file)],
        &["quick-card", "--pdf", text(&file)],
    ];
    for arguments in refused {
        let answered = practice.run(arguments);
        assert_eq!(answered.exit, Some(1), "{arguments:?}: {answered:?}");
        let refusal = answered.refusal();
        assert_eq!(refusal.code, "in_practice", "{arguments:?}");
        assert!(refusal.message.contains("latihan"), "{}", refusal.message);
    }
    assert!(!file.exists());
    for language in [Language::Id, Language::En] {
        for code in [Code::InPractice, Code::PracticeLeft] {
            let said = Words::new(language).refusal(&lapak_core::Refusal::new(code)).message;
            let word = if language == Language::Id { "atihan" } else { "ractice" };
            assert!(said.contains(word), "{said}");
        }
    }
    // What a volunteer does all day is not.
    let sold = practice.json(&["sell", "KRP-01"])["receipt"].as_str().expect("text").to_owned();
    practice.done(&["receipt", &sold]);
    practice.done(&["shift", "close", "--counted", "112500"]);
}

#[test]
fn practice_that_a_program_left_is_over_at_the_next_start_and_says_so() {
    let here = Here::new();
    let practice = here.opened_practice();
    let mut till = opened(&here.data());
    till.end_left_practice().expect("nothing to do");
    assert!(till.notices().is_empty(), "somebody practises there");
    drop(practice);
    assert_eq!(here.real().json(&["practice", "show"])["practising"], true);
    till.end_left_practice().expect("ended");
    let codes: Vec<Code> = till.notices().iter().map(lapak_core::Refusal::code).collect();
    assert_eq!(codes, [Code::PracticeLeft]);
    till.sell(&typed()).expect("sold in earnest");
    till.end_left_practice().expect("nothing to do");
    assert_eq!(till.notices().len(), 1, "told once");
    assert_eq!(here.real_practice()["practising"], false);
    assert!(!here.data().join("practice").exists());
}

#[test]
fn beginning_again_begins_anew_and_ending_twice_is_no_matter() {
    let here = Here::new();
    let mut first = here.opened_practice();
    let sold = first.sell(&typed()).expect("sold").receipt;
    let busy = here.real().run(&["practice", "start"]);
    assert_eq!(busy.refusal().code, "store_busy", "{busy:?}");
    let busy = here.real().run(&["practice", "stop"]);
    assert_eq!(busy.refusal().code, "store_busy", "{busy:?}");
    drop(first);
    let again = here.practise();
    assert_eq!(again.run(&["sale", "show", &sold]).refusal().code, "receipt_unknown");
    // From within as well as from beside it.
    assert_eq!(again.json(&["practice", "stop"])["practising"], false);
    assert_eq!(here.real().json(&["practice", "stop"])["practising"], false);
    // Whoever asks there afterwards stands in nobody's way.
    assert_eq!(again.run(&["sale", "list"]).refusal().code, "no_fair");
    drop(here.practise());
}

#[test]
fn a_store_of_a_fair_in_the_place_of_practice_is_never_thrown_away() {
    let here = Here::new();
    let other = in_memory();
    let mut till = opened(other.path());
    till.found_sample("08").expect("founded");
    drop(till);
    let place = here.data().join("practice");
    fs::create_dir(&place).expect("made");
    copy_all(other.path(), &place);
    for command in ["start", "stop"] {
        let refused = here.real().run(&["practice", command]);
        assert_eq!(refused.refusal().code, "file_exists", "{refused:?}");
    }
    let mut till = opened(&here.data());
    till.end_left_practice().expect("nothing to do");
    drop(till);
    here.real().done(&["fair", "take-off", "--name", "Pameran Contoh"]);
    assert!(!here.data().join("ledger.sqlite").exists());
    assert_eq!(Lapak::at(&place).json(&["fair", "show"])["stand"], "08");
}

#[test]
fn practice_goes_with_the_fair_that_is_taken_off() {
    let here = Here::new();
    drop(here.practise());
    here.real().done(&["fair", "take-off", "--name", "Pameran Contoh"]);
    assert!(!here.data().exists());
}

#[test]
fn where_no_fair_is_yet_the_sample_is_practised_on() {
    let data = in_memory();
    let lapak = Lapak::at(data.path());
    let practice =
        lapak.json(&["practice", "start"])["data"].as_str().expect("a folder").to_owned();
    let practice = Lapak::at(Path::new(&practice));
    assert_eq!(practice.json(&["fair", "show"])["kind"], "practice");
    practice.done(&["shift", "open", "--float", "0"]);
    practice.done(&["sell", "KRP-01"]);
    assert_eq!(lapak.run(&["fair", "show"]).refusal().code, "no_fair");
    lapak.done(&["fair", "sample", "--stand", "07"]);
    assert_eq!(lapak.json(&["sale", "list"]), Value::Array(Vec::new()));
}
