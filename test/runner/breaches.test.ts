import { describe, expect, it } from "vitest";
import { byVerdict, report, resultOf } from "./results.js";
import { CorrectStore, factory } from "./stores.js";

describe("a set that scribbles over large values alone", () => {
  class Scribbling extends CorrectStore {
    override async set(key: string, value: Uint8Array) {
      await super.set(key, value);
      if (value.length > 100_000) value[7] = 0;
    }
  }

  it("fails the requirement that answers for it, though another one met it", async () => {
    const made = await report(factory(() => new Scribbling()));
    expect(byVerdict(made)["fail"]).toEqual(["buffers.caller-memory"]);
    expect(resultOf(made, "buffers.caller-memory").failure).toMatchObject({
      code: "memory.value-changed",
      args: { call: 'set("array/c/1052675")', differsAt: 7 },
    });
    expect(made.summary.conforms).toBe(false);
  });

  it("is shown with the call that did it", async () => {
    const { journal } = resultOf(await report(factory(() => new Scribbling())), "buffers.caller-memory");
    expect(journal?.map(({ method, args }) => `${method} ${args[0]}`)).toContain('set "/array/c/1052675"');
    expect(journal?.map(({ seq }) => seq)).toEqual(journal?.map((_, index) => index + 1));
  });

  it("fails the requirement that met it where the one that answers for it was not selected", async () => {
    const made = await report(
      factory(() => new Scribbling()),
      { grep: [/^set\.round-trip$/] },
    );
    expect(byVerdict(made)["fail"]).toEqual(["set.round-trip"]);
  });
});

describe("a store that returns an ArrayBuffer for one key", () => {
  class Bare extends CorrectStore {
    override async get(key: string) {
      const value = await super.get(key);
      return key === "/foo/c/0.0" ? (value?.buffer as never) : value;
    }
  }

  it("fails the requirement on the type of results, and passes those on the bytes", async () => {
    const made = await report(factory(() => new Bare()));
    expect(byVerdict(made)["fail"]).toEqual(["buffers.result-type"]);
    expect(resultOf(made, "buffers.result-type").failure).toEqual({
      code: "result.type",
      args: { call: 'get("/foo/c/0.0")', expected: "Uint8Array", received: "ArrayBuffer" },
    });
    expect(resultOf(made, "set.zarr-keys").verdict).toBe("pass");
  });
});

describe("a breach that many requirements meet", () => {
  class AllBare extends CorrectStore {
    override async get(key: string) {
      return (await super.get(key))?.buffer as never;
    }
  }

  it("is held against one requirement, once", async () => {
    const made = await report(factory(() => new AllBare()));
    expect(byVerdict(made)["fail"]).toEqual(["buffers.result-type"]);
    expect(made.summary.counts.fail).toBe(1);
  });
});
