import { Buffer, isBytes } from "../../buffer/index.js";
import { type ByteWindow, type Failure, toHex } from "../../results/index.js";
import { toErrorEvidence } from "../../spec/index.js";
import { failingMember } from "../failing-read.js";
import type { ScriptCall } from "./steps.js";

/** Whether what came of a call is what a failure tells of: of a batch, the member that failed. Never throws. */
export function isAnsweredSo(call: ScriptCall, failure: Failure): boolean {
  try {
    return tellsOf(call, failure);
  } catch {
    // An answer may be what cannot even be put into words.
    return false;
  }
}

function tellsOf(call: ScriptCall, failure: Failure): boolean {
  const { settled } = call;
  const { code, args } = failure;
  if (settled === undefined) return false;
  if ("error" in args)
    return settled.kind === "rejected" && toErrorEvidence(settled.error).message === args.error?.message;
  if (code === "list.differs" || code === "call.accepted") return settled.kind !== "rejected";
  const received = "received" in args ? args.received : undefined;
  if (settled.kind === "rejected")
    return code === "read.missing"
      ? toErrorEvidence(settled.error).name === "KeyError"
      : received === "an error";
  if (settled.kind === "many-bytes")
    return typeof received === "object" && received.length === settled.bytes.length;
  if (settled.kind === "listed") return typeof received === "string" && isNamesOf(settled.names, received);
  const member = Array.isArray(settled.value) ? failingMember(call, failure) : -1;
  const given: unknown =
    Array.isArray(settled.value) && member !== -1 ? settled.value[member] : settled.value;
  // In zarr.js, metadata may be text.
  const isText = call.method === "getItem" && typeof given === "string";
  const value = isText ? new TextEncoder().encode(given) : given;
  if (code === "read.empty") return bytesIn(value)?.length === 0;
  if (received === undefined) return value === undefined || value === null;
  if (typeof received === "object") return isWindowOf(value, received);
  if (code === "result.type") return [typeof value, Object(value).constructor?.name].includes(received);
  return phrasesOf(value).includes(received);
}

/** The ways in which scenarios put an answer into words. */
function phrasesOf(value: unknown): string[] {
  const bytes = bytesIn(value);
  if (bytes) return [wordsOf(bytes), `${bytes.length} bytes`];
  if (value === undefined || value === null) return [String(value), "missing"];
  if (!Array.isArray(value)) return [String(value), JSON.stringify(value) ?? ""];
  const members = value.map((member) => wordsOf(bytesIn(member)));
  return [String(value), JSON.stringify(value), members.join(", "), `${value.length} results`];
}

function wordsOf(bytes: Uint8Array | undefined): string {
  if (bytes === undefined) return "missing";
  return `${bytes.length} bytes, ${toHex(bytes).replaceAll(/..(?=.)/g, "$& ")}`;
}

/** Whether names are those of a phrase, which may leave out the directory that its scenario works in. */
function isNamesOf(names: readonly unknown[], received: string): boolean {
  const found = names.map(String);
  if (found.join() === received) return true;
  const sorted = found.toSorted();
  const told = received === "" ? [] : received.split(",");
  return sorted.length === told.length && sorted.every((name, at) => name.endsWith(told[at] ?? ""));
}

function isWindowOf(value: unknown, { length, from, hex }: ByteWindow): boolean {
  const bytes = bytesIn(value);
  if (bytes?.length !== length) return false;
  return toHex(bytes.subarray(from, from + hex.length / 2)) === hex;
}

/** The bytes of an answer, in whichever form a dialect has them. */
export function bytesIn(value: unknown): Uint8Array | undefined {
  const array = value instanceof Buffer ? value.asArrayLike() : value;
  const bytes = array instanceof ArrayBuffer ? new Uint8Array(array) : array;
  return isBytes(bytes) ? bytes : undefined;
}
