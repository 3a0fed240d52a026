//! The tills of these tests under a clock of the test, and what they are made to do.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::commands::CONTOH;
use crate::typed::{all_of, brought, bundle, from_paper, limits, moved, pin, placed, qris, sheet};
use crate::{cash, fair, sale, text};
use lapak_core::entry::Method;
use lapak_core::exchange::Extent;
use lapak_core::selling::DiscountReason;
use lapak_core::till::{
    self, AcceptReason, ArrivedTyped, Behind, CashQuestion, Clock, CloseShift, CountTyped,
    FairTyped, HandOver, ImportTyped, LabelsTyped, LendTill as _, ListFormat, MethodTyped,
    PersonTyped, ProductTyped, ProductsChange, SaleTyped, SalesAsked, Settings, ShiftCorrection,
    StandTyped, StatementTyped, TableFormat, Till, TillAdmission, TillClosing,
};
use lapak_core::{Code, Refusal};
use lapak_tests::folder::{in_memory, opened, shift};
use lapak_tests::founded::lines;
use lapak_tests::lapak::program;
use lapak_tests::lent::Lent;
use lapak_tests::pen::Pen;
use tempfile::TempDir;

/// A till that is ready to sell: a shift is open, one sale is made, a cart is rung up and one put aside, another till
/// asks to be admitted, and there is a place.
pub(crate) struct Stand {
    pub(crate) folder: TempDir,
    pub(crate) words: BTreeMap<&'static str, String>,
}

impl Stand {
    pub(crate) fn new() -> Self {
        let folder = in_memory();
        let at = |name: &str| folder.path().join(name);
        let mut till = opened(&at("data"));
        till.found_sample("07").expect("founded");
        till.open_shift(&shift()).expect("a shift");
        let by_qris = SaleTyped { payments: vec![qris()], ..sale() };
        let claimed = till.sell(&by_qris).expect("sold").receipt;
        let receipt = till.sell(&sale()).expect("sold").receipt;
        till.enter("KRP-01*2").expect("rung up");
        till.cart_hold().expect("put aside");
        till.enter("KRP-01").expect("rung up");
        let moved = till.move_cash(&moved()).expect("moved").id;
        let goods = till.move_goods(&brought()).expect("brought").id;
        let two = vec!["KRP-01*2".to_owned()];
        let counted = CountTyped { stand: String::new(), lines: two, draft: String::new() };
        let count = till.count_goods(&counted).expect("counted").id;
        let shift = till.shift().expect("a shift").shift;
        let fair = till.fair().expect("a fair").fair.parse().expect("an id");
        let mut pen = Pen::new("stranger", "09", Some(fair));
        let introduced = [pen.introduce()];
        till.take(&introduced).expect("taken");
        fs::write(at("lines.jsonl"), lines(&introduced)).expect("written");
        fs::write(at("list.csv"), "Nama;Harga;Anggota\nTeh contoh;9.000;M7QD\n").expect("written");
        fs::write(at("goods.csv"), "Kode;Jumlah\nKRP-01;3\n").expect("written");
        fs::write(at("names.csv"), "M7QD;Anggota Contoh\n").expect("written");
        let passphrase = "frasa sandi contoh".to_owned();
        till.import_names(&at("names.csv"), &passphrase).expect("taken");
        till.backup(&at("till.backup")).expect("backed up");
        let own = till.fair().expect("a fair").letters;
        till.add_bundle(&bundle(Some("PKT-01"))).expect("a bundle");
        till.add_stand("09", &StandTyped::default()).expect("another stand");
        let value = till.product_past("KRP-01").expect("its values")[0].id.clone();
        let member = till.catalogue_list().expect("a catalogue").1[0].code.clone();
        let place = at("fair.jsonl");
        let found = till.attention().expect("read");
        let finding = found.iter().find(|found| found.acceptable).expect("one").key.clone();
        let lent = Lent::new(till);
        till::create_place(lent.clone(), text(&place), &Default::default()).expect("a place");
        lent.round_done(Extent::Full);
        let words = BTreeMap::from([
            ("{place}", text(&place).to_owned()),
            ("{lines}", text(&at("lines.jsonl")).to_owned()),
            ("{list}", text(&at("list.csv")).to_owned()),
            ("{names}", text(&at("names.csv")).to_owned()),
            ("{passphrase}", passphrase),
            ("{backup}", text(&at("till.backup")).to_owned()),
            ("{receipt}", receipt),
            ("{claimed}", claimed),
            ("{member}", member),
            ("{moved}", moved),
            ("{count}", count),
            ("{goods}", goods),
            ("{goods_list}", text(&at("goods.csv")).to_owned()),
            ("{shift}", shift),
            ("{own}", own),
            ("{value}", value),
            ("{stranger}", pen.letters()),
            ("{finding}", finding),
        ]);
        Self { folder, words }
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// What a command of the window calls, with something that it would do here.
    pub(crate) fn press(&self, lent: Lent, clock: Clock, name: &str) -> Result<(), Refusal> {
        use lapak_core::books::Question;
        let new = in_memory();
        let file = text(&new.path().join("new")).to_owned();
        let (receipt, stranger) = (self.word("{receipt}"), self.word("{stranger}"));
        match name {
            "choose_place" => return till::create_place(lent, &file, &Default::default()),
            "copy_to" => return till::copy_to(lent, &file, &Default::default(), |_| {}).map(drop),
            "open_copy" => {
                let from = self.word("{lines}");
                return till::open_copy(lent, &from, &Default::default(), |_| {}).map(drop);
            }
            "save_day" => {
                let progress = Default::default();
                let saved = till::save_day_in(&lent, "2024-05-10", new.path(), &progress, |_| {});
                return saved.map(drop);
            }
            "save_archive" => {
                let progress = Default::default();
                return till::save_archive_in(&lent, new.path(), &progress, |_| {}).map(drop);
            }
            "take_off" => {
                let name = lent.with(|till| Ok(till.fair()?.name))?;
                return till::take_off(&lent, &name, &Default::default(), |_| {}).map(drop);
            }
            "use_folder" => return till::use_folder(lent, &Default::default()),
            "remove_copies" => {
                return till::remove_copies(lent, &Default::default(), |_| {}).map(drop);
            }
            "sync_now" => return lent.round(Extent::Full).map(drop),
            "join_fair" => {
                let fresh = in_memory();
                let fresh = Lent::new(Till::open(fresh.path(), clock).expect("it opens"));
                let place = self.word("{place}");
                return till::enter(fresh, &place, "08", &Default::default(), |_| {});
            }
            "found_fair" | "found_sample" => {
                let fresh = in_memory();
                let mut fresh = Till::open(fresh.path(), clock).expect("it opens");
                return match name {
                    "found_fair" => fresh.found(&fair()),
                    _ => fresh.found_sample("07"),
                };
            }
            _ => {}
        }
        lent.with(|till| match name {
            "admit_till" => {
                let admission = TillAdmission { role: None, stand: None, recovery: None };
                till.admit_till(&stranger, &admission).map(drop)
            }
            "attention" => till.attention().map(drop),
            "accept_finding" => {
                till.accept(&self.word("{finding}"), AcceptReason::Explained).map(drop)
            }
            "accept_no_more" => till.accept_no_more(&self.word("{finding}")).map(drop),
            "add_member" => till.add_member(&PersonTyped::default()).map(drop),
            "add_bundle" => till.add_bundle(&bundle(None)).map(drop),
            "bundle_share_texts" => till.bundle_share_texts("9000", &["KRP-01".into()]).map(drop),
            "bundles" => till.bundles().map(drop),
            "set_bundle" => till.set_bundle("PKT-01", &bundle(None)).map(drop),
            "add_product" => {
                let (name, price) = (Some("Teh contoh".into()), Some("9000".into()));
                let member = Some(self.word("{member}"));
                till.add_product(&ProductTyped { name, price, member, ..ProductTyped::default() })
                    .map(drop)
            }
            "add_seller" => till.add_seller(&PersonTyped::default()).map(drop),
            "add_stand" => till.add_stand("12", &StandTyped::default()).map(drop),
            "cart" => till.cart().map(drop),
            "cart_add" => {
                let product = till.tiles()?.products[0].product.clone();
                till.cart_add(&product, Some("1")).map(drop)
            }
            "cart_article" => till.cart_article(&self.word("{member}"), "9000", None).map(drop),
            "cart_clear" => till.cart_clear().map(drop),
            "cart_discount" => till.cart_discount(None, Some("5%")).map(drop),
            "cart_hold" => till.cart_hold().map(drop),
            "cart_price" => till.cart_price(1, "9000").map(drop),
            "cart_quantity" => till.cart_quantity(1, "3").map(drop),
            "cart_reason" => till.cart_reason(1, None).map(drop),
            "cart_remove" => till.cart_remove(1).map(drop),
            "cart_resume" => {
                let held = till.cart()?.held[0].cart.clone();
                till.cart_resume(&held).map(drop)
            }
            "cart_name" => {
                let held = till.cart()?.held[0].cart.clone();
                till.cart_name(&held, "ibu berbaju merah").map(drop)
            }
            "cart_step" => till.cart_step(1, 1).map(drop),
            "cart_undo" => {
                till.cart_remove(1)?;
                till.cart_undo().map(drop)
            }
            "cash_totals" => till.cash_totals(None).map(drop),
            "catalogue" => till.tiles().map(drop),
            "catalogue_table" => till.catalogue_table().map(drop),
            "choose_product" => till.choose_product("KRP-01", &self.word("{value}")).map(drop),
            "change_method" => {
                let typed = MethodTyped { place: placed(&receipt), to: Method::QRIS };
                till.change_method(&typed).map(drop)
            }
            "payment_arrived" => {
                let place = placed(&self.word("{claimed}"));
                let typed = ArrivedTyped { place, amount: "5000".into(), anyway: false };
                till.arrived(&typed).map(drop)
            }
            "payments_view" => till.payments_view(None).map(drop),
            "refund" => till.refund(&all_of(&receipt)).map(drop),
            "cart_exchange" => till.cart_exchange(&all_of(&receipt)).map(drop),
            "cart_exchange_leave" => till.cart_exchange_leave().map(drop),
            "refund_due" => till.refund_due(&all_of(&receipt)).map(drop),
            "names" => till.names().file.then_some(()).ok_or_else(|| Code::NamesNone.into()),
            "open_names" => till.open_names(&self.word("{passphrase}")).map(drop),
            "close_names" => {
                till.open_names(&self.word("{passphrase}")).map(|_| till.close_names()).map(drop)
            }
            "import_names" => {
                let file = self.word("{names}");
                till.import_names(Path::new(&file), &self.word("{passphrase}")).map(drop)
            }
            "qris" => till.qris().map(drop),
            "set_qris" => till.set_qris(None, None),
            "set_qris_limit" => till.set_qris_limit("5000000"),
            "confirm_qris" => till.confirm_qris(CONTOH),
            "qris_code" => till.qris_code("12500").map(drop),
            "receipt_code" => till.receipt_code(&receipt).map(drop),
            "pins" => till.pins().map(drop),
            "set_pin" => till.set_pin(&pin()),
            "show_pin" => till.show_pin(&pin()),
            "set_limits" => till.set_limits(&limits()),
            "cart_discount_reason" => till.cart_discount_reason(DiscountReason::Regular).map(drop),
            "refund_unseen" => till.refund_unseen(&from_paper()).map(drop),
            "refund_unseen_due" => till.refund_unseen_due(&from_paper()).map(drop),
            "paper_due" => till.paper_due(&sheet()).map(drop),
            "paper_view" => till.paper_view(None).map(drop),
            "sell_paper" => till.sell_paper(&sheet()).map(drop),
            "refund_view" => till.refund_view(&receipt).map(drop),
            "settle_payments" => {
                till.settle_payment(&placed(&self.word("{claimed}")), true).map(drop)
            }
            "statement" => {
                let text = "12.500".to_owned();
                till.statement(&StatementTyped { day: None, method: None, text }).map(drop)
            }
            "void_sale" => till.void(&all_of(&receipt)).map(drop),
            "close_shift" => till.close_shift(&CloseShift {
                counted: "0".into(),
                count: Vec::new(),
                shared: false,
            }),
            "cash" => till.cash().map(drop),
            "close_till" => till.close_till(&stranger, &TillClosing::default()).map(drop),
            "compare_count" => {
                let close = CloseShift { counted: "0".into(), count: Vec::new(), shared: false };
                till.compare_count(&close).map(drop)
            }
            "correct_shift" => till.correct_shift(&self.correction()).map(drop),
            "correction" => till.correction(&self.correction()).map(drop),
            "count_cash" => till.count_cash(&[(1000, 1)]).map(drop),
            "drawer_now" => till.drawer_now().map(drop),
            "drawer" => till.drawer().map(drop),
            "due" => till.due(&[cash()]).map(drop),
            "enter" => till.enter("KRP-01").map(drop),
            "gone_till" => till.gone(&stranger).map(drop),
            "hand_over" => {
                let count = CloseShift { counted: "0".into(), count: Vec::new(), shared: false };
                till.hand_over(&HandOver { to: "R9".into(), count: Some(count) }).map(drop)
            }
            "import_list" => till.import(&self.list()).map(drop),
            "import_plan" => till.import_plan(&self.list()).map(drop),
            "mark_sold_out" => till.mark_sold_out("KRP-01", true).map(drop),
            "members" => till.members().map(drop),
            "move_cash" => till.move_cash(&moved()).map(drop),
            "open_pay" => till.open_pay().map(drop),
            "open_shift" => {
                till.close_shift(&CloseShift {
                    counted: "0".into(),
                    count: Vec::new(),
                    shared: false,
                })?;
                till.open_shift(&shift())
            }
            "pay" => till.pay(&[cash()]).map(drop),
            "product_past" => till.product_past("KRP-01").map(drop),
            "receipt" => till.receipt(&receipt, Default::default()).map(drop),
            "recovery_written" => till.recovery_written(),
            "sales" => till.sales(None).map(drop),
            "sales_rows" => {
                let behind = Some(Behind::Day("2024-05-10".into()));
                till.sales_rows(&SalesAsked { behind, ..SalesAsked::default() }, 0).map(drop)
            }
            "save_cash_totals" => {
                let (question, csv) = (CashQuestion::Drawer, TableFormat::Csv);
                till.save_cash_totals_in(question, None, csv, new.path()).map(drop)
            }
            "save_catalogue" => till.export_catalogue_in(ListFormat::Csv, new.path()).map(drop),
            "save_kuitansi" => till.save_kuitansi_in(&receipt, "", new.path()).map(drop),
            "save_labels" => till.save_labels_in(&LabelsTyped::default(), new.path()).map(drop),
            "save_price_list" => till.save_price_list_in(new.path()).map(drop),
            "save_quick_card" => till.save_quick_card_in(new.path()).map(drop),
            "save_recovery" => till.save_recovery_in(new.path()).map(drop),
            "save_receipt" => till.save_receipt(&receipt, Path::new(&file)).map(drop),
            "save_slip" => till.save_slip_in(&self.word("{moved}"), new.path()).map(drop),
            "save_template" => till.export_template_in(ListFormat::Xlsx, new.path()).map(drop),
            "save_totals" => {
                let csv = TableFormat::Csv;
                till.save_totals_in(Question::Day, None, csv, new.path()).map(drop)
            }
            "scan" => till.scan("8990000000012").map(drop).or(Ok(())),
            "search" => till.search("keripik").map(drop),
            "set_fair" => {
                let cut = Some("10".to_owned());
                till.set_fair_typed(&FairTyped { cut, ..FairTyped::default() })
            }
            "set_member" => {
                let cut = Some("10".to_owned());
                let typed = PersonTyped { cut, ..PersonTyped::default() };
                till.set_member(&self.word("{member}"), &typed).map(drop)
            }
            "set_product" => {
                let price = Some("9000".to_owned());
                let typed = ProductTyped { price, ..ProductTyped::default() };
                till.set_product("KRP-01", &typed).map(drop)
            }
            "set_products" => {
                let category = Some("Lain".to_owned());
                let change = ProductsChange { category, ..ProductsChange::default() };
                till.set_products(&["KRP-01".to_owned()], &change).map(drop)
            }
            "set_seller" => till.set_seller("R9"),
            "set_seller_active" => till.set_seller_active("R1", false).map(drop),
            "set_stand" => till.set_stand("07", &StandTyped::default()).map(drop),
            "set_up" => till.set_up().map(drop),
            "share_text" => till.share_text("9000", &self.word("{member}"), "").map(drop),
            "set_till" => till.set_till(self.word("{own}").as_str(), "12", None).map(drop),
            "set_settings" => till.set_settings(Settings::default()),
            "shift_suggestion" => till.shift_suggestion(None).map(drop),
            "slip" => till.slip(&self.word("{moved}"), Default::default()).map(drop),
            "stands" => till.stands().map(drop),
            "status" => till.status().map(drop),
            "sync_view" => till.sync_view().map(drop),
            "take_off_view" => till.take_off_view().map(drop),
            "take_back_cash" => till.take_back_cash(&self.word("{moved}"), "twice", "").map(drop),
            "totals" => till.totals(Question::Day, None).map(drop),
            "undo_catalogue" => {
                let nothing = |refusal: &Refusal| refusal.code() == Code::NothingToUndo;
                till.undo_catalogue()
                    .map(drop)
                    .or_else(|no| if nothing(&no) { Ok(()) } else { Err(no) })
            }
            name => self
                .press_goods(till, name, new.path())
                .or_else(|| self.press_printing(till, name))
                .unwrap_or_else(|| panic!("no row says what {name} does under a wrong clock")),
        })
    }

    fn correction(&self) -> ShiftCorrection {
        let day = Some("2024-05-11".to_owned());
        ShiftCorrection { shift: self.word("{shift}"), day, stand: None }
    }

    fn list(&self) -> ImportTyped {
        ImportTyped { file: self.word("{list}"), ..ImportTyped::default() }
    }

    pub(crate) fn word(&self, name: &str) -> String {
        self.words.get(name).cloned().unwrap_or_else(|| name.to_owned())
    }

    pub(crate) fn run(
        &self,
        folder: &Path,
        clock: &str,
        name: &str,
        arguments: &[&str],
    ) -> lapak_tests::lapak::Answered {
        let new = in_memory();
        let mut command = std::process::Command::new(program());
        command.arg("--data").arg(folder).args(["--json", "--at", clock]).args(name.split(' '));
        for argument in arguments {
            match *argument {
                "{new}" => command.arg(new.path().join("new")),
                argument => command.arg(self.word(argument)),
            };
        }
        command.env_remove("LAPAK_DATA").output().expect("the program starts").into()
    }
}
