import { describe, expect, it } from "vitest";
import { failureText, failureTexts } from "../../src/reporters/text/failure-text.js";
import { byteWindow, type FailureArgs, type FailureCode, type WrongBytes } from "../../src/results/index.js";
import { hostile, isHostile } from "./hostile.js";
import { sampleFailures } from "./sample-failures.js";
import { countUp } from "./sample-report.js";

const codes = Object.keys(failureTexts) as FailureCode[];

function textOf<C extends FailureCode>(code: C, args: Partial<FailureArgs[C]> = {}, text = "text") {
  return failureText({ code, args: { ...sampleFailures(text)[code], ...args } });
}

describe("the words for a failure", () => {
  it("exist for as many codes as there are", () => {
    expect(codes.toSorted()).toEqual(Object.keys(sampleFailures("")).toSorted());
    expect(codes).toHaveLength(60);
  });

  it.each(codes)("say of %s in one whole sentence what happened", (code) => {
    const { headline, details, hint } = textOf(code);
    for (const sentence of [headline, ...details, ...(hint === undefined ? [] : [hint])]) {
      expect(sentence).toMatch(/^[A-Z\d`].*\.$/s);
      expect(sentence).not.toMatch(/undefined\b(?!`)|\[object|null|-\d+ byte/);
    }
  });

  it.each(codes)("let no control sequence of the store through in %s", (code) => {
    const { headline, details, hint = "" } = textOf(code, {}, hostile);
    expect([headline, ...details, hint].filter(isHostile)).toEqual([]);
  });

  it("tell the first bytes from the last", () => {
    expect(textOf("range.first-bytes").headline).toBe(
      "The store answered { suffix: 4 } of a 10-byte value with the first 4 bytes; it owed the last 4 bytes.",
    );
  });

  it("count a single byte too many as one", () => {
    const text = (count: number) => textOf("range.overrun", { count }).headline;
    expect(text(1)).toContain(", the last of them not asked for;");
    expect(text(2)).toContain(", the last 2 of them not asked for;");
  });

  it("count a single right byte as one", () => {
    const one = byteWindow(countUp(1));
    const two = byteWindow(countUp(2));
    const details = (args: Partial<WrongBytes>) => textOf("range.off-by-one-end", args).details[0];
    expect(details({ expected: one, received: two, differsAt: 1 })).toBe(
      "The first byte is right; nothing was owed after it.",
    );
    expect(details({ expected: two, received: one, differsAt: 1 })).toBe(
      "The byte that came is right; the rest is missing.",
    );
  });

  it("count zero padding", () => {
    const args: Partial<WrongBytes> = {
      request: { start: 8, end: 20 },
      allowed: ["clamped"],
      expected: byteWindow(countUp(10).subarray(8)),
      received: byteWindow(new Uint8Array(12)),
      count: 10,
    };
    expect(textOf("range.zero-padded", args).headline).toBe(
      "The store answered { start: 8, end: 20 } of a 10-byte value with the 2 bytes that there are and 10 bytes of " +
        "zero padding after the end; it owed the last 2 bytes, from offset 8 to the end.",
    );
  });

  it("name the slice from -0 where a suffix of zero brought the whole value", () => {
    const args = { request: { suffix: 0 }, allowed: ["empty", "rejected"], expected: null };
    const { headline, hint } = textOf("range.whole-value", args);
    expect(headline).toContain("with the whole value, all 10 bytes; it owed an empty buffer or an error.");
    expect(hint).toContain("`slice(-0)` is `slice(0)`, the whole array");
  });

  it("give the HTTP form of a range whose end was taken for inclusive", () => {
    expect(textOf("range.off-by-one-end").hint).toContain("`bytes=2-5`");
  });

  it("tell one byte too many from one too few", () => {
    expect(textOf("range.off-by-one-end", { count: 1 }).headline).toContain("one byte too many");
    expect(textOf("range.off-by-one-end", { count: -1 }).headline).toContain("one byte too few");
  });

  it("notice that a value was cut off at a power of two", () => {
    expect(textOf("value.truncated").hint).toContain("It stops after 256 bytes, a power of two");
  });

  it("notice that an end was read as a length", () => {
    const received = byteWindow(countUp(6, 3));
    expect(textOf("range.overrun", { received }).hint).toContain("`end` was read as a length");
  });

  it("name the other key that bytes belong to", () => {
    expect(textOf("range.other-key", { origin: "c/1" }).headline).toContain("belong to another key: `c/1`");
  });

  it("say that a key is missing, not that its value is empty", () => {
    const missing = { request: null, size: 0, allowed: ["missing"] };
    expect(textOf("read.rejected", missing).headline).toContain("rejected a read of a missing key with");
  });

  it("say that malformed numbers are to be refused", () => {
    const { headline, hint } = failureText({
      code: "range.unowed",
      args: sampleFailures("")["range.unowed"],
    });
    expect(headline).toContain("{ start: -3, end: NaN } of a 10-byte value with 3 bytes; it owed an error");
    expect(hint).toContain("`slice` counts a negative number from the end");
  });

  it("show where a read first went wrong", () => {
    expect(textOf("range.differ").details[0]).toBe(
      "The first wrong byte is at offset 0 of the answer: 32 instead of 03.",
    );
  });

  it("say on which side of a buffer the store wrote, and how far off", () => {
    expect(textOf("memory.guard-changed", { side: "after", offset: 0 }).details).toEqual([
      "It lies 1 byte after the last byte of the value, was 97 and now is 00.",
    ]);
  });

  it("write types and values as code, and phrases as they are", () => {
    const args = { call: 'get("/c/0")', expected: "bytes of `Uint8Array`", received: '"a b"' };
    expect(textOf("result.type", args).headline).toBe(
      '`get("/c/0")` gave `"a b"` in place of bytes of `Uint8Array`.',
    );
  });

  it("tell a process that was ended from one that ended itself", () => {
    const { error: _, ...ended } = sampleFailures("")["process.lost"];
    const headline = (args: Partial<typeof ended>) =>
      failureText({ code: "process.lost", args: { ...ended, ...args } }).headline;
    expect(headline({ exitCode: null, signal: "SIGSEGV" })).toBe(
      "The process that the store ran in was ended by `SIGSEGV`.",
    );
    expect(headline({ exitCode: 0 })).toBe(
      "The process that the store ran in ended with exit code 0 while the store was at work.",
    );
    expect(textOf("process.lost", { error: { name: "Error", message: "process.exit(3)" } }).headline).toBe(
      "The store ended its process: `Error: process.exit(3)`.",
    );
  });

  it("tell how much memory was taken, and which limit that met", () => {
    const GiB = 2 ** 30;
    const of = (kind: "process" | "heap") => {
      const memory = { usedBytes: 1.25 * GiB, limitBytes: GiB, of: kind };
      return textOf("process.lost", { exitCode: null, signal: "SIGKILL", memory }).headline;
    };
    expect(of("process")).toBe(
      "The store ran out of memory: its process took 1.25 GiB; it may take 1 GiB, and was ended.",
    );
    expect(of("heap")).toBe(
      "The store ran out of memory: its process took 1.25 GiB; JavaScript's objects may take 1 GiB.",
    );
    expect(textOf("process.hung", { usedBytes: 3 * GiB }).details).toContain(
      "It took 3 GiB of memory by then.",
    );
  });

  it("name the calls that never settled", () => {
    const { headline } = textOf("call.timeout", { calls: ['get("/c/0")'], limitMs: 5000 });
    expect(headline).toBe('`get("/c/0")` has neither resolved nor rejected after 5 s.');
  });
});

describe("a read that was answered rightly when it was made once more", () => {
  const args = { key: "c/0", request: null, size: 10, allowed: ["exact"] };
  const text = failureText({ code: "read.missing", args });
  const later = failureText({ code: "read.missing", args: { ...args, rightLater: true } });

  it("is told with that, and with the hint that what calls share is to blame", () => {
    expect(later.details).toEqual([
      ...text.details,
      "Asked once more when all else had ended, the store answered as it should.",
    ]);
    expect(later.headline).toBe(text.headline);
    expect(later.hint).toMatch(/what calls share/);
    expect(text.hint).not.toMatch(/what calls share/);
  });
});
