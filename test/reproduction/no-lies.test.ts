import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Representative } from "./representatives.js";
import { triedIn } from "./tried.js";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "no-lies-"));
  await mkdir(path.join(folder, "scripts"));
});

afterAll(() => rm(folder, { recursive: true }));

/** Failures whose script sees them, and once said so of stores that are right. */
const seen: readonly Representative[] = [
  ["missing-item-undefined", "missing.sentinel"],
  ["chunk-cut-at-16-mebibytes", "large.value"],
  ["second-part-of-large-item-twice", "large.value"],
  ["alike-items-taken-for-equal", "set.nearly-alike"],
  ["bad-range-thrown-at-once", "errors.rejections"],
  ["write-to-view-thrown-at-once", "errors.rejections"],
  ["item-read-rejects-with-text", "errors.are-errors"],
  ["batch-shares-memory", "buffers.results-apart"],
  ["batch-kept-by-key", "buffers.results-apart"],
  ["ranges-are-views", "buffers.results-apart"],
  ["created-part-kept", "buffers.partial-set-copies"],
  ["value-cached-after-partial-set", "stale.after-set-range"],
  ["set-aborted-half-way", "abort.set-before"],
  ["partial-set-replaces-whole-value", "arrays.shard-patched"],
  ["batch-answers-otherwise", "partial-values.as-alone"],
  ["partial-set-grows-by-page", "set-range.past-end"],
  ["suffix-of-remembered-size", "byte-range.suffix-not-whole-number"],
  ["value-truncated-before-write", "concurrency.history-with-deletes"],
];

/** Failures that a script once did not see in the store that has them. */
const unseen: readonly Representative[] = [
  ["item-options-written-to", "abort.options"],
  ["chunk-wiped-by-late-abort", "abort.after"],
  ["chunk-wiped-by-late-abort", "abort.midway"],
  ["value-abort-cached", "abort.reason"],
  ["list-holds-lock", "list.abandoned"],
  ["patch-kept-as-view", "buffers.partial-set-copies"],
  ["equals-answers-later", "lifecycle.equals"],
  ["items-in-plain-object", "missing.names-of-objects"],
];

/** Failures that are in no answer of one call: their script says so. */
const untold: readonly Representative[] = [
  ["written-back-later", "set.reaches-backend"],
  ["create-checks-first", "concurrency.one-winner"],
  ["create-checks-first", "concurrency.one-winner-two-handles"],
  ["chunk-wiped-by-late-abort", "abort.listeners"],
  ["file-left-open", "process.closes-files"],
];

describe("no script calls a store broken that is right", { timeout: 60_000 }, () => {
  it.each([...seen, ...unseen])("%s, of %s", async (...representative) => {
    const { now, later } = await triedIn(folder, representative);
    expect([now.code, now.out], now.err).toEqual([1, expect.stringContaining("STILL BROKEN")]);
    expect([later?.code, later?.out], later?.err).toEqual([0, expect.stringContaining("NOT SEEN")]);
  });

  it.each(untold)("%s, of %s, which it cannot tell", async (...representative) => {
    const { now } = await triedIn(folder, representative);
    expect([now.code, now.err]).toEqual([2, expect.stringContaining("cannot tell by itself")]);
  });
});
