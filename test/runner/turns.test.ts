import { describe, expect, it } from "vitest";
import { run } from "../../src/runner/index.js";
import { defineSuite, given, requirement, type Scenario } from "../../src/spec/index.js";
import type { StoreContext } from "../../src/store/index.js";
import { report, resultOf } from "./results.js";
import { CorrectStore, factory } from "./stores.js";

const store = factory(() => new CorrectStore());
const right = ({ judge }: Scenario) => judge({ standing: "right" });

/** What a run of three requirements does, in order. */
async function stepsOf(): Promise<string[]> {
  const steps: string[] = [];
  const tried = (id: string) => async (scenario: Scenario) => {
    steps.push(id);
    right(scenario);
  };
  const suite = defineSuite({
    id: "turns",
    title: "Turns",
    requirements: [
      requirement({ id: "turns.quiet", title: "quiet", quiet: true, run: tried("quiet") }),
      requirement({ id: "turns.usual", title: "usual", run: tried("usual") }),
      requirement({ id: "turns.early", title: "early", early: true, run: tried("early") }),
    ],
  });
  const options = {
    benchMs: 0,
    giveBack: () => void steps.push("given back"),
    afterScenarios: () => void steps.push("over"),
  };
  await run(store, options, () => {}, [suite]);
  return steps;
}

it("comes first where it takes much memory, which is given back, and last where it needs quiet", async () => {
  expect(await stepsOf()).toEqual(["early", "given back", "usual", "quiet", "over"]);
});

it("hands a store values that share their memory with no other", async () => {
  const shared: string[] = [];
  const reader = factory(({ seed }: StoreContext) => {
    for (const [key, value] of seed) if (value.buffer.byteLength !== value.length) shared.push(key);
    return { get: async (key: string) => seed.get(key.slice(1))?.slice(), getRange: async () => undefined };
  });
  await report(reader);
  expect(shared).toEqual([]);
});

describe("values for stores that cannot write", () => {
  const value = Uint8Array.of(1, 2, 3);
  const suite = defineSuite({
    id: "readers",
    title: "Readers",
    requirements: [
      requirement({
        id: "readers.given",
        title: "given",
        given: given("a value", () => [["c/0", value]], { forReaders: true }),
        run: async (scenario) => {
          const holds = (await scenario.store.get("c/0", scenario.prototype)) !== undefined;
          const failure = {
            code: "result.value",
            args: { call: "", expected: "", received: `${holds}` },
          } as const;
          if (holds === !scenario.can("set") && scenario.given.has("c/0") === holds) right(scenario);
          else scenario.judge({ standing: "wrong", label: "", failure });
        },
      }),
    ],
  });
  const verdictOf = async (loaded: typeof store) =>
    (await run(loaded, { benchMs: 0 }, () => {}, [suite])).results.map(({ verdict }) => verdict);

  it("are not put into one that can", async () => {
    expect(await verdictOf(store)).toEqual(["pass"]);
  });

  it("are there in one that cannot", async () => {
    const reader = factory(({ seed }: StoreContext) => ({
      get: async (key: string) => seed.get(key.slice(1))?.slice(),
      getRange: async () => undefined,
    }));
    expect(await verdictOf(reader)).toEqual(["pass"]);
  });
});

it("is a large value that a store which only reads is held to, in the parts that it is fetched in", async () => {
  const part = 4 * 1024 * 1024;
  const reader = factory(({ seed }: StoreContext) => ({
    get: async (key: string) => {
      const value = seed.get(key.slice(1));
      return value?.slice(0, Math.max(1, Math.floor(value.length / part)) * part);
    },
    getRange: async () => {
      throw new Error("not implemented");
    },
  }));
  const made = await report(reader, { grep: [/^large\.value$/] });
  expect(resultOf(made, "large.value")).toMatchObject({
    verdict: "fail",
    failure: { code: "value.truncated" },
  });
});
