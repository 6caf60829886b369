import { expect, it } from "vitest";
import { writeCalls } from "../../src/reporters/pretty/calls.js";
import { Page } from "../../src/reporters/pretty/page.js";
import { createPaint } from "../../src/reporters/pretty/paint.js";
import type { CallEvidence } from "../../src/results/index.js";

const set = (seq: number, startMs: number): CallEvidence => ({
  seq,
  method: "set",
  args: [`"/c/${seq}"`],
  outcome: { kind: "missing", source: "undefined" },
  startMs,
  durationMs: 5,
});

const written = (calls: readonly CallEvidence[], columns = 80) => {
  const page = new Page(columns, createPaint(false));
  writeCalls(page, calls, {});
  return String(page).trim().split("\n");
};

it("puts brackets around the calls that were made at once", () => {
  expect(written([set(1, 0), set(2, 10), set(3, 11), set(4, 12)])).toEqual([
    "Calls, in brackets those at once",
    '    1  store.set("/c/1") → undefined',
    '    2  ┌ store.set("/c/2") → undefined',
    '    3  │ store.set("/c/3") → undefined',
    '    4  └ store.set("/c/4") → undefined',
  ]);
});

it("says nothing of it where they were made one after the other", () => {
  expect(written([set(1, 0), set(2, 10)])[0]).toBe("Calls");
});

it("says how many calls before them are not shown, and how many between them", () => {
  expect(written([set(803, 0), set(804, 10), set(900, 20)])).toEqual([
    "Calls",
    "         … 802 earlier calls",
    '    803  store.set("/c/803") → undefined',
    '    804  store.set("/c/804") → undefined',
    "         … 95 further calls",
    '    900  store.set("/c/900") → undefined',
  ]);
});
