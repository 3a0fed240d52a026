// Made from src-tauri/src/commands by tests/tests/backend.rs. Never edited by hand.
import { command } from "./command";

/** Opens a file that was saved with what the system opens such files with. */
export const openSaved = (file: string) => command<null>("open_saved", { file });

/** The system's window for choosing a file; null when the person goes back. */
export const chooseFile = () => command<string | null>("choose_file");

/** The same for a list from a spreadsheet. */
export const chooseList = () => command<string | null>("choose_list");

/** The same for a picture. */
export const choosePicture = () => command<string | null>("choose_picture");

/** The picture of a file as a product would keep it: a small square, in base64. */
export const readPicture = (file: string) => command<string>("read_picture", { file });

/** The system's window for choosing a folder; null when the person goes back. */
export const chooseFolder = () => command<string | null>("choose_folder");

/** The system's window for naming a new file; null when the person goes back. */
export const chooseNewFile = (name: string) => command<string | null>("choose_new_file", { name });
