// Made from src-tauri/src/commands by tests/tests/backend.rs. Never edited by hand.
import type { NamesAside, NamesImported, NamesView } from "../api";
import { command } from "./command";

/** Whether there is a names book on this computer, and whether it is open. */
export const names = () => command<NamesView>("names");

/** Opens the names book, until it is closed or another fair is opened. */
export const openNames = (passphrase: string) => command<NamesView>("open_names", { passphrase });

/** Closes the names book. */
export const closeNames = () => command<NamesView>("close_names");

/** Takes a list of codes and names into the names book: all of it, or nothing. */
export const importNames = (file: string, passphrase: string) =>
  command<NamesImported>("import_names", { file, passphrase });

/** Sets the names book aside, since nobody knows its passphrase any more; the answer says where it is. */
export const setNamesAside = () => command<NamesAside>("set_names_aside");
