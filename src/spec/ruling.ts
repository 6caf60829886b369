import { bytesEqual } from "../buffer/index.js";
import type { Dialect } from "../results/index.js";
import type { Policies } from "../store/index.js";
import type { Outcome, OutcomeClass } from "./outcome.js";
import type { Owed } from "./owed.js";

/** Which classes of outcome are right and which are tolerated with a warning; all others are failures. */
export interface Ruling {
  right: readonly OutcomeClass[];
  tolerated?: readonly OutcomeClass[];
  /** The choice that the store documents, where that made the ruling. */
  declared?: { policy: string; choice: string };
}

/** A choice that a store may document; what it chose is then the ruling. */
export interface PolicyChoices {
  name: keyof Policies;
  choices: Readonly<Record<string, readonly OutcomeClass[]>>;
}

/** A ruling for each dialect, as data beside its requirement. */
export type Rulings = Readonly<Record<Dialect, Ruling>> & { readonly policy?: PolicyChoices };

/** The same ruling in every dialect. */
export function everywhere(...right: OutcomeClass[]): Rulings {
  return { zarr: { right }, zarrita: { right }, zarrjs: { right } };
}

/** The bytes that were asked for, and nothing else. */
export const exactly = everywhere("exact");

/** No such key, and nothing else. */
export const missing = everywhere("missing");

/** The ruling in force for a store, given what it declares. */
export function rulingFor(rulings: Rulings, dialect: Dialect, policies: Policies): Ruling {
  const { policy } = rulings;
  const choice = policy && policies[policy.name];
  const right = choice && policy.choices[choice];
  return right ? { right, declared: { policy: policy.name, choice } } : rulings[dialect];
}

/** How an outcome stands to a ruling. */
export type Standing = "right" | "tolerated" | "wrong";

/** Holds a class against a ruling. */
export function standing(ruling: Ruling, found: OutcomeClass): Standing {
  if (ruling.right.includes(found)) return "right";
  return ruling.tolerated?.includes(found) ? "tolerated" : "wrong";
}

/** The class of an outcome, given what was owed. */
export function classify(outcome: Outcome, due: Owed): OutcomeClass {
  switch (outcome.kind) {
    case "missing":
      return "missing";
    case "rejected":
      return "rejected";
    case "not-bytes":
      return "not bytes";
    case "bytes":
      if (due.class !== "nothing" && bytesEqual(outcome.bytes, due.bytes)) return due.class;
      return outcome.bytes.length === 0 ? "empty" : "wrong bytes";
  }
}
