import type { Requirement, Suite } from "./requirement.js";

/** What a requirement must say; the rest has a default. */
export type RequirementInput = Pick<Requirement, "id" | "title" | "run"> & Partial<Requirement>;

/** The version of a requirement that names none: it is older than any baseline. */
export const unversioned = "0.0.0";

/**
 * Declares a requirement of a suite of one's own: a `must` in every dialect that needs no capability beside `get`,
 * unless it says otherwise.
 */
export function requirement(given: RequirementInput): Requirement {
  return { why: "", example: "", sources: [], level: "must", since: unversioned, needs: [], ...given };
}

/**
 * Gives a suite its type, and each of its requirements what it left out.
 *
 * @example
 * export default defineSuite({
 *   id: "ours",
 *   title: "What we promise beside the contract",
 *   requirements: [requirement({ id: "ours.quota", title: "…", run: async (scenario) => { … } })],
 * });
 */
export function defineSuite(
  given: Pick<Suite, "id" | "title"> & { readonly requirements: readonly RequirementInput[] },
): Suite {
  // Without types there may be no list: that is told where the suite is read, with all else that is wrong.
  return { ...given, requirements: given.requirements?.map?.(requirement) };
}
