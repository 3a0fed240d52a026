// Made from src-tauri/src/commands by tests/tests/backend.rs. Never edited by hand.
import type {
  CountDone,
  CountTyped,
  GoodsDone,
  GoodsDue,
  GoodsList,
  GoodsListed,
  GoodsTyped,
  Saved,
  StockAsked,
  StockView,
  TableFormat,
} from "../api";
import { command } from "./command";

/** What changed hands at a stand without a sale, what is on its way, and what it takes to write more down; an empty stand is this till's. */
export const goods = (stand: string) => command<GoodsList>("goods", { stand });

/** What was understood of goods that are being typed, each product once. */
export const goodsDue = (lines: string[]) => command<GoodsDue>("goods_due", { lines });

/** Goods from a list in a file: nothing of it is written down yet. */
export const goodsListed = (file: string) => command<GoodsListed>("goods_listed", { file });

/** Writes down that goods changed hands. */
export const moveGoods = (typed: GoodsTyped) => command<GoodsDone>("move_goods", { typed });

/** Takes a whole slip of goods back, with a reason. */
export const takeBackGoods = (slip: string, reason: string, draft: string) =>
  command<GoodsDone>("take_back_goods", { slip, reason, draft });

/** Saves the note with which a member hands goods over, or takes them home; the answer says where. */
export const saveHandover = (slip: string) => command<Saved>("save_handover", { slip });

/** The stock of a stand, of a member or of all, with what was counted. */
export const stockView = (asked: StockAsked) => command<StockView>("stock_view", { asked });

/** Records what was counted at a stand. Nothing moves by it. */
export const countGoods = (typed: CountTyped) => command<CountDone>("count_goods", { typed });

/** Books what a count found missing as lost, and what it found too much as found again; the answer says so. */
export const bookCount = (count: string, draft: string) => command<string>("book_count", { count, draft });

/** Saves the stock as a file: as a PDF the list by which goods are packed. The answer says where. */
export const saveStock = (asked: StockAsked, format: TableFormat) => command<Saved>("save_stock", { asked, format });

/** Products of which little is left at this stand, each with how much in words; none where the settings do not ask for it. */
export const lowStock = () => command<[string, string][]>("low_stock");
