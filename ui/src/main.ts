import { html, nothing, render, type TemplateResult } from "lit-html";
import type { PrintQueueView, Refusal, RoundNow, Status } from "./api";
import * as backend from "./backend";
import { BuyerFeed } from "./buyer/feed";
import { turnedView } from "./buyer/turned";
import { listenForAmounts } from "./parts/amount";
import { applySettings } from "./parts/appearance";
import { isOpen } from "./parts/finding";
import { listenForHands, uncover } from "./parts/focus-seen";
import { listenForSubmits } from "./parts/form";
import { Help } from "./parts/help";
import { asksForHelp, asksToTurn, isField, isFunctionKey } from "./parts/keys";
import { listenForMending } from "./parts/mending";
import { noticesView } from "./parts/notices";
import { PointerGuard } from "./parts/pointer-guard";
import { practiceView } from "./parts/practice";
import { type Question, QuestionDialog } from "./parts/question";
import { RoundWatch } from "./parts/round-watch";
import { listenForScans, type Scan } from "./parts/scanner";
import { StatusRegion } from "./parts/status-region";
import { stripView } from "./parts/strip";
import { forgetTyped, listenForTyping, unsavedIn } from "./parts/unsaved";
import { listenForWheel } from "./parts/wheel";
import { SCREENS } from "./screens/by-name";
import { ChooseFair } from "./screens/choose-fair";
import { RefusedScreen } from "./screens/refused";
import type { Screen, ScreenByName, Shell } from "./shell";
import { word } from "./words";

/** An answer that takes longer than this is waited for in words. */
const WAIT_MS = 1000;

/** Until the first screen is loaded: nothing that could be pressed by who waits for another one. */
const STARTING: Screen = {
  name: "welcome",
  guide: "welcome",
  title: () => "Lapak",
  view: () => html`<main class="page" aria-busy="true"></main>`,
};

class TillWindow implements Shell {
  status: Status;
  screen: Screen;
  readonly round = new RoundWatch(() => performance.now());
  readonly buyer = new BuyerFeed(this);
  queue: PrintQueueView | null = null;
  attention = 0;
  #following = 0;
  #notices: Refusal[];
  /** How many of the till's notices were shown; later ones come with the next screen, so that nothing moves. */
  #told: number;
  #region = new StatusRegion();
  #dialog = new QuestionDialog(this);
  #help = new Help(this);
  #guard: PointerGuard;
  #queue: Promise<void> = Promise.resolve();

  constructor(
    readonly root: HTMLElement,
    status: Status,
  ) {
    this.status = status;
    this.#notices = status.notices;
    this.#guard = new PointerGuard(root);
    this.#told = status.notices.length;
    this.screen = STARTING;
    this.take(status);
    window.addEventListener("keydown", (event) => this.#key(event));
    root.addEventListener("focusin", ({ target }) => uncover(target));
    listenForScans({
      heard: (event) => !this.#isCovered() && this.screen.heard?.(event) === true,
      scanned: (scan) => this.scanned(scan),
      inForm: () => this.#inForm(),
      takesTyping: () => !this.#isCovered() && this.screen.keyed !== undefined,
      keyed: (key) => this.screen.keyed?.(key),
    });
    listenForHands(root);
    listenForSubmits();
    listenForTyping();
    listenForWheel();
    listenForAmounts();
    listenForMending((was) => this.#mended(was));
    backend.onRound((now) => this.#heard(now));
    backend.onPrinting((queue) => {
      this.queue = queue;
      this.draw();
    });
    backend.onBuyerWindow((window) => this.buyer.heard(window));
  }

  take(status: Status): void {
    this.status = status;
    applySettings(status.settings);
  }

  show(screen: Screen): void {
    this.screen = screen;
    this.#notices = [...this.#notices, ...this.status.notices.slice(this.#told)];
    this.#told = this.status.notices.length;
    this.#region.clear();
    this.draw();
    this.#guard.came();
    window.scrollTo(0, 0);
    this.settle();
  }

  async open(name: ScreenByName): Promise<void> {
    if (unsavedIn(this.root) === null) await this.#open(name);
    else this.leaving(() => this.attempt(() => this.#open(name)));
  }

  async #open(name: ScreenByName): Promise<void> {
    const { stage } = this.status;
    if (name === "sell" && stage !== "selling") {
      this.show(await SCREENS[stage](this));
      this.say(word("sell-not-yet"));
    } else this.show(await SCREENS[name](this));
  }

  async home(): Promise<void> {
    this.show(await this.loadHome());
  }

  /** The first screen. Where a till with a fair cannot show it, as under a wrong clock, the menu leads on to whatever can be
   * read: nobody must think that the fair is gone. */
  async begin(): Promise<void> {
    try {
      await this.home();
    } catch (refused) {
      if (this.status.fair !== null) await this.open("menu");
      throw refused;
    }
  }

  loadHome(): Promise<Screen> {
    const { stage, recovery_key, set_up, ended_text } = this.status;
    if (recovery_key !== null) return SCREENS.recovery(this);
    // An ended fair is opened to be read.
    if (stage === "shift" && ended_text !== null) return SCREENS.menu(this);
    if (stage === "shift" && set_up) return SCREENS["set-up"](this);
    return SCREENS[stage === "selling" ? "sell" : stage](this);
  }

  draw(): void {
    document.title = `${this.screen.title()} · Lapak`;
    render(
      html`
        ${this.buyer.turned ? turnedView(this, this.#region.view()) : this.#tillView()}
        ${this.#dialog.view() ?? nothing}
        ${this.#help.view() ?? nothing}
      `,
      this.root,
    );
    this.buyer.drawn();
    const asked = this.#dialog.drawn();
    if (this.#help.drawn() || asked) this.#guard.came();
    this.#guard.drawn();
  }

  #tillView(): TemplateResult {
    return html`
      ${practiceView(this)}
      ${stripView(this, (name) => this.attempt(() => this.open(name)))}
      ${this.#region.view()}
      ${noticesView(this.#notices, () => this.#noticed())}
      ${this.screen.view()}
    `;
  }

  turn(pressed = false): void {
    if (this.#isOver()) return;
    this.say(this.buyer.turn());
    this.draw();
    this.#guard.came();
    if (!this.buyer.focus(pressed)) this.settle();
  }

  follow(): void {
    clearTimeout(this.#following);
    const { wait } = this.round;
    if (wait !== null) this.#following = window.setTimeout(() => this.follow(), wait);
    this.draw();
  }

  /** Puts the focus where the screen wants it. */
  settle(): void {
    if (this.screen.settle) this.screen.settle();
    else this.root.querySelector<HTMLElement>("h1")?.focus();
  }

  say(sentence: string): void {
    this.#region.say(sentence, false);
  }

  refuse(refusal: Refusal): void {
    this.#region.say(refusal.message, true);
  }

  attempt(action: () => Promise<void>, refused?: (refusal: Refusal) => void): Promise<void> {
    this.#queue = this.#queue.then(async () => {
      const slow = window.setTimeout(() => this.#wait(), WAIT_MS);
      try {
        await action();
      } catch (error) {
        const refusal = asRefusal(error);
        if (!refused) this.refuse(refusal);
        // A dialog says its own.
        else if (this.#dialog.isOpen) this.#region.clear();
        else this.#region.tell(refusal.message);
        refused?.(refusal);
        uncover(document.activeElement);
      } finally {
        clearTimeout(slow);
        this.#region.unsay(word("wait"));
      }
      this.draw();
    });
    return this.#queue;
  }

  leaving(go: () => void): void {
    const name = unsavedIn(this.root);
    if (name === null) {
      go();
      return;
    }
    this.ask({
      heading: word("unsaved-heading", { name }),
      body: () => html`<p>${word("unsaved-lead")}</p>`,
      confirm: word("unsaved-drop"),
      cancel: word("unsaved-stay"),
      careful: true,
      act: async () => {
        forgetTyped(this.root);
        // Once this question is gone: what goes on may ask another.
        this.attempt(async () => {
          go();
        });
      },
    });
  }

  leave(screen: Screen, ahead?: Promise<Screen | null>, shown?: (next: Screen) => void): void {
    this.leaving(() => this.#leave(screen, ahead, shown));
  }

  #leave(screen: Screen, ahead?: Promise<Screen | null>, shown?: (next: Screen) => void): void {
    this.attempt(async () => {
      if (this.screen !== screen) return;
      const next = (await ahead) ?? (await this.loadHome());
      this.show(next);
      shown?.(next);
    });
  }

  /** What was refused is being mended: nobody needs to be told of it any more. */
  #mended(was: boolean): void {
    if (!was && !this.#region.hasRefused) return;
    if (this.#region.hasRefused) this.#region.clear();
    this.draw();
  }

  ask(question: Question): void {
    this.#dialog.open(question);
    this.draw();
  }

  help(): void {
    // Not in the order of what goes on: help never waits for a medium.
    this.#help.open(this.screen.guide).catch((error) => {
      this.refuse(asRefusal(error));
      this.draw();
    });
  }

  /** Whether a dialog or help lies over the screen. */
  #isOver(): boolean {
    return this.#dialog.isOpen || this.#help.isOpen;
  }

  /** Whether something else than the screen is seen. */
  #isCovered(): boolean {
    return this.#isOver() || this.buyer.turned;
  }

  #wait(): void {
    this.say(word("wait"));
    this.draw();
  }

  /** What came in by a round is shown, and nothing else moves. */
  #heard(now: RoundNow): void {
    const { ended, changed } = this.round.hear(now);
    this.follow();
    if (!ended) return;
    this.attempt(async () => {
      this.take(await backend.status());
      const news = this.status.notices.slice(this.#told).at(-1);
      if (news) this.say(news.message);
      await this.screen.roundEnded?.();
      if (changed) await this.screen.refresh?.();
    });
    if (changed) this.noted();
  }

  noted(): void {
    if (this.status.fair === null) return;
    backend.attention().then(
      (found) => {
        this.attention = found.filter(isOpen).length;
        this.draw();
      },
      // The screen itself says what stands in the way.
      () => {},
    );
  }

  #noticed(): void {
    this.#notices = [];
    this.draw();
    this.settle();
  }

  /** Scans are looked for while selling and paying; everything else is filled in by hand. */
  #inForm(): boolean {
    if (this.#help.isOpen) return false;
    return this.#dialog.isOpen || !(this.screen.scanned || this.screen.name === "pay");
  }

  scanned(scan: Scan): void {
    if (scan === "broken") this.#refuseScan(word("scan-broken"));
    else if (scan === "kept") this.#refuseScan(word("scan-kept"));
    else if (this.buyer.turned) this.#refuseScan(word("scan-refused-turned"));
    else if (this.#isCovered()) this.#refuseScan(word("scan-refused-dialog"));
    else if (this.screen.scanned) this.screen.scanned(scan.code);
    else this.#refuseScan(this.screen.name === "pay" ? word("scan-refused-pay") : word("scan-refused"));
  }

  #refuseScan(message: string): void {
    if (this.#help.isOpen) this.#help.refuse(message);
    else if (this.#dialog.isOpen) this.#dialog.refuse(message);
    else this.refuse({ code: "scan_refused", message, details: {} });
    this.draw();
  }

  #key(event: KeyboardEvent): void {
    const { key, target, defaultPrevented, isComposing } = event;
    if (defaultPrevented || isComposing || this.#help.isOpen) return;
    if (asksToTurn(event, this.buyer.turned)) {
      event.preventDefault();
      this.turn();
    } else if (this.buyer.turned) return;
    else if (asksForHelp(event)) {
      event.preventDefault();
      this.help();
    } else if (this.#dialog.isOpen) return;
    else if (key === "Escape") {
      // Else it would close at once what it makes the screen ask.
      event.preventDefault();
      this.screen.escaped?.();
    } else if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    else if (isField(target) && !isFunctionKey(key)) return;
    else if (this.screen.keyed?.(key)) event.preventDefault();
  }
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof backend.Refused) return error.refusal;
  return { code: "interface", message: String(error), details: {} };
}

/** Opens the till, or answers with what stands in the way. */
async function open(root: HTMLElement): Promise<Refusal | null> {
  try {
    const [status, round, buyer] = await Promise.all([backend.status(), backend.roundNow(), backend.buyerWindow()]);
    const shell = new TillWindow(root, status);
    shell.buyer.heard(buyer);
    shell.round.hear(round);
    await shell.attempt(() => shell.begin());
    shell.noted();
    return null;
  } catch (error) {
    return asRefusal(error);
  }
}

async function start(root: HTMLElement): Promise<void> {
  const refusal = await open(root);
  if (!refusal) return;
  // How the till looks and which language it speaks is known even where its store is not.
  await backend.settings().then(applySettings, () => {});
  if (refusal.code === "fair_not_chosen") {
    const [fairs] = await backend.fairs();
    new ChooseFair(root, fairs, () => open(root));
  } else new RefusedScreen(root, refusal, () => open(root));
}

const root = document.querySelector<HTMLElement>("[data-app]");
if (root) start(root);
