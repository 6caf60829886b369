import { type Buffer, isGone } from "../buffer/index.js";
import { ContractBreach } from "./breach.js";

/** How a read ended, before it is held against anything. */
export type Outcome =
  | { kind: "bytes"; bytes: Uint8Array }
  | { kind: "missing" }
  | { kind: "not-bytes"; type: string }
  | { kind: "rejected"; error: unknown };

/** Waits for a read and says how it ended. Never rejects. */
export async function settle(read: () => Promise<Buffer | undefined>): Promise<Outcome> {
  try {
    const buffer = await read();
    return buffer === undefined ? { kind: "missing" } : { kind: "bytes", bytes: buffer.asArrayLike() };
  } catch (error) {
    const breach = error instanceof ContractBreach ? error.failure : undefined;
    if (breach?.code === "result.type") return { kind: "not-bytes", type: breach.args.received };
    return { kind: "rejected", error };
  }
}

/** What is left of an outcome: memory that the store has transferred away by now has no bytes, and cannot be looked into. */
export function whatIsLeft(outcome: Outcome): Outcome {
  const hasNone = outcome.kind === "bytes" && isGone(outcome.bytes);
  return hasNone ? { kind: "bytes", bytes: new Uint8Array() } : outcome;
}

/**
 * The classes that a ruling speaks of. `exact`: the bytes asked for. `clamped`: what there is of them,
 * where the request goes past the value. `wrong bytes`: any bytes that were not owed.
 */
export type OutcomeClass =
  | "exact"
  | "clamped"
  | "empty"
  | "missing"
  | "rejected"
  | "wrong bytes"
  | "not bytes";
