// Neither Bun nor Deno has all of it in the global scope.
import { performance } from "node:perf_hooks";

// Taken when the program starts, before the store's module is loaded, which may put fakes in their place.
const { setInterval, clearInterval, setImmediate } = globalThis;
const performanceNow = performance.now.bind(performance);
const utilization = performance.eventLoopUtilization.bind(performance);

/** Milliseconds since the process started, whatever the store does to the clock. */
export function now(): number {
  return performanceNow();
}

/** Tells, each time it is called, the share of the time since then that this process was busy, from 0 to 1. */
export function busyShare(): () => number {
  let before = utilization();
  return () => {
    const share = utilization(before).utilization;
    before = utilization();
    return share;
  };
}

/** Calls back every so many milliseconds, until the returned function is called. */
export function every(ms: number, callback: () => void): () => void {
  const timer = setInterval(callback, ms);
  return () => clearInterval(timer);
}

/** How long promises may follow one another before the event loop gets its turn, in milliseconds. */
const longestRush = 100;

let turnedAt = now();
let turning: Promise<void> | undefined;

/**
 * Lets the event loop turn where it may not have for a while. A store that answers at once, or works long
 * without waiting, would otherwise keep timers and signs of life from coming through. Whoever comes meanwhile
 * waits as well: calls that are made at once stay in their order, and with them what a report shows first.
 */
export function breathe(at = now()): Promise<void> | undefined {
  if (turning === undefined && at - turnedAt >= longestRush) {
    turning = turn().then(() => {
      turnedAt = now();
      turning = undefined;
    });
  }
  return turning;
}

/** Lets the event loop turn once, so that timers and signals have their chance. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
