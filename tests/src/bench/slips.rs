//! Two hundred settlement slips as one PDF, against a bare program that writes the same text at the same places with printpdf.
//! Each runs in a process of its own.

use std::fs::{self, File};
use std::io::BufReader;
use std::path::Path;
use std::process::Command;

use lapak_core::Language;
use lapak_core::paper::{
    Cell, Column, Row, SignedPaper, SignedPapers, SignedPart, Table, signed_pdf, signed_runs,
};

use super::day::{bare, cost, middle, write_runs};
use super::goods;
use super::grown::workplace;
use super::measure::{peak_memory_kib, process_core_time};

const ROUNDS: usize = 9;
const SLIPS: usize = 200;
/// Products of a member.
const GOODS: usize = 8;

/// Prints what the slips cost.
pub fn slips() {
    let folder = tempfile::tempdir_in(workplace()).expect("a folder");
    write_runs(signed_runs(&papers()), &folder.path().join("runs.tsv"));
    let this = std::env::current_exe().expect("a program");
    let subject = |name: &str| {
        let mut command = Command::new(&this);
        command.args(["slips-subject", name]).arg(folder.path());
        cost(&mut command)
    };
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        ours.push(subject("ours"));
        bare.push(subject("bare"));
    }
    let (ours, bare) = (middle(&ours).core_ms, middle(&bare).core_ms);
    println!(
        "slips: {SLIPS} as one PDF; core time of a process each, medians of {ROUNDS}: ours {ours:.0} ms, bare {bare:.0} ms: \
         {:.2}, goal ≤ 1.3",
        ours / bare
    );
}

/// Runs one subject on a folder that [`slips`] prepared, and prints what it cost.
///
/// # Panics
/// When there is no such subject.
pub fn slips_subject(subject: &str, folder: &Path) {
    let before;
    let bytes = match subject {
        "ours" => {
            let papers = papers();
            before = process_core_time();
            signed_pdf(&papers)
        }
        "bare" => {
            let runs = BufReader::new(File::open(folder.join("runs.tsv")).expect("runs"));
            let runs = bare::read(runs);
            before = process_core_time();
            bare::pdf(runs)
        }
        other => panic!("no subject {other}"),
    };
    let core = process_core_time() - before;
    println!("{} {}", core.as_secs_f64() * 1e3, peak_memory_kib());
    fs::write(folder.join(format!("{subject}.pdf")), bytes).expect("written");
}

fn papers() -> SignedPapers {
    SignedPapers {
        language: Language::Id,
        made: "2024-05-12T21:00:00.000+07:00".parse().expect("a moment"),
        title: "Slip pelunasan".into(),
        papers: (0..SLIPS).map(paper).collect(),
    }
}

fn paper(number: usize) -> SignedPaper {
    let column = |heading: &str| Column { heading: heading.into(), adds_up: false };
    let money = |of: usize| Cell::Money(i64::try_from(of).expect("small") * 500);
    let row = |at: usize| {
        let product = goods::product(number * GOODS + at).article;
        vec![
            Cell::Code(product.sku.expect("a code").to_string()),
            Cell::Words(product.name.expect("a name").to_string()),
            Cell::Pieces(20),
            Cell::Pieces(12),
            money(number + at + 40),
            money(number + at + 32),
            Cell::Pieces(5),
            Cell::Pieces(1),
            Cell::Pieces(2),
        ]
    };
    let headings = [
        "SKU",
        "Nama",
        "Masuk",
        "Terjual",
        "Penjualan bersih",
        "Bagian anggota",
        "Diambil kembali",
        "Hilang",
        "Sisa",
    ];
    let line = |words: &str, figure: &str| Row { words: words.into(), figure: figure.into() };
    SignedPaper {
        organisation: "Koperasi Contoh".into(),
        title: "Slip pelunasan".into(),
        about: format!("Anggota A{number:03}"),
        of: vec!["Pameran Contoh, Kota Contoh".into(), "9 Mei 2024 – 12 Mei 2024".into()],
        banner: None,
        said: Vec::new(),
        parts: vec![
            SignedPart::Table(Table {
                language: Language::Id,
                made: "2024-05-12T21:00:00.000+07:00".parse().expect("a moment"),
                title: "Barang titipan".into(),
                of: Vec::new(),
                notes: Vec::new(),
                columns: headings.iter().map(|heading| column(heading)).collect(),
                rows: (0..GOODS).map(row).collect(),
                apart: 0,
                sum: Vec::new(),
            }),
            SignedPart::Rows {
                heading: "Perhitungan".into(),
                rows: vec![
                    line("Penjualan", "250.000"),
                    line("Bagi hasil koperasi", "−50.000"),
                    line("Bagian anggota", "200.000"),
                    line("Potongan: biaya stan, 12 Mei 2024", "−10.000"),
                ],
            },
        ],
        total: Some(line("Dibayarkan kepada anggota", "Rp190.000")),
        in_words: Some("Seratus sembilan puluh ribu rupiah".into()),
        notes: vec!["* Sisa menurut buku, belum dihitung.".into()],
        signed: vec!["Diterima, anggota".into(), "Dibayarkan, koperasi".into()],
    }
}
