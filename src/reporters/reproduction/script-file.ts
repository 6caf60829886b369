import type { Report, Result } from "../../results/index.js";
import { callLines } from "../text/call-text.js";
import { resultText } from "../text/result-text.js";
import { escapeUnsafe, safeLine } from "../text/safe-text.js";
import { sourceText } from "../text/source-text.js";
import { withVerdict } from "./ending.js";
import { whyNotAlone } from "./why-not-alone.js";

/** What a script is written with. */
export interface ScriptOptions {
  /** The specifier that finds, from where the script lies, what `specifier` finds from where the run was started. */
  importFrom(specifier: string): string;
  /** The command line that runs one requirement alone. */
  command?: (requirement: string) => string;
}

/**
 * A failure as a script of its own, which needs the user's module and nothing of this tool. It ends with 1 while the store
 * is wrong in this way, and with 0 when it is not; one that cannot tell says why, and ends with 2.
 */
export function scriptFile(result: Result, report: Report, options: ScriptOptions): string {
  const lines = result.reproduction?.split("\n");
  const script = lines && withVerdict(lines, result);
  const head = headOf(result, report, options);
  if (script !== undefined) {
    const ends = ["// Ends with 1 while the store is wrong in this way, and with 0 when that is not seen."];
    const guard = /^process[.](lost|hung)$/.test(result.failure?.code ?? "") ? [] : [untold];
    return `${[...head, ...ends, "", ...guard, ...script.map((line) => reimported(line, options))].join("\n")}\n`;
  }
  const why = whyNotAlone(result, report);
  const rest = lines
    ? [
        "// What the store does is printed all the same.",
        "",
        untold,
        ...lines.map((line) => reimported(line, options)),
      ]
    : [...(result.journal?.length ? ["// The last calls that are known:", ...callsOf(result)] : []), ""];
  const end = [
    `console.error(${JSON.stringify(`This script cannot tell by itself: ${why}`)});`,
    "process.exit(2);",
  ];
  return `${[...head, ...commented(`This script cannot tell by itself whether the store is right: ${why}`), ...rest, ...end].join("\n")}\n`;
}

// An error that nobody awaits would end the script as if it had come to a verdict.
const untold =
  'process.on("uncaughtException", (error) => { console.error(String(error)); process.exit(2); });';

function headOf(result: Result, report: Report, { command }: ScriptOptions): string[] {
  const requirement = report.requirements[result.requirement];
  const { headline, hint } = resultText(result);
  const [source] = requirement?.sources ?? [];
  return [
    ...commented(safeLine(result.requirement)),
    ...commented(safeLine(requirement?.title ?? "", 400)),
    "//",
    ...commented(headline),
    ...(hint === undefined ? [] : commented(hint)),
    ...(source ? commented(`${sourceText(source)} ${safeLine(source.url ?? "", 2000)}`) : []),
    ...(command ? commented(safeLine(command(result.requirement), 2000)) : []),
    "//",
  ];
}

function commented(text: string): string[] {
  return text === "" ? [] : [`// ${escapeUnsafe(text).trimEnd()}`];
}

function callsOf({ journal = [] }: Result): string[] {
  return callLines(journal, { all: true }).map((line) =>
    line.kind === "call" ? `//   ${line.seq} ${line.call} → ${line.outcome}` : `//   … ${line.count} more`,
  );
}

/**
 * The import of the user's module, found from where the script lies. One that fails must not end the script as a store
 * that is wrong would: it is made where an error is heard.
 */
function reimported(line: string, { importFrom }: ScriptOptions): string {
  const [, what, specifier] = /^import (.+) from ("\.{1,2}\/.*");$/.exec(line) ?? [];
  if (what === undefined || specifier === undefined) return line;
  const found: unknown = JSON.parse(specifier);
  if (typeof found !== "string") return line;
  const names = what.startsWith("{") ? what.replace(" as ", ": ") : `{ default: ${what} }`;
  return `const ${names} = await import(${JSON.stringify(importFrom(found))});`;
}
