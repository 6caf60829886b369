import { describe, expect, it } from "vitest";
import { timings } from "../../../src/reporters/html/timings.js";
import type { Timing } from "../../../src/results/index.js";
import { mixedRun } from "../sample-run.js";

const timing: Timing = {
  workload: "get/65536/x8",
  operation: "get",
  valueBytes: 65_536,
  movedBytes: 65_536,
  inFlight: 8,
  samples: 500,
  medianMs: 0.01,
  p95Ms: 0.015,
  p99Ms: 0.02,
  operationsPerSecond: 100_000,
  bytesPerSecond: 6_553_600_000,
  histogram: { lowMs: 0.009, highMs: 0.02, counts: [1, 300, 0, 199] },
  reference: { medianMs: 0.005, ratio: { estimate: 2, low: 1.9, high: 2.1 } },
  copyShare: 0.5,
  warnings: ["busy"],
};

function shown(...all: Timing[]): string {
  return timings({ timings: all, leftOut: [] })?.toString() ?? "";
}

function labels(text: string): string[] {
  return Array.from(text.matchAll(/aria-label="([^"]*\d[^"]*)"/g), ([, label]) => label ?? "");
}

function dots(text: string): number[] {
  return Array.from(text.matchAll(/<circle cx="([\d.]+)" cy="8" r="3"/g), ([, x]) => Number(x));
}

describe("the plots of timings", () => {
  it("show the distribution, and the ratio with its interval", () => {
    expect(labels(shown(timing))).toEqual([
      "median 10 µs, 99th percentile 20 µs",
      "samples from 9 µs to 20 µs",
      "2 times, between 1.9 and 2.1",
    ]);
  });

  it("give every bin that is not empty a bar that is seen", () => {
    const [, path = ""] = /<path d="([^"]*)" class="bars"/.exec(shown(timing)) ?? [];
    expect(path.match(/v-[\d]+/g)).toEqual(["v-1", "v-24", "v-16"]);
  });

  it("show all ratios to one scale, on which 1 has its place", () => {
    const half = { medianMs: 0.02, ratio: { estimate: 0.5, low: 0.4, high: 0.6 } };
    const [twice = 0, less = 0] = dots(shown(timing, { ...timing, reference: half }));
    expect(twice).toBeGreaterThan(60);
    expect(less).toBeLessThan(60);
  });

  it("cut off intervals that have no end", () => {
    const wild = { medianMs: 1, ratio: { estimate: 1, low: 0, high: Number.POSITIVE_INFINITY } };
    expect(shown({ ...timing, reference: wild })).not.toMatch(/NaN|Infinity|undefined/);
  });

  it("say what is to be read with care", () => {
    expect(shown(timing)).toContain("<li>get, 64 KiB ×8: the machine was busy");
  });
});

it("timings of older reports have no columns for what they do not know", () => {
  const text = timings(mixedRun.timings)?.toString() ?? "";
  expect(text.match(/<th scope="col"/g)?.length).toBe(9);
  expect(text).not.toContain("undefined");
  expect(text).not.toContain("× memory");
});
