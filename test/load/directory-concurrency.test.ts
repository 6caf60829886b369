import { describe, expect, it } from "vitest";
import { DirectoryStore } from "../../src/load/directory/directory-store.js";
import { bufferOf, bytesIn, emptyStore, storeWith } from "./directory-fixture.js";

const filled = (byte: number, length: number) => bufferOf(new Array<number>(length).fill(byte));

describe("a directory that many write to at once", () => {
  it("gives a reader one whole value or another", async () => {
    const store = emptyStore();
    const length = 300_000;
    await store.set("a", filled(0, length));
    const writes = Array.from({ length: 20 }, (_, index) =>
      store.set("a", filled(index + 1, length + index)),
    );
    const reads = Array.from({ length: 40 }, () => bytesIn(store, "a"));
    for (const bytes of await Promise.all(reads)) {
      const first = bytes?.[0] ?? -1;
      expect(bytes?.length).toBe(first === 0 ? length : length + first - 1);
      expect(bytes?.every((byte) => byte === first)).toBe(true);
    }
    await Promise.all(writes);
  });

  it("loses no partial write, through whichever handle it came", async () => {
    const store = await storeWith({ a: new Array<number>(32).fill(0) });
    const other = new DirectoryStore(store.root);
    const writes = Array.from({ length: 32 }, (_, index) =>
      (index % 2 === 0 ? store : other).set("a", bufferOf([index + 1]), [index, index + 1]),
    );
    await Promise.all(writes);
    expect(await bytesIn(store, "a")).toEqual(Array.from({ length: 32 }, (_, index) => index + 1));
  });

  it("has one winner of many that create a key, and keeps the winner's value", async () => {
    const store = emptyStore();
    const handles = Array.from({ length: 16 }, () => new DirectoryStore(store.root));
    await Promise.all(handles.map((handle, index) => handle.setIfNotExists("a/b", filled(index + 1, 1000))));
    const bytes = (await bytesIn(store, "a/b")) ?? [];
    expect(new Set(bytes).size).toBe(1);
    expect(bytes).toHaveLength(1000);
  });

  it("takes writes into a directory that is being deleted", async () => {
    const store = emptyStore();
    for (let round = 0; round < 20; round++) {
      const writes = Array.from({ length: 8 }, (_, index) => store.set(`d/e/${index}`, bufferOf([index])));
      await Promise.all([...writes, store.deleteDir("d"), store.deleteDir("d/e")]);
    }
    await store.set("d/e/last", bufferOf([1]));
    expect(await bytesIn(store, "d/e/last")).toEqual([1]);
  });

  it("goes on after a write that failed", async () => {
    const store = await storeWith({ a: [1, 2] });
    const failed = store.set("a", bufferOf([1]), [5, 6]);
    const written = store.set("a", bufferOf([3, 4]), [0, 2]);
    await expect(failed).rejects.toMatchObject({ code: "range" });
    await written;
    expect(await bytesIn(store, "a")).toEqual([3, 4]);
  });
});
