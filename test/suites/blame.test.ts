import { describe, expect, it } from "vitest";
import type { Failure } from "../../src/results/index.js";
import { pattern, type Scenario } from "../../src/spec/index.js";
import type { Store } from "../../src/store/index.js";
import { changes } from "../../suites/exists/changes.js";
import { laws } from "../../suites/list/laws.js";
import { verifyBatch } from "../../suites/partial-values/read-batch.js";
import { fakeScenario } from "../spec/fake-scenario.js";

const notFound: Store = { get: async () => undefined };

/** The failures that a scenario comes to on a store which has these values. */
async function failuresOf(
  store: Partial<Store>,
  given: ReadonlyMap<string, Uint8Array>,
  run: (scenario: Scenario) => Promise<void> | undefined,
): Promise<Failure[]> {
  const { scenario, judgements } = fakeScenario({ store: { ...notFound, ...store }, given });
  await run(scenario);
  return judgements.flatMap((judgement) => (judgement.standing === "wrong" ? [judgement.failure] : []));
}

describe("a batch that is answered wrongly", () => {
  const given = new Map([
    ["a", pattern(10, 1)],
    ["b", pattern(10, 60)],
  ]);
  const members = [{ key: "a" }, { key: "b" }, { key: "none" }];
  const answered = (...keys: (string | undefined)[]) =>
    failuresOf(
      {
        getPartialValues: async (prototype) =>
          keys.map((key) => key && prototype.buffer.fromBytes(given.get(key) ?? pattern(7, 200))),
      } as Partial<Store>,
      given,
      (scenario) => verifyBatch(scenario, members),
    );
  const membersOf = (failures: readonly Failure[]) =>
    failures.map(({ args }) => ("answersMember" in args ? args.answersMember : undefined));

  it("names the members whose answers came, where the results are in another order", async () => {
    expect(membersOf(await answered("b", "a", undefined))).toEqual([2, 1]);
    expect(membersOf(await answered(undefined, "b", "a"))).toEqual([3, 1]);
  });

  it("names none where some bytes are nobody's, or where nothing but misses came", async () => {
    expect(membersOf(await answered("b", "other", undefined))).toEqual([undefined, undefined]);
    expect(membersOf(await answered(undefined, undefined, undefined))).toEqual([undefined, undefined]);
  });
});

async function* names(...all: readonly string[]) {
  yield* all;
}

describe("list.partition", () => {
  const keys = ["zarr.json", "foo/a", "foo/foo/b"];
  const given = new Map(keys.map((key) => [key, pattern(3)]));
  const below = (prefix: string) => keys.filter((key) => key.startsWith(prefix));
  const partition = laws.find(({ id }) => id === "list.partition");
  const children: Readonly<Record<string, string[]>> = {
    "": ["zarr.json", "foo"],
    foo: ["a", "foo"],
    "foo/foo": ["b"],
  };
  const sound: Partial<Store> = {
    list: () => names(...keys),
    listPrefix: (prefix) => names(...below(prefix)),
    listDir: (path) => names(...(children[path] ?? [])),
  };
  const blamed = async (store: Partial<Store>) => {
    const failures = await failuresOf({ ...sound, ...store }, given, (scenario) =>
      Promise.resolve(partition?.run(scenario)),
    );
    return failures.map(({ args }) => "call" in args && args.call);
  };

  it("holds where all listings agree", async () => {
    expect(await blamed({})).toEqual([]);
    // A child that comes twice is told of elsewhere.
    const listDir = (path: string) => names(...(children[path] ?? []), ...(children[path] ?? []));
    expect(await blamed({ listDir })).toEqual([]);
  });

  it("blames the listing that is wrong, and no other", async () => {
    const listDir = (path: string) => names(...(path === "foo" ? ["a", "b"] : (children[path] ?? [])));
    expect(await blamed({ listDir })).toEqual(['listDir("foo")']);
    const listPrefix = (prefix: string) => names(...below(prefix).slice(0, 1));
    expect(await blamed({ listPrefix })).toEqual(['listPrefix("foo/")']);
    expect(await blamed({ list: () => names("zarr.json") })).toEqual(["list()"]);
  });
});

describe("exists.agrees-with-reads", () => {
  const agrees = changes.find(({ id }) => id === "exists.agrees-with-reads");

  it("says what was found by `get`, which may be the wrong one", async () => {
    const store: Partial<Store> = {
      set: async () => {},
      delete: async () => {},
      exists: async (key) => key === "foo/a",
    };
    const failures = await failuresOf(store, new Map(), (scenario) => Promise.resolve(agrees?.run(scenario)));
    expect(failures[0]).toEqual({
      code: "result.value",
      args: { call: 'exists("foo/a")', expected: "false: `get` finds nothing", received: "true" },
    });
  });
});
