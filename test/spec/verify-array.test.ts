import { describe, expect, it } from "vitest";
import { NDArray, TestNDArrayLike } from "../../src/buffer/index.js";
import { type ReadArray, toNDBuffer, verifyArray } from "../../src/spec/index.js";
import { MemoryStore } from "../../src/store/index.js";
import { fakeScenario } from "./fake-scenario.js";

const data = Int16Array.of(1, 2, 3, 4, 5, 6);
const expected = new NDArray({ shape: [2, 3], dtype: "int16", data });

/** What zarrita reads: elements with their strides. */
const chunk = (elements: Int16Array, shape = [2, 3], stride = [3, 1]) => ({ data: elements, shape, stride });

async function judged(read: ReadArray, given: Partial<Parameters<typeof verifyArray>[1]> = {}) {
  const { scenario, judgements } = fakeScenario({ store: new MemoryStore() });
  await verifyArray(scenario, { array: "a", expected, ...given }, read);
  return judgements;
}

describe("verifyArray", () => {
  it("is content with the elements that were written, in whichever order they lie", async () => {
    expect(await judged(async () => chunk(data))).toEqual([{ standing: "right" }]);
    const columns = chunk(Int16Array.of(1, 4, 2, 5, 3, 6), [2, 3], [1, 2]);
    expect(await judged(async () => columns)).toEqual([{ standing: "right" }]);
  });

  it("names the first element that differs by its index", async () => {
    const [judgement] = await judged(async () => chunk(Int16Array.of(1, 2, 3, 4, 7, 8)));
    const args = { array: '"a"', at: [1, 1], expected: "5", received: "7" };
    expect(judgement).toMatchObject({ standing: "wrong", failure: { code: "array.differs", args } });
  });

  it("names a shape that differs", async () => {
    const [judgement] = await judged(async () => chunk(data, [6], [1]));
    const args = { call: 'zarrita.get("a")', expected: "the shape [2, 3]", received: "the shape [6]" };
    expect(judgement).toMatchObject({ standing: "wrong", failure: { code: "result.value", args } });
  });

  it("tells what the reader rejected with", async () => {
    const [judgement] = await judged(() => Promise.reject(new RangeError("no such chunk")));
    const args = { call: 'zarrita.get("a")', error: { name: "RangeError", message: "no such chunk" } };
    expect(judgement).toMatchObject({ standing: "wrong", failure: { code: "call.rejected", args } });
  });

  it("takes a single element for an array of no dimensions", async () => {
    const scalar = new NDArray({ shape: [], dtype: "int16", data: Int16Array.of(7) });
    expect(await judged(async () => 7, { expected: scalar })).toEqual([{ standing: "right" }]);
    expect(await judged(async () => 8, { expected: scalar })).toMatchObject([{ standing: "wrong" }]);
  });

  it("lets the elements of before pass where a write need not show yet", async () => {
    const before = new NDArray({ shape: [2, 3], dtype: "int16" });
    expect(await judged(async () => chunk(new Int16Array(6)), { before })).toEqual([{ standing: "right" }]);
    const mixed = chunk(Int16Array.of(1, 2, 3, 0, 0, 0));
    expect(await judged(async () => mixed, { before })).toMatchObject([{ standing: "wrong" }]);
  });

  it("holds the reads of an array that is wrong against the values of their keys", async () => {
    const stored = new Map([["a/c/0", Uint8Array.of(9, 9, 9, 9)]]);
    const { scenario, judgements } = fakeScenario({ store: new MemoryStore(stored) });
    const values = new Map([["a/c/0", Uint8Array.of(1, 2, 3, 4)]]);
    await verifyArray(scenario, { array: "a", expected, values }, async (store) => {
      await store.get("a/c/0", scenario.prototype, { start: 1, end: 3 });
      await store.get("a/c/1", scenario.prototype);
      throw new Error("cannot be decoded");
    });
    const request = { start: 1, end: 3 };
    expect(judgements).toMatchObject([
      { standing: "wrong", failure: { code: "call.rejected" } },
      { standing: "wrong", key: "a/c/0", failure: { code: "range.differ", args: { request } } },
      { standing: "right" },
    ]);
  });

  it("leaves the reads of an array that is right alone", async () => {
    const { scenario, judgements } = fakeScenario({ store: new MemoryStore() });
    await verifyArray(scenario, { array: "a", expected, values: new Map() }, async (store) => {
      await store.get("a/c/0", scenario.prototype);
      return chunk(data);
    });
    expect(judgements).toEqual([{ standing: "right" }]);
  });
});

describe("toNDBuffer", () => {
  it("makes a buffer over the prototype's own kind of array", () => {
    const { scenario } = fakeScenario();
    for (const read of [chunk(data), 7]) {
      const buffer = toNDBuffer(scenario, "int16", read);
      expect(buffer).toBeInstanceOf(scenario.prototype.ndBuffer);
      expect(buffer.asNDArrayLike()).toBeInstanceOf(TestNDArrayLike);
    }
  });

  it("refuses what is neither elements nor one element", () => {
    const { scenario } = fakeScenario();
    expect(() => toNDBuffer(scenario, "int16", undefined)).toThrow("an array was read as undefined");
    expect(() => toNDBuffer(scenario, "int16", { data })).toThrow(TypeError);
  });
});
