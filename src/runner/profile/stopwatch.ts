import { now } from "../../harness/index.js";

/** Runs while anything that was begun has not ended; what overlaps counts once. */
export class Stopwatch {
  #underWay = 0;
  #since = 0;
  #total = 0;

  begin(): void {
    if (this.#underWay++ === 0) this.#since = now();
  }

  end(): void {
    if (--this.#underWay === 0) this.#total += now() - this.#since;
  }

  /** What it has run for, in milliseconds; what has not ended runs until now. */
  get ms(): number {
    return this.#total + (this.#underWay > 0 ? now() - this.#since : 0);
  }
}
