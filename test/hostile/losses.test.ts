import { describe, expect, it } from "vitest";
import { blamed } from "../../fixtures/hostile/base.js";
import { failureText } from "../../src/reporters/text/failure-text.js";
import type { Result } from "../../src/results/index.js";
import { MemoryWatch, memoryLimit } from "../../src/runner/memory-watch.js";
import { superviseHostile } from "./supervise-hostile.js";

const MiB = 2 ** 20;

/** Long enough for a busy machine to get so far. */
const timeoutMs = 120_000;

const headlineOf = ({ failure }: Result) => failure && failureText(failure).headline;

// Elsewhere the process tells of itself, which this one does not come to.
describe.runIf(process.platform === "linux")("a store that takes memory without end", () => {
  it("is ended at the limit, and it is told how much it took", { timeout: 300_000 }, async () => {
    const bounds = { memoryBytes: 400 * MiB };
    const { results } = await superviseHostile("takes-memory.js", [blamed, "set.keys-apart"], {
      timeoutMs,
      bounds,
    });
    const [first, second] = results;
    expect([first, second]).toMatchObject([{ verdict: "pass" }, { requirement: blamed, verdict: "crash" }]);
    expect(second?.failure).toMatchObject({
      code: "process.lost",
      args: { memory: { limitBytes: 400 * MiB, of: "process" } },
    });
    expect(second && headlineOf(second)).toMatch(
      /^The store ran out of memory: its process took [\d.,]+ [MG]iB; it may take 400 MiB, and was ended\.$/,
    );
  });

  it("is told so where V8 gives up first", { timeout: 300_000 }, async () => {
    const { results } = await superviseHostile("grows-without-end.js", [blamed], { timeoutMs });
    expect(results).toMatchObject([
      { verdict: "crash", failure: { code: "process.lost", args: { memory: { of: "heap" } } } },
    ]);
    expect(results[0] && headlineOf(results[0])).toMatch(
      /its process took .*iB; JavaScript's objects may take 1 GiB\.$/,
    );
  });
});

describe("the memory that a store may take", () => {
  it("is less than the machine has, and more with --large", () => {
    expect(memoryLimit(false)).toBeLessThanOrEqual(4 * 2 ** 30);
    expect(memoryLimit(true)).toBeLessThanOrEqual(16 * 2 ** 30);
    expect(memoryLimit(true)).toBeGreaterThanOrEqual(memoryLimit(false));
    expect(memoryLimit(false)).toBeGreaterThan(100 * MiB);
  });

  it.runIf(process.platform !== "win32")("is asked of `ps` where nothing else tells", async () => {
    const watch = new MemoryWatch(process.pid, () => undefined);
    watch.look(0);
    watch.look(10_000);
    await expect.poll(() => watch.peak, { timeout: 20_000 }).toBeGreaterThan(10 * MiB);
  });

  it("is the most that was seen", () => {
    const seen = [5, 9, 7];
    const watch = new MemoryWatch(1, () => seen.shift());
    for (const _ of [1, 2, 3]) watch.look(0);
    expect(watch.peak).toBe(9);
    watch.note(11);
    expect(watch.peak).toBe(11);
  });
});

describe("a store that keeps its process from coming to results", () => {
  it("is given up, however lively the process is", { timeout: 120_000 }, async () => {
    const bounds = { stallMs: 1500 };
    const { results } = await superviseHostile("never-resolves.js", [blamed], { timeoutMs, bounds });
    expect(results).toMatchObject([
      { verdict: "timeout", failure: { code: "call.timeout", args: { calls: ['get("/data.json")'] } } },
    ]);
  });
});

describe("a store that loops", () => {
  it("is told with the call that it loops in, and what became of those before", {
    timeout: 60_000,
  }, async () => {
    const { results } = await superviseHostile("loops-for-ever.js", [blamed], { timeoutMs: 1000 });
    expect(results).toMatchObject([
      { failure: { code: "process.hung", args: { calls: ['get("/data.json")'] } } },
    ]);
    const journal = results[0]?.journal ?? [];
    expect(journal.length).toBeGreaterThan(1);
    expect(journal.slice(0, -1).map(({ outcome }) => outcome.kind)).not.toContain("pending");
  });
});
