//! Next year's fair begins with this year's catalogue: members with their cuts, products, prices, pictures and bundles, from
//! a backup, a shared file, or the data of a till; and no sale.

use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use lapak_tests::folder::opened;
use lapak_tests::lapak::Lapak;
use serde_json::Value;

/// This year's fair, with everything that a catalogue may have and a sale; and the ways to it.
fn last_year(root: &Path) -> (Lapak, Vec<PathBuf>) {
    let folder = root.join("last-year");
    let lapak = Lapak::ready(&folder);
    let mut bytes = Cursor::new(Vec::new());
    let picture = DynamicImage::ImageRgb8(RgbImage::from_pixel(400, 400, Rgb([9, 120, 9])));
    picture.write_to(&mut bytes, ImageFormat::Png).expect("encoded");
    let file = root.join("keripik.png");
    fs::write(&file, bytes.into_inner()).expect("written");
    let path = |path: &Path| path.to_str().expect("a plain path").to_owned();
    lapak.done(&["product", "set", "KRP-01", "--photo", &path(&file)]);
    lapak.done(&["member", "set", "M7QD", "--cut", "12,5"]);
    lapak.done(&["product", "set", "KRP-02", "--active", "false"]);
    let parts = ["--part", "KRP-01*2", "--part", "BRS-01*0,5"];
    lapak.done(
        &[&["bundle", "add", "PKT-1", "--name", "Paket", "--price", "20000"][..], &parts].concat(),
    );
    lapak.done(&["sell", "KRP-01*3"]);
    let (place, backup) = (root.join("pameran.jsonl"), root.join("cadangan.lapak"));
    lapak.done(&["place", "create", &path(&place)]);
    lapak.done(&["sync"]);
    lapak.done(&["backup", &path(&backup)]);
    (lapak, vec![backup, place, folder])
}

fn new_fair(folder: &Path) -> Lapak {
    let lapak = Lapak::at(folder);
    let found = [
        "fair",
        "found",
        "--organisation",
        "Koperasi Contoh",
        "--name",
        "Pameran Tahun Depan",
        "--town",
        "Kota Contoh",
        "--from",
        "2024-05-10",
        "--to",
        "2024-05-12",
        "--stand",
        "07",
    ];
    lapak.done(&found);
    lapak
}

/// What a catalogue says, without the ids of its values.
fn said(lapak: &Lapak) -> Vec<Value> {
    let listed = lapak.json(&["catalogue", "list"]);
    let products = listed["products"].as_array().expect("products").iter();
    let mut said: Vec<Value> = products
        .filter(|product| product["active"] == true)
        .map(|product| {
            let mut product = product.clone();
            product["product"] = Value::Null;
            product
        })
        .collect();
    said.sort_by_key(|product| product["sku"].to_string());
    said
}

#[test]
fn a_new_fair_takes_the_catalogue_of_another_from_wherever_that_is() {
    let root = tempfile::tempdir().expect("a folder");
    let (last, ways) = last_year(root.path());
    let expected = said(&last);
    for (at, way) in ways.iter().enumerate() {
        let folder = root.path().join(format!("next-{at}"));
        let next = new_fair(&folder);
        let path = way.to_str().expect("a plain path");
        let plan = next.json(&["catalogue", "import", "--plan", "--add-members", path]);
        assert_eq!(plan["new"], expected.len(), "{path}");
        assert!(said(&next).is_empty(), "a plan changes nothing");
        let done = next.json(&["catalogue", "import", "--add-members", path]);
        assert_eq!((&done["new"], &done["done"]), (&expected.len().into(), &true.into()), "{path}");
        assert_eq!(said(&next), expected, "{path}");
        let listed = next.json(&["catalogue", "list"]);
        let members = listed["members"].as_array().expect("members").iter();
        let cuts: Vec<&Value> =
            members.filter(|of| of["code"] == "M7QD").map(|of| &of["cut_bp"]).collect();
        assert_eq!(cuts, [1250], "{path}");
        let bundles = next.json(&["bundle", "list"]);
        assert_eq!((&bundles[0]["name"], &bundles[0]["lacks"]), (&"Paket".into(), &"".into()));
        assert_eq!(next.json(&["totals", "--by", "day"])["sum"]["sales"], 0, "no sale comes along");
        assert!(!folder.join("restoring-catalogue").exists(), "nothing of the other fair is left");
        let again = next.json(&["catalogue", "import", "--add-members", path]);
        assert_eq!((&again["new"], &again["changed"]), (&0.into(), &0.into()), "{path}");
        let before = next.entries().len();
        next.json(&["catalogue", "import", "--add-members", path]);
        assert_eq!(next.entries().len(), before, "taken twice, it changes nothing");
        next.verify();
        let till = opened(&folder);
        let table = till.catalogue_table().expect("a table");
        let photos: Vec<&str> = table
            .products
            .iter()
            .filter(|row| row.photo.is_some())
            .map(|row| row.sku.as_str())
            .collect();
        assert_eq!(photos, ["KRP-01"], "{path}");
    }
}

#[test]
fn what_is_no_fair_is_refused_and_changes_nothing() {
    let root = tempfile::tempdir().expect("a folder");
    let (_, ways) = last_year(root.path());
    let next = new_fair(&root.path().join("next"));
    let before = next.entries().len();
    let backup = fs::read(&ways[0]).expect("a backup");
    let cut = root.path().join("potong.lapak");
    fs::write(&cut, &backup[..backup.len() / 2]).expect("written");
    let empty = root.path().join("kosong");
    fs::create_dir(&empty).expect("made");
    let lines = root.path().join("lain.jsonl");
    fs::write(&lines, "{\"id\":1}\n").expect("written");
    for (path, code) in [
        (&cut, "backup_damaged"),
        (&empty, "place_folder_foreign"),
        (&lines, "place_not_ledger"),
        (&root.path().join("tidak-ada"), "file_unreadable"),
    ] {
        let refused = next.run(&["catalogue", "import", path.to_str().expect("a path")]).refusal();
        assert_eq!(refused.code, code, "{path:?}: {}", refused.message);
        assert!(!refused.message.contains("{ $"), "{}", refused.message);
    }
    assert_eq!(next.entries().len(), before);
    assert!(!root.path().join("next/restoring-catalogue").exists());
}
