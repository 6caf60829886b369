import { describe, expect, it } from "vitest";
import { callLines, outcomeText } from "../../src/reporters/text/call-text.js";
import { byteWindow, type CallEvidence } from "../../src/results/index.js";
import { hostile, isHostile } from "./hostile.js";
import { countUp, sampleJournal } from "./sample-report.js";

function calls(count: number): CallEvidence[] {
  return Array.from({ length: count }, (_, index) => ({
    seq: index + 1,
    method: "get",
    args: [`"/c/${index}"`],
    outcome: { kind: "missing", source: "undefined" },
  }));
}

describe("the call sequence", () => {
  it("writes calls as the store's author would, with bytes in short", () => {
    expect(
      callLines(sampleJournal).map((line) => line.kind === "call" && [line.seq, line.call, line.outcome]),
    ).toEqual([
      [1, 'store.set("/c/0", Uint8Array(10) 01 02 03 04 05 06 07 08 09 0a)', "undefined"],
      [2, 'store.getRange("/c/0", { suffixLength: 4 })', "Uint8Array(4) 01 02 03 04"],
    ]);
  });

  it("shows of long bytes how they begin", () => {
    const bytes = byteWindow(countUp(65_536), 0, 16);
    expect(outcomeText({ kind: "bytes", bytes, type: "Buffer" })).toBe(
      "Buffer(65,536) 01 02 03 04 05 06 07 08 09 0a 0b 0c 0d 0e 0f 10 …",
    );
  });

  it("tells a rejection from a throw", () => {
    const error = { name: "RangeError", message: "out of range\nsecond line" };
    expect(outcomeText({ kind: "rejected", error })).toBe("rejected: RangeError: out of range");
    expect(outcomeText({ kind: "rejected", error, synchronously: true })).toBe(
      "threw RangeError: out of range",
    );
  });

  it("leaves out the middle of a long sequence and says how much of it", () => {
    const lines = callLines(calls(44));
    expect(lines.map((line) => (line.kind === "call" ? line.seq : `… ${line.count}`))).toEqual([
      1,
      2,
      3,
      "… 34",
      38,
      39,
      40,
      41,
      42,
      43,
      44,
    ]);
  });

  it("leaves out nothing when asked for all, or of a short sequence", () => {
    expect(callLines(calls(44), { all: true })).toHaveLength(44);
    expect(callLines(calls(12))).toHaveLength(12);
  });

  it("keeps a call that never settled wherever it stands", () => {
    const journal = calls(44);
    journal[19] = { seq: 20, method: "set", args: [], outcome: { kind: "pending" } };
    const pending = callLines(journal).filter((line) => line.kind === "call" && line.pending);
    expect(pending).toMatchObject([{ seq: 20, outcome: "still pending" }]);
  });

  it("names the store that was called where it is another, and the member of a batch", () => {
    const outcome = { kind: "missing", source: "undefined" } as const;
    const [line] = callLines([
      {
        seq: 1,
        on: "view",
        method: "getPartialValues",
        args: [],
        outcome,
        member: { number: 1001, of: 1100 },
      },
    ]);
    expect(line).toMatchObject({
      call: "view.getPartialValues()",
      outcome: "member 1,001 of 1,100: undefined",
    });
  });

  it("says how long a slow call took", () => {
    const slow: CallEvidence = { ...calls(1)[0]!, durationMs: 1234 };
    expect(callLines([slow])).toMatchObject([{ outcome: "undefined  (1.23 s)" }]);
  });

  it("lets no control sequence through", () => {
    const [line] = callLines([
      { seq: 1, method: hostile, args: [hostile], outcome: { kind: "value", source: hostile } },
    ]);
    expect(line?.kind === "call" && [line.call, line.outcome].filter(isHostile)).toEqual([]);
  });
});
