use crate::printer::{Device, Devices, NotSent, Sending, Status};
use crate::refusal::{Code, Refusal};
use crate::store::KeptPrint;
use crate::thermal::{Form, Roll, roll_bytes};
use crate::till::Till;
use crate::till::meet::lend::LendTill;
use crate::till::printing::setting::logo_in;

/// A paper that goes out now.
#[derive(Debug, Clone)]
pub struct PrintJob {
    /// Its number.
    pub number: i64,
    /// What it is.
    pub title: String,
    /// To which printer.
    pub device: Device,
    form: Form,
    roll: Roll,
    logo: Option<String>,
    /// The mark of a copy.
    mark: Option<String>,
}

impl PrintJob {
    /// What is sent. A picture above it that cannot be read any more is left out.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        let logo = self.logo.as_ref().and_then(|file| {
            let read = logo_in(file.as_ref(), &self.form);
            read.inspect_err(|cause| tracing::warn!(%cause, "a paper goes without its logo")).ok()
        });
        roll_bytes(&self.roll, &self.form, logo.as_ref(), self.mark.as_deref())
    }

    /// Sends it; nothing else is done with a till meanwhile.
    fn send(&self, sending: &Sending) -> Result<Option<Status>, NotSent> {
        Devices::default().send(&self.device, &self.bytes(), sending)
    }
}

/// What became of a paper.
#[derive(Debug, Clone)]
pub struct PrintTried {
    /// Its number.
    pub number: i64,
    /// Why it is not out; none: it is.
    pub not_sent: Option<NotSent>,
}

/// Sends the next paper that waits, and borrows the till before and after alone: a printer that is slow, or stands still,
/// keeps nobody from selling. `begins` is told which it is once it is known. None where nothing waits, or no printer is
/// set. Only one of a program may do so at a time.
///
/// # Errors
/// What keeps the till from being lent, and what the store refuses; the paper waits then, and goes out as a copy if it may
/// be out already.
pub fn print_next<L: LendTill>(
    lent: &L,
    sending: &Sending,
    begins: impl FnOnce(&PrintJob),
) -> Result<Option<PrintTried>, Refusal> {
    let Some(job) = lent.with(Till::next_print)? else { return Ok(None) };
    begins(&job);
    let sent = job.send(sending);
    lent.with(|till| till.tried(&job, sent)).map(Some)
}

impl Till {
    /// The next paper that goes out: it is durably known when this answers that it is being sent, so that whoever asks again
    /// without having said what became of it gets it as a copy. None where nothing waits, or no printer is set.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn next_print(&mut self) -> Result<Option<PrintJob>, Refusal> {
        self.queue_sold();
        let waiting = self.store.snapshot().prints()?;
        let elsewhere = waiting.iter().any(|of| of.device.is_some());
        if waiting.is_empty() || (self.settings.printer.is_none() && !elsewhere) {
            return Ok(None);
        }
        // At most one printer is not set, and what could not be read is thrown away.
        for _ in 0..=waiting.len() {
            let Some(kept) = self.store.begin_print()? else { return Ok(None) };
            match (self.device_of(&kept), serde_json::from_str::<Roll>(&kept.roll)) {
                (Some(device), Ok(roll)) => return Ok(Some(self.job(kept, device, roll))),
                (None, _) => {
                    self.store.print_failed(kept.number, Code::PrinterNone.as_str(), false)?;
                }
                (_, Err(cause)) => {
                    tracing::warn!(%cause, "a paper could not be read, and is thrown away");
                    self.store.discard_prints(Some(kept.number))?;
                }
            }
        }
        Ok(None)
    }

    /// Sends the next paper that waits, and keeps the till meanwhile: for a program that does nothing else. See
    /// [`print_next`].
    ///
    /// # Errors
    /// As for [`print_next`].
    pub fn print_waiting(&mut self, sending: &Sending) -> Result<Option<PrintTried>, Refusal> {
        let Some(job) = self.next_print()? else { return Ok(None) };
        let sent = job.send(sending);
        self.tried(&job, sent).map(Some)
    }

    fn tried(
        &mut self,
        job: &PrintJob,
        sent: Result<Option<Status>, NotSent>,
    ) -> Result<PrintTried, Refusal> {
        match &sent {
            Ok(status) => self.printed(job.number, *status)?,
            Err(not) => self.not_printed(job.number, not)?,
        }
        Ok(PrintTried { number: job.number, not_sent: sent.err() })
    }

    /// A paper is out: its last byte was taken. `status` is what the printer said of itself.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn printed(&mut self, number: i64, status: Option<Status>) -> Result<(), Refusal> {
        self.printer_now.sending = None;
        self.printer_now.status = status;
        self.store.print_done(number)?;
        self.store.rest();
        Ok(())
    }

    /// A paper is not out. It waits, and where a part of it may be out it is a copy from now on.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn not_printed(&mut self, number: i64, not: &NotSent) -> Result<(), Refusal> {
        self.printer_now.sending = None;
        self.store.print_failed(number, not.refusal.code().as_str(), not.begun)?;
        self.store.rest();
        Ok(())
    }

    fn device_of(&self, kept: &KeptPrint) -> Option<Device> {
        let own = kept.device.as_deref().and_then(|device| device.parse().ok());
        own.or_else(|| self.settings.printer.as_ref().map(|printer| printer.device.clone()))
    }

    fn job(&mut self, kept: KeptPrint, device: Device, roll: Roll) -> PrintJob {
        self.printer_now.sending = Some((kept.number, kept.copy));
        PrintJob {
            number: kept.number,
            title: kept.title,
            device,
            form: self.settings.form(),
            roll,
            logo: self.settings.printer.as_ref().and_then(|printer| printer.logo.clone()),
            mark: kept.copy.then(|| self.words.say("print-copy-mark", &[])),
        }
    }
}
