import type { Suite } from "../spec/index.js";
import type { AssemblyOptions } from "./assembly.js";
import type { Child } from "./child-handle.js";
import type { Bounds } from "./child-limits.js";
import type { Job } from "./messages.js";
import type { Shard } from "./options.js";

/** What a supervised run is told. */
export interface SuperviseOptions extends Omit<AssemblyOptions, "selection"> {
  signal?: AbortSignal;
  /** Ends the run after so many results that fail it. */
  bail?: number;
  /** Requirements that are known to fail, which `bail` does not count. */
  knownToFail?: readonly string[];
  /** All suites that there are; the built-in ones, unless it says otherwise. */
  catalogue?: readonly Suite[];
  /** What its process may take at the most; there is a default for each. */
  bounds?: Bounds;
  /** Makes a process for the store to run in, with a limit of its own for JavaScript's objects or without. */
  makeChild(limitsHeap: boolean): Child;
}

/** The work, without what changes from one child to the next; its requirements are those of all shards. */
export type Work = Omit<Job, "token" | "directory" | "traces" | "answering"> & { shard?: Shard };
