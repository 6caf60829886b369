import { describe, expect, it } from "vitest";
import { Buffer, defaultBufferPrototype, TestBuffer, testBufferPrototype } from "../../src/buffer/index.js";
import { StoreExpectingTestBuffer } from "../../src/harness/index.js";
import type { Failure } from "../../src/results/index.js";
import { ContractBreach } from "../../src/spec/index.js";
import { MemoryStore, type Store } from "../../src/store/index.js";
import { allOf } from "./all-of.js";

const bytes = Uint8Array.of(1, 2, 3);
const careless = defaultBufferPrototype();

/** The failure of the breach that a call is stopped by. */
async function breachOf(call: Promise<unknown> | undefined): Promise<Failure> {
  const error = await call?.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof ContractBreach) return error.failure;
  throw new Error("the call was not stopped by a breach", { cause: error });
}

describe("data", () => {
  it("is stored where it comes as a TestBuffer", async () => {
    const entries = new Map<string, Uint8Array>();
    await new StoreExpectingTestBuffer(entries).set?.("c/0", TestBuffer.fromBytes(bytes));
    expect(entries.get("c/0")).toEqual(bytes);
  });

  it.each(["set", "setIfNotExists"] as const)("is refused by %s as any other buffer", async (method) => {
    const entries = new Map<string, Uint8Array>();
    const store = new StoreExpectingTestBuffer(entries);
    const args = { call: `${method}("c/0")`, expected: "TestBuffer", received: "Buffer" };
    const failure = await breachOf(store[method]?.("c/0", Buffer.fromBytes(bytes)));
    expect(failure).toEqual({ code: "result.type", args });
    expect(entries.size).toBe(0);
  });

  it("is handed out as a TestBuffer", async () => {
    const store = new StoreExpectingTestBuffer(new Map([["c/0", bytes]]));
    const value = await store.get("c/0", testBufferPrototype, { start: 1, end: 3 });
    expect(value).toBeInstanceOf(TestBuffer);
    expect(value?.toBytes()).toEqual(bytes.slice(1));
  });

  it("is not handed out to a prototype that makes other buffers", async () => {
    const store = new StoreExpectingTestBuffer(new Map([["c/0", bytes]]));
    expect(await breachOf(store.get("c/0", careless))).toMatchObject({
      code: "result.type",
      args: { call: 'get("c/0")', received: "Buffer" },
    });
  });

  it("that is missing is undefined", async () => {
    expect(await new StoreExpectingTestBuffer().get("c/0", testBufferPrototype)).toBeUndefined();
  });
});

describe("keys that contain json", () => {
  it.each(["zarr.json", "foo/zarr.json", "json-data/c/0"])("such as %s may be of any buffer", async (key) => {
    const store = new StoreExpectingTestBuffer();
    await store.set?.(key, Buffer.fromBytes(bytes));
    expect((await store.get(key, careless))?.toBytes()).toEqual(bytes);
  });

  it("are handed out as the prototype's buffer all the same", async () => {
    const store = new StoreExpectingTestBuffer(new Map([["zarr.json", bytes]]));
    expect(await store.get("zarr.json", testBufferPrototype)).toBeInstanceOf(TestBuffer);
  });
});

describe("a store that ignores the prototype", () => {
  const ignoring: Store = { get: async () => Buffer.fromBytes(bytes) };

  it.each(["c/0", "zarr.json"])("is caught at the key %s", async (key) => {
    const failure = await breachOf(new StoreExpectingTestBuffer(ignoring).get(key, testBufferPrototype));
    const args = { call: `get("${key}")`, expected: "TestBuffer", received: "Buffer" };
    expect(failure).toEqual({ code: "result.type", args });
  });

  it("is told of, and its bytes are passed on, where breaches are collected", async () => {
    const breaches: Failure[] = [];
    const store = new StoreExpectingTestBuffer(ignoring, { onBreach: (failure) => breaches.push(failure) });
    const value = await store.get("c/0", testBufferPrototype);
    expect(value).toBeInstanceOf(TestBuffer);
    expect(value?.toBytes()).toEqual(bytes);
    expect(breaches.map(({ code }) => code)).toEqual(["result.type"]);
  });
});

describe("a store of one's own", () => {
  it("refuses writes where it is read-only, and serves what is there", async () => {
    const store = new StoreExpectingTestBuffer(new Map([["c/0", bytes]]), { readOnly: true });
    expect(store.readOnly).toBe(true);
    await expect(store.set?.("c/0", TestBuffer.fromBytes(bytes))).rejects.toHaveProperty("code", "read-only");
    await expect(store.delete?.("c/0")).rejects.toHaveProperty("code", "read-only");
    expect((await store.get("c/0", testBufferPrototype))?.toBytes()).toEqual(bytes);
  });

  it("expects TestBuffers of its read-only twin, too", async () => {
    const store = new StoreExpectingTestBuffer(new Map([["c/0", bytes]]));
    const twin = store.withReadOnly?.(true);
    expect(twin?.readOnly).toBe(true);
    expect(await breachOf(twin?.get("c/0", careless))).toHaveProperty("code", "result.type");
  });

  it("passes the refusals of the store below on as they are", async () => {
    const refusal = new Error("disk full");
    const full: Store = { get: async () => undefined, set: () => Promise.reject(refusal) };
    const written = new StoreExpectingTestBuffer(full).set?.("c/0", TestBuffer.fromBytes(bytes));
    await expect(written).rejects.toBe(refusal);
  });
});

describe("a batch of reads", () => {
  const received: unknown[] = [];
  const store = new StoreExpectingTestBuffer({
    get: async () => undefined,
    getPartialValues: async (_, keyRanges) => {
      received.push(keyRanges);
      return Array.from(keyRanges, () => undefined);
    },
  });
  const asked = [["a", { suffix: 2 }], ["b"]] as const;

  it("reaches the store as the list that it is", async () => {
    expect(await store.getPartialValues?.(testBufferPrototype, asked)).toEqual([undefined, undefined]);
    expect(received.at(-1)).toEqual(asked);
  });

  it("is gone through when the store does so, where that can be done once only", async () => {
    let given = 0;
    const once = function* () {
      for (const each of asked) {
        given++;
        yield each;
      }
    };
    const reading = store.getPartialValues?.(testBufferPrototype, once());
    expect(await reading).toEqual([undefined, undefined]);
    expect([Array.isArray(received.at(-1)), given]).toEqual([false, 2]);
  });

  it("is stopped where the prototype makes no TestBuffer and one of its keys is of data", async () => {
    expect(await breachOf(store.getPartialValues?.(careless, [["zarr.json"], ["c/0"]]))).toMatchObject({
      code: "result.type",
      args: { call: "getPartialValues" },
    });
  });
});

describe("capabilities", () => {
  it("that the store below lacks stay absent", () => {
    const store = new StoreExpectingTestBuffer({ get: async () => undefined });
    expect(store.set).toBeUndefined();
    expect(store.list).toBeUndefined();
    expect("withReadOnly" in store).toBe(false);
    expect("supportsWrites" in store).toBe(false);
  });

  it("that it has are there, with its flags", async () => {
    const below = new MemoryStore(new Map([["a/b", bytes]]));
    const store = new StoreExpectingTestBuffer(below);
    expect(store.supportsWrites).toBe(true);
    expect(await store.getSize?.("a/b")).toBe(3);
    expect(await allOf(store.list?.())).toEqual(["a/b"]);
  });
});
