//! Every key that the user's guide names is pressed, and does what the guide says.

use lapak_core::Language;
use lapak_core::till::guide;
use lapak_tests::window::{Key, Window};

use crate::help::{close, name_of, open_by_key};
use crate::stand::{CHIPS, Stand, TEA, focus, go, lines, open_pay, paper_time, ring_up};

#[test]
fn every_key_that_the_guide_names_does_what_it_says() {
    let named: Vec<(String, String)> = guide(Language::En)
        .iter()
        .flat_map(|page| {
            let keys = page.parts.iter().filter(|part| part.heading == "Keys");
            let rows = keys.flat_map(|part| &part.rows);
            rows.map(|row| (name_of(page.name), row.what.clone())).collect::<Vec<_>>()
        })
        .collect();
    let stand = Stand::ready();
    let mut window = stand.sell();
    for (page, key) in named {
        press_as_said(&mut window, &page, &key);
    }
}

/// Brings a screen up, presses a key of its page in the guide, and sees what comes of it.
#[track_caller]
fn press_as_said(window: &mut Window, page: &str, key: &str) {
    match (page, key) {
        ("everywhere", "Tab") => {
            go(window, "settings");
            let before = window.focused();
            window.press(&[Key::Tab]);
            assert_ne!(window.focused(), before);
        }
        ("everywhere", "Enter") => {
            focus(window, "main[data-screen=settings] [data-role=main]");
            window.press(&[Key::Enter]);
            window.wait_for("main[data-screen=sell]");
        }
        ("everywhere", "Esc") => {
            go(window, "menu");
            window.press(&[Key::Escape]);
            window.wait_for("main[data-screen=sell]");
        }
        ("everywhere", "F1") => {
            open_by_key(window, Key::F1, "sell");
            close(window);
        }
        ("everywhere", "?") => {
            go(window, "menu");
            open_by_key(window, Key::Char('?'), "menu");
            close(window);
            window.press(&[Key::Escape]);
            window.wait_for("main[data-screen=sell]");
        }
        ("sell", "Enter") => {
            window.type_text("41\n");
            window.wait_for("[data-line='1']");
            window.press(&[Key::Enter]);
            window.wait_for("main[data-screen=pay] input[name=cash]");
            window.press(&[Key::Escape]);
            window.wait_for("main[data-screen=sell] input[name=search]:focus");
        }
        ("sell", "+") => changes_total(window, &[Key::Char('+')], "Rp25.000"),
        ("sell", "−") => changes_total(window, &[Key::Char('-')], "Rp12.500"),
        ("sell", "*") => changes_total(window, &Key::typed("9000*"), "Rp9.000"),
        ("sell", "Delete") => {
            window.press(&[Key::Delete]);
            window.wait_for_end_of("[data-line]");
        }
        ("sell", "Arrow down") => {
            window.press(&[Key::Down]);
            window.wait_for(".tile:focus");
            window.press(&[Key::Enter]);
            window.wait_for("[data-line]");
        }
        ("sell", "Esc") => {
            window.type_text("teh");
            window.press(&[Key::Escape]);
            assert_eq!(window.value_of("input[name=search]"), "");
        }
        ("pay", "Enter") => {
            open_pay(window);
            window.press(&[Key::Enter]);
            window.wait_for("main[data-receipt]");
            window.press(&[Key::Enter]);
            window.wait_for("main[data-screen=sell]");
        }
        ("pay", "Esc") => {
            ring_up(window, &[&CHIPS]);
            open_pay(window);
            window.press(&[Key::Escape]);
            window.wait_for("main[data-screen=sell] [data-line]");
        }
        ("paid", "Enter") => {
            open_pay(window);
            window.press(&[Key::Enter]);
            window.wait_for("main[data-receipt]");
            window.press(&[Key::Enter]);
            window.wait_for("main[data-screen=sell] input[name=search]:focus");
        }
        ("paid", "A number") => {
            ring_up(window, &[&CHIPS]);
            open_pay(window);
            window.press(&[Key::Enter]);
            window.wait_for("main[data-receipt]");
            window.type_text("12\n");
            window.wait_for("main[data-screen=sell] [data-line]");
            assert!(lines(window)[0].contains("Teh melati"));
        }
        ("paid", "Delete") => {
            open_pay(window);
            window.press(&[Key::Enter]);
            window.wait_for("main[data-receipt]");
            window.press(&[Key::Delete]);
            window.wait_for("dialog.question input:focus");
            window.press(&[Key::Enter]);
            window.wait_for("main[data-screen=sell] input[name=search]:focus");
            ring_up(window, &[&TEA]);
        }
        ("sales" | "catalogue", "Arrow down") => {
            go(window, page);
            focus(window, "[data-index='0']");
            window.press(&[Key::Down]);
            window.wait_for("[data-index='1']:focus");
        }
        ("sales", "Enter") => {
            window.press(&[Key::Enter]);
            window.wait_for("[data-index='1'][aria-selected=true]");
        }
        ("sales", "Delete") => {
            window.press(&[Key::Down, Key::Enter]);
            window.wait_for("[data-index='2'][aria-selected=true]");
            window.wait_for("[data-role=void]");
            window.press(&[Key::Delete]);
            window.wait_for("dialog.question input:focus");
            window.press(&[Key::Escape]);
            window.wait_for_end_of("dialog.question");
        }
        ("refund", "Tab") => {
            window.click("[data-role=refund]");
            window.wait_for("main[data-screen=refund] input[name=line-1]:focus");
            window.press(&[Key::Tab]);
            window.wait_for("[data-line='1'] button:focus");
        }
        ("refund", "Enter") => {
            focus(window, "input[name=line-1]");
            window.press(&[Key::Enter]);
            window.wait_for("main[data-screen=sales]");
            window.wait_for_text("[data-role=receipt-text]", "Pengembalian dana");
        }
        ("refund", "Esc") => {
            focus(window, "[data-index='0']");
            window.press(&[Key::End]);
            window.press(&[Key::Enter]);
            window.wait_for("[data-role=refund]");
            window.click("[data-role=refund]");
            window.wait_for("main[data-screen=refund] input:focus");
            window.press(&[Key::Escape]);
            window.wait_for("main[data-screen=sales]");
        }
        ("refund-paper", "Tab") => {
            go(window, "sales");
            window.click("[data-role=find]");
            window.wait_for("dialog input[name=receipt]:focus");
            window.type_text("12-K3QX-42\n");
            window.wait_for("dialog [aria-invalid=true]");
            window.press(&[Key::Enter]);
            window.wait_for("main[data-screen=refund-paper] input[name=goods]:focus");
            window.press(&[Key::Tab]);
            window.wait_for("input[name=reason]:focus");
        }
        ("refund-paper", "Enter") => {
            focus(window, "input[name=goods]");
            window.type_text("41\n");
            window.wait_for("main[data-screen=sales]");
            window.wait_for_text("[data-role=receipt-text]", "12-K3QX-0042");
        }
        ("refund-paper", "Esc") => {
            window.click("[data-role=find]");
            window.wait_for("dialog input[name=receipt]:focus");
            window.type_text("12-K3QX-43\n");
            window.wait_for("dialog [aria-invalid=true]");
            window.press(&[Key::Enter]);
            window.wait_for("main[data-screen=refund-paper] input[name=goods]:focus");
            window.press(&[Key::Escape]);
            window.wait_for("main[data-screen=sales]");
        }
        ("paper", "Tab") => {
            go(window, page);
            window.wait_for("input[name=number]:focus");
            window.press(&[Key::Tab]);
            window.wait_for("input[name=time]:focus");
        }
        ("paper", "Enter") => {
            window.type_text(&format!("{}\t41\n", paper_time(0)));
            window.wait_for(".entered [data-receipt]");
        }
        ("paper", "Esc") => {
            window.press(&[Key::Escape]);
            window.wait_for("main[data-screen=sell]");
        }
        ("goods", "Enter") => {
            go(window, page);
            window.wait_for("input[name=goods]:focus");
            window.type_text("41*12\n");
            window.wait_for("[data-goods='KRP-01']");
        }
        ("goods", "Arrow down") => {
            window.type_text("teh");
            window.wait_for(".goods-offers [data-code]");
            window.press(&[Key::Down]);
            window.wait_for(".goods-offers [data-code]:focus");
            window.press(&[Key::Enter]);
            window.wait_for("[data-goods='TEH-01']");
        }
        ("goods", "Esc") => {
            window.press(&[Key::Escape]);
            window.wait_for("dialog[open] [data-role=confirm]");
            window.click("dialog [data-role=confirm]");
            window.wait_for("main[data-screen=sell]");
        }
        ("stock", "Enter") => {
            go(window, page);
            window.click("[data-role=main]");
            window.wait_for("main[data-counting] [data-role=count-form] input:focus");
            let before = window.focused();
            window.press(&[Key::Enter]);
            assert_ne!(window.focused(), before);
        }
        ("stock", "Esc") => {
            window.press(&[Key::Escape]);
            window.wait_for("main[data-screen=stock]:not([data-counting])");
            window.press(&[Key::Escape]);
            window.wait_for("main[data-screen=sell]");
        }
        ("everywhere", "F8") => {
            window.press(&[Key::F8]);
            window.wait_for("main[data-screen=turned]");
            window.press(&[Key::F8]);
            window.wait_for("main[data-screen=sell]");
        }
        ("pay", "F9") => {
            open_pay(window);
            window.click("label:has([value=qris])");
            window.wait_for("[data-role=plain][aria-pressed=false]");
            window.press(&[Key::F9]);
            window.wait_for("[data-role=plain][aria-pressed=true]");
            window.press(&[Key::Escape]);
            window.wait_for("main[data-screen=sell]");
        }
        ("qris", "Tab") => {
            go(window, page);
            window.wait_for("main[data-screen=qris]");
            window.press(&[Key::Tab]);
            window.wait_for("[data-role=set]:focus");
        }
        ("qris" | "buyer", "Esc") => {
            window.press(&[Key::Escape]);
            window.wait_for("main[data-screen=menu]");
        }
        ("buyer", "F8") => {
            go(window, page);
            window.wait_for("main[data-screen=buyer]");
            window.press(&[Key::F8]);
            window.wait_for("main[data-screen=turned]");
            window.press(&[Key::F8]);
            window.wait_for("main[data-screen=buyer]");
        }
        ("printer", "Tab") => {
            go(window, page);
            window.wait_for("main[data-screen=printer]");
            let before = window.focused();
            window.press(&[Key::Tab]);
            assert_ne!(window.focused(), before);
        }
        ("printer", "Enter") => {
            if window.count_of("input[name=address]") == 0 {
                window.click("label:has([value=elsewhere])");
            }
            focus(window, "input[name=address]");
            window.type_text("ini bukan printer\n");
            window.wait_for("#address-refusal");
        }
        ("printer", "Esc") => {
            window.press(&[Key::Escape]);
            window.click("dialog [data-role=confirm]");
            window.wait_for("main[data-screen=menu]");
        }
        ("pins", "Tab") => {
            go(window, page);
            window.wait_for("main[data-screen=pins]");
            window.press(&[Key::Tab]);
            window.wait_for("[data-role=set-pin]:focus");
        }
        ("pins", "Enter") => {
            focus(window, "input[name=discount]");
            window.type_text("50\n");
            window.wait_for_text("[role=status], .status", "Batas disimpan");
        }
        ("pins", "Esc") => {
            window.press(&[Key::Escape]);
            window.wait_for("main[data-screen=sell]");
        }
        ("scanner", "Tab") => {
            go(window, page);
            window.press(&[Key::Tab]);
            window.wait_for("main[data-screen=scanner] button:focus");
        }
        ("scanner", "Esc") => {
            window.press(&[Key::Escape]);
            window.wait_for("main[data-screen=sell]");
        }
        ("payments", "Arrow down") => {
            for _ in 0..2 {
                go(window, "sell");
                ring_up(window, &[&CHIPS]);
                open_pay(window);
                window.click("label:has([value=qris])");
                window.click(".pay [data-role=main]");
                window.wait_for("main[data-receipt]");
            }
            go(window, page);
            focus(window, "[data-index='0']");
            window.press(&[Key::Down]);
            window.wait_for("[data-index='1']:focus");
        }
        ("payments", "Space") => {
            window.press(&[Key::Char(' ')]);
            window.wait_for("[data-index='1'][aria-selected=true]");
        }
        ("catalogue", "Enter") => {
            window.press(&[Key::Enter]);
            window.wait_for("[data-role=past] li");
        }
        ("catalogue", "Space") => {
            focus(window, "[data-index='1']");
            window.press(&[Key::Char(' ')]);
            window.wait_for("[data-role=many]");
            window.click("[data-role=many-none]");
        }
        ("catalogue", "Esc") => {
            window.press(&[Key::Escape]);
            window.wait_for_end_of("[data-role=past]");
            window.press(&[Key::Escape]);
            window.wait_for("main[data-screen=sell]");
        }
        ("set-up", "A number") => {
            go(window, "set-up");
            window.press(&[Key::Char('3')]);
            window.wait_for("main[data-screen=people]");
            window.press(&[Key::Escape]);
            window.wait_for("main[data-screen=set-up]");
        }
        ("set-up", "Esc") => {
            window.press(&[Key::Escape]);
            window.wait_for("main[data-screen=menu]");
        }
        ("totals", "Arrow down") => {
            // A second product, and so a second row.
            go(window, "sell");
            ring_up(window, &[&TEA]);
            open_pay(window);
            window.press(&[Key::Enter]);
            window.wait_for("main[data-receipt]");
            go(window, "totals");
            window.script(
                "const select = document.querySelector('select[name=question]');
                select.value = 'product';
                select.dispatchEvent(new Event('change'))",
                Vec::new(),
            );
            window.wait_for("[data-row='1']");
            focus(window, "[data-row='0'] button");
            window.press(&[Key::Down]);
            window.wait_for("[data-row='1'] button:focus");
        }
        ("totals", "Enter") => {
            window.press(&[Key::Enter]);
            window.wait_for("main[data-screen=sales] [data-role=back]");
        }
        other => panic!("nobody has tried this key: {other:?}"),
    }
}

#[track_caller]
fn changes_total(window: &mut Window, keys: &[Key], total: &str) {
    window.press(keys);
    window.wait_for_text("[data-role=total]", total);
}
