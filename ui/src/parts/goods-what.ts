/** What happens to goods that are being written down: what, where, why, and who bears it. */
import { html, nothing, type TemplateResult } from "lit-html";
import type { GoodsList, GoodsTyped, Refusal, SendingRow } from "../api";
import type { Shell } from "../shell";
import { word } from "../words";
import { selectView } from "./field";

/** What happens to them. */
export type Movement = GoodsTyped["movement"];

/** Who bears it; empty: nobody was said. */
type Bearer = "" | "member" | "cooperative";

/** What happens most often first. */
const MOVEMENTS: [Movement, () => string][] = [
  ["in", () => word("goods-what-in")],
  ["back", () => word("goods-what-back")],
  ["damaged", () => word("goods-what-damaged")],
  ["given", () => word("goods-what-given")],
  ["lost", () => word("goods-what-lost")],
  ["sent", () => word("goods-what-sent")],
  ["arrived", () => word("goods-what-arrived")],
];

/** The choices. They live as long as their screen. */
export class GoodsWhat {
  movement: Movement = "in";
  /** The stand, by its code. */
  stand: string;
  #other = "";
  /** The sending that arrives. */
  #sending: SendingRow | null = null;
  #reason = "";
  #borne: Bearer = "";

  constructor(
    private readonly shell: Shell,
    goods: GoodsList,
    /** Another stand is meant. */
    private readonly moved: (stand: string) => void,
  ) {
    this.stand = goods.stand;
  }

  /** What happens, in words. */
  movementName(): string {
    return MOVEMENTS.find(([movement]) => movement === this.movement)?.[1]() ?? "";
  }

  /** Goes on with what has not arrived yet. */
  receive(sending: SendingRow): void {
    this.movement = "arrived";
    this.stand = sending.to;
    this.#other = sending.from;
    this.#sending = sending;
    this.#reason = "";
  }

  /** The next is mostly of the same kind: only what belongs to these goods alone goes. */
  recorded(): void {
    this.#sending = null;
    this.#reason = "";
    if (this.movement === "given") this.#borne = "";
  }

  /** What was chosen, as the till takes it. */
  typed(goods: GoodsList): Omit<GoodsTyped, "lines" | "draft"> {
    const { movement, stand } = this;
    return {
      movement,
      stand,
      other_stand: hasOther(movement) ? this.#other : "",
      of: movement === "arrived" ? (this.#sending?.of ?? "") : "",
      borne_by: isBorne(movement) ? this.#bearer(goods) || null : null,
      reason: reasonsOf(goods, movement).length > 0 ? this.#reason : "",
    };
  }

  /** The choices in one row: what a movement needs stands behind what all of them have. */
  view(goods: GoodsList, refusal: Refusal | null): TemplateResult {
    const { movement } = this;
    return html`
      <div class="goods-what" data-form data-role="what">
        ${selectView<Movement>({
          name: "movement",
          legend: word("goods-what"),
          value: movement,
          options: MOVEMENTS.map(([one, name]) => [one, name()]),
          chosen: (chosen) => this.#choose(goods, chosen),
          refusal,
        })}
        ${this.#standView(goods, refusal)}
        ${hasOther(movement) ? this.#otherView(goods, refusal) : nothing}
        ${this.#reasonView(goods, refusal)}
        ${isBorne(movement) && goods.coordinator ? this.#borneView(refusal) : nothing}
      </div>
      ${this.#hintView(goods)}
    `;
  }

  #choose(goods: GoodsList, movement: Movement): void {
    this.movement = movement;
    this.#reason = "";
    this.#borne = "";
    this.#sending = null;
    const others = goods.stands.filter(([code]) => code !== this.stand);
    if (hasOther(movement) && this.#other === "" && others.length === 1) this.#other = others[0]?.[0] ?? "";
    this.shell.draw();
  }

  /** What is given away is borne by whom somebody says; where only the member can be, that one. */
  #bearer({ coordinator }: GoodsList): Bearer {
    if (!coordinator) return "member";
    return this.#borne || (this.movement === "given" ? "" : "member");
  }

  #standView({ stands }: GoodsList, refusal: Refusal | null): TemplateResult | typeof nothing {
    if (stands.length < 2) return nothing;
    return selectView({
      name: "stand",
      legend: this.movement === "arrived" ? word("goods-stand-to") : word("goods-stand"),
      value: this.stand,
      options: stands,
      chosen: (stand) => {
        this.stand = stand;
        this.#sending = null;
        if (this.#other === stand) this.#other = "";
        this.moved(stand);
      },
      refusal,
    });
  }

  #otherView({ stands }: GoodsList, refusal: Refusal | null): TemplateResult {
    const others = stands.filter(([code]) => code !== this.stand);
    return selectView({
      name: "other_stand",
      legend: this.movement === "sent" ? word("goods-other-to") : word("goods-other-from"),
      value: this.#other,
      options: [["", others.length === 0 ? word("goods-other-none") : word("choose-one")], ...others],
      chosen: (other) => {
        this.#other = other;
        this.#sending = null;
        this.shell.draw();
      },
      refusal,
    });
  }

  #reasonView(goods: GoodsList, refusal: Refusal | null): TemplateResult | typeof nothing {
    const reasons = reasonsOf(goods, this.movement);
    if (reasons.length === 0) return nothing;
    return selectView({
      name: "reason",
      legend: word("cash-reason-of"),
      value: this.#reason,
      options: [["", word("goods-reason-none")], ...reasons],
      chosen: (reason) => {
        this.#reason = reason;
        this.shell.draw();
      },
      refusal,
    });
  }

  #borneView(refusal: Refusal | null): TemplateResult {
    const given: [Bearer, string][] = this.movement === "given" ? [["", word("choose-one")]] : [];
    return selectView<Bearer>({
      name: "borne_by",
      legend: word("goods-borne"),
      value: this.#borne || (this.movement === "given" ? "" : "member"),
      options: [...given, ["member", word("goods-borne-member")], ["cooperative", word("goods-borne-cooperative")]],
      chosen: (borne) => {
        this.#borne = borne;
        this.shell.draw();
      },
      refusal,
    });
  }

  /** Which sending arrives, and why nobody can say that the cooperative bears something. */
  #hintView({ coordinator }: GoodsList): TemplateResult | typeof nothing {
    const sending = this.#sending;
    if (this.movement === "arrived" && sending) {
      return html`<p class="hint" data-role="sending">${word("goods-of", { from: sending.from, when: sending.when_text })}</p>`;
    }
    if (isBorne(this.movement) && !coordinator) {
      return html`<p class="hint" data-role="borne-why">${word("goods-borne-why")}</p>`;
    }
    return nothing;
  }
}

function hasOther(movement: Movement): boolean {
  return movement === "sent" || movement === "arrived";
}

function isBorne(movement: Movement): boolean {
  return movement === "damaged" || movement === "given" || movement === "lost";
}

function reasonsOf({ reasons }: GoodsList, movement: Movement): [string, string][] {
  return movement === "damaged" || movement === "given" || movement === "lost" ? reasons[movement] : [];
}
