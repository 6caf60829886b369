import { describe, expect, it } from "vitest";
import { type HistoryCall, impossibility, isLinearizable, smallestImpossible } from "../../src/spec/index.js";

type Extra = Partial<Pick<HistoryCall, "client" | "doubtful">>;

const write = (value: string | undefined, from: number, to: number, extra: Extra = {}): HistoryCall => ({
  client: 1,
  kind: "write",
  value,
  from,
  to,
  ...extra,
});

const read = (value: string | undefined, from: number, to: number, extra: Extra = {}): HistoryCall => ({
  client: 2,
  kind: "read",
  value,
  from,
  to,
  ...extra,
});

describe("a history", () => {
  it("of no calls, or of a read of a key that nobody set, is possible", () => {
    expect(isLinearizable([])).toBe(true);
    expect(isLinearizable([read(undefined, 1, 2)])).toBe(true);
  });

  it("is possible where a read answers with what was written last before it", () => {
    expect(isLinearizable([write("A", 1, 2), write("B", 3, 4), read("B", 5, 6)])).toBe(true);
  });

  it("is impossible where a read answers with what had been replaced before it began", () => {
    expect(isLinearizable([write("A", 1, 2), write("B", 3, 4), read("A", 5, 6)])).toBe(false);
  });

  it("is possible where a read that runs beside a write answers with either value", () => {
    for (const seen of ["A", "B"]) {
      expect(isLinearizable([write("A", 1, 2), write("B", 3, 6), read(seen, 4, 5)])).toBe(true);
    }
  });

  it("is impossible where one read sees the new value and a later one the old", () => {
    const calls = [write("A", 1, 2), write("B", 3, 10), read("B", 4, 5), read("A", 6, 7)];
    expect(isLinearizable(calls)).toBe(false);
    expect(isLinearizable(calls.slice(0, 3))).toBe(true);
  });

  it("is impossible where a value is read before its write began", () => {
    expect(isLinearizable([read("A", 1, 2), write("A", 3, 4)])).toBe(false);
  });

  it("is impossible where a deleted key comes back, and possible where it is set again", () => {
    const deleted = [write("A", 1, 2), write(undefined, 3, 4)];
    expect(isLinearizable([...deleted, read("A", 5, 6)])).toBe(false);
    expect(isLinearizable([...deleted, write("A", 5, 6), read("A", 7, 8)])).toBe(true);
  });

  it("lets a rejected write have happened, at any time, or never", () => {
    const doubtful = write("B", 3, Number.POSITIVE_INFINITY, { doubtful: true });
    expect(isLinearizable([write("A", 1, 2), doubtful, read("A", 5, 6)])).toBe(true);
    expect(isLinearizable([write("A", 1, 2), doubtful, read("A", 5, 6), read("B", 7, 8)])).toBe(true);
    expect(isLinearizable([write("A", 1, 2), doubtful, read("B", 5, 6), read("A", 7, 8)])).toBe(false);
  });

  it("of two writes at once may end with either, and both readers must agree from then on", () => {
    const writes = [write("A", 1, 10, { client: 1 }), write("B", 2, 9, { client: 2 })];
    expect(isLinearizable([...writes, read("A", 11, 12), read("A", 13, 14)])).toBe(true);
    expect(isLinearizable([...writes, read("B", 11, 12), read("B", 13, 14)])).toBe(true);
    expect(isLinearizable([...writes, read("A", 11, 12), read("B", 13, 14)])).toBe(false);
  });

  it("of many calls that all overlap is decided in good time", () => {
    const writes = Array.from({ length: 6 }, (_, i) => write(`v${i}`, i + 1, 100 + i));
    const reads = Array.from({ length: 6 }, (_, i) => read(`v${5 - i}`, 20 + i, 120 + i));
    const startedAt = performance.now();
    expect(isLinearizable([...writes, ...reads, read("v0", 200, 201), read("v1", 202, 203)])).toBe(false);
    expect(performance.now() - startedAt).toBeLessThan(5000);
  });
});

describe("the smallest impossible history", () => {
  it("keeps the calls that contradict each other, and no others", () => {
    const noise = [read("A", 3, 4), write("C", 20, 21), read("C", 22, 23)];
    const calls = [write("A", 1, 2), ...noise, write("B", 5, 6), read("A", 7, 8)];
    const kept = smallestImpossible([...calls].sort((a, b) => a.from - b.from));
    expect(kept.map(({ kind, value, from }) => [kind, value, from])).toEqual([
      ["write", "A", 1],
      ["write", "B", 5],
      ["read", "A", 7],
    ]);
  });

  it("keeps the write of a value that is read, so that it does not seem to come from nowhere", () => {
    const kept = smallestImpossible([write("A", 1, 2), read(undefined, 3, 4), read("A", 5, 6)]);
    expect(kept.map(({ kind, value }) => [kind, value])).toEqual([
      ["write", "A"],
      ["read", undefined],
    ]);
  });
});

describe("the reason that is given", () => {
  it("names who read what, and what the key held", () => {
    const calls = [write("value 1", 1, 2), write("value 2", 3, 4), read("value 1", 5, 6)];
    expect(impossibility(calls)).toBe("caller 2 read value 1 when the key held value 2 already");
  });

  it("tells of a key that was deleted, and of one that was there and is missing", () => {
    const deleted = [write("value 1", 1, 2), write(undefined, 3, 4), read("value 1", 5, 6)];
    expect(impossibility(deleted)).toBe("caller 2 read value 1 when the key had been deleted already");
    expect(impossibility([write("value 1", 1, 2), read(undefined, 3, 4)])).toBe(
      "caller 2 read no such key when the key held value 1 already",
    );
  });

  it("tells of a value from the future", () => {
    expect(impossibility([read("value 1", 1, 2), write("value 1", 3, 4)])).toBe(
      "caller 2 read value 1 before it was written",
    );
  });

  it("has words for readers that disagree without a single one being at fault", () => {
    const calls = [write("A", 1, 10), write("B", 2, 9), read("A", 11, 12), read("B", 13, 14)];
    expect(impossibility(calls)).toBe("what one caller had seen, another that came later did not");
  });
});
