import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { parseReport } from "../../src/results/parse-report.js";
import { Stopwatch } from "../../src/runner/profile/stopwatch.js";
import { timed } from "../../src/runner/profile/timed-store.js";
import { MemoryStore } from "../../src/store/index.js";
import { only, report, resultOf } from "./results.js";
import { CorrectStore, factory } from "./stores.js";

/** A store whose reads take longer than all else. */
class Slow extends CorrectStore {
  override async get(key: string) {
    await sleep(20);
    return super.get(key);
  }
}

const profiled = { profile: true, benchMs: 0, grep: only("byte-range.whole") };

describe("the profile of a scenario", () => {
  it("has parts that add up, and gives the store what the store takes", async () => {
    const { profile } = resultOf(
      await report(
        factory(() => new Slow()),
        profiled,
      ),
      "byte-range.whole",
    );
    const { totalMs = 0, storeMs = 0, harnessMs = 0, runnerMs = 0 } = profile ?? {};
    expect(storeMs + harnessMs + runnerMs).toBeCloseTo(totalMs);
    expect(storeMs).toBeGreaterThanOrEqual(20 * 0.9);
    expect(Math.min(harnessMs, runnerMs)).toBeGreaterThanOrEqual(0);
  });

  it("counts calls and bytes by method", async () => {
    const { profile } = resultOf(
      await report(
        factory(() => new CorrectStore()),
        profiled,
      ),
      "byte-range.whole",
    );
    const get = profile?.methods.find(({ method }) => method === "get");
    expect(get?.calls).toBeGreaterThan(0);
    expect(get?.bytes).toBeGreaterThan(65_536);
  });

  it("is read again from a report", async () => {
    const made = await report(
      factory(() => new CorrectStore()),
      profiled,
    );
    expect(parseReport(JSON.parse(JSON.stringify(made)))).toEqual(made);
  });

  it("is not there where nobody asked for it", async () => {
    const made = await report(
      factory(() => new CorrectStore()),
      { ...profiled, profile: false },
    );
    expect(resultOf(made, "byte-range.whole").profile).toBeUndefined();
  });

  it("does not change what is found", async () => {
    const suites = ["byte-range", "list", "methods", "buffers"];
    const plain = await report(memory, { grep: [], suites });
    const other = await report(memory, { grep: [], suites, profile: true });
    const verdicts = (made: typeof plain) =>
      made.results.map(({ requirement, verdict }) => [requirement, verdict]);
    expect(verdicts(other)).toEqual(verdicts(plain));
  }, 30_000);
});

const memory = factory(() => new MemoryStore());

class CountingWatch extends Stopwatch {
  begun = 0;
  ended = 0;

  override begin(): void {
    this.begun++;
    super.begin();
  }

  override end(): void {
    this.ended++;
    super.end();
  }
}

describe("a timed store", () => {
  it("runs the watch while a call or a listing is under way, and no longer", async () => {
    const watch = new CountingWatch();
    const store = timed(new MemoryStore(new Map([["a", new Uint8Array(1)]])), watch);
    const names: string[] = [];
    for await (const name of store.list?.() ?? []) names.push(name);
    expect(names).toEqual(["a"]);
    expect(await store.exists?.("a")).toBe(true);
    await expect(store.getSize?.("b")).rejects.toThrow("there is no key");
    expect(watch.begun).toBeGreaterThanOrEqual(3);
    expect(watch.ended).toBe(watch.begun);
    expect(store.supportsListing).toBe(true);
  });
});
