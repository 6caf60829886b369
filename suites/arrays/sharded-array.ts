import { NDArray } from "../../src/buffer/index.js";
import { mustSucceed, put, type Scenario, verifyArray } from "../../src/spec/index.js";
import type { Store } from "../../src/store/index.js";
import { arrayMetadata, sharding } from "./metadata.js";
import { makeShard, type ShardLayout } from "./shard.js";

/** An array of one shard with four inner chunks of four bytes each, all of the same elements or not. */
export const sharded = {
  path: "sharded",
  shard: "sharded/c/0",
  shape: [16],
  inner: 4,
  fill: 9,
} as const;

const { path, shard, shape, inner, fill } = sharded;

/** Its 16 elements: `from`, `from + 1` and so on. */
export function countingFrom(from: number): NDArray {
  return new NDArray({ shape, dtype: "uint8", data: Uint8Array.from({ length: 16 }, (_, i) => from + i) });
}

/** The shard that holds these elements, in some layout. */
export function shardOf(elements: NDArray, layout: ShardLayout): Uint8Array {
  const all = Uint8Array.from(elements.elements(), Number);
  const chunks = [0, 1, 2, 3].map((i) => all.subarray(inner * i, inner * (i + 1)));
  return makeShard(chunks, layout);
}

/** The metadata of the array, by its key. */
export const shardedMetadata = [
  `${path}/zarr.json`,
  arrayMetadata({ shape, chunkShape: shape, dtype: "uint8", fill, codecs: [sharding([inner])] }),
] as const;

/** Puts the array into the store. */
export async function putSharded(scenario: Scenario, value: Uint8Array): Promise<void> {
  await put(scenario, ...shardedMetadata);
  await put(scenario, shard, value);
}

/** Replaces the shard through any handle on the store; where that fails, the scenario ends. */
export async function rewriteShard(scenario: Scenario, store: Store, value: Uint8Array): Promise<void> {
  const buffer = scenario.prototype.buffer.fromBytes(value);
  await mustSucceed(
    scenario,
    `set("${shard}", ${value.length} bytes)`,
    () => store.set?.(shard, buffer),
    shard,
  );
}

/** Reads the array anew, index and all, and holds it against its elements; or, while it changes, those of before. */
export async function verifySharded(
  scenario: Scenario,
  expected: NDArray,
  { store = scenario.store, before }: { store?: Store; before?: NDArray } = {},
): Promise<void> {
  const { readArray } = await import("./zarrita.js");
  await verifyArray(scenario, { array: path, expected, store, ...(before && { before }) }, (noted) =>
    readArray(noted, scenario.prototype, path),
  );
}
