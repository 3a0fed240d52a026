//! The buyer's side of the tour: the code to pay, set and shown, and the window turned.

use lapak_tests::window::{Key, Window};

use crate::stand::{CHIPS, go, open_pay, ring_up};
use crate::tour::Tour;

impl<Stop: FnMut(&mut Window, &str)> Tour<Stop> {
    /// The code of the sample fair, looked at, changed and tried.
    pub(crate) fn qris(&mut self) {
        go(&mut self.window, "qris");
        self.stop("QRIS");
        self.window.click("[data-role=set]");
        self.window.wait_for("dialog[open] input[name=text]");
        self.window.click("dialog [data-role=confirm]");
        self.window.wait_for("dialog .refusal");
        self.dialog("a code to set, refused", "input[name=text]", "");
        self.window.click("[data-role=limit]");
        self.dialog("the limit", "input[name=limit]", "");
        self.window.click("[data-role=off]");
        self.dialog("no code any more", "[data-role=cancel]", "");
        self.window.click("[data-role=main]");
        self.dialog("a code tried with a phone", "[data-role=confirm]", "");
    }

    /// A printer that is not there, and what waits for it.
    pub(crate) fn printing(&mut self) {
        go(&mut self.window, "printer");
        self.stop("printer, none yet");
        if self.window.count_of("input[name=address]") == 0 {
            self.window.click("label:has([value=elsewhere])");
        }
        self.window.click("[name=address]");
        self.window.type_text("ini bukan printer\n");
        self.window.wait_for("#address-refusal");
        self.stop("printer, refused");
        // A port that nobody listens at.
        self.window.type_text("127.0.0.1:1\n");
        self.window.wait_for("[data-role=test]");
        self.window.click("[data-role=test]");
        self.window.wait_for(".print-rows li[data-state=failed]");
        self.stop("printer, with a paper that waits");
        self.window.click("[data-role=discard-all]");
        self.dialog("throw papers away", "[data-role=cancel]", "");
        self.window.click("[data-role=discard]");
        self.window.wait_for_end_of(".print-rows li");
        self.window.click("[data-role=none]");
        self.window.wait_for_end_of("[data-role=test]");
    }

    /// A sale by QRIS and its receipt, as the buyer sees them.
    pub(crate) fn turned(&mut self) {
        go(&mut self.window, "buyer");
        self.stop("the buyer's view");
        self.turn("turned, between two buyers");
        go(&mut self.window, "sell");
        ring_up(&mut self.window, &[&CHIPS]);
        self.turn("turned, with a cart");
        open_pay(&mut self.window);
        self.window.click("label:has([value=qris])");
        self.window.wait_for("[data-role=code]");
        self.stop("pay, by QRIS");
        self.turn("turned, with the code");
        self.window.click("[data-role=main]");
        self.window.wait_for("main[data-receipt]");
        self.window.press(&[Key::F8]);
        self.window.wait_for("main[data-screen=turned] .buyer-code");
        self.stop("turned, with the receipt");
        self.window.press(&[Key::F8]);
        self.window.wait_for("main[data-receipt]");
        self.window.press(&[Key::Enter]);
        self.window.wait_for("main[data-screen=sell]");
    }

    fn turn(&mut self, name: &str) {
        self.window.press(&[Key::F8]);
        self.window.wait_for("main[data-screen=turned] [data-role=turn-back]:focus");
        self.stop(name);
        self.window.press(&[Key::Escape]);
        self.window.wait_for_end_of("main[data-screen=turned]");
    }
}
