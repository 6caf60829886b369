import { Buffer, isBytes, isGone } from "../buffer/index.js";

/** A value that stays as it is now, with bytes in memory of their own; lists of them too. Anything else is the same. */
export function asItIs(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asItIs);
  const bytes = value instanceof Buffer ? value.asArrayLike() : value;
  if (!isBytes(bytes) || isGone(bytes)) return value;
  // Every kind of buffer is made by its class.
  if (value instanceof Buffer) return (value.constructor as typeof Buffer).fromBytes(bytes);
  // Of the same class still: `Buffer` of Node is shown as such.
  return Object.setPrototypeOf(Uint8Array.from(bytes), Object.getPrototypeOf(value));
}

/**
 * The arguments of a call as they are passed: objects and lists, which the store may write to, are copied. What is frozen
 * cannot be written to, a prototype of buffers is always the same, and what has a class of its own may notice that it is
 * read.
 */
export function asPassed(args: readonly unknown[]): readonly unknown[] {
  return args.some(mayChange) ? args.map((arg) => (mayChange(arg) ? copyOf(arg) : arg)) : args;
}

function mayChange(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype) return false;
  return !("ndBuffer" in value || Object.isFrozen(value));
}

function copyOf(value: object): object {
  return Array.isArray(value) ? [...value] : { ...value };
}
