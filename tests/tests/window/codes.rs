//! Codes that mean two things, and who says which.

use lapak_core::entry::{Fact, Product, Role, SignedEntry};
use lapak_core::till::TillAdmission;
use lapak_tests::pen::Pen;
use lapak_tests::window::Key;
use serde_json::json;

use crate::stand::{CHIPS, Stand, go, lines};

#[test]
fn of_two_products_with_one_code_the_window_asks_which_and_guesses_none() {
    let stand = Stand::ready();
    give_away_again(&stand, CHIPS.code, CHIPS.barcode);
    let mut window = stand.sell();
    window.type_text(&format!("{}\n", CHIPS.code));
    window.wait_for_text("dialog", "Keripik talas");
    window.wait_for_text("dialog", "Keripik pisang");
    window.press(&[Key::Enter]);
    window.wait_for_text("dialog [role=alert]", "Pilih dulu");
    window.click("dialog label:nth-of-type(2)");
    window.click("dialog [data-role=confirm]");
    window.wait_for("[data-line='1']");
    window.wait_for_end_of("dialog");
    assert_eq!(window.focused(), "input[name=search]");
    window.scan(&format!("{}\n", CHIPS.barcode));
    window.wait_for("dialog");
    window.press(&[Key::Escape]);
    window.wait_for_end_of("dialog");
    assert_eq!(lines(&window).len(), 1, "nothing was added unasked");
    window.close();
}

#[test]
fn a_coordinator_says_for_which_stand_a_till_sells() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    go(&mut window, "sync");
    window.click("[data-role=tills] [data-role=stand]");
    window.wait_for("dialog input[name=stand]");
    window.type_text("12\n");
    window.wait_for_end_of("dialog");
    window.wait_for_text("[data-role=tills]", "12");
    window.close();
    assert_eq!(stand.till().fair().expect("a fair").stand, "12");
}

/// Lets another coordinator's till give away codes that a product has already.
fn give_away_again(stand: &Stand, quick: &str, barcode: &str) {
    let mut till = stand.till();
    let fair = till.fair().expect("a fair").fair.parse().expect("an id");
    let mut edits: Vec<SignedEntry> = Vec::new();
    let snapshot = till.snapshot();
    let read = |entry: SignedEntry| {
        edits.push(entry);
        Ok(())
    };
    snapshot.each_entry(None, read).expect("read");
    let member = edits.iter().find(|edit| matches!(edit.entry().fact, Fact::Member(_)));
    let member = member.expect("a member").id();
    let mut pen = Pen::new("other", "08", Some(fair));
    till.take(&[pen.introduce()]).expect("taken");
    let admission = TillAdmission { role: Some(Role::Coordinator), stand: None, recovery: None };
    till.admit_till(&pen.key().to_string(), &admission).expect("admitted");
    let product = pen.write::<Product>(json!({
        "of": null, "replaces": [], "sku": "TLS-01", "quick": quick, "barcodes": [barcode],
        "name": "Keripik talas", "category": "Makanan", "unit": "pcs", "price": 9000,
        "member": member, "cut_bp": null, "picture": null, "active": true,
    }));
    till.take(&[product]).expect("taken");
}
