/** What a server owes to a `Range` header: nothing special, a part, or the answer 416. */
export type RangeAnswer =
  | { kind: "ignored" }
  /** Bytes `[start, end)`, at least one. */
  | { kind: "part"; start: number; end: number }
  | { kind: "unsatisfiable" };

const ignored: RangeAnswer = { kind: "ignored" };
const unsatisfiable: RangeAnswer = { kind: "unsatisfiable" };

/**
 * Reads a `Range` header for a representation of `size` bytes.
 *
 * A malformed header, another unit than `bytes` and more than one range are ignored, as a server may. So is
 * a suffix of an empty representation: it is satisfiable, but there is no `Content-Range` for no bytes.
 *
 * @see RFC 9110 section 14.1.2 (byte ranges) and 14.2 (Range)
 */
export function answerRange(header: string | undefined, size: number): RangeAnswer {
  const set = /^[ \t]*bytes=(.*)$/i.exec(header ?? "")?.[1];
  if (set === undefined) return ignored;
  // A list may have empty elements: RFC 9110 section 5.6.1.2.
  const ranges = set
    .split(",")
    .map((range) => range.replace(/^[ \t]+|[ \t]+$/g, ""))
    .filter((range) => range !== "");
  const [, first, last] = /^(\d*)-(\d*)$/.exec(ranges[0] ?? "") ?? [];
  if (ranges.length !== 1 || first === undefined || last === undefined) return ignored;
  return first === "" ? answerSuffix(last, size) : answerIntRange(first, last, size);
}

function answerIntRange(first: string, last: string, size: number): RangeAnswer {
  // The grammar allows any number of digits, and two numbers that a double cannot tell apart.
  if (last !== "" && BigInt(last) < BigInt(first)) return ignored;
  const start = Number(first);
  if (start >= size) return unsatisfiable;
  return { kind: "part", start, end: last === "" ? size : Math.min(Number(last) + 1, size) };
}

function answerSuffix(length: string, size: number): RangeAnswer {
  if (length === "") return ignored;
  const count = Math.min(Number(length), size);
  if (Number(length) === 0) return unsatisfiable;
  return size === 0 ? ignored : { kind: "part", start: size - count, end: size };
}
