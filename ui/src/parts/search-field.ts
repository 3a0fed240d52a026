import { html, type TemplateResult } from "lit-html";
import { word } from "../words";
import { OPERATOR_WAIT_MS, type Operation, operation } from "./keypad";

/** A scanner's burst is over before the search begins, so the tiles do not flicker under it. */
const SEARCH_WAIT_MS = 40;

/** What the field hands over. */
export interface SearchActions {
  /** Enter; the text is empty when the field was. */
  entered(text: string): void;
  /** The text has changed; search for it. */
  searched(text: string): void;
  operated(operation: Operation): void;
  /** Delete, with nothing typed. */
  removed(): void;
  /** Arrow down: into the tiles. */
  left(): void;
  operators(): boolean;
  /** True where the text is to stay as it is and Enter means nothing. */
  held(): boolean;
}

/** Whether a key is what a code or a name begins with. */
export function isText(key: string): boolean {
  return /^[\p{L}\p{N}]$/u.test(key);
}

interface Waiting {
  operator: string;
  operation: Operation;
  at: number;
  timer: number;
}

/** The field for code, name or scan, which holds the focus while selling. */
export class SearchField {
  #waiting: Waiting | null = null;
  #search = 0;

  constructor(readonly actions: SearchActions) {}

  view(): TemplateResult {
    return html`
      <div class="search" role="search" data-form @submit=${() => this.#submit()}>
        <label class="heard" for="search">${word("sell-search")}</label>
        <input
          id="search"
          name="search"
          placeholder=${word("sell-search")}
          autocomplete="off"
          spellcheck="false"
          enterkeyhint="enter"
          @input=${() => this.#changed()}
          @keydown=${(event: KeyboardEvent) => this.#key(event)}
        />
      </div>
    `;
  }

  focus(): void {
    this.#field?.focus();
  }

  get text(): string {
    return this.#field?.value ?? "";
  }

  /** Puts text into the field, selected, so that the next key replaces it. */
  put(text: string): void {
    const field = this.#field;
    if (!field) return;
    field.value = text;
    field.select();
  }

  /** Goes on with text as if it were typed here. */
  type(text: string): void {
    const field = this.#field;
    if (!field) return;
    field.focus();
    field.setRangeText(text, field.value.length, field.value.length, "end");
    this.#changed();
  }

  /** Presses Enter behind a text. */
  enter(text: string): void {
    this.put(text);
    this.#submit();
  }

  /** A scan took the keys: an operator among them was none. */
  forget(): void {
    if (this.#waiting) clearTimeout(this.#waiting.timer);
    this.#waiting = null;
    clearTimeout(this.#search);
  }

  get #field(): HTMLInputElement | null {
    return document.querySelector<HTMLInputElement>("input[name=search]");
  }

  #submit(): void {
    clearTimeout(this.#search);
    if (this.actions.held()) return;
    const text = this.text.trim();
    this.put("");
    this.actions.entered(text);
  }

  #changed(): void {
    clearTimeout(this.#search);
    if (this.actions.held()) return;
    this.#search = window.setTimeout(() => this.actions.searched(this.text.trim()), SEARCH_WAIT_MS);
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    this.#decide(event);
    if (event.key === "ArrowDown") {
      event.preventDefault();
      this.actions.left();
    }
    if (event.key === "Delete" && this.text === "" && !event.repeat && !this.actions.held()) {
      this.actions.removed();
    }
    if (!this.actions.operators()) return;
    const meant = operation(this.text, event.key);
    if (!meant) return;
    event.preventDefault();
    if (event.repeat) return;
    this.#waiting = {
      operator: event.key,
      operation: meant,
      at: event.timeStamp,
      timer: window.setTimeout(() => this.#operate(), OPERATOR_WAIT_MS),
    };
  }

  /** The key behind an operator tells whether it was one: text that follows at once is a scanner's. */
  #decide(event: KeyboardEvent): void {
    const waiting = this.#waiting;
    if (!waiting || event.key === "Shift") return;
    if (event.key.length === 1 && event.timeStamp - waiting.at <= OPERATOR_WAIT_MS) {
      this.forget();
      this.#field?.setRangeText(waiting.operator, this.text.length, this.text.length, "end");
    } else this.#operate();
  }

  #operate(): void {
    const waiting = this.#waiting;
    if (!waiting) return;
    this.forget();
    this.put("");
    this.actions.operated(waiting.operation);
  }
}
