import { type Buffer, isBytes, TestBuffer } from "../buffer/index.js";
import { changedMemory, guardMemory } from "../harness/caller-memory.js";
import type { RawStore } from "./raw-store.js";

/** What is told of a call when it has settled, with its arguments as they will be shown. */
type After = (call: { args: readonly unknown[] }) => void;

/**
 * What looks, when a write has settled, whether the store has left the caller's memory alone; undefined where it cannot
 * be told.
 */
export function leavesAlone(raw: RawStore, method: string, key: string, value: Buffer): After | undefined {
  const memory = guardMemory(value);
  return (
    memory &&
    ((call) => {
      const failure = changedMemory(memory, method, key);
      if (failure === undefined) return;
      raw.breach(failure);
      // Shown as it was passed, and not as what became of it.
      call.args = call.args.map((arg) => {
        if (arg === value) return TestBuffer.fromBytes(memory.before);
        return isBytes(arg) && arg.buffer === value.asArrayLike().buffer ? memory.before : arg;
      });
    })
  );
}
