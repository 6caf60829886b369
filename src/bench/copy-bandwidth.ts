import { Bench } from "tinybench";

/** So long copies of one size are timed, in milliseconds. */
const timeMs = 4;

/** Below this, a call costs more than the copy that it makes. */
const fewestBytes = 64 * 1024;

/** What one sample copies at the least: the clock then costs nothing beside it. */
const sampleBytes = 1024 * 1024;

/**
 * How fast this machine copies so many bytes into memory that is there already, in bytes a second; undefined for so few
 * that it would be no measure of a store. A store that copies into new memory comes to a part of it; one that hands
 * out its own memory passes it.
 *
 * tinybench times it: a figure that stands alone, and is no more than a yardstick, needs nothing to alternate with.
 */
export function copyBandwidth(bytes: number): number | undefined {
  if (bytes < fewestBytes) return undefined;
  const from = new Uint8Array(bytes).fill(1);
  const to = new Uint8Array(bytes);
  const copies = Math.max(1, Math.round(sampleBytes / bytes));
  const bench = new Bench({ time: timeMs, iterations: 3, warmupTime: 1, warmupIterations: 1 });
  bench.add("copy", () => {
    for (let made = 0; made < copies; made++) to.set(from);
  });
  const [task] = bench.runSync();
  return task?.result.state === "completed" ? (bytes * copies * 1000) / task.result.latency.p50 : undefined;
}
