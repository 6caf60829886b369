import path from "node:path";
import { scriptFile } from "../reporters/reproduction/script-file.js";
import { plural } from "../reporters/text/number-text.js";
import { failuresOf, warningsOf } from "../reporters/text/problems.js";
import type { Report } from "../results/index.js";
import { openReportFile } from "./reporting/report-file.js";
import type { Terminal } from "./terminal.js";

/**
 * Writes a script for each failure and warning of a run into a directory, which is made where it is not there.
 *
 * @param directory relative to the terminal's directory, or absolute
 * @throws UsageError where one cannot be written
 */
export async function writeRepro(
  directory: string,
  report: Report,
  command: (requirement: string) => string,
  { cwd, err }: Terminal,
): Promise<void> {
  const target = path.resolve(cwd, directory);
  const results = [...failuresOf(report), ...warningsOf(report)].filter(({ verdict }) => verdict !== "xpass");
  const importFrom = (specifier: string) => {
    const found = path.relative(target, path.resolve(cwd, specifier)).split(path.sep).join("/");
    return found.startsWith(".") ? found : `./${found}`;
  };
  for (const result of results) {
    const name = `${result.requirement.replace(/[^\w.-]+/g, "-")}.mjs`;
    const file = await openReportFile(path.join(target, name), cwd, "script");
    await file.replace(scriptFile(result, report, { importFrom, command }));
  }
  if (results.length > 0) err(`${plural(results.length, "script")} written to \`${directory}\`.\n`);
}
