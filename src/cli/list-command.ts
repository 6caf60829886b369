import { type Dialect, dialects as everyDialect, type Level } from "../results/index.js";
import { plan, speaksTo } from "../runner/index.js";
import { levelOf, type Requirement, type Suite } from "../spec/index.js";
import { exitCodes } from "./exit-code.js";
import { parseRunFlags, type RunFlags } from "./run-options.js";
import { type SuiteOptions, suitesFor } from "./settings/catalogue.js";
import type { Terminal } from "./terminal.js";

/** The flags of `list`. */
export interface ListOptions extends SuiteOptions {
  json?: boolean;
  grep?: string[];
  grepInvert?: string[];
  suite?: string[];
  dialect?: string;
}

/**
 * `list`: the suites and requirements, with levels and sources; those that `run` would try with the same filters.
 *
 * @throws UsageError where a filter is not understood or leaves nothing
 */
export async function listCommand(
  { json, grep, grepInvert, suite, dialect, ...options }: ListOptions,
  terminal: Terminal,
): Promise<number> {
  const suites = selected(
    await suitesFor(options, terminal),
    parseRunFlags({ grep, grepInvert, suite, dialect }),
  );
  terminal.out(json ? `${JSON.stringify(suites.map(asData), null, 2)}\n` : suites.map(asText).join("\n"));
  return exitCodes.conforms;
}

function selected(
  catalogue: readonly Suite[],
  {
    grep = [],
    grepInvert = [],
    suite = [],
    dialect,
  }: Pick<RunFlags, "grep" | "grepInvert" | "suite" | "dialect">,
): Suite[] {
  const speaking = catalogue.map((one) => ({
    ...one,
    requirements: one.requirements.filter((each) => dialect === undefined || speaksTo(each, dialect)),
  }));
  const wanted = new Set(
    plan({ grep, grepInvert, suites: suite }, speaking).map(({ requirement }) => requirement),
  );
  return speaking
    .map((one) => ({ ...one, requirements: one.requirements.filter((each) => wanted.has(each)) }))
    .filter(({ requirements }) => requirements.length > 0);
}

function asData({ id, title, requirements }: Suite) {
  return {
    suite: id,
    title,
    requirements: requirements.map(({ id, title, level, since, needs, dialects, sources }) => {
      return { id, title, level, since, needs, ...(dialects && { dialects }), sources };
    }),
  };
}

function asText({ id, title, requirements }: Suite): string {
  const width = Math.max(...requirements.map((requirement) => requirement.id.length));
  const rows = requirements.flatMap((requirement) => {
    const [level, ...others] = new Set(levelsOf(requirement).map(([, each]) => each));
    const { dialects, sources } = requirement;
    const notes = [
      ...(others.length > 0 ? [levelText(requirement)] : dialects ? [`only ${dialects.join(", ")}`] : []),
      ...sources.map(({ document, section }) => `${document}: ${section}`),
    ];
    const indent = " ".repeat(width + 11);
    return [
      `  ${requirement.id.padEnd(width)}  ${(others.length > 0 ? "varies" : String(level)).padEnd(6)} ${requirement.title}`,
      ...notes.map((note) => `${indent}${note}`),
    ];
  });
  return `${title} (${id})\n${rows.join("\n")}\n`;
}

/** The level, or the levels by dialect where it speaks to some or they differ: `must`, or `zarr must, zarrita should`. */
export function levelText(requirement: Requirement): string {
  const { level, dialects = everyDialect } = requirement;
  if (typeof level === "string" && dialects.length === everyDialect.length) return level;
  return levelsOf(requirement)
    .map(([dialect, each]) => `${dialect} ${each}`)
    .join(", ");
}

function levelsOf(requirement: Requirement): [Dialect, Level][] {
  const { dialects = everyDialect } = requirement;
  return dialects.map((dialect) => [dialect, levelOf(requirement, dialect)]);
}
