import { describe, expect, it } from "vitest";
import { type OutcomeClass, readClass, verifyUniform } from "../../src/spec/index.js";
import { MemoryStore } from "../../src/store/index.js";
import { answering, fakeScenario } from "./fake-scenario.js";

const value = Uint8Array.of(1, 2, 3, 4);
const read = { key: "c/0", request: { start: 2, end: 9 }, value };
const ways = (...found: OutcomeClass[]) => found.map((each, i) => ({ how: `time ${i + 1}`, found: each }));

describe("verifyUniform", () => {
  it("finds it right when every way had the same outcome", () => {
    const { scenario, judgements } = fakeScenario();
    verifyUniform(scenario, read, ways("rejected", "rejected", "rejected"));
    expect(judgements).toEqual([{ standing: "right" }]);
  });

  it("names the first way and the first one that was another", () => {
    const { scenario, judgements } = fakeScenario();
    verifyUniform(scenario, read, ways("clamped", "clamped", "rejected", "empty"));
    expect(judgements).toMatchObject([
      {
        standing: "wrong",
        key: "c/0",
        label: "time 3",
        failure: {
          code: "outcome.varies",
          args: {
            key: "c/0",
            request: { start: 2, end: 9 },
            first: { how: "time 1", outcome: "what there was of the bytes" },
            second: { how: "time 3", outcome: "an error" },
          },
        },
      },
    ]);
  });
});

describe("readClass", () => {
  it("tells how a read ended, without judging it", async () => {
    const { scenario, judgements } = fakeScenario({ store: new MemoryStore(new Map([["c/0", value]])) });
    expect(await readClass(scenario, read)).toBe("clamped");
    expect(await readClass(scenario, { ...read, request: undefined })).toBe("exact");
    expect(await readClass(scenario, { ...read, request: { start: 4, end: 9 } })).toBe("rejected");
    expect(await readClass(scenario, { key: "c/1", value: undefined })).toBe("missing");
    expect(judgements).toEqual([]);
  });

  it("reads through another store where one is given", async () => {
    const { scenario } = fakeScenario();
    expect(await readClass(scenario, read, answering(Uint8Array.of(9)))).toBe("wrong bytes");
  });

  it("hands over a request of its own, which the store may change", async () => {
    const { scenario } = fakeScenario({
      store: {
        get: async (_key, _prototype, request) => {
          if (request && "end" in request) request.end = 0;
          return undefined;
        },
      },
    });
    await readClass(scenario, read);
    expect(read.request).toEqual({ start: 2, end: 9 });
  });
});
