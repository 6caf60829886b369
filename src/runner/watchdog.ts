import { type Journal, type JournalCall, sourceText } from "../harness/index.js";

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

/** A scenario makes many calls: it may take as long as this many slow ones, so that a slow store passes. */
const callsInScenario = 24;

/**
 * Waits for work that calls the store. Rejects with `TimedOut` when one call has been pending for
 * `timeoutMs`, or the whole takes `timeoutMs` times 24.
 */
export async function watched<T>(journal: Journal, timeoutMs: number, work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const overdue = new Promise<never>((_, reject) => {
    const look = () => {
      const now = performance.now();
      const pending = journal.pending();
      const oldest = Math.min(...pending.map((call) => call.startedAt));
      if (now - oldest >= timeoutMs) reject(new TimedOut(pending, timeoutMs));
      if (now - startedAt >= timeoutMs * callsInScenario)
        reject(new TimedOut(pending, timeoutMs * callsInScenario));
    };
    timer = setInterval(look, Math.max(10, Math.min(timeoutMs / 4, 250)));
  });
  try {
    return await Promise.race([work(), overdue]);
  } finally {
    clearInterval(timer);
  }
}
