import { describe, expect, it } from "vitest";
import { given, verifyGivenKeys, verifySetKeys } from "../../src/spec/index.js";
import { MemoryStore, type Store } from "../../src/store/index.js";
import { fakeScenario } from "./fake-scenario.js";

const values = new Map([
  ["a", Uint8Array.of(1)],
  ["b?", Uint8Array.of(2)],
]);
const inMemory = given("two keys", () => values);

/** A store that refuses keys with a question mark. */
function picky(): Store {
  const store = new MemoryStore();
  const check = (key: string) => {
    if (key.includes("?")) throw new Error(`no ${key}`);
  };
  return {
    get: async (key, prototype) => {
      check(key);
      return store.get(key, prototype);
    },
    set: async (key, value) => {
      check(key);
      return store.set(key, value);
    },
  };
}

/** A store that cuts off what comes after a question mark, and the mark. */
function cutting(): Store {
  const store = new MemoryStore();
  const cut = (key: string) => key.replace(/[?].*/, "");
  return {
    get: (key, prototype) => store.get(cut(key), prototype),
    set: (key, value) => store.set(cut(key), value),
  };
}

describe("verifySetKeys", () => {
  it("finds it right when every key has its own value", async () => {
    const { scenario, judgements } = fakeScenario({ store: new MemoryStore() });
    await verifySetKeys(scenario, values, "tolerated");
    expect(judgements).toEqual([{ standing: "right" }, { standing: "right" }]);
  });

  it("tolerates a key that is refused, and finds that right where it should be", async () => {
    const lenient = fakeScenario({ store: picky() });
    await verifySetKeys(lenient.scenario, values, "tolerated");
    expect(lenient.judgements).toMatchObject([
      { standing: "tolerated", label: 'set("b?", 1 bytes)', key: "b?" },
      { standing: "right" },
    ]);
    const strict = fakeScenario({ store: picky() });
    await verifySetKeys(strict.scenario, values, "right");
    expect(strict.judgements).toEqual([{ standing: "right" }, { standing: "right" }]);
  });

  it("says whose value it is that a key has", async () => {
    const { scenario, judgements } = fakeScenario({ store: cutting() });
    const two = new Map([
      ["q", Uint8Array.of(1, 2, 3, 4)],
      ["q?x", Uint8Array.of(5, 6, 7, 8)],
    ]);
    await verifySetKeys(scenario, two, "tolerated");
    expect(judgements).toMatchObject([
      { standing: "wrong", label: '"q"', failure: { code: "value.other-key", args: { origin: "q?x" } } },
      { standing: "right" },
    ]);
  });

  it("names a long key by its beginning and its length", async () => {
    const store: Store = { get: async () => undefined, set: async () => {} };
    const { scenario, judgements } = fakeScenario({ store });
    await verifySetKeys(scenario, new Map([["k".repeat(1000), Uint8Array.of(1)]]), "right");
    expect(judgements).toMatchObject([{ label: `"${"k".repeat(40)}"… of 1000 characters` }]);
  });
});

describe("verifyGivenKeys", () => {
  it("reads the keys that were put there", async () => {
    const store = new MemoryStore(new Map(values));
    const { scenario, judgements } = fakeScenario({ store, given: values });
    await verifyGivenKeys(scenario, inMemory, ["a", "b?"]);
    expect(judgements).toEqual([{ standing: "right" }, { standing: "right" }]);
  });

  it("asks once more for a key that was refused, to hear why, and tolerates that", async () => {
    const { scenario, judgements } = fakeScenario({ store: picky(), given: new Map() });
    await verifyGivenKeys(scenario, inMemory, ["b?"]);
    expect(judgements).toMatchObject([
      { standing: "tolerated", failure: { code: "call.rejected", args: { error: { message: "no b?" } } } },
    ]);
  });

  it("tolerates an error for a key where the store cannot write, and was not asked before", async () => {
    const { scenario, judgements } = fakeScenario({ store: picky(), given: values });
    await verifyGivenKeys({ ...scenario, can: () => false }, inMemory, ["b?"]);
    expect(judgements).toMatchObject([{ standing: "tolerated", failure: { code: "read.rejected" } }]);
  });

  it("finds an error wrong for a key that the store has taken", async () => {
    const { scenario, judgements } = fakeScenario({ store: picky(), given: values });
    await verifyGivenKeys(scenario, inMemory, ["b?"]);
    expect(judgements).toMatchObject([{ standing: "wrong", failure: { code: "read.rejected" } }]);
  });
});
