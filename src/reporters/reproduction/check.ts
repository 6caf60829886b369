import type { ByteWindow, CallOutcome, Failure, Result } from "../../results/index.js";
import { bytesOf } from "../text/evidence-of.js";
import { isOfFailure } from "./recorded.js";

/** Whether what a script saw is still wrong, as source; what it came to is in `ended`, `names` or `printed`. */
export interface Check {
  /** An expression that is true as long as the store is broken in this way. */
  broken: string;
  /** What that expression needs to be told, as statements. */
  told: string[];
}

/** Codes that only say that the answer was wrong: while a script gets the recorded answer, it still is. */
const asRecorded: ReadonlySet<string> = new Set([
  "result.type",
  "result.value",
  "missing.sentinel",
  "policy.not-kept",
]);

/** What a call that was awaited shows, where its outcome alone says what is wrong. */
export function callCheck(result: Result, method: string, lines: readonly string[]): Check | undefined {
  const { failure } = result;
  if (failure === undefined) return undefined;
  const { code, args } = failure;
  // A library may have asked for nonsense, and rightly have been refused.
  if ("call" in args && args.call.startsWith("zarrita.")) return undefined;
  const recorded = result.journal?.findLast((call) => call.method === method)?.outcome;
  if (recorded && code !== "memory.aliased" && !isOfFailure(recorded, failure)) return undefined;
  if (code === "read.rejected" && args.allowed.includes("missing"))
    return { told: [], broken: '"error" in ended && ended.error?.name !== "KeyError"' };
  if (/^(call|read)[.]rejected$|^given[.]unavailable$/.test(code))
    return { told: [], broken: '"error" in ended' };
  if (code === "call.accepted") return { told: [], broken: '!("error" in ended)' };
  if (code === "memory.aliased") return readCheck(["exact"], args.expected);
  const allowed = allowedBy(failure);
  if (allowed !== undefined)
    return method === "" || reads.test(method) ? owedCheck(failure, allowed, lines) : undefined;
  if (code === "policy.not-kept") return policyCheck(args.found);
  if (code === "read.not-bytes") return typeCheck(result, method);
  if (!asRecorded.has(code)) return undefined;
  return recorded && recordedCheck(recorded, failure);
}

/** Methods whose answer is a value. */
const reads = /^get(Item|Range)?$/;

/** What a script says of bytes that stand in for others. */
const standIn = "/* others of the same length */";

/** Bytes that stand in for those of the run can be told from others by their length alone. */
function owedCheck(
  failure: Failure,
  allowed: readonly string[],
  lines: readonly string[],
): Check | undefined {
  const bytes = bytesOf(failure);
  const expected = bytes?.expected ?? null;
  if (expected === null || !lines.some((line) => line.includes(standIn))) return readCheck(allowed, expected);
  if (bytes?.received.length === expected.length) return undefined;
  return readCheck(allowed, { ...expected, hex: "" });
}

/** An answer of the class that came against the store's own policy. */
function policyCheck(found: string): Check | undefined {
  const length = "(ended.value?.array ?? ended.value)?.length";
  const broken: Readonly<Record<string, string>> = {
    rejected: '"error" in ended',
    missing: '!("error" in ended) && (ended.value === undefined || ended.value === null)',
    empty: `${length} === 0`,
    clamped: `${length} > 0`,
    exact: `${length} > 0`,
  };
  const expression = broken[found];
  return expression === undefined ? undefined : { told: [], broken: expression };
}

/** Whether an answer is neither bytes nor that there is no such key. */
const isNoBytes =
  '![undefined, null].includes(ended.value) && typeof ended.value !== "string" && ' +
  "![Uint8Array, ArrayBuffer].some((type) => (ended.value.array ?? ended.value) instanceof type)";

/** What came was no bytes: as long as it is of the same type, it still is none. */
function typeCheck(result: Result, method: string): Check | undefined {
  const recorded = result.journal?.findLast((call) => call.method === method)?.outcome;
  if (recorded?.kind === "value" && recorded.source.startsWith('"')) {
    return { told: [], broken: 'typeof ended.value === "string"' };
  }
  if (recorded?.kind === "value") return { told: [], broken: isNoBytes };
  return recorded?.kind === "bytes" && result.failure ? recordedCheck(recorded, result.failure) : undefined;
}

/** What a listing shows. */
export function listCheck({ failure, journal = [] }: Result, lines: readonly string[]): Check | undefined {
  if (failure?.code !== "list.differs") return undefined;
  const { call, missing, unexpected, repeated, expectedCount, receivedCount } = failure.args;
  const last = journal.at(-1);
  // Of more writes than a script can hold, the listing of some would be held against the names of all.
  const written = (name: string) => lines.some((line) => line.includes(name));
  if (!missing.every(written) || missing.length + receivedCount < expectedCount) return undefined;
  // In other dialects, names are made of what the store lists.
  if (last === undefined || call !== `${last.method}(${last.args.join(", ")})`) return undefined;
  const told = [
    `const { missing, unexpected, repeated } = ${JSON.stringify({ missing, unexpected, repeated })};`,
  ];
  const differs = [
    "missing.some((name) => !names.includes(name))",
    "unexpected.some((name) => names.includes(name))",
    "repeated.some((name) => names.filter((each) => each === name).length > 1)",
    ...(expectedCount === receivedCount ? [] : [`names.length !== ${expectedCount}`]),
  ];
  return { told, broken: differs.join(" ||\n  ") };
}

function allowedBy({ code, args }: Failure): string[] | undefined {
  // What is torn, or differs from one way of asking to the other, is not seen in one answer.
  if (code === "read.torn" || code === "policy.not-kept" || code === "read.not-bytes") return undefined;
  return "allowed" in args && !args.rightLater ? args.allowed : undefined;
}

/** A read is right where its outcome is of a class that is allowed, and has the bytes that were owed. */
function readCheck(allowed: readonly string[], expected: ByteWindow | null): Check {
  const owed = { allowed: [...new Set(allowed)], ...(expected && { expected }) };
  return {
    told: [
      `const owed = ${JSON.stringify(owed)};`,
      "const isRight = ({ value, error }) => {",
      "  const { allowed, expected } = owed;",
      '  if (error !== undefined) return allowed.includes(error.name === "KeyError" ? "missing" : "rejected");',
      '  if (value === undefined || value === null) return allowed.includes("missing");',
      // In zarr.js, metadata may be text.
      '  const bytes = typeof value === "string" ? new TextEncoder().encode(value) : value;',
      "  const array = bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : (bytes.array ?? bytes);",
      "  if (!(array instanceof Uint8Array)) return false;",
      '  if (array.length === 0 && allowed.includes("empty")) return true;',
      '  if (expected === undefined) return allowed.includes("exact") || allowed.includes("clamped");',
      "  const { length, from, hex } = expected;",
      '  const shown = Buffer.from(array).toString("hex", from, from + hex.length / 2);',
      "  return array.length === length && shown === hex;",
      "};",
    ],
    broken: "!isRight(ended)",
  };
}

/** Where it is not known which bytes were owed, the wrong answer of the run is looked for again. */
function recordedCheck(recorded: CallOutcome, { code }: Failure): Check | undefined {
  switch (recorded.kind) {
    case "missing":
      return {
        told: [],
        broken: `!("error" in ended) && String(ended.value) === ${JSON.stringify(recorded.source)}`,
      };
    case "rejected":
      return { told: [], broken: `ended.error?.name === ${JSON.stringify(recorded.error.name)}` };
    case "bytes":
      // Only the type of recorded bytes can be compared, which shows nothing where the value is wrong.
      if (code === "result.value") return undefined;
      return { told: [], broken: `ended.value?.constructor?.name === ${JSON.stringify(recorded.type)}` };
    case "value":
      return isLiteral(recorded.source)
        ? { told: [], broken: `JSON.stringify(ended.value) === JSON.stringify(${recorded.source})` }
        : undefined;
    case "pending":
      return undefined;
  }
}

/** Whether a source is a plain value, written out in full. */
function isLiteral(source: string): boolean {
  try {
    JSON.parse(source);
    return !source.includes("…");
  } catch {
    return false;
  }
}
