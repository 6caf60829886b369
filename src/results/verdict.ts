/**
 * What a run says of one requirement. `fail`, `timeout`, `crash`, `error` and `xpass` fail the run;
 * `warn` does so with `--strict`, `flaky` with `--fail-on-flaky`.
 */
export const verdicts = [
  "pass",
  "fail",
  "warn",
  "unsupported",
  "skip",
  "timeout",
  "crash",
  "error",
  "flaky",
  "xfail",
  "xpass",
] as const;

/** One of {@link verdicts}. */
export type Verdict = (typeof verdicts)[number];

/** How binding a requirement is, in the words of RFC 2119. */
export const levels = ["must", "should", "may"] as const;

/** One of {@link levels}. */
export type Level = (typeof levels)[number];

/** The store interfaces that can be tested; one adapter each. */
export const dialects = ["zarr", "zarrita", "zarrjs"] as const;

/** One of {@link dialects}. */
export type Dialect = (typeof dialects)[number];

/** The verdicts on what was not tried. */
export const untried: readonly Verdict[] = ["skip", "unsupported"];

/** Whether a result is of a requirement that was tried. */
export function isTried({ verdict }: { verdict: Verdict }): boolean {
  return !untried.includes(verdict);
}

const alwaysFailing: readonly Verdict[] = ["fail", "timeout", "crash", "error", "xpass"];

/** Whether a verdict makes the run fail, given whether warnings and flakiness are to count. */
export function failsRun(
  verdict: Verdict,
  options: { strict?: boolean; failOnFlaky?: boolean } = {},
): boolean {
  if (alwaysFailing.includes(verdict)) return true;
  if (verdict === "warn") return options.strict === true;
  if (verdict === "flaky") return options.failOnFlaky === true;
  return false;
}
