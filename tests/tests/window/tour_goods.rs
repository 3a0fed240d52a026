//! The part of the tour that is about goods of others: what came, what is left, what each member is owed, the last evening.

use lapak_tests::window::{Key, Window};

use crate::stand::go;
use crate::tour::Tour;

impl<Stop: FnMut(&mut Window, &str)> Tour<Stop> {
    /// Goods that come, and a count of what is left.
    pub(crate) fn goods(&mut self) {
        go(&mut self.window, "goods");
        self.window.wait_for("input[name=goods]:focus");
        self.window.type_text("TAK-99\n");
        self.window.wait_for(".refusal");
        self.stop("goods, refused");
        self.window.script("document.querySelector('[name=goods]').select()", vec![]);
        self.window.type_text("41*12\n");
        self.window.wait_for("[data-goods='KRP-01']");
        self.window.click("[data-role=new]");
        self.window.wait_for("[data-role=new-form] select[name=member]:focus");
        self.stop("goods, with a line and a new product");
        self.window.click("[data-role=new-close]");
        self.window.wait_for_end_of("[data-role=new-form]");
        self.window.click("[data-role=main]");
        self.window.wait_for("[data-role=done]");
        self.window.click("[data-role=labels]");
        self.window.wait_for("[data-role=file]");
        self.stop("goods, recorded");
        self.window.click("[data-role=take-back]");
        self.dialog("take goods back", "[name=reason]", "");
        go(&mut self.window, "stock");
        self.window.wait_for("[data-stock='KRP-01']");
        self.stop("stock");
        self.window.click("[data-role=main]");
        self.window.wait_for("main[data-counting] [name='count-KRP-01']");
        self.window.click("[name='count-KRP-01']");
        self.window.type_text("1");
        self.stop("stock, counting");
        self.window.click("[data-role=main]");
        self.window.wait_for("[data-differs]");
        self.stop("stock, counted");
        self.window.click("[data-role=book]");
        self.dialog("book a count", "[data-role=lost]", "");
        self.window.click("[data-role=main]");
        self.window.wait_for("main[data-screen=stock] [data-role=counts]");
        self.window.press(&[Key::Escape]);
        self.window.wait_for("main[data-screen=sell]");
    }

    /// Members are paid, and the fair is closed.
    pub(crate) fn paying_members(&mut self) {
        go(&mut self.window, "owed");
        self.window.click("[data-member=M7QD] button");
        self.window.wait_for("[data-role=account][data-member=M7QD]");
        self.stop("owed, with a member");
        self.window.click("[data-role=main]");
        self.window.wait_for("dialog[open] input[name=amount]:focus");
        self.window.script("document.activeElement.select()", vec![]);
        self.window.type_text("90000000\n");
        self.window.wait_for("dialog .refusal");
        self.stop("dialog: pay, refused");
        self.window.press(&[Key::Escape]);
        self.window.wait_for_end_of("dialog");
        self.window.click("[data-role=deduct]");
        self.dialog("deduct", "input[name=amount]", "");
        go(&mut self.window, "settlement");
        self.window.click("[data-role=main]");
        self.window.wait_for("[data-role=file]");
        self.stop("settlement, with slips saved");
        go(&mut self.window, "evening");
        self.stop("evening");
        self.window.click("[data-step=packing]");
        self.window.wait_for("[data-opened] [data-role=mark], [data-role=mark]");
        self.stop("evening, packing");
    }
}
