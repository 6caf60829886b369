import { describe, expect, it } from "vitest";
import { type Owed, owed } from "../../src/spec/owed.js";
import type { ByteRequest } from "../../src/store/index.js";

const value = Uint8Array.of(1, 2, 3, 4);

function shown({ class: found, bytes }: Owed): [string, number[]] {
  return [found, [...bytes]];
}

const exact: [request: ByteRequest, bytes: number[]][] = [
  [{ start: 0, end: 4 }, [1, 2, 3, 4]],
  [{ start: 0, end: 1 }, [1]],
  [{ start: 1, end: 3 }, [2, 3]],
  [{ start: 3, end: 4 }, [4]],
  [{ offset: 0 }, [1, 2, 3, 4]],
  [{ offset: 3 }, [4]],
  [{ suffix: 1 }, [4]],
  [{ suffix: 3 }, [2, 3, 4]],
  [{ suffix: 4 }, [1, 2, 3, 4]],
];

const clamped: [request: ByteRequest, bytes: number[]][] = [
  [{ start: 0, end: 5 }, [1, 2, 3, 4]],
  [{ start: 3, end: 5 }, [4]],
  [{ start: 2, end: 2 ** 53 }, [3, 4]],
  [{ suffix: 5 }, [1, 2, 3, 4]],
  [{ suffix: 2 ** 53 }, [1, 2, 3, 4]],
];

const nothing: Record<string, unknown>[] = [
  { start: 0, end: 0 },
  { start: 2, end: 2 },
  { start: 4, end: 4 },
  { start: 4, end: 5 },
  { start: 5, end: 9 },
  { offset: 4 },
  { offset: 2 ** 40 },
  { suffix: 0 },
  { start: 3, end: 1 },
  { start: -3, end: -1 },
  { start: -1, end: 2 },
  { offset: -1 },
  { suffix: -1 },
  { start: 0.5, end: 2 },
  { start: 0, end: Number.NaN },
  { start: 0, end: Number.POSITIVE_INFINITY },
  { offset: Number.NaN },
  { suffix: 1.5 },
  { start: "0", end: "2" },
  { start: 0n, end: 2n },
  { start: 0 },
  { end: 2 },
  { start: 0, end: undefined },
  { start: 0, end: 2, suffix: 1 },
  { start: 0, end: 2, offset: 1 },
  { offset: 1, suffix: 1 },
  { start: 0, suffix: 1 },
  { end: 2, offset: 1 },
  { offset: 1, length: 2 },
  {},
];

describe("owed", () => {
  it("is the whole value without a request, exactly", () => {
    expect(shown(owed(value, undefined))).toEqual(["exact", [1, 2, 3, 4]]);
  });

  it("is no byte at all, exactly, of an empty value without a request", () => {
    expect(shown(owed(new Uint8Array(), undefined))).toEqual(["exact", []]);
  });

  it.each(exact)("by %o of four bytes is %o exactly", (request, bytes) => {
    expect(shown(owed(value, request))).toEqual(["exact", bytes]);
  });

  it.each(clamped)("by %o of four bytes is what there is, %o", (request, bytes) => {
    expect(shown(owed(value, request))).toEqual(["clamped", bytes]);
  });

  it.each(nothing)("by %o of four bytes is nothing", (request) => {
    expect(shown(owed(value, request as unknown as ByteRequest))).toEqual(["nothing", []]);
  });

  it.each<ByteRequest>([{ start: 0, end: 1 }, { start: 2, end: 4 }, { offset: 0 }, { suffix: 1 }])(
    "by %o of an empty value is nothing",
    (request) => {
      expect(shown(owed(new Uint8Array(), request))).toEqual(["nothing", []]);
    },
  );

  it("is a view of the value, so that a diagnosis knows where it lies", () => {
    const inner = Uint8Array.of(0, 0, 1, 2, 3, 4).subarray(2);
    const { bytes } = owed(inner, { start: 1, end: 3 });
    expect([bytes.buffer === inner.buffer, bytes.byteOffset - inner.byteOffset]).toEqual([true, 1]);
  });

  it("is judged by the request's numbers, not the order of its members", () => {
    expect(shown(owed(value, { end: 3, start: 1 }))).toEqual(["exact", [2, 3]]);
  });
});
