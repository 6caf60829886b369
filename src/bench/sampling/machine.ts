import { now, turn } from "../../harness/index.js";
import { randomFrom } from "../../spec/index.js";
import type { Pulse, SamplingOptions } from "./contender.js";
import { batchLength, clockResolution } from "./resolution.js";

/** What is the same for all samples that are taken in a process. */
export interface Machine {
  resolutionMs: number;
  sampling: Omit<SamplingOptions, "timeMs">;
}

/** A store that answers at once keeps the event loop from turning, and signs of life from being given. */
const longestRushMs = 50;

/** This process's clock, how fine it is, and how long samples on it should be. */
export function thisMachine({ pulse, seed = 0 }: { pulse?: Pulse; seed?: number }): Machine {
  const resolutionMs = clockResolution(now);
  let turnedAt = now();
  const pause = () => {
    if (now() - turnedAt < longestRushMs) return undefined;
    turnedAt = now();
    return turn();
  };
  const sampling = { clock: now, random: randomFrom(seed), batchMs: batchLength(resolutionMs), pause };
  return { resolutionMs, sampling: { ...sampling, ...(pulse && { pulse }) } };
}
