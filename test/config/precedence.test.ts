import { describe, expect, it } from "vitest";
import { parseReport } from "../../src/results/parse-report.js";
import { json, project } from "./project.js";

/** What is said where, and the seed that then counts: what is nearer to the call. */
const seeds: [
  flag: string | undefined,
  env: string | undefined,
  entry: number | undefined,
  file: number | undefined,
  seed: number,
][] = [
  [undefined, undefined, undefined, undefined, 0],
  [undefined, undefined, undefined, 4, 4],
  [undefined, undefined, 3, undefined, 3],
  [undefined, undefined, 3, 4, 3],
  [undefined, "2", undefined, undefined, 2],
  [undefined, "2", undefined, 4, 2],
  [undefined, "2", 3, 4, 2],
  ["1", undefined, undefined, undefined, 1],
  ["1", undefined, undefined, 4, 1],
  ["1", undefined, 3, 4, 1],
  ["1", "2", undefined, undefined, 1],
  ["1", "2", 3, 4, 1],
];

/** Each setting that shows in a report: in the file, as a variable over it, as a flag over both. */
const settings: [
  file: Record<string, unknown>,
  env: [string, string],
  flags: string[],
  shown: (report: ReturnType<typeof parseReport>) => unknown,
  inFile: unknown,
  inEnv: unknown,
  asFlag: unknown,
][] = [
  [{ strict: true }, ["STRICT", "false"], ["--strict"], ({ summary }) => summary.strict, true, false, true],
  [{ strict: false }, ["STRICT", "1"], ["--no-strict"], ({ summary }) => summary.strict, false, true, false],
  [
    { dialect: "zarrita" },
    ["DIALECT", "zarr"],
    ["--dialect", "zarrita"],
    ({ store }) => store.dialect,
    "zarrita",
    "zarr",
    "zarrita",
  ],
  [
    { grep: ["^missing.whole$", "^missing.directory$"] },
    ["GREP", "^missing.(directory|whole|range)$"],
    ["-g", "^missing.whole$"],
    ({ results }) => results.length,
    2,
    3,
    1,
  ],
  [
    { grep: "^missing.(directory|whole|range)$", grepInvert: "whole" },
    ["GREP_INVERT", "whole|range"],
    ["--grep-invert", "nothing such"],
    ({ results }) => results.length,
    2,
    1,
    3,
  ],
  [
    { suite: "missing", grep: "whole" },
    ["SUITE", "missing, byte-range"],
    ["-s", "byte-range"],
    ({ results }) => [...new Set(results.map(({ suite }) => suite))].sort().join(),
    "missing",
    "byte-range,missing",
    "byte-range",
  ],
];

/** Runs the one store there is, in this process, and gives the report. */
async function reportOf(
  config: Record<string, unknown>,
  env: Record<string, string>,
  flags: readonly string[],
  entry: Record<string, unknown> = {},
) {
  const store = "memory:";
  const { call } = await project({
    [json]: {
      grep: "^missing.whole$",
      bench: false,
      inProcess: true,
      stores: { one: { store, ...entry } },
      ...config,
    },
  });
  const { out, err } = await call(["-r", "json", ...flags], env);
  expect(err).toBe("");
  return parseReport(JSON.parse(out));
}

describe("a flag goes before the environment, that before a store's entry, that before the file, that before the default", () => {
  it.each(seeds)(
    "--seed %s, ZARR_STORE_CONFORM_SEED=%s, entry %s, file %s → %s",
    async (flag, env, entry, file, seed) => {
      const report = await reportOf(
        file === undefined ? {} : { seed: file },
        env === undefined ? {} : { ZARR_STORE_CONFORM_SEED: env },
        flag === undefined ? [] : ["--seed", flag],
        entry === undefined ? {} : { seed: entry },
      );
      expect(report.seed).toBe(seed);
    },
  );

  it.each(settings)("%j, %j, %j", async (file, [name, value], flags, shown, inFile, inEnv, asFlag) => {
    const env = { [`ZARR_STORE_CONFORM_${name}`]: value };
    expect(shown(await reportOf(file, {}, []))).toBe(inFile);
    expect(shown(await reportOf(file, env, []))).toBe(inEnv);
    expect(shown(await reportOf(file, env, flags))).toBe(asFlag);
  });
});

describe("the environment", () => {
  it.each([
    [
      { ZARR_STORE_CONFORM_TIMOUT: "5" },
      "The variable `ZARR_STORE_CONFORM_TIMOUT` stands for no option. Did you mean `ZARR_STORE_CONFORM_TIMEOUT`?\n",
    ],
    [
      { ZARR_STORE_CONFORM_TIMEOUT: "soon" },
      "`ZARR_STORE_CONFORM_TIMEOUT=soon`: give a whole number of milliseconds above 0.\n",
    ],
    [{ ZARR_STORE_CONFORM_STRICT: "maybe" }, "`ZARR_STORE_CONFORM_STRICT=maybe`: give true or false.\n"],
    [
      { ZARR_STORE_CONFORM_FAIL_ON_FLAKY: "2" },
      "`ZARR_STORE_CONFORM_FAIL_ON_FLAKY=2`: give true or false.\n",
    ],
  ])("that is wrong is told: %j", async (env, printed) => {
    const { call } = await project({});
    expect(await call(["memory:"], env)).toEqual({ code: 2, out: "", err: printed });
  });

  it("names the configuration, or leaves it out", async () => {
    const quick = { bench: false, inProcess: true, grep: "^missing.whole$", reporters: "minimal" };
    const { call } = await project({
      [json]: { ...quick, stores: { here: "memory:" } },
      "other/other.json": { ...quick, stores: { there: "memory:" } },
    });
    const run = (config: string) => call([], { ZARR_STORE_CONFORM_CONFIG: config });
    expect((await run("./other/other.json")).out).toMatch(/^pass: there conforms/);
    expect((await run("true")).out).toMatch(/^pass: here conforms/);
    expect((await run("false")).err).toMatch(/^No store is named, and there is no configuration here/);
  });

  it("that is empty says nothing", async () => {
    const { call } = await project({});
    const { code } = await call(["memory:", "-g", "^missing.whole$", "--no-bench"], {
      ZARR_STORE_CONFORM_TIMEOUT: "",
    });
    expect(code).toBe(0);
  });
});
