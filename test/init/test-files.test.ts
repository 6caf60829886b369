import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { project } from "../config/project.js";
import { execute, root } from "../package/installed.js";

const modules = (name: string) => path.join(root, "node_modules", name);

/** Each runner as a project has it: its manifest, how its tests are run, and where init puts one. */
const runners: [runner: string, manifest: object, command: string[], file: string][] = [
  [
    "node:test",
    { type: "module", scripts: { test: "node --test" } },
    ["--test", "test/zarr-store-conform.test.js"],
    "test/zarr-store-conform.test.js",
  ],
  [
    "vitest",
    { type: "module", devDependencies: { vitest: "^4", typescript: "^5" } },
    [modules("vitest/vitest.mjs"), "run"],
    "test/zarr-store-conform.test.ts",
  ],
  [
    "mocha",
    { devDependencies: { mocha: "^11" } },
    [modules("mocha/bin/mocha.js")],
    "test/zarr-store-conform.test.mjs",
  ],
  [
    "jest",
    { devDependencies: { jest: "^30" } },
    [modules("jest/bin/jest.js")],
    "test/zarr-store-conform.test.js",
  ],
];

describe("the tests that init writes", () => {
  it.each(runners)("pass as they are with %s", async (runner, manifest, command, file) => {
    const { folder, call } = await project({ "package.json": manifest });
    const { out } = await call(["init"]);
    expect(out).toContain(`wrote  ${file}`);
    expect(out).toContain(`tests for ${runner}\n`);
    const { code, stdout, stderr } = await execute(process.execPath, command, folder);
    expect({ code, printed: code === 0 ? "" : stdout + stderr }).toEqual({ code: 0, printed: "" });
    // Not an empty run: a requirement that holds is among what passed.
    expect(`${stdout}${stderr}`).toMatch(
      /[1-9]\d* (pass|tests? pass)|pass [1-9]\d*|[1-9]\d* passed|[1-9]\d* passing/,
    );
    expect(await readFile(path.join(folder, file), "utf8")).toContain("conformanceTests(");
  });
});
