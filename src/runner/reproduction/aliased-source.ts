import { Buffer } from "../../buffer/index.js";
import { isAbout, type JournalCall } from "../../harness/index.js";
import type { FailureArgs } from "../../results/index.js";
import { argumentSource } from "./argument-source.js";
import { callSource } from "./call-source.js";
import { callText } from "./call-text.js";

/** Overwrites all bytes of what was handed in or out, as its owner may: what {@link aliasedSource} calls. */
export const wipeSource =
  "const wipe = (value) => (value instanceof ArrayBuffer ? new Uint8Array(value) : (value.array ?? value)).fill(0xff);";

/**
 * The calls that show memory to be shared, with the overwriting between them; undefined where that is not known. The
 * arguments of the calls cannot tell: what was overwritten has changed in them as well.
 */
export function aliasedSource(
  calls: readonly JournalCall[],
  { call, expected }: FailureArgs["memory.aliased"],
  all: readonly JournalCall[],
): string[] | undefined {
  const last = calls.at(-1);
  if (last === undefined) return undefined;
  if (call.startsWith("set(")) {
    const set = calls.findLast(({ method, args }) => /^set(Item)?$/.test(method) && args.length === 2);
    const whole = expected.from === 0 && expected.hex.length === 2 * expected.length;
    if (set === undefined || set === last || !whole) return undefined;
    return [
      `const value = ${valueSource(set.args[1], expected.hex)};`,
      `await ${callText(set, (arg) => (arg === set.args[1] ? "value" : argumentSource(arg)))};`,
      "wipe(value);",
      `console.log(await ${callText(last)});`,
    ];
  }
  const around = aroundSource(all, last, call);
  if (around) return around;
  const read = calls.at(-2);
  if (!/^get/.test(call) || read === undefined || !/^get/.test(read.method) || !/^get/.test(last.method)) {
    return undefined;
  }
  const writes = calls.filter(({ method }) => /^set/.test(method)).map((each) => callSource(each));
  const [one, two] = [callText(read), callText(last)];
  const met = read.endedAt === undefined || read.endedAt > last.startedAt;
  return [
    ...writes,
    ...(met
      ? [`const [first, second] = await Promise.all([${one}, ${two}]);`]
      : [`const first = await ${one};`, `const second = await ${two};`]),
    "wipe(first);",
    `console.log(second, await ${callText(last)});`,
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
