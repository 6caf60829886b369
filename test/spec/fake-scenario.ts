import { testBufferPrototype } from "../../src/buffer/index.js";
import type { Dialect } from "../../src/results/index.js";
import { type Judgement, rulingFor, type Scenario } from "../../src/spec/index.js";
import type { Policies, Store } from "../../src/store/index.js";

/** What a fake scenario is made of; the store alone is needed. */
export interface FakeOptions {
  store: Partial<Store>;
  given?: ReadonlyMap<string, Uint8Array>;
  dialect?: Dialect;
  policies?: Policies;
}

/** A scenario that keeps what is judged, in order. */
export function fakeScenario({ store, given = new Map(), dialect = "zarr", policies = {} }: FakeOptions) {
  const judgements: Judgement[] = [];
  const notHere = async (): Promise<never> => {
    throw new Error("a fake scenario has no such hook");
  };
  const scenario: Scenario = {
    store: { get: notHere, ...store },
    prototype: testBufferPrototype,
    given,
    dialect,
    observations: [],
    settings: { seed: 0, runs: 0, large: false },
    reopen: notHere,
    another: notHere,
    peek: notHere,
    fault: notHere,
    ruling: (rulings) => rulingFor(rulings, dialect, policies),
    judge: (judgement) => judgements.push(judgement),
  };
  return { scenario, judgements };
}

/** A `get` that answers with these bytes, whatever it is asked. */
export function answering(bytes: Uint8Array): Store {
  return { get: async (_key, prototype) => prototype.buffer.fromBytes(bytes) };
}
