import type { ByteRequest, Capability } from "../../store/index.js";

/** What one operation of a workload does. */
export type Action =
  | { kind: "get"; request?: ByteRequest }
  | { kind: "set" }
  | { kind: "exists" }
  | { kind: "list" | "listDir"; keys: number }
  /** Reads a shard as Zarr readers do: its index by a suffix, then inner chunks by ranges, one after the other. */
  | { kind: "shard"; order: "sequential" | "random" };

/** One operation at one size of value, so many at once. */
export interface Workload {
  /** The same in every report; parts are joined by `/`. */
  id: string;
  /** The operation in words, such as `get suffix`. */
  operation: string;
  action: Action;
  needs: readonly Capability[];
  /** Length in bytes of the stored value. */
  valueBytes: number;
  /** Bytes that one operation moves. */
  movedBytes: number;
  /** How many operations are under way at once. */
  inFlight: number;
  /** Whether a run with little time for timings takes it. */
  brief: boolean;
}
