import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { cachedDataVersionTag } from "node:v8";
import { afterEach, beforeEach, expect, it } from "vitest";
import { loadCompiled } from "../../src/start/compiled.js";

interface Exports {
  add(a: number, b: number): number;
  from: string;
  where(): string;
  load(name: string): Promise<{ sep: string }>;
}

const script = `
exports.add = (a, b) => a + b;
exports.from = moduleUrl;
exports.where = () => new Error("here").stack;
exports.load = (name) => dynamicImport(name);
exports.sep = require("node:path").sep;
`;

let folder: string;
let from: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "compiled-"));
  mkdirSync(path.join(folder, "dist"));
  writeFileSync(path.join(folder, "dist/sum-1.cjs"), script);
  from = pathToFileURL(path.join(folder, "dist/sum.js")).href;
});

afterEach(() => rmSync(folder, { recursive: true }));

const load = () => loadCompiled<Exports>("sum-1.cjs", from, "all");
const kept = () => readdirSync(path.join(folder, ".cache")).map((name) => path.join(folder, ".cache", name));

it("gives a script what a module has", async () => {
  const { exports } = load();
  expect(exports.add(1, 2)).toBe(3);
  expect(exports.from).toBe(from);
  expect((await exports.load("node:path")).sep).toBe(path.sep);
});

it("shows in stacks as an ES module does, so that its frames can be told from the user's", () => {
  expect(load().exports.where()).toContain(`(${new URL("sum-1.cjs", from).href}:`);
});

it("keeps what was compiled, once", () => {
  const first = load();
  first.exports.add(1, 2);
  first.keep();
  const [cache = ""] = kept();
  expect(kept()).toHaveLength(1);
  expect(path.basename(cache)).toBe(
    `sum-1.cjs.all.${process.version}-${process.arch}-${cachedDataVersionTag()}`,
  );
  const { ino } = statSync(cache);
  const second = load();
  expect(second.exports.add(1, 2)).toBe(3);
  second.keep();
  expect(statSync(cache).ino).toBe(ino);
});

it.each(["", "not from V8", "x".repeat(100_000)])(
  "does without what is not V8's, and replaces it",
  (text) => {
    const cache = path.join(
      folder,
      ".cache",
      `sum-1.cjs.all.${process.version}-${process.arch}-${cachedDataVersionTag()}`,
    );
    mkdirSync(path.dirname(cache));
    writeFileSync(cache, text);
    const { exports, keep } = load();
    expect(exports.add(1, 2)).toBe(3);
    keep();
    expect(readFileSync(cache, "latin1")).not.toBe(text);
  },
);

it("does without where nothing can be kept", () => {
  writeFileSync(path.join(folder, ".cache"), "a file in the way");
  const { exports, keep } = load();
  keep();
  expect(exports.add(1, 2)).toBe(3);
});
