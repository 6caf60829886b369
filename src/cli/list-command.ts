import { suites } from "../../suites/index.js";
import type { Requirement } from "../spec/index.js";
import { exitCodes } from "./exit-code.js";
import type { Terminal } from "./terminal.js";

/** `list`: the suites and requirements, with levels and sources. */
export function listCommand({ json }: { json?: boolean }, terminal: Terminal): number {
  terminal.out(json ? `${JSON.stringify(suites.map(asData), null, 2)}\n` : suites.map(asText).join("\n"));
  return exitCodes.conforms;
}

type ListedSuite = (typeof suites)[number];

function asData({ id, title, requirements }: ListedSuite) {
  return {
    suite: id,
    title,
    requirements: requirements.map(({ id, title, level, since, needs, dialects, sources }) => {
      return { id, title, level, since, needs, ...(dialects && { dialects }), sources };
    }),
  };
}

function asText({ id, title, requirements }: ListedSuite): string {
  const width = Math.max(...requirements.map((requirement) => requirement.id.length));
  const rows = requirements.map((requirement) => {
    const sources = requirement.sources.map(({ document, section }) => `${document}: ${section}`);
    return [
      `  ${requirement.id.padEnd(width)}  ${levelText(requirement).padEnd(6)} ${requirement.title}`,
      `  ${"".padEnd(width)}         ${sources.join("; ")}`,
    ].join("\n");
  });
  return `${title} (${id})\n${rows.join("\n")}\n`;
}

/** The level, or the levels by dialect where they differ: `must`, or `zarr must, zarrita should`. */
export function levelText({ level, dialects }: Requirement): string {
  if (typeof level === "string") return level;
  const spoken = Object.entries(level).filter(
    ([dialect]) => !dialects || dialects.some((name) => name === dialect),
  );
  return spoken.map(([dialect, each]) => `${dialect} ${each}`).join(", ");
}
