import { UsageError } from "../../runner/index.js";
import type { ReporterRequest } from "./parse-reporters.js";

/** A reporter and where it writes to. */
export interface Arranged {
  name: string;
  to: "stdout" | "stderr" | { file: string };
}

/** Formats that programs read, which anything else on the same stream would spoil, with a usual name for a file. */
const dataFormats = new Map([
  ["json", "report.json"],
  ["junit", "junit.xml"],
  ["tap", "report.tap"],
  ["markdown", "report.md"],
  ["html", "report.html"],
  ["badge", "badge.json"],
]);

/**
 * Decides where each reporter writes to. The console never goes silent because a file is written: where nothing
 * is left for it, `pretty` goes there. In a GitHub workflow the annotations come along by themselves.
 *
 * @throws UsageError where two reporters would spoil each other's output
 */
export function arrangeReporters(
  requests: readonly ReporterRequest[],
  env: Readonly<Record<string, string | undefined>>,
): Arranged[] {
  const files = requests.flatMap(({ name, file }) => (file === undefined ? [] : [{ name, to: { file } }]));
  const onConsole = requests.filter(({ file }) => file === undefined).map(({ name }) => name);
  // Annotations are an addition to a report, and no report.
  const shown = onConsole.filter((name) => name !== "github");
  assertApart(onConsole);
  if (shown.length === 0) shown.push("pretty");
  const [data] = shown.filter(isDataFormat);
  if (data !== undefined && shown.length > 1) throw bothOnStdout(data, shown);
  const annotates = onConsole.includes("github") || (isWorkflow(env) && !requests.some(isGithub));
  return [
    ...shown.map((name): Arranged => ({ name, to: "stdout" })),
    // The runner reads annotations from either stream.
    ...(annotates ? [{ name: "github", to: data === undefined ? "stdout" : "stderr" } as const] : []),
    ...files,
  ];
}

/** Whether this is a step of a GitHub workflow. */
export function isWorkflow(env: Readonly<Record<string, string | undefined>>): boolean {
  return env["GITHUB_ACTIONS"] === "true";
}

/** Whether a reporter's output is for programs to read, and so has stdout to itself. */
export function isDataFormat(name: string): boolean {
  return dataFormats.has(name);
}

function isGithub({ name }: ReporterRequest): boolean {
  return name === "github";
}

function assertApart(names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice === undefined) return;
  throw new UsageError(
    `\`--reporter ${twice}\` is given twice for the console: give it once, or give one a file.`,
  );
}

function bothOnStdout(data: string, shown: readonly string[]): UsageError {
  const names = shown.map((name) => `\`${name}\``).join(" and ");
  const example = `--reporter ${data}=${dataFormats.get(data) ?? "report.txt"}`;
  return new UsageError(
    `${names} would both write to stdout, where \`${data}\` could not be read any more: ` +
      `give \`${data}\` a file, as in \`${example}\`.`,
  );
}
