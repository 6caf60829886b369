import type { FailureCode } from "../../src/results/index.js";

/** A store below `fixtures/stores/broken` and what it breaks. */
export type Representative = readonly [store: string, requirement: string];

/** Codes of failures that no call of a store leads to. */
type OfNoCall = "store.unavailable" | "scenario.threw" | "scenario.asserted-nothing";

/** Codes that no store here brings about by itself. */
type Unmet =
  | "range.text-decoded"
  | "value.first-bytes"
  | "value.last-bytes"
  | "value.suffix-as-offset"
  | "value.overrun"
  | "value.unowed"
  | "value.whole-value";

/** Codes of what stores do to their process, which takes one of its own. */
type OfProcess = "process.unhandled" | "process.lost" | "process.hung";

/** One failure of every code that calls lead to. */
export const representatives: Record<Exclude<FailureCode, OfNoCall | OfProcess | Unmet>, Representative> = {
  "abort.wrong": ["chunk-abort-without-reason", "abort.reason"],
  "array.differs": ["missing-range-filled-with-zeros", "arrays.shard-disappears"],
  "call.accepted": ["anything-stored-as-text", "set.not-a-value"],
  "call.rejected": ["metadata-written-anew", "set.metadata-verbatim"],
  "call.timeout": ["empty-value-never-settles", "byte-range.uniform"],
  "cost.excess": ["http-ranges-cut-from-whole", "cost.inner-chunk"],
  "given.unavailable": ["empty-item-refused", "byte-range.whole-empty"],
  "history.impossible": ["item-removed-before-write", "concurrency.history"],
  "list.differs": ["astral-letters-lost", "list.names-unchanged"],
  "memory.aliased": ["callers-buffer-kept", "buffers.set-copies"],
  "memory.guard-changed": ["caller-memory-padded", "buffers.caller-memory"],
  "memory.value-changed": ["caller-memory-taken-away", "buffers.caller-memory"],
  "missing.sentinel": ["missing-key-null", "missing.sentinel"],
  "model.diverged": ["exists-where-there-are-bytes", "model.sequences"],
  "outcome.varies": ["batch-knows-ranges-alone", "partial-values.as-alone"],
  "policy.not-kept": ["declared-policy-not-kept", "byte-range.grid"],
  "range.differ": ["range-past-end-reads-neighbour", "byte-range.grid"],
  "range.first-bytes": ["inverted-range-swapped", "byte-range.grid-malformed"],
  "range.guard-leaked": ["overwrite-stores-whole-allocation", "set.ranges-after-overwrite"],
  "range.last-bytes": ["fractional-suffix-truncated", "byte-range.suffix-not-whole-number"],
  "range.off-by-one-end": ["offset-read-loses-last-byte", "arrays.sharded-by-offset"],
  "range.other-key": ["marks-made-safe", "byte-range.told-apart"],
  "range.overrun": ["bounds-added-as-text", "byte-range.other-number-types"],
  "range.shifted": ["inverted-range-swapped", "byte-range.inverted"],
  "range.stale": ["lower-layer-read-in-parts", "set.ranges-after-overwrite"],
  "range.suffix-as-offset": ["suffix-read-as-offset", "arrays.empty-inner-chunk"],
  "range.truncated": ["overwrite-cut-to-old-length", "set.ranges-after-overwrite"],
  "range.unowed": ["error-page-returned", "byte-range.empty-value-range"],
  "range.whole-value": ["suffix-of-zero-taken-for-none", "byte-range.grid"],
  "range.zero-padded": ["range-at-end-padded", "byte-range.empty-value-range"],
  "read.empty": ["longer-item-cut-to-slot", "set.overwrite-empty"],
  "read.found": ["delete-escapes-key", "delete.odd-names"],
  "read.missing": ["chunk-removed-before-write", "concurrency.torn-range"],
  "read.not-bytes": ["metadata-returned-as-text", "arrays.blosc"],
  "read.rejected": ["chunk-fails-ever-after-abort", "abort.again"],
  "read.torn": ["item-written-in-halves", "concurrency.history"],
  "result.type": ["array-buffer-returned", "buffers.result-type"],
  "result.value": ["batch-cached-after-set", "stale.after-set"],
  "value.differ": ["metadata-written-anew", "set.zarr-keys"],
  "value.guard-leaked": ["overwrite-stores-whole-allocation", "set.equal-values"],
  "value.off-by-one-end": ["partial-set-drops-tail", "set-range.replaces-within"],
  "value.other-key": ["chunk-index-read-as-number", "keys.words"],
  "value.shifted": ["byte-order-mark-stripped", "set.metadata-verbatim"],
  "value.stale": ["chunk-cached-from-before-write", "concurrency.own-writes"],
  "value.text-decoded": ["json-keys-decoded-as-text", "arrays.big-endian"],
  "value.truncated": ["overwrite-cut-to-old-length", "set.overwrite-longer"],
  "value.zero-padded": ["base64-taken-for-encoded", "set.opaque-values"],
};

/** Failures that are not in the answer of one call alone, beside those. */
export const further: readonly Representative[] = [
  ["deleted-again-later", "set.stays"],
  ["http-chunk-taken-for-part", "byte-range.ignored-by-server"],
  ["ranges-past-a-hundred-never-read", "concurrency.parallel-ranges"],
  ["range-under-way-shared", "concurrency.own-writes-ranges"],
  ["batch-sorts-its-list", "partial-values.lists-untouched"],
  ["parts-taken-from-their-list", "partial-values.lists-untouched"],
  ["batch-sorted", "partial-values.many"],
  ["item-index-cleared-after-delete", "concurrency.delete-against-set"],
  ["batch-sorted", "partial-values.missing"],
  ["close-removes-values", "lifecycle.survives-close"],
  ["close-removes-values", "lifecycle.reopened"],
  ["chunk-read-refused-when-many", "concurrency.parallel-reads"],
  ["chunk-fails-ever-after-abort", "abort.others"],
  ["listing-stops-when-aborted", "abort.list"],
  ["delete-rewrites-index", "delete.last-and-new"],
  ["missing-item-throws-plain-error", "arrays.write-v3"],
  ["delete-leaves-index", "list.agrees-with-reads"],
  ["delete-dir-first-page", "delete.dir-many-keys"],
  ["list-first-page", "list.ten-thousand-keys"],
  ["list-cursor-never-closed", "list.abandoned"],
  ["values-in-one-arena", "buffers.memory-apart"],
  ["shared-array-not-read", "buffers.unusual-memory"],
  ["subclasses-refused", "buffers.views"],
  ["not-found-page-returned", "errors.failing-backend"],
  ["failed-read-taken-for-missing", "arrays.failing-backend"],
  ["key-errors-cached", "exists.agrees-with-reads"],
  ["list-dir-whole-keys", "list.partition"],
  ["missing-item-throws-plain-error", "missing.whole"],
  ["every-store-equal", "lifecycle.equals"],
];
