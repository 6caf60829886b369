import { describe, expect, it } from "vitest";
import type { Dialect } from "../../src/results/index.js";
import { type Capability, MemoryStore } from "../../src/store/index.js";
import { get, lackingOf, ofDefinitions, presentIn, reads } from "./lacking-of.js";

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
