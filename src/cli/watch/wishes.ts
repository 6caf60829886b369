import type { Wish } from "./keys.js";

/** What is asked for while runs are watched. Whoever waits, or has a run under way, is told at once. */
export class Wishes {
  #wish: Wish | undefined;
  #wake = () => {};
  #interrupted = false;

  /** What was asked for last since `forget`. */
  get wish(): Wish | undefined {
    return this.#wish;
  }

  get interrupted(): boolean {
    return this.#interrupted;
  }

  forget(): void {
    this.#wish = undefined;
  }

  /** Sets what a wish calls, in place of what it called before. */
  onWish(wake: () => void): void {
    this.#wake = wake;
  }

  want(wish: Wish): void {
    if (wish === "interrupt") this.#interrupted = true;
    // A run that is asked twice to end does so at once, without clearing up; only an interrupt is to bring that about.
    const wakes = this.#wish === undefined || wish === "interrupt";
    this.#wish = wish;
    if (wakes) this.#wake();
  }
}
