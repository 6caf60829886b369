import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadStore } from "../../src/load/index.js";
import { callLines } from "../../src/reporters/text/call-text.js";
import { resultText } from "../../src/reporters/text/result-text.js";
import type { Result } from "../../src/results/index.js";
import { only, report, resultOf } from "./results.js";

const stores = fileURLToPath(new URL("../../fixtures/stores/broken/", import.meta.url));

/** The result of a requirement for a store that breaks it. */
async function resultFor(store: string, requirement: string): Promise<Result> {
  const loaded = await loadStore(`./${store}.js`, { cwd: stores, timeoutMs: 5000 });
  return resultOf(await report(loaded, { timeoutMs: 1000, grep: only(requirement) }), requirement);
}

/** The calls that are shown, each in short: what is called, and what came of it. */
const linesOf = ({ journal = [] }: Result): string[] =>
  callLines(journal, { all: true }).map((line) =>
    line.kind === "elided"
      ? `… ${line.count}`
      : `${line.call.replace(/^store[.]|, (prototype|new Bytes.*(?=\))|pattern[(].*[)](?=[)]))/g, "")} → ${line.outcome}`.slice(
          0,
          80,
        ),
  );

/** The calls of a failure by their beginnings, in order. */
async function shown(store: string, requirement: string): Promise<string[]> {
  return linesOf(await resultFor(store, requirement));
}

describe("the calls that are shown of a failure", () => {
  it("have the call that opened the store in between", async () => {
    expect(await shown("open-makes-place-anew", "lifecycle.used-opened")).toEqual([
      'set("array/c/0") → undefined',
      "open() → undefined",
      'get("array/c/0") → undefined',
    ]);
  });

  it("tell which handle was called, and where it came from", async () => {
    const { failure, ...result } = await resultFor("read-only-in-name-alone", "lifecycle.read-only-set");
    expect(failure?.code).toBe("call.accepted");
    expect(linesOf(result)).toEqual([
      'set("array/c/0") → undefined',
      "withReadOnly(true) → view",
      'view.set("array/c/0") → undefined',
    ]);
  });

  it("have the key that was taken for another", async () => {
    expect(await shown("exists-folds-case", "keys.deleted-apart")).toEqual([
      'set("gone/upper") → undefined',
      'set("gone/Upper") → undefined',
      'delete("gone/Upper") → undefined',
      'exists("gone/Upper") → true',
    ]);
  });

  it("have no key that looks like none of it", async () => {
    expect(await shown("exists-always", "exists.missing")).toEqual(['exists("foo/c/9/9") → true']);
  });

  it("have no other key's writes but those of the key that the bytes stem from", async () => {
    const lines = await shown("keys-composed", "keys.normalization");
    expect(lines.map((line) => /^\w+/.exec(line)?.[0])).toEqual(["set", "set", "get"]);
    expect(new Set(lines.map((line) => /"(.*?)"/.exec(line)?.[1])).size).toBe(2);
  });

  it("have the read beside it that was aborted, and tell its signal from another", async () => {
    const rejected = "rejected: Withdrawn: the calle";
    const lines = await shown("value-read-aborted-by-the-first", "abort.others");
    expect(lines.map((line) => line.slice(0, 78))).toEqual([
      "… 11",
      'set("/array/c/0") → undefined',
      `get("/array/c/0", { signal: signal /* aborted */ }) → ${rejected}`.slice(0, 78),
      `get("/array/c/0") → ${rejected}r needs this no longer`.slice(0, 78),
      `get("/array/c/0", { signal: signal2 /* not aborted */ }) → ${rejected}`.slice(0, 78),
    ]);
  });

  it("have the read before it that was aborted", async () => {
    const lines = await shown("value-abort-cached", "abort.again");
    expect(lines).toHaveLength(4);
    expect(lines[2]).toContain("{ signal: signal /* aborted */ }");
  });

  it("have the answer that a cache kept and the change, of a key below the scenario's directory", async () => {
    const lines = await shown("value-cached-after-partial-set", "stale.after-set-range");
    const about = lines.filter((line) => !line.startsWith("…")).map((line) => line.replace(/ →.*/, ""));
    expect(about.every((call) => call.includes('"seen/foo/a"'))).toBe(true);
    expect(about.map((call) => /^\w+/.exec(call)?.[0])).toEqual(["set", "get", "get", "set", "get"]);
  });

  it("have the listings that ran at the same time", async () => {
    const lines = await shown("list-cursor-shared", "list.independent");
    expect(lines.filter((line) => line.startsWith("list()"))).toHaveLength(3);
  });

  it("have the listing that left the name out, and not a later one", async () => {
    const result = await resultFor("list-loses-place", "list.while-writing");
    const [missing] = result.failure?.code === "list.differs" ? result.failure.args.missing : [];
    const listings = (result.journal ?? []).filter(({ method }) => method === "list");
    expect(listings).toHaveLength(1);
    expect(JSON.stringify(listings)).not.toContain(`\\"${missing}\\"`);
    expect(linesOf(result).some((line) => line.startsWith(`set("${missing}"`))).toBe(true);
  });

  it("have the read that a listing disagrees with", async () => {
    const lines = await shown("delete-marks-for-ever", "list.agrees-with-reads");
    expect(lines.slice(-3).map((line) => line.slice(0, 30))).toEqual([
      'set("foo/c/0") → undefined',
      'get("foo/c/0") → undefined',
      expect.stringMatching(/^list\(\) → /),
    ]);
    expect(lines.some((line) => line.startsWith('delete("foo/c/0")'))).toBe(true);
  });

  it("have what was asked before a write, where a listing and a read disagree", async () => {
    const lines = await shown("key-errors-cached", "list.agrees-with-reads");
    expect(lines.slice(-4).map((line) => /^\w+/.exec(line)?.[0])).toEqual([
      "getItem",
      "setItem",
      "getItem",
      "keys",
    ]);
  });

  it("have of writes at once what was read after them", async () => {
    const { journal = [] } = await resultFor("create-checks-first", "concurrency.one-winner");
    expect(journal.some(({ method }) => method === "setIfNotExists")).toBe(true);
    expect(journal.at(-1)?.method).toBe("get");
  });

  it("have the directory that was deleted before a key in it was set", async () => {
    expect(await shown("delete-dir-for-ever", "delete.dir-then-set")).toEqual([
      'deleteDir("foo") → undefined',
      'set("foo/d") → undefined',
      'get("foo/d") → undefined',
    ]);
  });

  it("have the deletion of the directory that a write met", async () => {
    const lines = await shown("delete-dir-meets-writes", "delete.dir-while-writing");
    expect(lines).toContain('deleteDir("race") → undefined');
    expect(lines.every((line) => /"race(\/0)?"/.test(line))).toBe(true);
  });

  it("have the listing that was left, of a call that waits for it", async () => {
    const lines = await shown("list-holds-lock", "list.abandoned");
    expect(lines.at(-1)).toMatch(/^set\("foo\/d".* → still pending$/);
    expect(lines.some((line) => line.startsWith("list()"))).toBe(true);
  });

  it("have of a history the calls that no order explains, and the writes", async () => {
    const result = await resultFor("chunk-removed-before-write", "concurrency.history");
    const timeline = result.failure?.code === "history.impossible" ? result.failure.args.timeline : [];
    const reads = timeline.filter(({ call }) => call.startsWith("get"));
    expect(result.journal?.filter(({ method }) => method === "get")).toHaveLength(reads.length);
    const [key] = /"(.*)"/.exec(timeline[0]?.call ?? "") ?? [];
    expect(result.journal?.every(({ args }) => args[0] === key?.replace('"', '"/'))).toBe(true);
  });

  it("of a batch that was answered with what was there before are about its keys", async () => {
    const lines = await shown("batch-cached-after-set", "stale.after-set");
    expect(lines.filter((line) => line.startsWith("getPartialValues"))).toHaveLength(2);
    expect(lines.join()).not.toContain("unseen");
  });

  it("have of a long batch the member that failed, with its answer", async () => {
    const result = await resultFor("batch-cut-at-1000", "partial-values.page");
    const [line] = linesOf(result).slice(-1);
    expect(line).toMatch(/^getPartialValues\(prototype, \[\/\* 1000 before \*\/ \["shards\/c\/2", /);
    expect(result.journal?.at(-1)).toMatchObject({
      member: { number: 1001, of: 1100 },
      outcome: { kind: "missing" },
    });
    expect(resultText(result).details).toContain("The read was member 1,001 of 1,100 of a batch.");
  });
});
