import { failsRun, type RunEvent } from "../results/index.js";

/** What ending a run at its failures depends on. */
export interface Bailing {
  /** After how many results that fail the run it ends; never, where it is absent. */
  bail?: number;
  /** Requirements that are known to fail, whose failures do not count. */
  knownToFail?: readonly string[];
  strict: boolean;
  failOnFlaky: boolean;
  signal?: AbortSignal;
  onEvent(event: RunEvent): void;
}

/** The same options, but for a signal that ends the run as well when there have been failures enough. */
export function bailing<T extends Bailing>(options: T): T {
  const { bail, knownToFail, signal, onEvent } = options;
  if (bail === undefined) return options;
  const enough = new AbortController();
  let failures = 0;
  return {
    ...options,
    signal: signal ? AbortSignal.any([signal, enough.signal]) : enough.signal,
    onEvent(event) {
      onEvent(event);
      if (event.type !== "scenario-end" || !failsRun(event.verdict, options)) return;
      if (knownToFail?.includes(event.requirement)) return;
      failures += 1;
      if (failures === bail) enough.abort();
    },
  };
}
