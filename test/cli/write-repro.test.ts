import { execFileSync } from "node:child_process";
import { copyFile, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { call } from "./command-line.js";

let cwd: string;

beforeEach(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), "write-repro-"));
  const store = fileURLToPath(new URL("./stores/suffix-zero.js", import.meta.url));
  await copyFile(store, path.join(cwd, "store.mjs"));
});

afterEach(() => rm(cwd, { recursive: true }));

describe("--write-repro", () => {
  it("writes a script for each failure and warning, which finds the store from where it lies", async () => {
    const args = [
      "./store.mjs",
      "-g",
      "suffix-zero$",
      "-g",
      "range-past-end$",
      "--no-bench",
      "-r",
      "minimal",
    ];
    const { code, out, err } = await call([...args, "--write-repro", "deep/scripts"], { cwd });
    expect(code).toBe(1);
    expect(out).toMatch(/^fail byte-range\.suffix-zero/m);
    expect(err).toBe("2 scripts written to `deep/scripts`.\n");
    const names = await readdir(path.join(cwd, "deep/scripts"));
    expect(names.sort()).toEqual(["byte-range.range-past-end.mjs", "byte-range.suffix-zero.mjs"]);
    const run = () => execFileSync(process.execPath, [path.join(cwd, "deep/scripts", names[1] ?? "")]);
    expect(run).toThrow(expect.objectContaining({ status: 1 }));
  });

  it("writes nothing of a run in which all holds", async () => {
    const { code, err } = await call(["./store.mjs", "-g", "whole$", "--no-bench", "--write-repro", "none"], {
      cwd,
    });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(await readdir(cwd)).toEqual(["store.mjs"]);
  });
});
