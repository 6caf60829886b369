import { describe, expect, it } from "vitest";
import { type Dialect, describeFailure, planConformance, runConformance } from "../../src/index.js";

const wholeForRange = () => ({ get: (key: string) => map.get(key), getRange: (key: string) => map.get(key) });
const map = new Map<string, Uint8Array>();

describe("planConformance", () => {
  it("names, before anything runs, just what a run then has results of", async () => {
    const dialect = "zarrita";
    const planned = await planConformance({ dialect });
    const { results } = await runConformance(new Map(), { dialect, timeout: 1 });
    expect(planned.map(({ id, suite, level }) => ({ id, suite, level }))).toEqual(
      results.map(({ requirement, suite, level }) => ({ id: requirement, suite, level })),
    );
  });

  it("has those of every dialect where none is given, each with the strictest level", async () => {
    const inverted = async (dialect?: Dialect) =>
      (await planConformance({ grep: "^byte-range.inverted$", ...(dialect && { dialect }) }))[0]?.level;
    expect([await inverted("zarrita"), await inverted("zarr"), await inverted()]).toEqual([
      "should",
      "must",
      "must",
    ]);
    expect((await planConformance()).length).toBeGreaterThan(
      (await planConformance({ dialect: "zarrjs" })).length,
    );
  });

  it("selects by suite and pattern", async () => {
    const [only, ...others] = await planConformance({ suite: ["byte-range"], grep: /suffix-zero/g });
    expect(only).toMatchObject({
      id: "byte-range.suffix-zero",
      title: "A suffix of zero returns an empty buffer, and never the whole value.",
      suite: "byte-range",
    });
    expect(others).toEqual([]);
  });
});

describe("describeFailure", () => {
  it("says what the pretty reporter says", async () => {
    map.set("c/0", new Uint8Array(4));
    const store = { ...wholeForRange(), set: (key: string, value: Uint8Array) => void map.set(key, value) };
    const report = await runConformance(store, { grep: "^byte-range.suffix-zero$" });
    const [result] = report.results;
    if (result === undefined) throw new Error("there is no result");
    const text = await describeFailure(result, report, { command: (id) => `again ${id}` });
    expect(text).toMatch(/^✗ byte-range\.suffix-zero {2}must\n/);
    expect(text).toContain("with the whole value");
    expect(text).toContain("Why it matters");
    expect(text).toMatch(/Run it alone\n {4}again byte-range\.suffix-zero$/);
  });

  it("gives the reason of what was not tried, and is silent of what held", async () => {
    const report = await runConformance({ get: () => undefined }, { suite: ["missing", "set"] });
    const texts = report.results.map((result) => describeFailure(result, report));
    const unsupported = report.results.findIndex(({ verdict }) => verdict === "unsupported");
    expect(await texts[unsupported]).toBe(report.results[unsupported]?.notTried?.reason);
    const held = await runConformance(new Map(), { grep: "^missing.whole$" });
    if (held.results[0]) expect(await describeFailure(held.results[0], held)).toBe("");
  });
});
