import type { Store } from "../store/index.js";
import { requestEvidence } from "./describe.js";
import { type Outcome, type OutcomeClass, settle } from "./outcome.js";
import { nothing, owed } from "./owed.js";
import { classify } from "./ruling.js";
import type { Scenario } from "./scenario.js";
import type { ReadCase } from "./verify-read.js";

/** One of the ways in which a request was made, and the class of what came. */
export interface Way {
  /** As the end of a sentence: `when it was first asked for`. */
  how: string;
  found: OutcomeClass;
}

/** The class of an outcome of a read. */
export function classOf({ value, request }: ReadCase, outcome: Outcome): OutcomeClass {
  return classify(outcome, value === undefined ? nothing : owed(value, request));
}

/** Reads and tells the class of what came, without holding it against anything. */
export async function readClass(
  scenario: Scenario,
  read: ReadCase,
  store: Store = scenario.store,
): Promise<OutcomeClass> {
  const { key, request } = read;
  const range = request === undefined ? [] : ([{ ...request }] as const);
  return classOf(read, await settle(() => store.get(key, scenario.prototype, ...range)));
}

const words: Record<OutcomeClass, string> = {
  exact: "the bytes that were asked for",
  clamped: "what there was of the bytes",
  empty: "an empty buffer",
  missing: "no such key",
  rejected: "an error",
  "wrong bytes": "wrong bytes",
  "not bytes": "something that is no bytes",
};

/** The same request must have an outcome of the same class, whichever way it was made. */
export function verifyUniform(scenario: Scenario, { key, request }: ReadCase, ways: readonly Way[]): void {
  const [first, ...others] = ways;
  const other = others.find(({ found }) => found !== first?.found);
  if (first === undefined || other === undefined) return scenario.judge({ standing: "right" });
  const [one, two] = [first, other].map(({ how, found }) => ({ how, outcome: words[found] }));
  if (one === undefined || two === undefined) return;
  const args = { key, request: requestEvidence(request), first: one, second: two };
  scenario.judge({ standing: "wrong", label: two.how, key, failure: { code: "outcome.varies", args } });
}
