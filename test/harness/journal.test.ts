import { describe, expect, it } from "vitest";
import { Journal, type JournalCall, toCallEvidence } from "../../src/harness/index.js";
import type { CallEvidence } from "../../src/results/index.js";

describe("a journal", () => {
  it("numbers calls from 1, in the order in which they begin", () => {
    const journal = new Journal();
    journal.begin("get", ["a"]);
    journal.begin("set", ["b"]);
    expect(journal.calls.map(({ seq, method }) => `${seq} ${method}`)).toEqual(["1 get", "2 set"]);
  });

  it("tells the calls that are pending, oldest first", () => {
    const journal = new Journal();
    const [first, second, third] = ["a", "b", "c"].map((key) => journal.begin("get", [key]));
    if (second) journal.end(second, { kind: "resolved", value: undefined });
    expect(journal.pending()).toEqual([first, third]);
  });

  it("measures a call from its beginning to its end", () => {
    const journal = new Journal();
    const call = journal.begin("get", ["a"]);
    journal.end(call, { kind: "resolved", value: undefined });
    expect(call.endedAt).toBeGreaterThanOrEqual(call.startedAt);
    expect(toCallEvidence([call])[0]?.durationMs).toBeGreaterThanOrEqual(0);
  });

  it("remembers no calls where it is told not to, and counts them all the same", () => {
    const journal = new Journal({ keeps: false });
    journal.begin("get", ["a"]);
    expect(journal.begin("get", ["b"]).seq).toBe(2);
    expect(journal.calls).toEqual([]);
  });

  it("tells of each call as it begins", () => {
    const told: JournalCall[] = [];
    const journal = new Journal({ onCall: (call) => told.push(call) });
    const call = journal.begin("get", ["a"]);
    expect(told).toEqual([call]);
    expect(told[0]?.settled).toBeUndefined();
  });
});

describe("a call as evidence", () => {
  const evidenceOf = (call: Partial<JournalCall>): Partial<CallEvidence> =>
    toCallEvidence([{ seq: 1, method: "get", args: ["/a"], startedAt: 3, ...call }])[0] ?? {};
  const ended = (settled: NonNullable<JournalCall["settled"]>) => evidenceOf({ endedAt: 8, settled });

  it("has its arguments as source and its bytes as a window with their type", () => {
    const evidence = ended({ kind: "resolved", value: Uint8Array.of(1, 255) });
    const bytes = { length: 2, from: 0, hex: "01ff" };
    expect(evidence).toEqual({
      seq: 1,
      method: "get",
      args: ['"/a"'],
      startMs: 0,
      durationMs: 5,
      outcome: { kind: "bytes", bytes, type: "Uint8Array" },
    });
  });

  it.each([undefined, null])("that answered %s says so", (value) => {
    const { outcome } = ended({ kind: "resolved", value });
    expect(outcome).toEqual({ kind: "missing", source: String(value) });
  });

  it("that was refused has the error, and whether it was thrown at once", () => {
    const error = new TypeError("no such bucket");
    const { outcome } = ended({ kind: "rejected", error, synchronously: true });
    expect(outcome).toMatchObject({
      kind: "rejected",
      error: { name: "TypeError", message: "no such bucket" },
      synchronously: true,
    });
  });

  it("that lists has its names, and says where they are not all", () => {
    const { outcome } = ended({ kind: "listed", names: ["a", "b"], complete: false });
    expect(outcome).toEqual({ kind: "value", source: '["a", "b"] (not to the end)' });
  });

  it("that never ended is pending and has no duration", () => {
    const evidence = evidenceOf({ args: [] });
    expect(evidence).toEqual({ seq: 1, method: "get", args: [], startMs: 0, outcome: { kind: "pending" } });
  });

  it("says how long after the first of those beside it it was made", () => {
    const call = { seq: 1, method: "get", args: [] };
    const calls = [
      { ...call, startedAt: 30 },
      { ...call, startedAt: 32.5 },
    ];
    expect(toCallEvidence(calls).map(({ startMs }) => startMs)).toEqual([0, 2.5]);
  });
});
