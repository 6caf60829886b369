import path from "node:path";
import { fileURLToPath } from "node:url";
import type { PlannedRequirement } from "../api/plan-conformance.js";
import { specifierOf } from "../api/specifier-of.js";
import type { ConformanceTestOptions } from "./options.js";

/** The requirements of one suite, in the order of the plan. */
export interface PlannedSuite {
  suite: string;
  requirements: PlannedRequirement[];
}

/** The plan by suites, as describe blocks have it. */
export function bySuite(planned: readonly PlannedRequirement[]): PlannedSuite[] {
  const suites = new Map<string, PlannedRequirement[]>();
  for (const requirement of planned) {
    const others = suites.get(requirement.suite);
    if (others === undefined) suites.set(requirement.suite, [requirement]);
    else others.push(requirement);
  }
  return [...suites].map(([suite, requirements]) => ({ suite, requirements }));
}

/** The title of the block that holds all tests of a store. */
export function storeTitle(subject: string | object, { name, cwd }: ConformanceTestOptions): string {
  const specifier = specifierOf(subject);
  return `${name ?? (specifier === undefined ? "the store" : shownSpecifier(specifier, cwd))} conforms`;
}

/** A specifier as a person would write it: what lies below the working directory, relative to it. */
export function shownSpecifier(specifier: string, cwd = process.cwd()): string {
  const file = specifier.startsWith("file://") ? fileURLToPath(specifier) : specifier;
  if (!path.isAbsolute(file)) return specifier;
  const relative = path.relative(cwd, file).replaceAll("\\", "/");
  return relative.startsWith("..") || path.isAbsolute(relative) ? file : `./${relative}`;
}

/** The title of the test of a requirement: its id first, so that it can be asked for by it. */
export function testTitle({ id, title }: PlannedRequirement): string {
  return `${id}: ${title}`;
}
