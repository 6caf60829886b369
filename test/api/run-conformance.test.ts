import { describe, expect, it, vi } from "vitest";
import { defineStore, MemoryStore, type RunEvent, runConformance } from "../../src/index.js";

const quick = { suite: ["missing"] };
const paddingStore = () => {
  const map = new Map<string, Uint8Array>();
  return {
    get: (key: string) => map.get(key),
    set: (key: string, value: Uint8Array) => void map.set(key, value.slice()),
    getRange(key: string, range: { offset: number; length: number } | { suffixLength: number }) {
      const value = map.get(key);
      if (value === undefined) return undefined;
      if ("suffixLength" in range) return value.slice(-range.suffixLength);
      const padded = new Uint8Array(range.length);
      padded.set(value.slice(range.offset, range.offset + range.length));
      return padded;
    },
  };
};

/** A class of stores, which is constructed with the context. */
class Mine {
  readonly #values = new Map<string, Uint8Array>();
  get(key: string) {
    return this.#values.get(key)?.slice();
  }
  set(key: string, value: Uint8Array) {
    this.#values.set(key, value.slice());
  }
}

describe("runConformance", () => {
  it.each<[form: string, subject: string | object]>([
    ["an instance", new Map()],
    ["a class", Mine],
    ["a factory", () => new Map()],
    ["an async factory", async () => new MemoryStore()],
    ["a definition", defineStore({ name: "Own", create: () => new MemoryStore() })],
    ["a promise", Promise.resolve(() => new Map())],
    ["a module's namespace", { createStore: () => new Map(), other: 5 }],
    ["a promise of a namespace", Promise.resolve({ default: () => new Map() })],
    ["a promise of a namespace with a promise", Promise.resolve({ store: Promise.resolve(new Map()) })],
  ])("tests %s in memory", async (_, subject) => {
    const { summary, results } = await runConformance(subject, quick);
    expect(summary.conforms).toBe(true);
    expect(results.length).toBeGreaterThan(3);
  });

  it("names the store by its definition, its class, or as it is told", async () => {
    const nameOf = async (subject: object, name?: string) =>
      (await runConformance(subject, { ...quick, ...(name && { name }) })).store.name;
    expect(await nameOf({ name: "Own", create: () => new Map() }, "theirs")).toBe("Own");
    expect(await nameOf(Mine)).toBe("Mine");
    expect(await nameOf(() => new Map(), "theirs")).toBe("theirs");
  });

  it("tells of failures in the report, and throws nothing", async () => {
    const { summary, results } = await runConformance(paddingStore, { suite: ["byte-range"] });
    expect(summary.conforms).toBe(false);
    const padded = results.find(({ requirement }) => requirement === "byte-range.range-past-end");
    expect(padded?.failure?.code).toBe("range.zero-padded");
  });

  it("tells of the plan first, of each result by the plan, and of the report last", async () => {
    const events: RunEvent[] = [];
    const report = await runConformance(paddingStore, { ...quick, onEvent: (event) => events.push(event) });
    expect(events[0]).toMatchObject({ type: "start", planned: report.results.map((one) => one.requirement) });
    expect(events.flatMap((event) => (event.type === "result" ? [event.result] : []))).toEqual(
      report.results,
    );
    expect(events.at(-1)).toEqual({ type: "end", report });
  });

  it("prints nothing", async () => {
    const out = vi.spyOn(process.stdout, "write");
    const err = vi.spyOn(process.stderr, "write");
    await runConformance(paddingStore, quick);
    expect([...out.mock.calls, ...err.mock.calls]).toEqual([]);
    vi.restoreAllMocks();
  });

  it("takes no timings unless it is told to", async () => {
    expect((await runConformance("memory:", { ...quick, inProcess: true })).timings).toBeNull();
  });

  it("refuses what no store can be made of", async () => {
    const given = runConformance({ creat: 5 }, { name: "mine" });
    await expect(given).rejects.toThrow(
      "No store can be made of an object with `creat`, which was given as `mine`",
    );
  });

  it("refuses options that select nothing", async () => {
    await expect(runConformance(new Map(), { grep: "no such" })).rejects.toThrow("No requirement matches");
    await expect(runConformance(new Map(), { grep: "(" })).rejects.toThrow(
      "The options are not valid:\n  - `grep` must be a regular expression",
    );
    const mistyped: object = { timout: 5, strict: 1 };
    await expect(runConformance(new Map(), mistyped)).rejects.toThrow(
      "  - `strict` must be true or false, but is the number 1\n" +
        "  - `timout` is no key of the options: did you mean `timeout`?",
    );
  });
});
