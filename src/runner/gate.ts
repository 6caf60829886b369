import type { LackingCapabilities } from "../adapters/index.js";
import type { Dialect, NotTried } from "../results/index.js";
import type { Requirement } from "../spec/index.js";

/** Why a requirement cannot be tried on a store; undefined where it can. */
export function gate(requirement: Requirement, lacking: LackingCapabilities): NotTried | undefined {
  for (const capability of requirement.needs) {
    const reason = lacking.get(capability);
    if (reason !== undefined) return { capability, reason };
  }
  return undefined;
}

/** Whether a requirement speaks to a dialect; one that does not is no part of the run. */
export function speaksTo(requirement: Requirement, dialect: Dialect): boolean {
  return requirement.dialects?.includes(dialect) ?? true;
}
