//! Members are paid: slips, envelopes, handover notes, packing lists, and the last evening step by step.

use std::fs;
use std::path::{Path, PathBuf};

use lapak_tests::lapak::Lapak;
use lapak_tests::pdf::{check, lines, pages, said, unspaced};
use serde_json::{Value, json};

struct Ready {
    lapak: Lapak,
    folder: tempfile::TempDir,
}

impl Ready {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let lapak = Lapak::ready(&folder.path().join("data"));
        Self { lapak, folder }
    }

    /// Saves a paper, and gives its file.
    fn saved(&self, name: &str, words: &[&str]) -> PathBuf {
        let file = self.folder.path().join(name);
        let path = file.to_str().expect("text").to_owned();
        let all: Vec<&str> = words.iter().copied().chain(["--pdf", &path]).collect();
        self.lapak.json(&all);
        check(&file);
        file
    }

    fn member_of(&self, sku: &str) -> String {
        let rows = self.lapak.json(&["catalogue", "list"]);
        let mut products = rows["products"].as_array().expect("products").iter();
        let row = products.find(|row| row["sku"] == sku).expect("a product");
        row["member"].as_str().expect("a code").to_owned()
    }
}

fn tells(file: &Path, sentences: &[&str]) {
    let said = lines(file);
    for sentence in sentences {
        assert!(said.contains(&unspaced(sentence)), "no {sentence:?} in {said}");
    }
}

#[test]
fn a_slip_says_what_came_in_was_sold_came_back_and_is_missing_and_adds_up_to_what_is_paid() {
    let ready = Ready::new();
    let lapak = &ready.lapak;
    let member = ready.member_of("KRP-01");
    lapak.done(&["goods", "in", "KRP-01*50", "TEH-01*5"]);
    lapak.done(&["sell", "KRP-01*4"]);
    let receipt = lapak.json(&["sell", "KRP-01*2"])["receipt"].clone();
    let receipt = receipt.as_str().expect("a number");
    lapak.done(&["sale", "refund", receipt, "--line", "1*1", "--reason", "damaged"]);
    lapak.done(&["goods", "given", "KRP-01*2", "--borne-by", "cooperative"]);
    lapak.done(&["goods", "lost", "KRP-01*3"]);
    lapak.done(&["goods", "back", "KRP-01*10"]);
    lapak.done(&["deduct", &member, "1500", "--reason", "transport"]);
    lapak.done(&["payout", &member, "20000", "--reason", "advance"]);
    let file = ready.saved("slip.pdf", &["settlement", &member]);
    // Rp12.500 each, of which a fifth is the cooperative's: 5 sold, 2 given away at its cost.
    tells(
        &file,
        &[
            "Slip pelunasan",
            &format!("Anggota {member}"),
            "Penjualan 62.500",
            "Bagi hasil koperasi −12.500",
            "Bagian anggota 50.000",
            "di dalamnya pengembalian dana (−12.500)",
            "Ganti barang rusak, diberikan, atau hilang 20.000",
            "Potongan: ongkos angkut",
            "−1.500",
            "Uang muka, tunai",
            "−20.000",
            "Dibayarkan kepada anggota Rp48.500",
            "Empat puluh delapan ribu lima ratus rupiah",
            "Sisa menurut buku",
            "CONTOH – BUKAN BUKTI BAYAR",
        ],
    );
    let balance = lapak.json(&["owed", &member])[0]["balance"].clone();
    assert_eq!(balance, 48_500);
    // What was counted is no figure of the books any more.
    lapak.done(&["goods", "count", "KRP-01*30", "TEH-01*5"]);
    let counted = ready.saved("counted.pdf", &["settlement", &member]);
    assert!(!said(&counted).contains(&unspaced("Sisa menurut buku")));
    // In one document each member has a page of its own, and the same slips are the same bytes.
    lapak.done(&["sell", "TEH-01"]);
    let all = ready.saved("all.pdf", &["settlement", "--all"]);
    assert_eq!(pages(&all).len(), 2);
    let again = ready.saved("again.pdf", &["settlement", "--all"]);
    assert_eq!(fs::read(&all).expect("bytes"), fs::read(&again).expect("bytes"));
}

#[test]
fn a_slip_of_a_day_tells_that_day_and_the_balance_when_it_ended() {
    let ready = Ready::new();
    let lapak = &ready.lapak;
    let member = ready.member_of("KRP-01");
    lapak.done(&["sell", "KRP-01*4"]);
    lapak.done(&["payout", &member, "15000", "--reason", "advance"]);
    let day = lapak.json(&["shift", "show"])["day"].clone();
    let day = day.as_str().expect("a day");
    let file = ready.saved("day.pdf", &["settlement", &member, "--day", day]);
    tells(
        &file,
        &[
            "Slip harian",
            "Bagian anggota hari itu 40.000",
            "Saldo sebelumnya 0",
            "Uang muka, tunai",
            "Saldo pada akhir hari Rp25.000",
        ],
    );
    let none = lapak.run(&["settlement", "--all", "--day", "2001-01-01", "--pdf", "/dev/null/x"]);
    assert_eq!(none.refusal().code, "nothing_owed");
}

#[test]
fn more_than_five_million_needs_a_duty_stamp_and_says_so() {
    let ready = Ready::new();
    let lapak = &ready.lapak;
    let member = ready.member_of("KRP-01");
    // Rp10.000 of each are the member's: five millions exactly need none.
    lapak.done(&["sell", "KRP-01*500"]);
    let below = ready.saved("below.pdf", &["settlement", &member]);
    assert!(!said(&below).contains("meterai"));
    lapak.done(&["sell", "KRP-01"]);
    let above = ready.saved("above.pdf", &["settlement", &member]);
    tells(&above, &["Tanda terima uang di atas Rp5.000.000 memerlukan meterai Rp10.000"]);
}

#[test]
fn envelopes_name_the_notes_that_all_of_them_need_together() {
    let ready = Ready::new();
    let lapak = &ready.lapak;
    assert_eq!(lapak.run(&["envelopes", "--pdf", "x.pdf"]).refusal().code, "nothing_owed");
    let (chips, tea) = (ready.member_of("KRP-01"), ready.member_of("TEH-01"));
    lapak.done(&["sell", "KRP-01*4", "TEH-01*2@17333"]);
    lapak.done(&["payout", &chips, "39900", "--reason", "advance"]);
    let envelopes = lapak.json(&["envelopes"]);
    let owed = lapak.json(&["owed", &tea])[0]["balance"].as_i64().expect("a figure");
    // A hundred for one; what no coin pays stays owed to the other.
    let due = owed - owed % 100;
    assert_eq!(envelopes["sum"], 100 + due);
    assert_eq!(envelopes["rest"], owed % 100);
    let pieces = envelopes["pieces"].as_array().expect("pieces").iter();
    let sum: i64 = pieces
        .map(|piece| piece[0].as_i64().expect("a note") * piece[1].as_i64().expect("a count"))
        .sum();
    assert_eq!(sum, 100 + due);
    lapak.done(&["payout", &chips, "5000", "--reason", "advance"]);
    let file = ready.saved("envelopes.pdf", &["envelopes"]);
    tells(&file, &["Daftar amplop", &format!("{chips}: −Rp4.900, tidak ada amplop.")]);
}

#[test]
fn a_handover_note_is_signed_by_both_and_says_what_the_member_gets() {
    let ready = Ready::new();
    let lapak = &ready.lapak;
    let member = ready.member_of("KRP-01");
    let slip = lapak.json(&["goods", "in", "KRP-01*12"])["id"].clone();
    let slip = slip.as_str().expect("an id");
    let file = ready.saved("note.pdf", &["goods", "note", slip]);
    tells(
        &file,
        &[
            "Tanda terima titipan",
            &format!("Anggota {member}"),
            "KRP-01",
            "10.000",
            "120.000",
            "Nilai jual Rp150.000",
            "Koperasi",
        ],
    );
    let sold = lapak.json(&["goods", "lost", "KRP-01"])["id"].clone();
    let sold = sold.as_str().expect("an id");
    let refused = lapak.run(&["goods", "note", sold, "--pdf", "x.pdf"]).refusal().code;
    assert_eq!(refused, "goods_unknown", "nothing was handed over");
    lapak.done(&["goods", "in", "--undo", slip, "--reason", "twice"]);
    let back = ready.saved("back.pdf", &["goods", "note", slip]);
    tells(&back, &["Catatan ini sudah dibatalkan."]);
}

#[test]
fn goods_come_from_a_list_all_or_none() {
    let ready = Ready::new();
    let lapak = &ready.lapak;
    let list = ready.folder.path().join("list.csv");
    let path = list.to_str().expect("text").to_owned();
    fs::write(&list, "Nama;Kode;Jumlah\nKeripik;KRP-01;12\nTeh;TEH-01;\n;41;3\n").expect("written");
    let done = lapak.json(&["goods", "in", "--list", &path]);
    assert_eq!(done["lines"].as_array().map(Vec::len), Some(1), "{done}");
    assert_eq!(done["lines"][0]["quantity_milli"], 15_000);
    fs::write(&list, "KRP-01,5\nTAK-99,2\nTEH-01,zwei\n").expect("written");
    let refused = lapak.run(&["goods", "in", "--list", &path]).refusal();
    assert_eq!(refused.code, "goods_list_wrong");
    assert!(refused.message.contains("TAK-99"), "{}", refused.message);
    let stock = lapak.json(&["stock"]);
    assert_eq!(stock[0]["in_milli"], 15_000, "{stock}");
}

#[test]
fn the_packing_list_is_by_member_with_a_column_to_write_in() {
    let ready = Ready::new();
    let lapak = &ready.lapak;
    lapak.done(&["goods", "in", "KRP-01*12", "TEH-01*3"]);
    lapak.done(&["sell", "KRP-01*2"]);
    let pdf = ready.saved("packing.pdf", &["stock"]);
    tells(&pdf, &["Daftar kemas", "Dihitung", "Keripik pisang"]);
    let csv = ready.folder.path().join("stock.csv");
    lapak.done(&["stock", "--csv", csv.to_str().expect("text")]);
    let text = fs::read_to_string(&csv).expect("text");
    assert!(text.lines().any(|line| line.contains("KRP-01") && line.contains(";12;")), "{text}");
}

#[test]
fn the_last_evening_says_what_is_not_done_until_it_is() {
    let ready = Ready::new();
    let lapak = &ready.lapak;
    let member = ready.member_of("KRP-01");
    lapak.done(&["goods", "in", "KRP-01*10"]);
    let receipt = lapak.json(&["sell", "KRP-01*4", "--qris", "50000"])["receipt"].clone();
    let receipt = receipt.as_str().expect("a number");
    let step = |name: &str| -> Value {
        let view = lapak.json(&["evening", "show"]);
        let mut steps = view["steps"].as_array().expect("steps").iter();
        steps.find(|row| row["step"] == name).expect("a step").clone()
    };
    for name in ["tills", "payments", "packing", "count", "back", "deductions", "slips", "payouts"]
    {
        let row = step(name);
        assert_eq!(row["done"], false, "{row}");
        assert_ne!(row["means"], "", "{row}");
    }
    lapak.done(&["sale", "confirm", receipt]);
    assert_eq!(step("payments")["done"], true);
    // Two pieces are missing: counted, and named until somebody books them.
    let count = lapak.json(&["goods", "count", "KRP-01*4"])["id"].clone();
    let count = count.as_str().expect("an id");
    assert_eq!(step("count")["lacks"].as_array().map(Vec::len), Some(1));
    lapak.done(&["goods", "book", count]);
    assert_eq!(step("count")["done"], true);
    lapak.done(&["goods", "back", "KRP-01*4"]);
    assert_eq!(step("back")["done"], true);
    lapak.done(&["payout", &member, "--method", "transfer"]);
    assert_eq!(step("payouts")["done"], true);
    lapak.done(&["shift", "close", "--counted", "100000"]);
    assert_eq!(step("tills")["done"], true, "{}", step("tills"));
    let view = lapak.json(&["evening", "show"]);
    assert_eq!(view["next"], "packing", "what only a person knows is left");
    let left = view["left_over"].to_string();
    assert!(left.contains("2 Keripik pisang"), "{left}");
    for step in ["packing", "deductions", "slips"] {
        lapak.done(&["evening", "mark", step]);
    }
    assert_eq!(lapak.json(&["evening", "show"])["next"], Value::Null);
    // What is sold after the slips are printed is on none of them.
    lapak.done(&["payout", &member, "1000", "--method", "transfer", "--reason", "advance"]);
    assert_eq!(step("slips")["done"], true, "a payout is no news to a slip");
    lapak.done(&["deduct", &member, "500", "--reason", "transport"]);
    assert_eq!(step("slips")["said"], "Sesudah slip dicetak masih ada yang dicatat. Cetak lagi.");
    lapak.done(&["deduct", &member, "-500", "--reason", "twice"]);
    lapak.done(&["payout", &member, "1000", "--method", "transfer", "--reason", "returned"]);
    assert_eq!(step("slips")["done"], true);
    lapak.done(&["evening", "mark", "slips", "--undo"]);
    assert_eq!(lapak.json(&["evening", "show"])["next"], "slips");
    let report = ready.saved("report.pdf", &["evening", "report"]);
    tells(
        &report,
        &[
            "Laporan penutupan",
            "Dibayar pembeli 50.000",
            "Bagian anggota 40.000",
            "Bagi hasil koperasi 10.000",
            "Dibayarkan kepada anggota 40.000",
            "Hilang di stan 07: 2 Keripik pisang",
            "Masih harus dibayarkan Rp0",
            "Bendahara",
        ],
    );
}

#[test]
fn each_stand_is_counted_once_and_what_a_count_finds_is_told_beside_what_is_missing() {
    let ready = Ready::new();
    let lapak = &ready.lapak;
    lapak.done(&["stand", "add", "09"]);
    for stand in ["07", "09"] {
        lapak.done(&["goods", "in", "KRP-01*10", "TEH-01*10", "--stand", stand]);
    }
    let far = || {
        let view = lapak.json(&["evening", "show"]);
        let mut steps = view["steps"].as_array().expect("steps").clone().into_iter();
        let row = steps.find(|row| row["step"] == "count").expect("a step");
        (row["said"].clone(), row["lacks"].as_array().map(Vec::len))
    };
    assert_eq!(far(), (json!("0 dari 2 stan sudah dihitung."), Some(2)));
    let count = lapak.json(&["goods", "count", "KRP-01*8", "TEH-01*11"])["id"].clone();
    assert_eq!(far(), (json!("1 dari 2 stan sudah dihitung."), Some(2)));
    let said = lapak.json(&["goods", "book", count.as_str().expect("an id")]);
    let said = said.as_str().expect("a sentence");
    assert!(said.contains("Hilang di stan 07: 2 × Keripik pisang."), "{said}");
    assert!(said.contains("Ditemukan lagi di stan 07: 1 × Teh melati"), "{said}");
    let left = lapak.json(&["evening", "show"])["left_over"].to_string();
    assert!(!left.contains('−'), "{left}");
}

#[test]
fn two_people_who_count_differently_are_told_so() {
    let ready = Ready::new();
    let lapak = &ready.lapak;
    lapak.done(&["goods", "in", "KRP-01*10"]);
    lapak.done(&["goods", "count", "KRP-01*9"]);
    let counts = lapak.json(&["goods", "counts"]);
    assert_eq!(
        (&counts["apart"], counts["counts"].as_array().map(Vec::len)),
        (&json!([]), Some(1))
    );
    assert_eq!(counts["counts"][0]["differs"][0]["difference_milli"], -1000);
    let place = ready.folder.path().join("fair.jsonl");
    let path = place.to_str().expect("text");
    lapak.done(&["place", "create", path]);
    lapak.done(&["sync"]);
    let other = Lapak::at(&ready.folder.path().join("other"));
    let joined = other.json(&["fair", "join", path, "--stand", "07"]);
    lapak.done(&["sync"]);
    lapak.done(&["till", "admit", joined["till"].as_str().expect("a till")]);
    lapak.done(&["sync"]);
    other.done(&["sync"]);
    other.done(&["goods", "count", "KRP-01*8"]);
    other.done(&["sync"]);
    lapak.done(&["sync"]);
    let counts = lapak.json(&["goods", "counts"]);
    let apart = &counts["apart"][0];
    assert_eq!(apart["name"], "Keripik pisang", "{counts}");
    assert_eq!(apart["counted"].as_array().map(Vec::len), Some(2), "{counts}");
}
