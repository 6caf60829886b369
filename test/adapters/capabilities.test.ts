import { describe, expect, it } from "vitest";
import { type Capability, MemoryStore } from "../../src/store/index.js";
import { get, lackingOf, presentIn, reads } from "./lacking-of.js";

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
