import { type Dialect, dialects as everyDialect, type Level } from "../results/index.js";
import { levelOf, type Requirement, type Suite } from "../spec/index.js";
import { exitCodes } from "./exit-code.js";
import { type SuiteOptions, suitesFor } from "./settings/catalogue.js";
import type { Terminal } from "./terminal.js";

/** The flags of `list`. */
export interface ListOptions extends SuiteOptions {
  json?: boolean;
}

/** `list`: the suites and requirements, with levels and sources. */
export async function listCommand({ json, ...options }: ListOptions, terminal: Terminal): Promise<number> {
  const suites = await suitesFor(options, terminal);
  terminal.out(json ? `${JSON.stringify(suites.map(asData), null, 2)}\n` : suites.map(asText).join("\n"));
  return exitCodes.conforms;
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
