import { Buffer } from "../../buffer/index.js";
import { isAbout, type JournalCall } from "../../harness/index.js";
import type { FailureArgs } from "../../results/index.js";
import { argumentSource } from "./argument-source.js";
import { callSource } from "./call-source.js";
import { callText } from "./call-text.js";
import { verdictSource } from "./seen.js";
import { wavesOf } from "./waves.js";

/** Overwrites all bytes of what was handed in or out, as its owner may: what {@link aliasedSource} calls. */
export const wipeSource = [
  "const wipe = (value) => {",
  "  if (Array.isArray(value)) return value.forEach(wipe);",
  "  const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : (value?.array ?? value);",
  "  bytes?.fill(0xff);",
  "};",
].join("\n");

/**
 * The calls that show memory to be shared, with the overwriting between them; undefined where that is not known. The
 * arguments of the calls cannot tell: what was overwritten has changed in them as well.
 */
export function aliasedSource(
  calls: readonly JournalCall[],
  args: FailureArgs["memory.aliased"],
  all: readonly JournalCall[],
): string[] | undefined {
  const { call, what } = args;
  const last = calls.at(-1);
  if (last === undefined) return undefined;
  if (call.startsWith("set")) return keptSource(calls, last, args);
  if (what.startsWith("another result")) return apartSource(all, last, call);
  const around = aroundSource(all, last, call);
  if (around) return around;
  const read = calls.at(-2);
  if (!/^get/.test(call) || read === undefined || !/^get/.test(read.method) || !/^get/.test(last.method)) {
    return undefined;
  }
  const writes = calls.filter(({ method }) => /^set/.test(method)).map((each) => callSource(each));
  return [
    ...writes,
    `const first = await ${callText(read)};`,
    `const second = await ${callText(last)};`,
    "wipe(first);",
    `console.log(second, await ${callText(last)});`,
  ];
}

/** A write whose buffer is overwritten afterwards, with the writes before it; the key is then read by the last call. */
function keptSource(
  calls: readonly JournalCall[],
  last: JournalCall,
  { call, expected }: FailureArgs["memory.aliased"],
): string[] | undefined {
  const method = /^\w+/.exec(call)?.[0] ?? "";
  const at = calls.findLastIndex((each) => each.method === method || each.method === `${method}Item`);
  const set = calls[at];
  const whole = expected.from === 0 && expected.hex.length === 2 * expected.length;
  const written = set && writtenBy(set);
  if (set === undefined || set === last || !/^get/.test(last.method) || !whole || !written) return undefined;
  const { value, start, length } = written;
  const hex = expected.hex.slice(2 * start, 2 * (start + length));
  const sourceOf = (arg: unknown): string => {
    if (arg === value) return "value";
    return Array.isArray(arg) ? `[${arg.map(sourceOf).join(", ")}]` : argumentSource(arg);
  };
  return [
    ...calls.slice(0, at).flatMap((each) => (/^set/.test(each.method) ? [callSource(each)] : [])),
    `const value = ${valueSource(value, hex)};`,
    `await ${callText(set, sourceOf)};`,
    "wipe(value);",
    `console.log(await ${callText(last)});`,
  ];
}

/** The buffer that a call writes, and which bytes of the key's value it becomes; undefined where it writes several. */
function writtenBy({
  args: [key, value, range],
}: JournalCall): { value: unknown; start: number; length: number } | undefined {
  const [part] = Array.isArray(key) && key.length === 1 ? key : [];
  if (Array.isArray(part)) return sizedAt(part[2], Number(part[1]));
  return sizedAt(value, Array.isArray(range) ? Number(range[0]) : 0);
}

function sizedAt(
  value: unknown,
  start: number,
): { value: unknown; start: number; length: number } | undefined {
  if (value instanceof ArrayBuffer) return { value, start, length: value.byteLength };
  const isSized = value instanceof Buffer || value instanceof Uint8Array;
  return isSized ? { value, start, length: value.length } : undefined;
}

/** Reads that were made at once, or a batch: what the first gave is overwritten, and none of the others may change. */
function apartSource(all: readonly JournalCall[], last: JournalCall, call: string): string[] | undefined {
  const [, key = ""] = /"([^"]*)"/.exec(call) ?? [];
  const reads = wavesOf(all.filter(({ startedAt }) => startedAt <= last.startedAt)).at(-1) ?? [];
  if (reads.length === 0 || !reads.every((each) => /^get/.test(each.method))) return undefined;
  const writes = all.filter((each) => /^set/.test(each.method) && isAbout(each, key));
  return [
    ...writes.map((each) => callSource(each)),
    "const results = (await Promise.all([",
    ...reads.map((each) => `  ${callText(each)},`),
    "])).flat();",
    "const before = results.map(told);",
    "wipe(results[0]);",
    "const changed = results.flatMap((result, at) => (at > 0 && told(result) !== before[at] ? [at] : []));",
    'console.log("results that changed with the first one:", changed.length, "of", results.length - 1);',
    verdictSource("changed.length > 0"),
  ];
}

/** A read after which the memory around what it gave is overwritten, and another key's value that changes with it. */
function aroundSource(all: readonly JournalCall[], last: JournalCall, call: string): string[] | undefined {
  const [, key = ""] = /^get\("([^"]*)"/.exec(call) ?? [];
  const read = all.findLast((each) => /^get/.test(each.method) && isAbout(each, key));
  if (read === undefined || isAbout(last, key)) return undefined;
  const writes = all.filter(({ method, startedAt }) => /^set/.test(method) && startedAt < last.startedAt);
  return [
    ...writes.map((each) => callSource(each)),
    `const read = await ${callText(read)};`,
    "new Uint8Array(read.array?.buffer ?? read.buffer ?? read).fill(0xff); // the memory is its reader's",
    `console.log(await ${callText(last)});`,
  ];
}

function valueSource(value: unknown, hex: string): string {
  const bytes = Uint8Array.from({ length: hex.length / 2 }, (_, at) =>
    Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16),
  );
  const source = argumentSource(bytes);
  if (value instanceof Buffer) return `new Bytes(${source})`;
  return value instanceof ArrayBuffer ? `${source}.buffer` : source;
}
