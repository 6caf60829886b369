import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseJson } from "../../load/parse-json.js";
import type { Report } from "../../results/index.js";
import { parseReport } from "../../results/parse-report.js";
import { UsageError } from "../../runner/index.js";

/**
 * Reads a report that `--reporter json` wrote.
 *
 * @param file relative to `cwd`, or absolute
 * @throws UsageError that names the file and what is wrong with it
 */
export async function readReport(file: string, cwd: string): Promise<Report> {
  const text = await readText(file, cwd);
  try {
    return parseReport(parseJson(text));
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
    const isJson = error instanceof TypeError;
    const what = isJson ? `is no report. ${error.message}` : `is not JSON: ${error.message}`;
    const advice = isJson ? "" : ". Give a file that `--reporter json=<file>` wrote";
    throw new UsageError(`\`${file}\` ${what}${advice}.`);
  }
}

async function readText(file: string, cwd: string): Promise<string> {
  try {
    return await readFile(path.resolve(cwd, file), "utf8");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`The report \`${file}\` cannot be read: ${reason}. Check the path.`);
  }
}
