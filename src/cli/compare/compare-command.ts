import {
  type ComparisonReporterName,
  comparisonReporterNames,
  isComparisonReporter,
  writeComparison,
} from "../../reporters/comparison/index.js";
import { compareReports } from "../../results/comparison/compare-reports.js";
import { UsageError } from "../../runner/index.js";
import { exitCodes } from "../exit-code.js";
import { isWorkflow } from "../reporting/arrange.js";
import { assertKept } from "../reporting/assert-kept.js";
import { consoleOutput, plainOutput } from "../reporting/console-output.js";
import { parseReporters } from "../reporting/parse-reporters.js";
import { openReportFile } from "../reporting/report-file.js";
import type { SaidBeside } from "../settings/said-beside.js";
import type { Terminal } from "../terminal.js";
import { readReport } from "./read-report.js";

/** The flags of `compare`. */
export interface CompareFlags {
  reporter?: string[];
  strict?: boolean;
  color?: boolean;
  config?: string | boolean;
}

/**
 * `compare <before> <after>`: what broke, what was mended, what got slower. Resolves to the exit code, which says
 * whether a requirement is newly broken.
 *
 * @throws UsageError where a file is no report, or a reporter shows no comparisons
 */
export async function compareCommand(
  [before, after]: readonly [string, string],
  { reporter = [], strict, color }: CompareFlags,
  terminal: Terminal,
  beside: SaidBeside,
): Promise<number> {
  const { cwd } = terminal;
  const wanted = parseReporters(reporter).map(({ name, file }) => ({ name: reporterOf(name), file }));
  const onConsole = wanted.filter(({ file }) => file === undefined);
  if (onConsole.length > 1) {
    const names = onConsole.map(({ name }) => `\`${name}\``).join(" and ");
    throw new UsageError(
      `${names} would both write to stdout: give one a file, as in \`--reporter json=out.json\`.`,
    );
  }
  assertKept(wanted, { compared: [before, after] }, cwd);
  const earlier = await readReport(before, cwd);
  const later = await readReport(after, cwd);
  const files = await Promise.all(
    wanted.flatMap(({ name, file }) =>
      file === undefined ? [] : [openReportFile(file, cwd, "comparison").then((to) => ({ name, to }))],
    ),
  );
  const store = beside.config?.stores.find(({ name }) => name === later.store.specifier);
  const settings = beside.settings({ strict }, store);
  const comparison = compareReports(earlier, later, { strict: settings["strict"] === true });
  const { name } = onConsole[0] ?? { name: "pretty" as const };
  const output =
    name === "pretty"
      ? consoleOutput(terminal, { color, shared: false, inWorkflow: isWorkflow(terminal.env) })
      : plainOutput(terminal, "stdout");
  await writeComparison(name, comparison, output);
  for (const { name, to } of files) {
    const texts: string[] = [];
    const write = (text: string) => {
      texts.push(text);
    };
    await writeComparison(name, comparison, { write, isTTY: false, columns: 100, color: false });
    await to.replace(texts.join(""));
  }
  return comparison.regressed ? exitCodes.broken : exitCodes.conforms;
}

function reporterOf(name: string): ComparisonReporterName {
  if (isComparisonReporter(name)) return name;
  const names = comparisonReporterNames.map((known) => `\`${known}\``).join(", ");
  throw new UsageError(`\`--reporter ${name}\` shows no comparisons: give one of ${names}.`);
}
