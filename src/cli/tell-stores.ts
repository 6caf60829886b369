import { createPaint } from "../reporters/pretty/paint.js";
import { exitCodes } from "./exit-code.js";
import type { Target } from "./settings/target.js";
import { type Terminal, wantsColor } from "./terminal.js";

/** What became of several stores, in a line for each, below their reports. */
export function tellStores(
  codes: readonly { name: string; code: number }[],
  targets: readonly Target[],
  terminal: Terminal,
): void {
  const paint = createPaint(wantsColor(targets[0]?.flags.color, terminal));
  const width = Math.max(...targets.map(({ specifier }) => specifier.length));
  const lines = targets.map(({ specifier }) => {
    const found = codes.find(({ name }) => name === specifier);
    const good = found?.code === exitCodes.conforms;
    const line = `${good ? "✓" : "✗"} ${specifier.padEnd(width)}  ${textOf(found?.code)}`;
    return good ? paint.good(line) : paint.bad(line);
  });
  terminal.out(`\n${lines.join("\n")}\n`);
}

function textOf(code: number | undefined): string {
  switch (code) {
    case exitCodes.conforms:
      return "conforms";
    case exitCodes.broken:
      return "does not conform";
    case exitCodes.usage:
      return "cannot be tested";
    default:
      return "was not tested to the end";
  }
}
