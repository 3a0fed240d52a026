// Made from src-tauri/src/commands by tests/tests/backend.rs. Never edited by hand.
import type { ArchiveSaved, FairHere, TakenOff, TakeOffView } from "../api";
import { command } from "./command";

/** Every fair on this computer, and the folder of the one that is open; answers also where none is. */
export const fairs = () => command<[FairHere[], string | null]>("fairs");

/** Closes the fair that is open and opens another one, by its folder as it was listed; then the page begins anew. */
export const openFair = (folder: string) => command<null>("open_fair", { folder });

/** Closes the fair that is open and begins where none is yet, beside it; then the page begins anew. */
export const beginFair = () => command<null>("begin_fair");

/** Whether the fair that is open may be taken off this computer, as far as the last round tells. */
export const takeOffView = () => command<TakeOffView>("take_off_view");

/** Takes the fair that is open off this computer, once a full round and another till's word say that nothing is lost by it; then the page begins anew. */
export const takeOff = (name: string) => command<TakenOff>("take_off", { name });

/** Saves the whole fair as one file that needs no Lapak to be read; its progress is heard like that of a round, and stopped like one. */
export const saveArchive = () => command<ArchiveSaved>("save_archive");
