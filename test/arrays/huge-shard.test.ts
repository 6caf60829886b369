import { describe, expect, it } from "vitest";
import type { ByteRequest, Store } from "../../src/store/index.js";
import { hugeShard } from "../../suites/arrays/huge-shard.js";
import { fakeScenario } from "../spec/fake-scenario.js";

interface Piece {
  start: number;
  bytes: Uint8Array;
}

/** A store that holds pieces of values and not the holes between them; `place` is where it takes a position for. */
function sparse(place: (position: number) => number = (position) => position): Store {
  const values = new Map<string, Piece[]>();
  const write = (key: string, start: number, bytes: Uint8Array) =>
    values.set(key, [...(values.get(key) ?? []), { start: place(start), bytes }]);
  return {
    get: async (key, prototype, request) => {
      const pieces = values.get(key);
      if (pieces === undefined) return undefined;
      const size = Math.max(...pieces.map(({ start, bytes }) => start + bytes.length));
      const [from, to] = extentOf(request, size);
      return prototype.buffer.fromBytes(cut(pieces, place(from), place(from) + to - from));
    },
    set: async (key, value) => {
      write(key, 0, value.toBytes());
    },
    setPartialValues: async (entries) => {
      for (const [key, start, value] of entries) write(key, start, value.toBytes());
    },
  };
}

function extentOf(request: ByteRequest | undefined, size: number): [from: number, to: number] {
  if (request === undefined) return [0, size];
  if ("suffix" in request) return [size - request.suffix, size];
  return "offset" in request ? [request.offset, size] : [request.start, Math.min(size, request.end)];
}

function cut(pieces: readonly Piece[], from: number, to: number): Uint8Array {
  const result = new Uint8Array(to - from);
  for (const { start, bytes } of pieces) {
    const part = bytes.subarray(Math.max(0, from - start), Math.max(0, to - start));
    if (part.length > 0) result.set(part, Math.max(0, start - from));
  }
  return result;
}

async function judged(store: Store) {
  const { scenario, judgements } = fakeScenario({ store });
  for (const { run } of hugeShard) await run(scenario);
  return judgements;
}

describe("a shard of more than 4 GiB", () => {
  it("is read from a store that knows holes", async () => {
    expect(await judged(sparse())).toEqual([{ standing: "right" }]);
  });

  it("is not that of a store whose positions have 32 bits", async () => {
    const [judgement] = await judged(sparse((position) => position >>> 0));
    expect(judgement).toMatchObject({ standing: "wrong" });
  });

  it("is not asked of a store that has no room for it", async () => {
    const full: Store = {
      ...sparse(),
      setPartialValues: () => Promise.reject(new RangeError("too large")),
    };
    await expect(judged(full)).rejects.toThrow("the store takes no value larger than 4 GiB");
  });
});
