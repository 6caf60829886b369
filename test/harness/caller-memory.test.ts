import { describe, expect, it } from "vitest";
import { type Buffer, TestBuffer } from "../../src/buffer/index.js";
import { StoreExpectingTestBuffer } from "../../src/harness/index.js";
import type { Failure } from "../../src/results/index.js";
import { ContractBreach } from "../../src/spec/index.js";

/** Sets a value in a store that does this to it, and returns what the store was caught at. */
async function caught(meddle: (value: Buffer) => void | Promise<void>): Promise<Failure[]> {
  const breaches: Failure[] = [];
  const below = { get: async () => undefined, set: async (_key: string, value: Buffer) => meddle(value) };
  const store = new StoreExpectingTestBuffer(below, { onBreach: (failure) => breaches.push(failure) });
  await store.set?.("c/0", TestBuffer.fromBytes(Uint8Array.of(1, 2, 3))).catch(() => {});
  return breaches;
}

/** The memory that a value lies in, from `by` bytes before it on. */
function around(value: Buffer, by: number): Uint8Array {
  const { buffer, byteOffset } = value.asArrayLike();
  return new Uint8Array(buffer, byteOffset + by);
}

describe("a set", () => {
  it("that only reads its value is caught at nothing", async () => {
    expect(await caught((value) => void value.toBytes())).toEqual([]);
  });

  it("that changes its value is caught, with the place and the bytes", async () => {
    const breaches = await caught((value) => void value.asArrayLike().fill(0, 1));
    expect(breaches).toMatchObject([
      {
        code: "memory.value-changed",
        args: { call: 'set("c/0")', differsAt: 1, expected: { hex: "010203" }, received: { hex: "010000" } },
      },
    ]);
  });

  it("that writes just before its value is caught", async () => {
    const breaches = await caught((value) => void around(value, -1).set([0]));
    expect(breaches).toMatchObject([
      { code: "memory.guard-changed", args: { side: "before", offset: -1, found: 0 } },
    ]);
  });

  it("that writes just after its value is caught", async () => {
    const breaches = await caught((value) => void around(value, 3).set([0]));
    expect(breaches).toMatchObject([
      { code: "memory.guard-changed", args: { side: "after", offset: 0, found: 0 } },
    ]);
  });

  it("that changes its value and then refuses it is caught all the same", async () => {
    const breaches = await caught((value) => {
      value.asArrayLike().fill(0);
      return Promise.reject(new Error("disk full"));
    });
    expect(breaches.map(({ code }) => code)).toEqual(["memory.value-changed"]);
  });

  it("is stopped by a breach where nobody collects them", async () => {
    const set = async (_key: string, value: Buffer) => void value.asArrayLike().fill(0);
    const store = new StoreExpectingTestBuffer({ get: async () => undefined, set });
    const written = store.set?.("c/0", TestBuffer.fromBytes(Uint8Array.of(1)));
    await expect(written).rejects.toBeInstanceOf(ContractBreach);
  });
});
