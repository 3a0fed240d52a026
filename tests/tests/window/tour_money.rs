//! The part of the tour that is about money which was paid already: after the sale, and in the drawer.

use lapak_tests::window::{Key, Window};

use crate::stand::{go, paper_time};
use crate::tour::Tour;

impl<Stop: FnMut(&mut Window, &str)> Tour<Stop> {
    /// What is done after a sale.
    pub(crate) fn back(&mut self) {
        self.window.click("[data-role=void]");
        self.dialog("void", "input[value=mistake]", "");
        self.window.click("[data-role=refund]");
        self.window.wait_for("main[data-screen=refund] input:focus");
        self.window.type_text("0,1");
        self.window.wait_for_text("[data-role=due]", "Rp");
        self.stop("refund");
        self.window.click("[data-role=back]");
        self.window.wait_for("main[data-screen=sales]");
        self.window.click("[data-role=method]");
        self.dialog("how it was paid", "input[name=payment]", "");
        self.window.click("[data-role=find]");
        self.window.wait_for("dialog[open] input[name=receipt]:focus");
        self.window.type_text("12-K3QX-42\n");
        self.window.wait_for("dialog .refusal");
        self.stop("dialog: find, not here");
        self.window.press(&[Key::Enter]);
        self.window.wait_for("main[data-screen=refund-paper] input[name=goods]:focus");
        self.window.type_text("41*2");
        self.window.wait_for("[data-role=goods-read] li");
        self.stop("refund by paper");
        self.window.click("[data-role=back]");
        self.window.wait_for("dialog.question");
        self.window.click("dialog [data-role=confirm]");
        self.window.wait_for("main[data-screen=sales]");
        go(&mut self.window, "paper");
        self.window.wait_for("input[name=number]:focus");
        self.window.type_text(&format!("1\t{}\t41*2\t\n", paper_time(0)));
        self.window.wait_for(".entered [data-receipt]");
        self.window.type_text("25.00\t41\t\n");
        self.window.wait_for("input[name=time][aria-invalid=true]");
        self.stop("paper, a sheet entered and one refused");
        self.window.press(&[Key::Escape]);
        self.window.wait_for("dialog.question");
        self.window.click("dialog [data-role=confirm]");
        self.window.wait_for("main[data-screen=sell]");
        go(&mut self.window, "pins");
        self.window.click("[data-whose=R2] [data-role=set-pin]");
        self.window.wait_for("dialog[open] input[name=pin]:focus");
        self.window.type_text("123\t123\n");
        self.window.wait_for("dialog .refusal");
        self.stop("dialog: a PIN, refused");
        self.window.press(&[Key::Escape]);
        self.window.wait_for_end_of("dialog");
        self.window.click("[data-whose=R2] [data-role=set-pin]");
        self.window.wait_for("dialog[open] input[name=pin]:focus");
        self.window.type_text("2468\t2468\n");
        self.window.wait_for("[data-role=take-pin]");
        self.stop("PINs and limits");
        self.window.click("[data-role=take-pin]");
        self.dialog("a PIN asked for", "input[name=pin]", "");
        go(&mut self.window, "payments");
        self.window.click("[role=row][data-index='0']");
        self.window.wait_for("[data-role=other-amount]");
        self.stop("payments, one ticked");
        self.window.click("[data-role=other-amount]");
        self.dialog("another amount", "input[name=amount]", "");
        self.window.click("[data-role=failed]");
        self.dialog("never came", "[data-role=cancel]", "");
    }

    /// Cash that goes in and out, and what else is done with the drawer of an open shift.
    pub(crate) fn drawer(&mut self) {
        self.window.click("[data-role=cash-in]");
        self.window.wait_for("dialog[open] input[name=amount]:focus");
        self.window.type_text("50000\n");
        self.window.wait_for("dialog .refusal");
        self.stop("dialog: cash in, refused");
        self.window.click("dialog label:has([value=change_fetched])");
        self.window.wait_for("dialog [value=change_fetched]:checked");
        self.window.click("dialog [data-role=confirm]");
        self.window.wait_for_end_of("dialog");
        self.window.click("[data-role=to-moved]");
        self.window.wait_for("[data-moved] [data-role=slip]:focus");
        self.stop("shift, with cash that moved");
        self.window.click("[data-role=slip]");
        self.dialog("slip", "[data-role=slip-text]", "");
        self.window.click("[data-role=take-back]");
        self.dialog("take cash back", "input[name=reason]", "");
        self.window.click("[data-role=now]");
        self.dialog("what should be there", "[data-role=drawer-now]", "");
        self.window.click("[data-role=correct]");
        self.dialog("correct a shift", "input[name=stand]", "");
        self.window.wait_for("[data-role=correct]:focus");
    }
}
