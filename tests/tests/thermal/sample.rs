//! Fictional papers.

use std::io::Cursor;

use image::{GrayImage, ImageFormat};
use lapak_core::paper::{
    Cell, Column, Label, LabelPaper, Labels, Receipt, ReceiptLine, ReceiptPayment, Row,
    SignedPaper, SignedPart, Slip, Table,
};
use lapak_core::thermal::{CodePage, Form, PaperWidth};
use lapak_core::{Language, Words};

pub(crate) fn form(paper: PaperWidth, cuts: bool) -> Form {
    Form { paper, code_page: CodePage::Ascii, cuts }
}

pub(crate) fn row(words: &str, figure: &str) -> Row {
    Row { words: words.into(), figure: figure.into() }
}

pub(crate) fn sold(name: &str, amount: &str, figure: &str) -> ReceiptLine {
    ReceiptLine {
        name: name.into(),
        quantity: String::new(),
        amount: row(amount, figure),
        parts: Vec::new(),
        discount: None,
        free: None,
        net: figure.into(),
    }
}

/// A receipt with a bundle, something free, rounding and two payments, of a fair that proves nothing.
pub(crate) fn receipt(language: Language) -> Receipt {
    let words = Words::new(language);
    let say = |id: &str| words.say(id, &[]);
    let discount = Some(row(&say("receipt-discount"), "\u{2212}1.250"));
    let bundle = ReceiptLine {
        parts: vec!["3 × Keripik pisang".into(), "1 × Teh bunga telang".into()],
        ..sold("Paket oleh-oleh", "1 × 60.000", "60.000")
    };
    let lines = vec![
        ReceiptLine { discount, ..sold("Keripik pisang", "2 × 12.500", "25.000") },
        sold("Kunyit", "0,350 kg × 23.000", "8.050"),
        bundle,
        sold(
            "Tas belanja anyaman pandan dengan tali kulit dan saku dalam",
            "1 × 145.000",
            "145.000",
        ),
    ];
    Receipt {
        id: "0".repeat(64).parse().expect("an id"),
        language,
        at: "2024-05-10T10:15:00.000+07:00".parse().expect("a moment"),
        organisation: "Koperasi Contoh".into(),
        fair: "Pameran Contoh".into(),
        town: "Kota Contoh".into(),
        stand: words.say("receipt-stand", &[("stand", "07")]),
        banner: Some(say("receipt-sample")),
        title: format!("{} 07-K3QX-0042", say("receipt-number")),
        back: Vec::new(),
        when: vec!["10 Mei 2024, 10.15 WIB".into()],
        served_by: Some(format!("{} R1", say("receipt-served_by"))),
        lines,
        lines_said: String::new(),
        sums: vec![row(&say("receipt-subtotal"), "236.800"), row(&say("receipt-rounding"), "0")],
        total: row(&say("receipt-total"), "Rp236.800"),
        payments: vec![
            ReceiptPayment {
                amount: row(&say("receipt-method-qris"), "36.800"),
                claimed: Some(say("receipt-claimed")),
                cash: Vec::new(),
            },
            ReceiptPayment {
                amount: row(&say("receipt-method-cash"), "200.000"),
                claimed: None,
                cash: vec![
                    row(&say("receipt-tendered"), "200.000"),
                    row(&say("receipt-change"), "0"),
                ],
            },
        ],
        became: Vec::new(),
        thanks: say("receipt-thanks"),
    }
}

/// A receipt whose names have marks and Javanese letters, and one letter that no font has.
pub(crate) fn marked() -> Receipt {
    let lines = vec![
        sold("Kué lapis, café Nguyễn", "2 × 12.500", "25.000"),
        sold("Ḍaḍih Ṭoko Ŋ", "1 × 8.000", "8.000"),
        sold("ꦏꦺꦴꦥꦶꦏꦥꦸꦭꦒ ꦱꦫꦶꦥꦠꦶ ꦮꦺꦝꦁꦗꦲꦺ", "1 × 17.500", "17.500"),
        sold("Teh 茶 dan 🍵 hangat", "1 × 9.000", "9.000"),
    ];
    Receipt {
        organisation: "Koperasi Cahyå Ḍusun".into(),
        banner: None,
        sums: Vec::new(),
        total: row("TOTAL", "Rp59.500"),
        payments: Vec::new(),
        lines,
        ..receipt(Language::Id)
    }
}

pub(crate) fn labels(codes: &[&str]) -> Labels {
    let label = |code: &&str| Label {
        name: "Keripik singkong balado pedas manis".into(),
        price: "Rp12.500".into(),
        code: (*code).into(),
        codes: format!("M7QD · {code}"),
    };
    Labels {
        language: Language::Id,
        title: "Label".into(),
        made: "2024-05-10T10:15:00.000+07:00".parse().expect("a moment"),
        paper: LabelPaper::Roll { height: 40.0 },
        used: 0,
        labels: codes.iter().map(label).collect(),
    }
}

/// A slip of cash that went out.
pub(crate) fn slip(language: Language) -> Slip {
    let words = Words::new(language);
    Slip {
        id: "0".repeat(64).parse().expect("an id"),
        language,
        at: "2024-05-10T10:15:00.000+07:00".parse().expect("a moment"),
        organisation: "Koperasi Contoh".into(),
        fair: "Pameran Contoh, Kota Contoh".into(),
        stand: words.say("receipt-stand", &[("stand", "07")]),
        banner: None,
        title: "Kas keluar".into(),
        said: vec!["10 Mei 2024, 10.15 WIB".into(), "Laci 07-K3QX, petugas R1".into()],
        parts: vec![vec![row("Kantong belanja", "25.000"), row("Es batu", "15.000")]],
        total: row(&words.say("receipt-total", &[]), "Rp40.000"),
        notes: vec!["Kuitansi dari toko ada di laci.".into()],
        signed: vec!["Petugas".into(), "Koordinator".into()],
    }
}

/// What a member is owed.
pub(crate) fn signed(language: Language) -> SignedPaper {
    let words = Words::new(language);
    let column = |heading: &str, adds_up: bool| Column { heading: heading.into(), adds_up };
    let goods = |code: &str, name: &str, left: i64, sold: i64, share: i64| {
        vec![
            Cell::Code(code.into()),
            Cell::Words(name.into()),
            Cell::Pieces(left),
            Cell::Pieces(sold),
            Cell::Money(share),
        ]
    };
    let table = Table {
        language,
        made: "2024-05-10T10:15:00.000+07:00".parse().expect("a moment"),
        title: "Barang".into(),
        of: Vec::new(),
        notes: Vec::new(),
        columns: vec![
            column("Kode", false),
            column("Nama", false),
            column("Sisa", false),
            column("Laku", false),
            column("Bagian", true),
        ],
        rows: vec![
            goods("KRP-01", "Keripik pisang", 4, 16, 160_000),
            goods("TEH-02", "Teh bunga telang, Ḍusun Atas", 0, 9, 126_000),
        ],
        apart: 0,
        sum: vec![
            Cell::Words("Jumlah".into()),
            Cell::Empty,
            Cell::Pieces(4),
            Cell::Pieces(25),
            Cell::Money(286_000),
        ],
    };
    SignedPaper {
        organisation: "Koperasi Contoh".into(),
        title: "Slip pelunasan".into(),
        about: "Anggota M7QD".into(),
        of: vec!["Pameran Contoh, Kota Contoh".into(), "9–12 Mei 2024".into()],
        banner: Some(words.say("receipt-practice", &[])),
        said: vec!["Semua perangkat kasir sudah tutup.".into()],
        parts: vec![
            SignedPart::Table(table),
            SignedPart::Rows {
                heading: "Perhitungan".into(),
                rows: vec![row("Bagian anggota", "286.000"), row("Potongan", "\u{2212}20.000")],
            },
        ],
        total: Some(row("Dibayar", "Rp266.000")),
        in_words: Some("Dua ratus enam puluh enam ribu rupiah".into()),
        notes: vec!["Simpan slip ini.".into()],
        signed: vec!["Diterima oleh anggota".into(), "Dibayar oleh bendahara".into()],
    }
}

/// A picture that is dark at its left and light at its right, as PNG.
pub(crate) fn picture(width: u32, height: u32) -> Vec<u8> {
    let grey = |x: u32| u8::try_from(x * 255 / width).expect("a grey");
    let picture = GrayImage::from_fn(width, height, |x, _| image::Luma([grey(x)]));
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, ImageFormat::Png).expect("a PNG");
    bytes.into_inner()
}
