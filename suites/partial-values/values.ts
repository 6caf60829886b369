import { given, pattern, zarrPython, zarrSpec } from "../../src/spec/index.js";

/** Where batched reads are written down. */
export const readSources = [
  zarrPython("Store.get_partial_values"),
  zarrSpec("Abstract store interface, get_partial_values"),
];

/** Where partial writes are written down. */
export const writeSources = [zarrSpec("Abstract store interface, set_partial_values")];

/** The key of the shard of this number. */
export const shardKey = (i: number): string => `shards/c/${i}`;

/** Shards of different lengths, and an empty one. */
export const shards = given("shards", () =>
  [300, 10, 4096, 0, 77].map((size, i) => [shardKey(i), pattern(size, 140 + i)]),
);
