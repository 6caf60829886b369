import type { Failure, Report, Result } from "../../src/results/index.js";
import { sampleFailures } from "./sample-failures.js";
import {
  failedResult,
  sampleJournal,
  sampleReport,
  sampleRequirement,
  sampleResult,
} from "./sample-report.js";
import { mixedRun } from "./sample-run.js";

/** A report that fails in every way there is, and whose every string is this text, whoever it stems from. */
export function reportOf(text: string): Report {
  const results = resultsOf(text);
  const requirement = sampleRequirement({
    title: text,
    why: text,
    suite: text,
    since: text,
    sources: [
      { document: text, section: text, url: text },
      { document: text, section: text, url: `javascript:${text}` },
    ],
    needs: [text],
  });
  const { store } = mixedRun;
  return sampleReport(results, {
    startedAt: text,
    suiteVersion: text,
    environment: { runtime: text, runtimeVersion: text, platform: text, arch: text },
    store: {
      ...store,
      name: text,
      specifier: text,
      form: text,
      policies: { [text]: text },
      capabilities: [{ capability: text, supported: false, reason: text }],
    },
    requirements: Object.fromEntries(results.map((result) => [result.requirement, requirement])),
    timings: {
      timings: mixedRun.timings!.timings.map((timing) => ({ ...timing, operation: text })),
      leftOut: [{ operation: text, valueBytes: 1, reason: text }],
    },
  });
}

function resultsOf(text: string): Result[] {
  const failures = Object.entries(sampleFailures(text)).map(([code, args]) => ({ code, args }) as Failure);
  const [, read] = sampleJournal;
  const journal = [
    { ...read!, method: text, args: [text, text] },
    {
      ...read!,
      outcome: { kind: "rejected" as const, error: { name: text, message: text, stack: text, code: text } },
    },
  ];
  const further = [{ label: text, code: text }];
  const about = { suite: text, journal, further, reproduction: text };
  const notTried = { capability: text, reason: text };
  return [
    ...failures.map((failure, index) => failedResult(`${text} ${index}`, failure, about)),
    ...failures.map((failure, index) =>
      failedResult(`${text} warn ${index}`, failure, { ...about, verdict: "warn", level: "should" }),
    ),
    sampleResult(`${text} none`, { suite: text, verdict: "unsupported", notTried }),
    sampleResult(`${text} left`, { suite: text, verdict: "skip", notTried: { reason: text } }),
    sampleResult(`${text} known`, { suite: text, verdict: "xfail", notTried: { reason: text } }),
  ];
}
