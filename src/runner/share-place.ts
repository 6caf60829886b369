import { randomUUID } from "node:crypto";
import type { LackingCapabilities } from "../adapters/index.js";
import { defaultBufferPrototype } from "../buffer/index.js";
import type { Dialect } from "../results/index.js";
import { openForTimings } from "./session.js";

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
): Promise<boolean> {
  if (first === second) return true;
  if (lacking.has("set")) return false;
  const [writer, reader] = [first, second].map((target) =>
    openForTimings({ target, dialect, sizes: new Map(), root: "" }),
  );
  const prototype = defaultBufferPrototype();
  const key = `zarr-store-conform-${randomUUID()}/c/0`;
  try {
    await writer?.set?.(key, prototype.buffer.fromBytes(Uint8Array.of(1)));
    const seen = await reader?.get(key, prototype);
    if (seen !== undefined && !lacking.has("delete")) await writer?.delete?.(key);
    return seen !== undefined;
  } catch {
    // A store that fails here is not judged here; the scenarios will tell.
    return false;
  }
}
