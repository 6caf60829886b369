import { type Buffer, type BufferPrototype, isBytes } from "../buffer/index.js";
import { ContractBreach } from "../spec/index.js";
import type { RawStore } from "./raw-store.js";

/** Names a value's type as a store author would: `ArrayBuffer`, `string`, `Promise`, `null`. */
export function typeName(value: unknown): string {
  if (value === null) return "null";
  if (typeof value !== "object" && typeof value !== "function") return typeof value;
  try {
    const name: unknown = value.constructor?.name;
    return typeof name === "string" && name !== "" ? name : typeof value;
  } catch {
    return typeof value;
  }
}

/** A breach for a result of the wrong type. */
export function wrongType(call: string, expected: string, value: unknown): ContractBreach {
  return new ContractBreach({ code: "result.type", args: { call, expected, received: typeName(value) } });
}

/** What a read answered: a buffer, or `undefined` for a missing key, noted in the way in which it was told. */
export function answered(
  raw: RawStore,
  call: string,
  value: unknown,
  toBuffer: (value: unknown) => Buffer,
): Buffer | undefined {
  if (value !== undefined && value !== null) return toBuffer(value);
  raw.observe({ kind: "missing-as", call, what: String(value) });
  return undefined;
}

/**
 * The bytes that a store handed out, as the buffer that was asked for; no copy is made. Bytes in another
 * dress than the dialect promises are a breach, reported once for what it is, so that the requirements
 * about the bytes themselves can still be tried.
 */
export function bytesToBuffer(
  raw: RawStore,
  call: string,
  value: unknown,
  prototype: BufferPrototype,
): Buffer {
  if (isBytes(value)) return prototype.buffer.fromArrayLike(value);
  const bytes = bytesIn(value);
  if (bytes === undefined) throw wrongType(call, "Uint8Array", value);
  raw.breach(wrongType(call, "Uint8Array", value).failure);
  return prototype.buffer.fromArrayLike(bytes);
}

/** The bytes of a `Uint8Array`, of any other view or of an `ArrayBuffer`, not copied. */
export function bytesIn(value: unknown): Uint8Array | undefined {
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  return ArrayBuffer.isView(value)
    ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
    : undefined;
}

/** Lets a boolean pass. */
export function expectBoolean(call: string, value: unknown): boolean {
  if (typeof value !== "boolean") throw wrongType(call, "boolean", value);
  return value;
}

/** Lets a number pass. */
export function expectNumber(call: string, value: unknown): number {
  if (typeof value !== "number") throw wrongType(call, "number", value);
  return value;
}

/** Lets a string pass. */
export function expectString(call: string, value: unknown): string {
  if (typeof value !== "string") throw wrongType(call, "string", value);
  return value;
}

/** The members that are given, so that a call has no more arguments than it needs. */
export function trimmed(...args: unknown[]): unknown[] {
  while (args.length > 0 && args[args.length - 1] === undefined) args.pop();
  return args;
}
