import type { LoadedStore } from "../load/index.js";
import type { FailureCode } from "../results/index.js";
import type { KnownStore, WorldKeeper } from "./keeper.js";
import type { RunOptions } from "./options.js";
import type { Planned } from "./plan.js";
import type { WorkEvent } from "./work-event.js";

/** What scenarios are executed with. */
export interface Execution {
  keeper: WorldKeeper;
  known: KnownStore;
  loaded: LoadedStore;
  owners: Owners;
  options: RunOptions;
  emit(event: WorkEvent): void;
}

/** Which requirement answers for a breach of form. */
export type Owners = ReadonlyMap<FailureCode, string>;

/** Who answers for what, among these requirements. */
export function ownersOf(requirements: readonly Planned[]): Owners {
  return new Map(
    requirements.flatMap(({ requirement: { id, catches } }) => (catches ?? []).map((code) => [code, id])),
  );
}
