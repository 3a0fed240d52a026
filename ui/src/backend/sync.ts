// Made from src-tauri/src/commands by tests/tests/backend.rs. Never edited by hand.
import type { CopiesGone, CopyDone, RoundNow, Status, SyncView } from "../api";
import { command } from "./command";

/** Where this till stands with the shared file. */
export const syncView = () => command<SyncView>("sync_view");

/** Does a full round; answers when it has ended. What keeps it from the place is in the answer. */
export const syncNow = () => command<SyncView>("sync_now");

/** Stops what goes on with the shared file, or with a copy, at its next step. */
export const stopRound = () => command<null>("stop_round");

/** How far what goes on with the shared file has come. */
export const roundNow = () => command<RoundNow>("round_now");

/** Makes a place at a path, or takes the place of this fair that is there, and meets in it from now on. */
export const choosePlace = (path: string) => command<SyncView>("choose_place", { path });

/** Makes the folder that the shared file lies in the place, with a file of its own for each till; the others follow. */
export const useFolder = () => command<SyncView>("use_folder");

/** Removes the copies beside the place of which every entry is held here. */
export const removeCopies = () => command<CopiesGone>("remove_copies");

/** Joins the fair of the shared file at a path, as a new till of a stand. A full round follows by itself. */
export const joinFair = (path: string, stand: string) => command<Status>("join_fair", { path, stand });

/** Copies every entry into a new file; in a folder it gets a name of its own. */
export const copyTo = (path: string) => command<CopyDone>("copy_to", { path });

/** Takes in what a file of lines holds of this fair. */
export const openCopy = (path: string) => command<CopyDone>("open_copy", { path });
