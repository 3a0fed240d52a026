/**
 * A barcode scanner is a very fast keyboard. The detector tells its bursts from typing by time alone; the listener
 * takes a burst away from whatever had the focus, so that no field is changed and no button pressed by it.
 */

/** One key going down. */
export interface Key {
  key: string;
  /** Milliseconds on a clock that never goes back. */
  at: number;
  /** Held down, as the system repeats it. */
  repeat?: boolean;
  /** Part of a text composition. */
  composing?: boolean;
  /** With Ctrl, Alt or Meta: a command, not text. */
  command?: boolean;
  /** The focus stands where text means nothing, such as on a button. */
  idle?: boolean;
  /** The focus stands on no field, and text goes to one nevertheless: what was typed before is not in the way. */
  apart?: boolean;
}

/**
 * What a key means. `first`: text that may begin a burst. `within`: text that follows fast. `scan`: the key ended a
 * burst, here is its code. `broken`: the key ended what can only be the rest of a burst. `echo`: the second half of a
 * scanner's CR+LF. `other`: nothing of ours.
 */
export type Verdict =
  | { kind: "first" }
  | { kind: "within" }
  | { kind: "scan"; code: string }
  | { kind: "broken" }
  | { kind: "echo" }
  | { kind: "other" };

const LENGTH_MIN = 6;
/** Between two characters of a scanner: half of the pauses are no longer. */
export const MEDIAN_MS_MAX = 35;
/** A longer pause ends a burst, so that what somebody typed before is not taken for its beginning. */
const PAUSE_MS_MAX = 100;
/** Unless it was fast so far: then a busy machine stumbled, and half a code must not stay behind as an amount. */
const STUMBLE_MS_MAX = 250;
const STUMBLE_LENGTH_MIN = 3;
/** Nobody writes on a button: there a burst may be as slow as a machine at its limit makes it, and still presses nothing. */
const IDLE_MS_MAX = 500;
const BROKEN_LENGTH_MIN = 3;
/** The second half of CR+LF comes at once; a person's Enter does not. */
const ECHO_MS_MAX = 200;
/** Shift and its like go down between the characters of a code and mean nothing by themselves. */
export const SILENT = new Set(["Shift", "CapsLock", "NumLock", "AltGraph"]);

/** What was scanned: a code, what is left of a broken one, or what may be one and stays in the form where it stands. */
export type Scan = { code: string } | "broken" | "kept";

/** Tells scans from typing. Pure: it knows only the keys it is fed. */
export class ScanDetector {
  #code = "";
  #gaps: number[] = [];
  #last = Number.NEGATIVE_INFINITY;
  #scanned = Number.NEGATIVE_INFINITY;
  #apart = false;

  /** Takes the next key and says what it is. */
  feed(key: Key): Verdict {
    if (SILENT.has(key.key)) return { kind: "other" };
    const terminator = key.key === "Enter" || key.key === "Tab";
    const lineFeed = key.command === true && key.key.toLowerCase() === "j";
    if ((terminator || lineFeed) && key.at - this.#scanned <= ECHO_MS_MAX) {
      this.#scanned = key.at;
      return { kind: "echo" };
    }
    if (key.repeat || key.composing || key.command) return this.#forget();
    const gap = key.at - this.#last;
    if (terminator) return this.#finish(gap, key);
    if (key.key.length !== 1) return this.#forget();
    // A space presses the button that has the focus, unless it comes in the middle of a fast burst.
    const idle = key.idle === true && key.key !== " ";
    if (this.#code !== "" && this.#goesOn(gap, idle)) {
      this.#code += key.key;
      this.#gaps.push(gap);
      this.#last = key.at;
      return { kind: "within" };
    }
    this.#code = key.key;
    this.#gaps = [];
    this.#last = key.at;
    this.#apart = key.apart === true;
    return { kind: "first" };
  }

  #isFast(): boolean {
    return median(this.#gaps) <= MEDIAN_MS_MAX;
  }

  #goesOn(gap: number, idle: boolean): boolean {
    const beginning = this.#apart && this.#code.length < STUMBLE_LENGTH_MIN;
    if (gap <= (idle || beginning ? IDLE_MS_MAX : PAUSE_MS_MAX)) return true;
    return gap <= STUMBLE_MS_MAX && this.#code.length >= STUMBLE_LENGTH_MIN && this.#isFast();
  }

  #finish(gap: number, { at, idle = false }: Key): Verdict {
    const code = this.#code;
    const goesOn = this.#goesOn(gap, idle) && (idle || this.#isFast());
    this.#forget();
    if (!goesOn || code.length < (idle ? BROKEN_LENGTH_MIN : LENGTH_MIN)) return { kind: "other" };
    this.#scanned = at;
    return code.length < LENGTH_MIN ? { kind: "broken" } : { kind: "scan", code };
  }

  #forget(): Verdict {
    this.#code = "";
    this.#gaps = [];
    this.#last = Number.NEGATIVE_INFINITY;
    return { kind: "other" };
  }
}

/** The middle one of some values, which none of them pulls aside; infinite of none. */
export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.POSITIVE_INFINITY;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/** What the focused field held when a burst began. */
interface Before {
  field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
  value: string;
  selection: [number, number] | null;
}

function remember(element: Element | null): Before | null {
  if (element instanceof HTMLSelectElement) return { field: element, value: element.value, selection: null };
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return null;
  const { selectionStart, selectionEnd } = element;
  const selection: [number, number] | null =
    selectionStart === null || selectionEnd === null ? null : [selectionStart, selectionEnd];
  return { field: element, value: element.value, selection };
}

/** The same of a field that the focus came to within a burst: it may have been given the burst's beginning. */
function withoutBurst(element: Element | null, burst: string): Before | null {
  const before = remember(element);
  if (!before) return null;
  const value = withoutBeginning(before.value, burst);
  return value === before.value ? before : { ...before, value, selection: null };
}

/** A text without the longest beginning of a burst that it ends with. An amount shows its dots as soon as it is typed. */
export function withoutBeginning(text: string, burst: string): string {
  const forms = [text, text.replaceAll(".", "")];
  for (let length = burst.length; length > 0; length -= 1) {
    const form = forms.find((form) => form.endsWith(burst.slice(0, length)));
    if (form !== undefined) return form.slice(0, -length);
  }
  return text;
}

function restore(before: Before | null): void {
  if (!before || before.field.value === before.value) return;
  before.field.value = before.value;
  if (before.selection && !(before.field instanceof HTMLSelectElement)) {
    before.field.setSelectionRange(...before.selection);
  }
  before.field.dispatchEvent(new Event("input", { bubbles: true }));
}

function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit"].includes(target.type))
  );
}

/** Who hears of scans. */
export interface ScanListener {
  /** Hears each key before anybody else; answers whether it was taken, and means nothing more. */
  heard(event: KeyboardEvent): boolean;
  scanned(scan: Scan): void;
  /**
   * Whether what is typed into fields now belongs to a form. There nobody scans, a fast hand may type, and whatever was
   * typed stays: only an Enter is held back once, since a scanner's own would answer the form.
   */
  inForm(): boolean;
  /** Whether what is typed where no field has the focus means something; such keys then go to `keyed`. */
  takesTyping(): boolean;
  keyed(key: string): void;
}

/** Listens before everything else on the window and hands over each scan. Answers with how to stop. */
export function listenForScans(listener: ScanListener, detector = new ScanDetector()): () => void {
  let before: Before | null = null;
  let burst = "";
  // Keys whose going up must not press a button either: browsers click on Space going up.
  const swallowed = new Set<string>();

  const swallow = (event: KeyboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    swallowed.add(event.code || event.key);
  };

  const down = (event: KeyboardEvent) => {
    if (listener.heard(event)) {
      swallow(event);
      return;
    }
    const onField = isTextField(event.target) || event.target instanceof HTMLSelectElement;
    const verdict = detector.feed({
      key: event.key,
      at: event.timeStamp,
      repeat: event.repeat,
      composing: event.isComposing,
      command: event.ctrlKey || event.altKey || event.metaKey,
      idle: !onField && !listener.takesTyping(),
      apart: !onField,
    });
    switch (verdict.kind) {
      case "first":
        before = remember(document.activeElement);
        burst = event.key;
        break;
      case "within":
        if (document.activeElement !== before?.field) before = withoutBurst(document.activeElement, burst) ?? before;
        burst += event.key;
        if (isTextField(event.target)) break;
        swallow(event);
        if (listener.takesTyping()) listener.keyed(event.key);
        break;
      case "echo":
        swallow(event);
        break;
      case "scan":
        if (listener.inForm() && before?.field === event.target && isTextField(event.target)) {
          if (event.key === "Tab") break;
          swallow(event);
          listener.scanned("kept");
          break;
        }
        swallow(event);
        restore(before);
        before = null;
        listener.scanned({ code: verdict.code });
        break;
      case "broken":
        swallow(event);
        listener.scanned("broken");
        break;
      case "other":
        // A held key presses nothing twice: one press of Enter is one decision.
        if (event.repeat && presses(event)) {
          event.preventDefault();
          event.stopImmediatePropagation();
        }
    }
  };

  const up = (event: KeyboardEvent) => {
    if (!swallowed.delete(event.code || event.key)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  window.addEventListener("keydown", down, { capture: true });
  window.addEventListener("keyup", up, { capture: true });
  return () => {
    window.removeEventListener("keydown", down, { capture: true });
    window.removeEventListener("keyup", up, { capture: true });
  };
}

function presses(event: KeyboardEvent): boolean {
  if (event.key === "Enter") return !(event.target instanceof HTMLTextAreaElement);
  return event.key === " " && !isTextField(event.target);
}
