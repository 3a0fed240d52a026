// Made from src-tauri/src/commands by tests/tests/backend.rs. Never edited by hand.
import type { DaySaved, Paper, ReceiptView, SaleRow, SalesAsked, SalesView, Saved } from "../api";
import { command } from "./command";

/** A list of receipts, the newest first: what it comes to, and its first rows. */
export const sales = (asked: SalesAsked) => command<SalesView>("sales", { asked });

/** Rows of the same list, from one of them on: a hundred, or as many as there are. */
export const salesRows = (asked: SalesAsked, from: number) => command<SaleRow[]>("sales_rows", { asked, from });

/** A receipt's text, as wide as the paper. */
export const receipt = (receipt: string, paper: Paper) => command<ReceiptView>("receipt", { receipt, paper });

/** Saves a receipt as PDF; the answer says where. */
export const saveReceipt = (receipt: string) => command<Saved>("save_receipt", { receipt });

/** Saves the kuitansi of a sale as PDF, made out to a buyer, or with a line to write on; the buyer is not kept. */
export const saveKuitansi = (receipt: string, buyer: string) => command<Saved>("save_kuitansi", { receipt, buyer });

/** Saves every receipt of a day (ISO) in one PDF; its progress is heard like that of a round, and stopped like one. */
export const saveDay = (day: string) => command<DaySaved>("save_day", { day });
