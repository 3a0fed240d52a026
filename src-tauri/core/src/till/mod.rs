//! The façade: what a till can do, in the words of the product. Window and command line call the same functions.

mod archive;
mod attempt;
mod attention;
mod backup;
mod buyer;
mod cart;
mod catalogue;
mod clock;
mod day;
mod drawer;
mod evening;
mod fair;
mod fairs;
mod goods;
mod guide;
mod here;
mod journal;
mod meet;
mod names;
mod names_book;
mod owed;
mod payments;
mod pins;
mod practice;
mod printing;
mod qris;
mod refund;
mod sale;
mod salvage;
mod saved;
mod scanner;
mod settings;
mod settlement;
mod status;
mod tills;
mod totals;
mod typed;

use crate::till::pins::shown::Shown;
use std::path::{Path, PathBuf};

pub use archive::view::{ArchiveSaved, ArchivedDay};
pub use archive::{save_archive, save_archive_in};
pub use attention::AttentionView;
pub use attention::accept::{AcceptReason, AcceptanceDone};
pub use buyer::BuyerWindow;
pub use cart::open::CartOpen;
pub use cart::view::{CartLineView, CartView, Choice, Entered, HeldCartView};
pub use catalogue::ListFormat;
pub use catalogue::bundle::{BundlePartRow, BundleRow, BundleTyped};
pub use catalogue::import::columns::ListField;
pub use catalogue::import::view::{
    CatalogueUndone, ImportColumn, ImportOutcome, ImportRow, ImportTyped, ImportView, ImportWrong,
};
pub use catalogue::labels::{LabelsSaved, LabelsTyped};
pub use catalogue::many::ProductsChange;
pub use catalogue::people::{PersonKept, PersonTyped};
pub use catalogue::product::ProductTyped;
pub use catalogue::table::{CatalogueTable, PersonRow, ProductPast, ProductRow};
pub use catalogue::view::{
    CatalogueView, MemberChoice, MemberView, ProductKept, ProductTile, ProductView,
};
pub use clock::Clock;
pub use day::{DayGathered, DaySaved, save_day_in};
pub use drawer::cash::{CashDone, CashTyped};
pub use drawer::cash_list::{CashRow, CashView, CashWaiting};
pub use drawer::close::{CloseShift, CountedView, DrawerView};
pub use drawer::correct::{CorrectedView, ShiftCorrection};
pub use drawer::hand_over::{HandOver, HandedOver};
pub use drawer::now::DrawerNow;
pub use drawer::reasons::CashWay;
pub use drawer::row::DrawerRow;
pub use drawer::slip::SlipView;
pub use drawer::view::{ShiftSuggestion, ShiftView};
pub use drawer::{CashCounted, NewShift};
pub use evening::{EveningStep, EveningStepRow, EveningView};
pub use fair::sample::Sample;
pub use fair::set_up::{FairTyped, SetUpStep, SetUpView, Step, StepState};
pub use fair::stands::{StandRow, StandTyped};
pub use fair::view::FairView;
pub use fair::{FairChange, NewFair, crockford};
pub use fairs::Fairs;
pub use fairs::take_off::{TakeOffLack, TakeOffView, TakenOff, take_off};
pub use fairs::view::FairHere;
pub use goods::count::{CountDone, CountRow, CountTyped};
pub use goods::counts::{CountSeen, CountedApart, StockView};
pub use goods::due::{GoodsDue, GoodsDueRow};
pub use goods::list::{GoodsList, GoodsReasons, SendingRow, SlipRow};
pub use goods::listed::{GoodsListed, GoodsListedWrong};
pub use goods::stock::{QuantityView, StockAsked, StockRow};
pub use goods::typed::{GoodsDone, GoodsRow, GoodsTyped};
pub use guide::{guide, save_guide, save_guide_in};
pub use journal::JournalSaved;
pub use meet::copy::{copy_to, open_copy};
pub use meet::lend::LendTill;
pub use meet::view::{CopiesGone, CopyDone, DamageRow, RoundNow, SyncView};
pub use meet::{
    PlaceNow, create_place, enter, join, look_over, plan, remove_copies, sync, use_folder,
};
pub use names_book::view::{NamesAside, NamesImported, NamesView};
pub use owed::account::{MemberAccount, MemberGoods, OwedChangeRow, OwedView};
pub use owed::deduct::{DeductDone, DeductTyped};
pub use owed::pay_out::{PayoutDone, PayoutTyped};
pub use owed::view::OwedRow;
pub use payments::statement::{StatementTyped, StatementView};
pub use payments::view::{
    ArrivedTyped, MethodTyped, PaymentDone, PaymentPlace, PaymentRow, PaymentSettled, PaymentsView,
};
pub use pins::limits::{LimitsTyped, LimitsView};
pub use pins::{PinTyped, PinsView};
pub use practice::view::PracticeView;
pub use practice::{beside_practice, end_practice, practice_in};
pub use printing::send::{PrintJob, PrintTried, print_next};
pub use printing::setting::{PrinterSetting, PrinterTyped, ReceiptsPrinted};
pub use printing::view::{
    PrintQueueView, PrintQueued, PrintRow, PrintStep, PrinterRow, PrintersView,
};
pub use qris::read::{qris_in_file, qris_in_picture, qris_named, qris_typed};
pub use qris::view::{QrDrawn, QrisCode, QrisOfStand, QrisSeen, QrisState, QrisView};
pub use refund::reason::RefundReason;
pub use refund::unseen::{UnseenDue, UnseenTyped};
pub use refund::view::{
    ExchangeView, RefundDone, RefundDue, RefundLineTyped, RefundLineView, RefundTyped, RefundView,
};
pub use sale::SaleTyped;
pub use sale::find::{SaleSought, SoughtTyped};
pub use sale::goods::GoodsView;
pub use sale::list::{SaleRow, SalesAsked, SalesView};
pub use sale::paid_by::PaidBy;
pub use sale::paper::{PaperDue, PaperTyped, PaperView};
pub use sale::receipt_code::ReceiptCode;
pub use sale::view::{DueView, PayView, PaymentText, ReceiptView, SaleDone};
pub use saved::Saved;
pub use scanner::{TestCode, save_test_codes_in, test_codes};
pub use settings::{CsvSeparator, Hand, Paper, Settings, Theme};
pub use settlement::SlipsSaved;
pub use settlement::envelopes::EnvelopesView;
pub use status::{Stage, Status};
pub use tills::gone::{GoneDo, GoneStep, GoneView};
pub use tills::row::TillRow;
pub use tills::{TillAdmission, TillChanged, TillClosing};
pub use totals::cash::{CashQuestion, CashTotals, DrawerFigures, DrawerTotals, ReasonTotals};
pub use totals::claimed::{ClaimedRow, ClaimedView};
pub use totals::sold::{SoldQuantity, SoldView};
pub use totals::table::TableFormat;
pub use totals::view::{
    ApartView, Behind, CompletenessView, FiguresView, LackView, TotalsRow, TotalsView,
};
pub use typed::{amount, day, percent};

pub use crate::words::{GuideName, GuidePage, GuidePart, GuideRow};

use here::Here;
use printing::PrinterNow;

use crate::books::ReceiptPages;
use crate::entry::Role;
use crate::names::NamesBook;
use crate::refusal::{Code, Refusal};
pub use crate::store::finish_taking_off;
use crate::store::{Salvage, Snapshot, Store};
use crate::value::{Moment, ZoneName};
use crate::words::Words;

/// One installed copy of Lapak that sells for a stand.
///
/// A fair is founded, a shift opened, something sold, and the day's total asked:
///
/// ```
/// use lapak_core::books::Question;
/// use lapak_core::till::{Clock, NewShift, SaleTyped, Till};
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let folder = tempfile::tempdir()?;
/// let mut till = Till::open(folder.path(), Clock::Stopped("2024-05-10T10:15:00.000+07:00".parse()?))?;
/// till.found_sample("07")?;
/// till.open_shift(&NewShift {
///     day: "2024-05-10".into(),
///     day_chosen: false,
///     by: "R1".into(),
///     drawer: "A".into(),
///     float: "300.000".into(),
///     count: Vec::new(),
///     shared: false,
/// })?;
/// // Two bags of banana chips, for exact cash.
/// till.sell(&SaleTyped { lines: vec!["KRP-01*2".into()], ..SaleTyped::default() })?;
///
/// let totals = till.totals(Question::Day, None)?;
/// assert_eq!(totals.sum.paid.value, 25_000);
/// assert!(!totals.standing.complete, "the shift is still open");
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct Till {
    store: Store,
    clock: Clock,
    settings: Settings,
    words: Words,
    notices: Vec<Refusal>,
    here: Option<Here>,
    cart: CartOpen,
    salvage: Option<Salvage>,
    /// What keeps this till from its place, while something does.
    hindered: Option<Refusal>,
    /// The receipts that were listed last.
    listed: Option<ReceiptPages>,
    /// A PIN that was shown, for one attempt at what asks for it.
    pin_shown: Option<Shown>,
    /// Who the members are, while whoever pays them has said the passphrase.
    names_book: Option<NamesBook>,
    /// What is known of the printer.
    printer_now: PrinterNow,
}

/// Where a till keeps its data unless it is told otherwise: a folder of this program among the person's own data.
#[must_use]
pub fn data_folder() -> PathBuf {
    dirs::data_local_dir().unwrap_or_else(|| ".".into()).join("lapak")
}

impl Till {
    /// Opens the till whose data is in a folder. A damaged store is set aside whole: what is needed to sell is taken
    /// from it at once, the rest by and by in [`Till::rest`], and selling goes on as a new till. A shift of a till that
    /// has to go on under a new key goes on no more; the next one does so.
    ///
    /// # Errors
    /// What [`Store::open`] refuses.
    pub fn open(folder: &Path, clock: Clock) -> Result<Self, Refusal> {
        let (store, damage) = Store::open(folder, clock.reading(None))?;
        let (settings, notice) = Settings::load(folder);
        let exposed = store
            .is_exposed()
            .then(|| Refusal::new(Code::FolderExposed).with("folder", folder.display()));
        let mut till = Self {
            store,
            clock,
            words: Words::new(settings.language),
            settings,
            notices: exposed.into_iter().chain(notice).collect(),
            here: None,
            cart: CartOpen::default(),
            salvage: None,
            hindered: None,
            listed: None,
            pin_shown: None,
            names_book: None,
            printer_now: PrinterNow::default(),
        };
        if let Some(damage) = damage {
            till.go_on_after(&damage)?;
        }
        if let Err(refusal) = till.refresh() {
            if refusal.code() == Code::StoreDamaged {
                till.give_up_store();
            }
            return Err(refusal);
        }
        till.cart = CartOpen::kept(till.store.snapshot().cart()?.as_deref());
        Ok(till)
    }

    /// Gives up a store that turned out damaged while it was used: the next [`Till::open`] sets it aside and goes on.
    pub fn give_up_store(self) {
        self.store.mark_damaged();
    }

    /// The words of the language in use.
    #[must_use]
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// Uses another language until the till is closed; the settings stay.
    pub fn speak(&mut self, language: crate::words::Language) {
        self.words = Words::new(language);
    }

    /// What a person should be told: damage set aside, settings that could not be read, names that no PDF can show.
    #[must_use]
    pub fn notices(&self) -> &[Refusal] {
        &self.notices
    }

    /// The store, to read.
    #[must_use]
    pub fn snapshot(&self) -> Snapshot<'_> {
        self.store.snapshot()
    }

    /// The store, for what concerns it as a whole: taking entries in, rebuilding, verifying.
    pub fn store_mut(&mut self) -> &mut Store {
        &mut self.store
    }

    /// Reads the fair anew after entries came that may have changed it.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn refresh(&mut self) -> Result<(), Refusal> {
        (self.here, self.listed) = (None, None);
        let renewal = self.store.renewal()?;
        self.here = match self.store.reading(|snapshot| Here::read(snapshot, renewal)) {
            // The founding entry was damaged: until a sync brings it back, there is nothing to sell by.
            Err(refusal) if refusal.code() == Code::NoFair => {
                let told = |notice: &Refusal| notice.code() == Code::EntryUnreadable;
                if !self.notices.iter().any(told) {
                    self.notices.extend(self.store.snapshot().unread_founding()?);
                }
                None
            }
            // What was sold for practice is no fair, wherever it was brought.
            Ok(Some(here)) if here.is_practice() && !self.store.is_practice() => {
                let file = self.store.folder().join("ledger.sqlite");
                return Err(Refusal::new(Code::StorePractice).with("file", file.display()));
            }
            here => here?,
        };
        Ok(())
    }

    fn here(&self) -> Result<&Here, Refusal> {
        self.here.as_ref().ok_or_else(|| Code::NoFair.into())
    }

    /// The fair, where this till may change it.
    fn here_as_coordinator(&self) -> Result<&Here, Refusal> {
        self.outside_practice()?;
        let here = self.here()?;
        if here.role == Some(Role::Coordinator) {
            Ok(here)
        } else {
            Err(Code::NotCoordinator.into())
        }
    }

    /// The moment under which something may be written down, in the fair's time zone.
    fn now(&self) -> Result<Moment, Refusal> {
        self.clock.now(self.zone())
    }

    /// What the clock says, right or wrong.
    fn reading(&self) -> Moment {
        self.clock.reading(self.zone())
    }

    fn zone(&self) -> Option<&ZoneName> {
        self.here.as_ref().map(|here| &here.fair.settings.zone)
    }

    /// To be called before anything is recorded: goes on under a new key where the old one must sign no more.
    fn renew_if_needed(&mut self) -> Result<(), Refusal> {
        if self.here()?.renewal.is_none() {
            return Ok(());
        }
        self.store.renew(self.now()?)?;
        self.notices.push(Code::TillRenewed.into());
        self.refresh()
    }
}
