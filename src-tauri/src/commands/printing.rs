use lapak_core::printer::Devices;
use lapak_core::till::{
    LabelsTyped, PrintQueueView, PrintQueued, PrinterTyped, PrintersView, day as day_typed,
};
use tauri::{State, command};

use crate::desk::Desk;
use crate::error::Answer;
use crate::printing::Printing;

/// The printers that are there, and the one that is set.
#[command]
pub(crate) async fn printers(desk: State<'_, Desk>) -> Answer<PrintersView> {
    // The system may take its time for this.
    let found = desk.beside(|| Ok(Devices::default().found())).await?;
    desk.with(move |till| Ok(till.printers(&found))).await
}

/// Sets this computer's printer, or none with null; what waits is tried at once.
#[command]
pub(crate) async fn set_printer(
    desk: State<'_, Desk>,
    printing: State<'_, Printing>,
    typed: Option<PrinterTyped>,
) -> Answer<PrintQueueView> {
    let view = desk.with(move |till| {
        till.set_printer(typed.as_ref())?;
        till.print_queue()
    });
    let view = view.await;
    printing.afresh();
    view
}

/// Prints a test page.
#[command]
pub(crate) async fn print_test(
    desk: State<'_, Desk>,
    printing: State<'_, Printing>,
) -> Answer<PrintQueued> {
    let queued = desk.with(|till| till.print_test(None)).await;
    printing.soon();
    queued
}

/// Prints a receipt: as a copy where it was printed here before.
#[command]
pub(crate) async fn print_receipt(
    desk: State<'_, Desk>,
    printing: State<'_, Printing>,
    receipt: String,
) -> Answer<PrintQueued> {
    let queued = desk.with(move |till| till.print_receipt(&receipt, false, None)).await;
    printing.soon();
    queued
}

/// Prints the slip of cash that was moved, or of a shift.
#[command]
pub(crate) async fn print_slip(
    desk: State<'_, Desk>,
    printing: State<'_, Printing>,
    of: String,
) -> Answer<PrintQueued> {
    let queued = desk.with(move |till| till.print_slip(&of, None)).await;
    printing.soon();
    queued
}

/// Prints labels of products.
#[command]
pub(crate) async fn print_labels(
    desk: State<'_, Desk>,
    printing: State<'_, Printing>,
    typed: LabelsTyped,
) -> Answer<PrintQueued> {
    let queued = desk.with(move |till| till.print_labels(&typed, None)).await;
    printing.soon();
    queued
}

/// Prints the settlement slips of one member, or of all with null, of a day (ISO) or of the whole fair with null.
#[command]
pub(crate) async fn print_member_slip(
    desk: State<'_, Desk>,
    printing: State<'_, Printing>,
    member: Option<String>,
    day: Option<String>,
) -> Answer<PrintQueued> {
    let queued = desk.with(move |till| {
        let day = day.as_deref().map(day_typed).transpose()?;
        till.print_member_slip(member.as_deref(), day, None)
    });
    let queued = queued.await;
    printing.soon();
    queued
}

/// What waits for the printer, and how that is.
#[command]
pub(crate) async fn print_queue(desk: State<'_, Desk>) -> Answer<PrintQueueView> {
    desk.with(|till| till.print_queue()).await
}

/// Throws away a paper that waits, by its number, or all with null.
#[command]
pub(crate) async fn discard_print(
    desk: State<'_, Desk>,
    printing: State<'_, Printing>,
    job: Option<i64>,
) -> Answer<PrintQueueView> {
    let view = desk.with(move |till| {
        till.discard_print(job)?;
        till.print_queue()
    });
    let view = view.await;
    printing.discarded(job);
    view
}

/// Tries at once to print what waits.
#[command]
pub(crate) async fn print_now(
    desk: State<'_, Desk>,
    printing: State<'_, Printing>,
) -> Answer<PrintQueueView> {
    printing.afresh();
    desk.with(|till| till.print_queue()).await
}
