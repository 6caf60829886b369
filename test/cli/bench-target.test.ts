import { execFileSync } from "node:child_process";
import { mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { benchTarget, findOther } from "../../src/cli/bench/other-store.js";
import { openConfig } from "../../src/cli/settings/open-config.js";

let cwd: string;

beforeAll(async () => {
  cwd = await realpath(await mkdtemp(path.join(tmpdir(), "bench-target-")));
  await writeFile(path.join(cwd, "store.mjs"), "export default new Map();");
  await writeFile(
    path.join(cwd, "zarr-store-conform.config.mjs"),
    'export default { stores: { mine: { store: "./store.mjs" } } };',
  );
  const who = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "commit.gpgsign=false"];
  const git = (...args: string[]) => execFileSync("git", [...who, ...args], { cwd });
  git("init", "--quiet", "--initial-branch", "trunk");
  git("add", "-A");
  git("commit", "--quiet", "-m", "one");
  await writeFile(path.join(cwd, "HEAD"), "");
});

afterAll(() => rm(cwd, { recursive: true }));

describe("a store to be timed", () => {
  it("may be one that the configuration knows by name", async () => {
    const target = benchTarget("mine", { cwd }, await openConfig(undefined, cwd));
    expect(target.configured?.name).toBe("mine");
  });

  it("is else what is to be imported, of the dialect that was given", async () => {
    expect(benchTarget("./store.mjs", { cwd, dialect: "zarrita" })).toEqual({
      specifier: "./store.mjs",
      cwd,
      dialect: "zarrita",
    });
  });
});

describe("what it is compared with", () => {
  const find = async (named: string) =>
    findOther(named, benchTarget("./store.mjs", { cwd }), await openConfig(undefined, cwd));

  it.each(["./other.mjs", "memory:", "/other.mjs", "some-package"])("is the store %s", async (named) => {
    const { target, commit } = await find(named);
    expect([target.specifier, commit]).toEqual([named, undefined]);
  });

  it("is a revision, checked out aside until it is disposed of", async () => {
    const { target, commit, dispose } = await find("trunk");
    expect(commit).toMatch(/^[\da-f]{40}$/);
    expect(path.basename(target.specifier)).toBe("store.mjs");
    expect(target.specifier.startsWith(cwd)).toBe(false);
    await dispose();
  });

  it("is the file before the revision of the same name", async () => {
    expect((await find("HEAD")).commit).toBeUndefined();
  });

  it("is a store that the configuration knows by name", async () => {
    expect((await find("mine")).target.configured?.name).toBe("mine");
  });
});
