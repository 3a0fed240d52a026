/** Every command of the till as one typed function. Nothing else in the interface talks to the program. */
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type {
  Attention,
  CartView,
  CashCounted,
  Catalogue,
  CloseShift,
  CopiesGone,
  CopyDone,
  CountedView,
  DaySaved,
  DrawerView,
  DueView,
  Entered,
  FreeReason,
  MemberChoice,
  NewFair,
  NewShift,
  Paper,
  PaymentTyped,
  PayView,
  ProductTile,
  Question,
  ReceiptView,
  Refusal,
  RoundNow,
  SaleDone,
  SaleRow,
  SalesAsked,
  SalesView,
  Saved,
  Settings,
  ShiftSuggestion,
  Status,
  SyncView,
  TableFormat,
  TillAdmission,
  TillChanged,
  TillClosing,
  TotalsView,
} from "./api";

/** A refusal as something that can be thrown; `refusal` is what the program said, in the language shown. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
    this.name = "Refused";
  }
}

function isRefusal(value: unknown): value is Refusal {
  return typeof value === "object" && value !== null && "code" in value && "message" in value;
}

async function command<Answer>(name: string, args: Record<string, unknown> = {}): Promise<Answer> {
  try {
    return await invoke<Answer>(name, args);
  } catch (error) {
    if (isRefusal(error)) throw new Refused({ ...error, details: error.details ?? {} });
    // The bridge itself failed; its own words are the only ones there are.
    throw new Refused({ code: "bridge", message: String(error), details: {} });
  }
}

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

/** All tiles, in the order of the shift. */
export const catalogue = () => command<Catalogue>("catalogue");

/** The members who can be chosen, by code, with what they make. */
export const members = () => command<MemberChoice[]>("members");

/** Search as you type. */
export const search = (text: string) => command<ProductTile[]>("search", { text });

/** The cart as it stands. */
export const cart = () => command<CartView>("cart");

/** Enter in the search field: short code, SKU, barcode, or `MEMBER@12000` for an uncatalogued article. */
export const enter = (text: string) => command<Entered>("enter", { text });

/** A scanner's code: an exact barcode or SKU, else refused. */
export const scan = (code: string) => command<Entered>("scan", { code });

/** Adds a product; `quantity` as typed ("0,350"), null for one piece. */
export const cartAdd = (product: string, quantity: string | null) =>
  command<CartView>("cart_add", { product, quantity });

/** Adds an uncatalogued article of a member; price and quantity as typed. */
export const cartArticle = (member: string, price: string, quantity: string) =>
  command<CartView>("cart_article", { member, price, quantity });

/** Changes a line's quantity by so many pieces; below one is refused. */
export const cartStep = (line: number, by: number) => command<CartView>("cart_step", { line, by });

/** Sets a line's quantity, as typed. */
export const cartQuantity = (line: number, quantity: string) => command<CartView>("cart_quantity", { line, quantity });

/** Sets a line's price, as typed. */
export const cartPrice = (line: number, price: string) => command<CartView>("cart_price", { line, price });

/** A discount as typed ("5%", "2.000") on a line, or on the whole with line null; discount null takes it off. */
export const cartDiscount = (line: number | null, discount: string | null) =>
  command<CartView>("cart_discount", { line, discount });

/** Why a line costs nothing. */
export const cartReason = (line: number, reason: FreeReason | null) =>
  command<CartView>("cart_reason", { line, reason });

/** Removes a line; `cartUndo` brings it back. */
export const cartRemove = (line: number) => command<CartView>("cart_remove", { line });

/** Empties the cart; `cartUndo` brings it back. */
export const cartClear = () => command<CartView>("cart_clear");

/** Takes back the last removal. */
export const cartUndo = () => command<CartView>("cart_undo");

/** Puts the cart aside. */
export const cartHold = () => command<CartView>("cart_hold");

/** Takes up a cart that was put aside. */
export const cartResume = (cart: string) => command<CartView>("cart_resume", { cart });

/** Opens Pay: the cart is durably saved when this answers. */
export const openPay = () => command<PayView>("open_pay");

/** What is still due after these payments. */
export const due = (payments: PaymentTyped[]) => command<DueView>("due", { payments });

/** Makes the sale final: durably recorded when this answers. */
export const pay = (payments: PaymentTyped[]) => command<SaleDone>("pay", { payments });

/** A list of receipts, the newest first: what it comes to, and its first rows. */
export const sales = (asked: SalesAsked) => command<SalesView>("sales", { asked });

/** Rows of the same list, from one of them on: a hundred, or as many as there are. */
export const salesRows = (asked: SalesAsked, from: number) => command<SaleRow[]>("sales_rows", { asked, from });

/** Totals of a day (ISO), or of the whole fair with null, and what they lack. */
export const totals = (question: Question, day: string | null) => command<TotalsView>("totals", { question, day });

/** A receipt's text, as wide as the paper. */
export const receipt = (receipt: string, paper: Paper) => command<ReceiptView>("receipt", { receipt, paper });

/** Saves a receipt as PDF; the answer says where. */
export const saveReceipt = (receipt: string) => command<Saved>("save_receipt", { receipt });

/** Saves the kuitansi of a sale as PDF, made out to a buyer, or with a line to write on; the buyer is not kept. */
export const saveKuitansi = (receipt: string, buyer: string) => command<Saved>("save_kuitansi", { receipt, buyer });

/** Saves every receipt of a day (ISO) in one PDF; its progress is heard like that of a round, and stopped like one. */
export const saveDay = (day: string) => command<DaySaved>("save_day", { day });

/** Saves totals as a file; the answer says where. */
export const saveTotals = (question: Question, day: string | null, format: TableFormat) =>
  command<Saved>("save_totals", { question, day, format });

/** Opens a file that was saved with what the system opens such files with. */
export const openSaved = (file: string) => command<null>("open_saved", { file });

/** Where this till stands with the shared file. */
export const syncView = () => command<SyncView>("sync_view");

/** Does a full round; answers when it has ended. What keeps it from the place is in the answer. */
export const syncNow = () => command<SyncView>("sync_now");

/** Stops what goes on with the shared file, or with a copy, at its next step. */
export const stopRound = () => command<null>("stop_round");

/** How far what goes on with the shared file has come. */
export const roundNow = () => command<RoundNow>("round_now");

/** Hears how far a round has come, several times a second, and that it has ended. */
export const onRound = (heard: (now: RoundNow) => void) => listen<RoundNow>("round", ({ payload }) => heard(payload));

/** Uses the shared file or folder at a path from now on; makes it where nothing is there yet. */
export const choosePlace = (path: string) => command<SyncView>("choose_place", { path });

/** Makes the folder that the shared file lies in the place, with a file of its own for each till; the others follow. */
export const useFolder = () => command<SyncView>("use_folder");

/** Removes the copies beside the place of which every entry is held here. */
export const removeCopies = () => command<CopiesGone>("remove_copies");

/** Joins the fair of the shared file at a path, as a new till of a stand. A full round follows by itself. */
export const joinFair = (path: string, stand: string) => command<Status>("join_fair", { path, stand });

/** Copies every entry into a new file; in a folder it gets a name of its own. */
export const copyTo = (path: string) => command<CopyDone>("copy_to", { path });

/** Takes in what a file of lines holds of this fair. */
export const openCopy = (path: string) => command<CopyDone>("open_copy", { path });

/** The system's window for choosing a file; null when the person goes back. */
export const chooseFile = () => command<string | null>("choose_file");

/** The system's window for choosing a folder; null when the person goes back. */
export const chooseFolder = () => command<string | null>("choose_folder");

/** The system's window for naming a new file; null when the person goes back. */
export const chooseNewFile = (name: string) => command<string | null>("choose_new_file", { name });

/** What does not add up, the worst first. */
export const attention = () => command<Attention[]>("attention");

/** Admits a till by its key; the answer says what was done, and where this till stands now. */
export const admitTill = (till: string, admission: TillAdmission) =>
  command<[TillChanged, SyncView]>("admit_till", { till, admission });

/** Says for which stand a till sells, by its key. */
export const setTill = (till: string, stand: string) => command<[TillChanged, SyncView]>("set_till", { till, stand });

/** Closes a till by its key. */
export const closeTill = (till: string, closing: TillClosing) =>
  command<[TillChanged, SyncView]>("close_till", { till, closing });
