import { describe, expect, it } from "vitest";
import { MemoryStore, type Policies, type Store } from "../../src/store/index.js";
import { byVerdict, report, resultOf } from "./results.js";
import { CorrectStore, definition, factory, type RangeQuery } from "./stores.js";

/** Refuses a range that ends past the value, which is tolerated in zarrita. */
class Refusing extends CorrectStore {
  override async getRange(key: string, range: RangeQuery) {
    const size = this.values.get(key)?.length ?? Number.POSITIVE_INFINITY;
    if ("offset" in range && range.offset + range.length > size) throw new RangeError("past the end");
    return super.getRange(key, range);
  }
}

const pastEnd = { grep: [/^byte-range\.range-past-end$/] };

describe("strict", () => {
  it("is off by default: a warning conforms", async () => {
    const { summary, results } = await report(
      factory(() => new Refusing()),
      pastEnd,
    );
    expect(results[0]?.verdict).toBe("warn");
    expect(summary).toMatchObject({ conforms: true, strict: false });
  });

  it("makes a warning fail the run and leaves the verdict as it is", async () => {
    const { summary, results } = await report(
      factory(() => new Refusing()),
      { ...pastEnd, strict: true },
    );
    expect(results[0]?.verdict).toBe("warn");
    expect(summary).toMatchObject({ conforms: false, strict: true });
  });

  it("changes nothing where there is no warning", async () => {
    const { summary } = await report(
      factory(() => new CorrectStore()),
      { ...pastEnd, strict: true },
    );
    expect(summary.conforms).toBe(true);
  });
});

describe("policies", () => {
  const declaring = (store: () => object, policies: Policies) =>
    report(definition({ create: store, policies }), pastEnd);

  it("make a declared choice right, and are shown in the report", async () => {
    const made = await declaring(() => new Refusing(), { rangePastEnd: "error" });
    expect(byVerdict(made)).toEqual({ pass: ["byte-range.range-past-end"] });
    expect(made.store.policies).toEqual({ rangePastEnd: "error" });
  });

  it("make what is otherwise tolerated wrong, where the other choice is declared", async () => {
    const made = await declaring(() => new Refusing(), { rangePastEnd: "remainder" });
    expect(byVerdict(made)).toEqual({ fail: ["byte-range.range-past-end"] });
  });

  it("make what is otherwise right wrong, where the other choice is declared", async () => {
    const made = await declaring(() => new CorrectStore(), { rangePastEnd: "error" });
    expect(byVerdict(made)).toEqual({ fail: ["byte-range.range-past-end"] });
  });

  it("permit no wrong bytes", async () => {
    class Padding extends CorrectStore {
      override async getRange(key: string, range: RangeQuery) {
        const found = await super.getRange(key, range);
        if (found === undefined || !("length" in range)) return found;
        const padded = new Uint8Array(range.length);
        padded.set(found);
        return padded;
      }
    }
    for (const rangePastEnd of ["error", "remainder"] as const) {
      const made = await declaring(() => new Padding(), { rangePastEnd });
      expect(made.results[0]?.failure?.code).toBe("range.zero-padded");
    }
  });
});

describe("the dialect", () => {
  /** Of two dialects: zarrita's by what its `get` says, zarr.js's by its own methods. */
  class Both extends CorrectStore {
    async getItem(key: string) {
      const value = this.values.get(key);
      if (value === undefined) throw Object.assign(new Error(key), { name: "KeyError" });
      return value.slice().buffer;
    }
    async setItem(key: string, value: ArrayBuffer | string) {
      const bytes = typeof value === "string" ? new TextEncoder().encode(value) : new Uint8Array(value);
      return this.set(key, bytes);
    }
  }
  const create = () => new Both();
  const dialectOf = async (...args: Parameters<typeof report>) => {
    const { store, summary } = await report(...args);
    return [store.dialect, store.dialectFrom, summary.conforms];
  };

  it("is detected from the methods", async () => {
    expect(await dialectOf(definition({ create }))).toEqual(["zarrita", "detected", true]);
  });

  it("is what the definition declares", async () => {
    const declared = definition({ create, dialect: "zarrjs" });
    expect(await dialectOf(declared)).toEqual(["zarrjs", "declared", true]);
  });

  it("is what the option says, whatever is declared", async () => {
    const declared = definition({ create, dialect: "zarrjs" });
    expect(await dialectOf(declared, { dialect: "zarrita" })).toEqual(["zarrita", "option", true]);
  });

  it("is refused where the store has not the method that it needs, with those that it has", async () => {
    const asked = report(
      factory(() => new CorrectStore()),
      { dialect: "zarrjs" },
    );
    await expect(asked).rejects.toMatchObject({ name: "LoadError", code: "no-dialect" });
    await expect(asked).rejects.toThrow(/not of the dialect `zarrjs`[\s\S]*`getRange`[\s\S]*getItem/);
  });

  it("leaves out what does not speak to it", async () => {
    const { results } = await report(definition({ create }));
    expect(results.map(({ requirement }) => requirement)).not.toContain("byte-range.ambiguous");
  });
});

describe("capabilities", () => {
  it("that a definition denies are not tried, with that reason", async () => {
    const made = await report(
      definition({ create: () => new CorrectStore(), capabilities: { "get.suffix": false } }),
    );
    expect(resultOf(made, "byte-range.suffix-within")).toMatchObject({
      verdict: "unsupported",
      notTried: { capability: "get.suffix", reason: "the definition says so" },
    });
    expect(made.store.capabilities).toContainEqual({
      capability: "get.suffix",
      supported: false,
      reason: "the definition says so",
    });
    expect(resultOf(made, "byte-range.range-within").verdict).toBe("pass");
  });

  it("that a definition claims are tried, where nothing shows them", async () => {
    const partial = (): Store => {
      const inner = new MemoryStore();
      return {
        get: (key, prototype, range) => inner.get(key, prototype, range),
        set: (...[key, value, range]) => inner.set(key, value, range),
        exists: (key) => inner.exists(key),
      };
    };
    const requirement = "set-range.replaces-within";
    const silent = await report(definition({ create: partial }));
    expect(resultOf(silent, requirement).verdict).toBe("unsupported");
    const claiming = await report(definition({ create: partial, capabilities: { "set.range": true } }));
    expect(resultOf(claiming, requirement).verdict).toBe("pass");
  });
});
