import type { BufferPrototype } from "../buffer/index.js";
import type { Dialect, Failure } from "../results/index.js";
import type { Store } from "../store/index.js";
import type { Ruling, Rulings } from "./ruling.js";

/** What one case of a scenario showed. */
export type Judgement =
  | { standing: "right" }
  | { standing: "tolerated" | "wrong"; label: string; key?: string; failure: Failure };

/** A remark of an adapter on how the store answered, for requirements about form. */
export interface Observation {
  kind: "missing-as";
  /** The call, as source. */
  call: string;
  /** Such as `null`, `undefined` or `KeyError`. */
  what: string;
}

/** What a requirement's scenario works with. */
export interface Scenario {
  /** The store under test, watched. */
  readonly store: Store;
  /** Makes `TestBuffer`s. */
  readonly prototype: BufferPrototype;
  /** The given values that could be put into the store, by key. */
  readonly given: ReadonlyMap<string, Uint8Array>;
  readonly dialect: Dialect;
  readonly observations: readonly Observation[];
  /** The ruling in force for this store. */
  ruling(rulings: Rulings): Ruling;
  /** Records one case; a scenario goes on after a wrong one, so that all of them show. */
  judge(judgement: Judgement): void;
}

/** Thrown to end a scenario early, after a judgement that leaves nothing further to try. */
export class ScenarioOver extends Error {
  override readonly name = "ScenarioOver";
}
