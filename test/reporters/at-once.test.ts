import { expect, it } from "vitest";
import { placesAtOnce } from "../../src/reporters/text/at-once.js";
import type { CallEvidence } from "../../src/results/index.js";

/** Calls by when they were made and how long they took, in milliseconds. */
const calls = (...times: (readonly [startMs?: number | undefined, durationMs?: number])[]): CallEvidence[] =>
  times.map(([startMs, durationMs], index) => ({
    seq: index + 1,
    method: "get",
    args: [],
    outcome: { kind: "pending" },
    ...(startMs !== undefined && { startMs }),
    ...(durationMs !== undefined && { durationMs }),
  }));

it("brackets calls that were made before those before them had settled", () => {
  const places = placesAtOnce(calls([0, 1], [1, 5], [2, 1], [4, 9], [20, 1]));
  expect(places).toEqual([undefined, "first", "within", "last", undefined]);
});

it("begins a new bracket where all had settled", () => {
  expect(placesAtOnce(calls([0, 2], [1, 2], [3, 2], [4, 2]))).toEqual(["first", "last", "first", "last"]);
});

it("takes all that comes after a call that never settled for beside it", () => {
  expect(placesAtOnce(calls([0], [5, 1], [9, 1]))).toEqual(["first", "within", "last"]);
});

it("brackets nothing where it is not known when calls were made", () => {
  expect(placesAtOnce(calls([undefined, 5], [undefined, 5]))).toEqual([undefined, undefined]);
});
