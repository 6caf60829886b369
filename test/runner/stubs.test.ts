import { describe, expect, it } from "vitest";
import { MemoryStore } from "../../src/store/index.js";
import { report, resultOf } from "./results.js";
import { CorrectStore, factory, instance } from "./stores.js";

const stub = () => {
  throw new Error("Method not implemented.");
};

class WithoutListings extends MemoryStore {
  override list = stub;
  override listDir = async function* () {
    yield* await Promise.reject<string[]>(new Error("listDir is not implemented yet"));
  };
}

const listless = () => factory(() => new WithoutListings());
const grep = [/^list\.(every-key|dir-root|prefix-root|partition)$/, /^methods\.implemented$/, /^set\./];

describe("a method that only throws that it is not implemented", () => {
  it("makes what needs it unsupported, with what it threw, and nothing else", async () => {
    const made = await report(listless(), { grep });
    expect(resultOf(made, "list.every-key")).toMatchObject({
      verdict: "unsupported",
      notTried: { capability: "list", reason: "`list` is there, and throws `Method not implemented.`" },
    });
    expect(resultOf(made, "list.dir-root")).toMatchObject({
      verdict: "unsupported",
      notTried: { capability: "listDir" },
    });
    expect(resultOf(made, "list.partition").verdict).toBe("unsupported");
    expect(resultOf(made, "list.prefix-root").verdict).toBe("pass");
    expect(made.summary.conforms).toBe(true);
  });

  it("is a warning, once for each method", async () => {
    const made = await report(listless(), { grep });
    expect(made.summary.counts.warn).toBe(1);
    const { verdict, failure, further } = resultOf(made, "methods.implemented");
    expect({ verdict, code: failure?.code }).toEqual({ verdict: "warn", code: "call.rejected" });
    expect(further).toHaveLength(1);
  });

  it("is no capability in the report", async () => {
    const { store } = await report(listless(), { grep });
    const found = new Map(store.capabilities.map(({ capability, supported }) => [capability, supported]));
    expect([found.get("list"), found.get("listDir"), found.get("listPrefix")]).toEqual([false, false, true]);
  });

  it("is found out alike, whichever scenario meets it first", async () => {
    const runs = await Promise.all([1, 8].map((concurrency) => report(listless(), { grep, concurrency })));
    const [one, eight] = runs.map(({ results }) =>
      results.map(({ requirement, verdict }) => [requirement, verdict]),
    );
    expect(eight).toEqual(one);
  });

  it("may say that the store is read-only, where it is the only way to set", async () => {
    class ReadOnly extends CorrectStore {
      override async set() {
        throw new Error("this is a read-only store");
      }
    }
    const made = await report(
      factory(({ seed }) => new ReadOnly(new Map(Array.from(seed, ([key, value]) => [`/${key}`, value])))),
      { grep: [/^byte-range\.whole$/, /^set\.round-trip$/] },
    );
    expect(resultOf(made, "byte-range.whole").verdict).toBe("pass");
    expect(resultOf(made, "set.round-trip")).toMatchObject({
      verdict: "unsupported",
      notTried: { capability: "set", reason: "`set` is there, and throws `this is a read-only store`" },
    });
  });

  it("makes a store that cannot set one that is seeded", async () => {
    class Seeded extends CorrectStore {
      override set = stub;
    }
    const made = await report(
      factory(({ seed }) => new Seeded(new Map([...seed].map(([key, value]) => [`/${key}`, value])))),
      { grep: [/^byte-range\.whole$/, /^set\.round-trip$/] },
    );
    expect(resultOf(made, "byte-range.whole").verdict).toBe("pass");
    expect(resultOf(made, "set.round-trip")).toMatchObject({
      verdict: "unsupported",
      notTried: { capability: "set" },
    });
  });

  it("leaves nothing to try on an instance that cannot set", async () => {
    class Stubborn extends CorrectStore {
      override set = stub;
    }
    const made = await report(instance(new Stubborn()), { grep: [/^byte-range\.whole$/] });
    expect(resultOf(made, "byte-range.whole").verdict).toBe("unsupported");
    expect(made.summary.conforms).toBe(false);
  });
});

describe("a method that fails otherwise, or only now and then", () => {
  it("is held to what it owes where it has worked before", async () => {
    class Sometimes extends MemoryStore {
      override async *list(): AsyncGenerator<string> {
        for await (const key of super.list()) {
          if (key.endsWith("/1")) throw new Error("the second key is not implemented");
          yield key;
        }
      }
    }
    const made = await report(
      factory(() => new Sometimes()),
      { grep: [/^list\.follows-writes$/] },
    );
    expect(resultOf(made, "list.follows-writes").verdict).toBe("fail");
  });

  it("is held to what it owes where it says anything else", async () => {
    class Broken extends MemoryStore {
      override async exists(): Promise<boolean> {
        throw new Error("the index is broken");
      }
    }
    const made = await report(
      factory(() => new Broken()),
      { grep: [/^exists\.present$/] },
    );
    expect(resultOf(made, "exists.present").verdict).toBe("fail");
  });
});
