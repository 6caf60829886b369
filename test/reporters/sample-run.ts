import { byteWindow, type Report, type Result } from "../../src/results/index.js";
import {
  countUp,
  failedResult,
  firstInsteadOfLast,
  sampleJournal,
  sampleReport,
  sampleRequirement,
  sampleResult,
} from "./sample-report.js";

const padded = Uint8Array.from([...countUp(10).subarray(8), ...new Uint8Array(10)]);

const results: Result[] = [
  sampleResult("byte-range.whole"),
  failedResult("byte-range.suffix", firstInsteadOfLast, {
    journal: sampleJournal,
    further: [
      ...[4, 255, 256, 65_535, 65_536].map((size) => ({
        label: `{ suffix: 4 } of ${size} bytes`,
        code: "range.first-bytes",
      })),
      { label: "{ suffix: 4 } of 5242880 bytes", code: "range.truncated" },
    ],
    reproduction: [
      'import createStore from "./mystore.js";',
      "",
      "const store = await createStore({});",
      'await store.set("/c/0", Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));',
      'console.log(await store.getRange("/c/0", { suffixLength: 4 })); // 7, 8, 9, 10',
    ].join("\n"),
  }),
  failedResult("byte-range.past-end", {
    code: "range.zero-padded",
    args: {
      key: "c/0",
      request: { start: 8, end: 20 },
      size: 10,
      allowed: ["clamped"],
      expected: byteWindow(countUp(10).subarray(8)),
      received: byteWindow(padded, 2),
      differsAt: 2,
      count: 10,
    },
  }),
  failedResult(
    "set.overwrite",
    {
      code: "call.rejected",
      args: {
        call: 'set("c/0", 4 bytes)',
        error: {
          name: "TypeError",
          message: "Cannot read properties of undefined (reading 'length')",
          stack:
            "at MyStore.set (file:///home/ada/mystore.js:41:23)\nat async write (file:///home/ada/mystore.js:12:5)",
        },
      },
    },
    { suite: "set" },
  ),
  failedResult(
    "set.empty",
    { code: "call.timeout", args: { calls: ['set("/c/0", new Uint8Array())'], limitMs: 5000 } },
    {
      suite: "set",
      verdict: "timeout",
      journal: [
        { seq: 1, method: "set", args: ['"/c/0"', "new Uint8Array()"], outcome: { kind: "pending" } },
      ],
    },
  ),
  failedResult(
    "set.same",
    { code: "scenario.asserted-nothing", args: {} },
    { suite: "set", verdict: "error", assertions: 0 },
  ),
  failedResult(
    "missing.sentinel",
    {
      code: "missing.sentinel",
      args: { call: 'get("/nope")', expected: "undefined", received: "null" },
    },
    { suite: "missing-keys", level: "should", verdict: "warn" },
  ),
  sampleResult("missing.range", { suite: "missing-keys" }),
  ...["byte-range.offset", "byte-range.offset-past-end"].map((requirement) =>
    sampleResult(requirement, {
      verdict: "unsupported",
      assertions: 0,
      notTried: { capability: "get.offset", reason: "declared as not supported" },
    }),
  ),
];

/** A run in which something of everything happened. */
export const mixedRun: Report = sampleReport(results, {
  requirements: Object.fromEntries(
    results.map(({ requirement, suite }) => [
      requirement,
      sampleRequirement({ suite, ...(suite === "byte-range-get" ? {} : { needs: ["set"], sources: [] }) }),
    ]),
  ),
  timings: {
    timings: [
      {
        operation: "get",
        valueBytes: 1024,
        movedBytes: 1024,
        samples: 2000,
        medianMs: 0.0123,
        p99Ms: 0.25,
        operationsPerSecond: 81_300.8,
        bytesPerSecond: 83_252_032,
      },
      {
        operation: "get suffix",
        valueBytes: 1_048_576,
        movedBytes: 4096,
        samples: 120,
        medianMs: 1.5,
        p99Ms: 12.75,
        operationsPerSecond: 666.7,
        bytesPerSecond: 2_730_666,
      },
    ],
    leftOut: [
      { operation: "get offset", valueBytes: 1024, reason: "the store does not support `get.offset`" },
    ],
  },
});

/** A run in which everything held. */
export const conformingRun: Report = sampleReport([
  sampleResult("byte-range.whole"),
  sampleResult("byte-range.suffix"),
  sampleResult("set.overwrite", { suite: "set" }),
]);
