import { resolveByteRequest, StoreError } from "../../store/index.js";

/**
 * A copy of `value` with the bytes `[start, end)` replaced.
 *
 * @throws StoreError with code `range` for a range that is malformed or of zero length, that passes the end of
 *   the value, or that has another length than `bytes`.
 */
export function replaceBytes(
  value: Uint8Array,
  bytes: Uint8Array,
  [start, end]: readonly [start: number, end: number],
): Uint8Array {
  const { end: reached } = resolveByteRequest({ start, end }, value.length);
  if (reached !== end) {
    throw new StoreError(
      "range",
      `bytes [${start}, ${end}) pass the end of a value of ${value.length} bytes`,
    );
  }
  if (end - start !== bytes.length) {
    throw new StoreError("range", `bytes [${start}, ${end}) do not take a value of ${bytes.length} bytes`);
  }
  return overlayBytes(value, bytes, start);
}

/**
 * A copy of `value` with `bytes` laid over it from `start` on. It grows where they pass its end, and a hole
 * reads as zeros.
 */
export function overlayBytes(value: Uint8Array, bytes: Uint8Array, start: number): Uint8Array {
  const result = new Uint8Array(Math.max(value.length, start + bytes.length));
  result.set(value);
  result.set(bytes, start);
  return result;
}

/**
 * Lets the position of a write pass.
 *
 * @throws StoreError with code `range` for one that is not a whole number of bytes.
 */
export function assertStart(start: number): number {
  if (Number.isSafeInteger(start) && start >= 0) return start;
  throw new StoreError("range", `start ${start} is not a whole number of bytes`);
}
