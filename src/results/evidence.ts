/** A stretch of bytes as it goes into a report: the bytes around what matters, never megabytes. */
export interface ByteWindow {
  /** Length in bytes of the whole value that the window was cut from. */
  length: number;
  /** Offset of the window's first byte within that value. */
  from: number;
  /** The window's bytes as lower-case hexadecimal, two digits a byte, no separators. */
  hex: string;
}

/** An error as data: what a store threw or rejected with. */
export interface ErrorEvidence {
  /** The error's name, or the type of what was thrown where it was no `Error`. */
  name: string;
  message: string;
  /** Stack frames of the user's code, ours trimmed off; one frame a line. */
  stack?: string;
  code?: string;
}

/** One call of the store under test, in the store's own words. */
export interface CallEvidence {
  /** Position in the order in which the calls were made, from 1. */
  seq: number;
  /** What was called, where it is not the store that is tested, such as `view`, which a call before made. */
  on?: string;
  /** The method as the store has it, such as `getRange`. */
  method: string;
  /** The arguments as JavaScript source, such as `"/c/0"` or `{ offset: 8, length: 4 }`. */
  args: string[];
  outcome: CallOutcome;
  /** Which member of a batch the outcome is the answer of, from 1; absent where it is that of the whole call. */
  member?: { number: number; of: number };
  /** When it was made, in milliseconds from the first of the calls that it is shown with. */
  startMs?: number;
  /** From call to settlement, in milliseconds; absent while the call is pending. */
  durationMs?: number;
}

/** How a call ended. */
export type CallOutcome =
  | { kind: "bytes"; bytes: ByteWindow; type: string }
  | { kind: "value"; source: string }
  | { kind: "missing"; source: string }
  | { kind: "rejected"; error: ErrorEvidence; synchronously?: true }
  | { kind: "pending" };

const hexOf = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** Bytes as hexadecimal, two lower-case digits each. */
export function toHex(bytes: Uint8Array): string {
  let hex = "";
  for (const byte of bytes) hex += hexOf[byte];
  return hex;
}

/**
 * Cuts the window of at most `size` bytes that shows position `around`.
 * A value that fits is shown whole.
 */
export function byteWindow(bytes: Uint8Array, around = 0, size = 64): ByteWindow {
  // A view of memory that was given away has no bytes, and cannot even be cut into.
  if (bytes.length === 0 || bytes.buffer.byteLength === 0) return { length: 0, from: 0, hex: "" };
  const latest = Math.max(0, bytes.length - size);
  const wanted = Math.max(0, around - size / 4);
  const from = Math.min(latest, wanted - (wanted % 16));
  return { length: bytes.length, from, hex: toHex(bytes.subarray(from, from + size)) };
}
