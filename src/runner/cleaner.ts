import { adapt } from "../adapters/index.js";
import { Journal, watchStore } from "../harness/index.js";
import type { StoreHandle } from "./session.js";
import { TimedOut, watched } from "./watchdog.js";

/**
 * Takes away again what a run wrote into a place that is not its own. It deletes the keys that were
 * written and no others, one by one: the store's own `deleteDir` and `clear` are not to be trusted with
 * what is the user's.
 */
export class Cleaner {
  readonly #timeoutMs: number;
  #gaveUp = false;

  constructor(timeoutMs: number) {
    this.#timeoutMs = timeoutMs;
  }

  /** Never rejects. What cannot be deleted stays; after a delete that hangs, all that is left. */
  async clean({ target, dialect, sizes, written }: StoreHandle): Promise<void> {
    const journal = new Journal();
    const store = adapt(watchStore(target, journal), dialect, sizes);
    for (const key of written) {
      if (this.#gaveUp) return;
      try {
        await watched(journal, { timeoutMs: this.#timeoutMs }, async () => store.delete?.(key));
      } catch (error) {
        this.#gaveUp ||= error instanceof TimedOut;
      }
    }
  }
}
