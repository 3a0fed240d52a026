use std::path::Path;

use crate::printer::{Device, Found};
use crate::refusal::Refusal;
use crate::thermal::{Form, PaperWidth};
use crate::till::Till;
use crate::till::printing::setting::{COPIES_MAX, PrinterSetting, PrinterTyped, logo_in};
use crate::till::printing::view::{PrinterRow, PrintersView};
use crate::till::settings::{Paper, Settings};

impl Settings {
    /// What a printer prints on of which nothing was said.
    pub(in crate::till) fn form(&self) -> Form {
        self.printer.as_ref().map_or_else(
            || Form {
                paper: match self.paper {
                    Paper::Mm58 => PaperWidth::Mm58,
                    Paper::Mm80 => PaperWidth::Mm80,
                },
                ..Form::default()
            },
            |printer| printer.form,
        )
    }
}

impl Till {
    /// The printers that were found, and the one that is set. Looking for them may take seconds, so it is done without the
    /// till: [`crate::printer::Devices::found`].
    #[must_use]
    pub fn printers(&self, found: &[Found]) -> PrintersView {
        let set = self.settings.printer.clone();
        let chosen = |device: &Device| set.as_ref().is_some_and(|set| set.device == *device);
        let mut rows: Vec<PrinterRow> = found
            .iter()
            .map(|of| PrinterRow {
                device: of.device.to_string(),
                name: self.printer_text(&of.device, &of.name),
                set: chosen(&of.device),
                there: true,
            })
            .collect();
        if let Some(set) = set.as_ref().filter(|set| found.iter().all(|of| of.device != set.device))
        {
            rows.insert(
                0,
                PrinterRow {
                    device: set.device.to_string(),
                    name: self.printer_text(&set.device, ""),
                    set: true,
                    there: false,
                },
            );
        }
        PrintersView { printers: rows, set }
    }

    /// Sets this computer's printer, or none. What waits goes to it from now on.
    ///
    /// # Errors
    /// [`Code::PrinterUnknown`](crate::Code::PrinterUnknown) for a text that names none,
    /// [`Code::PrinterNotDevice`](crate::Code::PrinterNotDevice) for a path that leads to something else; what of a picture
    /// cannot be read; [`Code::FileNotWritten`](crate::Code::FileNotWritten). A printer that is off may be set.
    pub fn set_printer(&mut self, typed: Option<&PrinterTyped>) -> Result<(), Refusal> {
        let printer = typed.map(|typed| {
            let device: Device = typed.device.parse()?;
            device.check()?;
            let logo = Some(typed.logo.trim().to_owned()).filter(|logo| !logo.is_empty());
            if let Some(logo) = &logo {
                logo_in(Path::new(logo), &typed.form)?;
            }
            Ok::<_, Refusal>(PrinterSetting {
                device,
                form: typed.form,
                drawer: typed.drawer,
                receipts: typed.receipts,
                copies: typed.copies.clamp(1, COPIES_MAX),
                logo,
            })
        });
        let printer = printer.transpose()?;
        self.printer_now.status = None;
        self.keep_settings(Settings { printer, ..self.settings.clone() })
    }

    /// A printer in words: what kind it is, and what it is called.
    pub(in crate::till) fn printer_text(&self, device: &Device, name: &str) -> String {
        let (id, own) = match device {
            Device::Usb(name) => ("printer-usb", name.clone()),
            Device::Serial { path, .. } => ("printer-serial", path.clone()),
            Device::Network { host, .. } => ("printer-network", host.clone()),
            Device::Queue(name) => ("printer-queue", name.clone()),
            Device::Path(path) => ("printer-path", path.clone()),
        };
        let called = match name.trim() {
            "" => own,
            name if matches!(device, Device::Serial { .. }) => format!("{own}, {name}"),
            name => name.to_owned(),
        };
        self.words.say(id, &[("name", &called)])
    }
}
