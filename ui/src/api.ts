// Made from the Rust types by src-tauri/core/tests/api_types.rs. Never edited by hand.

/** An amount as programs and people read it. */
export type Amount = {
/** The integer in the smallest unit of the currency. */
value: number,
/** As people read it: "Rp12.500". */
text: string, };

/** A refusal as programs and the interface see it. */
export type Refusal = {
/** The stable code. */
code: string,
/** A sentence in the language shown that says what to do. */
message: string,
/** What it is about. */
details: { [key in string]: string }, };

/** A language of the program. */
export type Language = "id" | "en";

/** The hand that works the till. */
export type Hand = "right" | "left";

/** Light or dark. */
export type Theme = "system" | "light" | "dark";

/** The width of receipt paper in millimetres. */
export type Paper = "58" | "80";

/** What parts the values of a line in CSV files. */
export type CsvSeparator = "language" | "semicolon" | "comma";

/** How wide the paper is, at 203 dots an inch. */
export type PaperWidth = "58" | "80";

/** A table of letters that a printer has, as ESC/POS numbers them: those of which the crate `escpos` knows every letter. In its
 * PC858 three are others. */
export type CodePage = "ascii" | "pc437" | "pc850" | "wpc1252";

/** What a printer prints on and how it is spoken to: a setting of a computer, one for each printer. */
export type Form = {
/** How wide its paper is. */
paper: PaperWidth,
/** Which letters it prints by itself; lines with any other are sent as pictures. */
code_page: CodePage,
/** Whether it cuts. */
cuts: boolean, };

/** When receipts are printed. */
export type ReceiptsPrinted = "asked" | "always";

/** The printer of this computer, and what it prints. */
export type PrinterSetting = {
/** Which it is, in one word: `usb:EPSON TM-T20III`, `serial:/dev/rfcomm0@9600`, `tcp:192.168.1.50:9100`, `queue:Kasir`,
 * or the path of a device. */
device: string,
/** Its paper, its letters, and whether it cuts. */
form: Form,
/** Whether the drawer hangs on it, and opens when cash is taken. */
drawer: boolean,
/** When receipts are printed. */
receipts: ReceiptsPrinted,
/** How many papers of a receipt go out, from 1 to 3; those after the first are marked as copies. */
copies: number,
/** The file of a picture that stands above receipts. */
logo: string | null, };

/** The printer of this computer as it was typed. */
export type PrinterTyped = {
/** Which it is, as people type it: one of those that were found, a path, an address. */
device: string,
/** Its paper, its letters, and whether it cuts. */
form: Form,
/** Whether the drawer hangs on it, and opens when cash is taken. */
drawer: boolean,
/** When receipts are printed. */
receipts: ReceiptsPrinted,
/** How many papers of a receipt go out, from 1 to 3; what is beyond is taken for the nearest. */
copies: number,
/** The file of a picture that stands above receipts; empty: none. */
logo: string, };

/** A printer that can be chosen. */
export type PrinterRow = {
/** The word by which it is set. */
device: string,
/** What it is, in words. */
name: string,
/** Whether it is the one that is set. */
set: boolean,
/** Whether it is there now, as far as that is looked for: a printer in the network is not. */
there: boolean, };

/** The printers of this computer. */
export type PrintersView = {
/** Those that are there, and the one that is set. */
printers: Array<PrinterRow>,
/** What is set; null: no printer. */
set: PrinterSetting | null, };

/** Papers that were handed over to be printed. */
export type PrintQueued = {
/** The number of the first of them, by which it is found where it waits. */
job: number,
/** How many they are. */
papers: number,
/** What was just done, for the status region. */
said: string, };

/** How far a paper is. */
export type PrintStep = "waiting" | "sending" | "failed";

/** A paper that waits. */
export type PrintRow = {
/** Its number. */
job: number,
/** What it is. */
title: string,
/** How far it is. */
state: PrintStep,
/** Whether it goes out marked as a copy. */
copy: boolean,
/** Why the printer did not take it, the last time. */
reason: Refusal | null,
/** When it was handed over, as people read it. */
at_text: string, };

/** What waits for the printer, and how it is. */
export type PrintQueueView = {
/** The papers, in the order in which they go out. */
rows: Array<PrintRow>,
/** The printer that is set, in words; null: none. */
printer: string | null,
/** How it is, in a sentence that says what to do. */
said: string,
/** Whether a person has to do something before the papers go out. */
stuck: boolean, };

/** How this till looks and behaves; kept on this machine only. */
export type Settings = {
/** The language of the window and of new receipts. */
language: Language,
/** The hand that works the till; the layout is mirrored for the left one. */
hand: Hand,
/** The size of text in percent, from 100 to 200. */
text_percent: number,
/** Light, dark, or as the system has it. */
theme: Theme,
/** Whether `+`, `-` and `*` act in the search field. */
keypad_operators: boolean,
/** The width of the receipt paper. */
paper: Paper,
/** What parts the values of a line in CSV files. */
csv_separator: CsvSeparator,
/** A discount above such a part of the price asks for a reason, and for the coordinator's PIN where there is one; none:
 * no discount does. */
discount_limit: number | null,
/** Money back above so much asks for the coordinator's PIN where there is one; none: no money back does. */
money_back_limit: number | null,
/** Above so much a paper that states receipt of money needs a duty stamp, which its slip says; none: it never says so.
 *
 * Rp5.000.000: Undang-Undang 10/2020 tentang Bea Meterai, article 3 (2) g; the stamp costs Rp10.000 (article 5). */
stamp_duty_above: number | null,
/** Tiles say how many pieces are left from so few on; none: they say nothing of it. */
low_stock: number | null,
/** Whether the buyer's window opens with the till, where there is a second screen. */
buyer_window: boolean,
/** The name of the screen that the buyer's window was on last; empty: any but the till's. */
buyer_screen: string,
/** Whether the buyer reads both languages side by side. */
buyer_both_languages: boolean,
/** The steps of the last evening that somebody said are done, which the ledger cannot know. */
evening: Array<EveningStep>,
/** What the slips said when somebody said that they are printed, as one word. */
slips_said: string,
/** What the QRIS code carries that somebody at this till has looked at: no other one is shown to a buyer. */
qris_confirmed: string | null,
/** The printer of this computer, where there is one. */
printer: PrinterSetting | null,
/** The bookkeeper's numbers of accounts, by what a program calls them; one that is not here has a plain number. */
accounts: { [key in string]: string }, };

/** What the window needs to know to show the right screen and the strip. */
export type Status = {
/** Which screen comes first. */
stage: Stage,
/** How this till looks and behaves. */
settings: Settings,
/** The fair, once there is one. */
fair: FairView | null,
/** The shift, once one is open. */
shift: ShiftView | null,
/** What the person should be told once at the start. */
notices: Array<Refusal>,
/** Sales of this till that no place has seen yet. */
waiting: number,
/** When the last round with the shared file ended; null before the first. */
last_sync_text: string | null,
/** What keeps this till from its shared file, while something does; being offline is no error. */
hindered: Refusal | null,
/** The recovery key of a real fair, until somebody says that it is written down. */
recovery_key: string | null,
/** That the fair is over, and what that means; null before, and for the sample. */
ended_text: string | null,
/** Whether this is a coordinator's till of a real fair at which nothing was sold yet: it begins with setting up. */
set_up: boolean,
/** Whether this till may change what the fair sells and who takes part. */
coordinator: boolean, };

/** Which screen comes first. */
export type Stage = "welcome" | "shift" | "selling";

/** The fair and this till. */
export type FairView = {
/** The founding entry's id. */
fair: string,
/** This till's key. */
till: string,
/** Whether its figures are real. */
kind: FairKind,
/** Who sells. */
organisation: string,
/** What the fair is called. */
name: string,
/** Where it is. */
town: string,
/** Its time zone. */
zone: string,
/** Its first day, ISO. */
from: string,
/** Its last day, ISO. */
to: string,
/** Its currency. */
currency: string,
/** What cash is rounded down to. */
cash_step: Amount,
/** Who bears a discount. */
discount_by: DiscountBy,
/** The cooperative's cut in basis points. */
cut_bp: number,
/** How the fair's scales write their labels, such as `2CCCCCWWWWWK`; null where none are read. */
scale_barcode: string | null,
/** This till's stand. */
stand: string,
/** This till's letters. */
letters: string,
/** Sixteen digits that stand for the fair and this till together. */
fingerprint: string, };

/** Whether a fair's figures are real. */
export type FairKind = "real" | "sample" | "practice";

/** Who bears a discount. */
export type DiscountBy = "both" | "cooperative" | "member";

/** What is asked to found a fair, as it was typed. */
export type NewFair = {
/** Who sells. */
organisation: string,
/** What the fair is called. */
name: string,
/** Where it is. */
town: string,
/** Its time zone, such as `Asia/Jakarta`. */
zone: string,
/** Its first day, such as `2024-05-09`. */
from: string,
/** Its last day. */
to: string,
/** The code of this till's stand. */
stand: string,
/** What cash is rounded down to, in rupiah; 1 where it is not rounded. */
cash_step: number,
/** Who bears a discount. */
discount_by: DiscountBy, };

/** What the form for opening a shift starts with. */
export type ShiftSuggestion = {
/** The day, ISO. */
day: string,
/** The day as people read it. */
day_text: string,
/** Set when the day lies outside the fair or before the last one seen. */
warning: Refusal | null,
/** The drawer of the last shift, or the first. */
drawer: string,
/** The seller codes of this fair. */
sellers: Array<string>,
/** Notes and coins for counting, largest first. */
denominations: Array<Amount>, };

/** What is asked to open a shift, as it was typed. */
export type NewShift = {
/** The day, such as `2024-05-10`. */
day: string,
/** The seller's code; one that is new becomes known. */
by: string,
/** The drawer's code. */
drawer: string,
/** The cash at the start, as typed; empty when it was counted. */
float: string,
/** Pieces of each denomination counted, `[value, pieces]`; empty when only the sum was typed. */
count: Array<[number, number]>,
/** True when the seller changed the day that the clock suggested. */
day_chosen: boolean,
/** True where another shift has opened the drawer already, so that nothing is counted: said, never guessed. */
shared: boolean, };

/** The shift that this till sells in. */
export type ShiftView = {
/** Its entry. */
shift: string,
/** The day, ISO. */
day: string,
/** The day as people read it. */
day_text: string,
/** The stand. */
stand: string,
/** The drawer. */
drawer: string,
/** The code of who sells now. */
by: string,
/** The cash at the start; null where the drawer is shared and another shift has opened it. */
float: Amount | null,
/** The seller codes of this fair, to change over. */
sellers: Array<string>, };

/** What is asked to close a shift, as it was typed. */
export type CloseShift = {
/** The cash in the drawer, as typed; empty when it was counted by denomination. */
counted: string,
/** Pieces of each denomination counted, `[value, pieces]`; empty when only the sum was typed. */
count: Array<[number, number]>,
/** True where another till goes on with the drawer, so that nothing is counted: said, never guessed. */
shared: boolean, };

/** The last shift of this till with the cash of its drawer. */
export type DrawerView = {
/** The shift. */
shift: ShiftView,
/** Whether this till still sells in it. */
open: boolean,
/** Whether other shifts sell from the drawer too, so that what it should hold is a question of all of them. */
shared: boolean,
/** The float, and the cash that came and went since; of a shared drawer what it should hold now with all that others
 * brought, as far as it is known here, and null once this shift is closed. */
expected: Amount | null,
/** The cash that was counted when it was closed; null while it is open, and where nobody counted. */
counted: Amount | null,
/** What was counted less what is expected; of a shared drawer once no shift on it is open. */
difference: Amount | null, };

/** The cash counted in a drawer beside what is expected there. */
export type CountedView = {
/** What was counted. */
counted: Amount,
/** The float, and the cash that came and went since. */
expected: Amount,
/** What of that came since, less what went. */
came: Amount,
/** Whether other shifts sell from the drawer too: then all this is of the whole drawer, as far as it is known here. */
shared: boolean,
/** What was counted less what is expected. */
difference: Amount,
/** The difference in words, for the status region. */
said: string, };

/** What counted cash comes to. */
export type CashCounted = {
/** Each denomination that there is a piece of, and what its pieces come to. */
each: Array<[number, Amount]>,
/** All of them together. */
sum: Amount, };

/** Why something comes back. */
export type RefundReason = "damaged" | "wrong_item" | "changed_mind" | "wrong_price" | "mistake" | "twice" | "not_paid";

/** A sale of which something may come back: what is left of it. */
export type RefundView = {
/** The sale's number. */
receipt: string,
/** Its entry. */
id: string,
/** The attempt that a refund made of this view is; sent twice, it is recorded once. */
draft: string,
/** The day that it belongs to. */
day_text: string,
/** What was paid for it. */
paid: Amount,
/** By what, as far as it is known by now. */
payments: Array<PaidBy>,
/** Its lines. */
lines: Array<RefundLineView>,
/** What came back before, each refund in words. */
before: Array<string>,
/** True when the whole sale may be voided: it is of this till's open shift, and nothing of it came back. */
voidable: boolean,
/** What the buyer says was paid and nobody has seen arrive; null where nothing waits. */
waiting: Amount | null,
/** Why nothing can come back of it now. */
refused: Refusal | null, };

/** Why less is asked for than a thing costs. */
export type DiscountReason = "regular" | "quantity" | "flawed" | "closing" | "staff" | "agreed";

/** The names book of this computer. */
export type NamesView = {
/** Whether there is one. */
file: boolean,
/** Whether it is open. */
open: boolean,
/** How many names are in it; 0 while it is closed. */
count: number, };

/** A names book that was set aside. */
export type NamesAside = {
/** Where it is now. */
file: string,
/** What was just done. */
said: string, };

/** A list of names that was taken into the book, or what is wrong with it. */
export type NamesImported = {
/** How many names are in the book now. */
count: number,
/** How many of the list are new in it. */
new: number,
/** How many took the place of another. */
changed: number,
/** What cannot be taken. While there is any of it, nothing is. */
wrong: Array<ImportWrong>,
/** Whether it was done. */
done: boolean,
/** What it comes to, in a sentence without a name. */
said: string, };

/** How the window stands that is turned to the buyer. */
export type BuyerWindow = {
/** Whether it is open. */
open: boolean,
/** Whether it is on another screen than the till's window. */
own_screen: boolean,
/** Whether this system lets a program place its windows; else a person drags it over. */
placed: boolean,
/** How many screens there are. */
screens: number, };

/** The codes of the fair. */
export type QrisView = {
/** Whether this till may show its code. */
state: QrisState,
/** The code that this till's buyers pay to. */
own: QrisSeen | null,
/** The one that was confirmed here before it was changed. */
before: QrisSeen | null,
/** The fair's. */
fair: QrisSeen | null,
/** Stands with one of their own. */
stands: Array<QrisOfStand>,
/** This till's stand. */
stand: string,
/** The most that one payment may carry. */
limit: Amount,
/** Whether this till may change them. */
coordinator: boolean, };

/** Whose code it is, for a person to say "this is us". */
export type QrisSeen = {
/** Who is paid, as the paying app shows it. */
name: string,
/** Where that is. */
city: string,
/** The merchant's number in the national register. */
nmid: string,
/** What the code carries, unchanged. */
payload: string, };

/** A stand with a code of its own. */
export type QrisOfStand = {
/** The stand's code. */
stand: string,
/** Whose it is. */
code: QrisSeen, };

/** Whether this till may show a code to buyers. */
export type QrisState = "none" | "confirm" | "changed" | "ready";

/** A code to pay. */
export type QrisCode = {
/** Who is paid. */
name: string,
/** The merchant's number in the national register. */
nmid: string,
/** What the code says is to be paid; null: the buyer types it. */
amount: Amount | null,
/** What the code carries. */
payload: string,
/** How it is drawn. */
drawn: QrDrawn,
/** That this proves nothing, in a sample fair. */
banner: string | null, };

/** A code as it is drawn: dark modules on light ones, four light modules around them (ISO/IEC 18004). */
export type QrDrawn = {
/** How many modules a side has, the light ones around it counted. */
side: number,
/** The dark modules as a path of SVG in a box of `side` by `side`. */
path: string, };

/** A receipt as a QR code, for the buyer's phone: the receipt's own text and nothing to open. */
export type ReceiptCode = {
/** The receipt's number. */
receipt: string,
/** What the code carries. */
text: string,
/** Whether that is all of the receipt; a long one leaves out what was sold. */
whole: boolean,
/** How it is drawn. */
drawn: QrDrawn, };

/** The PINs of this till: a courtesy among those who sell at it. They never leave it, and no entry has them. */
export type PinsView = {
/** Whether the coordinator of the stand has one. */
coordinator: boolean,
/** The sellers' codes, and whether each has one. */
sellers: Array<[string, boolean]>,
/** What asks for the coordinator's. */
limits: LimitsView, };

/** What asks for a reason and for the coordinator's PIN, where there is one. */
export type LimitsView = {
/** A discount above such a part of the price, as it is typed again: "10"; empty: none does. */
discount: string,
/** Money back above so much; null: none does. */
money_back: Amount | null, };

/** A PIN as it was typed. */
export type PinTyped = {
/** A seller's code, or `coordinator`. */
whose: string,
/** Four to eight digits; empty: none any more. */
pin: string, };

/** The limits as they were typed; empty: none. */
export type LimitsTyped = {
/** A discount in percent. */
discount: string,
/** An amount of money back. */
money_back: string, };

/** Goods that were typed in one line, as they were understood. */
export type GoodsView = {
/** What each is, and what it comes to: "2 × Keripik pisang". */
lines: Array<[string, Amount]>,
/** What all of them come to, before cash rounding. */
total: Amount, };

/** Money back for a sale that this till has never seen, as it was typed from the buyer's paper. */
export type UnseenTyped = {
/** The receipt number on the paper; empty where there is none. */
receipt: string,
/** What comes back, a code for each with a blank between: `KRP-01*2@12500`. */
goods: string,
/** The discount on the whole that stands on the paper: `5%`, or an amount; empty: none. */
discount: string,
/** Why. */
reason: RefundReason,
/** How money goes back: through the drawer, or sent later. */
method: string,
/** True once it was said that the drawer may not have so much. */
anyway: boolean,
/** The attempt's id, 32 hexadecimal digits; null: a new one. */
draft: string | null, };

/** What it comes to; nothing is recorded. */
export type UnseenDue = {
/** What was understood of the goods. */
goods: GoodsView,
/** What is handed back or sent, above zero. */
back: Amount,
/** What came back of the same receipt before, as far as it is known here, each refund in words. */
before: Array<string>,
/** Why it cannot be recorded yet. */
refused: Refusal | null, };

/** A sale that was made on paper, as it is typed from a pad. */
export type PaperTyped = {
/** The day of the pad, ISO. */
day: string,
/** The time that stands on the sheet: `14.30`. */
time: string,
/** The sheet's own number; the same one is entered once. Empty: it has none. */
number: string,
/** Who sold; empty: who sold in that shift. */
by: string,
/** What was sold, a code for each with a blank between: `41*2 42 07@9000`. */
goods: string,
/** A discount on the whole: `5%`, or an amount; empty: none. */
discount: string,
/** Why less was asked for, where the stand wants to know. */
discount_reason: DiscountReason | null,
/** What was paid, as it stands there; empty: what the goods come to. */
amount: string,
/** By what. */
method: string,
/** The attempt's id, 32 hexadecimal digits, for a sheet without a number; null: a new one. */
draft: string | null, };

/** A day's pad, before it is typed. */
export type PaperView = {
/** The day, ISO. */
day: string,
/** The same as people read it. */
day_text: string,
/** Into which shift the sales of that day go, in words. */
into: string,
/** The sellers' codes. */
sellers: Array<string>,
/** Who sold in that shift; empty where nobody is known to have. */
by: string, };

/** What a sheet comes to; nothing is recorded. */
export type PaperDue = {
/** What was understood of the goods. */
goods: GoodsView,
/** What the buyer paid for them: in cash on the step. */
due: Amount,
/** How much less the paper says, if it does: it may have been a discount. Zero else. */
less: Amount,
/** Why it cannot be recorded as it is typed. */
refused: Refusal | null, };

/** What somebody remembers of a receipt whose number is not known, as it was typed. What is empty is not known either. */
export type SoughtTyped = {
/** A product: its code, or some of its name. */
product: string,
/** What was paid, or paid back. */
amount: string,
/** About when, a time of the day: `14.30`. */
time: string, };

/** What comes back in exchange for what is in the cart. */
export type ExchangeView = {
/** The number of the sale that it comes back of. */
receipt: string,
/** What comes back: "Keripik pisang × 1" */
what: string,
/** What it is worth, above zero: so much of the cart it pays for. */
worth: Amount,
/** What the buyer pays on top, before cash rounding; below zero what is handed back. */
difference: Amount,
/** Why it cannot come back as it was typed any more. */
refused: Refusal | null, };

/** One line of a sale, and how much of it is left to come back. */
export type RefundLineView = {
/** Its number, from 1. */
line: number,
/** What it is; of a part, with its bundle. */
name: string,
/** "2 × 12.500" */
sold_text: string,
/** What was paid for all of it, before cash rounding. */
net: Amount,
/** How much is left, in thousandths; zero where all of it came back. */
left_milli: number,
/** The same as it is typed: "2", "0,35". */
left: string,
/** True where it is counted in pieces. */
pieces: boolean, };

/** So much of a line comes back, as it was typed. */
export type RefundLineTyped = {
/** The line, from 1. */
line: number,
/** How much; empty: all that is left. */
quantity: string, };

/** A refund as it was typed. */
export type RefundTyped = {
/** The sale's number. */
receipt: string,
/** What comes back; none: all that is left. */
lines: Array<RefundLineTyped>,
/** Why. */
reason: RefundReason,
/** How money goes back that came: through the drawer, or sent later. */
method: string,
/** Whether the payment that waits has arrived; null where that was not asked. */
arrived: boolean | null,
/** True once it was said that the drawer may not have so much. */
anyway: boolean,
/** The attempt's id, 32 hexadecimal digits; null: a new one. */
draft: string | null, };

/** What a refund comes to; nothing is recorded. */
export type RefundDue = {
/** What is handed back or sent, above zero. */
back: Amount,
/** Of that in cash, out of this till's drawer. */
cash: Amount,
/** What never came and so is not paid back. */
never_came: Amount,
/** Why it cannot be recorded yet. */
refused: Refusal | null, };

/** A refund that is durably in the ledger. */
export type RefundDone = {
/** Always true: there is no other answer than a refusal. */
final: boolean,
/** Its entry. */
id: string,
/** Its own number. */
receipt: string,
/** The sale's number. */
of: string,
/** Its day, ISO. */
day: string,
/** What was paid back, zero or below. */
total: Amount,
/** What of it was handed back or sent, zero or above: all but what never came and, of an exchange, what paid for other
 * goods. */
handed: Amount,
/** That and what paid for other goods together: what the goods that came back were worth. */
worth: Amount,
/** What keeps lines and payments equal. */
rounding: Amount,
/** By what it was paid back. */
payments: Array<PaidBy>,
/** What was just done, for the status region. */
said: string, };

/** The payments that wait to be seen arrive, or to be sent back. */
export type PaymentsView = {
/** The day asked for, ISO; null for the whole fair. */
day: string | null,
/** The days on which any waits, ISO, as people read them, and how many, of those asked for. */
days: Array<[string, string, number]>,
/** How many wait. */
count: number,
/** What they come to. */
sum: Amount,
/** The oldest first; at most a thousand. */
rows: Array<PaymentRow>, };

/** One payment that waits. */
export type PaymentRow = {
/** The receipt's entry. */
id: string,
/** The receipt's number. */
receipt: string,
/** Which of its payments, from 1. */
payment: number,
/** By what. */
method: string,
/** The same in words. */
method_text: string,
/** How much; below zero where it is still to be sent back. */
amount: Amount,
/** The day that it belongs to, ISO. */
day: string,
/** The same as people read it. */
day_text: string,
/** When the receipt was made. */
time_text: string,
/** Who made it. */
by: string,
/** Whether this till may say what became of it. */
mine: boolean, };

/** What became of a payment. */
export type PaymentSettled = {
/** The receipt's entry. */
id: string,
/** The receipt's number. */
receipt: string,
/** Which of its payments, from 1. */
payment: number,
/** True where it was seen arrive, or was sent back; false where it never came. */
arrived: boolean, };

/** A payment of a receipt. */
export type PaymentPlace = {
/** The receipt's number. */
receipt: string,
/** Its entry; null where the number is enough. */
id: string | null,
/** Which of its payments, from 1; null where it has one. */
payment: number | null, };

/** That of a payment another amount arrived. */
export type ArrivedTyped = {
/** The payment. */
place: PaymentPlace,
/** How much, as typed. */
amount: string,
/** Cash that was sent too much is handed back although the drawer may not have so much. */
anyway: boolean, };

/** That a payment was truly made another way. */
export type MethodTyped = {
/** The payment. */
place: PaymentPlace,
/** The way that it was. */
to: string, };

/** What was just done with payments. */
export type PaymentDone = {
/** In words, for the status region. */
said: string, };

/** A statement of the bank as it was typed or pasted, and what it is held against. */
export type StatementTyped = {
/** The day, ISO; null for the whole fair. */
day: string | null,
/** The method; null for all. */
method: string | null,
/** An amount in each line; what stands before the last blank of a line is not read. */
text: string, };

/** A statement beside the payments that wait. */
export type StatementView = {
/** The payments that stand in the statement, the oldest first. */
matched: Array<PaymentRow>,
/** Those that do not. */
waiting: Array<PaymentRow>,
/** Amounts of the statement that no waiting payment has. */
left: Array<Amount>,
/** Lines that are no amounts, each with its number from 1 and why. */
wrong: Array<[number, Refusal]>,
/** What the matched ones come to. */
sum: Amount, };

/** What totals of cash and of reasons are taken apart by. */
export type CashQuestion = "drawer" | "reason";

/** Totals of the cash in drawers, and of reasons. */
export type CashTotals = {
/** The day, ISO; null for the whole fair. */
day: string | null,
/** The same as people read it. */
day_text: string,
/** The drawers, by day, stand and code, whether they were counted or not. */
drawers: Array<DrawerTotals>,
/** All of them together. */
sum: DrawerFigures,
/** Why money was given back and cash was moved. */
reasons: Array<ReasonTotals>,
/** How complete that is. */
standing: CompletenessView, };

/** A drawer of a stand on a day. */
export type DrawerTotals = {
/** The day, ISO. */
day: string,
/** The same as people read it. */
day_text: string,
/** The stand's code. */
stand: string,
/** The drawer's code. */
drawer: string,
/** The tills that sold from it, as receipts name them. */
till_text: string,
/** Who opened its shifts. */
by: string,
/** Whether it is `open`, `counted` or `not_countable`. */
state: string,
/** Its figures. */
figures: DrawerFigures, };

/** What a drawer's cash is made of. Of a drawer that was counted in between, what it began with and what was counted in the
 * end; where several shifts sell from it at a time, all floats and all counts. */
export type DrawerFigures = {
/** What was there at the start. */
float: Amount,
/** How much more later shifts began with than was counted before, or below zero less. */
between: Amount,
/** What sales brought in cash. */
sales: Amount,
/** What refunds took out in cash, zero or below. */
refunds: Amount,
/** What was put in besides. */
into: Amount,
/** What was taken out besides, zero or below. */
out: Amount,
/** What all that comes to. */
expected: Amount,
/** What was counted; null where the drawer is open or cannot be told. */
counted: Amount | null,
/** What was counted less what is expected. */
difference: Amount | null, };

/** Why money was given back, or cash was moved. */
export type ReasonTotals = {
/** What the reason was given for: `refund`, `cash_in` or `cash_out`. */
of: string,
/** The same in words. */
of_text: string,
/** The reason's code. */
reason: string,
/** The same in words. */
label: string,
/** How many. */
count: number,
/** What they come to. */
amount: Amount, };

/** Which way cash goes without a receipt. */
export type CashWay = "in" | "out";

/** Cash that is moved, as it was typed. */
export type CashTyped = {
/** Which way. */
way: CashWay,
/** How much. */
amount: string,
/** Why, by its code. */
reason: string,
/** The movement that sent it, or the receipt whose money never came, by id or number; empty where there is none. */
of: string,
/** The attempt's id, 32 hexadecimal digits; empty: a new one. */
draft: string,
/** True when it was asked about that the drawer should not hold so much. */
anyway: boolean, };

/** Cash that was moved, durably. */
export type CashDone = {
/** Its entry. */
id: string,
/** How much, below zero out of the drawer. */
amount: Amount,
/** Why, by its code. */
reason: string,
/** What it belongs to; null where there is nothing. */
of: string | null,
/** What should be in the drawer now. */
expected: Amount,
/** What was just done, for the status region. */
said: string, };

/** What came into the drawer of the open shift and went out of it without a receipt, and what it takes to move more. */
export type CashView = {
/** What was moved in this shift, the newest first; what takes something back stands with that. */
moved: Array<CashRow>,
/** What other drawers sent and nobody has taken in yet. */
on_the_way: Array<CashWaiting>,
/** Receipts whose money never came. */
unpaid: Array<CashWaiting>,
/** Why cash goes into the drawer, as a code and in words. */
reasons_in: Array<[string, string]>,
/** Why it goes out. */
reasons_out: Array<[string, string]>,
/** Why a movement is taken back. */
reasons_back: Array<[string, string]>,
/** The attempt's id of what is moved next. */
draft: string, };

/** Cash that was moved in this shift. */
export type CashRow = {
/** Its entry. */
id: string,
/** When. */
time_text: string,
/** Which way. */
way: CashWay,
/** How much, below zero out of the drawer. */
amount: Amount,
/** Why, by its code. */
reason: string,
/** The same in words. */
reason_text: string,
/** What it belongs to, in words; null where there is nothing. */
of_text: string | null,
/** Why it was taken back, in words; null while it stands. */
taken_back_text: string | null,
/** Whether it may be taken back here; what was paid to a member is given back as such. */
may_take_back: boolean, };

/** Cash that may come into the drawer: what another drawer sent, or what a receipt still lacks. */
export type CashWaiting = {
/** The movement or the receipt. */
of: string,
/** What it is, in words. */
text: string,
/** How much. */
amount: Amount,
/** The reason under which it comes in. */
reason: string, };

/** A slip of the drawer as it is shown. */
export type SlipView = {
/** The entry that it shows. */
id: string,
/** The paper's text at the chosen width. */
text: string, };

/** What should be in the drawer of the open shift now, and what that is made of. Whoever counts blind does not ask. */
export type DrawerNow = {
/** Whether other shifts sell from the drawer too: then all this is of the whole drawer, as far as it is known here. */
shared: boolean,
/** What was there at the start, less what was counted and not laid in again. */
float: Amount,
/** What sales brought in cash. */
sales: Amount,
/** What refunds took out in cash, zero or below. */
refunds: Amount,
/** What was put in besides. */
into: Amount,
/** What was taken out besides, zero or below. */
out: Amount,
/** What all that comes to. */
expected: Amount, };

/** What is asked to hand the till and its drawer over, as it was typed. */
export type HandOver = {
/** The code of who goes on; one that is new becomes known. */
to: string,
/** What is in the drawer; null where nobody counts, and the seller changes only. */
count: CloseShift | null, };

/** A drawer that was handed over. */
export type HandedOver = {
/** The shift that was closed; null where nobody counted. */
closed: string | null,
/** What was counted, beside what was expected; null where nobody counted. */
counted: CountedView | null,
/** What was just done, for the status region. */
said: string, };

/** What a shift truly was of, as it was typed. */
export type ShiftCorrection = {
/** The shift, by its id or its first eight digits. */
shift: string,
/** The day, ISO; null: as it stands. */
day: string | null,
/** The stand's code; null: as it stands. */
stand: string | null, };

/** A shift that belongs to another day or stand, and what that moves. */
export type CorrectedView = {
/** The shift. */
shift: string,
/** The day that it belongs to, ISO. */
day: string,
/** The same as people read it. */
day_text: string,
/** The stand that it belongs to. */
stand: string,
/** The receipts that move with it. */
receipts: number,
/** What they come to. */
paid: Amount,
/** False where it is of that day and stand already: then there is nothing to record. */
moves: boolean,
/** What moves where, in words: no receipt is changed by it. */
said: string, };

/** One tile. */
export type ProductTile = {
/** The product. */
product: string,
/** Its stock keeping unit. */
sku: string,
/** What it is called. */
name: string,
/** What it is listed under. */
category: string,
/** What it is counted in. */
unit: string,
/** Its price for one unit. */
price: Amount,
/** "Rp24.000/kg" for goods by weight, else the price's text. */
price_text: string,
/** Its short code. */
quick: string | null,
/** The name of a drawing. */
picture: string | null,
/** By what its own picture is asked for; none where it has none. */
photo: string | null,
/** Whether it is sold out. */
sold_out: boolean, };

/** All tiles, most sold before the shift first, and the categories in the order of their best product. */
export type Catalogue = {
/** The tiles. */
products: Array<ProductTile>,
/** The categories. */
categories: Array<string>, };

/** A member to choose. */
export type MemberChoice = {
/** The code. */
code: string,
/** What of theirs is sold, by name; empty where nothing is. */
makes: string, };

/** Everything that the fair sells, who makes it and who sells it. */
export type CatalogueTable = {
/** The products, by name. */
products: Array<ProductRow>,
/** The members, by code. */
members: Array<PersonRow>,
/** The sellers, by code. */
sellers: Array<PersonRow>,
/** The categories, by name. */
categories: Array<string>,
/** The fair's cut, such as `20 %`. */
cut: string,
/** Whether this till may change the catalogue. */
coordinator: boolean,
/** How many values the last step over many products wrote, while it can be taken back; else 0. */
undo: number, };

/** A product in the table. */
export type ProductRow = {
/** By what it is named to this program so that no other is meant. */
which: string,
/** Its stock keeping unit. */
sku: string,
/** Its short code; empty: none. */
quick: string,
/** What a scanner reads off it, with blanks between several. */
barcode: string,
/** What it is called. */
name: string,
/** What it is listed under. */
category: string,
/** What it is counted in. */
unit: string,
/** Its price for one unit, as a person types it. */
price: string,
/** The same as a person reads it. */
price_text: string,
/** The member's code. */
member: string,
/** The cooperative's cut of its own in percent, as a person types it; empty: the member's or the fair's. */
cut: string,
/** What the member gets of one unit; empty where the price is asked for. */
share_text: string,
/** The name of a drawing; empty: none. */
picture: string,
/** By what its own picture is asked for; none where it has none. */
photo: string | null,
/** Whether it is sold. */
active: boolean,
/** Whether it is sold out. */
sold_out: boolean,
/** Whether two values of it stand, from tills that changed it apart. */
two_values: boolean, };

/** A member or a seller in the table. */
export type PersonRow = {
/** The code. */
code: string,
/** A member's own cut in percent, as a person types it; empty: the fair's. */
cut: string,
/** How many products are a member's. */
products: number,
/** Whether this one can be chosen. */
active: boolean, };

/** One value that a product had or has, from its edits. */
export type ProductPast = {
/** The entry. */
id: string,
/** When it was made. */
at: string,
/** Which till made it. */
by: string,
/** The price, as people read it. */
price_text: string,
/** What it changed, in words; of the first value, that it was added. */
said: string,
/** Whether it stands. */
stands: boolean, };

/** A product as it was typed. Of one that is changed, what is none stays; of a new one, a stock keeping unit and a short
 * code are proposed where they are none or empty, and the rest is as empty. */
export type ProductTyped = {
/** Its stock keeping unit. */
sku: string | null,
/** What it is called. */
name: string | null,
/** Its price for one unit, or that it is asked for at each sale. */
price: string | null,
/** The member who makes it, by code. */
member: string | null,
/** What it is counted in. */
unit: string | null,
/** What it is listed under. */
category: string | null,
/** Its short code; empty: none. */
quick: string | null,
/** What a scanner reads off it, with blanks between several; `new`: one that nothing has yet; empty: nothing. */
barcode: string | null,
/** The cooperative's cut in percent; empty: the member's. */
cut: string | null,
/** A drawing of the program; empty: none. */
picture: string | null,
/** A picture of its own, as [`crate::picture::from_file`] makes it; empty: it is taken away. */
photo: string | null,
/** Whether it is sold. */
active: boolean | null, };

/** A bundle as it was typed. Of one that is changed, what is none stays; of a new one, a stock keeping unit and a short code
 * are proposed where they are none or empty, and the rest is as empty. */
export type BundleTyped = {
/** Its stock keeping unit. */
sku: string | null,
/** What it is called. */
name: string | null,
/** The price of one. */
price: string | null,
/** What one is made of, each product with how much of it: `KRP-01*3`; `THM-02` is one piece. */
parts: Array<string> | null,
/** What it is listed under. */
category: string | null,
/** Its short code; empty: none. */
quick: string | null,
/** What a scanner reads off it, with blanks between several; `new`: one that nothing has yet; empty: nothing. */
barcode: string | null,
/** Whether it is sold. */
active: boolean | null, };

/** A bundle with what each of its members gets. */
export type BundleRow = {
/** By what it is named to this program so that no other is meant. */
which: string,
/** Its first value. */
bundle: string,
/** Its stock keeping unit. */
sku: string,
/** What it is called. */
name: string,
/** What it is listed under. */
category: string,
/** Its short code; empty: none. */
quick: string,
/** What a scanner reads off it, with blanks between several. */
barcode: string,
/** The price of one, as a person types it. */
price: string,
/** The same as a person reads it. */
price_text: string,
/** What one is made of. */
parts: Array<BundlePartRow>,
/** Why it cannot be sold as it is, though nobody has ended it; empty: it can. */
lacks: string,
/** Whether it is sold. */
active: boolean, };

/** So much of one product in a bundle. */
export type BundlePartRow = {
/** By what the product is named to this program so that no other is meant. */
which: string,
/** What it is called. */
name: string,
/** How much of it is in one bundle, as a person types it. */
quantity: string,
/** The same as a person reads it: "3 ×", "0,5 kg". */
quantity_text: string,
/** What the member gets of it, in a sentence; empty while it cannot be said. */
share_text: string, };

/** What is changed of many products at once; none: it stays. */
export type ProductsChange = {
/** By how much their prices change, in percent, such as `10` or `-5`; the new ones are rounded to the fair's hundreds. */
price_percent: string | null,
/** What they are listed under. */
category: string | null,
/** Whether they are sold. */
active: boolean | null, };

/** What was done with a product. */
export type ProductKept = {
/** Its first value. */
product: string,
/** Its stock keeping unit. */
sku: string,
/** What was done, in a sentence. */
said: string, };

/** A member or seller as it was typed. Of one that is changed, what is none stays. */
export type PersonTyped = {
/** The code; of a new one, none or empty: one that nobody chose. */
code: string | null,
/** The cooperative's cut of a member's goods in percent; empty: the fair's. */
cut: string | null,
/** Whether this one can be chosen. */
active: boolean | null, };

/** What was done with a member or seller. */
export type PersonKept = {
/** The code. */
code: string,
/** What was done, in a sentence. */
said: string, };

/** What is asked for an import, as it was typed or chosen. */
export type ImportTyped = {
/** The file. */
file: string,
/** The sheet by its name; none: the first with anything in it. */
sheet: string | null,
/** What each column says, from the left; none: what its heading says. */
columns: Array<ListField | null> | null,
/** Who makes what the list names nobody for, by code; empty: nobody. */
member: string,
/** Whether members whom the catalogue does not have are added by the codes in the list. */
add_members: boolean,
/** Rows that are left out, as a spreadsheet numbers them. */
skip: Array<number>,
/** What a plan that was looked at is marked with: what a file says now is taken only if it still says the same. */
seen: string | null, };

/** What an import would do, or did. */
export type ImportView = {
/** The sheet that was read; empty where the file has only one without a name. */
sheet: string,
/** All sheets with anything in them that can be chosen. */
sheets: Array<string>,
/** Which file was read, and what of it, in one line. */
about: string,
/** The columns, from the left. */
columns: Array<ImportColumn>,
/** The rows, from the top. */
rows: Array<ImportRow>,
/** How many products are new. */
new: number,
/** How many change. */
changed: number,
/** How many are so already. */
same: number,
/** How many rows were left out. */
skipped: number,
/** The headings of columns that are not read. */
unread: Array<string>,
/** What cannot be taken. While there is any of it, nothing is. */
wrong: Array<ImportWrong>,
/** The codes of members who are added. */
members: Array<string>,
/** Marks what was read and what would be done. */
seen: string,
/** Whether it was done. */
done: boolean,
/** What it comes to, in a sentence. */
said: string, };

/** A column of a list. */
export type ImportColumn = {
/** What is written above it, else its letter. */
heading: string,
/** Its letters, as a spreadsheet has them: A, …, Z, AA. */
letters: string,
/** What it says of a product; none: it is not read. */
field: ListField | null,
/** The first values in it, so that a person sees what it is. */
sample: Array<string>, };

/** What a column of a list can say of a product. */
export type ListField = "name" | "price" | "member" | "unit" | "category" | "sku" | "quick" | "barcode" | "cut" | "picture" | "active";

/** A row of a list. */
export type ImportRow = {
/** Its number as a spreadsheet shows it. */
row: number,
/** What would become of it. */
outcome: ImportOutcome,
/** The stock keeping unit. */
sku: string,
/** The short code; empty: none. */
quick: string,
/** The name. */
name: string,
/** The price for one unit, as people read it. */
price: string,
/** The member's code. */
member: string,
/** The unit. */
unit: string,
/** The category. */
category: string,
/** What would change, in words; empty where nothing does. */
said: string, };

/** What becomes of a row. */
export type ImportOutcome = "new" | "changed" | "same" | "wrong";

/** A place of a list that cannot be taken. */
export type ImportWrong = {
/** The row, as a spreadsheet numbers it. */
row: number,
/** The column by its heading, else its letter; empty where the whole row is meant. */
column: string,
/** What stands there. */
value: string,
/** Why, as a stable code. */
code: string,
/** Why, and what to do, in a sentence. */
message: string, };

/** What was taken back. */
export type CatalogueUndone = {
/** How many products and members have their value of before, or are no longer sold. */
undone: number,
/** How many were left, since somebody has changed them since. */
kept: number,
/** What it comes to, in a sentence. */
said: string, };

/** A kind of file that a list is saved as. */
export type ListFormat = "csv" | "xlsx";

/** What is asked for labels, as it was typed. */
export type LabelsTyped = {
/** The products, each with how many: `KRP-01` is one, `KRP-01*12` twelve; none: one of each that is sold. */
products: Array<string>,
/** The paper: `3x8` or `4x10` on A4, `58mm` for a roll, or a grid of one's own such as `2x7`, with its margins at the side
 * and at the top in millimetres behind it: `2x7/5/10`. */
paper: string,
/** The first label of the sheet that is still there, from 1; empty: the first. */
from: string, };

/** Labels that were saved. */
export type LabelsSaved = {
/** Where. */
file: string,
/** How many labels it has. */
labels: number, };

/** What a fair needs before it sells, in order, each with its state. */
export type SetUpView = {
/** The steps. */
steps: Array<SetUpStep>,
/** Whether all is done that this fair needs. */
done: boolean,
/** Whether this till may change the fair. */
coordinator: boolean,
/** The fair's settings as a person types them. */
fair: FairTyped, };

/** One thing that a fair needs. */
export type SetUpStep = {
/** What it is. */
step: Step,
/** How far it is. */
state: StepState,
/** What is there, in words. */
said: string, };

/** What a fair needs. */
export type Step = "fair" | "money" | "stands" | "sellers" | "members" | "products" | "qris" | "recovery" | "place" | "tills" | "sale";

/** How far a step is. */
export type StepState = "done" | "open" | "spare";

/** The settings of a fair as they were typed; none: it stays. */
export type FairTyped = {
/** Who sells. */
organisation: string | null,
/** What the fair is called. */
name: string | null,
/** Where it is. */
town: string | null,
/** Its first day, such as `2024-05-09`. */
from: string | null,
/** Its last day. */
to: string | null,
/** The cooperative's cut in percent. */
cut: string | null,
/** Who bears a discount. */
discount_by: DiscountBy | null,
/** What cash is rounded down to, in rupiah. */
cash_step: string | null, };

/** A stand of the fair. */
export type StandRow = {
/** Its code. */
code: string,
/** What it is called; empty: nothing. */
name: string,
/** Whether it can be chosen. */
active: boolean,
/** The letters of the tills that sell for it. */
tills: Array<string>, };

/** A stand as it was typed. Of one that is changed, what is none stays. */
export type StandTyped = {
/** What it is called; empty: nothing. */
name: string | null,
/** Whether it can be chosen. */
active: boolean | null, };

/** The cart, worked out. Every change answers with the whole of it. */
export type CartView = {
/** Its lines, in the order that they were rung up. */
lines: Array<CartLine>,
/** "3 barang" */
items_text: string,
/** Before any discount. */
subtotal: Amount,
/** Every discount together, zero or below. */
discount: Amount,
/** The discount on the whole as it could be typed again. */
discount_typed: string | null,
/** To pay before cash rounding. */
total: Amount,
/** What comes back in exchange for it; null where it is a plain sale. */
exchange: ExchangeView | null,
/** The position of the line that was last added to or changed, from 1. */
current: number | null,
/** What undo would do, in words. */
undo: string | null,
/** Carts put aside. */
held: Array<HeldCart>,
/** What was just done, for the status region. */
said: string,
/** Why Pay would be refused as the cart is, if it would. */
problem: Refusal | null, };

/** One line of the cart. */
export type CartLine = {
/** Its position from 1. */
line: number,
/** The product; null for an uncatalogued article. */
product: string | null,
/** What it is called. */
name: string,
/** Its stock keeping unit, or the member's code for an uncatalogued article. */
code: string,
/** What is in one of it, of a bundle; else empty. */
parts_text: string,
/** What it is counted in. */
unit: string,
/** How much, in thousandths. */
quantity_milli: number,
/** "2", "0,350 kg" */
quantity_text: string,
/** The catalogue's price for one unit. */
list_price: Amount,
/** The price for one unit that was agreed. */
price: Amount,
/** The catalogue's price as people read it: "Rp24.000/kg" for goods by weight. */
list_price_text: string,
/** The agreed one, likewise. */
price_text: string,
/** True when the price was bargained. */
bargained: boolean,
/** Before the discount. */
amount: Amount,
/** The line's whole discount, zero or above: its own, and its part of the cart's. */
discount: Amount,
/** The line's own discount as it could be typed again. */
discount_typed: string | null,
/** After the discount. */
net: Amount,
/** Why the price is 0. */
reason: FreeReason | null,
/** The name of a drawing. */
picture: string | null, };

/** Why an article costs nothing. */
export type FreeReason = "gift" | "sample" | "replacement" | "damaged";

/** A cart put aside. */
export type HeldCart = {
/** Its draft. */
cart: string,
/** What it is told apart by; null where nobody named it. It never leaves this till. */
name: string | null,
/** "3 barang" */
items_text: string,
/** To pay before cash rounding. */
total: Amount,
/** When it was put aside. */
time_text: string, };

/** The answer to what was typed or scanned into the search field. */
export type Entered = { "kind": "added",
/** The cart with it. */
cart: CartView, } | { "kind": "weigh",
/** What is to be weighed. */
product: ProductTile,
/** The price for one unit that was typed with it, as it can be typed again; null: the list price. */
price: string | null, } | { "kind": "choose",
/** Each of them. */
choices: Array<Choice>, } | { "kind": "matches",
/** What matches. */
products: Array<ProductTile>, };

/** One of several products that have one code. */
export type Choice = {
/** The product. */
product: ProductTile,
/** What to enter for it, with what was typed behind the code. */
line: string, };

/** Pay, open: the cart is durably saved and there is room on the disk. */
export type PayView = {
/** To pay before cash rounding. */
total: Amount,
/** What is due before anything is paid. */
due: DueView, };

/** One payment as it was typed. */
export type PaymentTyped = {
/** The method. */
method: string,
/** For cash what was handed over, otherwise what is paid; empty: all that is due. */
amount: string, };

/** What is still due while payments are put together. */
export type DueView = {
/** The payments typed so far, each as an amount; what was left empty is all that was due. */
payments: Array<Amount>,
/** What a payment without cash would have to settle. */
due: Amount,
/** What cash would have to settle. */
due_in_cash: Amount,
/** What cash rounding takes off, zero or below. */
rounding: Amount,
/** What a buyer may well hand over for what is due in cash, the exact amount first. */
quick: Array<Amount>,
/** What would be handed back. */
change: Amount,
/** In an exchange, what is handed back or sent to the buyer; zero else. */
back: Amount,
/** What has to be said first where something is handed back: that the drawer may not have so much. */
warning: Refusal | null,
/** True when these payments settle the sale. */
settled: boolean,
/** True when the cash is above twenty times the total. */
unusual: boolean, };

/** A sale that is durably in the ledger. */
export type SaleDone = {
/** Always true: there is no other answer than a refusal. */
final: boolean,
/** Its entry. */
id: string,
/** Its number. */
receipt: string,
/** Its day, ISO. */
day: string,
/** What was paid for it. */
total: Amount,
/** The cash rounding, zero or below. */
rounding: Amount,
/** Cash handed back. */
change: Amount,
/** What was paid by what, cash last. */
payments: Array<PaidBy>,
/** In an exchange, its other half: what came back. */
refund: RefundDone | null,
/** What was just done, for the status region. */
said: string, };

/** One payment of a sale. */
export type PaidBy = {
/** How. */
method: string,
/** How much of the total. */
amount: Amount,
/** Cash handed over. */
tendered: Amount | null,
/** True when nobody has seen it arrive yet. */
claimed: boolean, };

/** One receipt of a list. */
export type SaleRow = {
/** Its number. */
receipt: string,
/** The day that it belongs to. */
day_text: string,
/** When it was made, on the till's clock or on the paper. */
time_text: string,
/** Whether it was made on paper and entered later. */
paper: boolean,
/** The seller's code. */
by: string,
/** "3 barang" */
items_text: string,
/** What was paid for it. */
total: Amount,
/** How it was paid, as far as it is known by now. */
methods: Array<string>,
/** What of it was paid back; null where nothing was. */
refunded: Amount | null,
/** The worst that is known of its payments without a drawer: `failed`, `claimed`, `confirmed`; null where it has none. */
status: string | null,
/** What of it never came; null where nothing did not. */
failed: Amount | null,
/** False while it stands apart. */
counts: boolean, };

/** Which receipts are asked for. */
export type SalesAsked = {
/** The day, ISO; with `behind`, null is the whole fair, and without, the day of the shift, or today. */
day: string | null,
/** Those behind this row of the totals alone. */
behind: Behind | null,
/** Those of which somebody remembers this alone, where they are behind no row: of the day, or with none of the fair. */
sought: SoughtTyped | null, };

/** A list of receipts, the newest first: what it comes to, and its first rows. */
export type SalesView = {
/** The day, ISO; null for the whole fair. */
day: string | null,
/** The same as people read it. */
day_text: string,
/** The days that may be asked for, the newest first, ISO and as people read them: those that have shifts, and this
 * one. */
days: Array<[string, string]>,
/** How many rows there are. */
count: number,
/** How many of them stand apart and are in no figure, since their till is not admitted or a closing cuts them off. */
apart: number,
/** The first rows. */
rows: Array<SaleRow>,
/** What was paid for those that count; behind a row of the totals, what that row says was paid. Zero where receipts are
 * looked for: they add up to nothing. */
sum: Amount, };

/** A receipt as it is shown. */
export type ReceiptView = {
/** Its number. */
receipt: string,
/** The paper's text at the chosen width. */
text: string, };

/** Where something was saved. */
export type Saved = {
/** The file. */
file: string, };

/** A code to scan, with its bars. */
export type TestCode = {
/** What its kind is called, the same in every language. */
kind: string,
/** What a scanner that is set well types. */
code: string,
/** How wide its bars are with the room on both sides, in narrowest parts. */
parts: number,
/** The dark bars: where each begins, and how wide it is, in narrowest parts. */
bars: Array<[number, number]>, };

/** A till that is heard no more: what is known of it, what nobody can know, and how far what has to be done is. */
export type GoneView = {
/** The till as it is listed. */
till: TillRow,
/** What people call it. */
name: string,
/** When it was last heard, and up to which record and receipt. */
heard: string,
/** What is unknown, in sentences. */
unknown: Array<string>,
/** What to do, in order. */
steps: Array<GoneStep>,
/** Whether this till may close it without the recovery key. */
coordinator: boolean,
/** The number up to which all of it that is here would count, where its closing leaves some out; null else. */
take_in_up_to: number | null, };

/** One thing to do about a till that is heard no more. */
export type GoneStep = {
/** What it is. */
step: GoneDo,
/** How far it is. */
state: StepState,
/** What is there, in words. */
said: string, };

/** What is done about a till that is heard no more. */
export type GoneDo = "new_till" | "close" | "drawer" | "paper" | "back";

/** A fair that is on this computer. */
export type FairHere = {
/** The folder that it lies in. */
folder: string,
/** What it is called; the folder, where it cannot be read. */
name: string,
/** Who sells. */
organisation: string,
/** Where it is. */
town: string,
/** Its first day, ISO. */
from: string,
/** Its last day. */
to: string,
/** Its days as people read them. */
days_text: string,
/** The stand that this computer's till sells for. */
stand: string | null,
/** That till's letters. */
letters: string,
/** Whether today is one of its days. */
today: boolean,
/** Whether its last day is over. */
ended: boolean,
/** When it is, in words; why it cannot be read, where it cannot. */
state_text: string,
/** This computer's till. */
till: string, };

/** Whether this fair may be taken off this computer, and what is lacking until then. */
export type TakeOffView = {
/** What the fair is called. */
name: string,
/** Whether nothing is lacking, as far as the last round tells. */
ready: boolean,
/** What is lacking, each with what to do. */
lacks: Array<TakeOffLack>,
/** What goes, and what stays. */
explained: string, };

/** What is lacking until a fair may be taken off. */
export type TakeOffLack = {
/** The stable code. */
code: string,
/** What it is, and what to do. */
message: string, };

/** A fair that was taken off. */
export type TakenOff = {
/** The folder that it lay in. */
folder: string,
/** What was just done. */
said: string, };

/** A fair that was archived. */
export type ArchiveSaved = {
/** The file. */
file: string,
/** How many entries are in it. */
entries: number,
/** Its days, the first first. */
days: Array<ArchivedDay>,
/** Whether nothing is missing of the whole fair. */
complete: boolean,
/** What was just done, for the status region. */
said: string, };

/** A day in an archive. */
export type ArchivedDay = {
/** The day, ISO. */
day: string,
/** How many receipts its PDF has. */
receipts: number,
/** Which edition of the day's PDF it is. */
edition: number,
/** Whether nothing is missing. */
complete: boolean, };

/** Where this till stands with the shared file. */
export type SyncView = {
/** The path of the shared file or folder; null before one was chosen. */
path: string | null,
/** What it is: a shared file, or a folder in which each till has a file of its own. */
path_text: string,
/** True when the last round left this till and the place with the same entries, and nothing came since. */
settled: boolean,
/** Where this till stands, in a few words. */
headline: string,
/** What that means for who sells. */
explained: string,
/** The eight characters that two people compare. */
state: string,
/** Receipts of this till that the place has not seen yet. */
waiting: number,
/** What keeps this till from the place; being offline is no error. */
hindered: Refusal | null,
/** True where a person has to make the place anew, or for the first time. */
to_create: boolean,
/** When the last round ended; null before the first. */
last_text: string | null,
/** Entries that the last round took in. */
taken: number,
/** Entries that the last round appended, and saw when it read the place again. */
given: number,
/** Lines that are no entries. */
damaged: number,
/** Where the first of them stand. */
damage: Array<DamageRow>,
/** Which files beside the place could not be looked at, and what to do; null where there are none. */
unread_text: string | null,
/** Why a folder would serve better than the shared file; null where it would not. */
folder_text: string | null,
/** Copies that no till appends to, and what to do with them; null where there are none. */
copies_text: string | null,
/** Every till of the fair that is known here. */
tills: Array<TillRow>,
/** This till's key. */
till: string,
/** Sixteen digits that stand for the fair and this till together. */
fingerprint: string,
/** Whether this till was admitted. */
admitted: boolean,
/** Whether this till admits and closes others. */
coordinator: boolean, };

/** Where a damaged line stands. */
export type DamageRow = {
/** The name of the file. */
file: string,
/** Behind how many bytes the line begins, as people read it. */
offset_text: string, };

/** How far a round has come, and whether rounds have changed what is shown. */
export type RoundNow = {
/** How much of it is done, in hundredths; null while none goes on. */
percent: number | null,
/** How long it has gone on, in milliseconds. */
for_ms: number,
/** How often a round has taken something in since the start. */
changes: number, };

/** A copy that was written or opened. */
export type CopyDone = {
/** The file. */
file: string,
/** How many entries of this fair are in it. */
entries: number,
/** What was just done, for the status region. */
said: string, };

/** Copies that were removed from beside the place. */
export type CopiesGone = {
/** What was just done, for the status region. */
said: string, };

/** What an admitted till may do. */
export type Role = "seller" | "coordinator";

/** A till of the fair, as it is listed. */
export type TillRow = {
/** Its key. */
till: string,
/** The stand that a coordinator said it sells for, else the one that it says itself; null before anybody has said so
 * here. */
stand: string | null,
/** Its letters. */
letters: string,
/** Sixteen digits that stand for the fair and the till together. */
fingerprint: string,
/** What it may do; null while nobody has admitted it. */
role: Role | null,
/** Whether it was admitted. */
admitted: boolean,
/** Whether it was closed. */
closed: boolean,
/** The number of its last entry that is here; 0 when there is none. */
last_seq: number,
/** What its clock said then. */
last_at: string | null,
/** The same as people read it. */
last_at_text: string,
/** How many receipts of it count, or would once it is admitted. */
receipts: number,
/** What they come to. */
paid: Amount,
/** The till that it goes on from. */
continues: string | null,
/** The version of the program that it said it runs when it opened its last shift; null where it never said one. */
program: string | null, };

/** How a till is to be admitted, as it was typed. */
export type TillAdmission = {
/** What it may do; none: what it may do now, else sell. */
role: Role | null,
/** Its stand; none: the one that counted so far, or that it says. */
stand: string | null,
/** The recovery key, where it signs and not this till. */
recovery: string | null, };

/** How a till is to be closed, as it was typed. */
export type TillClosing = {
/** The number of the last entry that counts, 0 for none; none: the last of the longest branch that is here. */
last_seq: number | null,
/** The recovery key, where it signs and not this till. */
recovery: string | null, };

/** A till after it was admitted or closed. */
export type TillChanged = {
/** As it is now. */
till: TillRow,
/** False when it was so before and nothing was written. */
changed: boolean,
/** What was just done. */
said: string, };

/** What totals are taken apart by. */
export type Question = "day" | "stand" | "till" | "seller" | "product" | "member" | "method" | "hour";

/** Totals as programs and people see them, with what they do not contain. */
export type TotalsView = {
/** What they are taken apart by. */
question: Question,
/** The day, ISO; null for the whole fair. */
day: string | null,
/** The same as people read it. */
day_text: string,
/** The days that may be asked for, the newest first, ISO and as people read them. */
days: Array<[string, string]>,
/** The rows, in the order in which they are read. */
rows: Array<TotalsRow>,
/** All receipts, each once. */
sum: FiguresView,
/** How complete that is. */
standing: CompletenessView,
/** Receipts in no figure, of tills that are not admitted or what a closing cuts off. */
apart: ApartView,
/** Why the receipts of the rows come to more than those of the sum, where they do. */
several: string | null,
/** The counts of the drawers, by stand and drawer. */
drawers: Array<DrawerRow>,
/** What waits to be seen arrive. */
claimed: ClaimedView,
/** What the cooperative bears, by its cause: `refund`, `failed`, `exchange`. */
borne: Array<[string, Amount]>, };

/** One row of the totals. */
export type TotalsRow = {
/** What its receipts or lines have in common, as programs name it; null for the rounding, which belongs to no line. */
key: string | null,
/** The same as people read it. */
label: string,
/** What else tells it from others with the same key, to ask for the receipts behind it. */
behind: Behind,
/** Its figures. */
figures: FiguresView, };

/** Figures; null where a question cannot tell one, such as the discount by method. */
export type FiguresView = {
/** Sales. */
sales: number,
/** Refunds. */
refunds: number,
/** Before bargains and discounts. */
gross: Amount | null,
/** Bargains and discounts. */
discount: Amount | null,
/** After them. */
net: Amount,
/** Cash rounding. */
rounding: Amount,
/** What was paid. */
paid: Amount,
/** The members' part of the net. */
member_share: Amount | null,
/** The cooperative's part. */
cooperative_share: Amount | null,
/** How much was sold, less what came back; null but by product. */
sold: SoldView | null,
/** What came in of what was paid: cash over the counter, and all else that somebody has seen arrive; null but by method,
 * like the two below. The three are what was paid. */
arrived: Amount | null,
/** What nobody has seen arrive yet. */
claimed: Amount | null,
/** What never came. */
failed: Amount | null, };

/** How much was sold, in each unit: what is counted in one does not add up with what is counted in another. */
export type SoldView = {
/** Pieces before kilograms, then the other units; none with nothing. */
quantities: Array<SoldQuantity>,
/** As people read it: "41", "3,150 kg", "41 + 3,150 kg". */
text: string,
/** What is counted neither by the piece nor in kilograms, likewise; empty where nothing is. */
other_text: string, };

/** How much was sold in one unit. */
export type SoldQuantity = {
/** The unit. */
unit: string,
/** Thousandths of it. */
quantity_milli: number, };

/** A count of a drawer, as people see it. */
export type DrawerRow = {
/** The till as its receipts name it; where several sold from it, each. */
till_text: string,
/** The drawer's code. */
drawer: string,
/** Who opened its shifts; empty where nobody is named. */
by: string,
/** The day, ISO. */
day: string,
/** The same as people read it. */
day_text: string,
/** What was counted. */
counted: Amount,
/** The float, and the cash that came and went since. */
expected: Amount,
/** What was counted less what is expected. */
difference: Amount, };

/** Receipts with a payment that nobody has seen arrive yet. */
export type ClaimedView = {
/** How many there are. */
receipts: number,
/** What those payments come to. */
paid: Amount,
/** The first of them. */
first: Array<ClaimedRow>, };

/** A receipt with such a payment. */
export type ClaimedRow = {
/** Its number. */
receipt: string,
/** The day that it belongs to, as people read it. */
day_text: string,
/** When it was made. */
time_text: string,
/** The methods of those payments. */
methods_text: string,
/** What they come to. */
paid: Amount, };

/** The row of the totals whose receipts are asked for. */
export type Behind = { "by": "day", "of": string } | { "by": "stand", "of": string } | { "by": "till", "of": string } | { "by": "seller", "of": string } | { "by": "product", "of": string | null } | { "by": "member", "of": string } | { "by": "method", "of": string } | { "by": "hour", "of": number } | { "by": "rounding" } | { "by": "claimed" };

/** Whether figures are complete, and what they lack. */
export type CompletenessView = {
/** Whether nothing is missing. */
complete: boolean,
/** In a few words. */
headline: string,
/** What is missing. */
missing: Array<LackView>,
/** What is to be known besides, in sentences. */
notes: Array<string>,
/** Entries that are in no figure, since this version does not know them or they do not add up. */
not_counted: number, };

/** Something that is missing, with what to do. */
export type LackView = {
/** The stable code. */
code: string,
/** What is missing, in the language shown. */
message: string,
/** The till that it is about. */
till: string | null, };

/** Receipts that stand apart. */
export type ApartView = {
/** How many. */
receipts: number,
/** What they come to. */
paid: Amount, };

/** What changed hands without a sale, and what is on its way. */
export type GoodsList = {
/** The stand. */
stand: string,
/** The slips of the stand, the newest first; what takes one back stands with that. */
slips: Array<SlipRow>,
/** What left some stand for another and has not come there. */
on_the_way: Array<SendingRow>,
/** Every stand, by its code and as people read it. */
stands: Array<[string, string]>,
/** The members, by code. */
members: Array<string>,
/** Why goods are damaged, given away or lost, as a code and in words, by what happens to them. */
reasons: GoodsReasons,
/** Whether this till may say that the cooperative bears something, and change the catalogue. */
coordinator: boolean,
/** The attempt's id of what is written down next. */
draft: string, };

/** The reasons that are offered, each as a code and in words. */
export type GoodsReasons = {
/** Why they can no longer be sold. */
damaged: Array<[string, string]>,
/** Why they are given away. */
given: Array<[string, string]>,
/** Why they are missing. */
lost: Array<[string, string]>,
/** Why a slip is taken back. */
back: Array<[string, string]>, };

/** A slip of goods. */
export type SlipRow = {
/** Its entry. */
id: string,
/** The day, ISO. */
day: string,
/** When, as people read it. */
when_text: string,
/** What happened to the goods. */
movement: "in" | "back" | "damaged" | "given" | "lost" | "sent" | "arrived",
/** The same in words, with the other stand: "Dikirim ke stan 09". */
movement_text: string,
/** The till that says so, as people name it. */
till_text: string,
/** What it was. */
lines: Array<GoodsRow>,
/** Why, in words; null where nothing is said. */
reason_text: string | null,
/** Whether this till may take it back. */
may_take_back: boolean,
/** Why it was taken back, in words; null while it stands. */
taken_back_text: string | null, };

/** Goods that left for another stand. */
export type SendingRow = {
/** The slip with which they left. */
of: string,
/** From where. */
from: string,
/** To where. */
to: string,
/** When, as people read it. */
when_text: string,
/** Whether something of it arrived, so that the rest did not. */
arrived: boolean,
/** What is missing of each product, as it would be typed and as people read it. */
missing: Array<[string, string]>, };

/** Goods that change hands without a sale, as they were typed. */
export type GoodsTyped = {
/** What happens to them. */
movement: "in" | "back" | "damaged" | "given" | "lost" | "sent" | "arrived",
/** The stand; empty: this till's. */
stand: string,
/** The stand that they go to or come from; empty where there is none. */
other_stand: string,
/** The sending that arrives, by its entry; empty: the only one that is on its way. */
of: string,
/** Who bears what is damaged, given away or lost; null: the member, but for what is given away, where it has to be said. */
borne_by: "member" | "cooperative" | null,
/** Each product and how much: `SKU`, `SKU*2`, `SKU*0.350`; behind `@` the price of one, where the cooperative bears what
 * has no price of its own. */
lines: Array<string>,
/** Why, by its code; empty: nothing is said. */
reason: string,
/** The attempt's id, 32 hexadecimal digits; empty: a new one. */
draft: string, };

/** Goods that changed hands, durably. */
export type GoodsDone = {
/** The entry. */
id: string,
/** What happened to them. */
movement: "in" | "back" | "damaged" | "given" | "lost" | "sent" | "arrived",
/** The stand. */
stand: string,
/** The day, ISO. */
day: string,
/** What it was. */
lines: Array<GoodsRow>,
/** What was just done, for the status region. */
said: string, };

/** One product of a slip of goods. */
export type GoodsRow = {
/** The product: its first value. */
product: string,
/** Its stock keeping unit at the time. */
sku: string,
/** What it is called. */
name: string,
/** The member's code at the time. */
member: string,
/** How much, in thousandths of its unit; below zero where a slip was taken back. */
quantity_milli: number,
/** The same as people read it: "2 × Keripik pisang". */
text: string,
/** What it owes the member, in the currency's smallest unit. */
owed: number, };

/** What goods that are being typed come to, before anything is written down. */
export type GoodsDue = {
/** Each product once, in the order in which it was first typed. */
lines: Array<GoodsDueRow>,
/** How many pieces these are; what is weighed is not among them. */
pieces: number,
/** What all of it sells for; what is priced on asking is not in it. */
worth: Amount,
/** What its members get of that. */
share: Amount, };

/** One product of goods that are being typed. */
export type GoodsDueRow = {
/** The same as it would be typed: `KRP-01*12`. */
typed: string,
/** Its stock keeping unit. */
sku: string,
/** What it is called. */
name: string,
/** The member's code. */
member: string,
/** What it is counted in: `pcs`, `kg` or another word. */
unit: string,
/** How much. */
quantity: QuantityView,
/** The price of one, as people read it; empty where it is asked for. */
price_text: string,
/** What the member gets of one; null where the price is asked for. */
share: Amount | null, };

/** Of which goods the stock is asked. */
export type StockAsked = {
/** At this stand alone; empty: at all of them. */
stand: string,
/** Of this member's goods alone, by code; empty: of everybody's. */
member: string, };

/** The stock that was asked for, and what was counted of it. */
export type StockView = {
/** What is left, by stand, member and product. */
rows: Array<StockRow>,
/** The counts of the stand, the newest first; of every stand where none is asked for. */
counts: Array<CountSeen>,
/** Products that were counted differently on one day at one stand. */
apart: Array<CountedApart>,
/** Every stand, by its code and as people read it. */
stands: Array<[string, string]>,
/** The members, by code. */
members: Array<string>,
/** This till's stand. */
stand: string,
/** The attempt's id of what is counted next. */
draft: string, };

/** What is left of a product at a stand, and where the rest went: in + arrived = sold + back + damaged + given + lost +
 * sent + left. */
export type StockRow = {
/** The product: its first value. */
product: string,
/** Its stock keeping unit. */
sku: string,
/** What it is called. */
name: string,
/** The stand's code. */
stand: string,
/** The member's code. */
member: string,
/** What it is counted in: `pcs`, `kg` or another word. */
unit: string,
/** What a member handed over. */
came_in: QuantityView,
/** What came from other stands. */
arrived: QuantityView,
/** What was sold, less what came back of it. */
sold: QuantityView,
/** What a member took home. */
back: QuantityView,
/** What can no longer be sold. */
damaged: QuantityView,
/** What was given away. */
given: QuantityView,
/** What is missing. */
lost: QuantityView,
/** What left for other stands. */
sent: QuantityView,
/** What should still be there; below zero where more went than came. */
left: QuantityView, };

/** How much of something, as programs and people read it. */
export type QuantityView = {
/** In thousandths of the unit. */
milli: number,
/** The same as people read it: "12", "0,350 kg". */
text: string, };

/** What was found at a stand, as it was typed. */
export type CountTyped = {
/** The stand; empty: this till's. */
stand: string,
/** Each product and how much of it is there: `SKU*12`, `SKU*0`. What nobody counted is not named. */
lines: Array<string>,
/** The attempt's id, 32 hexadecimal digits; empty: a new one. */
draft: string, };

/** What was counted, durably, beside what the books said then. Nothing moved by it. */
export type CountDone = {
/** The entry. */
id: string,
/** The stand. */
stand: string,
/** Each product that was counted. */
lines: Array<CountRow>,
/** What was just done, for the status region. */
said: string, };

/** One product of a count. */
export type CountRow = {
/** Its stock keeping unit at the time. */
sku: string,
/** What it is called. */
name: string,
/** How much is there, in thousandths. */
counted_milli: number,
/** How much the books said. */
expected_milli: number,
/** What was counted less what the books said. */
difference_milli: number,
/** How much is there, as people read it. */
counted_text: string,
/** How much the books said, as people read it. */
expected_text: string,
/** The difference as people read it. */
difference_text: string, };

/** A count that is held. */
export type CountSeen = {
/** Its entry. */
id: string,
/** The stand. */
stand: string,
/** When, as people read it. */
when_text: string,
/** Who counted, and on which till. */
by_text: string,
/** How many products were counted. */
counted: number,
/** What was not as the books said. */
differs: Array<CountRow>,
/** Whether what differs was booked. */
booked: boolean, };

/** A product that two counts do not agree on. */
export type CountedApart = {
/** The stand. */
stand: string,
/** What it is called. */
name: string,
/** What each till counted, by the till and as people read it. */
counted: Array<[string, string]>, };

/** Goods from a list in a file: nothing of it is written down yet. */
export type GoodsListed = {
/** What was understood, as it would be typed: `KRP-01*12`. */
lines: Array<string>,
/** The rows that were not. */
wrong: Array<GoodsListedWrong>, };

/** A row of a list that was not understood. */
export type GoodsListedWrong = {
/** Its number as a spreadsheet shows it, from 1. */
row: number,
/** What stands there. */
value: string,
/** What is wrong with it, and how to mend it. */
message: string, };

/** Slips that were saved. */
export type SlipsSaved = {
/** The file. */
file: string,
/** How many members have one. */
slips: number,
/** Whether the names of the members stand on them. */
named: boolean, };

/** A journal that was saved. */
export type JournalSaved = {
/** The file. */
file: string,
/** How many lines it has. */
rows: number,
/** What its debits come to. */
debit: Amount,
/** What its credits come to: the same. */
credit: Amount,
/** What was just done, and whether anything of it is missing still. */
said: string, };

/** What is to be put into envelopes: one for each member who is owed something. */
export type EnvelopesView = {
/** Each member, by code, and what goes into the envelope. */
envelopes: Array<[string, Amount]>,
/** All of them together. */
sum: Amount,
/** The notes and coins that all envelopes need together, each with how many. */
pieces: Array<[Amount, number]>,
/** What no note or coin can pay, which stays owed. */
rest: Amount,
/** Members of whom less than nothing is owed, by code, and how much; they get no envelope. */
below: Array<[string, Amount]>, };

/** The last evening: what is done, what is not, and what that means. */
export type EveningView = {
/** The steps, in the order in which they are best done. */
steps: Array<EveningStepRow>,
/** The first that is not done; null when all are. */
next: EveningStep | null,
/** What is left over, in sentences. */
left_over: Array<string>,
/** Whether this till may do what only coordinators may. */
coordinator: boolean, };

/** One step of the last evening. */
export type EveningStepRow = {
/** Which. */
step: EveningStep,
/** What it is called. */
title: string,
/** Whether it is done. */
done: boolean,
/** How far it is, in a sentence. */
said: string,
/** What is not done, in sentences. */
lacks: Array<string>,
/** What it means to go on without that; empty where it is done. */
means: string,
/** Whether a person says that it is done, since the ledger cannot know. */
by_hand: boolean,
/** Whether a person said so. */
marked: boolean, };

/** What is done on the last evening. */
export type EveningStep = "tills" | "payments" | "packing" | "count" | "back" | "deductions" | "slips" | "payouts";

/** What is owed to everybody, and what it takes to change it. */
export type OwedView = {
/** Each member of whom there is something to say, by code. */
rows: Array<OwedRow>,
/** All of them together. */
sum: OwedRow,
/** Why something is taken off, as a code and in words. */
reasons: Array<[string, string]>,
/** Why a deduction is given back. */
reasons_back: Array<[string, string]>,
/** Whether this till may take something off and pay out. */
coordinator: boolean,
/** The attempt's id of what is done next. */
draft: string, };

/** What is owed to a member, and what it comes from: share + goods − deductions − payouts = balance. */
export type OwedRow = {
/** The member's code. */
member: string,
/** The same with the name behind it while the names book is open; for the eye alone. */
label: string,
/** Receipts with goods of the member, refunds not among them. */
sales: number,
/** What was sold of the member's goods, before bargains and discounts, less what came back. */
gross: Amount,
/** Bargains and discounts. */
discount: Amount,
/** After them. */
net: Amount,
/** What refunds took off that net, zero or below. */
refunded: Amount,
/** The member's part. */
share: Amount,
/** What of that part the cooperative bears, since no sale is here that gave what came back. */
borne: Amount,
/** For goods that were damaged, given away or lost, where the cooperative bears it. */
goods: Amount,
/** What was taken off. */
deductions: Amount,
/** What was handed over, less what was given back. */
payouts: Amount,
/** What is still owed; below zero where too much was handed over. */
balance: Amount, };

/** What is owed to one member, and everything that it comes from. */
export type MemberAccount = {
/** The figures. */
owed: OwedRow,
/** What was taken off, handed over and given back, the newest first. */
changes: Array<OwedChangeRow>,
/** The goods of the member, over all stands. */
goods: Array<MemberGoods>, };

/** A deduction or a payout. */
export type OwedChangeRow = {
/** Its entry. */
id: string,
/** Whether it is a payout; a deduction otherwise. */
payout: boolean,
/** The day and the time, as people read them. */
when_text: string,
/** Who wrote it down, and on which till. */
by_text: string,
/** What it is: "Potongan: biaya stan", "Dibayar tunai". */
what_text: string,
/** How much less is owed for it; below zero what was given back. */
amount: Amount,
/** The same as it would be typed to give it back: "20.000". */
amount_typed: string,
/** How a payout was made: `cash`, `transfer` or another word; null of a deduction. */
method: string | null, };

/** What became of the goods of a member, of one product, over all stands. */
export type MemberGoods = {
/** Its stock keeping unit. */
sku: string,
/** What it is called. */
name: string,
/** What the member handed over. */
came_in: QuantityView,
/** What was sold, less what came back of it. */
sold: QuantityView,
/** What the member took home. */
back: QuantityView,
/** What can no longer be sold, was given away or is missing. */
gone: QuantityView,
/** What should still be there, at the stands or on its way between them. */
left: QuantityView, };

/** What is taken off what is owed, as it was typed. */
export type DeductTyped = {
/** The member's code; empty: every member of whose goods something was sold. */
member: string,
/** How much: an amount, or `5%` of the member's part of what was sold. Below zero it is given back. */
amount: string,
/** Why, by its code. */
reason: string,
/** The attempt's id, 32 hexadecimal digits; empty: a new one. */
draft: string, };

/** What was taken off, durably. */
export type DeductDone = {
/** Each member, how much, and what is owed now. */
members: Array<[string, Amount, Amount]>,
/** What was just done, for the status region. */
said: string, };

/** Money for a member, as it was typed. */
export type PayoutTyped = {
/** The member's code. */
member: string,
/** How much, above zero also where the member gives it back; empty: all that is owed. */
amount: string,
/** How: `cash`, which the open shift's drawer pays, or `transfer`. */
method: string,
/** Why. */
reason: "settlement" | "advance" | "returned",
/** True when it was asked about that more is paid than is owed, or that the drawer should not hold so much. */
anyway: boolean,
/** The attempt's id, 32 hexadecimal digits; empty: a new one. */
draft: string, };

/** Money that was handed to a member, durably. */
export type PayoutDone = {
/** The entry. */
id: string,
/** The member's code. */
member: string,
/** How much; below zero where the member gave it back. */
amount: Amount,
/** What is owed now. */
balance: Amount,
/** What was just done, for the status region. */
said: string, };

/** A kind of file that a table is saved as. */
export type TableFormat = "csv" | "csv_bom" | "xlsx" | "pdf";

/** A day's receipts that were saved. */
export type DaySaved = {
/** The file. */
file: string,
/** How many receipts are in it. */
receipts: number,
/** Which edition it is, from 1. */
edition: number,
/** Whether nothing is missing. */
complete: boolean,
/** What was just done, for the status region. */
said: string, };

/** How bad something is. */
export type Severity = "error" | "warning" | "note";

/** Something that does not add up, as programs and people see it. */
export type Attention = {
/** The name of exactly this, the same on every till: once it is another, or its amount is, it has another name. */
key: string,
/** The stable code. */
code: Matter,
/** How bad it is. */
severity: Severity,
/** What does not add up, in the language shown. */
message: string,
/** What it is about. */
details: { [key in string]: string },
/** What to do about it. */
what_to_do: string,
/** Whether a coordinator may accept it as it is; what is mended otherwise may not. */
acceptable: boolean,
/** Who accepted it as it is, in words; null while nobody has. */
accepted: string | null,
/** The receipts that it is about, where they can be listed: those behind a figure, on a day (ISO). */
receipts: [Behind, string] | null, };

/** What may not add up, the worst first. */
export type Matter = "closings_undo_each_other" | "closing_unreachable" | "not_allowed" | "unreadable" | "fork" | "gap" | "after_closing" | "till_unknown" | "two_values" | "code_twice" | "clock" | "not_counted_unsound" | "cash_difference" | "drawer_not_countable" | "shift_open" | "refund_twice" | "refund_unseen" | "borne" | "other_shift" | "payout_twice" | "not_arrived" | "booked_twice" | "stock_below_zero" | "versions" | "not_counted_newer" | "old_price" | "many_notes" | "payments_waiting" | "foreign_entries" | "second_coordinator";

/** Why something that does not add up may stay: a word of a list, since no free text is ever in an entry. */
export type AcceptReason = "looked_for" | "explained" | "agreed" | "settled_outside" | "expected" | "small";

/** Something of Attention that was accepted, or is no more. */
export type AcceptanceDone = {
/** Whether anything was recorded: it may have been so already. */
changed: boolean,
/** What was just done. */
said: string, };

/** A page of the guide: one for each screen, and one for what holds on all of them. */
export type GuideName = "everywhere" | "welcome" | "found" | "join" | "joined" | "recovery" | "shift" | "sell" | "pay" | "paid" | "sales" | "refund" | "refund-paper" | "paper" | "payments" | "shift-close" | "shift-closed" | "set-up" | "people" | "pins" | "qris" | "buyer" | "printer" | "catalogue" | "bundles" | "import" | "goods" | "stock" | "owed" | "settlement" | "evening" | "totals" | "attention" | "sync" | "till-gone" | "fairs" | "scanner" | "settings" | "menu" | "refused";

/** A page of the guide in one language. */
export type GuidePage = {
/** Which one. */
name: GuideName,
/** The heading of its screen. */
title: string,
/** What the screen is for, in one sentence. */
purpose: string,
/** What is to be known there, by kind. */
parts: Array<GuidePart>, };

/** One kind of what is to be known on a screen. */
export type GuidePart = {
/** What all of it is about. */
heading: string,
/** Each with what is done. */
rows: Array<GuideRow>, };

/** One thing to know. */
export type GuideRow = {
/** What somebody wants, presses, or sees. */
what: string,
/** What they do, or what comes of it. */
how: string, };
