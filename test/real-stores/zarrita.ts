import { by, type ExpectedVerdicts } from "./accusations.js";
import { files, torn } from "./files.js";

const zarrita = { package: "zarrita", version: "0.7.5" };

const lent = (...topics: readonly string[]) => by("zarrita-own-memory", { buffers: topics });

const stale = by("zarrita-caching-stale", {
  set: ["read-between-writes", "visible-after-miss", "ranges-after-overwrite", "nearly-alike"],
  delete: ["gone-from-reads", "gone-from-ranges", "gone-from-suffixes"],
  exists: ["agrees-with-reads"],
  model: ["sequences"],
  arrays: ["write-v2", "write-v3", "partial-write", "random-writes", "shard-rewritten"],
});

/** The stores and wrappers of zarrita. */
export const storesOfZarrita: readonly ExpectedVerdicts[] = [
  // A `Map` is the store that zarrita's documentation names first.
  {
    module: "es-map",
    ...zarrita,
    failed: {},
    warned: lent("set-copies", "get-copies", "results-apart"),
  },
  {
    module: "coalescing-over-correct",
    ...zarrita,
    failed: {},
    warned: by("zarrita-coalescing-short-read", { "byte-range": ["range-past-end", "grid-malformed"] }),
  },
  {
    module: "coalescing-over-files",
    ...zarrita,
    failed: { ...files.failed, ...by("zarrita-coalescing-short-read", { abort: ["others"] }) },
    warned: { ...files.warned, ...lent("results-apart") },
    racy: torn,
  },
  { module: "caching-over-correct", ...zarrita, failed: stale, warned: lent("get-copies") },
  {
    module: "caching-over-files",
    ...zarrita,
    failed: { ...files.failed, ...stale },
    warned: { ...files.warned, ...lent("get-copies") },
    racy: torn,
  },
];
