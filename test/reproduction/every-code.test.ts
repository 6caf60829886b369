import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { executeIn } from "./execute-in.js";
import { further, type Representative, representatives } from "./representatives.js";
import { stores, triedIn } from "./tried.js";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "every-code-"));
  await mkdir(path.join(folder, "scripts"));
});

afterAll(() => rm(folder, { recursive: true }));

async function mustBeSeen(representative: Representative) {
  const { code, now, later } = await triedIn(folder, representative);
  expect([now.code, now.out], now.err).toEqual([1, expect.stringContaining("STILL BROKEN")]);
  if (later) expect([later.code, later.out], later.err).toEqual([0, expect.stringContaining("NOT SEEN")]);
  return code;
}

describe("the script of a failure shows it, and none in a store that conforms", { timeout: 60_000 }, () => {
  it.each(Object.entries(representatives))("%s", async (code, representative) => {
    expect(await mustBeSeen(representative)).toBe(code);
  });

  it.each(further)("%s, of %s", async (...representative) => {
    await mustBeSeen(representative);
  });

  it.each([
    ["process.unhandled", "read-ahead-rejects-unheard", "process.no-stray-errors"],
    ["process.hung", "read-loop-never-ends", "byte-range.range-past-end"],
    ["process.lost", "exits-at-unsatisfiable-range", "byte-range.range-start-past-end"],
  ])("%s", async (_, store, requirement) => {
    const bin = fileURLToPath(new URL("../../bin/zarr-store-conform.js", import.meta.url));
    const fixture = fileURLToPath(new URL(`broken/${store}.js`, stores));
    const options = ["--grep", `^${requirement}$`, "--no-bench", "--timeout", "1000", "--write-repro", store];
    await executeIn(folder, bin, ["run", fixture, ...options]);
    const now = await executeIn(folder, path.join(folder, store, `${requirement}.mjs`));
    expect([now.code, now.out], now.err).toEqual([1, expect.stringContaining("STILL BROKEN")]);
  });
});
