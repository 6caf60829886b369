import type { Buffer } from "../buffer/index.js";
import { changedMemory, guardMemory } from "../harness/caller-memory.js";
import type { RawStore } from "./raw-store.js";

/**
 * What looks, when a write has settled, whether the store has left the caller's memory alone; undefined where it cannot
 * be told.
 */
export function leavesAlone(
  raw: RawStore,
  method: string,
  key: string,
  value: Buffer,
): (() => void) | undefined {
  const memory = guardMemory(value);
  return (
    memory &&
    (() => {
      const failure = changedMemory(memory, method, key);
      if (failure) raw.breach(failure);
    })
  );
}
