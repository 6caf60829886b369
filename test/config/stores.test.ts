import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseReport } from "../../src/results/parse-report.js";
import { json, project } from "./project.js";

const quick = { bench: false, inProcess: true, grep: "^(missing.whole|byte-range.suffix-zero)$" };
const wholeForZero = `const map = new Map();
export default { get: (k) => map.get(k), set: (k, v) => void map.set(k, v.slice()),
  getRange: (k, { suffixLength = 0 }) => map.get(k)?.slice(-suffixLength) };`;
const two = { local: "memory:", broken: "./broken.js" };
const files = { "broken.js": wholeForZero };

describe("several stores in one configuration", () => {
  it("are tested one after the other, each by its name, and the worst decides", async () => {
    const { call } = await project({ ...files, [json]: { ...quick, stores: two } });
    const { code, out, err } = await call([]);
    expect(err).toBe("");
    expect(out.match(/^[✓✗] (local|broken) .*(conforms|does not conform)\b/gm)).toEqual([
      expect.stringMatching(/^✓ local conforms/),
      expect.stringMatching(/^✗ broken does not conform/),
      "✓ local   conforms",
      "✗ broken  does not conform",
    ]);
    expect(out).toContain("npx zarr-store-conform --store broken --grep '^byte-range");
    expect(code).toBe(1);
  });

  it("are chosen with --store", async () => {
    const { call } = await project({ ...files, [json]: { ...quick, stores: two } });
    const { code, out } = await call(["--store", "local"]);
    expect([code, out.includes("broken")]).toEqual([0, false]);
    const byVariable = await call([], { ZARR_STORE_CONFORM_STORE: "broken, local" });
    expect(byVariable.out).toMatch(/✓ local {3}conforms\n✗ broken {2}does not conform\n$/);
    expect((await call([], { ZARR_STORE_CONFORM_STORE: "broken" })).out).not.toContain("local");
  });

  it("are chosen by their name in the place of what to import", async () => {
    const { call } = await project({ ...files, [json]: { ...quick, stores: two } });
    expect((await call(["broken"])).out).toContain("✗ broken does not conform");
  });

  it("are left out of --failed where nothing failed", async () => {
    const { call } = await project({ ...files, [json]: { ...quick, stores: two } });
    await call([]);
    const { code, out, err } = await call(["--failed", "-r", "minimal"]);
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(out).toMatch(/^fail byte-range\.suffix-zero .*\nfail: broken does not conform: 1 of 1 .*\n$/);
  });

  it("have a baseline whose mending command can be pasted into another checkout", async () => {
    const stores = { broken: { store: "./broken.js", baseline: "known/{store}.json" } };
    const { call } = await project({ ...files, [json]: { ...quick, stores } });
    const { code, err } = await call([]);
    expect(code).toBe(2);
    const command =
      "npx zarr-store-conform --store broken --baseline known/broken.json --update-baseline --reason 'why'";
    expect(err).toBe(
      "There is no baseline `known/broken.json`. Check the path, or write one of what fails now: " +
        `${command}\n`,
    );
    const pasted = command.replace("npx zarr-store-conform ", "").replaceAll("'", "").split(" ");
    expect((await call(pasted)).code).toBe(0);
    expect((await call([])).code).toBe(0);
  });

  it("are not written into one baseline", async () => {
    const { call } = await project({ ...files, [json]: { ...quick, stores: two } });
    const { code, err } = await call(["--update-baseline"]);
    expect([code, err]).toEqual([2, expect.stringContaining("as in `--baseline {store}.baseline.json`")]);
    const own = await call(["--update-baseline", "--baseline", "{store}.json", "--reason", "known"]);
    expect(own.err).toContain("The baseline `broken.json` is of suite 1.0.0 and has 1 entry");
    expect((await call(["--baseline", "{store}.json"])).code).toBe(0);
  });

  it("are all tested where one cannot be, and the exit code is 2", async () => {
    const stores = { gone: "./gone.js", ...two };
    const { call } = await project({ ...files, [json]: { ...quick, stores } });
    const { code, out, err } = await call([]);
    expect(err).toMatch(/^`gone` cannot be tested\.\nThere is no file `\.\/gone\.js`/);
    expect(out).toMatch(/✗ gone {4}cannot be tested\n✓ local {3}conforms\n✗ broken {2}does not conform\n$/);
    expect(code).toBe(2);
  });

  it("have a report file each", async () => {
    const reporters = ["minimal", "json=reports/{store}.json"];
    const { call, folder } = await project({ ...files, [json]: { ...quick, stores: two, reporters } });
    await call([]);
    for (const name of ["local", "broken"]) {
      const report = parseReport(
        JSON.parse(await readFile(path.join(folder, `reports/${name}.json`), "utf8")),
      );
      expect([report.store.specifier, report.summary.conforms]).toEqual([name, name === "local"]);
    }
  });

  it.each([
    [
      ["-r", "junit=out.xml"],
      "would both go to `out.xml`, and `junit` holds one: name a file for each, as in `--reporter junit=out-{store}.xml`",
    ],
    [
      ["-r", "json"],
      "would both go to stdout, and `json` holds one: name a file for each, as in `--reporter json=json-{store}.txt`",
    ],
  ])("cannot share one: %j", async (args, told) => {
    const { call } = await project({ ...files, [json]: { ...quick, stores: two } });
    const { code, out, err } = await call(args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toBe(`The reports of \`local\` and \`broken\` ${told}, or choose one with \`--store\`.\n`);
  });

  it("may be values, which run in a process of their own all the same", async () => {
    const config = `export default {
      bench: false, grep: "^missing.whole$",
      stores: {
        leaves: () => ({ get: () => process.exit(3) }),
        map: new Map(),
        own: { create: () => new Map(), name: "Own" },
        entry: { store: () => new Map(), strict: true },
      },
    };`;
    const { call } = await project({ "zarr-store-conform.config.mjs": config });
    const { code, out } = await call([]);
    expect(out).toMatch(
      /✗ leaves {2}does not conform\n✓ map {5}conforms\n✓ own {5}conforms\n✓ entry {3}conforms\n$/,
    );
    expect(code).toBe(1);
  });
});

describe("a configuration", () => {
  it.each(["ts", "js", "mjs", "json"])("may end in .%s", async (ending) => {
    const config = JSON.stringify({ ...quick, stores: { one: "memory:" } });
    const text =
      ending === "json" ? config : `export default ${config}${ending === "ts" ? " as const" : ""};`;
    const { call } = await project({ [`zarr-store-conform.config.${ending}`]: text });
    expect(await call([])).toMatchObject({ code: 0, err: "" });
  });

  it("may be CommonJS", async () => {
    const config = `module.exports = ${JSON.stringify({ ...quick, stores: { one: "memory:" } })};`;
    const { call } = await project({ "package.json": {}, "zarr-store-conform.config.js": config });
    expect(await call([])).toMatchObject({ code: 0, err: "" });
  });

  it("that lies elsewhere has its paths from there", async () => {
    const { call } = await project({
      "conform/zarr.json": { ...quick, stores: { near: "./near.js" }, reporters: "json=out.json" },
      "conform/near.js": "export default () => new Map();",
    });
    const { code } = await call(["--config", "conform/zarr.json"]);
    expect(code).toBe(0);
    const again = await call(["--config", "conform/zarr.json", "-r", "pretty"]);
    expect(again.out).toContain("✓ near conforms");
  });

  it("counts for a store that is named on the command line too, and not with --no-config", async () => {
    const { call } = await project({ ...files, [json]: quick });
    expect((await call(["./broken.js"])).out).toContain("1 of 2 requirements fails");
    const { code } = await call(["./broken.js", "--no-config", "-g", "^missing.whole$", "--no-bench"]);
    expect(code).toBe(0);
  });
});

describe("annotations", () => {
  it("are at the module of a store that is known by a name", async () => {
    const { call } = await project({ ...files, [json]: { ...quick, stores: { named: "./broken.js" } } });
    const { out } = await call(["-r", "github"]);
    expect(out).toMatch(/^::error file=\S*broken\.js,title=/m);
  });
});
