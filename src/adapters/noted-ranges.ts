import type { KeyRange } from "../store/index.js";

/** The requests of a batch, which can be gone through once, with a note of those that were read from it. */
export class NotedRanges implements IterableIterator<KeyRange> {
  /** What the store has read so far. */
  readonly read: KeyRange[] = [];
  readonly #ranges: Iterator<KeyRange>;

  constructor(ranges: Iterable<KeyRange>) {
    this.#ranges = ranges[Symbol.iterator]();
  }

  next(): IteratorResult<KeyRange> {
    const next = this.#ranges.next();
    if (!next.done) this.read.push(next.value);
    return next;
  }

  return(): IteratorResult<KeyRange> {
    return this.#ranges.return?.() ?? { done: true, value: undefined };
  }

  [Symbol.iterator](): this {
    return this;
  }
}

/** What can be gone through again is handed on as it is: it can be read afterwards, too. */
export function noted(ranges: Iterable<KeyRange>): Iterable<KeyRange> {
  return Array.isArray(ranges) ? ranges : new NotedRanges(ranges);
}
