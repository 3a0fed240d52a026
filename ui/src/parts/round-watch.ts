import type { RoundNow } from "../api";

/** A round that takes longer than this shows how far it has come. */
const SHOWN_MS = 1000;
/** One that takes longer than this can be stopped. */
const STOPPABLE_MS = 3000;

/** Follows the rounds with the shared file: how far the one that goes on has come, and what came of it. */
export class RoundWatch {
  #percent: number | null = null;
  #since = 0;
  #changes = 0;

  /** `clock` tells milliseconds that only grow. */
  constructor(readonly clock: () => number) {}

  /** Somebody asked for a round: it may be a while until the program says anything of it. */
  begin(): void {
    if (this.#percent === null) this.#since = this.clock();
    this.#percent ??= 0;
  }

  /** Nothing goes on any more. */
  end(): void {
    this.#percent = null;
  }

  /** What the program said; tells whether a round has ended, and whether it took something in. */
  hear(now: RoundNow): { ended: boolean; changed: boolean } {
    const changed = now.changes > this.#changes;
    this.#changes = now.changes;
    if (now.percent !== null)
      this.#since = Math.min(this.#percent === null ? Infinity : this.#since, this.clock() - now.for_ms);
    this.#percent = now.percent;
    return { ended: now.percent === null, changed };
  }

  /** How much is done, in hundredths, once that is worth saying; else null. */
  get shown(): number | null {
    return this.#percent !== null && this.#age >= SHOWN_MS ? this.#percent : null;
  }

  /** Whether it has taken so long that it can be stopped. */
  get stoppable(): boolean {
    return this.#percent !== null && this.#age >= STOPPABLE_MS;
  }

  /** In how many milliseconds there is more to show by itself; null when nothing will be. */
  get wait(): number | null {
    if (this.#percent === null || this.stoppable) return null;
    return (this.#age < SHOWN_MS ? SHOWN_MS : STOPPABLE_MS) - this.#age;
  }

  get #age(): number {
    return this.clock() - this.#since;
  }
}
