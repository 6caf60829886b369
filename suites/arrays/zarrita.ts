import {
  get,
  open,
  registry,
  root,
  set,
  slice,
  withByteCaching,
  withConsolidatedMetadata,
  withRangeCoalescing,
} from "zarrita";
import type { BufferPrototype } from "../../src/buffer/index.js";
import { type ZarritaView, zarritaView } from "../../src/spec/index.js";
import type { Store } from "../../src/store/index.js";
import { rememberRecorded } from "./remembered.js";

// The one place that names zarrita: it is imported when the first array is read, and stays away until then.
rememberRecorded(registry);

export { get, open, root, set, slice };

/** Which of zarrita's wrappers lies between it and the store. */
export type Wrap = "coalesced" | "cached";

/** How {@link readArray} reads. */
export interface ReadOptions {
  /** The version of the format; 3 by default. */
  format?: 2 | 3;
  wrap?: Wrap;
}

/**
 * Reads a whole array with zarrita, in the memory that the store hands out.
 *
 * @throws what the store rejects with, and zarrita's own errors
 */
export async function readArray(
  store: Store,
  prototype: BufferPrototype,
  path: string,
  { format = 3, wrap }: ReadOptions = {},
): Promise<unknown> {
  const place = root(wrapped(zarritaView(store, prototype, { lends: true }), wrap)).resolve(path);
  const array =
    format === 3
      ? await open.v3(place, { kind: "array" })
      : await open.v2(place, { kind: "array", attrs: false });
  return get(array);
}

/**
 * Opens an array of version 2 by consolidated metadata, and reads it.
 *
 * @throws what the store rejects with, and zarrita's own errors
 */
export async function readConsolidated(
  store: Store,
  prototype: BufferPrototype,
  path: string,
): Promise<unknown> {
  const view = zarritaView(store, prototype, { lends: true });
  const consolidated = await withConsolidatedMetadata(view, { format: "v2" });
  return get(await open.v2(root(consolidated).resolve(path), { kind: "array", attrs: false }));
}

/**
 * Opens an array of version 3, and reads one of its chunks; of a sharded one, one of its inner chunks.
 *
 * @throws what the store rejects with, and zarrita's own errors
 */
export async function readInnerChunk(
  store: Store,
  prototype: BufferPrototype,
  path: string,
  coordinates: number[],
): Promise<unknown> {
  const place = root(zarritaView(store, prototype, { lends: true })).resolve(path);
  return (await open.v3(place, { kind: "array" })).getChunk(coordinates);
}

function wrapped(view: ZarritaView, wrap: Wrap | undefined): Pick<ZarritaView, "get" | "getRange"> {
  if (wrap === "coalesced") return withRangeCoalescing(view);
  return wrap === "cached" ? withByteCaching(view) : view;
}
