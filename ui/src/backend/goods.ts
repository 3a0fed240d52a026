// Made from src-tauri/src/commands by tests/tests/backend.rs. Never edited by hand.
import type { CountDone, CountTyped, GoodsDone, GoodsDue, GoodsList, GoodsTyped, StockAsked, StockView } from "../api";
import { command } from "./command";

/** What changed hands at a stand without a sale, what is on its way, and what it takes to write more down; an empty stand is this till's. */
export const goods = (stand: string) => command<GoodsList>("goods", { stand });

/** What was understood of goods that are being typed, each product once. */
export const goodsDue = (lines: string[]) => command<GoodsDue>("goods_due", { lines });

/** Writes down that goods changed hands. */
export const moveGoods = (typed: GoodsTyped) => command<GoodsDone>("move_goods", { typed });

/** Takes a whole slip of goods back, with a reason. */
export const takeBackGoods = (slip: string, reason: string, draft: string) =>
  command<GoodsDone>("take_back_goods", { slip, reason, draft });

/** The stock of a stand, of a member or of all, with what was counted. */
export const stockView = (asked: StockAsked) => command<StockView>("stock_view", { asked });

/** Records what was counted at a stand. Nothing moves by it. */
export const countGoods = (typed: CountTyped) => command<CountDone>("count_goods", { typed });

/** Books what a count found missing as lost, and what it found too much as found again; the answer says so. */
export const bookCount = (count: string, draft: string) => command<string>("book_count", { count, draft });
