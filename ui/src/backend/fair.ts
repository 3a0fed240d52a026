// Made from src-tauri/src/commands by tests/tests/backend.rs. Never edited by hand.
import type { FairTyped, NewFair, Saved, Settings, SetUpView, StandRow, StandTyped, Status } from "../api";
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

/** What the fair needs before it sells, and how far each of it is. */
export const setUp = () => command<SetUpView>("set_up");

/** Changes the fair's settings; sales that were made do not change. */
export const setFair = (fair: FairTyped) => command<Status>("set_fair", { fair });

/** Every stand, with the tills that sell for it. */
export const stands = () => command<StandRow[]>("stands");

/** Adds a stand. */
export const addStand = (code: string, stand: StandTyped) => command<StandRow>("add_stand", { code, stand });

/** Changes a stand. */
export const setStand = (code: string, stand: StandTyped) => command<StandRow>("set_stand", { code, stand });
