import { describe, expect, it } from "vitest";
import { NotedRanges } from "../../src/adapters/index.js";
import { isAbout, Journal, standsFor, watchStore } from "../../src/harness/index.js";
import { allOf } from "./all-of.js";

/** A store under test, watched, and the journal that it is watched with. */
function watching(target: object) {
  const journal = new Journal();
  return { journal, raw: watchStore(target, journal) };
}

const settledOf = ({ journal }: { journal: Journal }) => journal.calls.map(({ settled }) => settled);

describe("a watched store", () => {
  it("is called as its caller would, with its own this and the very same arguments", async () => {
    class Store {
      values = new Map([["/a", 7]]);
      get(key: string, options: object) {
        return [this.values.get(key), options];
      }
    }
    const { journal, raw } = watching(new Store());
    const options = {};
    const value = await raw.call("get", ["/a", options]);
    expect(value).toEqual([7, options]);
    expect(Array.isArray(value) && value[1]).toBe(options);
    expect(settledOf({ journal })).toEqual([{ kind: "resolved", value }]);
  });

  it("has calls that are pending until they settle", async () => {
    let answer: (value: number) => void = () => {};
    const { journal, raw } = watching({ get: () => new Promise<number>((resolve) => (answer = resolve)) });
    const call = raw.call("get", []);
    expect(journal.pending().map(({ method }) => method)).toEqual(["get"]);
    answer(1);
    await call;
    expect(journal.pending()).toEqual([]);
  });

  it("rejects with what it rejected with, and has that in the journal", async () => {
    const error = new Error("disk full");
    const { journal, raw } = watching({ get: () => Promise.reject(error) });
    await expect(raw.call("get", [])).rejects.toBe(error);
    expect(settledOf({ journal })).toEqual([{ kind: "rejected", error, synchronously: false }]);
  });

  it("rejects where it threw, and is known to have thrown", async () => {
    const error = new RangeError("bad offset");
    const get = () => {
      throw error;
    };
    const { journal, raw } = watching({ get });
    await expect(raw.call("get", [])).rejects.toBe(error);
    expect(settledOf({ journal })).toEqual([{ kind: "rejected", error, synchronously: true }]);
  });

  it("throws where a call that answers at once throws", () => {
    const withReadOnly = () => {
      throw new Error("not here");
    };
    const { journal, raw } = watching({ withReadOnly });
    expect(() => raw.callNow("withReadOnly", [true])).toThrow("not here");
    expect(settledOf({ journal })).toMatchObject([{ kind: "rejected", synchronously: true }]);
  });

  it("rejects a call of a method that it does not have, and names the method", async () => {
    const { raw } = watching({});
    await expect(raw.call("getRange", [])).rejects.toThrow("`getRange`");
  });

  it("tells its methods, inherited ones included, and how many parameters they take", () => {
    class Base {
      get(_key: string, _prototype: unknown, _range: unknown) {}
    }
    class Store extends Base {
      set = 5;
    }
    const { raw } = watching(new Store());
    expect([raw.has("get"), raw.has("set"), raw.has("list")]).toEqual([true, false, false]);
    expect([raw.arity("get"), raw.arity("list")]).toEqual([3, 0]);
    expect(raw.property("set")).toBe(5);
  });

  it("derives stores that are watched by the same journal", async () => {
    const { journal, raw } = watching({ get: async () => 1 });
    await raw.derive({ list: async () => 2 }).call("list", []);
    expect(journal.calls.map(({ method }) => method)).toEqual(["list"]);
  });

  it("is compared with the store that an adapted one stands for", () => {
    const [other, adapted] = [{}, {}];
    standsFor(adapted, other);
    const { raw } = watching({ equals: (candidate: object) => candidate === other });
    expect(raw.equals(adapted)).toBe(true);
    expect(raw.equals({})).toBe(false);
  });
});

describe("a watched listing", () => {
  const keys = ["a", "b", "c"];

  it.each([
    [
      "an async generator",
      {
        list: async function* () {
          yield* keys;
        },
      },
    ],
    ["an array", { list: () => keys }],
    ["a promise of an iterator", { list: async () => new Set(keys).values() }],
  ])("may be %s, and is in the journal when it is done", async (_form, target) => {
    const { journal, raw } = watching(target);
    expect(await allOf(raw.iterate("list", [], (name) => name))).toEqual(keys);
    expect(settledOf({ journal })).toEqual([{ kind: "listed", names: keys, complete: true }]);
  });

  it("that is left early is known not to be complete", async () => {
    const { journal, raw } = watching({ list: () => keys });
    for await (const _name of raw.iterate("list", [], (name) => name)) break;
    expect(settledOf({ journal })).toEqual([{ kind: "listed", names: ["a"], complete: false }]);
  });

  it("rejects where it breaks off", async () => {
    const list = async function* () {
      yield "a";
      throw new Error("connection lost");
    };
    const { journal, raw } = watching({ list });
    await expect(allOf(raw.iterate("list", [], (name) => name))).rejects.toThrow("connection lost");
    expect(settledOf({ journal })).toMatchObject([{ kind: "rejected", synchronously: false }]);
  });

  it("rejects where there is nothing to iterate", async () => {
    const { raw } = watching({ list: async () => 5 });
    await expect(allOf(raw.iterate("list", [], (name) => name))).rejects.toThrow("`list`");
  });
});

describe("a call", () => {
  const call = (...args: unknown[]) => ({ seq: 1, method: "get", args, startedAt: 0 });

  it("is about its key, with and without a leading slash, and about no other", () => {
    expect(isAbout(call("a/b"), "a/b")).toBe(true);
    expect(isAbout(call("/a/b", {}), "a/b")).toBe(true);
    expect(isAbout(call("/a/bc"), "a/b")).toBe(false);
  });

  it("is about each key of a batch", () => {
    expect(isAbout(call([["x"], ["a/b", 3, Uint8Array.of(1)]]), "a/b")).toBe(true);
    const once = new NotedRanges([["x"], ["a/b"], ["y"]]);
    once.next();
    once.next();
    expect(isAbout(call("prototype", once), "a/b")).toBe(true);
    expect(isAbout(call("prototype", once), "y")).toBe(false);
    expect(isAbout(call("x", [0, 4]), "a/b")).toBe(false);
  });
});
