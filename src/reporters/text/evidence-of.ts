import type { ByteWindow, ErrorEvidence, Failure } from "../../results/index.js";

/** The bytes that were owed, or null where none were, and those that came. */
export interface ByteEvidence {
  expected: ByteWindow | null;
  received: ByteWindow;
}

const noBytes: ByteWindow = { length: 0, from: 0, hex: "" };

/** The bytes that a failure is about, if it is about bytes. */
export function bytesOf({ code, args }: Failure): ByteEvidence | undefined {
  // Of what is torn any one of several values was owed: there is none to hold it against.
  if (code === "read.torn") return undefined;
  const expected = "expected" in args && isWindow(args.expected) ? args.expected : null;
  if ("received" in args && isWindow(args.received)) return { expected, received: args.received };
  return expected === null ? undefined : { expected, received: noBytes };
}

/** The error that a failure is about, if it is about one. */
export function errorOf({ args }: Failure): ErrorEvidence | undefined {
  return "error" in args ? args.error : undefined;
}

/** What the store printed before the failure, if that is known and was anything. */
export function outputOf({ args }: Failure): string | undefined {
  return "output" in args && args.output.trim() !== "" ? args.output : undefined;
}

/** The bytes that a window shows. */
export function shownBytes({ hex }: ByteWindow): number[] {
  return Array.from({ length: hex.length >> 1 }, (_, at) =>
    Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16),
  );
}

/** The byte at an offset of the whole value: undefined where the window does not show it. */
export function byteAt(window: ByteWindow, offset: number): string | undefined {
  const at = 2 * (offset - window.from);
  return at >= 0 && at < window.hex.length ? window.hex.slice(at, at + 2) : undefined;
}

function isWindow(value: unknown): value is ByteWindow {
  return typeof value === "object" && value !== null && "hex" in value;
}
