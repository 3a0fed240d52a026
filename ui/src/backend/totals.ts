// Made from src-tauri/src/commands by tests/tests/backend.rs. Never edited by hand.
import type { CashQuestion, CashTotals, Question, Saved, TableFormat, TotalsView } from "../api";
import { command } from "./command";

/** Totals of a day (ISO), or of the whole fair with null, and what they lack. */
export const totals = (question: Question, day: string | null) => command<TotalsView>("totals", { question, day });

/** Saves totals as a file; the answer says where. */
export const saveTotals = (question: Question, day: string | null, format: TableFormat) =>
  command<Saved>("save_totals", { question, day, format });

/** The cash of all drawers of a day (ISO), or of the whole fair with null, and why money was given back and cash moved. */
export const cashTotals = (day: string | null) => command<CashTotals>("cash_totals", { day });

/** Saves totals by drawer or by reason as a file; the answer says where. */
export const saveCashTotals = (question: CashQuestion, day: string | null, format: TableFormat) =>
  command<Saved>("save_cash_totals", { question, day, format });
