import { Buffer } from "../buffer/index.js";
import { type ByteWindow, byteWindow, type Failure } from "../results/index.js";
import type { Observation } from "../spec/index.js";
import { asItIs } from "./as-it-is.js";
import { now } from "./clock.js";

/** How a call of the store ended. */
export type Settled =
  | { kind: "resolved"; value: unknown }
  /** Bytes too many to be kept for what may never be shown: their beginning. */
  | { kind: "many-bytes"; bytes: ByteWindow; type: string }
  | { kind: "rejected"; error: unknown; synchronously: boolean }
  /** The first names of a listing, and whether it came to its end. */
  | { kind: "listed"; names: unknown[]; complete: boolean };

/** One call of the store under test, with its arguments and its outcome as they are. */
export interface JournalCall {
  /** Position in the order of the calls, from 1. */
  readonly seq: number;
  readonly method: string;
  args: readonly unknown[];
  /** The store that was called: a scenario may have several. */
  readonly target?: object | undefined;
  /** Milliseconds, on the clock of `now`. */
  readonly startedAt: number;
  endedAt?: number | undefined;
  /** Undefined while the call is pending. */
  settled?: Settled | undefined;
}

/** How a journal is kept. */
export interface JournalOptions {
  /** Whether calls are remembered; timings make too many of them. */
  keeps?: boolean;
  /** Told of each call before it is made. */
  onCall?: (call: JournalCall) => void;
}

/**
 * Every call of one scenario, in order. It keeps arguments and results by reference: they are put
 * into words only where a failure has to be shown, since most calls never are.
 */
export class Journal {
  readonly calls: JournalCall[] = [];
  readonly observations: Observation[] = [];
  readonly breaches: Failure[] = [];
  readonly #keeps: boolean;
  readonly #onCall: ((call: JournalCall) => void) | undefined;
  #count = 0;
  /** All calls before this one in the list have settled. */
  #settledUpTo = 0;
  #closed = false;
  /** When a call settled last, on the clock of `now`; long ago before the first did. */
  settledAt = Number.NEGATIVE_INFINITY;

  constructor({ keeps = true, onCall }: JournalOptions = {}) {
    this.#keeps = keeps;
    this.#onCall = onCall;
  }

  begin(method: string, args: readonly unknown[], startedAt = now(), target?: object): JournalCall {
    const seq = ++this.#count;
    // With all its members from the beginning: an object that grows later takes more memory, and time.
    const call: JournalCall = {
      seq,
      method,
      args,
      target,
      startedAt,
      endedAt: undefined,
      settled: undefined,
    };
    if (this.#keeps) this.calls.push(call);
    this.#onCall?.(call);
    return call;
  }

  end(call: JournalCall, settled: Settled): void {
    this.settledAt = now();
    call.endedAt = this.settledAt;
    call.settled = settled;
  }

  /** Keeps all that was passed and answered so far as it is now, whatever is written into its memory later. */
  writeDown(): void {
    for (const call of this.calls) {
      call.args = call.args.map(asItIs);
      if (call.settled?.kind === "resolved")
        call.settled = { ...call.settled, value: asItIs(call.settled.value) };
    }
  }

  /** Ends the scenario: what still runs of it, after a timeout, can reach the store no more. */
  close(): void {
    this.#closed = true;
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** The calls that have not settled yet, oldest first. */
  pending(): JournalCall[] {
    while (this.calls[this.#settledUpTo]?.settled) this.#settledUpTo++;
    return this.calls.slice(this.#settledUpTo).filter((call) => call.settled === undefined);
  }
}

/** Above this many bytes a result is not kept: what a scenario read in all would fill the memory. */
const mostKept = 64 * 1024;

/** What most writes resolve to. */
const nothing: Settled = { kind: "resolved", value: undefined };

/** That a call resolved, as it is kept: with what it resolved to, or with the beginning of that. */
export function resolvedTo(value: unknown): Settled {
  if (value === undefined) return nothing;
  const bytes = value instanceof Buffer ? value.asArrayLike() : value;
  if (ArrayBuffer.isView(bytes) && bytes.byteLength > mostKept) {
    // Of whatever type: a view of signed numbers is no bytes, and as large.
    const all = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return { kind: "many-bytes", bytes: byteWindow(all, 0, 16), type: Object(value).constructor.name };
  }
  return { kind: "resolved", value };
}
