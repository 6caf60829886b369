import type { Scenario } from "../../src/spec/index.js";
import type { Store } from "../../src/store/index.js";

/** Where a sequence of commands runs: a store of its own, or a directory of one that is shared. */
export interface Ground {
  store: Store;
  /** What stands before every key; empty in a store of its own. */
  root: string;
}

/** Makes new ground for every sequence. */
export function groundsOf(scenario: Scenario): () => Promise<Ground> {
  let count = 0;
  return async () =>
    scenario.can("own")
      ? { store: await scenario.another(), root: "" }
      : { store: scenario.store, root: `model-${++count}/` };
}
