import { describe, expect, it } from "vitest";
import { type ByteRequest, capabilities, defineStore, formOf, MemoryStore } from "../../src/store/index.js";

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
    expect(capabilities).toContain(name);
  });

  it("has, besides forms and hooks, the methods of the reference store alone", () => {
    const ofDefinitions = ["own", "reopen", "peek", "fault", "cost"];
    const methods = capabilities.filter((name) => !name.includes(".") && !ofDefinitions.includes(name));
    const store = new MemoryStore();
    expect(methods.filter((name) => typeof Reflect.get(store, name) !== "function")).toEqual([]);
    expect(methods).toContain("getSizePrefix");
  });
});

describe("defineStore", () => {
  it("returns the definition that it is given", () => {
    const definition = { create: () => new MemoryStore() };
    expect(defineStore(definition)).toBe(definition);
  });
});
