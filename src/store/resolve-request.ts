import type { ByteRequest } from "./byte-request.js";
import { StoreError } from "./errors.js";

/** The bytes `[start, end)` of a value. */
export interface ResolvedRange {
  start: number;
  end: number;
}

/**
 * The bytes that a request names in a value of `size` bytes, by the documented rulings.
 *
 * @throws StoreError with code `range` for a request that is malformed, of zero length, or begins
 *   at or past the end.
 * @see zarr-python `zarr.abc.store.Store.get`; RFC 9110 section 14.1.2 for offsets and suffixes
 */
export function resolveByteRequest(request: ByteRequest | undefined, size: number): ResolvedRange {
  if (request === undefined) return { start: 0, end: size };
  const { start, end, offset, suffix } = numbersOf(request);
  if (start !== undefined && end !== undefined) return resolveRange(start, end, size, request);
  if (offset !== undefined) return { start: within(offset, size, request), end: size };
  return { start: size - Math.min(suffix ?? 0, size), end: size };
}

const forms = [["start", "end"], ["offset"], ["suffix"]] as const;

type Numbers = Partial<Record<"start" | "end" | "offset" | "suffix", number>>;

function numbersOf(request: ByteRequest): Numbers {
  const names = Object.keys(request);
  const numbers: Numbers = request;
  const form = forms.find((form) => form.length === names.length && form.every((name) => name in request));
  if (form === undefined) throw refuse(request, "is not one of { start, end }, { offset } and { suffix }");
  for (const name of form) {
    const number = numbers[name];
    if (number === undefined || !Number.isInteger(number) || number < 0) {
      throw refuse(request, `has a ${name} that is not a whole number of bytes`);
    }
  }
  return numbers;
}

function resolveRange(start: number, end: number, size: number, request: ByteRequest): ResolvedRange {
  if (start > end) throw refuse(request, "ends before it starts");
  if (start === end) throw refuse(request, "has no bytes");
  return { start: within(start, size, request), end: Math.min(end, size) };
}

function within(position: number, size: number, request: ByteRequest): number {
  if (position >= size) throw refuse(request, `begins at or past the end of a value of ${size} bytes`);
  return position;
}

function refuse(request: ByteRequest, why: string): StoreError {
  return new StoreError("range", `byte range ${describe(request)} ${why}`);
}

function describe(request: ByteRequest): string {
  const members = Object.entries(request).map(([name, value]) => `${name}: ${String(value)}`);
  return `{ ${members.join(", ")} }`;
}
