/** What was written down of goods at a stand, and what is on its way from one stand to another. */
import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import type { GoodsDone, GoodsList, GoodsRow, SendingRow, SlipRow } from "../api";
import * as backend from "../backend";
import type { Shell } from "../shell";
import { word } from "../words";
import { choiceView } from "./field";
import { typed } from "./form";
import type { Question } from "./question";

/** So many slips are shown at first, and more at each press. */
const SHOWN = 10;

/** Where labels begin that nobody chose a paper for. */
const LABEL_PAPER = "3x8";

/** What can be done with a slip, whichever it is. */
export interface SlipActions {
  /** Saves labels of just these goods. */
  labels: (lines: GoodsRow[]) => void;
  /** Saves what the member signs. */
  handover: (slip: string) => void;
  takeBack: (slip: string, what: string) => void;
  /** Goes on with what has not arrived yet. */
  receive: (sending: SendingRow) => void;
}

/** The lists. They live as long as their screen. */
export class GoodsSlips {
  #shown = SHOWN;

  constructor(
    private readonly shell: Shell,
    private readonly actions: SlipActions,
  ) {}

  /** What left a stand and has not come to the other one; nothing where all has. */
  onTheWayView({ on_the_way }: GoodsList): TemplateResult | typeof nothing {
    if (on_the_way.length === 0) return nothing;
    return html`
      <section aria-labelledby="on-the-way-heading" data-role="on-the-way">
        <h2 id="on-the-way-heading">${word("goods-on-the-way")}</h2>
        <ul class="slips">
          ${on_the_way.map(
            (sending) => html`
              <li data-sending=${sending.of}>
                <p>
                  <strong>${word("goods-from-to", { from: sending.from, to: sending.to })}</strong>
                  <span class="slip-goods">${sending.missing.map(([, text]) => text).join(", ")}</span>
                  <span class="hint">${[sending.when_text, sending.arrived ? word("goods-rest") : []].flat().join(" · ")}</span>
                </p>
                <div class="inline">
                  <button type="button" data-role="receive" @click=${() => this.actions.receive(sending)}>
                    ${word("goods-receive")}<span class="heard"> ${word("goods-from-to", { from: sending.from, to: sending.to })}</span>
                  </button>
                </div>
              </li>
            `,
          )}
        </ul>
      </section>
    `;
  }

  /** The slips of the stand, the newest first. */
  view({ slips }: GoodsList): TemplateResult {
    const more = slips.length - this.#shown;
    return html`
      <section aria-labelledby="slips-heading" data-role="slips">
        <h2 id="slips-heading">${word("goods-slips")}</h2>
        ${slips.length === 0 ? html`<p class="hint" data-role="none">${word("goods-none")}</p>` : nothing}
        <ul class="slips">
          ${repeat(
            slips.slice(0, this.#shown),
            ({ id }) => id,
            (slip) => this.#slipView(slip),
          )}
        </ul>
        ${
          more > 0
            ? html`<button type="button" data-role="more" @click=${() => this.#more(slips)}>${word("goods-more", { count: more })}</button>`
            : nothing
        }
      </section>
    `;
  }

  #slipView(slip: SlipRow): TemplateResult {
    const { id, movement_text, when_text, till_text, reason_text, taken_back_text, lines } = slip;
    const about = [when_text, till_text, reason_text ?? []].flat().join(" · ");
    const said = html`<strong>${movement_text}</strong><span class="slip-goods">${goodsOf(lines)}</span>`;
    return html`
      <li data-slip=${id} data-movement=${slip.movement}>
        <p>
          ${taken_back_text === null ? said : html`<s>${said}</s>`}
          <span class="hint">${about}</span>
          ${taken_back_text === null ? nothing : html`<span class="hint" data-role="taken-back">${word("goods-taken-back", { reason: taken_back_text })}</span>`}
        </p>
        ${taken_back_text === null ? this.#waysView(slip) : nothing}
      </li>
    `;
  }

  #waysView({ id, movement, movement_text, when_text, lines, may_take_back }: SlipRow): TemplateResult {
    const which = html`<span class="heard"> ${movement_text}, ${when_text}</span>`;
    return html`
      <div class="inline">
        ${
          movement === "in" || movement === "back"
            ? html`<button type="button" data-role="slip-handover" @click=${() => this.actions.handover(id)}>${word("goods-handover-short")}${which}</button>`
            : nothing
        }
        ${
          movement === "in"
            ? html`<button type="button" data-role="slip-labels" @click=${() => this.actions.labels(lines)}>${labelsName(lines)}${which}</button>`
            : nothing
        }
        ${
          may_take_back
            ? html`<button type="button" class="undoing" data-role="take-back" @click=${() => this.actions.takeBack(id, goodsOf(lines))}>${word("goods-back")}${which}</button>`
            : nothing
        }
      </div>
    `;
  }

  #more(slips: SlipRow[]): void {
    const first = slips[this.#shown]?.id ?? "";
    this.#shown += SHOWN;
    this.shell.draw();
    document.querySelector<HTMLElement>(`[data-slip="${CSS.escape(first)}"] button, .slips ~ button`)?.focus();
  }
}

/** Takes a slip back: the same goods go the other way, and both stay in the records. */
export function takeBackGoodsQuestion(
  shell: Shell,
  goods: GoodsList,
  slip: string,
  what: string,
  done: (done: GoodsDone) => Promise<void>,
): Question {
  let reason = "";
  return {
    heading: word("goods-back-heading"),
    body: () => html`
      <p>${word("goods-back-lead", { what })}</p>
      ${choiceView({
        name: "reason",
        legend: word("cash-reason-of"),
        value: reason,
        options: goods.reasons.back,
        chosen: (chosen) => {
          reason = chosen;
          shell.draw();
        },
      })}
    `,
    confirm: word("goods-back-do"),
    cancel: word("goods-back-stay"),
    act: async (answer) => done(await backend.takeBackGoods(slip, typed(answer, "reason"), goods.draft)),
  };
}

/** What the button says that saves labels of these goods. */
export function labelsName(lines: GoodsRow[]): string {
  return word("goods-labels", { count: labelsOf(lines).count });
}

/** Saves a label for each piece, and one for each product that is weighed; answers where. */
export async function saveLabelsOf(lines: GoodsRow[]): Promise<{ file: string; labels: number }> {
  return backend.saveLabels({ products: labelsOf(lines).products, paper: LABEL_PAPER, from: "" });
}

function labelsOf(lines: GoodsRow[]): { products: string[]; count: number } {
  const each = lines.map(({ sku, quantity_milli, text }) => {
    const pieces = text.includes(" × ") ? Math.max(1, Math.round(quantity_milli / 1000)) : 1;
    return { sku, pieces };
  });
  return {
    products: each.map(({ sku, pieces }) => `${sku}*${pieces}`),
    count: each.reduce((sum, { pieces }) => sum + pieces, 0),
  };
}

function goodsOf(lines: GoodsRow[]): string {
  return lines.map(({ text }) => text).join(", ");
}
