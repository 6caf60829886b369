import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { makeStoreContext } from "../../src/load/index.js";
import { scratch } from "./scratch.js";

const seed = new Map([
  ["zarr.json", new TextEncoder().encode("{}")],
  ["c/0", new Uint8Array(1000).fill(7)],
  ["empty", new Uint8Array()],
]);

describe("the context of a store", () => {
  it("makes nothing before it is asked for anything", async () => {
    const parent = path.join(scratch(), "not-yet");
    const context = await makeStoreContext(parent, seed);
    await context[Symbol.asyncDispose]();
    expect(existsSync(parent)).toBe(false);
  });

  it("has one fresh, empty directory of its own", async () => {
    const parent = scratch();
    const [one, other] = [await makeStoreContext(parent), await makeStoreContext(parent)];
    expect(one.dir).toBe(one.dir);
    expect(one.dir).not.toBe(other.dir);
    expect(path.dirname(one.dir)).toBe(parent);
    expect(readdirSync(one.dir)).toEqual([]);
  });

  it("works taken apart, as factories take it", async () => {
    const { dir, seedDir, seed: entries } = await makeStoreContext(scratch(), seed);
    expect(existsSync(dir)).toBe(true);
    expect(entries).toBe(seed);
    expect(readdirSync(await seedDir()).sort()).toEqual(["c", "empty", "zarr.json"]);
  });

  it("serves the seed as plain files, apart from `dir`", async () => {
    const context = await makeStoreContext(scratch(), seed);
    const directory = await context.seedDir();
    expect(await context.seedDir()).toBe(directory);
    expect(directory).not.toBe(context.dir);
    for (const [key, value] of seed) {
      expect(new Uint8Array(readFileSync(path.join(directory, key)))).toEqual(value);
    }
  });

  it("refuses a seed that would leave its directory", async () => {
    const context = await makeStoreContext(scratch(), new Map([["../outside", new Uint8Array()]]));
    await expect(context.seedDir()).rejects.toMatchObject({ name: "StoreError", code: "invalid-key" });
  });

  it("serves the seed over HTTP and counts what that costs", async () => {
    const context = await makeStoreContext(scratch(), seed);
    expect(await context.seedStats()).toBeUndefined();
    const url = await context.seedUrl();
    expect(await context.seedUrl()).toBe(url);
    const response = await fetch(`${url}c/0`, { headers: { range: "bytes=-10" } });
    expect((await response.arrayBuffer()).byteLength).toBe(10);
    expect(await context.seedStats()).toEqual({ requests: 1, bytesSent: 10 });
    await context[Symbol.asyncDispose]();
    await expect(fetch(url)).rejects.toThrow();
  });

  it.each(["stored", "deflated"] as const)(
    "serves the seed as an archive with %s members",
    async (compression) => {
      const context = await makeStoreContext(scratch(), seed);
      const file = await context.seedZip({ compression });
      const archive = readFileSync(file);
      const methods = new Set<number>();
      const members = unzipSync(archive, {
        filter: (member) => methods.add(member.compression) && true,
      });
      expect(members).toEqual(Object.fromEntries(seed));
      expect(methods.has(8)).toBe(compression === "deflated");
      expect(archive.length > 1000).toBe(compression === "stored");
      expect(await context.seedZip({ compression })).toBe(file);
    },
  );

  it("deflates unless told otherwise", async () => {
    const context = await makeStoreContext(scratch(), seed);
    expect(await context.seedZip()).toBe(await context.seedZip({ compression: "deflated" }));
    expect(await context.seedZip()).not.toBe(await context.seedZip({ compression: "stored" }));
  });

  it("removes all that was made", async () => {
    const parent = scratch();
    const context = await makeStoreContext(parent, seed);
    await Promise.all([context.dir, context.seedDir(), context.seedZip(), context.seedUrl()]);
    await context[Symbol.asyncDispose]();
    await context[Symbol.asyncDispose]();
    expect(readdirSync(parent)).toEqual([]);
  });

  it("waits for what is still being made when it is disposed of, and removes it", async () => {
    const parent = scratch();
    const many = Array.from({ length: 300 }, (_, index) => [`${index}/a`, new Uint8Array(9)] as const);
    const context = await makeStoreContext(parent, new Map(many));
    const pending = context.seedDir();
    await context[Symbol.asyncDispose]();
    await expect(pending).resolves.toContain(parent);
    expect(readdirSync(parent)).toEqual([]);
  });

  it("gives out no places once it was disposed of", async () => {
    const context = await makeStoreContext(scratch(), seed);
    await context[Symbol.asyncDispose]();
    expect(() => context.dir).toThrow("disposed");
    await expect(context.seedUrl()).rejects.toThrow("disposed");
    await expect(context.seedDir()).rejects.toThrow("disposed");
    await expect(context.seedZip()).rejects.toThrow("disposed");
  });
});
