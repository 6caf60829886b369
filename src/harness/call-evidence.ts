import { Buffer, isBytes } from "../buffer/index.js";
import { byteWindow, type CallEvidence, type CallOutcome } from "../results/index.js";
import { toErrorEvidence } from "../spec/index.js";
import type { JournalCall, Settled } from "./journal.js";
import { sourceText } from "./source-text.js";

/**
 * Calls as plain data for a report.
 *
 * @param calls in the order in which they were made
 */
export function toCallEvidence(calls: readonly JournalCall[]): CallEvidence[] {
  const since = calls[0]?.startedAt ?? 0;
  return calls.map((call) => ({ ...oneCall(call), startMs: call.startedAt - since }));
}

function oneCall(call: JournalCall): CallEvidence {
  const { seq, method, args, startedAt, endedAt, settled } = call;
  const evidence: CallEvidence = {
    seq,
    method,
    args: args.map((arg) => sourceText(arg)),
    outcome: settled ? toOutcome(settled) : { kind: "pending" },
  };
  if (endedAt !== undefined) evidence.durationMs = endedAt - startedAt;
  return evidence;
}

function toOutcome(settled: Settled): CallOutcome {
  switch (settled.kind) {
    case "rejected": {
      const error = toErrorEvidence(settled.error);
      return settled.synchronously
        ? { kind: "rejected", error, synchronously: true }
        : { kind: "rejected", error };
    }
    case "listed":
      return {
        kind: "value",
        source: `${sourceText(settled.names)}${settled.complete ? "" : " (not to the end)"}`,
      };
    case "many-bytes":
      return { kind: "bytes", bytes: settled.bytes, type: settled.type };
    case "resolved":
      return toValue(settled.value);
  }
}

function toValue(value: unknown): CallOutcome {
  if (value === undefined || value === null) return { kind: "missing", source: String(value) };
  if (value instanceof Buffer) return toBytes(value.asArrayLike(), value);
  if (isBytes(value)) return toBytes(value, value);
  if (value instanceof ArrayBuffer) return toBytes(new Uint8Array(value), value);
  return { kind: "value", source: sourceText(value) };
}

function toBytes(bytes: Uint8Array, holder: object): CallOutcome {
  return { kind: "bytes", bytes: byteWindow(bytes, 0, 16), type: holder.constructor.name };
}
