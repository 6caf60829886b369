import { attempt, type Scenario } from "../../src/spec/index.js";

/** Hundreds of calls at once, more than a store may keep files or connections open for. */
const many = 250;

/** So many are done with in time by a store that takes calls one after the other and is slow. */
const few = 50;

/** A store that takes longer than this for one call, in milliseconds, may be such a one. */
const quickMs = 8;

/** How many calls to make at once: fewer on a store that is slow, which might take them in turn. */
export async function affordable({ store, prototype }: Scenario): Promise<number> {
  const startedAt = performance.now();
  await attempt("get", () => store.get("array/c/warm-up", prototype));
  return performance.now() - startedAt > quickMs ? few : many;
}
