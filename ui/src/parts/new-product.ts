/** Products that nobody has brought before: one after the other, without leaving what is being written down. */
import { html, nothing, type TemplateResult } from "lit-html";
import type { Refusal } from "../api";
import * as backend from "../backend";
import type { Shell } from "../shell";
import { word } from "../words";
import { amountAt, type FieldsByCode, fieldView, focusRefused, placeRefusal, selectView } from "./field";
import { answerOf, submit, submitted, typed } from "./form";
import { refusalView } from "./mending";
import { forgetTyped } from "./unsaved";

/** Stands for a member who has no code yet; no code is like it. */
const NEW_MEMBER = "+";

const REFUSED_AT: FieldsByCode = {
  ...amountAt("price"),
  price_below_zero: "price",
  member_unknown: "member",
};

/** What the form tells the screen around it. */
export interface NewProductActions {
  /** A product is there, with so many pieces: `KRP-01*12`. */
  added: (line: string) => Promise<void>;
  /** Enter where nothing is typed any more: all of them are there. */
  finished: () => void;
}

/** The form. It lives as long as its screen. */
export class NewProduct {
  #open = false;
  #member = "";
  /** Members who got their code here. */
  #made: string[] = [];
  /** What a scanner read off the product that is being typed; empty where nothing did. */
  #barcode = "";
  #refusal: Refusal | null = null;

  constructor(
    private readonly shell: Shell,
    private readonly actions: NewProductActions,
  ) {}

  get isOpen(): boolean {
    return this.#open;
  }

  /** Whether something was typed that is no product yet. */
  get isTyped(): boolean {
    return this.#fields.some(({ value }) => value.trim() !== "");
  }

  /** Shows the form, with the focus where the first thing is chosen; of a product that a scanner read, one is here. */
  open(barcode = ""): void {
    this.#open = true;
    this.#barcode = barcode;
    this.shell.draw();
    const pieces = this.#pieces;
    if (barcode !== "" && pieces) pieces.value = "1";
    this.#form?.querySelector<HTMLElement>(this.#member === "" ? "select" : "input")?.focus();
  }

  /** Each scan is one more piece, also of what is being typed; answers whether it was that. */
  counts(code: string): boolean {
    const pieces = this.#pieces;
    if (!this.#open || this.#barcode === "" || code !== this.#barcode || !pieces) return false;
    const before = Number(pieces.value);
    pieces.value = String((Number.isInteger(before) ? before : 0) + 1);
    this.shell.say(word("goods-there", { sku: code, quantity: pieces.value }));
    this.shell.draw();
    return true;
  }

  /** Puts the form away. The next one begins with nobody chosen. */
  close(): void {
    this.#open = false;
    this.#member = "";
    this.#barcode = "";
    this.#refusal = null;
  }

  /** Adds what is typed, as Enter in the last field does. */
  submit(): void {
    if (this.#form) submit(this.#form);
  }

  /** The fields in one row; nothing until the form is opened. While something else is done, what is typed waits unseen. */
  view(members: string[], shown: boolean): TemplateResult | typeof nothing {
    if (!this.#open) return nothing;
    const refusal = this.#refusal;
    return html`
      <div
        class="goods-new"
        role="group"
        aria-label=${word("goods-new")}
        ?hidden=${!shown}
        data-form
        data-role="new-form"
        data-unsaved-as=${word("goods-new")}
        @submit=${(event: Event) => this.#submit(event)}
        @keydown=${(event: KeyboardEvent) => this.#key(event)}
      >
        ${selectView({
          name: "member",
          legend: word("catalogue-member"),
          value: this.#member,
          options: this.#options(members),
          chosen: (member) => {
            this.#member = member;
          },
          refusal,
        })}
        ${fieldView({
          name: "name",
          label: word("catalogue-name"),
          hint: this.#barcode === "" ? undefined : word("goods-new-barcode", { code: this.#barcode }),
          refusal,
        })}
        ${fieldView({ name: "price", label: word("catalogue-price"), figures: true, refusal })}
        ${fieldView({ name: "pieces", label: word("goods-pieces"), figures: true, refusal })}
        <div class="inline">
          <button type="submit" data-role="new-add">${word("goods-new-add")}</button>
          <button type="button" data-role="new-close" @click=${() => this.#finish()}>${word("goods-new-close")}</button>
        </div>
        ${refusalView(refusal)}
      </div>
    `;
  }

  get #form(): HTMLElement | null {
    return document.querySelector<HTMLElement>("main .goods-new");
  }

  get #pieces(): HTMLInputElement | null {
    return this.#form?.querySelector<HTMLInputElement>("[name=pieces]") ?? null;
  }

  get #fields(): HTMLInputElement[] {
    return [...(this.#form?.querySelectorAll("input") ?? [])];
  }

  /** Nobody is proposed: a wrong maker would be paid for it. */
  #options(members: string[]): [string, string][] {
    const known = [...new Set([...members, ...this.#made])].toSorted();
    return [
      ...(this.#member === "" ? [["", word("choose-one")] as [string, string]] : []),
      [NEW_MEMBER, word("goods-new-member")],
      ...known.map((code): [string, string] => [code, code]),
    ];
  }

  /** Enter goes on to the next field: whoever fills them in has not finished. Where nothing is typed, all is said. */
  #key(event: KeyboardEvent): void {
    if (event.key !== "Enter" || event.isComposing || !(event.target instanceof HTMLInputElement)) return;
    const next = this.#fields[this.#fields.indexOf(event.target) + 1];
    if (next === undefined) return;
    event.preventDefault();
    if (!this.isTyped) this.#finish();
    else next.focus();
  }

  /** Puts the form away, and asks first where something is typed in it; what is listed already stays. */
  leave(left: () => void): void {
    this.#finish(left);
  }

  #finish(left: () => void = this.actions.finished): void {
    const form = this.#form;
    const end = () => {
      if (form) forgetTyped(form);
      this.close();
      this.shell.draw();
      left();
    };
    if (this.isTyped) this.#askDrop(end);
    else end();
  }

  #askDrop(end: () => void): void {
    this.shell.ask({
      heading: word("unsaved-heading", { name: word("goods-new") }),
      body: () => html`<p>${word("unsaved-lead")}</p>`,
      confirm: word("unsaved-drop"),
      cancel: word("unsaved-stay"),
      careful: true,
      act: async () => void setTimeout(end),
    });
  }

  #submit(event: Event): void {
    const form = submitted(event);
    this.#refusal = null;
    this.shell.attempt(
      async () => {
        // Read when its turn comes: a second Enter finds the fields empty.
        if (!this.#open) return;
        if (this.isTyped) {
          await this.#add(answerOf(form));
          for (const field of this.#fields) field.value = "";
          forgetTyped(form);
          this.shell.draw();
        }
        this.#fields[0]?.focus();
      },
      (refusal) => {
        this.#refusal = placeRefusal(form, refusal, REFUSED_AT);
        this.shell.draw();
        focusRefused(form);
      },
    );
  }

  async #add(answer: FormData): Promise<void> {
    const pieces = typed(answer, "pieces");
    if (this.#member === "") throw refusedAt("member", word("goods-new-member-missing"));
    if (!/^[1-9]\d{0,5}$/.test(pieces)) throw refusedAt("pieces", word("goods-new-pieces-missing"));
    await this.#makeMember();
    const name = typed(answer, "name");
    const price = typed(answer, "price");
    const { sku } = await backend.addProduct({ ...NOTHING, name, price, member: this.#member, barcode: this.#barcode });
    this.#barcode = "";
    await this.actions.added(`${sku}*${pieces}`);
    this.shell.say(word("goods-new-added", { sku, name, pieces, member: this.#member }));
  }

  /** A member without a code gets one that nobody chose, once. */
  async #makeMember(): Promise<void> {
    if (this.#member !== NEW_MEMBER) return;
    const { code } = await backend.addMember({ code: null, cut: null, active: null });
    this.#made = [...this.#made, code];
    this.#member = code;
  }
}

function refusedAt(field: string, message: string): backend.Refused {
  return new backend.Refused({ code: "new_product", message, details: { field } });
}

/** A piece of which everything else is proposed. */
const NOTHING = {
  sku: null,
  unit: "pcs",
  category: null,
  quick: "",
  cut: "",
  picture: null,
  photo: null,
  active: null,
};
