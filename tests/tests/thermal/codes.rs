use std::process::Command;

use image::GrayImage;
use lapak_core::Language;
use lapak_core::thermal::{CodePage, Form, PaperWidth, labels_roll, receipt_roll};
use rqrr::PreparedImage;

use crate::page;
use crate::sample::{form, labels, receipt};

/// A payment code of a merchant that does not exist, with an amount.
const PAYMENT: &str = "00020101021226680016ID.CO.CONTOH.WWW011893600000000000000102150000000000000010303UMI\
                       51440014ID.CO.QRIS.WWW0215ID00000000000010303UMI520459995303360540810000000\
                       5802ID5915KOPERASI CONTOH6011KOTA CONTOH61050000062070703A016304C01A";
const PAPERS: [PaperWidth; 2] = [PaperWidth::Mm58, PaperWidth::Mm80];

#[test]
fn a_qr_code_is_read_from_the_paper_as_it_was() {
    let longest = "Struk 07-K3QX-0042 ".repeat(26);
    for paper in PAPERS {
        for text in ["07-K3QX-0042", PAYMENT, longest.as_str()] {
            let form = form(paper, true);
            let roll = receipt_roll(&receipt(Language::Id), form.columns(), Some(text));
            assert_eq!(read_qr(&page(&roll, form).picture), [text], "{paper:?}");
        }
    }
}

#[test]
fn a_text_that_has_no_room_as_a_qr_code_stands_there_in_letters() {
    let form = form(PaperWidth::Mm58, true);
    let words = "kata ".repeat(240);
    let roll = receipt_roll(&receipt(Language::Id), form.columns(), Some(words.trim()));
    let page = page(&roll, form);
    assert!(read_qr(&page.picture).is_empty());
    let said = page.text();
    assert_eq!(said.matches("kata").count(), 240, "nothing of it is lost");
}

#[test]
fn a_barcode_is_read_from_the_paper_as_it_was() {
    let zbar = Command::new("zbarimg").arg("--version").output();
    if zbar.is_err() {
        eprintln!("zbarimg is not installed: barcodes are not read");
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    for paper in PAPERS {
        for code in ["4006381333931", "96385074", "KRP-01", "ABCDEFGHIJKLM"] {
            let form = form(paper, false);
            let page = page(&labels_roll(&labels(&[code]), form.columns()), form);
            let file = folder.path().join("label.png");
            page.picture.save(&file).expect("a picture");
            let read = Command::new("zbarimg").args(["--quiet", "--raw"]).arg(&file).output();
            let read = String::from_utf8(read.expect("it runs").stdout).expect("text");
            let fits = paper == PaperWidth::Mm80 || code != "ABCDEFGHIJKLM";
            assert_eq!(read.trim(), if fits { code } else { "" }, "{paper:?}");
            assert!(page.text().contains(code), "and by people");
        }
    }
}

#[test]
fn a_code_without_room_or_signs_for_bars_stands_there_in_letters() {
    for code in ["ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFG", "TËH"] {
        let form = Form { code_page: CodePage::Pc850, ..form(PaperWidth::Mm58, true) };
        let page = page(&labels_roll(&labels(&[code]), form.columns()), form);
        assert_eq!(page.pictures, 0, "{code}");
        assert!(page.text().replace('\n', "").contains(code), "{}", page.text());
    }
}

fn read_qr(picture: &GrayImage) -> Vec<String> {
    let side = |dots: u32| usize::try_from(dots).expect("a picture");
    let (width, height) = (side(picture.width()), side(picture.height()));
    let raw = picture.as_raw();
    let mut image = PreparedImage::prepare_from_greyscale(width, height, |x, y| raw[y * width + x]);
    let codes = image.detect_grids();
    codes.iter().map(|code| code.decode().expect("a code that is whole").1).collect()
}
