import { html, nothing, type TemplateResult } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import type { RefundDue, RefundLineView, RefundTyped, RefundView, Refusal } from "../api";
import * as backend from "../backend";
import { arrivedView, backTyped, exchangedView, reasonsView } from "../parts/after-sale";
import { payAnyway } from "../parts/anyway";
import { choiceView, focusRefused } from "../parts/field";
import { answerOf, fieldOf, formOf, submitted, typed } from "../parts/form";
import { refusalView } from "../parts/mending";
import { methodName } from "../parts/payments";
import { withPin } from "../parts/pin-question";
import type { Screen, Shell } from "../shell";
import { word } from "../words";
import { Sales } from "./sales";

/** Money back for some or all of a sale: how much of each line, why, and by what. */
export class Refund implements Screen {
  readonly name = "refund";
  readonly guide = "refund";
  #due: RefundDue | null = null;
  #refusal: Refusal | null;

  private constructor(
    readonly shell: Shell,
    private readonly sale: RefundView,
  ) {
    this.#refusal = sale.refused;
  }

  static async load(shell: Shell, receipt: string): Promise<Refund> {
    const screen = new Refund(shell, await backend.refundView(receipt));
    // Of one thing there is nothing to choose.
    const left = screen.sale.lines.filter((line) => line.left_milli > 0);
    if (left.length === 1 && screen.sale.refused === null) await screen.#ask(new FormData(), left);
    return screen;
  }

  title(): string {
    return word("refund-heading");
  }

  view(): TemplateResult {
    const { receipt, day_text, before, lines, refused } = this.sale;
    const left = lines.filter((line) => line.left_milli > 0);
    const one = left.length === 1;
    return html`
      <main class="page refund" data-screen="refund" data-receipt=${receipt}>
        <h1 tabindex="-1">${this.#heading}</h1>
        <p class="hint">${[day_text, ...before].join(" · ")}</p>
        ${exchangedView(this.sale)}
        <div
          class="form"
          data-form
          data-unsaved-as=${word("refund-heading")}
          @submit=${(event: Event) => this.#submit(event)}
          @input=${(event: Event) => this.#typed(event)}
        >
          <table class="refund-lines">
            <thead>
              <tr>
                <th scope="col">${word("refund-what")}</th>
                <th scope="col" class="figure-cell">${word("refund-paid")}</th>
                <th scope="col">${word("refund-back")}</th>
              </tr>
            </thead>
            <tbody>
              ${lines.map((line) => this.#lineView(line, one))}
            </tbody>
          </table>
          ${
            refused
              ? nothing
              : html`
                  ${reasonsView("damaged")}
                  ${arrivedView(this.sale.waiting)}
                  ${choiceView<string>({
                    name: "method",
                    legend: word("refund-method"),
                    value: "cash",
                    options: [
                      ["cash", methodName("cash")],
                      ["transfer", word("refund-sent")],
                    ],
                  })}
                `
          }
          ${refusalView(this.#refusal)}
          <div class="actions">
            <button type="button" data-role="back" @click=${() => this.escaped()}>${word("refund-cancel")}</button>
            ${left.length > 1 && !refused ? html`<button type="button" data-role="all" @click=${(event: Event) => this.#all(event)}>${word("refund-all")}</button>` : nothing}
            ${refused ? nothing : html`<button type="button" data-role="exchange" @click=${(event: Event) => this.#exchange(event)}>${word("refund-exchange")}</button>`}
            ${
              refused
                ? nothing
                : keyed(
                    // With another name it is another button: WebKitGTK tells who listens of no new name.
                    this.#due?.back.text,
                    html`<button class="main undoing-main" data-role="main">${word("refund-give")} <span data-role="due">${this.#due?.back.text ?? ""}</span></button>`,
                  )
            }
          </div>
        </div>
      </main>
    `;
  }

  get #heading(): string {
    return word("refund-of", { receipt: this.sale.receipt });
  }

  settle(): void {
    const field = document.querySelector<HTMLInputElement>(".refund-lines input");
    (field ?? document.querySelector<HTMLElement>("main h1"))?.focus();
    // The focus passes over the heading, which says of what.
    if (field) this.shell.say(this.#heading);
    field?.select();
  }

  escaped(): void {
    this.shell.attempt(async () => {
      if (this.shell.screen === this) this.shell.show(await Sales.load(this.shell, this.sale.receipt));
    });
  }

  #lineView(line: RefundLineView, one: boolean): TemplateResult {
    const name = `line-${line.line}`;
    return html`
      <tr data-line=${line.line}>
        <th scope="row">${line.name}<span class="refund-sold">${line.sold_text}</span></th>
        <td class="figure-cell">${line.net.text}</td>
        <td>
          ${
            line.left_milli === 0
              ? html`<span class="hint">${word("refund-none-left")}</span>`
              : html`
                  <input
                    name=${name}
                    value=${one ? line.left : ""}
                    inputmode="decimal"
                    autocomplete="off"
                    aria-label=${word("refund-back-of", { name: line.name })}
                    aria-describedby=${`${name}-left`}
                  />
                  <button type="button" @click=${(event: Event) => this.#whole(event, [line])}>
                    <span id=${`${name}-left`}>${word("refund-left", { left: line.left })}</span><span class="heard">, ${line.name}</span>
                  </button>
                `
          }
        </td>
      </tr>
    `;
  }

  #all(event: Event): void {
    this.#whole(event, this.sale.lines);
    document.querySelector<HTMLElement>("[data-role=main]")?.focus();
  }

  /** Takes back all that is left of some lines. */
  #whole(event: Event, lines: RefundLineView[]): void {
    const form = formOf(event.currentTarget as HTMLElement);
    if (!form) return;
    for (const { line, left, left_milli } of lines) {
      const field = fieldOf(form, `line-${line}`);
      if (left_milli > 0 && field instanceof HTMLInputElement) field.value = left;
    }
    form.dispatchEvent(new Event("input"));
  }

  #typed(event: Event): void {
    const answer = answerOf(event.currentTarget as HTMLElement);
    this.shell.attempt(
      () => this.#ask(answer),
      () => {
        this.#due = null;
      },
    );
  }

  /** What it comes to so far. */
  async #ask(answer: FormData, all: RefundLineView[] = []): Promise<void> {
    const typed = this.#read(answer);
    typed.lines.push(...all.map(({ line }) => ({ line, quantity: "" })));
    this.#refusal = null;
    this.#due = null;
    if (typed.lines.length === 0) return;
    const due = await backend.refundDue({ ...typed, reason: typed.reason || "mistake" });
    // That money waits is asked in the form; that the drawer is short, when it is paid.
    this.#due = due;
    this.shell.say(`${word("refund-give")} ${due.back.text}`);
  }

  #read(answer: FormData): RefundTyped {
    const lines = this.sale.lines
      .map(({ line }) => ({ line, quantity: typed(answer, `line-${line}`) }))
      .filter(({ quantity }) => quantity !== "" && quantity !== "0");
    return { ...backTyped(answer, this.sale), lines };
  }

  #submit(event: Event): void {
    const give = async (typed: RefundTyped) => {
      const done = await backend.refund(typed);
      this.shell.take(await backend.status());
      this.shell.show(await Sales.load(this.shell, done.receipt));
      this.shell.say(done.said);
    };
    this.#give(submitted(event), (read) =>
      payAnyway(this.shell, read, (typed) => withPin(this.shell, () => give(typed))),
    );
  }

  /** What the buyer takes instead is rung up as always. */
  #exchange(event: Event): void {
    const form = formOf(event.currentTarget as HTMLElement);
    if (!form) return;
    this.#give(form, async (read) => {
      const { said } = await backend.cartExchange(read);
      this.shell.show(await this.shell.loadHome());
      this.shell.say(said);
    });
  }

  /** Acts with what was chosen; what is missing is asked for where it is missing. */
  #give(form: HTMLElement, act: (read: RefundTyped) => Promise<void>): void {
    const read = this.#read(answerOf(form));
    if (read.lines.length === 0) {
      this.#refusal = { code: "nothing_chosen", message: word("refund-nothing-chosen"), details: {} };
      this.shell.draw();
      document.querySelector<HTMLElement>(".refund-lines input")?.focus();
      return;
    }
    this.shell.attempt(
      () => act(read),
      (refusal) => {
        this.#refusal = refusal;
        this.shell.draw();
        if (refusal.code === "payment_waits") form.querySelector<HTMLElement>("[name=arrived]")?.focus();
        else focusRefused(form);
      },
    );
  }
}
