//! A bundle is put together in the window and sold like anything else.

use lapak_tests::window::Key;

use crate::stand::{Stand, go};

#[test]
fn a_gift_pack_is_put_together_sold_and_ended() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    go(&mut window, "bundles");
    window.wait_for("[data-role=none]");
    window.click("input[name=name]");
    window.type_text("Bingkisan");
    window.press(&[Key::Tab]);
    window.type_text("30000");
    window.click("[data-role=main]");
    window.wait_for_text(".product-form .refusal", "paling sedikit satu barang");
    window.click("[name=part-0] option[value=KRP-01]");
    window.click("[name=quantity-0]");
    window.script("document.activeElement.select()", Vec::new());
    window.type_text("2");
    window.click_by_mouse("[data-role=part-add]");
    window.wait_for("[name=part-1]:focus");
    assert_eq!(window.value_of("[name=name]"), "Bingkisan", "what was typed stays");
    assert_eq!(window.value_of("[name=quantity-0]"), "2");
    window.click("[name=part-1] option[value=KRP-02]");
    window.wait_for_text(".bundle-parts li:nth-child(2) [data-role=share]", "menerima");
    window.click("[data-role=main]");
    window.wait_for_text(".said", "Bingkisan ditambahkan");
    window.wait_for_text("[data-role=bundles]", "2 × Keripik pisang");
    go(&mut window, "sell");
    window.wait_for("main[data-screen=sell] input");
    window.type_text("bingkisan");
    window.wait_for_text(".tiles", "Bingkisan");
    window.click_by_mouse(".tile");
    window.wait_for_text("[data-line='1'] .line-parts", "2 × Keripik pisang");
    window.wait_for_text("[data-role=total]", "Rp30.000");
    window.click("[data-line='1'] [aria-label^='Tambah']");
    window.wait_for_text("[data-role=total]", "Rp60.000");
    window.click(".sell [data-role=main]");
    window.wait_for("main[data-screen=pay] [name=cash]");
    window.press(&[Key::Enter]);
    window.wait_for("main[data-receipt]");
    go(&mut window, "bundles");
    window.click_by_mouse("[data-bundle]");
    window.wait_for("[data-role=off]");
    window.click("[data-role=off]");
    window.wait_for_text("[data-role=bundles]", "tidak dijual");
    window.close();
    let mut till = stand.till();
    assert!(till.tiles().expect("tiles").products.iter().all(|tile| tile.name != "Bingkisan"));
    assert_eq!(till.sales(None).expect("sales").count, 1);
}
