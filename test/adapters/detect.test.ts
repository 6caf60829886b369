import { describe, expect, it } from "vitest";
import { detectDialect, dialectWants, methodsOf } from "../../src/adapters/index.js";
import { dialects } from "../../src/results/index.js";
import { MemoryStore } from "../../src/store/index.js";

class Zarrita {
  async get(_key: string): Promise<undefined> {}
  async getRange(_key: string): Promise<undefined> {}
}

class Zarrjs {
  async getItem(_key: string): Promise<undefined> {}
}

const withoutPrototype = (members: object) => Object.assign(Object.create(null), members);
const throwing = (): never => {
  throw new Error("no getter may be run");
};

const stores: [what: string, store: object, dialect: string | undefined][] = [
  ["an ES Map", new Map(), "zarrita"],
  ["a Map of a class of its own", new (class extends Map {})(), "zarrita"],
  ["a class with `getRange`", new Zarrita(), "zarrita"],
  ["a subclass that inherits `getRange`", new (class extends Zarrita {})(), "zarrita"],
  ["`get` and `has`", { get: (_key: string) => undefined, has: () => false }, "zarrita"],
  ["only `get` of a key", { get: (_key: string) => undefined }, "zarrita"],
  ["only `get` and `set`", { get: (_key: string) => undefined, set: () => {} }, "zarrita"],
  ["`get` with options", { get: async (_key: string, _opts?: object) => undefined }, "zarrita"],
  ["an arrow `get` without parentheses", { get: Function("return key => map.get(key)")() }, "zarrita"],
  ["`get` with three parameters", { get: (_k: string, _p: object, _r: object) => undefined }, "zarr"],
  ["a minified `get` of three", { get: Function("return async function(a,b,c){}")() }, "zarr"],
  ["`get` with a parameter `prototype`", { get: Function("return (key, prototype) => 1")() }, "zarr"],
  ["`get` with a parameter `_proto`", { get: Function("return async (key, _proto) => 1")() }, "zarr"],
  ["a default for the range", { get: Function("return (key, prototype, range = null) => 1")() }, "zarr"],
  ["a method `get` with `prototype`", Function("return { async get(key, prototype) {} }")(), "zarr"],
  ["parameters on lines of their own", Function("return { get(\n  key,\n  prototype,\n) {} }")(), "zarr"],
  ["a bound `get` of three", { get: Function("a", "b", "c", "return 1").bind(null) }, "zarr"],
  ["the reference store", new MemoryStore(), "zarr"],
  ["`get` and `listDir`", { get: (_key: string) => undefined, listDir: () => [] }, "zarr"],
  ["`get` and a flag", { get: (_key: string) => undefined, supportsWrites: false }, "zarr"],
  ["`getItem`", new Zarrjs(), "zarrjs"],
  ["`getItem` and its companions", { getItem: () => 1, setItem: () => 1, keys: () => [] }, "zarrjs"],
  ["`getItem` beside a `get` that is no method", { get: 5, getItem: () => 1 }, "zarrjs"],
  ["nothing", {}, undefined],
  ["a `get` that is no method", { get: new Map() }, undefined],
  ["methods of no dialect", { read: () => 1, write: () => 1 }, undefined],
  ["an array", [], undefined],
  ["a frozen store", Object.freeze({ get: () => 1, getRange: () => 1 }), "zarrita"],
  ["a store without a prototype", withoutPrototype({ get: () => 1, has: () => true }), "zarrita"],
  ["an empty object without a prototype", withoutPrototype({}), undefined],
  ["a proxy of a store", new Proxy(new Zarrita(), {}), "zarrita"],
  ["a proxy that binds what it hands out", new Proxy(new MemoryStore(), { get: bound }), "zarr"],
  ["a mark that is a getter", Object.defineProperty({ get: () => 1 }, "readOnly", { get: throwing }), "zarr"],
];

function bound(target: object, name: string | symbol): unknown {
  const member: unknown = Reflect.get(target, name);
  return typeof member === "function" ? member.bind(target) : member;
}

describe("detectDialect", () => {
  it.each(stores)("of %s", (_, store, dialect) => {
    expect(detectDialect(store)).toBe(dialect);
  });

  it.each(dialects)("finds %s by what it wants: the one method that it needs and a mark", (dialect) => {
    const { needs, marks } = dialectWants[dialect];
    for (const mark of marks) {
      expect(detectDialect({ [needs]: (_key: string) => undefined, [mark]: () => undefined })).toBe(dialect);
    }
  });
});

describe("methodsOf", () => {
  it("names own and inherited methods once, sorted, and no constructor", () => {
    class Base {
      get() {}
      has() {}
    }
    class Store extends Base {
      override get() {}
      set = () => {};
      name = "text";
    }
    expect(methodsOf(new Store())).toEqual(["get", "has", "set"]);
  });

  it("names no method of plain objects", () => {
    expect([methodsOf({}), methodsOf(withoutPrototype({ get: () => 1 }))]).toEqual([[], ["get"]]);
  });

  it("runs no getter", () => {
    class Store {
      get root(): string {
        return throwing();
      }
      read() {}
    }
    expect(methodsOf(new Store())).toEqual(["read"]);
  });

  it("sees through a proxy", () => {
    expect(methodsOf(new Proxy(new Zarrita(), {}))).toEqual(["get", "getRange"]);
  });

  it("names the methods of a Map", () => {
    expect(methodsOf(new Map())).toEqual(expect.arrayContaining(["delete", "get", "has", "keys", "set"]));
  });
});
