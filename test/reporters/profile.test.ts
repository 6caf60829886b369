import { expect, it } from "vitest";
import { Page } from "../../src/reporters/pretty/page.js";
import { createPaint } from "../../src/reporters/pretty/paint.js";
import { writeProfile } from "../../src/reporters/pretty/profile.js";
import type { Report, ScenarioProfile } from "../../src/results/index.js";
import { sampleReport, sampleResult } from "./sample-report.js";

const profile: ScenarioProfile = {
  totalMs: 10,
  storeMs: 7,
  harnessMs: 1,
  runnerMs: 2,
  methods: [
    { method: "get", calls: 20, ms: 6, bytes: 2048 },
    { method: "set", calls: 1000, ms: 1, bytes: 1024 },
  ],
};

function shown(report: Report, columns = 80): string[] {
  const page = new Page(columns, createPaint(false));
  writeProfile(page, report);
  return page.toString().split("\n");
}

it("a profile is summed up, and shown by scenario and by method, the slowest first", () => {
  const results = [
    sampleResult("byte-range.whole", { profile }),
    sampleResult("set.empty", { profile: { ...profile, totalMs: 30, runnerMs: 22 } }),
    sampleResult("byte-range.suffix"),
  ];
  expect(shown(sampleReport(results))).toEqual([
    "",
    "Profile",
    "",
    "  2 scenarios, 40 ms: store 14 ms (35%), harness 2 ms (5%), runner 24 ms (60%)",
    "",
    "  scenario           time  store  harness  runner  calls  bytes",
    "  set.empty         30 ms   7 ms     1 ms   22 ms  1,020  3 KiB",
    "  byte-range.whole  10 ms   7 ms     1 ms    2 ms  1,020  3 KiB",
    "",
    "  method  calls  added up  a call  bytes",
    "  get        40     12 ms  300 µs  4 KiB",
    "  set     2,000      2 ms    1 µs  2 KiB",
    "",
  ]);
});

it("shows fifteen scenarios at the most", () => {
  const results = Array.from({ length: 40 }, (_, index) => sampleResult(`a.b${index}`, { profile }));
  expect(shown(sampleReport(results)).filter((line) => line.includes("a.b")).length).toBe(15);
});

it("nothing is said where there is no profile", () => {
  expect(shown(sampleReport([sampleResult("byte-range.whole")]))).toEqual([""]);
});
