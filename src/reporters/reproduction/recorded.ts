import type { CallOutcome, Failure } from "../../results/index.js";

/**
 * Whether the outcome of a call is the one that a failure tells of. The answer of a call that was not shown to be wrong may
 * be right: a store is not broken for giving it again. Of a batch it is not known.
 */
export function isOfFailure(recorded: CallOutcome, { code, args }: Failure): boolean {
  if (recorded.kind === "pending") return false;
  if ("error" in args) return recorded.kind === "rejected" && recorded.error.message === args.error?.message;
  switch (code) {
    case "call.accepted":
      return recorded.kind !== "rejected";
    case "read.missing":
      return recorded.kind === "rejected" ? recorded.error.name === "KeyError" : recorded.kind !== "bytes";
    case "read.empty":
      return isOfLength(recorded, 0);
    case "missing.sentinel":
      return recorded.kind !== "rejected" || recorded.error.name === args.received;
    case "result.value":
      return isPhrase(recorded, args.received);
    default: {
      const received = "received" in args ? args.received : undefined;
      return typeof received !== "object" || isOfLength(recorded, received.length);
    }
  }
}

function isOfLength(recorded: CallOutcome, length: number): boolean {
  return recorded.kind === "value" || (recorded.kind === "bytes" && recorded.bytes.length === length);
}

/** Whether a scenario puts an answer into these words. */
function isPhrase(recorded: CallOutcome, received: string): boolean {
  if (recorded.kind === "rejected") return received === "an error";
  if (recorded.kind === "missing") return [recorded.source, "missing"].includes(received);
  return recorded.kind === "value" && recorded.source === received;
}
