// Made from src-tauri/src/commands by tests/tests/backend.rs. Never edited by hand.
import type { NewFair, Saved, Settings, Status } from "../api";
import { command } from "./command";

/** How this till looks and behaves; answers even where the store cannot be opened. */
export const settings = () => command<Settings>("settings");

/** Which screen to show, and what the strip says. */
export const status = () => command<Status>("status");

/** Keeps how this till looks and behaves; acts at once. */
export const setSettings = (settings: Settings) => command<Status>("set_settings", { settings });

/** Founds a fair; the answer carries the recovery key. */
export const foundFair = (fair: NewFair) => command<Status>("found_fair", { fair });

/** Founds the sample fair, complete with catalogue, for a stand. */
export const foundSample = (stand: string) => command<Status>("found_sample", { stand });

/** Somebody says that the recovery key is written down: it is never shown again. */
export const recoveryWritten = () => command<Status>("recovery_written");

/** Saves the recovery key as a sheet to print; the answer says where. */
export const saveRecovery = () => command<Saved>("save_recovery");
