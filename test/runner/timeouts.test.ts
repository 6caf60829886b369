import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { Report } from "../../src/results/index.js";
import { run } from "../../src/runner/index.js";
import { byVerdict, report, resultOf } from "./results.js";
import { CorrectStore, definition, factory, type RangeQuery } from "./stores.js";

const never = new Promise<never>(() => {});
const timeoutMs = 60;

/** Whoever waits for nothing waits here, and not until the test is given up. */
async function inTime(running: Promise<Report>): Promise<Report> {
  const late = sleep(10_000, undefined, { ref: false }).then(() => {
    throw new Error("the run is still going on after 10 s");
  });
  return Promise.race([running, late]);
}

describe("a store whose get never resolves", () => {
  class Hanging extends CorrectStore {
    override get = () => never;
  }

  it("is reported as a timeout that names the pending call", async () => {
    const { verdict, failure } = resultOf(
      await inTime(
        report(
          factory(() => new Hanging()),
          { timeoutMs },
        ),
      ),
      "byte-range.whole",
    );
    expect(verdict).toBe("timeout");
    expect(failure).toEqual({
      code: "call.timeout",
      args: { calls: ['get("/array/c/1")'], limitMs: timeoutMs },
    });
  });

  it("keeps the verdicts of what does not call get", async () => {
    const made = await inTime(
      report(
        factory(() => new Hanging()),
        { timeoutMs },
      ),
    );
    expect(resultOf(made, "byte-range.range-within").verdict).toBe("pass");
    expect(resultOf(made, "missing.range").verdict).toBe("pass");
    expect(made.summary.counts.timeout).toBeGreaterThan(5);
    expect(byVerdict(made)["error"]).toBeUndefined();
    expect(made.summary.conforms).toBe(false);
  });

  it("holds up the timings no longer than one call may take", async () => {
    const hanging = factory(() => new Hanging());
    const { timings } = await inTime(run(hanging, { timeoutMs, benchMs: 100, grep: [/range-within/] }));
    expect(timings?.timings).toEqual([]);
    expect(timings?.leftOut[0]?.reason).toContain(`${timeoutMs} ms`);
  });
});

describe("a store whose set never resolves", () => {
  class Hanging extends CorrectStore {
    override set = () => never;
  }

  it("is not accused of what could not be read for want of a value", async () => {
    const made = await inTime(
      report(
        factory(() => new Hanging()),
        { timeoutMs },
      ),
    );
    const { verdict, failure } = resultOf(made, "byte-range.range-within");
    expect({ verdict, code: failure?.code }).toEqual({ verdict: "error", code: "given.unavailable" });
    expect(resultOf(made, "set.round-trip").verdict).toBe("timeout");
  });
});

describe("a slow store", () => {
  const slow = (ms: number) =>
    factory(
      () =>
        new (class extends CorrectStore {
          override async getRange(key: string, range: RangeQuery) {
            await sleep(ms);
            return super.getRange(key, range);
          }
        })(),
    );

  it("passes where each call stays within the timeout", async () => {
    const made = await report(slow(20), { timeoutMs: 1000, grep: [/suffix-within$/] });
    expect(byVerdict(made)).toEqual({ pass: ["byte-range.suffix-within"] });
  });
});

describe("a store whose listing never ends", () => {
  it("is stopped, and keeps the verdicts of what does not list", async () => {
    class Endless extends Map<string, Uint8Array> {
      *endless() {
        for (let name = 0; ; name++) yield `/array/c/${name}`;
      }
      override keys() {
        return this.endless() as unknown as MapIterator<string>;
      }
    }
    const made = await inTime(
      report(
        factory(() => new Endless()),
        { timeoutMs: 500, grep: [/^list\.every-key$/, /^set\.round-trip$/] },
      ),
    );
    expect(resultOf(made, "list.every-key").verdict).not.toBe("pass");
    expect(resultOf(made, "set.round-trip").verdict).toBe("pass");
  });
});

describe("the rest of a definition", () => {
  it("is waited for no longer than a call: a destroy that never settles", async () => {
    const broken = definition({ create: () => new CorrectStore(), destroy: () => never });
    await expect(inTime(report(broken, { timeoutMs }))).rejects.toThrow(
      "`destroy` did not settle within 60 ms",
    );
  });

  it("is waited for no longer than a call: a seed that never settles", async () => {
    class ReadOnly {
      get = async () => undefined;
      getRange = async () => undefined;
    }
    const made = await inTime(
      report(definition({ create: () => new ReadOnly(), seed: () => never }), { timeoutMs }),
    );
    const { verdict, failure } = resultOf(made, "byte-range.whole");
    expect({ verdict, code: failure?.code }).toEqual({ verdict: "error", code: "store.unavailable" });
  });
});
