import type { Dialect, FailureCode, Level, SourceReference } from "../results/index.js";
import type { Capability } from "../store/index.js";
import type { Given } from "./given.js";
import type { Rulings } from "./ruling.js";
import type { Scenario } from "./scenario.js";

/** One thing that a store owes, and the scenario that proves it. */
export interface Requirement {
  /** Explicit and stable: `<suite>.<topic>`, such as `byte-range.suffix-zero`. */
  readonly id: string;
  /** The requirement in one sentence. */
  readonly title: string;
  /** What goes wrong for a reader of arrays where it is broken. */
  readonly why: string;
  /** A correct exchange, in calls of the contract. */
  readonly example: string;
  readonly sources: readonly SourceReference[];
  /** How binding it is; by dialect where the dialects differ. */
  readonly level: Level | Readonly<Record<Dialect, Level>>;
  /** The suite version that brought it. */
  readonly since: string;
  /** The dialects that it speaks to; all, unless it says otherwise. */
  readonly dialects?: readonly Dialect[];
  readonly needs: readonly Capability[];
  /** Tried only where the run was told `--large`: it works with values past what memory holds with ease. */
  readonly only?: "large";
  /** Tried before the others: it takes much memory, of which a process holds least when it begins. */
  readonly early?: true;
  /** Tried when nothing else is going on in the process. */
  readonly quiet?: true;
  /** Values that it reads and never changes. Without them it has a store of its own. */
  readonly given?: Given;
  readonly rulings?: Rulings;
  /** Failures that the harness may notice in any scenario and that are held against this requirement. */
  readonly catches?: readonly FailureCode[];
  readonly run: (scenario: Scenario) => Promise<void>;
}

/** Requirements that belong together; a file of a suite's folder each. */
export interface Suite {
  readonly id: string;
  readonly title: string;
  readonly requirements: readonly Requirement[];
}

/** The level of a requirement in a dialect. */
export function levelOf(requirement: Requirement, dialect: Dialect): Level {
  return typeof requirement.level === "string" ? requirement.level : requirement.level[dialect];
}
