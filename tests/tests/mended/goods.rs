//! Goods that do not add up.

use lapak_core::books::Matter;
use lapak_core::entry::{GoodsCounted, GoodsMoved};
use lapak_tests::pen::Pen;
use serde_json::json;

use crate::made::Made;

/// The day of the pens.
const DAY: &str = "2024-05-10";

pub(crate) fn not_arrived() {
    let made = Made::new();
    made.json(&["stand", "add", "88"]);
    made.json(&["goods", "move", "KRP-01*5", "--to", "88"]);
    // What is on its way is nothing to look for.
    made.gone(Matter::NotArrived);
    let own = made.json(&["fair", "show"])["stand"].as_str().expect("a stand").to_owned();
    made.json(&["goods", "arrive", "KRP-01*3", "--from", &own, "--stand", "88"]);
    let named = made.named(Matter::NotArrived);
    assert_eq!(named["details"]["pieces"], "2", "{named}");
    made.accepted(Matter::NotArrived);
    let sent = made.json(&["goods", "list"])["on_the_way"][0]["of"].clone();
    let sent = sent.as_str().expect("a sending");
    let rest = ["goods", "arrive", "KRP-01*2", "--from", &own, "--stand", "88", "--of", sent];
    made.json(&rest);
    made.gone(Matter::NotArrived);
}

pub(crate) fn booked_twice() {
    let made = Made::new();
    let mut pens = ["ana", "budi"].map(|name| Pen::new(name, "08", Some(made.fair.id)));
    for pen in &mut pens {
        made.take(&[pen.introduce()]);
        made.json(&["till", "admit", &pen.letters()]);
    }
    let [ana, budi] = &mut pens;
    let count = ana.write::<GoodsCounted>(json!({
        "draft": "00112233445566778899aabbccddee10", "stand": "08", "day": DAY,
        "lines": [{"product": made.fair.product.id(), "sku": "KRP-01", "unit": "pcs",
            "counted_milli": 3000, "expected_milli": 5000}],
    }));
    let lost = |pen: &mut Pen, draft: &str| {
        pen.write::<GoodsMoved>(json!({
            "draft": draft, "movement": "lost", "stand": "08", "other_stand": null,
            "of": count.id(), "day": DAY, "borne_by": null,
            "lines": [{"product": made.fair.product.id(), "sku": "KRP-01", "unit": "pcs",
                "quantity_milli": 2000, "member": made.fair.member.id(),
                "member_code": "M7QD", "owed": 0}],
            "reason": null,
        }))
    };
    let once = lost(ana, "00112233445566778899aabbccddee11");
    let again = lost(budi, "00112233445566778899aabbccddee12");
    made.take(&[count.clone(), once]);
    made.gone(Matter::BookedTwice);
    made.take(std::slice::from_ref(&again));
    made.named(Matter::BookedTwice);
    made.accepted(Matter::BookedTwice);
    let id = again.id().to_string();
    made.json(&["goods", "lost", "--undo", &id, "--reason", "twice"]);
    made.gone(Matter::BookedTwice);
}
