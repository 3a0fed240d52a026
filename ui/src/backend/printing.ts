// Made from src-tauri/src/commands by tests/tests/backend.rs. Never edited by hand.
import type { LabelsTyped, PrintersView, PrinterTyped, PrintQueued, PrintQueueView } from "../api";
import { command } from "./command";

/** The printers that are there, and the one that is set. */
export const printers = () => command<PrintersView>("printers");

/** Sets this computer's printer, or none with null; what waits is tried at once. */
export const setPrinter = (typed: PrinterTyped | null) => command<PrintQueueView>("set_printer", { typed });

/** Prints a test page. */
export const printTest = () => command<PrintQueued>("print_test");

/** Prints a receipt: as a copy where it was printed here before. */
export const printReceipt = (receipt: string) => command<PrintQueued>("print_receipt", { receipt });

/** Prints the slip of cash that was moved, or of a shift. */
export const printSlip = (of: string) => command<PrintQueued>("print_slip", { of });

/** Prints labels of products. */
export const printLabels = (typed: LabelsTyped) => command<PrintQueued>("print_labels", { typed });

/** Prints the settlement slips of one member, or of all with null, of a day (ISO) or of the whole fair with null. */
export const printMemberSlip = (member: string | null, day: string | null) =>
  command<PrintQueued>("print_member_slip", { member, day });

/** What waits for the printer, and how that is. */
export const printQueue = () => command<PrintQueueView>("print_queue");

/** Throws away a paper that waits, by its number, or all with null. */
export const discardPrint = (job: number | null) => command<PrintQueueView>("discard_print", { job });

/** Tries at once to print what waits. */
export const printNow = () => command<PrintQueueView>("print_now");
