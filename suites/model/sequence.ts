import type { ErrorEvidence } from "../../src/results/index.js";
import { attempt, type CallResult, type Scenario } from "../../src/spec/index.js";
import { type Command, directories, keys } from "./command.js";
import type { Ground } from "./ground.js";

/** What a store answered, and what it owed. */
export interface Divergence {
  expected: string;
  received: string;
}

/** A sequence of commands under way: the store, the model beside it, and the script of what was done. */
export class Sequence {
  /** What the store must hold, by key. */
  readonly model = new Map<string, Uint8Array>();
  /** Every key that was ever set: a directory that is empty may still be listed. */
  readonly everSet = new Set<string>();
  /** The calls as source. */
  readonly script: string[] = [];
  readonly scenario: Scenario;
  readonly ground: Ground;

  constructor(scenario: Scenario, ground: Ground) {
    this.scenario = scenario;
    this.ground = ground;
  }

  keyOf({ place }: Command, further = 0): string {
    return this.ground.root + (keys[(place + further) % keys.length] ?? keys[0]);
  }

  directoryOf({ place }: Command): string {
    return this.ground.root + (directories[place % directories.length] ?? "");
  }

  /** Writes a call into the script and makes it. */
  call<T>(source: string, make: () => T | Promise<T>): Promise<CallResult<T>> {
    this.script.push(source);
    return attempt(source, make);
  }

  /** The model's value becomes this one, or none. */
  put(key: string, value: Uint8Array | undefined): void {
    if (value === undefined) this.model.delete(key);
    else this.model.set(key, value);
    this.everSet.add(key);
  }
}

/** How a call that should have succeeded ended. */
export function refusal(result: CallResult<unknown>): string {
  if (result.ok) return "no error";
  const { failure } = result;
  return failure.code === "call.rejected" ? anError(failure.args.error) : failure.code;
}

/** An error in the words of a divergence. */
export function anError({ name, message }: ErrorEvidence): string {
  return `an error, ${name}: ${message}`;
}

/** Bytes in the words of a divergence: how many, and the first of them. */
export function bytesText(bytes: Uint8Array): string {
  const first = Array.from(bytes.subarray(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join(" ");
  if (bytes.length === 0) return "an empty value";
  return `${bytes.length} ${bytes.length === 1 ? "byte" : "bytes"} (${first}${bytes.length > 8 ? " …" : ""})`;
}

/** A value as source; values are patterns, or parts of some put together. */
export function valueSource({ size, salt }: Pick<Command, "size" | "salt">): string {
  return `pattern(${size}, ${salt})`;
}
