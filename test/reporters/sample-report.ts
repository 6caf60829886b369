import {
  byteWindow,
  type CallEvidence,
  type Failure,
  failsRun,
  type Report,
  type RequirementSummary,
  type Result,
  reportVersion,
  type StoreReport,
  type Verdict,
  verdicts,
} from "../../src/results/index.js";

/** The bytes 1 to `size`. */
export function countUp(size: number, from = 1): Uint8Array {
  return Uint8Array.from({ length: size }, (_, at) => (at + from) % 256);
}

const store: StoreReport = {
  specifier: "./mystore.js",
  name: "MyStore",
  dialect: "zarrita",
  dialectFrom: "detected",
  form: "default export, async function",
  capabilities: [
    { capability: "get", supported: true },
    { capability: "get.range", supported: true },
    { capability: "get.suffix", supported: true },
    { capability: "get.offset", supported: false, reason: "declared as not supported" },
    { capability: "set", supported: true },
    { capability: "list", supported: false, reason: "the store has no method `list`" },
  ],
  policies: {},
};

/** A requirement as a report tells of it. */
export function sampleRequirement(overrides: Partial<RequirementSummary> = {}): RequirementSummary {
  return {
    title: "A suffix request is answered with the last bytes of the value, as many as were asked for.",
    why: "A sharded array finds its chunks by an index at the end of the shard; a reader that is given other bytes takes them for the index, and reads garbage from wherever it points.",
    suite: "byte-range-get",
    since: "1.0.0",
    sources: [
      {
        document: "RFC 9110",
        section: "14.1.2 Byte Ranges",
        url: "https://www.rfc-editor.org/rfc/rfc9110#section-14.1.2",
      },
      { document: "zarr-python, zarr.abc.store", section: "SuffixByteRequest" },
    ],
    needs: ["get", "get.suffix", "set"],
    ...overrides,
  };
}

/** A result that held, unless it is told otherwise. */
export function sampleResult(requirement: string, overrides: Partial<Result> = {}): Result {
  return {
    requirement,
    suite: "byte-range-get",
    level: "must",
    verdict: "pass",
    assertions: 12,
    durationMs: 3.25,
    ...overrides,
  };
}

/** A failed result with its failure. */
export function failedResult(requirement: string, failure: Failure, overrides: Partial<Result> = {}): Result {
  return sampleResult(requirement, { verdict: "fail", failure, ...overrides });
}

/** The first 4 bytes of 10, where the last 4 were owed. */
export const firstInsteadOfLast: Failure = {
  code: "range.first-bytes",
  args: {
    key: "c/0",
    request: { suffix: 4 },
    size: 10,
    allowed: ["exact"],
    expected: byteWindow(countUp(10).subarray(6)),
    received: byteWindow(countUp(4)),
    differsAt: 0,
  },
};

/** A `set` and the read that went wrong. */
export const sampleJournal: CallEvidence[] = [
  {
    seq: 1,
    method: "set",
    args: ['"/c/0"', "Uint8Array.of(0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08, 0x09, 0x0a)"],
    outcome: { kind: "missing", source: "undefined" },
    durationMs: 0.5,
  },
  {
    seq: 2,
    method: "getRange",
    args: ['"/c/0"', "{ suffixLength: 4 }"],
    outcome: { kind: "bytes", bytes: byteWindow(countUp(4)), type: "Uint8Array" },
    durationMs: 0.2,
  },
];

/** A report of these results, its counts and verdict worked out from them. */
export function sampleReport(results: Result[], overrides: Partial<Report> = {}): Report {
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (const { verdict } of results) counts[verdict] += 1;
  return {
    reportVersion,
    suiteVersion: "1.0.0",
    startedAt: "2025-01-02T03:04:05.000Z",
    store,
    environment: { runtime: "node", runtimeVersion: "20.19.0", platform: "linux", arch: "x64" },
    seed: 4242,
    summary: {
      conforms: !results.some(({ verdict }) => failsRun(verdict)),
      counts,
      assertions: results.reduce((sum, { assertions }) => sum + assertions, 0),
      durationMs: 1234,
      strict: false,
    },
    requirements: Object.fromEntries(
      results.map(({ requirement, suite }) => [requirement, sampleRequirement({ suite })]),
    ),
    results,
    timings: null,
    ...overrides,
  };
}
