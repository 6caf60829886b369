import { existsSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { flagsOf } from "../../src/cli/bench/bench-stores.js";
import { makeProgram } from "../../src/cli/program.js";
import { saidBeside } from "../../src/cli/settings/said-beside.js";
import { failedResult, firstInsteadOfLast, sampleReport, sampleResult } from "../reporters/sample-report.js";
import { json, project } from "./project.js";

const terminal = { cwd: ".", env: {}, isTTY: false, columns: 80, out: () => {}, err: () => {} };
const context = {
  terminal,
  signal: new AbortController().signal,
  makeChild: () => {
    throw new Error("no child");
  },
};
const run =
  makeProgram(context, () => {}).commands.find((command) => command.name() === "run") ?? new Command();
const store =
  "export default class { values = new Map(); get(k) { return this.values.get(k)?.slice(); } set(k, v) { this.values.set(k, v.slice()); } }";

describe("`bench`", () => {
  const quick = ["bench", "--json", "--time", "0.2", "-g", "^get/1024$"];

  it.each<[object, object, Record<string, string>, Record<string, unknown>, string | undefined]>([
    [{}, {}, {}, {}, undefined],
    [{ seed: 4 }, {}, {}, {}, "4"],
    [{ seed: 4 }, { seed: "3:1:0" }, {}, {}, "3"],
    [{ seed: 4 }, { seed: 3 }, { ZARR_STORE_CONFORM_SEED: "2" }, {}, "2"],
    [{ seed: 4 }, { seed: 3 }, { ZARR_STORE_CONFORM_SEED: "2" }, { seed: "1" }, "1"],
    [{ seed: 4 }, { seed: 3 }, {}, { config: false }, undefined],
  ])("takes of the file %j, the entry %j, %j and %j the seed %s", async (file, entry, env, flags, seed) => {
    const { folder } = await project({
      [json]: { ...file, stores: { one: { store: "memory:", ...entry } } },
    });
    const given = { ...flags };
    const beside = await saidBeside(run, given, { cwd: folder, env });
    expect(flagsOf(given, beside, beside.config?.stores[0]).seed).toBe(seed);
  });

  it("times the only store of the configuration, by its name, or all of them one after the other", async () => {
    const { call } = await project({ "one.mjs": store, [json]: { stores: { one: "./one.mjs" } } });
    for (const args of [[], ["one"], ["--store", "one"]]) {
      const { code, out, err } = await call([...quick, ...args]);
      expect([code, err]).toEqual([0, ""]);
      expect(JSON.parse(out)).toMatchObject({ store: { specifier: "one" } });
    }
    const two = await project({
      "one.mjs": store,
      [json]: { stores: { one: "./one.mjs", two: "./one.mjs" } },
    });
    const { code, out } = await two.call(["bench", "--time", "0.2", "-g", "^get/1024$"]);
    expect(code).toBe(0);
    expect(out).toMatch(/one[\s\S]*two/);
  });

  it.each([
    [["bench"], {}, "No store is named, and there is no configuration here."],
    [["bench", "--json"], { a: "memory:", b: "memory:" }, "`--json` goes with one store, and there are a, b"],
    [["bench", "--store", "aa"], { a: "memory:" }, "has no store `aa`. Did you mean `a`?"],
    [["bench", "a", "--store", "a"], { a: "memory:" }, "both name a store"],
  ])("%j of %j is told to be wrong", async (args, stores, message) => {
    const { call } = await project(Object.keys(stores).length > 0 ? { [json]: { stores } } : {});
    const { code, err } = await call(args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

/** A report of one store, known to the configuration as `one`, as it was and with a failure in it. */
const reports = () => {
  const before = sampleReport([sampleResult("a.a"), sampleResult("a.b")]);
  const after = sampleReport([
    sampleResult("a.a"),
    failedResult("a.b", firstInsteadOfLast, { verdict: "warn", level: "should" }),
  ]);
  const shard = { index: 1, count: 1, planned: ["a.a", "a.b"], selected: 2, digest: "d", breaches: [] };
  return [before, after].map((report) => ({
    ...report,
    shard,
    store: { ...report.store, specifier: "one" },
  }));
};

describe("`merge`", () => {
  it.each([
    [undefined, undefined, undefined, "\n  dialect "],
    [["dot"], undefined, undefined, "\n"],
    [["minimal"], undefined, undefined, "pass:"],
    [["dot"], "minimal", undefined, "pass:"],
    [["dot"], "minimal", "tap", "TAP version 14"],
  ])(
    "shows its report by the file's %j, the variable's %s, the flag's %s",
    async (file, env, flag, shown) => {
      const [report] = reports();
      const { call } = await project({ "a.json": report, ...(file && { [json]: { reporters: file } }) });
      const { code, out } = await call(
        ["merge", "a.json", ...(flag ? ["-r", flag] : [])],
        env === undefined ? {} : { ZARR_STORE_CONFORM_REPORTER: env },
      );
      expect([code, out]).toEqual([0, expect.stringContaining(shown)]);
    },
  );

  it("puts the name of the store into the path of a report, and writes over none that it reads", async () => {
    const [report] = reports();
    const { call, folder } = await project({
      "a.json": report,
      [json]: { reporters: ["minimal", "tap=out/{store}.tap"], stores: { one: "memory:" } },
    });
    expect((await call(["merge", "a.json"])).code).toBe(0);
    expect(existsSync(path.join(folder, "out/one.tap"))).toBe(true);
    await writeFile(path.join(folder, json), JSON.stringify({ reporters: ["json=a.json"] }));
    const before = readFileSync(path.join(folder, "a.json"), "utf8");
    const { code, err } = await call(["merge", "a.json"]);
    expect([code, err]).toEqual([2, expect.stringContaining("would write over")]);
    expect(readFileSync(path.join(folder, "a.json"), "utf8")).toBe(before);
  });
});

describe("`compare`", () => {
  it.each([
    [{}, {}, {}, [], 0],
    [{ strict: true }, {}, {}, [], 1],
    [{ strict: true }, { strict: false }, {}, [], 0],
    [{ strict: true }, { strict: false }, { ZARR_STORE_CONFORM_STRICT: "1" }, [], 1],
    [{}, {}, { ZARR_STORE_CONFORM_STRICT: "1" }, ["--no-strict"], 0],
    [{}, {}, {}, ["--strict"], 1],
    [{ strict: true }, {}, {}, ["--no-config"], 0],
  ])("with the file %j, the entry %j, %j and %j ends with %i", async (file, entry, env, flags, code) => {
    const [before, after] = reports();
    const { call } = await project({
      "before.json": before,
      "after.json": after,
      [json]: { ...file, stores: { one: { store: "memory:", ...entry } } },
    });
    expect((await call(["compare", "before.json", "after.json", ...flags], env)).code).toBe(code);
  });

  it("leaves the reporters of the configuration alone: they are those of a run", async () => {
    const [before, after] = reports();
    const { call, folder } = await project({
      "before.json": before,
      "after.json": after,
      [json]: { reporters: ["json=after.json"] },
    });
    const { out } = await call(["compare", "before.json", "after.json"]);
    expect(out).toContain("a.b");
    expect(JSON.parse(readFileSync(path.join(folder, "after.json"), "utf8"))).toEqual(after);
  });
});
