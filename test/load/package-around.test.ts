import path from "node:path";
import { expect, it } from "vitest";
import { runConformance } from "../../src/index.js";
import { packageAround } from "../../src/load/module/package-around.js";
import { scratch } from "./scratch.js";

const manifest = (contents: object) => JSON.stringify(contents);

it.each<[what: string, files: Record<string, string>, expected: object | undefined]>([
  [
    "has a name and a version",
    { "package.json": manifest({ name: "@a/b", version: "1.2.3" }) },
    { name: "@a/b", version: "1.2.3" },
  ],
  ["has no version", { "package.json": manifest({ name: "a" }) }, { name: "a" }],
  [
    "lies around one without a name",
    { "package.json": manifest({ name: "a" }), "deep/package.json": manifest({ type: "module" }) },
    { name: "a" },
  ],
  [
    "lies around one that is broken",
    { "package.json": manifest({ name: "a" }), "deep/package.json": "{" },
    { name: "a" },
  ],
  ["is no object", { "package.json": manifest({ name: "a" }), "deep/package.json": "null" }, { name: "a" }],
])("finds the package that %s", (_, files, expected) => {
  expect(packageAround(path.join(scratch(files), "deep/store.js"))).toEqual(expected);
});

it("finds none where there is none", () => {
  expect(packageAround(path.join(scratch(), "store.js"))).toBeUndefined();
});

it("is told in the report, so that a result says what it is a result of", async () => {
  const cwd = scratch({
    "package.json": manifest({ name: "mine", version: "4.5.6", type: "module" }),
    "store.js": "export default () => new Map();",
  });
  const options = { cwd, inProcess: true, grep: "^missing.whole$" };
  expect((await runConformance("./store.js", options)).store.package).toEqual({
    name: "mine",
    version: "4.5.6",
  });
  expect((await runConformance("memory:", options)).store.package).toBeUndefined();
});
