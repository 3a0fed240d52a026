//! Cash is rounded, and the cooperative bears it: wherever totals have the figure, they say whose it is.

use std::fs;
use std::path::Path;

use calamine::{Data, Reader, Xlsx, open_workbook};
use lapak_tests::lapak::Lapak;
use lapak_tests::pdf::{check, said, unspaced};

/// A language; what names the rounding in a column of its own, and in a row among members and products.
const NAMED: [(&str, &str, &str); 2] = [
    ("id", "Pembulatan, ditanggung koperasi", "Pembulatan tunai, ditanggung koperasi"),
    ("en", "Rounding, borne by the cooperative", "Cash rounding, borne by the cooperative"),
];

#[test]
fn every_table_names_who_bears_the_rounding() {
    let data = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(data.path());
    let sold = lapak.json(&["sell", "KRP-01@12430"]);
    assert!(sold["rounding"].as_i64().expect("a figure") < 0, "{sold}");
    for (lang, column, row) in NAMED {
        for (by, name) in [("day", column), ("till", column), ("member", row), ("product", row)] {
            let file = |end: &str| {
                data.path().join(format!("{lang}-{by}.{end}")).to_str().expect("a path").to_owned()
            };
            let (csv, xlsx, pdf) = (file("csv"), file("xlsx"), file("pdf"));
            let saved = ["--csv", &csv, "--separator", ";", "--xlsx", &xlsx, "--pdf", &pdf];
            lapak.done(&[&["--lang", lang, "totals", "--by", by], &saved[..]].concat());
            assert!(fs::read_to_string(&csv).expect("read").contains(name), "{csv} without {name}");
            assert!(cells(&xlsx).iter().any(|cell| cell == name), "{xlsx} without {name}");
            check(Path::new(&pdf));
            assert!(said(Path::new(&pdf)).contains(&unspaced(name)), "{pdf} without {name}");
            if by == "member" {
                let told = lapak.done(&["--lang", lang, "totals", "--by", by]);
                assert!(told.contains(name), "{told}");
            }
        }
    }
}

/// Every text of a workbook.
fn cells(file: &str) -> Vec<String> {
    let mut book: Xlsx<_> = open_workbook(file).expect("a workbook");
    let (_, sheet) = book.worksheets().into_iter().next().expect("a sheet");
    let texts = sheet.rows().flatten().filter_map(|cell| match cell {
        Data::String(text) => Some(text.clone()),
        _ => None,
    });
    texts.collect()
}
