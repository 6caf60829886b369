import { exactly, type Rulings } from "../../src/spec/index.js";
import type { ByteRequest } from "../../src/store/index.js";
import {
  fromTheEnd,
  leniently,
  nothingToRead,
  pastTheEnd,
  suffixOfZero,
  suffixPastEnd,
  zeroLength,
} from "../byte-range/rulings.js";

/** What a well-formed request of a value of `size` bytes is owed. What is tolerated anywhere is right here. */
export function rulingsOf(request: ByteRequest | undefined, size: number): Rulings {
  return leniently(strictRulingsOf(request, size));
}

function strictRulingsOf(request: ByteRequest | undefined, size: number): Rulings {
  if (request === undefined) return exactly;
  if (size === 0) return nothingToRead;
  if ("suffix" in request) {
    if (request.suffix === 0) return suffixOfZero;
    return request.suffix <= size ? exactly : suffixPastEnd;
  }
  if ("offset" in request) return request.offset < size ? exactly : fromTheEnd;
  if (request.start === request.end) return request.start < size ? zeroLength : nothingToRead;
  if (request.start >= size) return fromTheEnd;
  return request.end <= size ? exactly : pastTheEnd;
}
