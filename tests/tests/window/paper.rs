//! The receipt of a sale, on the screen and as a file.

use std::path::Path;

use lapak_tests::pdf::said;
use lapak_tests::window::Key;

use crate::stand::{CHIPS, Stand, TEA, go, open_pay, ring_up};

#[test]
fn a_sale_stands_among_the_sales_with_its_receipt_and_is_saved_as_a_pdf() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    ring_up(&mut window, &[&CHIPS, &TEA]);
    open_pay(&mut window);
    window.type_text("50000\n");
    window.wait_for("main[data-receipt]");
    let number = window
        .script("return document.querySelector('[data-receipt]').dataset.receipt", Vec::new());
    let number = number.as_str().expect("a text").to_owned();
    window.press(&[Key::Enter]);
    window.wait_for("main[data-screen=sell]");

    go(&mut window, "sales");
    assert_eq!(window.text_of("[data-role=sum]"), "Rp30.000");
    assert!(window.text_of("[role=row][data-index]").contains(&number));
    let receipt = window.text_of("[data-role=receipt-text]");
    for part in [&number, "Keripik pisang", "Teh melati 100 g", "Rp30.000", "50.000", "20.000"] {
        assert!(receipt.contains(part), "no {part} on\n{receipt}");
    }

    window.click("[data-role=save]");
    let file = window.text_of("[data-role=file] span");
    assert!(file.ends_with(&format!("{number}.pdf")), "{file}");
    assert!(Path::new(&file).is_file(), "{file}");
    let paper = said(Path::new(&file));
    assert!(paper.contains(&number), "no {number} in\n{paper}");
    assert!(paper.contains("Keripikpisang"), "{paper}");
    window.wait_for_text(".said", &file);
}
