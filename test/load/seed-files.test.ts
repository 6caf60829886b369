import { open, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { writeSeedFiles } from "../../src/load/context/seed-files.js";
import { seedPath } from "../../src/load/context/seed-path.js";
import { respondTo } from "../../src/load/context/seed-response.js";
import { scratch } from "./scratch.js";

const MiB = 1024 * 1024;

/** Zeros, but for a few bytes near the end and across the border of two blocks. */
function mostlyZeros(size: number): Uint8Array {
  const value = new Uint8Array(size);
  value.set([1, 2, 3, 4], 5 * MiB - 2);
  value.set([5, 6, 7], size - 10);
  return value;
}

describe("seed files", () => {
  it("hold their values, below the directories of their keys", async () => {
    const directory = scratch();
    await writeSeedFiles(directory, new Map([["a/b/c", Uint8Array.of(1, 2, 3)]]));
    expect([...(await readFile(path.join(directory, "a/b/c")))]).toEqual([1, 2, 3]);
  });

  it("of large values have holes for their zeros, and all other bytes in their places", async () => {
    const directory = scratch();
    const value = mostlyZeros(80 * MiB + 123);
    await writeSeedFiles(directory, new Map([["large", value]]));
    const file = path.join(directory, "large");
    const { size, blocks } = await stat(file);
    expect(size).toBe(value.length);
    expect(blocks * 512).toBeLessThan(10 * MiB);
    const handle = await open(file);
    for (const [from, to] of [
      [0, 100],
      [5 * MiB - 10, 5 * MiB + 10],
      [value.length - 100, value.length],
    ] as const) {
      const { buffer } = await handle.read(new Uint8Array(to - from), 0, to - from, from);
      expect([...buffer]).toEqual([...value.subarray(from, to)]);
    }
    await handle.close();
  });
});

describe("the ETag of a large value", () => {
  const etagOf = (value: Uint8Array) =>
    respondTo({ method: "HEAD", url: `${seedPath}k`, headers: {} }, new Map([["k", value]])).headers["ETag"];

  it("is another one where the length or an end is another", () => {
    const values = [new Uint8Array(70 * MiB), new Uint8Array(70 * MiB + 1), new Uint8Array(70 * MiB)];
    values[2]?.set([9], 70 * MiB - 1);
    const etags = values.map(etagOf);
    expect(new Set(etags).size).toBe(3);
    expect(etags[0]).toMatch(/^"[0-9a-f]{32}"$/);
  });
});
