import { describe, expect, it } from "vitest";
import { TestBuffer } from "../../src/buffer/index.js";
import {
  attempt,
  bufferOf,
  ContractBreach,
  mustBe,
  mustReject,
  mustSucceed,
  put,
  ScenarioOver,
} from "../../src/spec/index.js";
import { MemoryStore } from "../../src/store/index.js";
import { fakeScenario } from "./fake-scenario.js";

const breach = new ContractBreach({
  code: "result.type",
  args: { call: "exists", expected: "boolean", received: "number" },
});
const boom = async (): Promise<never> => {
  throw new TypeError("boom");
};
const breaking = async (): Promise<never> => {
  throw breach;
};
const rejected = {
  code: "call.rejected",
  args: { call: "c()", error: { name: "TypeError", message: "boom" } },
};

describe("attempt", () => {
  it("gives the value of a call, made at once or promised", async () => {
    expect(await attempt("c()", () => 5)).toEqual({ ok: true, value: 5 });
    expect(await attempt("c()", async () => undefined)).toEqual({ ok: true, value: undefined });
  });

  it("gives the error of a call as evidence, thrown at once or rejected", async () => {
    const thrown = await attempt("c()", () => {
      throw new TypeError("boom");
    });
    for (const result of [await attempt("c()", boom), thrown]) {
      expect(result).toMatchObject({ ok: false, failure: rejected });
    }
  });

  it("gives a breach of the contract as the failure that it is", async () => {
    expect(await attempt("c()", breaking)).toEqual({ ok: false, failure: breach.failure });
  });
});

describe("put", () => {
  it("sets the value as the scenario's own kind of buffer, and judges nothing", async () => {
    const store = new MemoryStore();
    const { scenario, judgements } = fakeScenario({ store });
    await put(scenario, "a", Uint8Array.of(1, 2));
    expect((await store.get("a", scenario.prototype))?.toBytes()).toEqual(Uint8Array.of(1, 2));
    expect(judgements).toEqual([]);
  });

  it("judges a refusal wrong and ends the scenario", async () => {
    const { scenario, judgements } = fakeScenario({ store: { get: boom, set: boom } });
    await expect(put(scenario, "a", Uint8Array.of(1))).rejects.toBeInstanceOf(ScenarioOver);
    expect(judgements).toMatchObject([
      { standing: "wrong", label: 'set("a", 1 bytes)', key: "a", failure: { code: "call.rejected" } },
    ]);
  });
});

describe("mustSucceed", () => {
  it("gives the value and judges nothing", async () => {
    const { scenario, judgements } = fakeScenario();
    expect(await mustSucceed(scenario, "c()", () => 5)).toBe(5);
    expect(judgements).toEqual([]);
  });

  it("judges an error wrong and ends the scenario", async () => {
    const { scenario, judgements } = fakeScenario();
    await expect(mustSucceed(scenario, "c()", boom, "a")).rejects.toBeInstanceOf(ScenarioOver);
    expect(judgements).toMatchObject([{ standing: "wrong", label: "c()", key: "a", failure: rejected }]);
  });
});

describe("mustReject", () => {
  it("judges a refusal right and gives its error", async () => {
    const { scenario, judgements } = fakeScenario();
    const error = await mustReject(scenario, "c()", "it is read-only", boom);
    expect(error).toMatchObject({ name: "TypeError", message: "boom" });
    expect(judgements).toEqual([{ standing: "right" }]);
  });

  it("judges acceptance wrong, says why it should not be, and goes on", async () => {
    const { scenario, judgements } = fakeScenario();
    expect(await mustReject(scenario, "c()", "it is read-only", () => 1, "a")).toBeUndefined();
    const failure = { code: "call.accepted", args: { call: "c()", because: "it is read-only" } };
    expect(judgements).toEqual([{ standing: "wrong", label: "c()", key: "a", failure }]);
  });

  it("does not take a breach of the contract for a refusal", async () => {
    const { scenario, judgements } = fakeScenario();
    await mustReject(scenario, "c()", "it is read-only", breaking);
    expect(judgements).toEqual([{ standing: "wrong", label: "c()", failure: breach.failure }]);
  });
});

describe("mustBe", () => {
  it("judges the expected value right", async () => {
    const { scenario, judgements } = fakeScenario();
    await mustBe(scenario, "c()", 5, async () => 5);
    expect(judgements).toEqual([{ standing: "right" }]);
  });

  it.each<[expected: string | number | boolean, value: string | number | boolean, shown: [string, string]]>([
    [5, 4, ["5", "4"]],
    [5, Number.NaN, ["5", "NaN"]],
    [5, Number.POSITIVE_INFINITY, ["5", "Infinity"]],
    [true, false, ["true", "false"]],
    ["a", 'b"', ['"a"', '"b\\""']],
  ])("shows that %o was expected where %o came", async (expected, value, [wanted, received]) => {
    const { scenario, judgements } = fakeScenario();
    await mustBe<string | number | boolean>(scenario, "c()", expected, () => value);
    expect(judgements).toMatchObject([
      { failure: { code: "result.value", args: { call: "c()", expected: wanted, received } } },
    ]);
  });

  it("ends the scenario where the call fails", async () => {
    const { scenario, judgements } = fakeScenario();
    await expect(mustBe(scenario, "c()", 5, boom)).rejects.toBeInstanceOf(ScenarioOver);
    expect(judgements).toMatchObject([{ standing: "wrong", failure: rejected }]);
  });
});

describe("bufferOf", () => {
  it("makes a copy, of the scenario's own class", () => {
    const bytes = Uint8Array.of(1);
    const buffer = bufferOf(fakeScenario().scenario, bytes);
    bytes.fill(9);
    expect(buffer).toBeInstanceOf(TestBuffer);
    expect(buffer.toBytes()).toEqual(Uint8Array.of(1));
  });
});
