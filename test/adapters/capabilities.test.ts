import { describe, expect, it } from "vitest";
import { adapt, findLacking } from "../../src/adapters/index.js";
import { Journal, watchStore } from "../../src/harness/index.js";
import type { Dialect } from "../../src/results/index.js";
import { type Capability, capabilities, MemoryStore } from "../../src/store/index.js";

type Declared = Partial<Record<Capability, boolean>>;

function lackingOf(target: object, dialect: Dialect, declared?: Declared): Map<Capability, string> {
  const journal = new Journal();
  const raw = watchStore(target, journal);
  const lacking = findLacking(adapt(raw, dialect, new Map()), raw, dialect, declared);
  expect(journal.calls).toEqual([]);
  return lacking;
}

/** What a store with these members has, of what its methods can tell. */
function presentIn(target: object, dialect: Dialect, declared?: Declared): Capability[] {
  const lacking = lackingOf(target, dialect, declared);
  return capabilities.filter((name) => !lacking.has(name) && !ofDefinitions.includes(name));
}

const ofDefinitions: Capability[] = ["own", "reopen", "peek", "fault"];
const reads: Capability[] = ["get", "get.range", "get.offset", "get.suffix"];
const get = () => undefined;

function memoryWith(flag: string, value: unknown): object {
  return Object.defineProperty(new MemoryStore(), flag, { value });
}

describe("findLacking in the zarr dialect", () => {
  it("finds nothing lacking in the reference store, and calls nothing", () => {
    expect([...lackingOf(new MemoryStore(), "zarr")]).toEqual([]);
  });

  it("takes ranges for granted where there is `get`", () => {
    expect(presentIn({ get }, "zarr")).toEqual(reads);
  });

  it("names the method that is not there", () => {
    const lacking = lackingOf({ get }, "zarr");
    expect(lacking.get("listDir")).toBe("the store has no `listDir`");
    expect(lacking.get("set.range")).toBe("the store has no `set`");
  });

  it.each<[flag: string, value: boolean, lacks: Capability[], reason: string]>([
    [
      "supportsWrites",
      false,
      ["set", "set.range", "setPartialValues", "setIfNotExists"],
      "`supportsWrites` is false",
    ],
    ["supportsDeletes", false, ["delete", "deleteDir", "clear"], "`supportsDeletes` is false"],
    ["supportsListing", false, ["list", "listPrefix", "listDir", "isEmpty"], "`supportsListing` is false"],
    ["supportsPartialWrites", false, ["set.range", "setPartialValues"], "`supportsPartialWrites` is false"],
    [
      "readOnly",
      true,
      ["set", "set.range", "setPartialValues", "setIfNotExists", "delete", "deleteDir", "clear"],
      "the store is read-only",
    ],
  ])("heeds `%s: %s` above the methods that are there", (flag, value, lacks, reason) => {
    const lacking = lackingOf(memoryWith(flag, value), "zarr");
    expect(Object.fromEntries(lacking)).toEqual(Object.fromEntries(lacks.map((name) => [name, reason])));
  });

  it.each<[flag: string, value: unknown]>([
    ["readOnly", "yes"],
    ["supportsWrites", undefined],
    ["supportsDeletes", null],
    ["supportsListing", 0],
  ])("takes `%s: %o`, which is no boolean, for no answer", (flag, value) => {
    expect([...lackingOf(memoryWith(flag, value), "zarr")]).toEqual([]);
  });

  it("believes no flag that says true of a method that is not there", () => {
    expect(lackingOf({ get, supportsWrites: true }, "zarr").get("set")).toBe("the store has no `set`");
  });

  it.each<[what: string, members: object, has: boolean]>([
    ["two parameters", { set: (_key: string, _value: object) => {} }, false],
    ["a third parameter", { set: (_key: string, _value: object, _range: object) => {} }, true],
    ["two and the flag", { set: (_key: string, _value: object) => {}, supportsPartialWrites: true }, true],
    [
      "a third and the flag false",
      { set: (_key: string, _value: object, _range: object) => {}, supportsPartialWrites: false },
      false,
    ],
    ["only gathered ones", { set: (..._args: object[]) => {} }, false],
  ])("sees by a `set` with %s whether it takes a byte range", (_, members, has) => {
    expect(presentIn({ get, ...members }, "zarr").includes("set.range")).toBe(has);
  });
});

describe("findLacking in the other dialects", () => {
  const zarrita = { get, getRange: get, has: get, set: get, delete: get, keys: get };
  const zarrjs = { getItem: get, setItem: get, containsItem: get, deleteItem: get, keys: get };

  it.each<[what: string, target: object, dialect: Dialect, has: Capability[]]>([
    ["a full zarrita store", zarrita, "zarrita", [...reads, "exists", "set", "delete", "list"]],
    ["a zarrita store without `getRange`", { get, has: get }, "zarrita", ["get", "exists"]],
    ["an ES Map", new Map(), "zarrita", ["get", "exists", "set", "delete", "list"]],
    ["a full zarr.js store", zarrjs, "zarrjs", ["get", "exists", "set", "delete", "list"]],
    ["a zarr.js store with `getItem` alone", { getItem: get }, "zarrjs", ["get"]],
  ])("finds in %s what it has", (_, target, dialect, has) => {
    expect(presentIn(target, dialect)).toEqual(has);
  });

  it("says what a dialect has no method for", () => {
    expect(lackingOf(zarrita, "zarrita").get("deleteDir")).toBe("the zarrita dialect has no such method");
    expect(lackingOf(zarrjs, "zarrjs").get("get.range")).toBe("zarr.js reads whole values only");
    expect(lackingOf({ get }, "zarrita").get("get.suffix")).toBe("the store has no `getRange`");
    expect(lackingOf({ get }, "zarrita").get("exists")).toBe("the store has no `has`");
  });
});

describe("findLacking with a definition's corrections", () => {
  it("lacks what is declared false, whatever is there", () => {
    const lacking = lackingOf(new MemoryStore(), "zarr", { "get.suffix": false });
    expect([...lacking]).toEqual([["get.suffix", "the definition says so"]]);
  });

  it("has what is declared true, against methods and flags", () => {
    const target = { get, set: () => {}, readOnly: true };
    expect(presentIn(target, "zarr", { "set.range": true })).toEqual([...reads, "set.range"]);
  });

  it("leaves what is not declared as it was found", () => {
    const target = { get, list: get };
    expect(presentIn(target, "zarr", { "get.range": false })).toEqual([
      "get",
      "get.offset",
      "get.suffix",
      "list",
    ]);
  });

  it.each(ofDefinitions)("leaves `%s`, which no method tells, to who knows the definition", (capability) => {
    for (const dialect of ["zarr", "zarrita"] as const) {
      expect(lackingOf({ get }, dialect).has(capability)).toBe(false);
    }
    expect(lackingOf({ get }, "zarr", { [capability]: false }).has(capability)).toBe(true);
  });
});
