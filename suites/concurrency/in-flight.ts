import { attempt, type Scenario } from "../../src/spec/index.js";

/** Hundreds of calls at once, more than a store may keep files or connections open for. */
const many = 220;

/** So many are done with in time by a store that takes calls one after the other and is slow. */
const few = 50;

/** A store that takes longer than this for a call, in milliseconds, may be such a one. */
const quickMs = 15;

/** So often a call is tried before a store is taken for slow, on a machine that may have other things to do. */
const tries = 10;

/** How many calls to make at once: fewer on a store that is slow, which might take them in turn. */
export async function affordable({ store, prototype }: Scenario): Promise<number> {
  for (let i = 0; i < tries; i++) {
    const startedAt = performance.now();
    await attempt("get", () => store.get("array/c/warm-up", prototype));
    if (performance.now() - startedAt <= quickMs) return many;
  }
  return few;
}
