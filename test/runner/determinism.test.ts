import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { LoadedStore } from "../../src/load/index.js";
import { report } from "./results.js";
import { factory, instance, type RangeQuery, SuffixZeroStore } from "./stores.js";

/** Broken in several ways, with answers that take a random time. */
class Broken extends SuffixZeroStore {
  override async get(key: string) {
    await sleep(Math.random() * 3);
    const value = await super.get(key);
    return key.endsWith("/zarr.json") ? (value?.buffer as never) : value;
  }

  override async getRange(key: string, range: RangeQuery) {
    await sleep(Math.random() * 3);
    return super.getRange(key, range);
  }

  override async set(key: string, value: Uint8Array) {
    await super.set(key, value);
    if (value.length > 1e6 || key.endsWith("/c/10")) value[0] = 0;
  }
}

/** All that is said of the store, without times and without the calls, which name the run's own directory. */
async function said(loaded: LoadedStore) {
  const { results, summary } = await report(loaded);
  return {
    counts: summary.counts,
    assertions: summary.assertions,
    results: results.map(({ requirement, verdict, failure, further, assertions, notTried }) => {
      return { requirement, verdict, failure, further, assertions, notTried };
    }),
  };
}

describe("two runs on the same store", () => {
  it("say the same of a broken factory, in the same order", async () => {
    const broken = factory(() => new Broken());
    const first = await said(broken);
    expect(first.counts.fail).toBeGreaterThan(2);
    expect(await said(broken)).toEqual(first);
  });

  it("give the same calls and the same reproduction", async () => {
    const calls = async () =>
      (await report(factory(() => new SuffixZeroStore()))).results.map(({ journal, reproduction }) => [
        journal?.map(({ seq, method, args, outcome }) => ({ seq, method, args, outcome })),
        reproduction,
      ]);
    expect(await calls()).toEqual(await calls());
  });

  it("say the same of a broken instance", async () => {
    const broken = instance(new SuffixZeroStore());
    expect(await said(broken)).toEqual(await said(broken));
  });

  it("do not depend on how many scenarios run at once", async () => {
    const verdicts = async (concurrency: number) =>
      (
        await report(
          factory(() => new Broken()),
          { concurrency },
        )
      ).results.map(({ requirement, verdict }) => [requirement, verdict]);
    expect(await verdicts(1)).toEqual(await verdicts(16));
  });
});
