import { testBufferPrototype } from "../../src/buffer/index.js";
import type { Dialect } from "../../src/results/index.js";
import { type Judgement, rulingFor, type Scenario } from "../../src/spec/index.js";
import type { Policies, Store } from "../../src/store/index.js";

/** What a fake scenario is made of. */
export interface FakeOptions {
  store?: Store;
  given?: ReadonlyMap<string, Uint8Array>;
  dialect?: Dialect;
  policies?: Policies;
}

/** A scenario that keeps what is judged, in order. */
export function fakeScenario({
  store = { get: notHere },
  given = new Map(),
  dialect = "zarr",
  policies = {},
}: FakeOptions = {}) {
  const judgements: Judgement[] = [];
  const scenario: Scenario = {
    store,
    prototype: testBufferPrototype,
    given,
    dialect,
    observations: [],
    settings: { seed: 0, runs: 0, large: false },
    reopen: notHere,
    another: notHere,
    peek: notHere,
    fault: notHere,
    ignoreRanges: notHere,
    rest: notHere,
    openFiles: () => undefined,
    cost: notHere,
    writeDown: () => {},
    can: () => true,
    ruling: (rulings) => rulingFor(rulings, dialect, policies),
    judge: (judgement) => judgements.push(judgement),
  };
  return { scenario, judgements };
}

async function notHere(): Promise<never> {
  throw new Error("a fake scenario has no such thing");
}

/** A `get` that answers with these bytes, whatever it is asked. */
export function answering(bytes: Uint8Array): Store {
  return { get: async (_key, prototype) => prototype.buffer.fromBytes(bytes) };
}
