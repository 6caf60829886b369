import { NotedRanges } from "../adapters/index.js";
import { Buffer } from "../buffer/index.js";
import { patternCall } from "../spec/index.js";

const shortest = 32;
const longestText = 200;

/** So much of a long text is kept at its end, in which names often differ. */
const keptEnd = 40;

/** What has a name where it is written: a store, a signal, a batch of which one member matters. */
export class Named {
  constructor(readonly source: string) {}
}

/**
 * A value as JavaScript source, as it is written in the call sequence and in a script that reproduces
 * it: `"/c/0"`, `{ offset: 8, length: 4 }`, `pattern(256, 1)`. Never throws.
 */
export function sourceText(value: unknown): string {
  try {
    return write(value);
  } catch {
    return "/* unreadable */ undefined";
  }
}

/** The items of an argument that lists some, such as the requests of a batch; undefined for any other. */
export function itemsOf(arg: unknown): readonly unknown[] | undefined {
  if (arg instanceof NotedRanges) return arg.read;
  return Array.isArray(arg) ? arg : undefined;
}

function write(value: unknown): string {
  switch (typeof value) {
    case "string":
      return value.length > longestText ? longText(value) : JSON.stringify(value);
    case "bigint":
      return `${value}n`;
    case "object":
      return value === null ? "null" : writeObject(value);
    case "function":
      return value.name || "() => {}";
    default:
      return Object.is(value, -0) ? "-0" : String(value);
  }
}

/** A long text: its beginning, its end and its length. */
function longText(value: string): string {
  const beginning = value.slice(0, longestText - 2 * keptEnd).replace(/[\uD800-\uDBFF]$/, "");
  const end = value.slice(-keptEnd).replace(/^[\uDC00-\uDFFF]/, "");
  return `${JSON.stringify(`${beginning}…${end}`)} /* ${value.length} characters */`;
}

function writeObject(value: object): string {
  if (value instanceof Named) return value.source;
  if (value instanceof Buffer) return `new Bytes(${bytesText(value.asArrayLike())})`;
  if (value instanceof Uint8Array) return bytesText(value);
  if (value instanceof ArrayBuffer) return `${bytesText(new Uint8Array(value))}.buffer`;
  if ("ndBuffer" in value && "buffer" in value) return "prototype";
  if (value instanceof AbortSignal) return "signal";
  if (Array.isArray(value)) return `[${value.map((item) => sourceText(item)).join(", ")}]`;
  if (value instanceof NotedRanges) return `${sourceText(value.read)}.values()`;
  if (Symbol.iterator in value) return `/* ${value.constructor?.name ?? "iterable"} */ []`;
  const members = Object.entries(value).map(([name, member]) => `${name}: ${sourceText(member)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

/** Bytes as an expression that makes them: short ones in full, patterns by their name. */
function bytesText(bytes: Uint8Array): string {
  if (bytes.length === 0) return "new Uint8Array()";
  if (bytes.length <= shortest) return `Uint8Array.of(${Array.from(bytes, hexNumber).join(", ")})`;
  return (
    patternCall(bytes) ??
    `Uint8Array.from([${Array.from(bytes.subarray(0, shortest), hexNumber).join(", ")}, …])`
  );
}

function hexNumber(byte: number): string {
  return `0x${byte.toString(16).padStart(2, "0")}`;
}
