// Made from src-tauri/src/commands by tests/tests/backend.rs. Never edited by hand.
import type {
  CashCounted,
  CashDone,
  CashTyped,
  CashView,
  CloseShift,
  CorrectedView,
  CountedView,
  DrawerNow,
  DrawerView,
  HandedOver,
  HandOver,
  NewShift,
  Paper,
  Saved,
  ShiftCorrection,
  ShiftSuggestion,
  SlipView,
  Status,
} from "../api";
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

/** What was moved in the open shift without a sale, and what may come in. */
export const cash = () => command<CashView>("cash");

/** Puts cash into the drawer or takes it out; the answer is final. */
export const moveCash = (cash: CashTyped) => command<CashDone>("move_cash", { cash });

/** Takes a movement of this shift back, with a reason. */
export const takeBackCash = (entry: string, reason: string, draft: string) =>
  command<CashDone>("take_back_cash", { entry, reason, draft });

/** The text of a slip, as wide as the paper. */
export const slip = (of: string, paper: Paper) => command<SlipView>("slip", { of, paper });

/** Saves a slip as PDF; the answer says where. */
export const saveSlip = (of: string) => command<Saved>("save_slip", { of });

/** What should be in the drawer now, and what that is made of. */
export const drawerNow = () => command<DrawerNow>("drawer_now");

/** Hands the till over: with a count the shift is closed and the next one opened in one step. */
export const handOver = (to: HandOver) => command<[HandedOver, Status]>("hand_over", { to });

/** What a correction of a shift moves; nothing is recorded. */
export const correction = (shift: ShiftCorrection) => command<CorrectedView>("correction", { shift });

/** Says the day and the stand of a shift; its receipts move, and none is changed. */
export const correctShift = (shift: ShiftCorrection) => command<[CorrectedView, Status]>("correct_shift", { shift });
