import { NotedRanges } from "../../adapters/index.js";
import { Buffer } from "../../buffer/index.js";
import { sourceText } from "../../harness/index.js";
import type { FailureCode } from "../../results/index.js";
import { patternCall } from "../../spec/index.js";
import { nearPattern } from "./near-pattern.js";

/** Bytes above this number are not written out; others of the same length stand in for them. */
const mostBytes = 4096;

/**
 * An argument as JavaScript source that a script can run: unlike the text of a report, it is never cut.
 */
export function argumentSource(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (value instanceof Buffer) return `new Bytes(${bytesSource(value.asArrayLike())})`;
  if (value instanceof Uint8Array) return bytesSource(value);
  if (value instanceof ArrayBuffer) return `${bytesSource(new Uint8Array(value))}.buffer`;
  if (value instanceof NotedRanges) return `${argumentSource(value.read)}.values()`;
  if (isHarmless(value)) {
    const source = "{ signal: new AbortController().signal }";
    return Object.isFrozen(value) ? `Object.freeze(${source})` : source;
  }
  if (Array.isArray(value)) return `[${value.map(argumentSource).join(", ")}]`;
  return sourceText(value);
}

/** Puts bytes amid others, as a view of a larger allocation: what {@link asView} calls in a script. */
export const viewSource = [
  "const view = (bytes) => {",
  "  const memory = new Uint8Array(bytes.length + 34).fill(0xb5);",
  "  memory.set(bytes, 17);",
  "  return memory.subarray(17, 17 + bytes.length);",
  "};",
].join("\n");

/** An argument as in {@link argumentSource}, but bytes are a view, as they were where a store took more than that. */
export function asView(value: unknown): string {
  if (value instanceof Buffer) return `new Bytes(view(${bytesSource(value.asArrayLike())}))`;
  return value instanceof Uint8Array ? `view(${bytesSource(value)})` : argumentSource(value);
}

/** Options with a signal that nobody ever aborted. */
function isHarmless(value: unknown): boolean {
  if (typeof value !== "object" || value === null || !("signal" in value)) return false;
  return value.signal instanceof AbortSignal && !value.signal.aborted;
}

/** How arguments are written where calls lead to a failure of this code. */
export function sourceFor(code: FailureCode): (value: unknown) => string {
  return mayBeOfMemory.test(code) ? asView : argumentSource;
}

/** Bytes that may be those of the memory around a value, which then has to be there. */
const mayBeOfMemory = /[.](guard-leaked|overrun|differ|unowed|shifted)$/;

/** Bytes in the kind of memory that they are in, which may be what a store minds. */
function bytesSource(bytes: Uint8Array): string {
  const source = plainSource(bytes);
  if (isBuffer(bytes)) return `Buffer.from(${source})`;
  if (bytes.buffer instanceof SharedArrayBuffer) return `shared(${source})`;
  return bytes.constructor === Uint8Array ? source : `new (class extends Uint8Array {})(${source})`;
}

function isBuffer(bytes: Uint8Array): boolean {
  return bytes.constructor.name === "Buffer";
}

/** Bytes in memory that several threads may share: what `shared` makes in a script. */
export const sharedSource = [
  "const shared = (bytes) => {",
  "  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));",
  "  copy.set(bytes);",
  "  return copy;",
  "};",
].join("\n");

function plainSource(bytes: Uint8Array): string {
  const { length } = bytes;
  if (length <= 32) return sourceText(bytes);
  const named = patternCall(bytes);
  if (named !== undefined) return named;
  if (length > mostBytes)
    return nearPattern(bytes) ?? `pattern(${length}, 0) /* others of the same length */`;
  return `Uint8Array.from(atob("${btoa(String.fromCharCode(...bytes))}"), (byte) => byte.charCodeAt(0))`;
}
