import { nearest } from "../load/nearest.js";
import { UsageError } from "../runner/index.js";
import { type Requirement, type Ruling, unversioned } from "../spec/index.js";
import { exitCodes } from "./exit-code.js";
import { levelText } from "./list-command.js";
import { type SuiteOptions, suitesFor } from "./settings/catalogue.js";
import type { Terminal } from "./terminal.js";

/**
 * `explain <id>`: the requirement, why it matters, where it comes from, a correct example.
 *
 * @throws UsageError for an id that is not known, with the nearest one that is
 */
export async function explainCommand(id: string, options: SuiteOptions, terminal: Terminal): Promise<number> {
  const suites = await suitesFor(options, terminal);
  const all = suites.flatMap(({ requirements }) => requirements);
  const requirement = all.find((candidate) => candidate.id === id);
  if (requirement === undefined) {
    const [meant] = nearest(
      id,
      all.map((candidate) => candidate.id),
    );
    const hint = meant ? ` Did you mean \`${meant}\`?` : "";
    throw new UsageError(
      `There is no requirement \`${id}\`.${hint} Run \`zarr-store-conform list\` to see all of them.`,
    );
  }
  terminal.out(`${sections(requirement).join("\n")}\n`);
  return exitCodes.conforms;
}

function sections(requirement: Requirement): string[] {
  const { id, title, why, example, sources, needs, since, rulings } = requirement;
  return [
    id,
    "",
    `  ${title}`,
    "",
    ...(why ? [`Why      ${why}`] : []),
    `Level    ${levelText(requirement)}`,
    ...(example ? [`Example  ${example}`] : []),
    ...(needs.length > 0 ? [`Needs    ${needs.join(", ")}`] : []),
    ...(since === unversioned ? [] : [`Since    suite ${since}`]),
    ...(rulings ? ["", "Rulings", ...rulingLines(rulings.zarr, rulings.zarrita, rulings.zarrjs)] : []),
    ...(rulings?.policy
      ? [
          `  A store may document its choice: policies: { ${rulings.policy.name}: "${Object.keys(rulings.policy.choices).join('" | "')}" }`,
        ]
      : []),
    ...(sources.length > 0 ? ["", "Sources"] : []),
    ...sources.map(({ document, section, url }) => `  ${document}: ${section}${url ? `\n    ${url}` : ""}`),
  ];
}

function rulingLines(...[zarr, zarrita, zarrjs]: [Ruling, Ruling, Ruling]): string[] {
  return Object.entries({ zarr, zarrita, zarrjs }).map(([dialect, { right, tolerated }]) => {
    const warned = tolerated?.length ? `; tolerated with a warning: ${tolerated.join(", ")}` : "";
    return `  ${dialect.padEnd(8)} right: ${right.join(", ")}${warned}`;
  });
}
