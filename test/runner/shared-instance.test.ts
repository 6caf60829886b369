import { describe, expect, it } from "vitest";
import { byVerdict, report } from "./results.js";
import { CorrectStore, instance } from "./stores.js";

/** The user's own entries, in places where a careless tool would write. */
const own = () =>
  new Map([
    ["/zarr.json", Uint8Array.of(1, 2, 3)],
    ["/array/c/4", Uint8Array.of(4)],
    ["/zarr-store-conform", Uint8Array.of(5)],
  ]);

const neverSettles = () => new Promise<never>(() => {});

describe("an instance, which all requirements share", () => {
  it("is written to below one directory alone, whose name is of this run", async () => {
    const keys: string[] = [];
    class Noting extends Map<string, Uint8Array> {
      override set(key: string, value: Uint8Array) {
        keys.push(key);
        return super.set(key, value);
      }
    }
    for (const _ of [1, 2]) await report(instance(new Noting()));
    const roots = new Set(keys.map((key) => /^(\/zarr-store-conform-[a-z0-9]+)\/./.exec(key)?.[1]));
    expect(roots.size).toBe(2);
    expect(roots).not.toContain(undefined);
  });

  it("has the entries of its own afterwards, and no others", async () => {
    const store = new Map(own());
    await report(instance(store), { benchMs: 50 });
    expect([...store.keys()]).toEqual([...own().keys()]);
    expect(store).toEqual(own());
  });

  it("keeps what was written where it has no delete, and its own entries as they were", async () => {
    class Lasting extends CorrectStore {
      override delete = undefined as never;
    }
    const store = new Lasting(own());
    expect((await report(instance(store))).summary.conforms).toBe(true);
    for (const [key, value] of own()) expect(store.values.get(key)).toEqual(value);
    expect(store.values.size).toBeGreaterThan(own().size);
  });

  it("is tested alike when it is tested again", async () => {
    const store = instance(new CorrectStore());
    const [first, second] = [await report(store), await report(store)];
    expect(byVerdict(second)).toEqual(byVerdict(first));
    expect(first.summary.conforms).toBe(true);
  });

  it("is cleaned up after a run that was ended early", async () => {
    const store = new CorrectStore(own());
    const signal = AbortSignal.abort();
    await report(instance(store), { signal });
    expect(store.values).toEqual(own());
  });

  it.each([
    ["rejects", () => Promise.reject(new Error("no"))],
    ["never settles", neverSettles],
  ])("is left as it is, and in bounded time, by a delete that %s", async (_, remove) => {
    class Stubborn extends CorrectStore {
      override delete = remove;
    }
    const startedAt = performance.now();
    const made = await report(instance(new Stubborn()), { timeoutMs: 300, grep: [/^set\.empty-value$/] });
    expect(byVerdict(made)).toEqual({ pass: ["set.empty-value"] });
    expect(performance.now() - startedAt).toBeLessThan(5000);
  });
});
