import { describe, expect, it } from "vitest";
import { json, project } from "./project.js";

/** A suite as plain data, so that it needs no package to be installed beside it. */
const suite = (id: string, ids: string[], run = "async (s) => s.judge({ standing: 'right' })") =>
  `{ id: "${id}", title: "Ours", requirements: [${ids
    .map(
      (each) =>
        `{ id: "${each}", title: "It holds.", why: "", example: "", sources: [], level: "must", since: "0.0.0", needs: [], run: ${run} }`,
    )
    .join(", ")}] }`;
const ours = `export default ${suite("ours", ["ours.first", "ours.second"])};`;
const fails = `async (s) => s.judge({ standing: "wrong", label: "it", failure: { code: "call.accepted", args: { call: "get()", because: "we say so" } } })`;

describe("suites of one's own", () => {
  it("are run, and reported like the others", async () => {
    const { call } = await project({
      "ours.js": ours,
      "theirs.js": `export const suites = [${suite("theirs", ["theirs.one"], fails)}];`,
    });
    const { code, out } = await call([
      "memory:",
      "--suites",
      "./ours.js",
      "--suites",
      "theirs.js",
      "-g",
      "^(ours|theirs)",
      "--in-process",
    ]);
    expect(out).toMatch(/✓ ours +2 pass\n/);
    expect(out).toMatch(/✗ theirs\.one {2}must\n {2}It holds\./);
    expect(out).toContain(
      "npx zarr-store-conform memory: --suites ./ours.js --suites theirs.js --grep '^theirs\\.one$'",
    );
    expect(out).not.toContain("Why it matters");
    expect(code).toBe(1);
  });

  it("may be of a configuration, by path and by value", async () => {
    const config = `export default { suites: ["./ours.js", ${suite("inline", ["inline.one"])}] };`;
    const { call } = await project({ "ours.js": ours, "zarr-store-conform.config.mjs": config });
    const { code, out } = await call(["memory:", "-g", "^(ours|inline)", "--no-bench"]);
    expect(out).toMatch(/✓ ours +2 pass\n.*✓ inline +1 pass\n/s);
    expect(code).toBe(0);
    expect((await call(["memory:", "-s", "inline", "--in-process", "--no-bench"])).code).toBe(0);
  });

  it("cost no other requirement its result where they take the process down", async () => {
    const leaving = suite("ours", ["ours.leaves", "ours.stays"]).replace(
      /async .*?\) \}/,
      "() => process.exit(9) }",
    );
    const { call } = await project({ "ours.js": `export default ${leaving};` });
    const { out } = await call(["memory:", "--suites", "ours.js", "-s", "ours", "--no-bench"]);
    expect(out).toMatch(/ours +1 pass +1 crash\n/);
  });

  it("do not accuse a store where they end while a call that they began is on its way", async () => {
    const end = `Promise.reject(Object.assign(new Error(), { name: "ScenarioOver" }))`;
    const begun = suite(
      "ours",
      ["ours.first"],
      `async (s) => { ${end}; s.judge({ standing: "right" }); await new Promise((resolve) => setTimeout(resolve, 20)); }`,
    );
    const { call } = await project({ "ours.js": `export default ${begun};` });
    const { code, out } = await call(["memory:", "--suites", "ours.js", "-s", "ours", "--no-bench"]);
    expect(out).toMatch(/✓ ours +1 pass\n/);
    expect(code).toBe(0);
  });

  it("are listed and explained", async () => {
    const { call } = await project({ "ours.js": ours, [json]: { suites: ["./ours.js"] } });
    expect((await call(["list"])).out).toMatch(/Ours \(ours\)\n {2}ours\.first {2} +must +It holds\.\n/);
    expect((await call(["explain", "ours.first"])).out).toBe("ours.first\n\n  It holds.\n\nLevel    must\n");
    const env = { ZARR_STORE_CONFORM_SUITES: "./ours.js" };
    expect((await call(["explain", "ours.first"], env)).out).toContain("It holds.");
    expect((await call(["explain", "ours.frist"])).err).toContain("Did you mean `ours.first`?");
  });
});

/** Modules that are no suites, and what is said of them. */
const wrong: [module: string, told: string][] = [
  ["export const nothing = 1;", "`./ours.js` exports no suite, but `nothing`.\nExport a suite"],
  ["export default 5;", "The suite of `./ours.js` is the number 5: use `defineSuite`."],
  [
    `export default { id: "ours", titel: "Ours", requirements: [] };`,
    "The suite of `./ours.js` is not valid:\n  - `title` must be a string, but is undefined\n",
  ],
  [
    `export default { id: "ours", title: "T", titel: "Ours", requirements: [{}] };`,
    "`titel` is no key of a suite: did you mean `title`?",
  ],
  [
    `export default ${suite("Ours", ["Ours.a"])};`,
    '`id` must be small letters, digits and hyphens, such as `ours`, but is the string "Ours"',
  ],
  [
    `export default ${suite("ours", ["theirs.a"])};`,
    "`theirs.a` must begin with the id of its suite, as `ours.…`",
  ],
  [
    `export default ${suite("ours", ["ours.a"]).replace('"must"', '"shall"')};`,
    "`requirements[0].level` must be one of must, should, may, or one for each of zarr, zarrita, zarrjs",
  ],
  [
    `export default ${suite("ours", ["ours.a"]).replace("why", "wy")};`,
    "`requirements[0].wy` is no key of a requirement: did you mean `why`?",
  ],
  [
    `export default ${suite("ours", ["ours.a"]).replace("needs: []", 'needs: ["sett"]')};`,
    "`requirements[0].needs[0]` must be one of `get`",
  ],
  [
    `export default ${suite("ours", ["ours.a", "ours.a"])};`,
    "The requirement `ours.a` is not the only one: `./ours.js` has two of them. Rename one.",
  ],
  [
    `export default ${suite("set", ["set.mine"])};`,
    "The suite `set` is not the only one: both the suites of zarr-store-conform and `./ours.js` have one.",
  ],
  [
    `export default [${suite("ours", ["ours.a"])}, ${suite("ours", ["ours.b"])}];`,
    "both `./ours.js`, number 1 and `./ours.js`, number 2 have one.",
  ],
  [
    `import { defineSuite } from "zarr-store-conform/suite";
export default defineSuite({ id: "ours", title: "T", requirments: [] });`,
    "`requirments` is no key of a suite: did you mean `requirements`?",
  ],
  ["throw new Error('mine');", "`./ours.js` threw while it was loading: Error: mine"],
];

describe("a module that is no suite ends with exit code 2, and is told for what it is", () => {
  it.each(wrong)("%s", async (module, told) => {
    const { call } = await project({ "ours.js": module });
    const { code, out, err } = await call(["memory:", "--suites", "./ours.js"]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(told);
  });

  it("where it is not there", async () => {
    const { call } = await project({ "ours.js": ours });
    expect(await call(["list", "--suites", "./our.js"])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/There is no file `\.\/our\.js`.*\n.*`\.\/ours\.js`/),
    });
  });
});
