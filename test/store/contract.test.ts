import { describe, expect, it } from "vitest";
import {
  type ByteRequest,
  capabilities,
  defineStore,
  formOf,
  isCapability,
  isStoreError,
  MemoryStore,
  StoreError,
} from "../../src/store/index.js";

describe("formOf", () => {
  it.each<[ByteRequest, string]>([
    [{ start: 0, end: 1 }, "range"],
    [{ offset: 0 }, "offset"],
    [{ suffix: 0 }, "suffix"],
    [Object.assign({ suffix: 1 }, { start: 0, end: 1 }), "range"],
    [Object.assign({ suffix: 1 }, { offset: 1 }), "offset"],
  ])("of %o is %s", (request, form) => {
    expect(formOf(request)).toBe(form);
  });
});

describe("capabilities", () => {
  it("names each once", () => {
    expect(new Set(capabilities).size).toBe(capabilities.length);
  });

  it.each(["get", "get.suffix", "set.range", "withReadOnly"])("has `%s`", (name) => {
    expect(isCapability(name)).toBe(true);
  });

  it.each(["", "GET", "get.", "getRange", "constructor"])("has no `%s`", (name) => {
    expect(isCapability(name)).toBe(false);
  });

  it("has, besides forms and hooks, the methods of the reference store alone", () => {
    const ofDefinitions = ["own", "reopen", "peek", "fault", "cost"];
    const methods = capabilities.filter((name) => !name.includes(".") && !ofDefinitions.includes(name));
    const store = new MemoryStore();
    expect(methods.filter((name) => typeof Reflect.get(store, name) !== "function")).toEqual([]);
    expect(methods).toContain("getSizePrefix");
  });
});

describe("StoreError", () => {
  it("is told by its name and code, of another copy of the class too", () => {
    const other = Object.assign(new Error("x"), { name: "StoreError", code: "range" });
    expect([new StoreError("range", "x"), other].map(isStoreError)).toEqual([true, true]);
  });

  it.each([new Error("x"), { name: "StoreError", code: "range" }, null, "StoreError"])(
    "is not %o",
    (error) => {
      expect(isStoreError(error)).toBe(false);
    },
  );
});

describe("defineStore", () => {
  it("returns the definition that it is given", () => {
    const definition = { create: () => new MemoryStore() };
    expect(defineStore(definition)).toBe(definition);
  });
});
