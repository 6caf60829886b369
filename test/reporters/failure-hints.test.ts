import { describe, expect, it } from "vitest";
import { failureText } from "../../src/reporters/text/failure-text.js";
import {
  byteWindow,
  type Circumstance,
  circumstances,
  type FailureArgs,
  type FailureCode,
} from "../../src/results/index.js";
import { hostile, isHostile } from "./hostile.js";
import { sampleFailures } from "./sample-failures.js";
import { countUp } from "./sample-report.js";

function textOf<C extends FailureCode>(code: C, args: Partial<FailureArgs[C]> = {}, text = "text") {
  return failureText({ code, args: { ...sampleFailures(text)[code], ...args } });
}

const whole = { request: null, allowed: ["exact"] };

describe("the hint for bytes", () => {
  it("says which way a suffix was changed", () => {
    const hint = (count: number) =>
      textOf("range.last-bytes", { request: { suffix: 4 }, received: byteWindow(countUp(count)) }).hint;
    expect(hint(3)).toContain("The suffix was made smaller");
    expect(hint(8)).toContain("The suffix was made larger");
  });

  it.each(["range.other-key", "range.differ"] as const)(
    "of %s is to clamp, where the right bytes are followed by a neighbour's",
    (code) => {
      const args = { expected: byteWindow(countUp(4)), received: byteWindow(countUp(6)), differsAt: 4 };
      expect(textOf(code, args).hint).toContain("clamp the request to the value's size");
      expect(textOf(code).hint ?? "").not.toContain("clamp");
    },
  );

  it("is to cut the file off, where the end of a longer value stayed behind", () => {
    const args = { expected: byteWindow(countUp(4)), received: byteWindow(countUp(6)), differsAt: 4 };
    expect(textOf("value.stale", args).hint).toContain("A shorter value leaves the end of the longer one");
    expect(textOf("value.stale").hint).toContain("Whatever is kept of a value");
    expect(textOf("value.stale", { size: 0 }).hint).toContain("An empty value replaces the one before");
  });

  it("says that right bytes are right, where others follow them", () => {
    const args = { expected: byteWindow(countUp(10)), received: byteWindow(countUp(11)), differsAt: 10 };
    expect(textOf("range.differ", args).headline).toContain(
      "with 11 bytes, the last of them not of this value;",
    );
  });
});

describe("the hint for a request", () => {
  const owesNone = { allowed: ["rejected"], expected: null };

  it.each([
    ["none", {}],
    ["another", { from: 1, to: 3 }],
    ["two", { start: 0, end: 2, suffix: 1 }],
  ])("of %s of the forms is to refuse it, whatever bytes came", (_, request) => {
    for (const code of ["range.whole-value", "range.shifted", "range.first-bytes"] as const)
      expect(textOf(code, { ...owesNone, request }).hint).toMatch(/refuse one that has none of the forms/);
  });

  it.each([
    ["malformed", { start: -3, end: -1 }, "Refuse what is no whole number"],
    ["inverted", { start: 3, end: 1 }, "Refuse a range whose end lies before its start"],
    ["past the end", { start: 20, end: 24 }, "Compare the request with the value's size"],
  ])("that is %s is to refuse it, whatever bytes of the value came", (_, request, hint) => {
    expect(textOf("range.first-bytes", { ...owesNone, request }).hint).toContain(hint);
  });

  it("leaves the last zero bytes to the slice that makes them everything", () => {
    expect(textOf("range.whole-value", { ...owesNone, request: { suffix: 0 } }).hint).toContain("slice(-0)");
  });

  it("is about how it is read, where it was written otherwise, which is then shown", () => {
    const written = "{ start: 1, end: 3, suffix: undefined }";
    const { headline, hint } = textOf("range.whole-value", { request: { start: 1, end: 3 }, written });
    expect(headline).toContain(`answered ${written} of a 10-byte value`);
    expect(hint).toContain("Look at how the request is read");
  });

  it("of a batch is about the order, where another member's bytes came", () => {
    const { details, hint } = textOf("range.whole-value", { answersMember: 5 });
    expect(details).toContain("What came is what member 5 of the batch is owed.");
    expect(hint).toContain("in another order");
    expect(textOf("read.missing", { ...whole, answersMember: 1 }).hint).toContain("in another order");
  });

  it("speaks of HTTP 416 only where there is nothing to give", () => {
    const hint = (request: Record<string, number>) => textOf("read.missing", { request, size: 10 }).hint;
    expect(hint({ start: 20, end: 30 })).toContain("HTTP 416");
    expect(hint({ suffix: 0 })).toContain("HTTP 416");
    for (const request of [{ start: 2, end: 6 }, { offset: 3 }, { suffix: 4 }])
      expect(hint(request)).toContain("The key is there, and so is the range");
  });
});

describe("the hint for what went on around a read", () => {
  const all: Circumstance[] = [...circumstances];

  it.each(all)("is there for %s, and let no control sequence through", (circumstance) => {
    const { headline, details, hint = "" } = textOf("read.missing", { ...whole, circumstance }, hostile);
    expect(hint).not.toBe(textOf("read.missing", whole, hostile).hint);
    expect([headline, ...details, hint].filter(isHostile)).toEqual([]);
  });

  it("comes before that of the bytes: no abort is a chunk that was not read", () => {
    for (const code of ["value.truncated", "value.zero-padded", "range.truncated"] as const) {
      const { hint } = textOf(code, { circumstance: "aborted" });
      expect(hint).toContain("reject with `signal.reason`");
      expect(hint).not.toMatch(/chunk was read|was not filled/);
    }
  });

  it("comes before that of a read that went well later", () => {
    const args = { ...whole, rightLater: true, circumstance: "beside-aborted" } as const;
    expect(textOf("read.rejected", args).hint).toContain("An abort ends its own call and no other");
  });

  it("leaves bytes that tell of their own cause alone", () => {
    const { hint } = textOf("value.guard-leaked", { circumstance: "opened" });
    expect(hint).toContain("`value.buffer` is the whole allocation");
  });

  it("says who answered, where that was not the store", () => {
    const { headline } = textOf("read.missing", { ...whole, circumstance: "peeked" });
    expect(headline).toContain("`peek` of the definition answered a read of");
  });

  it("owes no value in particular, where several were written", () => {
    const { headline } = textOf("value.truncated", { ...whole, circumstance: "being-written" });
    const nobodys = textOf("value.differ", { ...whole, circumstance: "being-written" });
    expect(nobodys.details).toEqual(["The key is `text`."]);
    expect(nobodys.hint).toContain("No write wrote these bytes.");
    expect(headline).toMatch(
      /answered a read of the whole value with .* it owed one of the values that were written, whole\./,
    );
  });
});

describe("the hint for a read that went well later", () => {
  it("speaks of limits where it was refused, and of writes where it was answered", () => {
    const args = { ...whole, rightLater: true } as const;
    expect(textOf("read.rejected", args).hint).toContain("wait for their turn");
    expect(textOf("read.missing", args).hint).toContain("Look for a write that goes on");
  });
});

describe("the hint for a call", () => {
  it.each([
    ["the store is read-only", "Look at the flag"],
    ["`supportsListing` is false", "Look at the flag"],
    ["the backend fails, and what was written is not there", "Wait for the backend"],
    ["the range is malformed", "Check the arguments"],
  ])("that was accepted, though %s", (because, hint) => {
    expect(textOf("call.accepted", { because }).hint).toContain(hint);
  });

  it.each([
    ['get("c/0") after set, as before it', "kept and was not dropped"],
    ['getSizePrefix("foo")', "Sum the values of the keys"],
    ['exists("c/0") while it is overwritten', "must not pass through a moment without a value"],
    ['setIfNotExists("c/0") by 12 callers at once', "Ask and write in one step"],
    ['20 calls of get("c/0") with one signal', "Remove the listener"],
    ["list after getPartialValues of it", "a copy of it"],
  ])("that gave a wrong value: %s", (call, hint) => {
    expect(textOf("result.value", { call }).hint).toContain(hint);
  });

  it("that gave a wrong value is none, where nothing fitting is known", () => {
    expect(textOf("result.value", { call: 'getSize("c/0")' }).hint).toBeUndefined();
  });

  it("blames neither of two that disagree", () => {
    const args = { call: 'exists("c/0")', expected: "false: `get` finds nothing", received: "true" };
    const { headline, hint } = textOf("result.value", args);
    expect(headline).toBe('`exists("c/0")` gave `true` in place of false: `get` finds nothing.');
    expect(hint).toContain("One of the two is wrong");
  });

  it("that was aborted tells the reason of another signal from an error", () => {
    expect(textOf("abort.wrong", { received: "the reason of another signal" }).hint).toContain("call itself");
    expect(textOf("abort.wrong").hint).toContain("Ignoring the signal is legal");
  });

  it.each([
    [{ asked: 2 ** 20, moved: 2 ** 21, requests: 2 }, "moved more than once"],
    [{ asked: 0, moved: 46, requests: 2 }, "a key is missing"],
    [{ asked: 100, moved: 100, requests: 3 }, "Too many requests"],
    [{ asked: 1000, moved: 2 ** 20, requests: 1 }, "Ask the backend for the range itself"],
    [{ asked: 1000, moved: 2 ** 21, requests: 2 }, "Ask the backend for the range itself"],
  ])("that cost too much: %o", (args, hint) => {
    expect(textOf("cost.excess", args).hint).toContain(hint);
  });

  it("that put no value there points at its error", () => {
    expect(textOf("given.unavailable").hint).toContain("`set`, or the definition's `seed`");
  });
});

describe("what is said of a declared choice that was not kept", () => {
  it("puts what came into words", () => {
    const found = (name: string) => textOf("policy.not-kept", { found: name }).headline;
    expect(found("clamped")).toContain("with those of the bytes that there are; its");
    expect(found("empty")).toContain("with an empty buffer; its");
  });
});

describe("what is said of bytes that no single write had written", () => {
  it("gives no size that was not owed, and where the bytes change", () => {
    const { headline, details } = textOf("read.torn", { changesAt: 1200 });
    expect(headline).toBe(
      "The store answered a read of the whole value with bytes that no single write had written.",
    );
    expect(details).toContain("Up to offset 1,200 they are those of one write.");
  });

  it("tells whose size bytes of one write were cut by, and to take both from one version", () => {
    const args = { sources: ["the longer"], cutBy: "the shorter", circumstance: "being-written" as const };
    const { headline, details, hint } = textOf("read.torn", args);
    expect(headline).toContain("with bytes of one write, cut out by the size of another.");
    expect(details.join()).toContain(
      "those of the longer; where they begin and end is right for the shorter.",
    );
    expect(hint).toContain("from the same version");
  });
});

describe("what is said of a key that is being made", () => {
  it("does not call it missing, where its value was right as well", () => {
    const args = { request: null, size: 5000, allowed: ["exact", "missing"] };
    expect(textOf("read.empty", args).headline).toBe(
      "The store answered a read of the whole 5,000-byte value with an empty buffer; it owed all 5,000 bytes or the " +
        "answer for a missing key.",
    );
  });
});
