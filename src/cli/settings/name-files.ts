import path from "node:path";
import { UsageError } from "../../runner/index.js";
import { isDataFormat } from "../reporting/arrange.js";
import { parseReporters } from "../reporting/parse-reporters.js";
import type { Target } from "./target.js";

const placeholder = "{store}";

/**
 * Puts the name of each store in the place of `{store}` in the paths of its reports and its baseline.
 *
 * @throws UsageError where the reports of several stores would go to one place
 */
export function nameFiles(targets: readonly Target[]): Target[] {
  // The scripts of several stores have the same names.
  const ofOne = (directory: string) =>
    targets.length === 1 || directory.includes(placeholder) ? directory : path.join(directory, placeholder);
  const named = targets.map((target) => {
    const { reporter, baseline, writeRepro } = target.flags;
    const fill = (text: string) => text.replaceAll(placeholder, fileNameOf(target));
    const filled = {
      ...(reporter && { reporter: reporter.map(fill) }),
      ...(baseline !== undefined && { baseline: fill(baseline) }),
      ...(writeRepro !== undefined && { writeRepro: fill(ofOne(writeRepro)) }),
    };
    return { ...target, flags: { ...target.flags, ...filled } };
  });
  assertApart(named);
  assertOwnBaselines(named);
  return named;
}

function assertApart(targets: readonly Target[]): void {
  const writers = new Map<string, string>();
  for (const { specifier, flags } of targets) {
    for (const { name, file } of parseReporters(flags.reporter ?? [])) {
      if (file === undefined && !isDataFormat(name)) continue;
      const place = file === undefined ? "stdout" : path.resolve(file);
      const other = writers.get(place);
      if (other !== undefined && other !== specifier) throw inOnePlace(other, specifier, name, file);
      writers.set(place, specifier);
    }
  }
}

/** Several stores can be held against one baseline, and not be written into it. */
function assertOwnBaselines(targets: readonly Target[]): void {
  const writers = new Map<string | undefined, string>();
  for (const { specifier, flags } of targets) {
    if (flags.updateBaseline !== true) continue;
    const other = writers.get(flags.baseline);
    if (other !== undefined) throw oneBaseline(other, specifier);
    writers.set(flags.baseline, specifier);
  }
}

function oneBaseline(one: string, other: string): UsageError {
  return new UsageError(
    `\`${one}\` and \`${other}\` would write one baseline, and only what the last one fails would be in it: ` +
      `name one for each, as in \`--baseline ${placeholder}.baseline.json\`, or choose one with \`--store\`.`,
  );
}

function inOnePlace(one: string, other: string, name: string, file: string | undefined): UsageError {
  const { dir, name: stem, ext } = path.parse(file ?? `${name}.txt`);
  const example = `--reporter ${name}=${path.join(dir, `${stem}-${placeholder}${ext}`)}`;
  const where = file === undefined ? "stdout" : `\`${file}\``;
  return new UsageError(
    `The reports of \`${one}\` and \`${other}\` would both go to ${where}, and \`${name}\` holds one: ` +
      `name a file for each, as in \`${example}\`, or choose one with \`--store\`.`,
  );
}

/** The paths of reports with the name of a store in the place of `{store}`. */
export function fillStore(
  reporters: readonly string[],
  store: Pick<Target, "specifier" | "configured">,
): string[] {
  return reporters.map((reporter) => reporter.replaceAll(placeholder, fileNameOf(store)));
}

/** The store's name, or what is left of what to import without directories and extension. */
function fileNameOf({ specifier, configured }: Pick<Target, "specifier" | "configured">): string {
  if (configured) return specifier;
  const base = path.basename(specifier, path.extname(specifier));
  return base.replace(/[^\w@.-]+/g, "-").replace(/^-+|-+$/g, "") || "store";
}
