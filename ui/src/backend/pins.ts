// Made from src-tauri/src/commands by tests/tests/backend.rs. Never edited by hand.
import type { LimitsTyped, PinsView, PinTyped } from "../api";
import { command } from "./command";

/** The PINs of this till and what asks for them. */
export const pins = () => command<PinsView>("pins");

/** Sets a PIN, or takes it away. */
export const setPin = (typed: PinTyped) => command<PinsView>("set_pin", { typed });

/** Shows a PIN, for what is done next. */
export const showPin = (typed: PinTyped) => command<null>("show_pin", { typed });

/** Sets what asks for a reason and for the coordinator's PIN. */
export const setLimits = (typed: LimitsTyped) => command<PinsView>("set_limits", { typed });
