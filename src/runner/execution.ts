import type { LoadedStore } from "../load/index.js";
import type { FailureCode } from "../results/index.js";
import type { KnownStore, WorldKeeper } from "./keeper.js";
import type { RunOptions } from "./options.js";
import type { WorkEvent } from "./work-event.js";

/** What scenarios are executed with. */
export interface Execution {
  keeper: WorldKeeper;
  known: KnownStore;
  loaded: LoadedStore;
  options: RunOptions;
  emit(event: WorkEvent): void;
}

/** Which requirement answers for a breach of form. */
export type Owners = ReadonlyMap<FailureCode, string>;
