import type { Pulse } from "../sampling/contender.js";
import { LeftOut, type Place } from "./place.js";

/** How long preparations may take. */
export interface Preparation {
  clock(): number;
  /** On the clock, in milliseconds. */
  deadline: number;
  pulse?: Pulse;
}

/** So many values are under way at once. */
const lot = 16;

/**
 * Puts a value under each of these keys.
 *
 * @throws LeftOut where it would take past the deadline; whatever the store throws
 */
export async function fill(
  { calls, writes, onKey }: Place,
  keys: readonly string[],
  bytes: Uint8Array,
  { clock, deadline, pulse }: Preparation,
): Promise<void> {
  if (!writes) return;
  for (let done = 0; done < keys.length; done += lot) {
    if (done > 0 && clock() > deadline) {
      throw new LeftOut(`there was no time to put ${keys.length} values there; give more with \`--time\``);
    }
    pulse?.begin();
    await Promise.all(
      keys.slice(done, done + lot).map(async (key) => {
        onKey?.(key);
        await calls.set(key, bytes)();
      }),
    );
    pulse?.end();
  }
}

/** Takes these keys away again, where the store can; what it fails at stays. */
export async function unfill(
  { calls, writes, deletes }: Place,
  keys: readonly string[],
  pulse?: Pulse,
): Promise<void> {
  if (!writes || !deletes) return;
  for (let done = 0; done < keys.length; done += lot) {
    pulse?.begin();
    await Promise.allSettled(keys.slice(done, done + lot).map(async (key) => calls.delete(key)()));
    pulse?.end();
  }
}
