/** What a screen is, and what it may ask of the window around it. */
import type { TemplateResult } from "lit-html";
import type { GuideName, PrintQueueView, Refusal, Status } from "./api";
import type { BuyerFeed } from "./buyer/feed";
import type { Told } from "./buyer/shown";
import type { Question } from "./parts/question";
import type { RoundWatch } from "./parts/round-watch";
import type { Scan } from "./parts/scanner";

/** The screens, as `data-screen` names them. */
export type ScreenName =
  | "welcome"
  | "joined"
  | "recovery"
  | "shift"
  | "sell"
  | "pay"
  | "sales"
  | "refund"
  | "refund-paper"
  | "paper"
  | "payments"
  | "totals"
  | "sync"
  | "attention"
  | "scanner"
  | "settings"
  | "set-up"
  | "qris"
  | "buyer"
  | "printer"
  | "people"
  | "pins"
  | "catalogue"
  | "bundles"
  | "goods"
  | "stock"
  | "owed"
  | "settlement"
  | "evening"
  | "import"
  | "fairs"
  | "till-gone"
  | "menu";

/** The screens that can be opened by name; Pay opens from Sell alone, the way in for a list from the catalogue, and what
 * is known of one till from where that is named. */
export type ScreenByName = Exclude<ScreenName, "pay" | "refund" | "refund-paper" | "import" | "till-gone">;

/** One screen. It lives from being opened to being left. */
export interface Screen {
  readonly name: ScreenName;
  /** Its page of the user's guide: what help shows first. */
  readonly guide: GuideName;
  /** The title of the window, which is the screen's heading. */
  title(): string;
  /** The whole `<main>`. */
  view(): TemplateResult;
  /** Puts the focus where work goes on; without it, on the heading. */
  settle?(): void;
  /** Takes a scan; without it, a scan is refused aloud. */
  scanned?(code: string): void;
  /** Goes on with what was typed on the screen before; a line feed is Enter. */
  typeOn?(text: string): void;
  /** Hears each key before anybody else, outside a dialog; answers whether it was taken, and means nothing more. */
  heard?(event: KeyboardEvent): boolean;
  /** The window was turned to the buyer. */
  turned?(): void;
  /** What the buyer is told while this screen is shown; without it, nothing of a sale. */
  told?(): Told;
  /** A key pressed where no field has the focus, or a function key, outside a dialog; answers whether it was taken. */
  keyed?(key: string): boolean;
  /** Escape outside a dialog. */
  escaped?(): void;
  /** Entries of other tills came in: what is shown is asked for again; cart, focus and what is typed stay. */
  refresh?(): Promise<void>;
  /** A round with the shared file has ended, whatever came of it. */
  roundEnded?(): Promise<void>;
}

/** The window around the screens. */
export interface Shell {
  /** What the program last said about itself. */
  readonly status: Status;
  /** The screen that is shown. */
  readonly screen: Screen;
  /** What goes on with the shared file. */
  readonly round: RoundWatch;
  /** How many things do not add up, notes and what was accepted left out. */
  readonly attention: number;
  /** What waits for the printer, as it was last heard; null before it was. */
  queue: PrintQueueView | null;
  /** What the buyer sees, beside the till or on its own window. */
  readonly buyer: BuyerFeed;
  /** Turns this window to the buyer, or back to the till. After a press on a button the focus waits on the heading, so that an
   * Enter too many records nothing. */
  turn(pressed?: boolean): void;
  /** Counts them anew, by and by. */
  noted(): void;
  /** Draws, and again as soon as what goes on with the shared file has more to show. */
  follow(): void;
  /** Shows a screen and moves the focus there. */
  show(screen: Screen): void;
  /** Opens a screen by name; asks first where something would be lost by it. */
  open(name: ScreenByName): Promise<void>;
  /** Opens the screen that the state of the till asks for. */
  home(): Promise<void>;
  /** The same screen, loaded and not shown yet. */
  loadHome(): Promise<Screen>;
  /** Takes a new status: strip, language, theme, hand and text size follow. */
  take(status: Status): void;
  /** Draws again what has changed. */
  draw(): void;
  /** Announces a sentence in the status region. */
  say(sentence: string): void;
  /** Announces a refusal, and marks it as one. */
  refuse(refusal: Refusal): void;
  /**
   * Runs an action after all those before it, and draws. Its refusal is announced, unless `refused` shows it beside
   * what is to be mended: once is enough. So keys typed faster than the answers come still act in their order.
   */
  attempt(action: () => Promise<void>, refused?: (refusal: Refusal) => void): Promise<void>;
  /** Goes on at once where nothing is lost by it, else asks first: what is typed into a form is kept nowhere else. */
  leaving(go: () => void): void;
  /**
   * Leaves a screen for the one that the state of the till asks for, at once where that was loaded ahead, and tells once
   * it is shown; nothing if the screen was left already.
   */
  leave(screen: Screen, ahead?: Promise<Screen | null>, shown?: (next: Screen) => void): void;
  /** Hands a scan to the screen that is shown, or refuses it. */
  scanned(scan: Scan): void;
  /** Opens a dialog. */
  ask(question: Question): void;
  /** Opens the page of the user's guide of the screen that is shown; what is typed there stays. */
  help(): void;
}
