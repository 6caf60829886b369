import { eachAtOnce, type Scenario } from "../../src/spec/index.js";
import { type Command, commands, longest } from "./command.js";
import type { Ground } from "./ground.js";
import { runSequence, type SequenceResult } from "./run-sequence.js";

/** A sequence after which the store and the model differ, and where it lies in the random choices. */
export interface Counterexample {
  path: string;
  sequence: readonly Command[];
}

/** The search for a shorter sequence ends after so many milliseconds or so many sequences. */
const shrinkMs = 2000;
const mostShrinks = 400;

/** What a search was told, and how it tries a sequence. */
interface Search {
  fc: typeof import("fast-check");
  scenario: Scenario;
  attempt(sequence: readonly Command[]): Promise<SequenceResult>;
}

/**
 * Runs random sequences, several at a time, until the settings' number of commands is reached, and returns the
 * shortest counterexample that it finds in good time. The same seed makes the same sequences.
 */
export async function search(
  scenario: Scenario,
  ground: () => Promise<Ground>,
): Promise<Counterexample | undefined> {
  // Loaded where it is used: most of a run does without it.
  const fc = await import("fast-check");
  const attempt = async (sequence: readonly Command[]) => runSequence(scenario, await ground(), sequence);
  const tools: Search = { fc, scenario, attempt };
  const { path } = scenario.settings;
  const replayed = path === undefined ? undefined : await replay(tools, path);
  if (replayed) return replayed;
  const failed = await firstFailing(tools);
  return failed && shrink(tools, failed);
}

/** The sequences of a seed: as many as make up the commands that were asked for. */
function sequencesOf({ fc, scenario }: Search): Command[][] {
  const { seed, runs } = scenario.settings;
  const numRuns = Math.ceil(runs / (longest / 4));
  const all = fc.sample(commands(fc, scenario.can), { seed, numRuns });
  let left = runs;
  return all.filter(({ length }) => {
    left -= length;
    return left + length > 0;
  });
}

async function firstFailing(tools: Search): Promise<Counterexample | undefined> {
  const sequences = sequencesOf(tools);
  let first = sequences.length;
  await eachAtOnce(sequences.entries(), async ([i, sequence]) => {
    if (i > first) return;
    const { divergence } = await tools.attempt(sequence);
    if (divergence) first = Math.min(first, i);
    else tools.scenario.judge({ standing: "right" });
  });
  const sequence = sequences[first];
  return sequence && { path: String(first), sequence };
}

/** Where a failure does not show again by itself, the sequence that showed it first is all there is. */
async function shrink(tools: Search, failed: Counterexample): Promise<Counterexample> {
  return (await check(tools, failed.path, { interruptAfterTimeLimit: shrinkMs })) ?? failed;
}

/** Tries exactly what a report has told; a path of another seed or another store leads nowhere. */
async function replay(tools: Search, path: string): Promise<Counterexample | undefined> {
  try {
    return await check(tools, path, { endOnFailure: true });
  } catch {
    return undefined;
  }
}

async function check(
  { fc, scenario, attempt }: Search,
  path: string,
  limits: { interruptAfterTimeLimit?: number; endOnFailure?: boolean },
): Promise<Counterexample | undefined> {
  let attempts = 0;
  let underWay: Promise<SequenceResult> | undefined;
  const property = fc.asyncProperty(commands(fc, scenario.can), async (sequence) => {
    if (++attempts > mostShrinks) return true;
    underWay = attempt(sequence);
    return (await underWay).divergence === undefined;
  });
  const { seed } = scenario.settings;
  const details = await fc.check(property, { seed, path, numRuns: 1, ...limits });
  // At the time limit fast-check leaves a sequence in its middle: its calls would stand among those that are shown.
  await underWay?.catch(() => {});
  if (details.counterexample === null || details.counterexamplePath === null) return undefined;
  return { path: details.counterexamplePath, sequence: details.counterexample[0] };
}
