import type { JournalCall } from "../../harness/index.js";
import { endOf } from "../call-traits.js";
import type { callSource } from "./call-source.js";
import { callText } from "./call-text.js";
import type { ScriptCall } from "./steps.js";

/** Calls in groups: those of one group were under way at the same time, and each group came after the one before. */
export function wavesOf(calls: readonly ScriptCall[]): ScriptCall[][] {
  const waves: ScriptCall[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const call of calls) {
    const last = waves.at(-1);
    const stands = standsAlone(call) || (last?.[0] && standsAlone(last[0]));
    if (last && !stands && call.startedAt < end) last.push(call);
    else waves.push([call]);
    end = Math.max(end, endOf(call));
  }
  return waves;
}

/** What makes a store is waited for: calls of it come after. */
function standsAlone({ step, makes }: ScriptCall): boolean {
  return step !== undefined || makes !== undefined;
}

/**
 * The calls before the last one as source. Those that were under way together are made together, and what had not ended
 * when the last one began is not waited for.
 *
 * @param underWay what the promise of those is preceded by, such as `const underWay = `
 */
export function wavesSource(
  calls: readonly JournalCall[],
  last: JournalCall,
  source: typeof callSource,
  sourceOf?: (arg: unknown) => string,
  underWay = "void ",
): string[] {
  const waves = wavesOf(calls);
  return waves.flatMap((wave, index) => {
    const meets =
      index === waves.length - 1 &&
      wave.some((call) => !standsAlone(call) && !(call.endedAt && call.endedAt <= last.startedAt));
    const [only] = wave;
    if (wave.length === 1 && only && !meets) return [source(only, sourceOf)];
    const made = wave.map((call) => `  ${started(call, sourceOf)},`);
    return meets
      ? [`${underWay}Promise.allSettled([`, ...made, "]); // under way while the next call is made"]
      : ["await Promise.allSettled([", ...made, "]);"];
  });
}

/** A call that is made and not waited for. One that throws at once must not keep the others from being made. */
function started(call: JournalCall, sourceOf?: (arg: unknown) => string): string {
  const made = callText(call, sourceOf);
  return call.settled?.kind === "listed"
    ? `(async () => { for await (const _ of ${made}) {} })()`
    : `(async () => ${made})()`;
}
