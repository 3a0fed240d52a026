use crate::printer::Device;
use crate::refusal::{Code, Refusal};
use crate::store::{KeptPrint, NewPrint, PrintState};
use crate::thermal::{Form, Roll};
use crate::till::Till;
use crate::till::printing::view::{PrintQueueView, PrintQueued, PrintRow, PrintStep};
use crate::value::{EntryId, Moment};

/// For which printer a paper is, and what that prints on.
pub(in crate::till) struct Meant {
    pub(in crate::till) form: Form,
    /// None for the one that is set.
    device: Option<Device>,
}

/// A paper to be handed over.
pub(in crate::till) struct Handed {
    pub(in crate::till) roll: Roll,
    /// The receipt that it is, if it is one.
    pub(in crate::till) receipt: Option<EntryId>,
    pub(in crate::till) copy: bool,
}

impl Till {
    /// What waits for the printer, and how that is.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn print_queue(&self) -> Result<PrintQueueView, Refusal> {
        let kept = self.store.snapshot().prints()?;
        let rows: Vec<PrintRow> = kept.iter().map(|of| self.print_row(of)).collect();
        let printer = self.settings.printer.as_ref();
        let printer = printer.map(|printer| self.printer_text(&printer.device, ""));
        let reason = rows.iter().find_map(|row| row.reason.as_ref());
        let count = rows.len().to_string();
        let mut said = vec![match (&printer, reason) {
            (None, None) => self.words.say("print-state-none", &[]),
            (_, Some(reason)) => {
                let waits = self.words.say("print-state-waiting", &[("count", &count)]);
                format!("{} {waits}", reason.message)
            }
            (Some(_), None) if rows.is_empty() => self.words.say("print-state-done", &[]),
            (Some(_), None) => self.words.say("print-state-sending", &[("count", &count)]),
        }];
        if self.printer_now.status.is_some_and(|status| status.paper_low) {
            said.push(self.words.say("print-state-low", &[]));
        }
        Ok(PrintQueueView { stuck: reason.is_some(), rows, printer, said: said.join(" ") })
    }

    /// Throws away a paper that waits, or all of them with none, and gives how many they were.
    ///
    /// # Errors
    /// [`Code::PrinterJobUnknown`] where no such paper waits; what the store refuses.
    pub fn discard_print(&mut self, job: Option<i64>) -> Result<usize, Refusal> {
        let gone = self.store.discard_prints(job)?;
        match job {
            Some(job) if gone == 0 => {
                Err(Refusal::new(Code::PrinterJobUnknown).with("job", job.to_string()))
            }
            _ => Ok(gone),
        }
    }

    /// Which printer is meant: the one that is set, or another by its word.
    ///
    /// # Errors
    /// [`Code::PrinterNone`]; [`Code::PrinterUnknown`], [`Code::PrinterNotDevice`].
    pub(in crate::till) fn printer_meant(&self, to: Option<&str>) -> Result<Meant, Refusal> {
        let device = to.map(str::parse::<Device>).transpose()?;
        device.as_ref().map_or(Ok(()), Device::check)?;
        if device.is_none() && self.settings.printer.is_none() {
            return Err(Code::PrinterNone.into());
        }
        Ok(Meant { form: self.settings.form(), device })
    }

    /// Hands papers over, all or none.
    pub(in crate::till) fn queue_papers(
        &mut self,
        meant: &Meant,
        papers: Vec<Handed>,
    ) -> Result<PrintQueued, Refusal> {
        let at = self.reading();
        let device = meant.device.as_ref().map(ToString::to_string);
        let new: Vec<NewPrint> = papers
            .into_iter()
            .map(|paper| NewPrint {
                title: paper.roll.title.clone(),
                roll: serde_json::to_string(&paper.roll).expect("a paper has a JSON form"),
                receipt: paper.receipt,
                device: device.clone(),
                copy: paper.copy,
                at,
            })
            .collect();
        let numbers = self.store.queue_prints(&new)?;
        let title = new.first().map_or("", |first| first.title.as_str());
        Ok(PrintQueued {
            job: numbers.first().copied().unwrap_or_default(),
            papers: numbers.len(),
            said: self.words.say("said-print-queued", &[("title", title)]),
        })
    }

    fn print_row(&self, kept: &KeptPrint) -> PrintRow {
        let sending = self.printer_now.sending.filter(|(number, _)| *number == kept.number);
        let code = kept
            .reason
            .as_deref()
            .and_then(|reason| Code::ALL.iter().copied().find(|code| code.as_str() == reason));
        let device = kept.device.clone();
        let device = device
            .or_else(|| self.settings.printer.as_ref().map(|printer| printer.device.to_string()));
        let reason = code.map(|code| {
            let refusal = Refusal::new(code).with("printer", device.unwrap_or_default());
            self.words.refusal(&refusal)
        });
        PrintRow {
            job: kept.number,
            title: kept.title.clone(),
            state: match kept.state {
                PrintState::Sending if sending.is_some() => PrintStep::Sending,
                PrintState::Failed => PrintStep::Failed,
                // It was on its way when a program ended.
                PrintState::Waiting | PrintState::Sending => PrintStep::Waiting,
            },
            copy: sending.map_or(kept.copy, |(_, copy)| copy),
            reason: reason.filter(|_| kept.state == PrintState::Failed),
            at_text: self.printed_at(&kept.at),
        }
    }

    /// The time of day at the fair.
    fn printed_at(&self, at: &str) -> String {
        let moment = Moment::typed(at);
        match (moment, self.zone()) {
            (Ok(moment), Some(zone)) => self.words.time(moment, zone),
            _ => String::new(),
        }
    }
}
