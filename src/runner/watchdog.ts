import { every, type Journal, type JournalCall, now, sourceText } from "../harness/index.js";
import { firstOf } from "../load/first-of.js";
import { attention } from "./attention.js";

/** Thrown where a call of the store, or all of a scenario's calls together, took too long. */
export class TimedOut extends Error {
  override readonly name = "TimedOut";
  readonly calls: string[];
  readonly limitMs: number;

  constructor(calls: readonly JournalCall[], limitMs: number) {
    super(`no answer within ${limitMs} ms`);
    this.calls = calls.map(
      ({ method, args }) => `${method}(${args.map((arg) => sourceText(arg)).join(", ")})`,
    );
    this.limitMs = limitMs;
  }
}

/** Thrown where the user ended the run while the store was waited for. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
}

/** How long the store is waited for. */
export interface Limits {
  /** For one call, in milliseconds. */
  timeoutMs: number;
  /** For all of the work, in milliseconds; as long as 24 slow calls, unless it is given. */
  totalMs?: number;
  /** Ends the wait. */
  signal?: AbortSignal;
}

/** A scenario makes many calls: it may take as long as this many slow ones, so that a slow store passes. */
export const callsInScenario = 24;

/**
 * Waits for work that calls the store. Rejects with `TimedOut` when one call has been pending, and no other
 * has settled, for `timeoutMs`, or the whole takes `totalMs`, and with `Interrupted` when the signal says so.
 */
export async function watched<T>(journal: Journal, limits: Limits, work: () => Promise<T>): Promise<T> {
  const { timeoutMs, totalMs = timeoutMs * callsInScenario, signal } = limits;
  const lookMs = Math.max(10, Math.min(timeoutMs / 4, 250));
  const attended = attention(lookMs, now);
  let [waited, total] = [0, 0];
  let before = Number.NaN;
  let stop = () => {};
  const overdue = new Promise<never>((_, reject) => {
    const look = () => {
      if (signal?.aborted) reject(new Interrupted());
      const pending = journal.pending();
      // Calls that wait in a queue are no hang as long as others come to their end.
      const startedFirst = Math.min(...pending.map((call) => call.startedAt));
      const oldest = Math.max(journal.settledAt, startedFirst);
      const passed = attended();
      waited = oldest === before ? waited + passed : Math.min(now() - oldest, passed);
      before = oldest;
      total += passed;
      if (waited >= timeoutMs) reject(new TimedOut(pending, timeoutMs));
      if (total >= totalMs) reject(new TimedOut(pending, totalMs));
    };
    stop = every(lookMs, look);
  });
  try {
    return await firstOf([work(), overdue]);
  } finally {
    stop();
  }
}
