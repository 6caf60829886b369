import { suites as builtIn } from "../../suites/index.js";
import { nearest } from "../load/nearest.js";
import type { Dialect, RequirementSummary } from "../results/index.js";
import type { Requirement, Suite } from "../spec/index.js";
import { speaksTo } from "./gate.js";
import type { RunOptions } from "./options.js";
import { UsageError } from "./usage-error.js";

/** A requirement that is to be tried, with the suite that it belongs to. */
export interface Planned {
  suite: string;
  requirement: Requirement;
}

/**
 * The requirements that a run is to try, in the catalogue's order.
 *
 * @param catalogue all suites that there are, those of the user among them
 * @throws UsageError where a suite is not known, a pattern matches nothing, or nothing is left: a run that tries
 *   nothing must not look like one that found nothing.
 */
export function plan(
  { grep, grepInvert, suites, only }: Pick<RunOptions, "grep" | "grepInvert" | "suites" | "only">,
  catalogue: readonly Suite[] = builtIn,
): Planned[] {
  const known = catalogue.map(({ id }) => id);
  const unknown = suites.find((id) => !known.includes(id));
  if (unknown !== undefined) {
    throw new UsageError(`There is no suite \`${unknown}\`. The suites are: ${known.join(", ")}.`);
  }
  const chosen = catalogue.filter(({ id }) => suites.length === 0 || suites.includes(id));
  const all = itemsOf(chosen);
  const found = all.filter(
    ({ requirement }) =>
      (grep.length === 0 || matches(requirement, grep)) && !matches(requirement, grepInvert),
  );
  // One pattern of several that matches nothing is a name misspelt, whose requirements nobody would miss.
  const unmatched = grep.filter((pattern) => !all.some(({ requirement }) => matches(requirement, [pattern])));
  if (unmatched.length > 0 || found.length === 0) {
    const where = suites.length === 0 ? "" : ` of ${suites.map((id) => `\`${id}\``).join(", ")}`;
    const filters = unmatched.length > 0 ? filtersText(unmatched, []) : filtersText(grep, grepInvert);
    throw new UsageError(
      `No requirement${where} ${filters}.${hintAt(unmatched, all)} Run \`zarr-store-conform list\` to see the ${all.length} that there are.`,
    );
  }
  return only === undefined ? found : found.filter(({ requirement }) => only.includes(requirement.id));
}

/** The requirements of these ids, in the catalogue's order. */
export function planned(ids: readonly string[], catalogue: readonly Suite[] = builtIn): Planned[] {
  const wanted = new Set(ids);
  return itemsOf(catalogue).filter(({ requirement }) => wanted.has(requirement.id));
}

function itemsOf(suites: readonly Suite[]): Planned[] {
  return suites.flatMap(({ id, requirements }) =>
    requirements.map((requirement) => ({ suite: id, requirement })),
  );
}

function matches(requirement: Requirement, grep: readonly RegExp[]): boolean {
  return grep.some((pattern) => pattern.test(requirement.id) || pattern.test(requirement.title));
}

function filtersText(grep: readonly RegExp[], grepInvert: readonly RegExp[]): string {
  const named = (patterns: readonly RegExp[]) => patterns.map(({ source }) => `\`${source}\``).join(", ");
  const inverted = grepInvert.length === 0 ? [] : [`is left by ${named(grepInvert)}`];
  return [...(grep.length === 0 ? [] : [`matches ${named(grep)}`]), ...inverted].join(" and ");
}

/** The requirement whose id a pattern may have been meant to be. */
function hintAt([pattern]: readonly RegExp[], all: readonly Planned[]): string {
  const word = pattern?.source.replaceAll(/[\^$\\]/g, "") ?? "";
  const [meant] = nearest(
    word,
    all.map(({ requirement }) => requirement.id),
  );
  return meant === undefined ? "" : ` Did you mean \`${meant}\`?`;
}

/** What a report tells of the planned requirements, by id. */
export function summaries(items: readonly Planned[]): Record<string, RequirementSummary> {
  const entries = items.map(({ suite, requirement: { id, title, why, since, sources, needs } }) => [
    id,
    { title, why, suite, since, sources: [...sources], needs: [...needs] },
  ]);
  return Object.fromEntries(entries);
}

/** Drops `given` values that are meant for read-only stores: a scenario that writes sets its own. */
export function forWriters(item: Planned): Planned {
  const { given, ...rest } = item.requirement;
  return given?.forReaders ? { ...item, requirement: rest } : item;
}

/** Of these requirements, those that speak to a dialect. */
export function speakingTo(
  dialect: Dialect,
  ids: readonly string[],
  catalogue: readonly Suite[] = builtIn,
): string[] {
  return planned(ids, catalogue)
    .filter(({ requirement }) => speaksTo(requirement, dialect))
    .map(({ requirement }) => requirement.id);
}
