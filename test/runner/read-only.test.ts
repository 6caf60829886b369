import { describe, expect, it } from "vitest";
import { conclusionText } from "../../src/reporters/text/conclusion-text.js";
import { MemoryStore, type StoreContext } from "../../src/store/index.js";
import { byVerdict, report, resultOf } from "./results.js";
import { CorrectStore, definition, factory, type RangeQuery } from "./stores.js";

/** A store of zarrita's interface that only reads. */
class Reader {
  readonly #store: CorrectStore;

  constructor(entries: Iterable<readonly [key: string, value: Uint8Array]> = []) {
    this.#store = new CorrectStore(new Map(Array.from(entries, ([key, value]) => [`/${key}`, value])));
  }

  get(key: string) {
    return this.#store.get(key);
  }

  getRange(key: string, range: RangeQuery) {
    return this.#store.getRange(key, range);
  }
}

describe("a store that cannot write", () => {
  it("is tested on what its factory took from the context", async () => {
    const made = await report(factory(({ seed }: StoreContext) => new Reader(seed)));
    expect(made.summary).toMatchObject({ conforms: true, counts: { fail: 0, error: 0 } });
    expect(resultOf(made, "byte-range.suffix-within").verdict).toBe("pass");
  });

  it("is tested on what the definition's seed put behind its back", async () => {
    const places = new WeakMap<object, Map<string, Uint8Array>>();
    const readOnly = definition({
      create: () => {
        const entries = new Map<string, Uint8Array>();
        const store = new MemoryStore(entries, { readOnly: true });
        places.set(store, entries);
        return store;
      },
      seed: (store, entries) => {
        for (const [key, value] of entries) places.get(store as object)?.set(key, value);
      },
    });
    const made = await report(readOnly);
    expect(made.summary.conforms).toBe(true);
    expect(resultOf(made, "set.round-trip").notTried).toEqual({
      capability: "set",
      reason: "the store is read-only",
    });
  });

  it("lacks `set` by name where it is not read-only but has no such method", async () => {
    const made = await report(factory(({ seed }: StoreContext) => new Reader(seed)));
    expect(resultOf(made, "set.round-trip")).toMatchObject({
      verdict: "unsupported",
      notTried: { capability: "set", reason: "the store has no `set`" },
    });
  });

  it("and was not seeded is unsupported, with the reason", async () => {
    const made = await report(factory(() => new Reader()));
    expect(Object.keys(byVerdict(made))).toEqual(["unsupported"]);
    const { capability, reason } = resultOf(made, "byte-range.whole").notTried ?? {};
    expect(capability).toBe("seed");
    expect(reason).toMatch(/cannot write.*`seed`.*`context.seed`/);
  });

  it("and finds nothing where its context has put values is told where", async () => {
    const lost = async (context: StoreContext) => {
      await context.seedUrl();
      return new Reader();
    };
    const made = await report(factory(lost));
    expect(resultOf(made, "byte-range.whole").notTried?.reason).toMatch(
      /^the store cannot write, and finds none of the values that `context.seedUrl\(\)` serves/,
    );
    expect(made.summary.conforms).toBe(false);
  });

  it("and was not seeded does not conform, since nothing was proved", async () => {
    const { summary } = await report(factory(() => new Reader()));
    expect(summary).toMatchObject({ conforms: false, assertions: 0 });
  });

  it("and was not seeded does not conform for what needs no value", async () => {
    const made = await report(
      factory(() => new Reader()),
      { grep: [], suites: ["byte-range", "methods"] },
    );
    expect(resultOf(made, "methods.implemented").verdict).toBe("pass");
    expect(made.summary.conforms).toBe(false);
    expect(conclusionText(made)).toContain("does not conform: it held no value to be read");
  });

  it("and fails at every read was seeded all the same, and is accused", async () => {
    const broken = factory(() => ({ get: () => Promise.reject(new Error("offline")) }));
    expect(resultOf(await report(broken), "byte-range.whole")).toMatchObject({
      verdict: "fail",
      failure: { code: "read.rejected" },
    });
  });
});

describe("a selection that does not speak to the store's dialect", () => {
  it("proves nothing, and so does not conform", async () => {
    const made = await report(
      factory(() => new CorrectStore()),
      { grep: [/^byte-range\.ambiguous$/] },
    );
    expect(made.results).toEqual([]);
    expect(made.summary.conforms).toBe(false);
  });
});
