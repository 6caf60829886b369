import { describe, expect, it } from "vitest";
import { run } from "../../src/runner/index.js";
import { byVerdict, report, resultOf } from "./results.js";
import { CorrectStore, definition, factory } from "./stores.js";

/** A factory that fails each time that `fails` says so; times are counted from 1. */
const failingAt = (fails: (time: number) => boolean) => {
  let time = 0;
  return factory(() => {
    if (fails(++time)) throw new Error(`no store at time ${time}`);
    return new CorrectStore();
  });
};

describe("a factory that throws", () => {
  it("at its first call cannot be tested at all", async () => {
    await expect(report(failingAt(() => true))).rejects.toMatchObject({
      name: "LoadError",
      code: "export-threw",
    });
  });

  it("at each call but the first leaves everything untested, with the error of each time", async () => {
    const made = await report(failingAt((time) => time > 1));
    const { verdict, failure } = resultOf(made, "set.round-trip");
    expect({ verdict, code: failure?.code }).toEqual({ verdict: "error", code: "store.unavailable" });
    expect(JSON.stringify(failure?.args)).toMatch(/no store at time \d+/);
    expect(made.summary).toMatchObject({ conforms: false, counts: { pass: 0, fail: 0 } });
  });

  it("once later leaves what needed that store untested, and all else tested", async () => {
    const made = await report(failingAt((time) => time === 3));
    const { verdict, failure } = resultOf(made, "byte-range.whole");
    expect({ verdict, code: failure?.code }).toEqual({ verdict: "error", code: "store.unavailable" });
    expect(JSON.stringify(failure?.args)).toContain("no store at time 3");
    expect(resultOf(made, "set.round-trip").verdict).toBe("pass");
    expect(made.summary.conforms).toBe(false);
  });

  it("at its last call loses the timings and not the report", async () => {
    const failing = failingAt((time) => time === 4);
    const made = await run(failing, { benchMs: 50, grep: [/^set\.empty-value$/] });
    expect(byVerdict(made)).toEqual({ pass: ["set.empty-value"] });
    expect(made.timings?.timings).toEqual([]);
    expect(made.timings?.leftOut[0]?.reason).toContain("no store at time 4");
  });
});

describe("a store whose set rejects", () => {
  class Refusing extends CorrectStore {
    override set = async () => {
      throw new Error("disk full");
    };
  }

  it("is not accused of reads, which could not be tried", async () => {
    const made = await report(
      factory(() => new Refusing()),
      { grep: [/^byte-range\.(whole|range-within|suffix-zero|suffix-within)$/] },
    );
    expect(Object.keys(byVerdict(made))).toEqual(["error"]);
    expect(made.results[0]?.failure).toMatchObject({
      code: "given.unavailable",
      args: { error: { message: "disk full" } },
    });
  });

  it("is accused of the set itself", async () => {
    const made = await report(factory(() => new Refusing()));
    expect(resultOf(made, "set.round-trip")).toMatchObject({
      verdict: "fail",
      failure: { code: "call.rejected", args: { error: { message: "disk full" } } },
    });
  });

  it("for large values alone is tested on the others", async () => {
    class Small extends CorrectStore {
      override async set(key: string, value: Uint8Array) {
        if (value.length > 1e6) throw new Error("too large");
        return super.set(key, value);
      }
    }
    const made = await report(factory(() => new Small()));
    expect(resultOf(made, "byte-range.whole").verdict).toBe("pass");
    expect(resultOf(made, "set.round-trip").verdict).toBe("warn");
  });
});

describe("a destroy that throws", () => {
  it("at its first call cannot be tested, and says so", async () => {
    const broken = definition({
      create: () => new CorrectStore(),
      destroy: () => {
        throw new Error("already gone");
      },
    });
    await expect(report(broken)).rejects.toThrow("`destroy` threw Error: already gone");
  });

  it("later on makes the requirement whose store it was an error, and spares the others", async () => {
    let time = 0;
    const broken = definition({
      create: () => new CorrectStore(),
      destroy: () => {
        if (++time === 4) throw new Error("already gone");
      },
    });
    const made = await report(broken);
    const errors = made.results.filter(({ verdict }) => verdict === "error");
    expect(errors).toHaveLength(1);
    expect(JSON.stringify(errors[0]?.failure)).toContain("already gone");
  });
});

describe("stores of a factory", () => {
  it("are each destroyed, with the context that they were made with", async () => {
    const alive = new Map<object, object>();
    const counted = definition({
      create: (context) => {
        const store = new CorrectStore();
        alive.set(store, context);
        return store;
      },
      destroy: (store, context) => {
        expect(alive.get(store as object)).toBe(context);
        alive.delete(store as object);
      },
    });
    expect((await report(counted)).summary.conforms).toBe(true);
    expect(alive.size).toBe(0);
  });
});
