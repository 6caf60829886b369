import { failsRun, type Result, type Try } from "../results/index.js";

/** Tries a requirement once; undefined where the run was ended before there was a result. */
export type TryOnce = (again: boolean) => Promise<Result | undefined>;

/** Tries a requirement so many times, and gives one result, which is flaky where they differ in verdict. */
export async function repeated(times: number, once: TryOnce): Promise<Result | undefined> {
  const first = await once(false);
  if (first === undefined || times === 1 || first.verdict === "skip") return first;
  const results = [first];
  while (results.length < times) {
    const next = await once(true);
    if (next === undefined) return undefined;
    results.push(next);
  }
  const differ = results.some(({ verdict }) => verdict !== first.verdict);
  const shown = results.find(({ failure }) => failure !== undefined) ?? first;
  return { ...shown, ...(differ && { verdict: "flaky" as const }), tries: results.map(tryOf) };
}

/**
 * Tries a requirement again while it fails the run, at most so many times. It is flaky where one of these tries
 * does not fail, with the evidence of the first failure.
 */
export async function retried(first: Result, times: number, strict: boolean, once: TryOnce): Promise<Result> {
  const results = [first];
  let last = first;
  while (failsRun(last.verdict, { strict }) && results.length <= times) {
    const next = await once(true);
    if (next === undefined) break;
    results.push(next);
    last = next;
  }
  if (results.length === 1) return first;
  const holds = !failsRun(last.verdict, { strict });
  return { ...(holds ? flaky(last, first) : first), tries: results.map(tryOf) };
}

/** What held in the end, with what had kept it from that before. */
export function flaky(held: Result, { failure, journal, reproduction, further }: Result): Result {
  const { notTried: _, ...rest } = held;
  return {
    ...rest,
    verdict: "flaky",
    ...(failure && { failure }),
    ...(further && { further }),
    ...(journal && { journal }),
    ...(reproduction !== undefined && { reproduction }),
  };
}

/** A result as one of several tries. */
export function tryOf({ verdict, failure }: Result): Try {
  return { verdict, ...(failure && { code: failure.code }) };
}
