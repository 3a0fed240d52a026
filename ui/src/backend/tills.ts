// Made from src-tauri/src/commands by tests/tests/backend.rs. Never edited by hand.
import type {
  AcceptanceDone,
  AcceptReason,
  Attention,
  GoneView,
  SyncView,
  TillAdmission,
  TillChanged,
  TillClosing,
} from "../api";
import { command } from "./command";

/** What does not add up, the worst first. */
export const attention = () => command<Attention[]>("attention");

/** Accepts what has this key in Attention as it is, for a reason; the answer says what was done, and what there is now. */
export const acceptFinding = (key: string, reason: AcceptReason) =>
  command<[AcceptanceDone, Attention[]]>("accept_finding", { key, reason });

/** Takes back that what has this key was accepted. */
export const acceptNoMore = (key: string) => command<[AcceptanceDone, Attention[]]>("accept_no_more", { key });

/** Admits a till by its key; the answer says what was done, and where this till stands now. */
export const admitTill = (till: string, admission: TillAdmission) =>
  command<[TillChanged, SyncView]>("admit_till", { till, admission });

/** Says for which stand a till sells, by its key. */
export const setTill = (till: string, stand: string) => command<[TillChanged, SyncView]>("set_till", { till, stand });

/** Closes a till by its key. */
export const closeTill = (till: string, closing: TillClosing) =>
  command<[TillChanged, SyncView]>("close_till", { till, closing });

/** What is known of a till, by its key, that is heard no more, and how far what has to be done about it is. */
export const goneTill = (till: string) => command<GoneView>("gone_till", { till });
