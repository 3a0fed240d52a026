//! What the window does with a printer, each with something that it would do here.

use lapak_core::Refusal;
use lapak_core::printer::Devices;
use lapak_core::thermal::Form;
use lapak_core::till::{LabelsTyped, PrinterTyped, ReceiptsPrinted, Till};

use crate::stand::Stand;

impl Stand {
    /// What a command of the printer calls; none where the command is another one.
    pub(crate) fn press_printing(
        &self,
        till: &mut Till,
        name: &str,
    ) -> Option<Result<(), Refusal>> {
        let printer = PrinterTyped {
            device: "/dev/null".into(),
            form: Form::default(),
            drawer: false,
            receipts: ReceiptsPrinted::Asked,
            copies: 1,
            logo: String::new(),
        };
        let set = |till: &mut Till| till.set_printer(Some(&printer)).expect("set");
        let (receipt, slip) = (self.word("{receipt}"), self.word("{moved}"));
        Some(match name {
            "printers" => {
                drop(till.printers(&Devices::default().found()));
                Ok(())
            }
            "set_printer" => till.set_printer(Some(&printer)),
            "print_queue" | "print_now" => till.print_queue().map(drop),
            "discard_print" => till.discard_print(None).map(drop),
            _ => {
                set(till);
                match name {
                    "print_test" => till.print_test(None).map(drop),
                    "print_receipt" => till.print_receipt(&receipt, false, None).map(drop),
                    "print_slip" => till.print_slip(&slip, None).map(drop),
                    "print_labels" => till.print_labels(&LabelsTyped::default(), None).map(drop),
                    "print_member_slip" => till.print_member_slip(None, None, None).map(drop),
                    _ => return None,
                }
            }
        })
    }
}
