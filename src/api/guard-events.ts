import type { RunEvent } from "../results/index.js";

/** A caller's listener that cannot harm the run it listens to. */
interface GuardedEvents {
  onEvent(event: RunEvent): void;
  /** Ends the run: by the caller's own signal, or when the listener has thrown. */
  signal: AbortSignal;
  /** Throws what the listener threw, if it did. */
  throwIfFailed(): void;
}

/** A listener that throws is asked no more, and the run is ended; what it threw is kept for the caller. */
export function guardEvents(
  listener: (event: RunEvent) => void = () => {},
  signal?: AbortSignal,
): GuardedEvents {
  const failing = new AbortController();
  return {
    onEvent(event) {
      if (failing.signal.aborted) return;
      try {
        listener(event);
      } catch (error) {
        failing.abort(error);
      }
    },
    signal: signal ? AbortSignal.any([signal, failing.signal]) : failing.signal,
    throwIfFailed: () => failing.signal.throwIfAborted(),
  };
}
