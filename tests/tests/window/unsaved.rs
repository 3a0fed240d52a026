//! What is typed into a form is not lost by leaving its screen, whichever way: it is asked about first. It is short here: an
//! Enter right behind more of it would end a scan.

use lapak_tests::window::{Key, Window};

use crate::stand::{Stand, go};

/// The ways out of a screen.
#[derive(Debug, Clone, Copy)]
enum Way {
    Strip(&'static str),
    Escape,
    Press(&'static str),
}

#[test]
fn a_half_typed_product_is_asked_about_on_every_way_out_of_the_catalogue() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    go(&mut window, "catalogue");
    window.click(".product-form [name=name]");
    window.type_text("Sb");
    let name = ".product-form [name=name]";
    let ways = [
        Way::Strip("sell"),
        Way::Strip("menu"),
        Way::Strip("shift"),
        Way::Escape,
        Way::Press("[data-role=import]"),
        Way::Press("[data-index='1'] .product-name"),
    ];
    for way in ways {
        stays(&mut window, way, name, "Sb");
    }
    leaves(&mut window, Way::Strip("sales"), "main[data-screen=sales]");
    go(&mut window, "catalogue");
    assert_eq!(window.value_of(name), "");
}

#[test]
fn a_half_typed_bundle_is_asked_about_also_once_it_has_one_more_product() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    go(&mut window, "bundles");
    let name = ".product-form [name=name]";
    window.click(name);
    window.type_text("Sb");
    stays(&mut window, Way::Strip("sell"), name, "Sb");
    window.click("[data-role=part-add]");
    window.wait_for("[name=part-1]");
    stays(&mut window, Way::Escape, name, "Sb");
    leaves(&mut window, Way::Strip("menu"), "main[data-screen=menu]");
}

#[test]
fn what_is_saved_or_untouched_is_asked_about_no_more() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    go(&mut window, "catalogue");
    go(&mut window, "people");
    window.click("[name=stands-code]");
    window.type_text("55\n");
    window.wait_for("[data-role=stands] [data-code='55']");
    go(&mut window, "catalogue");
    window.click("[data-index='1'] .product-name");
    window.wait_for("[data-role=past] li");
    window.click(".product-form [name=category]");
    window.type_text("x\n");
    window.wait_for_end_of("[data-role=past]");
    go(&mut window, "sell");
}

#[test]
fn half_filled_forms_of_setting_up_are_asked_about() {
    let stand = Stand::new();
    let mut window = stand.open();
    window.wait_for("main[data-screen=welcome]");
    for (door, field) in [("found", "organisation"), ("join", "join-path")] {
        window.click(&format!("[data-role={door}]"));
        let field = format!("input[name={field}]");
        window.wait_for(&format!("{field}:focus"));
        window.type_text("/c");
        for way in [Way::Strip("settings"), Way::Escape, Way::Press("main [data-role=cancel]")] {
            stays(&mut window, way, &field, "/c");
        }
        leaves(&mut window, Way::Escape, "main[data-screen=welcome]");
    }
    window.close();

    let stand = Stand::ready();
    let mut window = stand.sell();
    go(&mut window, "people");
    window.click("[name=members-code]");
    window.type_text("B2");
    for way in [Way::Strip("sell"), Way::Escape, Way::Press("main [data-role=main]")] {
        stays(&mut window, way, "[name=members-code]", "B2");
    }
    leaves(&mut window, Way::Escape, "main[data-screen=set-up]");
}

#[test]
fn a_drawer_that_is_half_counted_is_asked_about() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    go(&mut window, "shift");
    window.click("[name=pieces-50000]");
    window.type_text("4");
    for way in [Way::Strip("sell"), Way::Escape] {
        stays(&mut window, way, "[name=pieces-50000]", "4");
    }
    leaves(&mut window, Way::Strip("sell"), "main[data-screen=sell]");
}

/// Goes that way, is asked, stays, and finds what was typed.
#[track_caller]
fn stays(window: &mut Window, way: Way, field: &str, typed: &str) {
    go_out(window, way);
    // Enter without a thought changes nothing.
    window.wait_for("dialog.question [data-role=cancel]:focus");
    window.press(&[Key::Enter]);
    window.wait_for_end_of("dialog");
    assert_eq!(window.value_of(field), typed, "{way:?}");
}

/// Goes that way, is asked, and gives up what was typed.
#[track_caller]
fn leaves(window: &mut Window, way: Way, to: &str) {
    go_out(window, way);
    window.click("dialog.question [data-role=confirm]");
    window.wait_for(to);
    window.wait_for_end_of("dialog");
}

#[track_caller]
fn go_out(window: &mut Window, way: Way) {
    match way {
        Way::Strip(screen) => window.click(&format!("nav [data-opens={screen}]")),
        Way::Escape => window.press(&[Key::Escape]),
        Way::Press(css) => window.click(css),
    }
}
