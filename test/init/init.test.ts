import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { lintWorkflow } from "../action/lint-workflow.js";
import { type Project, project } from "../config/project.js";
import { execute, root } from "../package/installed.js";

const quick = ["-s", "missing", "--no-bench", "--in-process"];
const workflow = ".github/workflows/zarr-store-conform.yml";

/** Every file of a project, and what is in it. */
async function contents({ folder }: Project): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));
  const own = files.filter((file) => !file.includes("node_modules")).sort();
  return Object.fromEntries(
    await Promise.all(own.map(async (file) => [path.relative(folder, file), await readFile(file, "utf8")])),
  );
}

/** Kinds of projects, with the ending of what fits them. */
const kinds: [kind: string, files: Record<string, string | object | undefined>, ending: string][] = [
  ["ES modules", {}, "js"],
  ["ES modules in TypeScript", { "tsconfig.json": {} }, "ts"],
  ["CommonJS", { "package.json": { name: "a" } }, "mjs"],
  ["CommonJS in TypeScript", { "package.json": { devDependencies: { typescript: "^5" } } }, "mts"],
  ["no package.json", { "package.json": undefined }, "mjs"],
];

describe("what init writes", () => {
  it.each(kinds)("conforms as it is, in a project of %s", async (_, files, ending) => {
    const made = await project(files);
    expect((await made.call(["init"])).code).toBe(0);
    expect(Object.keys(await contents(made))).toEqual(
      [
        workflow,
        ...Object.keys(files).filter((name) => files[name]),
        `conformance/store.${ending}`,
        `zarr-store-conform.config.${ending}`,
      ]
        .concat("package.json" in files ? [] : ["package.json"])
        .sort(),
    );
    const { code, out, err } = await made.call(quick);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/✓ mystore conforms/);
  });

  it("holds in a strict TypeScript project", async () => {
    const tsconfig = {
      compilerOptions: { strict: true, noEmit: true, module: "nodenext", noUnusedParameters: true },
    };
    const made = await project({ "tsconfig.json": { ...tsconfig, include: ["**/*.ts"] } });
    await made.call(["init"]);
    const { code, stdout } = await execute(
      process.execPath,
      [path.join(root, "node_modules/typescript/bin/tsc")],
      made.folder,
    );
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
  });

  it("names a store that is there, and writes no other", async () => {
    const made = await project({ "src/our store.js": "export default () => new Map();" });
    const { out } = await made.call(["init", "src/our store.js"]);
    expect(out).not.toContain("conformance");
    expect((await contents(made))["zarr-store-conform.config.js"]).toContain(
      '"our-store": "./src/our store.js"',
    );
    expect(await made.call(quick)).toMatchObject({ code: 0, err: "" });
  });

  it.each([
    [{}, ["npm install", "npx --no-install zarr-store-conform"]],
    [{ "package-lock.json": {} }, ["npm ci", "npx --no-install zarr-store-conform"]],
    [
      { "pnpm-lock.yaml": "" },
      ["corepack enable", "pnpm install --frozen-lockfile", "pnpm exec zarr-store-conform"],
    ],
    [{ "yarn.lock": "" }, ["corepack enable", "yarn install --immutable", "yarn run zarr-store-conform"]],
  ])("is a workflow that fits the package manager: %j", async (files, commands) => {
    const made = await project(files);
    await made.call(["init"]);
    const text = (await contents(made))[workflow] ?? "";
    expect(text.match(/(?<=- run: ).*/g)).toEqual(commands);
    expect(await lintWorkflow(text)).toEqual([]);
  });
});

describe("init", () => {
  it("leaves alone what is there, under whichever ending", async () => {
    const made = await project({
      "zarr-store-conform.config.json": { stores: {} },
      [workflow]: "mine",
      "conformance/store.js": "mine",
    });
    const before = await contents(made);
    const { code, out } = await made.call(["init"]);
    expect(await contents(made)).toEqual(before);
    expect(out.match(/^kept .*/gm)).toEqual([
      "kept   conformance/store.js, which is there",
      "kept   zarr-store-conform.config.json, which is there",
      `kept   ${workflow}, which is there`,
    ]);
    expect(code).toBe(0);
  });

  it("says what is left to be done, and asks nothing", async () => {
    const { call } = await project({ "yarn.lock": "", ".gitlab-ci.yml": "" });
    expect((await call(["init"])).out).toBe(
      "wrote  conformance/store.js          the store, as it is tested\n" +
        "wrote  zarr-store-conform.config.js  the configuration\n\n" +
        "Next:\n  1. yarn add -D zarr-store-conform\n  2. put your store into conformance/store.js\n" +
        "  3. npx zarr-store-conform\n" +
        "  4. add to a job of .gitlab-ci.yml: corepack enable; yarn install --immutable; yarn run zarr-store-conform\n",
    );
  });

  it("says what Jest needs for ES modules", async () => {
    const needs = "NODE_OPTIONS=--experimental-vm-modules npx jest";
    const jest = { devDependencies: { jest: "^30" } };
    const { call } = await project({ "package.json": { type: "module", ...jest } });
    expect((await call(["init"])).out).toContain(`\n  4. ${needs}: without it, Jest runs no ES modules\n`);
    const commonjs = await project({ "package.json": jest });
    expect((await commonjs.call(["init"])).out).not.toContain(needs);
  });

  it.each<[files: Record<string, string>, args: string[], told: string]>([
    [{ "package.json": "{" }, [], "`package.json` cannot be read: "],
    [{ conformance: "a file" }, [], "`conformance/store.js` cannot be written: "],
    [{}, ["./gone.js"], "There is no file `./gone.js`"],
  ])("tells what is wrong, with exit code 2: %j %j", async (files, args, told) => {
    const { call } = await project(files);
    const { code, err } = await call(["init", ...args]);
    expect([code, err]).toEqual([2, expect.stringContaining(told)]);
  });
});
