use std::path::PathBuf;

use lapak_core::thermal::{
    Form, PaperWidth, labels_roll, logo, receipt_roll, roll_bytes, signed_roll, slip_roll,
    test_roll,
};
use lapak_core::{Language, Words};
use lapak_tests::emulator::{Emulator, Page};

use crate::printed;
use crate::sample::{form, labels, marked, picture, receipt, signed, slip};

const LANGUAGES: [(&str, Language); 2] = [("id", Language::Id), ("en", Language::En)];
const PAPERS: [(&str, PaperWidth); 2] = [("58", PaperWidth::Mm58), ("80", PaperWidth::Mm80)];

#[test]
fn receipts_on_both_papers_in_both_languages_are_as_reviewed() {
    for (tag, language) in LANGUAGES {
        for (width, paper) in PAPERS {
            let form = form(paper, true);
            let roll = receipt_roll(&receipt(language), form.columns(), Some("07-K3QX-0042"));
            let pages = printed(&roll, form, None);
            as_reviewed(&format!("receipt-{width}-{tag}"), &pages);
        }
    }
}

#[test]
fn names_with_marks_and_in_javanese_letters_are_as_reviewed() {
    for (width, paper) in PAPERS {
        let form = form(paper, true);
        let pages = printed(&receipt_roll(&marked(), form.columns(), None), form, None);
        as_reviewed(&format!("marks-{width}"), &pages);
    }
}

#[test]
fn papers_to_sign_slips_labels_and_test_pages_are_as_reviewed() {
    for (tag, language) in LANGUAGES {
        let words = Words::new(language);
        let form = form(PaperWidth::Mm58, false);
        let columns = form.columns();
        let copy = words.say("thermal-copy", &[]);
        let made = |roll| printed(&roll, form, None);
        as_reviewed(&format!("test-58-{tag}"), &made(test_roll(&words, &form)));
        as_reviewed(
            &format!("copy-58-{tag}"),
            &printed(&slip_roll(&slip(language), columns), form, Some(&copy)),
        );
        as_reviewed(
            &format!("signed-58-{tag}"),
            &made(signed_roll(&signed(language), &words, columns)),
        );
    }
    let form = form(PaperWidth::Mm58, true);
    let roll = labels_roll(&labels(&["4006381333931"]), form.columns());
    as_reviewed("label-58", &printed(&roll, form, None));
}

#[test]
fn a_logo_of_greys_stands_in_the_middle_above_a_receipt_as_reviewed() {
    for (width, paper) in PAPERS {
        let form = form(paper, true);
        let roll = receipt_roll(&receipt(Language::Id), form.columns(), None);
        let made = logo(&picture(600, 300), &form).expect("a picture");
        assert!(made.width() <= form.dots() && made.height() <= 200);
        let bytes = roll_bytes(&roll, &form, Some(&made), None);
        let pages = Emulator::print(form.dots(), &bytes).expect("what a printer knows");
        as_reviewed(&format!("logo-{width}"), &pages);
        // Dark at the left, light at the right, scattered between.
        let part = |from: usize| {
            let dots = (from..from + 40).flat_map(|x| (0..made.height()).map(move |y| (x, y)));
            dots.filter(|(x, y)| made.is_dark(*x, *y)).count() * 100 / (40 * made.height())
        };
        assert!(part(0) > 85 && part(made.width() - 40) < 15, "{} {}", part(0), part(340));
        assert!((35..65).contains(&part(made.width() / 2 - 20)));
    }
    let one_dot = logo(&picture(1, 1), &Form::default()).expect("a picture");
    assert!(one_dot.width() >= 1, "the smallest picture is one, too");
    assert!(logo(b"no picture", &Form::default()).is_err());
}

/// Compares with a picture that was reviewed; `LAPAK_BLESS=1` writes it anew.
fn as_reviewed(name: &str, pages: &[Page]) {
    let [page] = pages else { panic!("{name}: {} papers", pages.len()) };
    let golden = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("golden/thermal");
    let path = golden.join(format!("{name}.png"));
    if std::env::var_os("LAPAK_BLESS").is_some() {
        std::fs::create_dir_all(&golden).expect("a folder");
        page.picture.save(&path).expect("a picture");
    }
    let reviewed = image::open(&path).map(|picture| picture.to_luma8()).unwrap_or_default();
    assert!(page.picture == reviewed, "{name} differs; look at it with LAPAK_BLESS=1");
}
