/**
 * A list of any length, of which no more is in the page than what is seen. The scrollbar stands for all of it; rows come
 * from the program by the page as they come into sight. For ears, each row says its number and how many there are.
 * Source: the grid pattern, https://www.w3.org/WAI/ARIA/apg/patterns/grid/
 */
import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { ref } from "lit-html/directives/ref.js";
import { repeat } from "lit-html/directives/repeat.js";

/** The most rows of one answer of the program. */
const PAGE = 100;
/** So many pages are kept; the rest is asked for again. */
const PAGES_MAX = 12;
/** Rows above and below what is seen, so that the next ones are there when they are scrolled to. */
const BEYOND = 8;
/** Before anything was measured. */
const FIRST = { row: 48, seen: 640 };

/** What a list is made of. */
export interface LongListOptions<Row> {
  /** The class of the list, and the name that is heard. */
  name: string;
  label: string;
  /** The heads of the columns, and the class of each. */
  heads: [string, string][];
  /** The cells of a row, in the order of the heads. */
  cells: (row: Row) => (string | TemplateResult)[];
  /** A row in words. */
  heard: (row: Row) => string;
  /** Whether a row is the one that is shown beside. */
  isChosen: (row: Row) => boolean;
  chosen: (row: Row) => void;
  /** Where several can be chosen: a press in the first column, and the space bar, add a row to them or take it away. */
  ticked?: (row: Row) => void;
  /** Rows from one of them on, at most {@link PAGE}. */
  load: (from: number) => Promise<Row[]>;
  /** Draws the screen anew. */
  draw: () => void;
  /** Rows could not be loaded. */
  failed: (error: unknown) => void;
}

/** The list. It lives as long as its screen. */
export class LongList<Row> {
  #pages = new Map<number, Row[]>();
  #loading = false;
  #element: HTMLElement | null = null;
  #resized: ResizeObserver;
  #row = FIRST.row;
  #seen = FIRST.seen;
  #top = 0;
  /** The row that Tab comes to. */
  #stop = 0;

  constructor(
    private count: number,
    first: Row[],
    private readonly options: LongListOptions<Row>,
  ) {
    this.#pages.set(0, first);
    this.#resized = new ResizeObserver(() => this.#measure());
  }

  /** Other rows take the place of these; where the list is scrolled to stays. */
  renew(count: number, first: Row[]): void {
    this.count = count;
    this.#pages = new Map([[0, first]]);
    this.#stop = Math.min(this.#stop, Math.max(0, count - 1));
    this.#load();
  }

  view(): TemplateResult {
    const { name, label, heads } = this.options;
    return html`
      <div
        class=${`long-list ${name}`}
        role="grid"
        aria-label=${label}
        aria-rowcount=${this.count + 1}
        aria-colcount=${heads.length}
        ${ref((element) => this.#follow(element))}
        @scroll=${() => this.#scrolled()}
        @keydown=${(event: KeyboardEvent) => this.#key(event)}
      >
        <div role="rowgroup" class="long-head">
          <div role="row" class="long-row" aria-rowindex="1">
            ${heads.map(([text, column]) => html`<span role="columnheader" class=${column}>${text}</span>`)}
          </div>
        </div>
        <div role="rowgroup" class="long-rows" .style=${`block-size: ${this.count * this.#row}px`}>
          ${repeat(
            this.#inPage(),
            (index) => index,
            (index) => this.#rowView(index),
          )}
        </div>
      </div>
    `;
  }

  #rowView(index: number): TemplateResult {
    const row = this.#rowAt(index);
    const { heads, cells, heard, isChosen } = this.options;
    const shown = row === undefined ? heads.map(() => "") : cells(row);
    return html`
      <div
        role="row"
        class="long-row"
        data-index=${index}
        aria-rowindex=${index + 2}
        aria-selected=${row !== undefined && isChosen(row) ? "true" : "false"}
        aria-label=${row === undefined ? "…" : heard(row)}
        .tabIndex=${live(index === this.#stop ? 0 : -1)}
        .style=${`transform: translateY(${index * this.#row}px)`}
        @click=${(event: MouseEvent) => this.#pressed(event, index)}
      >
        ${shown.map((cell, column) => html`<span role="gridcell" class=${heads[column]?.[1] ?? nothing}>${cell}</span>`)}
      </div>
    `;
  }

  /** The rows that are in the page: those in sight, some beyond, and the one that Tab comes to. */
  #inPage(): number[] {
    const [from, to] = this.#window();
    const indices = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
    if (this.count > 0 && (this.#stop < from || this.#stop >= to)) indices.push(this.#stop);
    return indices.sort((a, b) => a - b);
  }

  #window(): [number, number] {
    const first = Math.floor(this.#top / this.#row);
    const rows = Math.ceil(this.#seen / this.#row);
    return [Math.max(0, first - BEYOND), Math.min(this.count, first + rows + BEYOND)];
  }

  #rowAt(index: number): Row | undefined {
    return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  /** The first page that is needed and not there. */
  #missing(): number | undefined {
    const wanted = this.#inPage().map((index) => Math.floor(index / PAGE));
    return wanted.find((page) => !this.#pages.has(page));
  }

  /** Loads what is in sight, one page after another; what was only passed by is not asked for. */
  async #load(): Promise<void> {
    if (this.#loading) return;
    this.#loading = true;
    try {
      for (let page = this.#missing(); page !== undefined; page = this.#missing()) {
        const pages = this.#pages;
        pages.set(page, await this.options.load(page * PAGE));
        if (pages.size > PAGES_MAX) this.#forget();
        this.options.draw();
      }
    } catch (error) {
      this.options.failed(error);
    } finally {
      this.#loading = false;
    }
  }

  #forget(): void {
    const here = this.#top / this.#row / PAGE;
    const farthest = [...this.#pages.keys()].toSorted((a, b) => Math.abs(b - here) - Math.abs(a - here));
    for (const page of farthest.slice(0, this.#pages.size - PAGES_MAX)) this.#pages.delete(page);
  }

  #follow(element: Element | undefined): void {
    const next = element instanceof HTMLElement ? element : null;
    if (next === this.#element) return;
    this.#resized.disconnect();
    this.#element = next;
    if (!next) return;
    next.scrollTop = this.#top;
    this.#resized.observe(next);
  }

  #measure(): void {
    const row = this.#element?.querySelector(".long-rows .long-row")?.getBoundingClientRect().height;
    const seen = this.#element?.clientHeight;
    if (!this.#element || !row || !seen || (row === this.#row && seen === this.#seen)) return;
    // The same rows stay in sight.
    const first = this.#top / this.#row;
    [this.#row, this.#seen] = [row, seen];
    this.options.draw();
    this.#element.scrollTop = first * row;
    this.#scrolled();
  }

  #scrolled(): void {
    const top = this.#element?.scrollTop ?? 0;
    const [before] = this.#window();
    this.#top = top;
    const [after] = this.#window();
    // Nothing is drawn while the rows beyond are still enough.
    if (Math.abs(after - before) > 0) this.options.draw();
    this.#load();
  }

  #key(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor(this.#seen / this.#row) - 2);
    const steps: Record<string, number> = {
      ArrowDown: this.#stop + 1,
      ArrowUp: this.#stop - 1,
      PageDown: this.#stop + page,
      PageUp: this.#stop - page,
      Home: 0,
      End: this.count - 1,
    };
    const to = steps[event.key];
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (to !== undefined) {
      event.preventDefault();
      this.#go(Math.min(this.count - 1, Math.max(0, to)));
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      if (event.key === " " && this.options.ticked) this.#tick(this.#stop);
      else this.#choose(this.#stop);
    }
  }

  #pressed(event: MouseEvent, index: number): void {
    const cell = event.target instanceof Element ? event.target.closest("[role=gridcell]") : null;
    if (this.options.ticked && cell && cell === cell.parentElement?.firstElementChild) this.#tick(index);
    else this.#choose(index);
  }

  #tick(index: number): void {
    const row = this.#rowAt(index);
    this.#stop = index;
    if (row !== undefined) this.options.ticked?.(row);
  }

  /** Moves the focus to a row, which comes into sight. */
  #go(index: number): void {
    const element = this.#element;
    if (!element || index < 0) return;
    this.#stop = index;
    const head = element.querySelector<HTMLElement>(".long-head")?.offsetHeight ?? 0;
    const above = index * this.#row;
    const below = above + this.#row + head - this.#seen;
    if (above < element.scrollTop) element.scrollTop = above;
    else if (below > element.scrollTop) element.scrollTop = below;
    this.#top = element.scrollTop;
    this.options.draw();
    element.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true });
    this.#load();
  }

  #choose(index: number): void {
    const row = this.#rowAt(index);
    this.#stop = index;
    if (row !== undefined) this.options.chosen(row);
  }
}
