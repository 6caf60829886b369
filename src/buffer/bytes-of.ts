import { isBytes } from "./bytes.js";
import { describeValue } from "./describe-value.js";

/** The bytes of any buffer, not copied, or `undefined` where `value` is no buffer. */
export function bytesIn(value: unknown): Uint8Array | undefined {
  // By its method, not its class: a store may carry a second copy of this package with a `Buffer` of its own.
  if (typeof value !== "object" || value === null || !("asArrayLike" in value)) return undefined;
  const array: unknown = typeof value.asArrayLike === "function" ? value.asArrayLike() : undefined;
  return isBytes(array) ? array : undefined;
}

/**
 * The bytes of any buffer, not copied.
 *
 * @param what names the call in the message, such as "`combine`".
 * @throws TypeError where `value` is no buffer; the message says what came.
 */
export function bytesOf(value: unknown, what: string): Uint8Array {
  const array = bytesIn(value);
  if (array === undefined) throw new TypeError(`${what} takes a \`Buffer\`, but got ${describeValue(value)}`);
  return array;
}
