import { describe, expect, it } from "vitest";
import { Buffer } from "../../src/buffer/index.js";
import { holdKept, overwrite, verifyKept } from "../../src/spec/index.js";
import { answering, fakeScenario } from "./fake-scenario.js";

const memory = {
  key: "c/0",
  call: 'set("c/0", 4 bytes)',
  what: "what was stored changed",
  expected: Uint8Array.of(1, 2, 0xff, 4),
};

describe("overwrite", () => {
  it("overwrites all of a buffer, and nothing around it", () => {
    const allocation = Uint8Array.of(1, 2, 3, 4);
    overwrite(fakeScenario().scenario, Buffer.fromArrayLike(allocation.subarray(1, 3)));
    expect(allocation).toEqual(Uint8Array.of(1, 0xff, 0xff, 4));
  });

  it("leaves memory alone that was transferred away", () => {
    const array = new Uint8Array(4);
    const buffer = Buffer.fromArrayLike(array);
    structuredClone(array.buffer, { transfer: [array.buffer] });
    expect(() => overwrite(fakeScenario().scenario, buffer)).not.toThrow();
  });
});

describe("holdKept", () => {
  it("finds bytes right that are as they were", () => {
    const { scenario, judgements } = fakeScenario();
    holdKept(scenario, memory, memory.expected.slice());
    expect(judgements).toEqual([{ standing: "right" }]);
  });

  it("finds bytes wrong where what was written over other memory shows", () => {
    const { scenario, judgements } = fakeScenario();
    holdKept(scenario, memory, Uint8Array.of(1, 0xff, 0xff, 0xff));
    expect(judgements).toMatchObject([
      {
        standing: "wrong",
        key: "c/0",
        label: memory.call,
        failure: {
          code: "memory.aliased",
          args: { call: memory.call, what: memory.what, differsAt: 1, received: { hex: "01ffffff" } },
        },
      },
    ]);
  });

  it("does not take bytes that are wrong otherwise for shared memory", () => {
    const { scenario, judgements } = fakeScenario();
    holdKept(scenario, memory, Uint8Array.of(9, 9));
    expect(judgements).toEqual([{ standing: "right" }]);
  });
});

describe("verifyKept", () => {
  it("reads the key again and holds what comes", async () => {
    const { scenario, judgements } = fakeScenario({ store: answering(new Uint8Array(4).fill(0xff)) });
    await verifyKept(scenario, memory);
    expect(judgements).toMatchObject([{ standing: "wrong", failure: { code: "memory.aliased" } }]);
  });

  it("finds it wrong where the key cannot be read any more", async () => {
    const { scenario, judgements } = fakeScenario({ store: { get: async () => undefined } });
    await verifyKept(scenario, memory);
    expect(judgements).toMatchObject([{ standing: "wrong", failure: { code: "read.missing" } }]);
  });
});
