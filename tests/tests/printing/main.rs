//! Papers that go to a printer: each once and in order, through whatever a printer does, and never in the way of a sale.

mod by_command;
mod ends;
mod queue;
mod same_time;
mod system;
mod ways;

use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use lapak_core::Refusal;
use lapak_core::printer::Sending;
use lapak_core::thermal::Form;
use lapak_core::till::{PrintTried, PrinterTyped, ReceiptsPrinted, SaleTyped, Till};
use lapak_tests::emulator::{Emulator, Page};
use lapak_tests::folder::{in_memory, opened, shift};
use tempfile::TempDir;

/// Never set: nobody stops what is sent.
static NEVER: AtomicBool = AtomicBool::new(false);

/// For a printer that takes what it is given: as long as any machine may need.
const PATIENT: Sending = Sending { patience: Duration::from_secs(60), stopped: &NEVER };
/// For one that takes nothing.
const SHORT: Sending = Sending { patience: Duration::from_millis(150), stopped: &NEVER };

/// A till with a shift that prints every receipt on a printer.
fn till_with(printer: &str) -> (TempDir, Till) {
    let folder = in_memory();
    let mut till = opened(folder.path());
    till.found_sample("07").expect("founded");
    till.open_shift(&shift()).expect("a shift");
    till.set_printer(Some(&always(printer))).expect("set");
    (folder, till)
}

fn always(printer: &str) -> PrinterTyped {
    PrinterTyped {
        device: printer.to_owned(),
        form: Form { cuts: true, ..Form::default() },
        drawer: false,
        receipts: ReceiptsPrinted::Always,
        copies: 1,
        logo: String::new(),
    }
}

/// Sells a thing, and gives the number of its receipt.
fn sold(till: &mut Till) -> String {
    let sale = SaleTyped { lines: vec!["KRP-01".into()], ..SaleTyped::default() };
    let receipt = till.sell(&sale).expect("sold").receipt;
    // It is handed over between sales.
    till.rest().expect("it rests");
    receipt
}

fn print(till: &mut Till, sending: &Sending) -> Option<PrintTried> {
    till.print_waiting(sending).expect("asked")
}

/// Why the next paper is not out, and whether a part of it is.
fn not_printed(till: &mut Till, sending: &Sending) -> (Refusal, bool) {
    let not = print(till, sending).expect("one waits").not_sent.expect("it is not out");
    (not.refusal, not.begun)
}

fn is_printed(till: &mut Till) -> bool {
    print(till, &PATIENT).expect("one waits").not_sent.is_none()
}

/// A paper that came out, as a printer shows it.
fn page(bytes: &[u8]) -> Page {
    let mut pages = Emulator::print(384, bytes).expect("a printer understands it");
    assert_eq!(pages.len(), 1, "one paper");
    pages.remove(0)
}

/// Whether it is marked as one that may be out already.
fn is_copy(page: &Page) -> bool {
    page.is_marked("SALINAN")
}

fn path(of: &Path) -> &str {
    of.to_str().expect("a plain name")
}
