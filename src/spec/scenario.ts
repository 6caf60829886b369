import type { BufferPrototype } from "../buffer/index.js";
import type { Dialect, Failure } from "../results/index.js";
import type { Capability, Store } from "../store/index.js";
import type { Ruling, Rulings } from "./ruling.js";

/** What one case of a scenario showed. */
export type Judgement = { standing: "right" } | WrongJudgement;

/** A case that went against the store. */
interface WrongJudgement {
  standing: "tolerated" | "wrong";
  /** What the case is called in a list of several. */
  label: string;
  /** The key that it is about; the calls that are shown are those about it. */
  key?: string;
  failure: Failure;
  /** Makes the read once more, and says whether it is answered rightly now. */
  again?(): Promise<boolean>;
  /** How many of the last calls show it, where that is known; these are shown then. */
  lastCalls?: number;
}

/** A remark of an adapter on how the store answered, for requirements about form. */
export interface Observation {
  /** How a missing key was told, or that a call threw where it should have rejected. */
  kind: "missing-as" | "threw";
  /** The call, as source. */
  call: string;
  /** Such as `null`, `undefined` or `KeyError`; the name of what was thrown. */
  what: string;
}

/** What a run was told that bears on scenarios. */
export interface Settings {
  /** Where random choices begin. */
  seed: number;
  /** Where in the random choices a counterexample lies, as fast-check writes it: `3:1:0`. */
  path?: string;
  /** How many random commands a model-based scenario makes. */
  runs: number;
  /** Whether values beyond what memory holds with ease may be used. */
  large: boolean;
}

/** What reading over a network has cost. */
export interface Cost {
  requests: number;
  /** Bytes of the bodies that were sent; headers are not counted. */
  bytes: number;
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
  readonly settings: Settings;
  /** Whether the store has a capability, beside those that the requirement needs. */
  can(capability: Capability): boolean;
  /** A second, independent handle on the same place. Needs `reopen`. */
  reopen(): Promise<Store>;
  /** A further store of the same kind, which shares nothing with this one. Needs `own`. */
  another(): Promise<Store>;
  /** Reads a value behind the store's back. Needs `peek`. */
  peek(key: string): Promise<Uint8Array | undefined>;
  /** Makes the backend fail from now on. Needs `fault`. */
  fault(): Promise<void>;
  /** Makes the server of `context.seedUrl()` ignore `Range` from now on. Needs `cost`, and a store that only reads. */
  ignoreRanges(): Promise<void>;
  /** Leaves the store alone for so many milliseconds, for what it does of its own accord. */
  rest(ms: number): Promise<void>;
  /** What has been read so far through `context.seedUrl()`, by whomever. Needs `cost`. */
  cost(): Promise<Cost | undefined>;
  /** How many files, sockets and pipes the store's process has open; undefined where the system does not tell. */
  openFiles(): number | undefined;
  /** Keeps what was passed and answered so far as it is now, to be shown so: memory of it is about to be written to. */
  writeDown(): void;
  /** The ruling in force for this store. */
  ruling(rulings: Rulings): Ruling;
  /** Records one case; a scenario goes on after a wrong one, so that all of them show. */
  judge(judgement: Judgement): void;
}

/** Thrown before anything is judged, where the store turns out to have nothing that the requirement speaks of. */
export class NotApplicable extends Error {
  override readonly name = "NotApplicable";
}

/**
 * Thrown where a store turns out to be unfit for what a requirement tries, such as too slow for so many keys:
 * it is then `unsupported`, with this reason, which is better than a pass that tried less.
 */
export class NotTriable extends Error {
  override readonly name = "NotTriable";
}

/** Thrown to end a scenario early, after a judgement that leaves nothing further to try. */
export class ScenarioOver extends Error {
  override readonly name = "ScenarioOver";
}
