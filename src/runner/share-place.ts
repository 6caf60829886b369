import type { LackingCapabilities } from "../adapters/index.js";
import { defaultBufferPrototype } from "../buffer/index.js";
import type { Dialect } from "../results/index.js";
import { Cleaner } from "./cleaner.js";
import { randomId } from "./random-id.js";
import { openUnchecked } from "./session.js";
import { type Limits, watched } from "./watchdog.js";

/**
 * Whether two stores that a definition made are one place: the same object, or one in which what the
 * first writes is seen by the second. Scenarios must then keep apart, or they would blame the store for
 * each other's values.
 */
export async function sharePlace(
  first: object,
  second: object,
  dialect: Dialect,
  lacking: LackingCapabilities,
  limits: Limits,
): Promise<boolean> {
  if (first === second) return true;
  if (lacking.has("set")) return false;
  const handleOf = (target: object) => ({
    target,
    dialect,
    sizes: new Map(),
    root: "",
    written: new Set<string>(),
  });
  const [writer, reader] = [openUnchecked(handleOf(first)), openUnchecked(handleOf(second))];
  const prototype = defaultBufferPrototype();
  const id = randomId();
  const key = `zarr-store-conform-${id}/c/0`;
  const value = prototype.buffer.fromBytes(new TextEncoder().encode(id));
  try {
    await watched(writer.journal, limits, async () => writer.store.set?.(key, value));
    const seen = await watched(reader.journal, limits, () => reader.store.get(key, prototype));
    // Any other bytes may be the store's answer to missing keys. A part of the value counts as seen: cutting it is a fault
    // of reads, and the place is the same.
    if (!new TextDecoder().decode(seen?.toBytes()).includes(id.slice(4, 12))) return false;
  } catch {
    // A store that fails here is not judged here; the scenarios will tell.
    return false;
  }
  if (!lacking.has("delete"))
    await new Cleaner(limits.timeoutMs).clean({ ...handleOf(first), written: new Set([key]) });
  return true;
}
