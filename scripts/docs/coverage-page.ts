/** What became of one row of the inventory. */
export interface CoverageRow {
  id: string;
  /** The requirements that cover it; empty where none does. */
  requirements: string[];
  /** Why none does. */
  reason?: string;
}

/** How many rows of the inventory each of the other suites checks, as the inventory counts them. */
export interface SuiteCount {
  suite: string;
  covered: number;
}

/**
 * Reads rows of the form `LIST-09 | list.prefix, list.siblings` or `HTTP-01 | none: needs a real server`.
 *
 * @throws Error that names the line which is of neither form
 */
export function parseCoverage(text: string): CoverageRow[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => {
    const [id, what] = line.split("|").map((part) => part.trim());
    if (!id || !what)
      throw new Error(`\`${line}\` is no row of the form \`ID | requirement ids or none: reason\``);
    const reason = /^none: (.+)$/.exec(what)?.[1];
    return reason === undefined
      ? { id, requirements: what.split(",").map((name) => name.trim()) }
      : { id, requirements: [], reason };
  });
}

/** The coverage page as Markdown: counts beside those of other suites, then every row. */
export function coveragePage(rows: readonly CoverageRow[], others: readonly SuiteCount[]): string {
  const sorted = [...rows].sort((a, b) => a.id.localeCompare(b.id, "en", { numeric: true }));
  const ideas = sorted.filter(({ id }) => id.startsWith("NX-"));
  const inventory = sorted.filter(({ id }) => !id.startsWith("NX-"));
  const covered = (some: readonly CoverageRow[]) =>
    some.filter(({ requirements }) => requirements.length > 0).length;
  return `${[
    "# Coverage",
    "",
    "Which requirement covers each row of the inventory of what the best store suites check, and why none does",
    "where none does. Made by `npm run docs`.",
    "",
    "| suite | rows covered |",
    "| --- | --- |",
    `| **zarr-store-conform** | **${covered(inventory)} of ${inventory.length}**, and ${covered(ideas)} of ${ideas.length} ideas that none of the others checks |`,
    ...others.map(({ suite, covered }) => `| ${suite} | ${covered} |`),
    "",
    "| row | requirements |",
    "| --- | --- |",
    ...sorted.map(({ id, requirements, reason }) => {
      const names = requirements.map((name) => `[${name}](requirements.md#${anchorOf(name)})`).join(", ");
      return `| ${id} | ${reason === undefined ? names : `none: ${reason}`} |`;
    }),
  ].join("\n")}\n`;
}

/** The anchor that a heading of this text gets. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\w\- ]/g, "")
    .replaceAll(" ", "-");
}
