//! Labels are read by another program's scanner, as a thermal head of 203 dpi and a printer of 300 dpi print them.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use lapak_core::Language;
use lapak_core::till::{save_test_codes_in, test_codes};
use lapak_tests::lapak::Lapak;
use lapak_tests::pdf::said;

/// The barcodes of every page of a PDF, as zbar reads them in its picture.
fn scanned(file: &Path, dpi: u32) -> BTreeSet<String> {
    let pages = tempfile::tempdir().expect("a folder");
    let drawn = Command::new("pdftoppm")
        .args(["-gray", "-png", "-r", &dpi.to_string()])
        .arg(file)
        .arg(pages.path().join("page"))
        .status();
    assert!(drawn.is_ok_and(|status| status.success()), "pdftoppm draws {}", file.display());
    let mut scan = Command::new("zbarimg");
    scan.args(["--quiet", "--raw"]);
    for page in pages.path().read_dir().expect("pages") {
        scan.arg(page.expect("a page").path());
    }
    let read = scan.output().expect("zbarimg is there");
    String::from_utf8(read.stdout).expect("text").lines().map(str::to_owned).collect()
}

#[test]
fn every_barcode_of_every_sheet_is_read_by_another_program() {
    let data = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(data.path());
    let long = "Keripik singkong balado pedas manis isi 250 gram kemasan besar untuk oleh-oleh";
    let add =
        ["product", "add", "ZZZZZZ-999", "--name", long, "--price", "25000", "--member", "M7QD"];
    lapak.done(&add);
    let upc = ["product", "set", "KRP-01", "--barcode", "036000291452"];
    lapak.done(&upc);
    let catalogue = lapak.json(&["catalogue", "list"]);
    let products = catalogue["products"].as_array().expect("products");
    let code = |product: &serde_json::Value| {
        let barcode = product["barcodes"][0].as_str().map(str::to_owned);
        let code = barcode.unwrap_or_else(|| product["sku"].as_str().expect("a code").to_owned());
        // zbar gives a UPC-A as the EAN-13 that it is.
        if code.len() == 12 && code.bytes().all(|b| b.is_ascii_digit()) {
            format!("0{code}")
        } else {
            code
        }
    };
    let expected: BTreeSet<String> = products.iter().map(code).collect();
    assert!(expected.len() > 60);
    for sheet in ["3x8", "4x10", "58mm"] {
        let file = data.path().join(format!("{}.pdf", sheet.replace('/', "-")));
        lapak.done(&["labels", "--sheet", sheet, "--pdf", file.to_str().expect("a path")]);
        for dpi in [203, 300] {
            let scanned = scanned(&file, dpi);
            let missing: Vec<&String> = expected.difference(&scanned).collect();
            assert!(missing.is_empty(), "{sheet} at {dpi} dpi: {missing:?}");
        }
    }
}

#[test]
fn so_many_labels_begin_where_the_sheet_begins_and_bad_input_is_refused() {
    let data = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(data.path());
    let file = data.path().join("label.pdf");
    let path = file.to_str().expect("a path");
    let saved = lapak.json(&["labels", "KRP-01*20", "TEH-01*5", "--from", "3", "--pdf", path]);
    assert_eq!(saved["labels"], 25);
    let text = said(&file);
    assert_eq!(text.matches("M7QD·KRP-01").count(), 20, "{text}");
    let pages = Command::new("pdfinfo").arg(&file).output().expect("pdfinfo is there");
    let pages = String::from_utf8(pages.stdout).expect("text");
    assert!(
        pages.lines().any(|line| line.starts_with("Pages:") && line.ends_with(" 2")),
        "{pages}"
    );
    let other = data.path().join("lain.pdf");
    let other = other.to_str().expect("a path");
    for (arguments, code) in [
        (&["labels", "KRP-01*0"][..], "labels_invalid"),
        (&["labels", "KRP-01*9999"], "labels_invalid"),
        (&["labels", "KRP-01*dua"], "labels_invalid"),
        (&["labels", "ABC-99"], "product_unknown"),
        (&["labels", "--sheet", "0x8"], "labels_invalid"),
        (&["labels", "--sheet", "A4"], "labels_invalid"),
        (&["labels", "--sheet", "2x7/90/10"], "labels_invalid"),
        (&["labels", "--from", "0"], "labels_invalid"),
    ] {
        let arguments: Vec<&str> = arguments.iter().copied().chain(["--pdf", other]).collect();
        let refused = lapak.run(&arguments);
        assert_eq!(
            (refused.exit, refused.refusal().code.as_str()),
            (Some(1), code),
            "{arguments:?}"
        );
    }
    assert!(!Path::new(other).exists());
}

#[test]
fn a_price_list_has_every_product_that_is_sold_with_its_price() {
    let data = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(data.path());
    lapak.done(&["product", "set", "KRP-01", "--active", "false"]);
    let file = data.path().join("harga.pdf");
    let saved = lapak.json(&["price-list", "--pdf", file.to_str().expect("a path")]);
    let catalogue = lapak.json(&["catalogue", "list"]);
    let sold = catalogue["products"].as_array().expect("products").iter();
    let sold: Vec<&serde_json::Value> = sold.filter(|product| product["active"] == true).collect();
    assert_eq!(saved["labels"], sold.len());
    let text = said(&file);
    for product in sold {
        let name = product["name"].as_str().expect("a name").replace(' ', "");
        assert!(text.contains(&name), "{name}");
    }
    assert!(!text.contains("Keripikpisang") && text.contains("Rp145.000"));
}

#[test]
fn a_quick_card_has_a_page_for_each_stand_in_both_languages() {
    let data = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(data.path());
    lapak.done(&["stand", "add", "08", "--name", "Pojok minuman"]);
    let file = data.path().join("kartu.pdf");
    let saved = lapak.json(&["quick-card", "--pdf", file.to_str().expect("a path")]);
    assert_eq!(saved["labels"], 2);
    let text = said(&file);
    for said in [
        "Stan07",
        "Stan08·Pojokminuman",
        "Kartucepat",
        "Quickcard",
        "41,laluEnter:Keripikpisang",
        "31,Enter,laluberatnya",
        "TekanF1",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    let only = data.path().join("satu.pdf");
    let only = only.to_str().expect("a path");
    let unknown = lapak.run(&["quick-card", "--stand", "99", "--pdf", only]);
    assert_eq!(unknown.refusal().code, "stand_unknown");
}

#[test]
fn the_codes_that_test_a_scanner_are_read_by_another_program() {
    let folder = tempfile::tempdir().expect("a folder");
    let saved = save_test_codes_in(Language::Id, folder.path()).expect("saved");
    let expected: BTreeSet<String> = test_codes().into_iter().map(|code| code.code).collect();
    for dpi in [203, 300] {
        assert_eq!(scanned(Path::new(&saved.file), dpi), expected, "{dpi} dpi");
    }
}
