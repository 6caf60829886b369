import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseJson } from "../load/parse-json.js";
import { parseReport } from "../results/parse-report.js";
import { UsageError } from "../runner/index.js";
import { mergeReports } from "../runner/shards/merge-reports.js";
import type { ShardFile } from "../runner/shards/one-run.js";
import { exitCodes } from "./exit-code.js";
import { openReporters } from "./reporter-outputs.js";
import { assertKept } from "./reporting/assert-kept.js";
import { parseReporters } from "./reporting/parse-reporters.js";
import { fillStore } from "./settings/name-files.js";
import type { SaidBeside } from "./settings/said-beside.js";
import type { Terminal } from "./terminal.js";

/** The flags of `merge`. */
export interface MergeFlags {
  reporter?: string[];
  color?: boolean;
  verbose?: boolean;
  config?: string | boolean;
}

/**
 * `merge <reports…>`: joins the JSON reports of shards, and shows them with any reporter. Resolves to the exit code
 * that one run of all would have had.
 */
export async function mergeCommand(
  files: readonly string[],
  { config: _, color, ...flags }: MergeFlags,
  terminal: Terminal,
  beside: SaidBeside,
): Promise<number> {
  const { report, missing } = mergeReports(await Promise.all(files.map((file) => read(file, terminal.cwd))));
  const { specifier } = report.store;
  const store = beside.config?.stores.find(({ name }) => name === specifier);
  const { reporter, verbose } = beside.settings({ ...flags }, store);
  const reporters = fillStore(isList(reporter) ? reporter : [], {
    specifier,
    ...(store && beside.config && { configured: { config: beside.config, name: store.name } }),
  });
  // A configuration that names where a run's report goes must not let it go over the reports that are read.
  assertKept(parseReporters(reporters), { merged: files }, terminal.cwd);
  const reporting = await openReporters(reporters, terminal, { color, ...(verbose === true && { verbose }) });
  reporting.onEvent({ type: "end", report });
  await reporting.finish();
  if (missing.length > 0) terminal.err(`${missingText(missing)}\n`);
  return report.summary.conforms ? exitCodes.conforms : exitCodes.broken;
}

function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value);
}

async function read(file: string, cwd: string): Promise<ShardFile> {
  try {
    const text = await readFile(path.resolve(cwd, file), "utf8");
    return { file, report: parseReport(parseJson(text)) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`\`${file}\` cannot be merged: ${reason}.`);
  }
}

function missingText(missing: readonly number[]): string {
  return missing.length === 1
    ? `Shard ${missing[0]} is missing: what fell to it was not run.`
    : `Shards ${missing.join(", ")} are missing: what fell to them was not run.`;
}
