// Made from src-tauri/src/commands by tests/tests/backend.rs. Never edited by hand.
import type { CashCounted, CloseShift, CountedView, DrawerView, NewShift, ShiftSuggestion, Status } from "../api";
import { command } from "./command";

/** What the opening form starts with; with a day (ISO), checks that day. */
export const shiftSuggestion = (day: string | null) => command<ShiftSuggestion>("shift_suggestion", { day });

/** Opens a shift: from here on the till sells. */
export const openShift = (shift: NewShift) => command<Status>("open_shift", { shift });

/** The last shift with its drawer, open or closed; null before the first. */
export const drawer = () => command<DrawerView | null>("drawer");

/** What a count comes to beside what is expected; nothing is recorded. */
export const compareCount = (close: CloseShift) => command<CountedView>("compare_count", { close });

/** Closes the open shift: from here on the till does not sell until another one is opened. */
export const closeShift = (close: CloseShift) => command<Status>("close_shift", { close });

/** Somebody else sells from now on; a new code becomes known. */
export const setSeller = (code: string) => command<Status>("set_seller", { code });

/** What counted cash comes to: pieces of each denomination, `[value, pieces]`. */
export const countCash = (count: [number, number][]) => command<CashCounted>("count_cash", { count });
