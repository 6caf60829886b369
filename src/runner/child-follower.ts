import type { CallEvidence, ErrorEvidence } from "../results/index.js";
import type { ChildFailure } from "./child-failure.js";
import type { ChildMessage } from "./messages.js";
import type { TracedSource } from "./reproduction/lost-source.js";
import type { WorkEvent } from "./work-event.js";

/** How many lines of a script that makes the calls again are kept. */
const keptLines = 500;

/** Keeps up with a child by what it tells, and with how long it has told nothing. */
export class ChildFollower {
  /** The requirements whose scenarios are running. */
  readonly running = new Set<string>();
  /** The last calls of the store, and all of the scenario as source, where they are traced. */
  calls: CallEvidence[] = [];
  source: TracedSource = { lines: [] };
  /** The error that carries the stack of `process.exit`, if that was called. */
  exiting: ErrorEvidence | undefined;
  failure: ChildFailure | undefined;
  /** Whether it has come to its first word. */
  begun = false;
  /** Whether the store has been made and the plan is known. */
  started = false;
  /** Milliseconds without a sign of life. */
  silentMs = 0;
  /** Milliseconds without a result, or anything else but the turning of its event loop. */
  unmovedMs = 0;
  readonly #onEvent: (event: WorkEvent) => void;
  #owed = new Set<string>();

  constructor(onEvent: (event: WorkEvent) => void) {
    this.#onEvent = onEvent;
  }

  /** Whether planned requirements have no result yet. */
  get owesResults(): boolean {
    return this.#owed.size > 0;
  }

  /** Whether there is nothing more to hear of one that says that it is done. */
  get hasToldAll(): boolean {
    return !this.owesResults && this.failure === undefined;
  }

  /** Lets time pass in which nothing is told. */
  pass(ms: number): void {
    this.silentMs += ms;
    this.unmovedMs += ms;
  }

  /** Takes a message; says whether it was the last one. */
  take(message: ChildMessage): boolean {
    this.begun = true;
    this.silentMs = 0;
    if (message.type !== "beat") this.unmovedMs = 0;
    if (message.type === "work") {
      this.#follow(message.event);
      this.#onEvent(message.event);
    } else if (message.type === "calls") {
      this.calls = message.calls;
      this.source = joined(this.source, message.source);
    } else if (message.type === "exiting") this.exiting = message.error;
    else if (message.type === "failed") this.failure = message.failure;
    return message.type === "done" || message.type === "failed";
  }

  /** Takes messages; says whether one of them was the last one. */
  takeAll(messages: readonly ChildMessage[]): boolean {
    return messages.map((message) => this.take(message)).includes(true);
  }

  #follow(event: WorkEvent): void {
    if (event.type === "start") {
      this.started = true;
      this.#owed = new Set(event.planned);
    } else if (event.type === "scenario-start") {
      this.running.add(event.requirement);
      this.calls = [];
      this.source = { lines: [] };
    } else if (event.type === "result") {
      this.running.delete(event.result.requirement);
      this.#owed.delete(event.result.requirement);
    }
  }
}

function joined(before: TracedSource, { frame = before.frame, lines }: TracedSource): TracedSource {
  return { ...(frame !== undefined && { frame }), lines: [...before.lines, ...lines].slice(-keptLines) };
}
