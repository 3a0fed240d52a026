import { html, nothing, type TemplateResult } from "lit-html";
import type { GoodsDone, GoodsList, GoodsListed, GoodsRow, GoodsTyped, Refusal, SendingRow } from "../api";
import * as backend from "../backend";
import { newDraft } from "../parts/draft";
import { type FieldsByCode, focusRefused, placeRefusal } from "../parts/field";
import { GoodsFinder } from "../parts/goods-finder";
import { GoodsLeft } from "../parts/goods-left";
import { GoodsLines } from "../parts/goods-lines";
import { GoodsSlips, labelsName, saveLabelsOf, takeBackGoodsQuestion } from "../parts/goods-slips";
import { GoodsWhat, type Movement } from "../parts/goods-what";
import { refusalView } from "../parts/mending";
import { NewProduct } from "../parts/new-product";
import { savedFileView } from "../parts/saved-file";
import { isText } from "../parts/search-field";
import { forgetTyped } from "../parts/unsaved";
import type { Screen, Shell } from "../shell";
import { word } from "../words";

/** Where a refusal stands that names no field. */
const FIELDS: FieldsByCode = {
  goods_missing: "goods",
  bearer_missing: "borne_by",
  goods_stand: "other_stand",
  goods_ambiguous: "other_stand",
  stand_unknown: "stand",
  reason_unknown: "reason",
};

/** Goods that change hands without a sale: brought, taken home, damaged, given away, lost, sent and come. */
export class Goods implements Screen {
  readonly name = "goods";
  readonly guide = "goods";
  #what: GoodsWhat;
  #finder: GoodsFinder;
  #lines: GoodsLines;
  #left = new GoodsLeft();
  #new: NewProduct;
  #slips: GoodsSlips;
  /** The attempt's id of what is being written down: a new one only once that is. */
  #draft = newDraft();
  /** Places of a list that could not be read. */
  #wrong: GoodsListed["wrong"] = [];
  /** What was just written down. */
  #done: GoodsDone | null = null;
  #file: string | null = null;
  #refusal: Refusal | null = null;
  /** Where the focus was before something was asked. */
  #opener: Element | null = null;

  private constructor(
    readonly shell: Shell,
    private goods: GoodsList,
  ) {
    this.#what = new GoodsWhat(shell, goods, (stand) => this.#stand(stand));
    this.#finder = new GoodsFinder(shell, this, {
      label: () => word("goods-find"),
      hint: () => word("goods-find-hint"),
      entered: (text) => this.#add(text),
      emptied: () => this.#toMain(),
    });
    this.#lines = new GoodsLines(shell, this, () => this.#finder.focus());
    this.#new = new NewProduct(shell, {
      added: async (line) => void (await this.#lines.add(line)),
      finished: () => this.#toMain(),
    });
    this.#slips = new GoodsSlips(shell, {
      labels: (lines) => this.#labels(lines),
      handover: (slip) => this.#handover(slip),
      takeBack: (slip, what) => this.#askBack(slip, what),
      receive: (sending) => this.#receive(sending),
    });
  }

  /** The screen, with what happens chosen. */
  static async load(shell: Shell, movement: Movement = "in"): Promise<Goods> {
    const goods = new Goods(shell, await backend.goods(""));
    goods.#what.movement = movement;
    return goods;
  }

  title(): string {
    return word("goods-heading");
  }

  view(): TemplateResult {
    return html`
      <main class="page goods" data-screen="goods">
        <h1 tabindex="-1">${word("goods-heading")}</h1>
        <div class="goods-columns">
          <div class="goods-write">
            ${this.#what.view(this.goods, this.#refusal)}
            ${this.#finder.view(this.#waysView())}
            ${this.#what.movement === "back" ? this.#left.view(this.goods.members, () => this.#listLeft()) : nothing}
            ${this.#isIn && !this.goods.coordinator ? html`<p class="hint" data-role="new-why">${word("goods-new-why")}</p>` : nothing}
            ${this.#new.view(this.goods.members, this.#isIn)}
            ${this.#wrongView()}
            ${this.#lines.view()}
            ${this.#lines.isEmpty ? this.#doneView() : nothing}
            <div data-form>${refusalView(this.#refusal)}</div>
          </div>
          <div class="goods-written">
            ${this.#slips.onTheWayView(this.goods)}
            ${this.#slips.view(this.goods)}
          </div>
        </div>
        <div class="actions">
          <button type="button" data-role="back" @click=${() => this.escaped()}>${word("goods-leave")}</button>
          ${savedFileView(this.shell, this.#file)}
          <button type="button" class="main" data-role="main" @click=${() => this.#record()}>${this.#mainName()}</button>
        </div>
      </main>
    `;
  }

  /** First where goods are typed, and after a question where it was asked. */
  settle(): void {
    const opener = this.#opener;
    this.#opener = null;
    if (opener instanceof HTMLElement && opener.isConnected && opener !== document.body) opener.focus();
    else this.#finder.focus();
  }

  scanned(code: string): void {
    if (this.#new.counts(code)) return;
    this.shell.attempt(
      () => this.#add(code),
      (refusal) => {
        const isNew = refusal.code === "product_unknown" && this.#isIn && this.goods.coordinator;
        // What nobody has brought before gets its name next, unless another one is being typed.
        if (isNew && !this.#new.isTyped) {
          this.#new.open(code);
          this.shell.say(word("goods-new-scanned", { code }));
        } else this.#finder.refuse(refusal);
      },
    );
  }

  /** Whoever types means the field for goods, wherever the focus stands; in a list of values letters choose. */
  keyed(key: string): boolean {
    if (!isText(key) || document.activeElement instanceof HTMLSelectElement) return false;
    this.#finder.type(key);
    return true;
  }

  escaped(): void {
    if (this.#new.isOpen) this.#new.leave(() => this.#finder.focus());
    else this.shell.leaving(() => this.shell.leave(this));
  }

  async refresh(): Promise<void> {
    this.goods = await backend.goods(this.#what.stand);
  }

  get #isIn(): boolean {
    return this.#what.movement === "in";
  }

  #mainName(): string {
    const what = this.#what.movementName();
    const { pieces } = this.#lines;
    return pieces > 0 ? word("goods-record-pieces", { what, pieces }) : word("goods-record", { what });
  }

  #waysView(): TemplateResult {
    return html`
      ${
        this.#isIn && this.goods.coordinator
          ? html`<button type="button" data-role="new" aria-expanded=${this.#new.isOpen} @click=${() => this.#new.open()}>${word("goods-new")}</button>`
          : nothing
      }
      <button type="button" data-role="from-list" @click=${() => this.#fromList()}>${word("goods-from-list")}</button>
    `;
  }

  #wrongView(): TemplateResult | typeof nothing {
    if (this.#wrong.length === 0) return nothing;
    const close = () => {
      this.#wrong = [];
      this.shell.draw();
      this.#finder.focus();
    };
    return html`
      <div class="goods-wrong" role="group" aria-labelledby="goods-wrong" data-role="wrong">
        <p class="attention" id="goods-wrong">${word("goods-wrong", { count: this.#wrong.length })}</p>
        <ul class="wrong-rows" tabindex="0" aria-labelledby="goods-wrong">
          ${this.#wrong.map(
            ({ row, value, message }) => html`
              <li>
                <span>${word("goods-wrong-row", { row })}</span>
                <strong>${value}</strong>
                <span>${message}</span>
              </li>
            `,
          )}
        </ul>
        <button type="button" data-role="wrong-close" @click=${close}>${word("goods-wrong-close")}</button>
      </div>
    `;
  }

  /** What was just written down, in the place of its lines until the next ones come. */
  #doneView(): TemplateResult | typeof nothing {
    const done = this.#done;
    if (done === null) return nothing;
    const { id, movement, lines, said } = done;
    return html`
      <section class="goods-done" aria-labelledby="done-heading" data-role="done" data-done=${id}>
        <h2 id="done-heading" tabindex="-1">${word("goods-done")}</h2>
        <p>${said}</p>
        <div class="inline">
          ${movement === "in" || movement === "arrived" ? html`<button type="button" data-role="labels" @click=${() => this.#labels(lines)}>${labelsName(lines)}</button>` : nothing}
          ${movement === "in" || movement === "back" ? html`<button type="button" data-role="handover" @click=${() => this.#handover(id)}>${word("goods-handover")}</button>` : nothing}
          <button type="button" class="undoing" data-role="undo-done" @click=${() => this.#askBack(id, lines.map(({ text }) => text).join(", "))}>
            ${word("goods-back-do")}
          </button>
        </div>
      </section>
    `;
  }

  #toMain(): void {
    document.querySelector<HTMLElement>(".goods > .actions [data-role=main]")?.focus();
  }

  async #add(text: string): Promise<void> {
    const said = await this.#lines.add(text);
    this.#file = null;
    this.#refusal = null;
    this.shell.say(said);
  }

  #stand(stand: string): void {
    this.shell.attempt(async () => {
      this.goods = await backend.goods(stand);
    });
  }

  #listLeft(): void {
    this.shell.attempt(async () => {
      const lines = await this.#left.lines(this.#what.stand, this.#lines.typed);
      if (lines.length > 0) await this.#lines.addAll(lines);
      this.shell.say(word("goods-left-said", { count: lines.length }));
      this.shell.draw();
      if (lines.length > 0) this.#toMain();
    });
  }

  #fromList(): void {
    this.shell.attempt(async () => {
      const file = await backend.chooseList();
      if (file === null) return;
      const { lines, wrong } = await backend.goodsListed(file);
      // All of it or nothing: whoever mends the file and chooses it again doubles nothing.
      if (wrong.length === 0) await this.#lines.addAll(lines);
      this.#wrong = wrong;
      const named = { count: lines.length, wrong: wrong.length };
      this.shell.say(wrong.length > 0 ? word("goods-listed-none", named) : word("goods-listed", named));
      this.shell.draw();
      this.#finder.focus();
    });
  }

  /** What has not arrived yet becomes what is being written down; what was typed before is asked about. */
  #receive(sending: SendingRow): void {
    this.shell.leaving(() =>
      this.shell.attempt(async () => {
        this.#clear();
        this.#what.receive(sending);
        this.goods = await backend.goods(this.#what.stand);
        const lines = sending.missing.map(([line]) => line);
        await this.#lines.addAll(lines);
        this.shell.say(word("goods-receiving", { from: sending.from, to: sending.to }));
        this.shell.draw();
        this.#finder.focus();
        document.querySelector(".goods-write")?.scrollIntoView({ block: "nearest" });
      }),
    );
  }

  #clear(): void {
    this.#lines.clear();
    this.#new.close();
    this.#wrong = [];
    this.#refusal = null;
    this.#done = null;
    this.#file = null;
  }

  #read(): GoodsTyped {
    return { ...this.#what.typed(this.goods), lines: this.#lines.typed, draft: this.#draft };
  }

  #record(): void {
    // What is typed and not a line yet becomes one first, where it is seen.
    if (this.#isIn && this.#new.isOpen && this.#new.isTyped) this.#new.submit();
    else if (this.#finder.text !== "") this.#finder.enter();
    else this.#move();
  }

  #move(): void {
    this.#refusal = null;
    this.shell.attempt(
      async () => {
        const done = await backend.moveGoods(this.#read());
        this.#draft = newDraft();
        this.#clear();
        this.#what.recorded();
        await this.refresh();
        this.#done = done;
        this.shell.take(await backend.status());
        this.shell.noted();
        this.shell.say(done.said);
        this.shell.draw();
        this.#showDone();
      },
      (refusal) => this.#refused(refusal),
    );
  }

  #showDone(): void {
    const main = document.querySelector<HTMLElement>(".goods");
    if (main) forgetTyped(main);
    document.querySelector<HTMLElement>(".goods-done h2")?.focus();
    document.querySelector(".goods-done")?.scrollIntoView({ block: "nearest" });
  }

  #refused(refusal: Refusal): void {
    const main = document.querySelector<HTMLElement>(".goods");
    if (!main) return;
    const placed = this.#lines.placed(placeRefusal(main, refusal, FIELDS));
    if (placed.details.field === "goods") this.#finder.refuse(placed);
    else this.#refusal = placed;
    this.shell.draw();
    focusRefused(main);
  }

  #askBack(slip: string, what: string): void {
    this.#opener = document.activeElement;
    this.shell.ask(
      takeBackGoodsQuestion(this.shell, this.goods, slip, what, async ({ said }) => {
        if (this.#done?.id === slip) this.#done = null;
        await this.refresh();
        this.shell.take(await backend.status());
        this.shell.noted();
        this.shell.say(said);
      }),
    );
  }

  #labels(lines: GoodsRow[]): void {
    this.shell.attempt(async () => {
      const { file, labels } = await saveLabelsOf(lines);
      this.#file = file;
      this.shell.say(word("labels-saved", { count: labels, file }));
    });
  }

  #handover(slip: string): void {
    this.shell.attempt(async () => {
      this.#file = (await backend.saveHandover(slip)).file;
      this.shell.say(word("file-saved-as", { file: this.#file }));
    });
  }
}
