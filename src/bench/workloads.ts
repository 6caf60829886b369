import type { ByteRequest, Capability } from "../store/index.js";

/** One operation at one size of value. */
export interface Workload {
  operation: string;
  needs: Capability;
  /** Length in bytes of the stored value. */
  valueBytes: number;
  /** Bytes that one operation moves. */
  movedBytes: number;
  /** The part that a read asks for; absent for a whole read and for a write. */
  request?: ByteRequest;
}

const KiB = 1024;

/** The sizes of value that are timed: a small chunk, a usual one, a large one. */
export const timedSizes = [1 * KiB, 64 * KiB, 1024 * KiB] as const;

/** The operations that are timed by default, at each size; parts are a quarter of the value. */
export const workloads: readonly Workload[] = timedSizes.flatMap((size) => {
  const part = size / 4;
  return [
    { operation: "get", needs: "get", valueBytes: size, movedBytes: size },
    {
      operation: "get range",
      needs: "get.range",
      valueBytes: size,
      movedBytes: part,
      request: { start: part, end: 2 * part },
    },
    {
      operation: "get offset",
      needs: "get.offset",
      valueBytes: size,
      movedBytes: part,
      request: { offset: 3 * part },
    },
    {
      operation: "get suffix",
      needs: "get.suffix",
      valueBytes: size,
      movedBytes: part,
      request: { suffix: part },
    },
    { operation: "set", needs: "set", valueBytes: size, movedBytes: size },
  ];
});
