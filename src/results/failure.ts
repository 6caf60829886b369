import type { Circumstance } from "./circumstance.js";
import type { ByteWindow, ErrorEvidence } from "./evidence.js";

/** The byte range of a read, as the contract has it (`start`, `end`, `offset`, `suffix`); odd numbers as text. */
export type RequestEvidence = Record<string, number | string> | null;

/** What a failed read has in common, whatever went wrong with it. */
export interface ReadEvidence {
  key: string;
  /** The byte range asked for, or null for the whole value. */
  request: RequestEvidence;
  /** Length in bytes of the value that was stored. */
  size: number;
  /** The outcome classes that would have been right, such as `exact` or `rejected`. */
  allowed: string[];
  /** What went on around the read, where that tells of the cause. */
  circumstance?: Circumstance;
  /** The byte range as source, where it was written in another way than `request` shows. */
  written?: string;
  /** The read was one of a batch, and got what this other member of it is owed, counted from 1. */
  answersMember?: number;
  /** Whether the same read was answered rightly once the scenario had ended, and nothing else was going on. */
  rightLater?: true;
}

/** A read that answered with bytes that it should not have answered with. */
export interface WrongBytes extends ReadEvidence {
  /** The bytes that were owed, or null where none were. */
  expected: ByteWindow | null;
  received: ByteWindow;
  /** Offset of the first byte that differs. */
  differsAt: number;
  /** Bytes of padding, of overrun or of shortfall, where the diagnosis counts them. */
  count?: number;
  /** Offset in the stored value at which the received bytes were found. */
  foundAt?: number;
  /** The other key, or the description of the other value, that the bytes belong to. */
  origin?: string;
}

/** How a listing differs from what is in the store; of each kind the first names only. */
export interface ListDifference {
  call: string;
  missing: string[];
  unexpected: string[];
  repeated: string[];
  /** A key that is listed in part or whole since it shares the characters of the directory, if there is one. */
  sibling?: string;
  /** How many names were owed, and how many came. */
  expectedCount: number;
  receivedCount: number;
}

/** One call in a concurrent history. */
export interface TimelineEntry {
  /** Which of the concurrent callers made it, from 1. */
  client: number;
  call: string;
  outcome: string;
  /** Milliseconds from the start of the history. */
  from: number;
  to: number;
}

/** The patterns of wrong bytes that are recognised, each the trace of one kind of bug. */
export type ByteDiagnosis =
  | "zero-padded"
  | "whole-value"
  | "first-bytes"
  | "last-bytes"
  | "suffix-as-offset"
  | "off-by-one-end"
  | "truncated"
  | "overrun"
  | "shifted"
  | "stale"
  | "other-key"
  | "guard-leaked"
  | "text-decoded"
  | "unowed"
  | "differ";

/** Codes of reads that answered with wrong bytes: `range` where a byte range was asked for. */
export type WrongBytesCode = `${"range" | "value"}.${ByteDiagnosis}`;

/** The other failure codes, each with the arguments that its text is made of. */
export interface OtherFailureArgs {
  "read.missing": ReadEvidence;
  "read.found": ReadEvidence & { received: ByteWindow };
  "read.empty": ReadEvidence & { expected: ByteWindow | null };
  "read.rejected": ReadEvidence & { error: ErrorEvidence };
  "read.not-bytes": ReadEvidence & { received: string };
  "policy.not-kept": ReadEvidence & { policy: string; choice: string; found: string };
  "read.torn": ReadEvidence & {
    received: ByteWindow;
    sources: string[];
    /** Offset up to which the bytes are those of one write. */
    changesAt?: number;
    /** The write whose size decided which bytes of the one source were cut out. */
    cutBy?: string;
  };
  "call.rejected": { call: string; error: ErrorEvidence };
  "call.accepted": { call: string; because: string };
  "call.timeout": { calls: string[]; limitMs: number };
  "result.type": { call: string; expected: string; received: string };
  "result.value": { call: string; expected: string; received: string };
  "memory.guard-changed": {
    call: string;
    side: "before" | "after";
    offset: number;
    expected: number;
    found: number;
  };
  "memory.value-changed": { call: string; differsAt: number; expected: ByteWindow; received: ByteWindow };
  "memory.aliased": {
    call: string;
    what: string;
    differsAt: number;
    expected: ByteWindow;
    received: ByteWindow;
  };
  "list.differs": ListDifference;
  "outcome.varies": {
    key: string;
    request: RequestEvidence;
    first: { how: string; outcome: string };
    second: { how: string; outcome: string };
  };
  "abort.wrong": { call: string; expected: string; received: string };
  "cost.excess": { call: string; asked: number; moved: number; requests: number };
  "array.differs": { array: string; at: number[]; expected: string; received: string };
  "model.diverged": { seed: number; path: string; script: string[]; expected: string; received: string };
  "history.impossible": { key: string; timeline: TimelineEntry[]; because: string };
  "missing.sentinel": { call: string; expected: string; received: string };
  "given.unavailable": { key: string; size: number; error: ErrorEvidence };
  "store.unavailable": { stage: string; error: ErrorEvidence };
  "scenario.threw": { error: ErrorEvidence };
  "scenario.asserted-nothing": Record<string, never>;
  "process.unhandled": { what: string; error: ErrorEvidence; running: string[] };
  "process.lost": {
    exitCode: number | null;
    signal: string | null;
    output: string;
    error?: ErrorEvidence;
    /** The memory that the process was lost for: what it took, and the limit, of all or of JavaScript's objects. */
    memory?: { usedBytes: number; limitBytes: number; of: "process" | "heap" };
  };
  "process.hung": {
    /** The calls without an answer, the last one first. */
    calls: string[];
    limitMs: number;
    output: string;
    /** The memory that the process took by then, where that was much, in bytes. */
    usedBytes?: number;
  };
}

/** Every failure code with its arguments. */
export type FailureArgs = Record<WrongBytesCode, WrongBytes> & OtherFailureArgs;

/** The name of a kind of failure, stable across versions. */
export type FailureCode = keyof FailureArgs;

/** A failure as data. Its text is made by the reporters. */
export type Failure =
  | { code: WrongBytesCode; args: WrongBytes }
  | { [C in keyof OtherFailureArgs]: { code: C; args: OtherFailureArgs[C] } }[keyof OtherFailureArgs];
