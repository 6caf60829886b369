import { describe, expect, it } from "vitest";
import { TestBuffer } from "../../src/buffer/index.js";
import { diagnose, pattern } from "../../src/spec/index.js";
import { owed } from "../../src/spec/owed.js";
import type { ByteRequest } from "../../src/store/index.js";

const value = pattern(256, 1);
const before = pattern(300, 2);
const other = pattern(256, 3);

function diagnosed(received: Uint8Array, request?: ByteRequest, due = owed(value, request)) {
  const stale = new Map([["the value before", before]]);
  return diagnose({ value, request, due, received, stale, others: new Map([["c/1", other]]) });
}

const joined = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

describe("diagnose of an earlier value", () => {
  const stale = { diagnosis: "stale", origin: "the value before" };

  it("knows it whole", () => {
    expect(diagnosed(before)).toEqual(stale);
  });

  it("knows the part of it that the request names", () => {
    expect(diagnosed(before.subarray(8, 16), { start: 8, end: 16 })).toEqual(stale);
    expect(diagnosed(before.subarray(296), { suffix: 4 })).toEqual(stale);
  });

  it("knows a part of it from elsewhere", () => {
    expect(diagnosed(before.subarray(100, 116), { start: 8, end: 24 })).toEqual(stale);
  });

  it("knows it even where the present value contains the same bytes", () => {
    const inner = value.slice(40, 48);
    const read = { value, request: undefined, due: owed(value, undefined), received: inner };
    expect(diagnose(read).diagnosis).toBe("shifted");
    expect(diagnose({ ...read, stale: new Map([["the value before", inner]]) })).toEqual(stale);
  });

  it("knows its tail behind a shorter value that was written over it", () => {
    expect(diagnosed(joined(value, before.subarray(256)))).toEqual(stale);
  });
});

describe("diagnose of another key's value", () => {
  const foreign = { diagnosis: "other-key", origin: "c/1" };

  it("knows it whole", () => {
    expect(diagnosed(other)).toEqual(foreign);
  });

  it("knows the part of it that the request names", () => {
    expect(diagnosed(other.subarray(0, 4), { start: 0, end: 4 })).toEqual(foreign);
  });

  it("knows its beginning where a read ran on past the end of the value", () => {
    const received = joined(value.subarray(250), other.subarray(0, 4));
    expect(diagnosed(received, { start: 250, end: 260 })).toEqual(foreign);
  });

  it("does not say so of three bytes, which may stand anywhere", () => {
    expect(diagnosed(other.subarray(50, 53), { start: 8, end: 11 }).diagnosis).not.toBe("other-key");
  });

  it("comes after an earlier value of the key itself", () => {
    const read = { value, request: undefined, due: owed(value, undefined), received: before };
    const both = new Map([["somewhere", before]]);
    expect(diagnose({ ...read, stale: both, others: both }).diagnosis).toBe("stale");
  });
});

describe("diagnose of leaked guards", () => {
  const buffer = TestBuffer.fromBytes(value);
  const { buffer: memory, byteOffset } = buffer.asArrayLike();

  it("knows the whole allocation in the place of the view", () => {
    expect(diagnosed(new Uint8Array(memory))).toEqual({ diagnosis: "guard-leaked", foundAt: 0 });
  });

  it.each([4, 5, 8, 17, 256])("knows the first %i bytes of the allocation", (length) => {
    const given = pattern(length, 1);
    const { buffer: held } = TestBuffer.fromBytes(given).asArrayLike();
    const due = owed(given, undefined);
    const received = new Uint8Array(held, 0, length);
    expect(diagnose({ value: given, request: undefined, due, received })).toEqual({
      diagnosis: "guard-leaked",
      foundAt: 0,
    });
  });

  it("knows guards behind the value, and says where they begin", () => {
    const received = new Uint8Array(memory, byteOffset, 256 + 6);
    expect(diagnosed(received)).toEqual({ diagnosis: "guard-leaked", foundAt: 256 });
  });
});

describe("diagnose of text", () => {
  const utf8 = (bytes: Uint8Array) => new TextEncoder().encode(new TextDecoder().decode(bytes));

  it("knows bytes that went through a text decoder", () => {
    expect(diagnosed(utf8(value)).diagnosis).toBe("text-decoded");
  });

  it("says where the first replaced character stands", () => {
    const bytes = Uint8Array.of(65, 66, 0xff, 67);
    const due = owed(bytes, undefined);
    expect(diagnose({ value: bytes, request: undefined, due, received: utf8(bytes) })).toEqual({
      diagnosis: "text-decoded",
      foundAt: 2,
    });
  });

  it("does not say so of a value that has the replacement character itself", () => {
    const text = new TextEncoder().encode("a\uFFFDbcd");
    const due = owed(text, undefined);
    const received = new TextEncoder().encode("x\uFFFDyzt");
    expect(diagnose({ value: text, request: undefined, due, received })).toEqual({ diagnosis: "differ" });
  });
});
