//! The last evening of a cooperative by the keyboard alone: twelve members, sixty products, three stands. The window is killed
//! at each step, and goes on where it was.

use std::path::PathBuf;

use lapak_core::entry::Method;
use lapak_core::till::{
    EveningStep, PaymentText, PayoutTyped, PersonTyped, ProductTyped, SaleTyped, StandTyped,
    StockAsked, Till,
};
use lapak_tests::pdf;
use lapak_tests::window::{Key, Window};
use serde_json::json;

use crate::keys::{press_until, print_keys, to_member};
use crate::stand::{Stand, picture};

const MEMBERS: usize = 12;
const STANDS: [&str; 3] = ["07", "08", "09"];

/// What each product came to each stand.
const CAME: i64 = 10;

/// The products, five of each member.
fn skus() -> Vec<String> {
    (0..MEMBERS * 5).map(|number| format!("BRG-{number:02}")).collect()
}

/// A cooperative on its last evening: everything but the last steps is behind it.
fn cooperative() -> Stand {
    let stand = Stand::founded();
    let mut till = stand.till();
    for stand in &STANDS[1..] {
        till.add_stand(stand, &StandTyped::default()).expect("added");
    }
    let members: Vec<String> = (0..MEMBERS)
        .map(|at| {
            let code = Some(format!("A{at:02}"));
            till.add_member(&PersonTyped { code, ..PersonTyped::default() }).expect("added").code
        })
        .collect();
    for (number, sku) in skus().into_iter().enumerate() {
        let product = ProductTyped {
            sku: Some(sku),
            name: Some(format!("Barang {number}")),
            price: Some("10000".into()),
            member: Some(members[number / 5].clone()),
            ..ProductTyped::default()
        };
        till.add_product(&product).expect("added");
    }
    for stand in STANDS {
        let lines: Vec<String> = skus().iter().map(|sku| format!("{sku}*{CAME}")).collect();
        let goods = json!({
            "movement": "in", "stand": stand, "other_stand": "", "of": "", "borne_by": null,
            "lines": lines, "reason": "", "draft": ""
        });
        till.move_goods(&serde_json::from_value(goods).expect("goods")).expect("in");
    }
    crate::stand::open_shift(&mut till);
    // One piece of each product; two payments by QRIS, of which one never comes.
    for (number, sku) in skus().iter().enumerate() {
        let qris = PaymentText { method: Method::QRIS, amount: "10000".into() };
        let payments = if number < 2 { vec![qris] } else { Vec::new() };
        let sale = SaleTyped { lines: vec![sku.clone()], payments, ..SaleTyped::default() };
        till.sell(&sale).expect("sold");
    }
    // The first member got an advance of more than the Rp40.000 that are owed in the end.
    till.pay_out(&PayoutTyped {
        member: "A00".into(),
        amount: "50000".into(),
        method: "cash".parse().expect("a method"),
        reason: lapak_core::entry::PayoutReason::Advance,
        anyway: true,
        draft: String::new(),
    })
    .expect("paid");
    drop(till);
    stand
}

/// Ends the program as a power cut does, opens it again, and comes back to the evening by keys.
fn killed(window: Window, stand: &Stand, step: &str) -> Window {
    window.kill();
    let mut window = stand.open();
    window.wait_for("main[data-screen]");
    to_evening(&mut window);
    window.wait_for(&format!("[data-role=main][data-next={step}]"));
    window
}

fn to_evening(window: &mut Window) {
    press_until(window, Key::BackTab, "button[data-opens=menu]");
    window.press(&[Key::Enter]);
    window.wait_for("main[data-screen=menu]");
    press_until(window, Key::Tab, "button[data-opens=evening]");
    window.press(&[Key::Enter]);
    window.wait_for("main[data-screen=evening]");
}

/// The main action of the step that is next, by Enter.
fn next(window: &mut Window, step: &str) {
    window.wait_for(&format!("[data-role=main][data-next={step}]"));
    press_main(window);
}

/// Tab, until the focus is on what is meant or within it.
fn tab_to(window: &mut Window, css: &str) {
    let within = "return document.activeElement.closest(arguments[0]) !== null";
    for _ in 0..40 {
        window.press(&[Key::Tab]);
        if window.script(within, vec![css.into()]) == true {
            return;
        }
    }
    panic!("Tab never came to {css}; the focus is on {}", window.focused());
}

fn press_main(window: &mut Window) {
    // Whoever has filled in everything is there already.
    window.press(&[Key::Mark]);
    if window.focused() != "button[data-role=main]" {
        press_until(window, Key::Tab, "button[data-role=main]");
    }
    window.press(&[Key::Enter]);
}

/// The one paper that was saved whose file is named so.
fn paper(window: &Window, beginning: &str) -> PathBuf {
    let folder = window.home().join("Documents").join("Lapak");
    let folder = if folder.exists() { folder } else { window.home().join("Lapak") };
    let mut files: Vec<PathBuf> = std::fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|file| file.expect("a file").path())
        .filter(|file| {
            let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            name.contains(beginning)
        })
        .collect();
    files.sort();
    files.pop().unwrap_or_else(|| panic!("no {beginning} in {}", folder.display()))
}

fn step(till: &Till, step: EveningStep) -> bool {
    let view = till.evening().expect("an evening");
    view.steps.iter().any(|row| row.step == step && row.done)
}

#[test]
fn a_cooperative_closes_its_fair_step_by_step_by_the_keyboard_and_after_every_kill() {
    let stand = cooperative();
    let mut window = stand.open();
    window.wait_for("main[data-screen]");
    let mut pressed = 0;
    to_evening(&mut window);
    picture(&window, "evening");

    // Tills: the shift is counted and closed.
    window.wait_for_text("[data-opened] [data-role=means]", "slip");
    next(&mut window, "tills");
    window.wait_for("main[data-screen=shift][data-open=true]");
    press_until(&mut window, Key::Tab, "input[name=pieces-100000]");
    // Rp200.000 and 58 sales of Rp10.000 in cash, less the advance: Rp730.000.
    window.type_text("7\n");
    press_until(&mut window, Key::Enter, "input[name=pieces-20000]");
    window.type_text("1\n1\n");
    press_until(&mut window, Key::Enter, "input[name=pieces-100]");
    window.press(&[Key::Enter]);
    window.wait_for_text("[data-role=difference]", "Rp0");
    window.wait_for("[data-role=main]:focus:not([data-waits])");
    window.press(&[Key::Enter]);
    window.wait_for("main[data-closed]");
    pressed += window.pressed().len();
    window = killed(window, &stand, "payments");

    // Payments: one came, one never did.
    next(&mut window, "payments");
    window.wait_for("main[data-screen=payments] [data-index='0']");
    tab_to(&mut window, "[data-index='0']");
    window.press(&[Key::Char(' ')]);
    press_until(&mut window, Key::Tab, "button[data-role=failed]");
    window.press(&[Key::Enter]);
    window.wait_for("dialog[open] [data-role=confirm]");
    press_until(&mut window, Key::Tab, "button[data-role=confirm]");
    window.press(&[Key::Enter]);
    window.wait_for_end_of("dialog");
    pressed += window.pressed().len();
    window = killed(window, &stand, "payments");
    next(&mut window, "payments");
    window.wait_for("main[data-screen=payments] [data-index='0']");
    tab_to(&mut window, "[data-index='0']");
    window.press(&[Key::Char(' ')]);
    press_main(&mut window);
    window.wait_for("[role=status]:not(:empty)");
    window
        .wait_for("main[data-screen=payments] [data-role=none], main[data-screen=payments] .hint");
    pressed += window.pressed().len();
    window = killed(window, &stand, "packing");

    // A list of what should be there, for whoever packs; then somebody says that it is printed.
    next(&mut window, "packing");
    window.wait_for("[data-role=file]");
    press_main(&mut window);
    pressed += window.pressed().len();
    window.wait_for("[data-role=main][data-next=count]");
    window = killed(window, &stand, "count");

    // Each stand is counted; at one of them two pieces are missing.
    for (at, code) in STANDS.into_iter().enumerate() {
        next(&mut window, "count");
        window.wait_for("main[data-screen=stock] select[name=stand]");
        press_until(&mut window, Key::BackTab, "select[name=stand]");
        let down = vec![Key::Down; at];
        window.press(&[&vec![Key::Up; 4][..], &down].concat());
        window.wait_until(
            "the stand",
            "return document.querySelector('select[name=stand]').value === arguments[0]",
            vec![code.into()],
        );
        press_main(&mut window);
        window.wait_for("main[data-counting] [data-role=count-form] input:focus");
        // One of each was sold at the first stand.
        let left = if at == 0 { CAME - 1 } else { CAME };
        for (number, _) in skus().iter().enumerate() {
            let missing = if at == 1 && number == 7 { 2 } else { 0 };
            window.type_text(&format!("{}\n", left - missing));
        }
        press_main(&mut window);
        window.wait_for("main[data-counted]");
        if at == 1 {
            window.wait_for_text("[data-role=differs]", "−2");
            picture(&window, "evening-counted");
            press_until(&mut window, Key::BackTab, "button[data-role=book]");
            window.press(&[Key::Enter]);
            window.wait_for("dialog[open] [data-role=lost]");
            press_until(&mut window, Key::Tab, "button[data-role=confirm]");
            window.press(&[Key::Enter]);
            window.wait_for_end_of("dialog");
        }
        pressed += window.pressed().len();
        window = killed(window, &stand, if at == 2 { "back" } else { "count" });
    }

    // Everything that is left goes home, stand by stand, without being typed again.
    for (at, code) in STANDS.into_iter().enumerate() {
        next(&mut window, "back");
        window.wait_for("main[data-screen=goods] input[name=goods]:focus");
        press_until(&mut window, Key::BackTab, "select[name=stand]");
        let down = vec![Key::Down; at];
        window.press(&[&vec![Key::Up; 4][..], &down].concat());
        window.wait_until(
            "the stand",
            "return document.querySelector('select[name=stand]').value === arguments[0]",
            vec![code.into()],
        );
        window.wait_for("[data-role=list-left]");
        press_until(&mut window, Key::Tab, "button[data-role=list-left]");
        window.press(&[Key::Enter]);
        window.wait_for("[data-goods='BRG-59']");
        window.wait_for(".goods > .actions [data-role=main]:focus");
        if at == 0 {
            picture(&window, "evening-back");
        }
        window.press(&[Key::Enter]);
        window.wait_for("[data-role=done]");
        pressed += window.pressed().len();
        window = killed(window, &stand, if at == 2 { "deductions" } else { "back" });
    }

    // A stand fee from all, said to be all there is.
    next(&mut window, "deductions");
    window.wait_for("main[data-screen=owed] [data-member=A00]");
    press_until(&mut window, Key::Tab, "button[data-role=deduct]");
    window.press(&[Key::Enter]);
    window.wait_for("dialog[open] select[name=member]:focus");
    window.press(&[Key::Down]);
    press_until(&mut window, Key::Tab, "input[name=amount]");
    window.type_text("5%");
    window.press(&[Key::Tab, Key::Down, Key::Up, Key::Enter]);
    window.wait_for_end_of("dialog");
    to_evening(&mut window);
    window.wait_for("[data-role=main][data-next=deductions]");
    press_until(&mut window, Key::Tab, "button[data-role=mark]");
    window.press(&[Key::Enter]);
    window.wait_for("[data-role=main][data-next=slips]");
    pressed += window.pressed().len();
    window = killed(window, &stand, "slips");

    next(&mut window, "slips");
    window.wait_for("[data-role=file]");
    let slips = paper(&window, "Slip");
    assert_eq!(pdf::pages(&slips).len(), MEMBERS);
    let said = pdf::lines(&slips);
    for told in [
        "Slip pelunasan Anggota A11",
        "Masih harus dikembalikan anggota −Rp12.000",
        "Dibayarkan kepada anggota Rp38.000",
        "Potongan: biaya stan",
    ] {
        assert!(said.contains(&pdf::unspaced(told)), "no {told} in {said}");
    }
    press_main(&mut window);
    window.wait_for("[data-role=main][data-next=payouts]");
    pressed += window.pressed().len();
    window = killed(window, &stand, "payouts");

    // Eleven members are paid; the first has too much already.
    next(&mut window, "payouts");
    window.wait_for("main[data-screen=owed] [data-member=A01]");
    for number in 1..MEMBERS {
        let code = format!("A{number:02}");
        window.wait_for(&format!("[data-member={code}] button"));
        to_member(&mut window, &code);
        window.press(&[Key::Enter]);
        window.wait_for(&format!("[data-role=account][data-member={code}]"));
        press_main(&mut window);
        window.wait_for("dialog[open] input[name=amount]:focus");
        press_until(&mut window, Key::Tab, "input[name=method]");
        window.press(&[Key::Down]);
        press_until(&mut window, Key::Tab, "button[data-role=confirm]");
        window.press(&[Key::Enter]);
        window.wait_for_end_of("dialog");
        window.wait_for_text("[data-role=balance]", "Rp0");
        if number == 6 {
            pressed += window.pressed().len();
            window = killed(window, &stand, "payouts");
            next(&mut window, "payouts");
        }
    }
    to_evening(&mut window);
    window.wait_for("[data-role=main][data-next=paper]");
    picture(&window, "evening-done");
    for told in ["A00", "Rp12.000", "Barang 7", "Rp10.000"] {
        window.wait_for_text("[data-role=left-over]", told);
    }
    press_main(&mut window);
    window.wait_for("[data-role=file]");
    let said = pdf::lines(&paper(&window, "Laporan"));
    pressed += window.pressed().len();
    print_keys("the last evening of twelve members", window.pressed());
    println!("{pressed} keys in all");
    window.close();

    // What the paper says is what the ledger says, and that is what was sold, paid and lost.
    let till = stand.till();
    for of in EveningStep::ALL {
        assert!(step(&till, of), "{of:?}");
    }
    let owed = till.owed_view().expect("owed");
    let lost: i64 =
        till.stock(&StockAsked::default()).expect("stock").iter().map(|row| row.lost.milli).sum();
    assert_eq!(lost, 2000);
    let figures = [
        ("Dibayar pembeli", 600_000),
        ("Bagian anggota", 480_000),
        ("Bagi hasil koperasi", 120_000),
        ("Potongan", 24_000),
        ("Dibayarkan kepada anggota", owed.sum.payouts.value),
    ];
    assert_eq!(owed.sum.share.value, 480_000);
    assert_eq!(owed.sum.deductions.value, 24_000);
    assert_eq!(owed.sum.payouts.value, 50_000 + 11 * 38_000);
    for (name, amount) in figures {
        let told = format!("{name} {}", till.words().figure(amount));
        assert!(said.contains(&pdf::unspaced(&told)), "no {told} in {said}");
    }
    for told in [
        "Tidak pernah masuk: Rp10.000",
        "Hilang di stan 08: 2 Barang 7 (anggota A01)",
        "Anggota A00 menerima Rp12.000 lebih banyak daripada bagiannya",
        "Masih harus dibayarkan −Rp12.000",
    ] {
        assert!(said.contains(&pdf::unspaced(told)), "no {told} in {said}");
    }
}
