//! Files that are no list, or would be one of a million rows: each is refused in a sentence, quickly, with little
//! memory, and nothing is changed.

use std::fs::{self, File};
use std::path::Path;
use std::process::Command;

use crate::files::{archive, bomb, ods_of, written, xlsx};
use lapak_tests::lapak::{Answered, Lapak, mount, program, with_own_mounts};

/// What reading a list may cost, in bytes.
const MEMORY_MAX: usize = 300 << 20;

const HEADINGS: &str = "Nama;Harga;Anggota\n";

#[test]
fn files_that_are_no_list_are_refused_and_change_nothing() {
    let data = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(data.path());
    let at = tempfile::tempdir().expect("a folder");
    let before = lapak.done(&["dump"]);
    let row = "Keripik;9000;M7QD\n";
    let book = xlsx(&[("Mei", &[vec!["Nama", "Harga"], vec!["Teh", "9000"]])]);
    let repeated = |rows: &str, columns: &str| {
        ods_of(&format!(
            "<table:table-row table:number-rows-repeated=\"{rows}\"><table:table-cell \
             table:number-columns-repeated=\"{columns}\" office:value-type=\"string\">\
             <text:p>Teh</text:p></table:table-cell></table:table-row>"
        ))
    };
    let far = "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell/></table:table-row>\
        <table:table-row><table:table-cell table:number-columns-repeated=\"16000\"/><table:table-cell \
        office:value-type=\"string\"><text:p>Teh</text:p></table:table-cell></table:table-row>";
    let old: Vec<u8> =
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".iter().copied().chain([0; 4096]).collect();
    let picture: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x75\x30\0\0\x75\x30\x08\x02\0\0\0";
    let cases: [(&str, Vec<u8>, &str); 13] = [
        ("panjang.csv", format!("{HEADINGS}{}", row.repeat(100_000)).into_bytes(), "list_too_long"),
        ("lebar.csv", "a;".repeat(50_000).into_bytes(), "list_too_long"),
        ("bom.xlsx", bomb(300), "list_too_long"),
        ("ulang.ods", repeated("1000000", "16000"), "list_too_long"),
        ("jauh.ods", ods_of(far), "list_too_long"),
        ("potong.xlsx", book[..book.len() / 2].to_vec(), "list_unreadable"),
        ("rusak.xlsx", archive(&[("xl/workbook.xml", b"<workbook>")]), "list_unreadable"),
        ("lama.xls", old, "list_unreadable"),
        ("gambar.csv", picture.to_vec(), "list_unreadable"),
        (
            "kutip.csv",
            format!("{HEADINGS}\"Keripik;9000;M7QD\n{row}").into_bytes(),
            "list_quote_open",
        ),
        ("kosong.csv", Vec::new(), "list_empty"),
        ("titik.csv", b";;;\n;;\n".to_vec(), "list_empty"),
        ("lain.zip", archive(&[("surat.txt", b"Halo")]), "list_unreadable"),
    ];
    for (name, bytes, code) in cases {
        refuses(&lapak, &written(at.path(), name, &bytes), code);
    }
    let large = File::create(at.path().join("besar.csv")).expect("made");
    large.set_len(50 << 20).expect("a file of nothing takes no room");
    refuses(&lapak, &at.path().join("besar.csv"), "list_too_long");
    let folder = lapak.run(&["catalogue", "import", at.path().to_str().expect("a path")]);
    assert_eq!(folder.refusal().code, "place_not_ledger");
    refuses(&lapak, &at.path().join("tidak-ada.csv"), "file_unreadable");
    assert_eq!(lapak.done(&["dump"]), before);
}

#[test]
fn a_folder_without_rights_is_said() {
    with_own_mounts("bad_files::a_folder_without_rights_is_said", || {
        let data = tempfile::tempdir().expect("a folder");
        let lapak = Lapak::ready(data.path());
        let at = tempfile::tempdir().expect("a folder");
        let list = written(at.path(), "daftar.csv", HEADINGS.as_bytes());
        mount(&["-t", "tmpfs", "-o", "ro", "tmpfs"], at.path());
        refuses(&lapak, &list, "file_unreadable");
        let out = at.path().join("katalog.csv");
        let export = lapak.run(&["catalogue", "export", out.to_str().expect("a path")]);
        assert_eq!(export.refusal().code, "file_not_written");
        let gone = Command::new("umount").arg(at.path()).status();
        assert!(gone.is_ok_and(|status| status.success()));
        assert!(fs::exists(&list).expect("asked"));
    });
}

#[test]
fn two_thousand_products_with_thirty_wrong_rows_come_whole_or_not_at_all() {
    let data = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(data.path());
    let at = tempfile::tempdir().expect("a folder");
    let list = |wrong: bool| {
        let row = |number: usize| {
            let price = if wrong && number.is_multiple_of(66) { "12/05" } else { "9.000" };
            format!("Barang {number};{price};M7QD;BRG-{number:04}\n")
        };
        let rows: String = (0..2000).map(row).collect();
        format!("Nama;Harga;Anggota;SKU\n{rows}")
    };
    let before = lapak.done(&["dump"]);
    let file = written(at.path(), "daftar.csv", list(true).as_bytes());
    let path = file.to_str().expect("a path");
    let refused = lapak.run(&["catalogue", "import", path]);
    assert_eq!((refused.exit, refused.refusal().code.as_str()), (Some(1), "list_rows_wrong"));
    let said: serde_json::Value = serde_json::from_str(&refused.out).expect("JSON");
    assert_eq!((said["wrong"].as_array().map(Vec::len), &said["done"]), (Some(31), &false.into()));
    assert_eq!(lapak.done(&["dump"]), before);
    written(at.path(), "daftar.csv", list(false).as_bytes());
    let done = lapak.json(&["catalogue", "import", path]);
    assert_eq!((&done["new"], &done["done"]), (&2000.into(), &true.into()));
    let undone = lapak.json(&["catalogue", "import", "--undo"]);
    assert_eq!(undone["undone"], 2000);
    let products = lapak.json(&["catalogue", "list"]);
    let sold = products["products"].as_array().expect("products").iter();
    let sold =
        sold.filter(|product| product["sku"].as_str().is_some_and(|sku| sku.starts_with("BRG-")));
    assert!(sold.clone().count() == 2000 && sold.into_iter().all(|of| of["active"] == false));
    lapak.verify();
}

#[track_caller]
fn refuses(lapak: &Lapak, file: &Path, code: &str) {
    let path = file.to_str().expect("a path");
    for plan in [&["--plan"][..], &[]] {
        let arguments: Vec<&str> =
            ["catalogue", "import", path].into_iter().chain(plan.iter().copied()).collect();
        // A program that asks for more is given nothing, and breaks off.
        let mut command = Command::new("prlimit");
        command.arg(format!("--data={MEMORY_MAX}")).arg(program());
        command.args(lapak.command().get_args()).args(&arguments);
        let answered: Answered = command.output().expect("prlimit is there").into();
        let refusal = answered.refusal();
        assert_eq!((answered.exit, refusal.code.as_str()), (Some(1), code), "{path}: {answered:?}");
        assert!(!refusal.message.contains("{ $"), "{}", refusal.message);
    }
}
