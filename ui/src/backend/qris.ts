// Made from src-tauri/src/commands by tests/tests/backend.rs. Never edited by hand.
import type { QrisCode, QrisSeen, QrisView, ReceiptCode } from "../api";
import { command } from "./command";

/** The codes of the fair and of its stands, and whether this till may show its own. */
export const qris = () => command<QrisView>("qris");

/** Whose code a text is; nothing is kept. */
export const readQris = (text: string) => command<QrisSeen>("read_qris", { text });

/** The same of a picture's file. */
export const readQrisFile = (file: string) => command<QrisSeen>("read_qris_file", { file });

/** The same of a picture from the clipboard, in base64. */
export const readQrisPicture = (base64: string) => command<QrisSeen>("read_qris_picture", { base64 });

/** Keeps a code for the fair, or for one stand; null: there is none any more. */
export const setQris = (payload: string | null, stand: string | null) =>
  command<QrisView>("set_qris", { payload, stand });

/** Sets the most that one payment may carry. */
export const setQrisLimit = (limit: string) => command<QrisView>("set_qris_limit", { limit });

/** Somebody at this till says that a code is theirs: it may be shown to buyers. */
export const confirmQris = (payload: string) => command<QrisView>("confirm_qris", { payload });

/** The code with which a buyer pays an amount; with nothing typed, the one in which the buyer types it. */
export const qrisCode = (amount: string) => command<QrisCode>("qris_code", { amount });

/** A receipt as a code for the buyer's phone. */
export const receiptCode = (receipt: string) => command<ReceiptCode>("receipt_code", { receipt });
