import { bytesEqual } from "../../buffer/index.js";
import type { ByteWindow, Failure } from "../../results/index.js";
import { toErrorEvidence } from "../../spec/index.js";
import type { World } from "../world.js";
import { bytesIn, isAnsweredSo } from "./answered.js";
import { seenText } from "./seen.js";
import type { ScriptCall } from "./steps.js";

/**
 * Whether `answer`, what came of a call, is still wrong, as an expression; undefined where that cannot be told.
 *
 * @param script the keys that the script writes, its writes of the one in question, and whether they meet each other or
 *   the call
 */
export function brokenSource(
  failure: Failure,
  cause: ScriptCall,
  world: World,
  { written, raced, writes }: { written: ReadonlySet<string>; raced: boolean; writes: readonly ScriptCall[] },
): string | undefined {
  const { code, args } = failure;
  if (code === "list.differs") return listSource(args, cause, world, written) ?? recordedSource(cause);
  if (code === "call.accepted") return '!answer.startsWith("error")';
  // If this call's recorded answer is not the one that failed, that answer may be right.
  if (!isAnsweredSo(cause, failure)) return undefined;
  // `answer` is text: it tells neither the type that holds the bytes, nor that a promise was returned.
  if (code === "result.type" && (args.received === "Promise" || seenText(cause)?.includes(" bytes ")))
    return undefined;
  // With writes at once, another round may rightly end with the value of either.
  if (raced && writes.some((write) => mayMake(write, cause))) return "false";
  if (cause.settled?.kind === "rejected") {
    const mayBeMissing = "allowed" in args && args.allowed.includes("missing");
    return `answer.startsWith("error")${mayBeMissing ? ' && answer !== "error KeyError"' : ""}`;
  }
  const expected = "expected" in args && typeof args.expected === "object" ? args.expected : null;
  // With writes at once there is no single value to expect.
  if (expected && !raced && isOfBytes(cause))
    return `/^\\d+ bytes /.test(answer) && !(${owedSource(expected)})`;
  return recordedSource(cause);
}

/** Whether a write may be why a read was answered as it was. */
function mayMake({ method, args }: ScriptCall, { settled }: ScriptCall): boolean {
  const isMissing =
    settled?.kind === "rejected"
      ? toErrorEvidence(settled.error).name === "KeyError"
      : settled?.kind === "resolved" && (settled.value === undefined || settled.value === null);
  if (isMissing) return !/^set/.test(method);
  const found = settled?.kind === "resolved" ? bytesIn(settled.value) : undefined;
  const value = bytesIn(args[1]);
  return found !== undefined && value !== undefined && bytesEqual(value, found);
}

function recordedSource(cause: ScriptCall): string | undefined {
  const text = seenText(cause);
  return text === undefined ? undefined : `answer === ${JSON.stringify(text)}`;
}

function isOfBytes({ settled }: ScriptCall): boolean {
  return (
    settled?.kind === "many-bytes" || (settled?.kind === "resolved" && bytesIn(settled.value) !== undefined)
  );
}

/** Whether `answer` is of so many bytes, and those that are known are right. */
function owedSource({ length, from, hex }: ByteWindow): string {
  const before = `${length} bytes `;
  if (from === 0 && hex.length === 2 * length) return `answer === "${before}${hex}"`;
  return `answer.startsWith("${before}") && answer.startsWith("${hex}", ${before.length + 2 * from})`;
}

type ListArgs = Extract<Failure, { code: "list.differs" }>["args"];

/** A listing of whole keys, in whichever form the dialect has them. */
function listSource(
  { call, missing, unexpected, repeated }: ListArgs,
  { method, settled }: ScriptCall,
  { handle }: World,
  written: ReadonlySet<string>,
): string | undefined {
  const whole = /^list(Prefix)?\(/.test(call) && /^(list|listPrefix|keys)$/.test(method);
  if (!whole && !call.startsWith(`${method}(`)) return undefined;
  if (namesIn(settled) === undefined) return undefined;
  const slash = whole && handle.dialect === "zarrita" ? "/" : "";
  const raw = (name: string) => `${slash}${whole ? handle.root : ""}${name}`;
  // What a script does not write is no longer missing from its listing.
  if (whole && !missing.every((name) => written.has(`${handle.root}${name}`))) return undefined;
  const lists = (of: readonly string[]) => JSON.stringify(of.map(raw));
  const differs = [
    ...(missing.length > 0 ? [`${lists(missing)}.some((name) => !names.includes(name))`] : []),
    ...(unexpected.length > 0 ? [`${lists(unexpected)}.some((name) => names.includes(name))`] : []),
    ...(repeated.length > 0
      ? [`${lists(repeated)}.some((name) => names.indexOf(name) !== names.lastIndexOf(name))`]
      : []),
  ];
  return `((names) => names !== undefined && (${differs.join(" || ")}))(answer.startsWith("[") ? JSON.parse(answer) : undefined)`;
}

function namesIn(settled: ScriptCall["settled"]): string[] | undefined {
  const names =
    settled?.kind === "listed" ? settled.names : settled?.kind === "resolved" ? settled.value : undefined;
  return Array.isArray(names) && names.every((name) => typeof name === "string") ? names : undefined;
}
