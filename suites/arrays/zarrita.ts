import { create, get, open, registry, root, set, slice, withConsolidatedMetadata } from "zarrita";
import type { BufferPrototype } from "../../src/buffer/index.js";
import { zarritaView } from "../../src/spec/index.js";
import type { Store } from "../../src/store/index.js";
import { rememberRecorded } from "./remembered.js";

// The one place that names zarrita: it is imported when the first array is read, and stays away until then.
rememberRecorded(registry);

export { create, get, open, root, set, slice, withConsolidatedMetadata };

/** Which version of the format a node is of. */
export type ZarrFormat = 2 | 3;

/**
 * Reads a whole array with zarrita, in the memory that the store hands out.
 *
 * @throws what the store rejects with, and zarrita's own errors
 */
export async function readArray(
  store: Store,
  prototype: BufferPrototype,
  path: string,
  format: ZarrFormat = 3,
): Promise<unknown> {
  const place = root(zarritaView(store, prototype, { lends: true })).resolve(path);
  const array =
    format === 3
      ? await open.v3(place, { kind: "array" })
      : await open.v2(place, { kind: "array", attrs: false });
  return get(array);
}
