import { describe, expect, it } from "vitest";
import type { Report } from "../../src/results/index.js";
import { mergeReports } from "../../src/runner/shards/merge-reports.js";
import { shareOf } from "../../src/runner/shards/share-of.js";
import { weightOf } from "../../src/runner/shards/weight-of.js";
import { weights } from "../../src/runner/shards/weights.js";
import { suites } from "../../suites/index.js";
import { report } from "../runner/results.js";
import { factory, SuffixZeroStore } from "../runner/stores.js";

const ids = suites.flatMap(({ requirements }) => requirements.map(({ id }) => id));
const sharesOf = (count: number) =>
  Array.from({ length: count }, (_, at) => shareOf(ids, { index: at + 1, count }));

describe("the shares of a run", () => {
  it.each([1, 2, 3, 7])("of %i hold every requirement once", (count) => {
    expect(sharesOf(count).flat().sort()).toEqual([...ids].sort());
  });

  it("are the same each time, in the order of the catalogue, whatever order they are asked for in", () => {
    const share = shareOf(ids, { index: 2, count: 3 });
    expect(shareOf([...ids].reverse(), { index: 2, count: 3 }).reverse()).toEqual(share);
    expect(share).toEqual(ids.filter((id) => share.includes(id)));
  });

  it("weigh about the same", () => {
    const loads = sharesOf(4).map((share) => share.reduce((sum, id) => sum + weightOf(id), 0));
    expect(Math.max(...loads) / Math.min(...loads)).toBeLessThan(1.05);
  });

  it("have weights of requirements that there are", () => {
    expect(Object.keys(weights).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it("are refused where nothing is left for one", () => {
    expect(() => shareOf(["set.round-trip"], { index: 2, count: 2 })).toThrow(
      "Nothing falls to shard 2 of 2",
    );
  });
});

/** Broken in values, and in what it answers with, for which another requirement answers. */
class Broken extends SuffixZeroStore {
  override async get(key: string) {
    const value = await super.get(key);
    return key.endsWith("/zarr.json") ? (value?.buffer as never) : value;
  }
}

const store = factory(() => new Broken());

const shardsOf = (count: number) =>
  Promise.all(
    Array.from({ length: count }, async (_, at) => ({
      file: `shard-${at + 1}.json`,
      report: await report(store, { shard: { index: at + 1, count } }),
    })),
  );

const said = ({ results, summary }: Report) => ({
  results: results.map(({ requirement, verdict, assertions, failure, further, notTried }) => {
    return { requirement, verdict, assertions, failure, further, notTried };
  }),
  conforms: summary.conforms,
  counts: summary.counts,
  notRun: summary.notRun,
});

describe("merged shards", () => {
  it.each([1, 3, 5])("of %i say what one run says", async (count) => {
    const whole = await report(store);
    expect(whole.summary.counts.fail).toBe(2);
    const { report: merged, missing } = mergeReports((await shardsOf(count)).reverse());
    expect(said(merged)).toEqual(said(whole));
    expect({ missing, shard: merged.shard }).toEqual({ missing: [], shard: undefined });
  });

  it("do not conform where one is missing, and say which and how many were not run", async () => {
    const shards = await shardsOf(3);
    const { report: merged, missing } = mergeReports(shards.slice(0, 2));
    expect(missing).toEqual([3]);
    expect(merged.summary).toMatchObject({
      conforms: false,
      notRun: shards[2]?.report.shard?.planned.length,
    });
  });

  it.each<[string, (report: Report) => Report]>([
    ["stores", (made) => ({ ...made, store: { ...made.store, specifier: "./other.js" } })],
    ["suite versions", (made) => ({ ...made, suiteVersion: "9.9.9" })],
    ["seeds", (made) => ({ ...made, seed: 7 })],
    ["selections", (made) => ({ ...made, ...(made.shard && { shard: { ...made.shard, digest: "0" } }) })],
    ["settings of `--strict`", (made) => ({ ...made, summary: { ...made.summary, strict: true } })],
  ])("are refused where they are of different %s", async (what, change) => {
    const [first, second] = await shardsOf(2);
    if (!first || !second) throw new Error("there are two");
    const other = { file: "other.json", report: change(second.report) };
    expect(() => mergeReports([first, other])).toThrow(
      `\`shard-1.json\` and \`other.json\` are of different ${what}`,
    );
  });

  it("are refused where a shard is given twice", async () => {
    const [first] = await shardsOf(2);
    if (!first) throw new Error("there are two");
    expect(() => mergeReports([first, { ...first, file: "again.json" }])).toThrow(
      "`shard-1.json` and `again.json` are both of shard 1 of 2",
    );
  });

  it("are refused where they overlap", async () => {
    const [first, second] = await shardsOf(2);
    if (!first || !second?.report.shard) throw new Error("there are two");
    const planned = [...second.report.shard.planned, ...(first.report.shard?.planned.slice(0, 1) ?? [])];
    const overlapping = { ...second.report, shard: { ...second.report.shard, planned } };
    expect(() => mergeReports([first, { file: "b.json", report: overlapping }])).toThrow("overlap");
  });

  it("are refused where one is no shard", async () => {
    const whole = { file: "whole.json", report: await report(store) };
    expect(() => mergeReports([whole])).toThrow("`whole.json` is the report of a whole run");
  });
});
