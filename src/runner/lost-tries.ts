import { failsRun, type Result } from "../results/index.js";
import { flaky, tryOf } from "./tries.js";
import type { WorkEvent } from "./work-event.js";

/** The tries of scenarios that took their process down, where failures are tried again. */
export class LostTries {
  readonly #retry: number;
  readonly #strict: boolean;
  readonly #tries = new Map<string, Result[]>();

  constructor({ retry, strict }: { retry: number; strict: boolean }) {
    this.#retry = retry;
    this.#strict = strict;
  }

  /** Notes a try that was lost; gives the result where it was the last one. */
  add(result: Result): Result | undefined {
    const results = [...(this.#tries.get(result.requirement) ?? []), result];
    this.#tries.set(result.requirement, results);
    if (results.length <= this.#retry) return undefined;
    return results.length === 1 ? result : { ...result, tries: results.map(tryOf) };
  }

  /** What a process tells, in which a result that comes after lost tries tells of those too. */
  sum(event: WorkEvent): WorkEvent {
    if (event.type !== "result") return event;
    const { result } = event;
    const before = this.#tries.get(result.requirement);
    const [first] = before ?? [];
    if (before === undefined || first === undefined) return event;
    const tries = [...before.map(tryOf), ...(result.tries ?? [tryOf(result)])];
    const holds = !failsRun(result.verdict, { strict: this.#strict });
    return { type: "result", result: { ...(holds ? flaky(result, first) : result), tries } };
  }
}
