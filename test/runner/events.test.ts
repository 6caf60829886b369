import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { LoadedStore } from "../../src/load/index.js";
import type { RunEvent } from "../../src/results/index.js";
import type { RunOptions } from "../../src/runner/index.js";
import { report } from "./results.js";
import { CorrectStore, factory, type RangeQuery, SuffixZeroStore } from "./stores.js";

/** A store whose answers take their time, each another. */
class Uneven extends SuffixZeroStore {
  #calls = 0;

  override async getRange(key: string, range: RangeQuery) {
    await sleep((this.#calls++ * 7) % 5);
    return super.getRange(key, range);
  }
}

async function eventsOf(loaded: LoadedStore, options: Partial<RunOptions> = {}) {
  const events: RunEvent[] = [];
  const made = await report(loaded, options, (event) => events.push(event));
  return { events, report: made };
}

const results = (events: readonly RunEvent[]) =>
  events.flatMap((event) => (event.type === "result" ? event.result : []));

describe("the events of a run", () => {
  it("begin with the start and end with the report", async () => {
    const { events, report } = await eventsOf(factory(() => new Uneven()));
    expect(events[0]).toMatchObject({ type: "start", store: report.store, seed: report.seed });
    expect(events.at(-1)).toEqual({ type: "end", report });
    expect(events.filter(({ type }) => type === "start" || type === "end")).toHaveLength(2);
  });

  it("tell each planned requirement's start once, and its result after that", async () => {
    const { events } = await eventsOf(factory(() => new Uneven()));
    const [start] = events;
    const planned = start?.type === "start" ? start.planned : [];
    const started = events.flatMap((event) => (event.type === "scenario-start" ? event.requirement : []));
    expect([...started].sort()).toEqual([...planned].sort());
    for (const id of planned) {
      const begins = events.findIndex((e) => e.type === "scenario-start" && e.requirement === id);
      const ends = events.findIndex((e) => e.type === "result" && e.result.requirement === id);
      expect(begins).toBeLessThan(ends);
    }
  });

  it("tell the results in the order of the plan, as the report has them", async () => {
    const { events, report } = await eventsOf(factory(() => new Uneven()));
    const [start] = events;
    const planned = start?.type === "start" ? start.planned : [];
    expect(results(events).map(({ requirement }) => requirement)).toEqual(planned);
    expect(results(events)).toEqual(report.results);
  });

  it("tell how far the timings are", async () => {
    const { events, report } = await eventsOf(
      factory(() => new CorrectStore()),
      { benchMs: 60, grep: [/whole$/] },
    );
    const done = events.flatMap((event) => (event.type === "timing" ? event.done : []));
    expect(done.length).toBeGreaterThan(1);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(report.timings?.timings.length).toBeGreaterThan(0);
  });

  it("are plain data", async () => {
    const { events } = await eventsOf(factory(() => new Uneven()));
    expect(structuredClone(events)).toEqual(events);
  });
});

describe("an abort", () => {
  /** Aborts at the first event of this type. */
  const abortingAt = (type: RunEvent["type"], loaded: LoadedStore, options: Partial<RunOptions> = {}) => {
    const controller = new AbortController();
    const onEvent = (event: RunEvent) => {
      if (event.type === type) controller.abort();
    };
    return report(loaded, { benchMs: 500, concurrency: 1, ...options, signal: controller.signal }, onEvent);
  };

  it("ends the run early with a report of what ran", async () => {
    const made = await abortingAt(
      "result",
      factory(() => new CorrectStore()),
    );
    expect(made.results.map(({ requirement }) => requirement)).toEqual(["byte-range.whole"]);
    expect(made.summary.counts.pass).toBe(1);
  });

  it("says how many were not run, and that the store was not shown to conform", async () => {
    const {
      results: ran,
      requirements,
      summary,
    } = await abortingAt(
      "result",
      factory(() => new CorrectStore()),
    );
    expect(summary).toMatchObject({
      conforms: false,
      notRun: Object.keys(requirements).length - ran.length,
    });
  });

  it("takes no timings", async () => {
    expect(
      (
        await abortingAt(
          "result",
          factory(() => new CorrectStore()),
        )
      ).timings,
    ).toBeNull();
  });

  it("waits for no call that hangs", async () => {
    class Hanging extends CorrectStore {
      override getRange = () => new Promise<never>(() => {});
    }
    const startedAt = performance.now();
    const made = await abortingAt(
      "scenario-start",
      factory(() => new Hanging()),
      { timeoutMs: 60_000, grep: [/range-within/] },
    );
    expect(made.results).toEqual([]);
    expect(performance.now() - startedAt).toBeLessThan(5000);
  });

  it("still has the stores destroyed", async () => {
    const alive = new Set<object>();
    const loaded = factory(() => {
      const store = new CorrectStore();
      alive.add(store);
      return store;
    });
    loaded.definition.destroy = (store) => {
      alive.delete(store as object);
    };
    await abortingAt("result", loaded, { concurrency: 8 });
    expect(alive.size).toBe(0);
  });

  it("is no part of a run that came to its end", async () => {
    const { report } = await eventsOf(
      factory(() => new CorrectStore()),
      { signal: new AbortController().signal },
    );
    expect(report.summary.notRun ?? 0).toBe(0);
    expect(report.summary.conforms).toBe(true);
  });
});
