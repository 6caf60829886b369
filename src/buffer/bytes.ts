import { describeValue } from "./describe-value.js";

const typedArrayPrototype: unknown = Object.getPrototypeOf(Uint8Array.prototype);
const typedArrayName =
  typedArrayPrototype instanceof Object
    ? Object.getOwnPropertyDescriptor(typedArrayPrototype, Symbol.toStringTag)?.get
    : undefined;

/**
 * Whether `value` is one-dimensional bytes: a `Uint8Array`, or a subclass of it such as Node's `Buffer`, of
 * this realm or another. A `Uint8ClampedArray` is not, because writing to it means something else.
 */
export function isBytes(value: unknown): value is Uint8Array {
  // This getter reads the internal slot, which `instanceof` does not: it knows other realms, and no impostors.
  return typedArrayName?.call(value) === "Uint8Array";
}

/** Whether bytes have no memory, such as where it was transferred away: they cannot even be copied or cut then. */
export function isGone({ buffer }: Uint8Array): boolean {
  return buffer.byteLength === 0;
}

/**
 * Lets a `Uint8Array` pass and refuses everything else.
 *
 * @param what names the argument in the message, such as "`Buffer`".
 * @throws TypeError that says what came, and how to make bytes of it where there is a way.
 */
export function assertBytes(value: unknown, what: string): asserts value is Uint8Array {
  if (isBytes(value)) return;
  throw new TypeError(
    `${what} takes one-dimensional bytes, a \`Uint8Array\`, but got ${describeValue(value)}${remedy(value)}`,
  );
}

function remedy(value: unknown): string {
  if (ArrayBuffer.isView(value)) return ": pass `new Uint8Array(x.buffer, x.byteOffset, x.byteLength)`";
  if (value instanceof ArrayBuffer) return ": pass `new Uint8Array(x)`";
  if (Array.isArray(value)) return ": pass `Uint8Array.from(x)`";
  if (typeof value === "string") return ": pass `new TextEncoder().encode(x)`";
  return "";
}
