import type { NativeCalls } from "../calls/index.js";

/** A store that is timed, and how its keys are kept apart from others. */
export interface Place {
  calls: NativeCalls;
  /** What all keys begin with; a directory with its slash, or nothing. */
  root: string;
  /** Whether values are put there by `set`; if not, they were seeded. */
  writes: boolean;
  /** Whether what was put there can be taken away again. */
  deletes: boolean;
  /** Told of every key before it is written. */
  onKey?(key: string): void;
  /** Where the values may lie as plain files, by their keys. */
  directories?: readonly string[];
}

/** Why a workload has no figures; the message is shown. */
export class LeftOut extends Error {
  override readonly name = "LeftOut";
}
