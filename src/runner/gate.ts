import type { LackingCapabilities } from "../adapters/index.js";
import type { Dialect, NotTried } from "../results/index.js";
import type { Requirement } from "../spec/index.js";
import type { StoreDefinition } from "../store/index.js";
import type { RunOptions } from "./options.js";

/** Why a requirement is not tried on a store, and what its result is then called. */
interface Barred {
  verdict: "unsupported" | "skip";
  notTried: NotTried;
}

const notSeeded = "the definition has no `seed`";

/** What keeps a requirement from being tried; undefined where nothing does. */
export function gate(
  requirement: Requirement,
  lacking: LackingCapabilities,
  { seed }: Pick<StoreDefinition, "seed">,
  { large }: Pick<RunOptions, "large">,
): Barred | undefined {
  for (const capability of requirement.needs) {
    const reason = lacking.get(capability);
    if (reason !== undefined) return { verdict: "unsupported", notTried: { capability, reason } };
  }
  if (requirement.only === "large" && !large)
    return { verdict: "skip", notTried: { reason: "only with `--large`" } };
  if (!requirement.given?.seeded || lacking.has("set") || seed) return undefined;
  return { verdict: "unsupported", notTried: { capability: "seed", reason: notSeeded } };
}

/** Whether a requirement speaks to a dialect; one that does not is no part of the run. */
export function speaksTo(requirement: Requirement, dialect: Dialect): boolean {
  return requirement.dialects?.includes(dialect) ?? true;
}
