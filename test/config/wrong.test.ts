import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { json, project } from "./project.js";

const fine = { stores: { one: "memory:" }, bench: false, grep: "^missing.whole$" };

/** What is wrong in a configuration, and the line that says so: the place, and what is taken there. */
const faults: [config: object, fault: string][] = [
  [{ ...fine, timout: 5 }, "`timout` is no key of a configuration: did you mean `timeout`?"],
  [{ store: "memory:" }, "`store` is no key of a configuration: did you mean `stores`?"],
  [
    { ...fine, timeout: "5s" },
    '`timeout` must be a whole number of milliseconds above 0, but is the string "5s"',
  ],
  [{ ...fine, timeout: 0 }, "`timeout` must be a whole number of milliseconds above 0, but is the number 0"],
  [{ ...fine, strict: "yes" }, '`strict` must be true or false, but is the string "yes"'],
  [{ ...fine, dialect: "s3" }, '`dialect` must be one of zarr, zarrita, zarrjs, but is the string "s3"'],
  [
    { ...fine, grep: ["a", "("] },
    "`grep` must be a regular expression or a list of some, each as such or as a string, but is an array of length 2",
  ],
  [{ ...fine, baseline: true }, "`baseline` must be the path of a file, but is the boolean true"],
  [{ ...fine, retry: -1 }, "`retry` must be a whole number of further tries from 0 on, but is the number -1"],
  [
    { ...fine, suites: "./ours.js" },
    '`suites` must be a list of suites, or of the paths of modules that export some, but is the string "./ours.js"',
  ],
  [
    { stores: ["memory:"] },
    "`stores` must be an object with a store for each name, but is an array of length 1",
  ],
  [
    { stores: { one: { store: "memory:", timout: 5 } } },
    "`stores.one.timout` is no key of an entry of `stores`: did you mean `timeout`?",
  ],
  [
    { stores: { one: { store: "memory:", runs: 1.5 } } },
    "`stores.one.runs` must be a whole number of commands above 0, but is the number 1.5",
  ],
  [{ stores: { one: { timeout: 5 } } }, "`stores.one.store` is missing: say what to test"],
  [
    { stores: { one: 5 } },
    "`stores.one` must be what to import, what a store module exports, or an object with `store`",
  ],
  [
    { stores: { "a/b": "memory:" } },
    "`a/b` is no name of a store: use letters, digits, `-`, `_`, `.` and `@`",
  ],
];

describe("a configuration that is wrong ends with exit code 2, and says where and what is taken there", () => {
  it.each(faults)("%j", async (config, fault) => {
    const { call } = await project({ [json]: config });
    const told = `\`${json}\` is not valid:\n  - ${fault}\n`;
    expect(await call([])).toEqual({ code: 2, out: "", err: told });
  });

  it("tells all faults at once", async () => {
    const { call } = await project({ [json]: { strct: true, timeout: -1, stores: { one: 5 } } });
    const { err } = await call([]);
    expect(err.trimEnd().split("\n")).toHaveLength(4);
  });

  it("is told where it is no JSON, does not load, or is no object", async () => {
    const errorOf = async (files: Record<string, string | object>) =>
      (await (await project(files)).call([])).err;
    expect(await errorOf({ [json]: "{ stores: }" })).toMatch(
      /^`zarr-store-conform.config.json` is no JSON: /,
    );
    expect(await errorOf({ "zarr-store-conform.config.mjs": "export default 5;" })).toBe(
      "`zarr-store-conform.config.mjs` is no configuration: it is the number 5. " +
        "Export an object as default: `export default defineConfig({ … })`.\n",
    );
    expect(await errorOf({ "zarr-store-conform.config.js": "throw new Error('mine');" })).toMatch(
      /^`zarr-store-conform.config.js` threw while it was loading: Error: mine/,
    );
  });
});

describe("a wrong choice ends with exit code 2", () => {
  const choices: [args: string[], told: string][] = [
    [["--store", "on"], `\`${json}\` has no store \`on\`. Did you mean \`one\`?\n`],
    [["--store", "elsewhere"], `\`${json}\` has no store \`elsewhere\`. It has one.\n`],
    [["memory:", "--store", "one"], "`memory:` and `--store` both name a store: give one of the two.\n"],
    [
      ["--no-config", "--store", "one"],
      "There is no configuration to look for the store `one` in. Name it with `--config`.\n",
    ],
  ];
  it.each(choices)("%j", async (args, err) => {
    const { call } = await project({ [json]: fine });
    expect(await call(args)).toEqual({ code: 2, out: "", err });
  });

  it.each([
    [["one", "-r", `json=./${json}`], "the configuration"],
    [["one", "-r", "junit=sub/../store.js"], "the store"],
    [["./store.js", "-r", "badge=store.js"], "the store"],
    [["./store.js", "--baseline", "known.json", "-r", "json=known.json"], "the baseline"],
  ])("of a file for a report, in which there is something else: %j", async (args, role) => {
    const store = "export default new Map();";
    const { call, folder } = await project({
      [json]: { stores: { one: "./store.js" }, bench: false },
      "store.js": store,
    });
    const { code, out, err } = await call(args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(`, which is ${role}: name another file.`);
    expect(await readFile(path.join(folder, "store.js"), "utf8")).toBe(store);
  });

  it("of a configuration that is not there", async () => {
    const { call } = await project({ [json]: fine });
    const { code, err } = await call(["--config", "./nowhere.config.js"]);
    expect([code, err]).toEqual([2, expect.stringContaining("There is no file `./nowhere.config.js`")]);
  });
});
