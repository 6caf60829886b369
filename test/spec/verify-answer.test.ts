import { describe, expect, it } from "vitest";
import {
  ContractBreach,
  mayReject,
  ScenarioOver,
  verifyEmpty,
  verifyExists,
  verifyNoSize,
  verifyPrefixSize,
  verifySize,
} from "../../src/spec/index.js";
import { MemoryStore, type Store } from "../../src/store/index.js";
import { fakeScenario } from "./fake-scenario.js";

const get = async () => undefined;
const right = { standing: "right" };
const refuse = async (): Promise<never> => {
  throw new Error("no such key");
};
const answers = (received: string) => async (): Promise<never> => {
  throw new ContractBreach({
    code: "result.type",
    args: { call: 'getSize("a")', expected: "number", received },
  });
};

/** What `verifyNoSize` makes of a `getSize`. */
async function sizeless(getSize: NonNullable<Store["getSize"]>) {
  const { scenario, judgements } = fakeScenario({ store: { get, getSize } });
  await verifyNoSize(scenario, "a");
  return judgements;
}

describe("what a store says of a key", () => {
  it("is right where it is so", async () => {
    const entries = new Map([["foo/a", Uint8Array.of(1, 2, 3)]]);
    const { scenario, judgements } = fakeScenario({ store: new MemoryStore(entries) });
    await verifyExists(scenario, "foo/a", true);
    await verifyExists(scenario, "foo", false);
    await verifySize(scenario, "foo/a", 3);
    await verifyPrefixSize(scenario, "foo", 3);
    await verifyEmpty(scenario, "foo", false);
    await verifyEmpty(scenario, "bar", true);
    expect(judgements).toEqual([right, right, right, right, right, right]);
  });

  it("is wrong where it is not, with both answers", async () => {
    const { scenario, judgements } = fakeScenario({ store: new MemoryStore() });
    await verifyExists(scenario, "foo", true);
    await verifyEmpty(scenario, "foo", false);
    await verifyPrefixSize(scenario, "foo", 1);
    expect(judgements).toMatchObject([
      {
        standing: "wrong",
        failure: { args: { call: 'exists("foo")', expected: "true", received: "false" } },
      },
      { standing: "wrong", failure: { args: { call: 'isEmpty("foo")', expected: "false" } } },
      {
        standing: "wrong",
        failure: { args: { call: 'getSizePrefix("foo")', expected: "1", received: "0" } },
      },
    ]);
  });

  it("ends the scenario where it is an error", async () => {
    const { scenario, judgements } = fakeScenario({ store: { get, getSize: refuse } });
    await expect(verifySize(scenario, "a", 1)).rejects.toThrow(ScenarioOver);
    expect(judgements).toMatchObject([{ standing: "wrong", failure: { code: "call.rejected" } }]);
  });
});

describe("the size of a missing key", () => {
  it("is an error", async () => {
    expect(await sizeless(refuse)).toEqual([right]);
  });

  it("is wrong as a number, and most of all as 0", async () => {
    expect(await sizeless(async () => 0)).toMatchObject([
      { standing: "wrong", failure: { args: { expected: "an error", received: "0" } } },
    ]);
  });

  it.each(["undefined", "null"])("is tolerated as %s", async (received) => {
    expect(await sizeless(answers(received))).toMatchObject([{ standing: "tolerated" }]);
  });

  it("is wrong as anything else", async () => {
    expect(await sizeless(answers("string"))).toMatchObject([{ standing: "wrong" }]);
  });
});

describe("mayReject", () => {
  it("tolerates a refusal and says of it", async () => {
    const { scenario, judgements } = fakeScenario();
    expect(await mayReject(scenario, "delete()", refuse)).toBe(false);
    expect(judgements).toMatchObject([{ standing: "tolerated", failure: { code: "call.rejected" } }]);
  });

  it("judges nothing where the call succeeds", async () => {
    const { scenario, judgements } = fakeScenario();
    expect(await mayReject(scenario, "delete()", () => undefined)).toBe(true);
    expect(judgements).toEqual([]);
  });
});
