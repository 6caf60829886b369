import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cacheDirectory } from "../../src/cli/last-run/cache-directory.js";
import { call } from "../cli/command-line.js";

const suffixZero = fileURLToPath(new URL("../cli/stores/suffix-zero.js", import.meta.url));
const flags = ["--no-bench", "-r", "minimal", "-g", "^byte-range.suffix"];

let cwd: string;
let env: Record<string, string>;

beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), "failed-"));
  env = { XDG_CACHE_HOME: path.join(cwd, "cache") };
  cpSync(suffixZero, path.join(cwd, "store.mjs"));
});

afterEach(() => rmSync(cwd, { recursive: true }));

const run = (...args: string[]) => call([...args, "--in-process"], { cwd, env });

describe("--failed", () => {
  it("runs again what failed last time, and nothing else", async () => {
    await run("./store.mjs", ...flags);
    const { code, out } = await run("./store.mjs", "--failed", ...flags);
    expect({ code, out }).toEqual({
      code: 1,
      out: expect.stringContaining("1 of 1 requirement fails"),
    });
  });

  it("knows the store by whichever path it is named", async () => {
    await run("./store.mjs", ...flags);
    for (const name of ["store.mjs", `../${path.basename(cwd)}/store.mjs`, path.join(cwd, "store.mjs")])
      expect((await run(name, "--failed", ...flags)).out).toContain("1 of 1 requirement fails");
  });

  it("keeps in mind what a later run did not try", async () => {
    await run("./store.mjs", ...flags);
    await run("./store.mjs", "--no-bench", "-g", "^set.round-trip$");
    expect((await run("./store.mjs", "--failed", ...flags)).out).toContain("1 of 1 requirement fails");
  });

  it("says so where no run is on record", async () => {
    const { code, err, out } = await run("./store.mjs", "--failed");
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain("No earlier run of `./store.mjs` is on record");
  });

  it("says so where nothing failed", async () => {
    await run("memory:", ...flags);
    const { code, err } = await run("memory:", "--failed");
    expect(code).toBe(2);
    expect(err).toContain("Nothing failed when `memory:` was last run");
  });

  it("says so where what failed is not selected", async () => {
    await run("./store.mjs", ...flags);
    const { code, err } = await run("./store.mjs", "--failed", "-s", "set");
    expect(code).toBe(2);
    expect(err).toContain("is among the 1 that failed");
  });

  it("takes a record that cannot be read for none", async () => {
    await run("./store.mjs", ...flags);
    const place = path.join(cwd, "cache", "zarr-store-conform");
    for (const name of readdirSync(place)) writeFileSync(path.join(place, name), '{"failed": 1');
    expect((await run("./store.mjs", "--failed")).err).toContain("No earlier run");
  });

  it("does no harm where nothing can be remembered", async () => {
    writeFileSync(path.join(cwd, "cache"), "a file, and no directory");
    expect(await run("memory:", ...flags)).toMatchObject({ code: 0, err: "" });
  });
});

describe("what is remembered", () => {
  it("lies in node_modules/.cache of the project, from any directory in it", async () => {
    mkdirSync(path.join(cwd, "node_modules"));
    mkdirSync(path.join(cwd, "src"));
    writeFileSync(path.join(cwd, "package.json"), "{}");
    expect(cacheDirectory(path.join(cwd, "src"), env)).toBe(
      path.join(cwd, "node_modules/.cache/zarr-store-conform"),
    );
  });

  it.each([
    ["linux", { HOME: "/home/ada" }, "/home/ada/.cache/zarr-store-conform"],
    ["linux", { HOME: "/home/ada", XDG_CACHE_HOME: "/var/ada" }, "/var/ada/zarr-store-conform"],
    ["linux", { HOME: "/home/ada", XDG_CACHE_HOME: "ada" }, "/home/ada/.cache/zarr-store-conform"],
    ["darwin", { HOME: "/Users/ada" }, "/Users/ada/Library/Caches/zarr-store-conform"],
  ] as const)("else lies in the user's cache: %s, %o", async (platform, given, expected) => {
    expect(cacheDirectory(cwd, given, platform)).toBe(expected);
  });
});
