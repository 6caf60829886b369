/**
 * A store that only computes, and makes one read of every so many twice: at one of 20 it takes 5 % longer. What is
 * timed against it is a copy of this file, and so code of its own, as another version of a module is.
 */
export class SlowedStore {
  #values = new Map();
  #every;
  #reads = 0;

  /** @param every how often a read is made twice; never, where it is 0 */
  constructor(every) {
    this.#every = every;
  }

  get(key) {
    if (++this.#reads === this.#every) {
      this.#reads = 0;
      this.#decode(key);
    }
    return this.#decode(key);
  }

  set(key, value) {
    this.#values.set(key, value.map(flip));
  }

  delete(key) {
    return this.#values.delete(key);
  }

  #decode(key) {
    const stored = this.#values.get(key);
    if (stored === undefined) return undefined;
    const value = new Uint8Array(stored.length);
    for (let i = 0; i < value.length; i++) value[i] = flip(stored[i]);
    return value;
  }
}

function flip(byte) {
  return byte ^ 0x5a;
}
