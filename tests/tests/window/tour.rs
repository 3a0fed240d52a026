//! Every screen and dialog, one after the other.

use std::fs;

use lapak_core::Language;
use lapak_core::till::Settings;
use lapak_tests::window::{Key, Window};

use crate::stand::{BAG, CHIPS, Stand, TEA, focus, go, open_pay, ring_up, wait_for_round};

/// Goes through all screens with text at twice its size, and stops at each with its name.
pub(crate) fn tour(language: Language, stop: impl FnMut(&mut Window, &str)) {
    let stand = Stand::new().with(speaking(language));
    let held = stand.till();
    let window = stand.open();
    window.wait_for("main[data-screen=refused]");
    let mut tour = Tour { window, stop };
    tour.stop("a store in use");
    drop(held);
    tour.window.click("[data-role=main]");
    tour.founding();
    tour.window.close();
    let sample = Stand::new().with(speaking(language));
    tour.window = sample.open();
    tour.sample();
    tour.selling();
    tour.paying();
    tour.afterwards();
}

fn speaking(language: Language) -> impl FnOnce(&mut Settings) {
    move |settings| {
        settings.language = language;
        settings.text_percent = 200;
    }
}

pub(crate) struct Tour<Stop> {
    pub(crate) window: Window,
    stop: Stop,
}

impl<Stop: FnMut(&mut Window, &str)> Tour<Stop> {
    pub(crate) fn stop(&mut self, name: &str) {
        (self.stop)(&mut self.window, name);
        // The page was resized, and focused all over: what that still asks of it is done before anything is pressed.
        self.window.script_with_callback("setTimeout(() => setTimeout(arguments[0], 100), 0)");
    }

    fn founding(&mut self) {
        self.window.wait_for("main[data-screen=welcome]");
        self.stop("welcome");
        self.window.click("[data-role=join]");
        self.window.wait_for("main[data-screen=join]");
        self.window.press(&[Key::Enter]);
        self.window.wait_for("#join-path-refusal, #join-stand-refusal");
        self.stop("join, refused");
        self.window.press(&[Key::Escape]);
        self.window.wait_for("[data-role=found]");
        self.window.click("[data-role=found]");
        self.window.wait_for("main[data-screen=found]");
        self.window.press(&[Key::Enter]);
        self.window.wait_for(".refusal");
        self.stop("found, refused");
        for (field, text) in [("organisation", "K"), ("name", "P"), ("town", "T"), ("stand", "07")]
        {
            self.window.click(&format!("[name={field}]"));
            self.window.type_text(text);
        }
        self.window.press(&[Key::Enter]);
        self.window.wait_for("main[data-screen=recovery]");
        self.window.click("[data-role=save]");
        self.window.wait_for("[data-role=file]");
        self.stop("recovery key, saved");
        self.window.click("label:has([name=written])");
        self.window.click("[data-role=main]");
        self.setting_up();
        self.window.click("[data-step=sale]");
        self.window.wait_for("main[data-screen=shift] input[name=by]:focus");
        self.window.type_text("R1\n");
        self.window.wait_for("#float-refusal");
        self.stop("shift, without its float");
        self.window.type_text("0\n");
        self.window.wait_for("main[data-screen=sell]");
        self.stop("sell, without products");
    }

    fn setting_up(&mut self) {
        self.window.wait_for("main[data-screen=set-up] [data-step]:focus");
        self.stop("set-up");
        self.window.click("[data-step=fair]");
        self.dialog("the fair", "input[name=organisation]", "");
        self.window.click("[data-step=money]");
        self.dialog("money", "input[name=cut]", "15\n");
        self.window.click("[data-step=products]");
        self.window.wait_for("main[data-screen=catalogue] [data-role=none]");
        self.stop("catalogue, empty");
        go(&mut self.window, "people");
        for (field, text) in [("stands-code", "08\n"), ("members-code", "SITI\n")] {
            self.window.click(&format!("[name={field}]"));
            self.window.type_text(text);
        }
        self.window.wait_for("#members-code-refusal");
        self.stop("people, refused");
        self.window.click("[data-role=main]");
        self.window.wait_for("dialog[open] [data-role=confirm]");
        self.stop("dialog: not saved");
        self.window.click("dialog [data-role=confirm]");
        self.window.wait_for("main[data-screen=set-up]");
    }

    /// The sample's catalogue, and a list with a wrong row.
    fn catalogue(&mut self) {
        go(&mut self.window, "catalogue");
        self.window.click("[data-index='2'] .product-tick");
        self.window.wait_for("[data-role=many]");
        self.window.click("[data-index='1'] .product-name");
        self.window.wait_for("[data-role=past] li");
        self.stop("catalogue, with a product");
        self.window.click("[data-role=many-price]");
        self.dialog("many prices", "input[name=percent]", "");
        self.window.click("[data-role=many-none]");
        let lists = tempfile::tempdir().expect("a folder");
        let list = lists.path().join("daftar.csv");
        let rows = "Nama;Harga;Anggota\nTeh contoh;9.000;M7QD\nKopi contoh;12/05;M7QD\n";
        fs::write(&list, rows).expect("written");
        self.window.click("[data-role=import]");
        self.window.wait_for("main[data-screen=import] input[name=file]:focus");
        self.stop("import");
        self.window.type_text(&format!("{}\n", list.display()));
        self.window.wait_for("[data-role=wrong] li");
        self.stop("import, with a wrong row");
        self.bundles();
    }

    fn bundles(&mut self) {
        go(&mut self.window, "bundles");
        self.window.wait_for("[data-role=none]");
        self.stop("bundles, none yet");
        self.window.click("[data-role=main]");
        self.window.wait_for(".product-form .refusal");
        self.stop("bundles, refused");
        self.window.wait_for("input[name=name]:focus");
        self.window.type_text("Bingkisan\t20000");
        self.window.click("[name=part-0] option[value=KRP-01]");
        self.window.click("[data-role=main]");
        self.window.wait_for("[data-bundle]");
        self.window.click("[data-bundle]");
        self.window.wait_for("[data-role=off]");
        self.stop("bundles, with one open");
    }

    fn sample(&mut self) {
        self.window.wait_for("main[data-screen=welcome]");
        self.window.click("[data-role=sample]");
        self.window.wait_for("main[data-screen=shift]");
        self.window.click("label:has([name=float-by][value=shared])");
        self.window.wait_for("[data-role=shared]");
        self.stop("shift, of a shared drawer");
        self.window.click("label:has([name=float-by][value=count])");
        self.window.wait_for(".count");
        self.stop("shift, counted");
        self.window.click("[name=pieces-50000]");
        self.window.type_text("0");
        self.window.click("[name=by]");
        self.window.type_text("R1\n");
        self.window.wait_for("main[data-screen=sell]");
        self.stop("sell, empty");
    }

    fn selling(&mut self) {
        self.window.type_text("33\n");
        self.dialog("weight", "input[name=quantity]", "0,350\n");
        self.window.wait_for("[data-line='1']");
        ring_up(&mut self.window, &[&CHIPS, &TEA, &BAG]);
        self.window.type_text("140000*");
        self.window.wait_for(".line s");
        self.window.click("[data-line='4'] .line-actions button:nth-child(3)");
        self.dialog("line", "select[name=reason]", "");
        self.window.click(".cart-tools button:nth-last-child(3)");
        self.dialog("discount", "input[name=discount]", "5%\n");
        self.window.click("[data-role=article]");
        self.dialog("article", "input[name=member]", "");
        self.window.click("[data-role=seller]");
        self.dialog("seller", "input[name=by]", "");
        self.stop("sell, with a cart");
        self.window.type_text("0*");
        self.window.wait_for("#cart-problem");
        self.stop("sell, with a problem");
        self.window.click("[data-role=undo]");
        self.window.wait_for_end_of("#cart-problem");
        self.window.type_text("tidak ada");
        self.window.wait_for(".found");
        self.stop("sell, nothing found");
        self.window.press(&[Key::Escape]);
        self.window.click(".cart-tools button:last-child");
        self.window.wait_for(".held");
        self.stop("sell, with a cart put aside");
        self.window.click(".held button");
        self.window.wait_for("[data-line='4']");
    }

    fn paying(&mut self) {
        open_pay(&mut self.window);
        self.stop("pay");
        self.window.press(&[Key::F1]);
        self.window.wait_for("dialog.help[open]");
        self.stop("help");
        self.window.type_text("enter");
        self.window.wait_for("[data-found]");
        self.stop("help, found");
        self.window.press(&[Key::Escape]);
        self.window.wait_for_end_of("dialog");
        self.window.type_text("9000000\n");
        self.dialog("much cash", "[data-role=cancel]", "");
        self.window.click("label:has([value=qris])");
        self.window.wait_for("input[name=amount]:focus");
        self.window.type_text("100000");
        self.window.click("[data-role=add-payment]");
        self.window.wait_for(".so-far");
        self.stop("pay, mixed");
        self.window.type_text("9000000\n");
        self.window.wait_for(".refusal");
        self.stop("pay, refused");
        self.window.click("label:has([value=cash])");
        self.window.wait_for("input[name=cash]:focus");
        self.window.type_text("200000\n");
        self.window.wait_for("main[data-receipt]");
        self.stop("paid");
    }

    fn afterwards(&mut self) {
        self.window.click("[data-role=receipt]");
        self.window.wait_for("[data-role=receipt-text]");
        self.window.click("[data-role=save]");
        self.window.wait_for("[data-role=file]");
        self.window.click("[data-role=main]");
        self.window.wait_for("[data-role=day-file]");
        self.stop("sales, with a receipt and the day saved");
        self.window.click("[data-role=kuitansi]");
        self.dialog("kuitansi", "input[name=buyer]", "");
        self.back();
        self.qris();
        self.turned();
        self.printing();
        self.catalogue();
        self.goods();
        self.meeting();
        self.closing();
        go(&mut self.window, "fairs");
        self.window.click("[data-role=main]");
        wait_for_round("an archive", || self.window.count_of("[data-role=file]") > 0);
        self.stop("fairs, with an archive saved");
        self.window.click("[data-role=take-off]");
        self.dialog("take off", "[data-role=cancel]", "");
        go(&mut self.window, "scanner");
        self.window.scan("#lAPAK-12/az;YZ");
        self.window.wait_for("[data-finding=no-end]");
        self.window.click("[data-role=save]");
        self.window.wait_for("[data-role=file]");
        self.stop("scanner, with much to mend");
        self.window.scan("412345678903\n");
        self.window.wait_for("[data-role=zero]");
        self.stop("scanner, set well");
        go(&mut self.window, "settings");
        self.stop("settings");
        go(&mut self.window, "menu");
        self.stop("menu");
        self.window.click("[data-role=practise]");
        self.window.wait_for(".practice");
        self.window.wait_for("main[data-screen=shift]");
        self.stop("practice");
    }

    fn closing(&mut self) {
        go(&mut self.window, "totals");
        self.window.click("[data-role=save-csv]");
        self.window.wait_for("[data-role=file]");
        self.stop("totals, saved");
        self.window.click("[data-row='0'] button");
        self.window.wait_for("main[data-screen=sales] [data-role=back]");
        self.stop("sales, behind a total");
        go(&mut self.window, "shift");
        self.stop("shift, open");
        self.drawer();
        self.window.click("[data-role=main]");
        self.window.wait_for(".refusal");
        self.stop("shift, not counted");
        // The window has only just got its size back: a press may still go where the field was.
        focus(&self.window, "[name=pieces-50000]");
        self.window.type_text("3");
        self.window.click("[data-role=main]");
        self.window.wait_for("[data-role=result]");
        self.stop("shift, compared");
        self.window.wait_for("[data-role=main]:not([data-waits])");
        self.window.click("[data-role=hand-over]");
        self.dialog("hand over", "input[name=by]", "");
        self.window.click("[data-role=main]");
        self.window.wait_for("main[data-closed]");
        self.stop("shift, closed");
        self.window.click("[data-role=main]");
        self.window.wait_for("[data-role=last]");
        self.stop("shift, after a closed one");
        go(&mut self.window, "totals");
        self.window.wait_for("[data-role=drawers] td");
        self.stop("totals, with what the evening leaves open");
        for (question, there) in [("drawer", "drawer-totals"), ("reason", "reason-totals")] {
            let choose = "const select = document.querySelector('select[name=question]');
                select.value = arguments[0];
                select.dispatchEvent(new Event('change', { bubbles: true }))";
            self.window.script(choose, vec![question.into()]);
            self.window.wait_for(&format!("[data-role={there}]"));
            self.stop(&format!("totals, by {question}"));
        }
        go(&mut self.window, "attention");
        self.window.click("[data-role=accept]");
        self.dialog("accept", "[name=reason]", "");
        self.paying_members();
    }

    fn meeting(&mut self) {
        go(&mut self.window, "sync");
        self.stop("sync, without a place");
        let shared = tempfile::tempdir().expect("a folder");
        let file = shared.path().join("fair.jsonl");
        self.window.click("[data-role=main]");
        self.dialog("place", "[name=path]", &format!("{}\n", file.display()));
        self.window.wait_for("main[data-settled=true]");
        let ends = "{\"damaged\n";
        fs::write(&file, fs::read_to_string(&file).expect("it is there") + ends).expect("written");
        let newcomer = Stand::new();
        let lapak = |arguments: &[&str]| {
            let mut lapak = lapak_tests::window::command("lapak");
            let ran = lapak.arg("--data").arg(newcomer.data()).args(arguments).output();
            assert!(ran.expect("it starts").status.success(), "{arguments:?}");
        };
        let path = file.to_str().expect("a plain path");
        lapak(&["fair", "join", path, "--stand", "09"]);
        lapak(&["sync"]);
        self.window.click("[data-role=main]");
        self.window.wait_for("[data-role=admit]");
        self.window.wait_for("[data-role=damage]");
        self.window.wait_for("[data-role=main]:enabled");
        self.stop("sync, with a till that asks and a damaged line");
        self.window.click("[data-role=admit]");
        self.window.wait_for("dialog [data-role=confirm]");
        self.stop("dialog: admit");
        self.window.click("dialog [data-role=confirm]");
        self.window.wait_for("[data-role=close]");
        self.window.click("[data-role=close]");
        self.dialog("close", "[data-role=confirm]", "");
        self.window.click("[data-role=gone]");
        self.window.wait_for("main[data-screen=till-gone]");
        self.stop("a till that is heard no more");
        self.window.click("[data-role=main]");
        self.window.wait_for("main[data-screen=sync]");
        self.window.click("[data-role=copy]");
        self.dialog("copy", "[name=path]", "");
        self.window.click("[data-role=open-copy]");
        self.dialog("open a copy", "[name=path]", "");
        go(&mut self.window, "attention");
        self.stop("attention");
    }

    /// Stops at a dialog, answers it, or leaves it where there is no answer.
    pub(crate) fn dialog(&mut self, name: &str, css: &str, answer: &str) {
        self.window.wait_for(&format!("dialog[open] {css}"));
        self.stop(&format!("dialog: {name}"));
        if answer.is_empty() {
            self.window.press(&[Key::Escape]);
        } else {
            self.window.type_text(answer);
        }
        self.window.wait_for_end_of("dialog");
    }
}
