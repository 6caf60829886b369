import { readFile } from "node:fs/promises";
import path from "node:path";
import { suiteVersion } from "../../suites/index.js";
import type { Report, RunEvent } from "../results/index.js";
import { UsageError } from "../runner/usage-error.js";
import type { Suite } from "../spec/index.js";
import { applyBaseline } from "./apply-baseline.js";
import type { Baseline } from "./baseline.js";
import { catalogueOf } from "./catalogue.js";
import { checkBaseline } from "./check-baseline.js";
import { holding } from "./hold.js";
import { parseBaseline } from "./parse-baseline.js";

/** The file that `--update-baseline` writes where none is named. */
export const usualBaselineFile = "conformance-baseline.json";

/** What a run is held against. */
export interface BaselineUse {
  /** The requirements that it lists. */
  listed: string[];
  /** Every event as reporters are to see it. */
  follow(onEvent: (event: RunEvent) => void): (event: RunEvent) => void;
  /** The report of the runner, as reporters see it. */
  hold(report: Report): Report;
  /** What is left to be done when the run is over and told. */
  finish(report: Report): Promise<void>;
}

/** What the command line says of baselines. */
export interface BaselineOptions {
  /** As the user named it. */
  file: string;
  strict: boolean;
  /** The command line that brings the baseline up to date. */
  update: string;
  /** All suites that there are. */
  suites: readonly Suite[];
}

/**
 * Reads the baseline that a run is to be held against.
 *
 * @throws UsageError where there is none, or it is out of order
 */
export async function openBaseline(
  { file, strict, update, suites }: BaselineOptions,
  { cwd }: { cwd: string },
): Promise<BaselineUse> {
  const baseline = await readBaseline(file, cwd);
  if (baseline === undefined) {
    throw new UsageError(
      `There is no baseline \`${file}\`. Check the path, or write one of what fails now: ${update} --reason 'why'`,
    );
  }
  checkBaseline(baseline, { catalogue: catalogueOf(suites), suiteVersion, file, update });
  const hold = (report: Report) => applyBaseline(report, { file, baseline });
  const { platform } = process;
  return {
    listed: baseline.entries.map(({ id }) => id),
    follow: (onEvent) => holding({ platform, strict, baseline, finish: hold }, onEvent),
    hold,
    finish: async () => {},
  };
}

/**
 * Reads a baseline file; undefined where there is none.
 *
 * @throws UsageError where it cannot be read or is no baseline
 */
export async function readBaseline(file: string, cwd: string): Promise<Baseline | undefined> {
  let text: string;
  try {
    text = await readFile(path.resolve(cwd, file), "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`The baseline \`${file}\` cannot be read: ${reason}.`);
  }
  return parseBaseline(text, file);
}
