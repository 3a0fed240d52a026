// Made from src-tauri/src/commands by tests/tests/backend.rs. Never edited by hand.
import type { EnvelopesView, EveningStep, EveningView, JournalSaved, Saved, SlipsSaved, TableFormat } from "../api";
import { command } from "./command";

/** Saves the settlement slips of one member, or of all with null, of a day (ISO) or of the whole fair with null, as one PDF. */
export const saveSlips = (member: string | null, day: string | null) =>
  command<SlipsSaved>("save_slips", { member, day });

/** What goes into the envelopes, and which notes and coins they need together. */
export const envelopes = () => command<EnvelopesView>("envelopes");

/** Saves the list of envelopes as PDF; the answer says where. */
export const saveEnvelopes = () => command<Saved>("save_envelopes");

/** Where the last evening stands. */
export const evening = () => command<EveningView>("evening");

/** Says that a step of the last evening is done which the ledger cannot know of, or that it is not. */
export const markEvening = (step: EveningStep, done: boolean) => command<EveningView>("mark_evening", { step, done });

/** Saves the paper with which the fair is closed as PDF; the answer says where. */
export const saveEvening = () => command<Saved>("save_evening");

/** Saves the bookkeeper's journal of a day (ISO), or of the whole fair with null, as a file; the answer says where. */
export const saveJournal = (day: string | null, format: TableFormat) =>
  command<JournalSaved>("save_journal", { day, format });
