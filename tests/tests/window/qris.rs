//! The code with which a buyer pays: set, looked at, shown, and read off the screen again.

use std::fs;
use std::path::Path;

use image::{DynamicImage, ImageFormat};
use lapak_core::picture::codes_in;
use lapak_core::qris::Qris;
use lapak_core::till::{Clock, QrisState, Till};
use lapak_core::value::Money;
use lapak_tests::window::{Area, Key, SIZE, Window};

use crate::keys::{press_until, print_keys};
use crate::stand::{BAG, CHIPS, Stand, go, open_pay, ring_up};

/// The sample fair's merchant, and another one; both are invented.
const CONTOH: &str = "00020101021126680016ID.CO.CONTOH.WWW011893600000000000000102150000000000000010303UMI51440014ID.CO.QRIS.WWW0215ID00000000000010303UMI5204599953033605802ID5915KOPERASI CONTOH6011KOTA CONTOH61050000062070703A0163048EE1";
const OTHER: &str = "00020101021126670018ID.CO.EXAMPLE2.WWW01159360001404567890215MIDCONTOH1234560303UMI51370014ID.CO.QRIS.WWW0215ID10191234567815204123453033605802ID5914NamaMerchantC16009NamaKota16110123456789062070703K196304B22E";

fn with_amount(code: &str, amount: i64) -> String {
    let qris: Qris = code.parse().expect("a code");
    qris.with_amount(Money::new(amount).expect("an amount")).expect("above zero")
}

/// What the codes on the screen say, each once.
#[track_caller]
pub(crate) fn read_off(window: &Window, area: Area) -> Vec<String> {
    let mut png = std::io::Cursor::new(Vec::new());
    let picture = DynamicImage::ImageLuma8(window.seen(area));
    picture.write_to(&mut png, ImageFormat::Png).expect("it is encoded");
    codes_in(png.get_ref()).expect("a picture")
}

fn whole() -> Area {
    let [width, height] = [SIZE.0, SIZE.1].map(|side| usize::try_from(side).expect("small"));
    Area { left: 0, top: 0, width, height }
}

/// Opens Pay and chooses QRIS by keys, as somebody does whose hand is at the keyboard.
fn by_qris(window: &mut Window) {
    open_pay(window);
    choose_qris(window);
}

/// From cash to QRIS.
pub(crate) fn choose_qris(window: &mut Window) {
    press_until(window, Key::BackTab, "input[name=method]");
    window.press(&[Key::Right]);
    window.wait_for("input[name=amount]");
}

/// Nobody at this till has looked at the code.
fn forget_who(stand: &Stand) {
    let file = stand.data().join("settings.json");
    let text = fs::read_to_string(&file).expect("settings");
    let mut settings: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    settings["qris_confirmed"] = serde_json::Value::Null;
    fs::write(&file, settings.to_string()).expect("written");
}

#[test]
fn a_buyer_scans_a_code_with_the_amount_in_it_and_the_plain_one_is_a_key_away() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    ring_up(&mut window, &[&CHIPS]);
    by_qris(&mut window);
    window.wait_for(&format!("[data-role=code][data-payload='{}']", with_amount(CONTOH, 12_500)));
    window.wait_for_text("[data-role=code]", "KOPERASI CONTOH");
    assert_eq!(read_off(&window, whole()), [with_amount(CONTOH, 12_500)]);

    // A part of it: the code follows what is typed.
    press_until(&mut window, Key::Tab, "input[name=amount]");
    window.type_text("5000");
    window.wait_for(&format!("[data-payload='{}']", with_amount(CONTOH, 5_000)));
    window.press(&[Key::Backspace; 5]);
    window.wait_for(&format!("[data-payload='{}']", with_amount(CONTOH, 12_500)));

    window.press(&[Key::F9]);
    window.wait_for(&format!("[data-payload='{CONTOH}']"));
    assert_eq!(read_off(&window, whole()), [CONTOH]);
    window.press(&[Key::F9]);
    window.wait_for(&format!("[data-payload='{}']", with_amount(CONTOH, 12_500)));
    window.press(&[Key::Enter]);
    window.wait_for("main[data-receipt] [data-role=claimed]");
    print_keys("a sale by QRIS", window.pressed());
    window.close();
    assert_eq!(stand.sales(), 1);
}

#[test]
fn who_sees_the_money_arrive_says_so_with_the_sale() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    ring_up(&mut window, &[&CHIPS]);
    by_qris(&mut window);
    window.wait_for("[data-role=code]");
    press_until(&mut window, Key::Tab, "button[data-role=pay-arrived]");
    window.press(&[Key::Enter]);
    window.wait_for("main[data-receipt]");
    assert_eq!(window.count_of("[data-role=claimed]"), 0);
    assert_eq!(window.count_of("[data-method=qris] .badge"), 0);
    window.close();
    assert_eq!(stand.till().payments_view(None).expect("a list").rows.len(), 0);
}

#[test]
fn a_sale_by_qris_needs_no_code_on_the_screen() {
    let stand = Stand::ready();
    forget_who(&stand);
    let mut window = stand.sell();
    ring_up(&mut window, &[&CHIPS]);
    by_qris(&mut window);
    window.wait_for_text("[data-role=no-code]", "KOPERASI CONTOH");
    assert!(read_off(&window, whole()).is_empty(), "nobody has looked at whose it is");
    press_until(&mut window, Key::Tab, "input[name=amount]");
    window.press(&[Key::Enter]);
    window.wait_for("main[data-receipt]");

    // The next one looks.
    window.press(&[Key::Enter]);
    window.wait_for("main[data-screen=sell]");
    ring_up(&mut window, &[&CHIPS]);
    by_qris(&mut window);
    window.wait_for("[data-role=confirm-code]");
    press_until(&mut window, Key::Tab, "button[data-role=confirm-code]");
    window.press(&[Key::Enter]);
    window.wait_for("dialog [data-role=cancel]:focus");
    window.wait_for_text("dialog", "ID0000000000001");
    press_until(&mut window, Key::Tab, "button[data-role=confirm]");
    window.press(&[Key::Enter]);
    window.wait_for("[data-role=code]");
    assert_eq!(read_off(&window, whole()), [with_amount(CONTOH, 12_500)]);
}

#[test]
fn a_code_that_changed_is_shown_to_nobody_before_somebody_has_looked() {
    let stand = Stand::ready();
    let mut till = stand.till();
    till.set_qris(Some(OTHER), None).expect("a coordinator");
    till.confirm_qris(OTHER).expect("it is the fair's");
    // Somebody else's word, which came in with a round, is told by what was confirmed here.
    drop(till);
    let file = stand.data().join("settings.json");
    let text = fs::read_to_string(&file).expect("settings");
    fs::write(&file, text.replace(OTHER, CONTOH)).expect("written");
    let mut window = stand.sell();
    ring_up(&mut window, &[&CHIPS]);
    by_qris(&mut window);
    window.wait_for_text("[data-role=no-code]", "berubah");
    window.wait_for_text("[data-role=no-code]", "NamaMerchantC1");
    assert!(read_off(&window, whole()).is_empty());
    go_away(&mut window);
    go(&mut window, "menu");
    go(&mut window, "qris");
    window.wait_for_text("[data-role=state]", "BERUBAH");
    window.press(&[Key::Escape]);
    window.close();
    assert_eq!(stand.till().qris().expect("a view").state, QrisState::Changed);
}

fn go_away(window: &mut Window) {
    window.press(&[Key::Escape]);
    window.wait_for("main[data-screen=sell]");
}

#[test]
fn more_than_one_payment_may_carry_is_split() {
    let stand = Stand::ready();
    stand.till().set_qris_limit("100000").expect("a coordinator");
    let mut window = stand.sell();
    ring_up(&mut window, &[&BAG]);
    by_qris(&mut window);
    window.wait_for_text("[data-role=no-code]", "Rp45.000");
    press_until(&mut window, Key::Tab, "button[data-role=split]");
    window.press(&[Key::Enter]);
    window.wait_for_text("[data-role=due]", "Rp45.000");
    window.wait_for(&format!("[data-payload='{}']", with_amount(CONTOH, 45_000)));
    window.wait_for("input[name=amount]:focus");
    window.press(&[Key::Enter]);
    window.wait_for("main[data-receipt]");
    assert_eq!(window.count_of("[data-method=qris]"), 2);
}

#[test]
fn a_code_is_set_from_a_picture_or_a_text_after_somebody_says_it_is_theirs() {
    let stand = Stand::ready();
    let picture = stand.data().join("kode.png");
    drawn(&picture, OTHER);
    let mut window = stand.sell();
    go(&mut window, "menu");
    go(&mut window, "qris");
    press_until(&mut window, Key::Tab, "button[data-role=set]");
    window.press(&[Key::Enter]);
    window.wait_for("input[name=file]:focus");
    window.type_text(&format!("{}\n", picture.display()));
    window.wait_for_text("dialog", "NamaMerchantC1");
    window.wait_for("dialog [data-role=cancel]:focus");
    press_until(&mut window, Key::Tab, "button[data-role=confirm]");
    window.press(&[Key::Enter]);
    window.wait_for_end_of("dialog");
    window.wait_for_text(".qris-own", "NamaMerchantC1");

    // What is refused stands where it was typed, and nothing changes.
    window.wait_for("[data-role=set]");
    press_until(&mut window, Key::Tab, "button[data-role=set]");
    window.press(&[Key::Enter]);
    window.wait_for("input[name=file]:focus");
    press_until(&mut window, Key::Tab, "input[name=text]");
    window.type_text("00020101contoh\n");
    window.wait_for("#text-refusal");
    window.press(&[Key::Escape]);
    window.wait_for_end_of("dialog");

    // Tried with a phone: one rupiah, large.
    press_until(&mut window, Key::Tab, "button[data-role=main]");
    window.press(&[Key::Enter]);
    window.wait_for("dialog .code-large");
    assert_eq!(read_off(&window, whole()), [with_amount(OTHER, 1)]);
    window.press(&[Key::Escape]);
    window.close();
    let till = Till::open(stand.data(), Clock::System).expect("the store is sound");
    let view = till.qris().expect("a view");
    assert_eq!(
        (view.state, view.own.map(|own| own.payload)),
        (QrisState::Ready, Some(OTHER.into()))
    );
}

/// A code as a picture, six points to a module.
fn drawn(file: &Path, text: &str) {
    let code = lapak_core::picture::Qr::of(text).expect("it fits");
    let side = u32::try_from(code.side_with_quiet() * 6).expect("small");
    let picture = image::GrayImage::from_fn(side, side, |x, y| {
        let module = |at: u32| (usize::try_from(at).expect("small") / 6).wrapping_sub(4);
        image::Luma([if code.is_dark(module(x), module(y)) { 0 } else { 255 }])
    });
    picture.save(file).expect("written");
}
