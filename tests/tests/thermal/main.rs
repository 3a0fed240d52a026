//! Papers for thermal printers, printed by a printer of our own.

mod codes;
mod letters;
mod look;
mod printer;
mod rolls;
mod sample;

use lapak_core::thermal::{Form, Roll, roll_bytes};
use lapak_tests::emulator::{Emulator, Page};

/// The papers that come out of a printer that is sent this roll.
fn printed(roll: &Roll, form: Form, copy: Option<&str>) -> Vec<Page> {
    Emulator::print(form.dots(), &roll_bytes(roll, &form, None, copy))
        .expect("what a printer knows")
}

/// The one paper of it.
fn page(roll: &Roll, form: Form) -> Page {
    let [page] = printed(roll, form, None).try_into().expect("one paper");
    page
}
