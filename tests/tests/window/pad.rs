//! What stands on paper, by hand: a pad of sales, and money back for a sale that is not here. And a receipt that is found without
//! its number.

use lapak_core::till::SalesAsked;
use lapak_tests::window::Key;

use crate::keys::{press_until, print_keys};
use crate::stand::{CHIPS, Stand, TEA, go, paper_time, picture, ring_up, take_exact_cash};

#[test]
fn a_pad_of_paper_is_entered_sheet_after_sheet_by_keys_alone() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    go(&mut window, "paper");
    window.wait_for_text("[data-role=into]", "sedang terbuka");
    window.wait_for("input[name=number]:focus");
    let before = window.pressed().len();
    let [first, second, third] = [0, 1, 2].map(paper_time);
    window.type_text(&format!("1\t{first}\t41*2\t25000\n"));
    window.wait_for(".entered [data-receipt]");
    window.wait_for("input[name=time]:focus");
    // The number counts on, and the time stays until another one is typed.
    window.type_text(&format!("{second}\t42 43\t\n"));
    window.wait_for_text(".entered li:first-child", "2 ·");
    window.wait_for("input[name=time]:focus");
    window.type_text("\t41\t12500\n");
    window.wait_for_text(".entered li:first-child", &second);
    window.wait_for_text(".entered li:first-child", "3 ·");
    print_keys("three sheets of a pad", &window.pressed()[before..]);
    picture(&window, "paper");
    // Less than the goods come to: a slip of the pen, or a discount.
    window.type_text(&format!("{third}\t41*2\t24000\n"));
    window.wait_for_text("dialog.question", "Rp1.000");
    picture(&window, "paper-less");
    window.press(&[Key::Escape]);
    window.wait_for_end_of("dialog.question");
    window.click("[data-role=main]");
    window.wait_for("dialog.question");
    window.click("dialog [data-role=confirm]");
    window.wait_for_text(".entered li:first-child strong", "Rp24.000");
    // What cannot be read is said where it stands, and what was typed stays.
    window.type_text("25.00\t41\t\n");
    window.wait_for("input[name=time][aria-invalid=true]:focus");
    window.type_text(&format!("{third}\n"));
    window.wait_for_text(".entered li:first-child strong", "Rp12.500");
    window.type_text("\tABC\t\n");
    window.wait_for("input[name=goods][aria-invalid=true]:focus");
    window.close();
    let mut till = stand.till();
    let sales = till.sales_asked(&SalesAsked::default()).expect("sales");
    assert_eq!(sales.count, 5);
    assert!(sales.rows.iter().all(|row| row.paper));
    assert_eq!(sales.sum.value, 25_000 + 25_000 + 12_500 + 24_000 + 12_500);
}

#[test]
fn a_sheet_that_was_wrong_is_one_press_away_from_its_receipt() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    go(&mut window, "paper");
    window.wait_for("input[name=number]:focus");
    window.type_text(&format!("7\t{}\t41\t\n", paper_time(0)));
    window.wait_for(".entered [data-receipt]");
    // The same sheet again is recorded once.
    press_until(&mut window, Key::BackTab, "input[name=number]");
    window.type_text(&format!("7\t{}\t41\t\n", paper_time(0)));
    window.wait_for("input[name=number][aria-invalid=true]");
    window.click(".entered [data-receipt]");
    window.wait_for("dialog.question, main[data-screen=sales]");
    if window.count_of("dialog.question") > 0 {
        window.click("dialog [data-role=confirm]");
    }
    window.wait_for("main[data-screen=sales] [data-role=void]");
    window.wait_for_text("[data-role=receipt-text]", "Ditulis di kertas");
    window.close();
    assert_eq!(stand.sales(), 1);
}

#[test]
fn money_goes_back_for_a_receipt_that_is_not_here() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    ring_up(&mut window, &[&CHIPS]);
    take_exact_cash(&mut window);
    window.press(&[Key::Enter]);
    window.wait_for("main[data-screen=sell]");
    go(&mut window, "sales");
    let before = window.pressed().len();
    window.click("[data-role=find]");
    window.wait_for("dialog input[name=receipt]:focus");
    picture(&window, "find");
    window.type_text("12-K3QX-42\n");
    window.wait_for("dialog input[name=receipt][aria-invalid=true]");
    window.wait_for_text("dialog [data-role=confirm]", "kertas pembeli");
    window.press(&[Key::Enter]);
    window.wait_for("main[data-screen=refund-paper] input[name=goods]:focus");
    window.type_text("41@12000");
    window.wait_for_text("[data-role=due]", "Rp12.000");
    picture(&window, "refund-paper");
    window.press(&[Key::Enter]);
    window.wait_for_text("[data-role=receipt-text]", "12-K3QX-0042");
    print_keys(
        "from the list to money back for a receipt that is not here",
        &window.pressed()[before..],
    );
    window.close();
    assert_eq!(stand.till().drawer().expect("a drawer").expected.expect("told").value, 200_500);
}

#[test]
fn a_receipt_is_found_by_what_the_buyer_remembers() {
    let stand = Stand::ready();
    let mut window = stand.sell();
    for products in [&[&CHIPS][..], &[&TEA], &[&CHIPS, &TEA]] {
        ring_up(&mut window, products);
        take_exact_cash(&mut window);
        window.press(&[Key::Enter]);
        window.wait_for("main[data-screen=sell]");
    }
    go(&mut window, "sales");
    window.click("[data-role=find]");
    window.wait_for("dialog input[name=receipt]:focus");
    window.type_text("\tteh\t30000\n");
    window.wait_for_text("[data-role=selected]", "teh");
    window.wait_for_text("[data-role=receipt-text]", "30.000");
    assert_eq!(window.count_of("[role=row][data-index]"), 1);
    picture(&window, "found");
    window.click("[data-role=find]");
    window.wait_for("dialog input[name=receipt]:focus");
    window.type_text("\tbatu akik\n");
    window.wait_for("dialog input[name=product][aria-invalid=true]");
    window.press(&[Key::Escape]);
    window.wait_for_end_of("dialog.question");
    window.click("[data-role=find]");
    window.wait_for("dialog input[name=receipt]:focus");
    window.type_text("\t\t77000\n");
    window.wait_for("[data-role=from-paper]");
    picture(&window, "found-none");
    window.click("[data-role=back]");
    window.wait_for("main[data-screen=sales] [data-index='2']");
    window.close();
}
