import { describe, expect, it } from "vitest";
import { NotedRanges } from "../../src/adapters/index.js";
import { TestBuffer, testBufferPrototype } from "../../src/buffer/index.js";
import { Named, sourceText } from "../../src/harness/index.js";
import { pattern } from "../../src/spec/index.js";

/** A Proxy that throws at every touch. */
const untouchable = new Proxy(
  {},
  {
    get() {
      throw new Error("hands off");
    },
    has() {
      throw new Error("hands off");
    },
    getPrototypeOf() {
      throw new Error("hands off");
    },
  },
);

describe("a value as source", () => {
  it.each([
    ["a key", "/c/0", '"/c/0"'],
    ["a string with quotes and line breaks", 'a"\n', '"a\\"\\n"'],
    ["a number", 1.5, "1.5"],
    ["NaN", Number.NaN, "NaN"],
    ["negative zero", -0, "-0"],
    ["a bigint", 5n, "5n"],
    ["undefined", undefined, "undefined"],
    ["null", null, "null"],
    ["a range", { offset: 8, length: 4 }, "{ offset: 8, length: 4 }"],
    ["an empty object", {}, "{}"],
    ["an array", ["a", 1, [true]], '["a", 1, [true]]'],
    ["bytes", Uint8Array.of(0, 255), "Uint8Array.of(0x00, 0xff)"],
    ["no bytes", new Uint8Array(), "new Uint8Array()"],
    ["an ArrayBuffer", Uint8Array.of(1).buffer, "Uint8Array.of(0x01).buffer"],
    ["a buffer", TestBuffer.fromBytes(Uint8Array.of(1)), "new Bytes(Uint8Array.of(0x01))"],
    ["a prototype", testBufferPrototype, "prototype"],
    ["a signal", new AbortController().signal, "signal"],
  ])("is right for %s", (_name, value, source) => {
    expect(sourceText(value)).toBe(source);
  });

  it("is the call that made it, for a long pattern", () => {
    expect(sourceText(pattern(256, 1))).toBe("pattern(256, 1)");
    expect(sourceText(TestBuffer.fromBytes(pattern(256, 1)))).toBe("new Bytes(pattern(256, 1))");
  });

  it("is cut short for other long bytes and for long text", () => {
    expect(sourceText(new Uint8Array(5000)).length).toBeLessThan(300);
    expect(sourceText("x".repeat(5000)).length).toBeLessThan(300);
  });

  it("has the end of a long text, and its length", () => {
    const [one, other] = ["1", "2"].map((end) => sourceText(`${"deep/".repeat(80)}${end}`));
    expect(one).toMatch(/^"(deep\/){24}…(\/deep)?.*deep\/1" \/\* 401 characters \*\/$/);
    expect(one).not.toBe(other);
  });

  it("is the name of what has one", () => {
    expect(sourceText({ signal: new Named("signal /* aborted */") })).toBe(
      "{ signal: signal /* aborted */ }",
    );
  });

  it("evaluates to the value again, for plain data", () => {
    const value = { offset: 1, names: ["a", "b"], big: 2n ** 60n, bytes: [Uint8Array.of(1, 2)] };
    expect(new Function(`return ${sourceText(value)}`)()).toEqual(value);
  });

  it("tells what a store has read of a batch that it can go through once only", () => {
    const batch = new NotedRanges([["a", { suffix: 2 }], ["b"], ["c"]]);
    batch.next();
    batch.next();
    expect(sourceText(batch)).toBe('[["a", { suffix: 2 }], ["b"]].values()');
  });

  it("is made of whatever comes, even if it cannot be read", () => {
    expect(sourceText(untouchable)).toContain("unreadable");
  });
});
