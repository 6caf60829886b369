import { capabilityOf } from "../adapters/index.js";
import { type JournalCall, toCallEvidence } from "../harness/index.js";
import type { Failure } from "../results/index.js";
import { isNotImplemented, saysReadOnly, toErrorEvidence } from "../spec/index.js";
import type { Capability } from "../store/index.js";
import type { Execution, Owners } from "./execution.js";
import type { StoreHandle } from "./session.js";

/** Methods that put a value under a key: a store that refuses all of that can only be read. */
const wholeSets = /^set(Item)?$/;

/** A method that is there and does nothing but throw that it is not implemented, or that the store is read-only. */
export interface Stub {
  capability: Capability;
  call: JournalCall;
  error: unknown;
}

/**
 * The first method among these calls that threw so, and never did anything else.
 *
 * @param own the store that is tested: views and other handles may well be read-only
 */
export function findStub(
  calls: readonly JournalCall[],
  { target: own, dialect }: Pick<StoreHandle, "target" | "dialect">,
): Stub | undefined {
  for (const call of calls) {
    const { settled, method } = call;
    if (settled?.kind !== "rejected") continue;
    const readsOnly = call.target === own && wholeSets.test(method) && saysReadOnly(settled.error);
    if (!readsOnly && !isNotImplemented(settled.error)) continue;
    const capability = capabilityOf(method, dialect);
    const works = calls.some((other) => other.method === method && other.settled?.kind !== "rejected");
    if (capability !== undefined && !works) return { capability, call, error: settled.error };
  }
  return undefined;
}

/**
 * From now on the store lacks what the stub stands for, and the report says so. The requirement that
 * answers for stubs is told, which makes a warning of it.
 */
export function noteStub(stub: Stub, metBy: string, { known, emit }: Execution, owners: Owners): void {
  const { capability, call, error } = stub;
  if (known.lacking.has(capability)) return;
  const evidence = toErrorEvidence(error);
  const reason = `\`${call.method}\` is there, and throws \`${evidence.message}\``;
  known.lacking.set(capability, reason);
  emit({ type: "lacks", capability, reason });
  const failure: Failure = { code: "call.rejected", args: { call: `${call.method}()`, error: evidence } };
  const owner = owners.get(failure.code);
  if (owner)
    emit({
      type: "breach",
      breach: { owner, metBy, failure, journal: toCallEvidence([{ ...call, seq: 1 }]) },
    });
}
