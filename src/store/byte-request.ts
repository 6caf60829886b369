/** Bytes `[start, end)`; `end` is exclusive. zarr-python: `RangeByteRequest`. */
export interface RangeByteRequest {
  start: number;
  end: number;
}

/** From `offset` to the end of the value, as HTTP `bytes=offset-`. zarr-python: `OffsetByteRequest`. */
export interface OffsetByteRequest {
  offset: number;
}

/** The last `suffix` bytes, as HTTP `bytes=-suffix`. zarr-python: `SuffixByteRequest`. */
export interface SuffixByteRequest {
  suffix: number;
}

/** The part of a value that a read asks for. All numbers are bytes. */
export type ByteRequest = RangeByteRequest | OffsetByteRequest | SuffixByteRequest;

/** The three forms of a {@link ByteRequest}. */
export type ByteRequestForm = "range" | "offset" | "suffix";

/** Which form a request has. One that mixes forms counts as the first of range, offset, suffix. */
export function formOf(request: ByteRequest): ByteRequestForm {
  if ("start" in request || "end" in request) return "range";
  return "offset" in request ? "offset" : "suffix";
}
