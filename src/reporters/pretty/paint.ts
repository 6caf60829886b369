import { Chalk } from "chalk";

/** What colours and weights mean in the report. */
export interface Paint {
  good(text: string): string;
  bad(text: string): string;
  warn(text: string): string;
  /** What is good to know, but not to be read first. */
  faint(text: string): string;
  strong(text: string): string;
  /** Code, paths and commands. */
  code(text: string): string;
  /** Whether anything of this shows. */
  readonly colored: boolean;
}

/** Paints with the 16 colours that every terminal has in its own theme; without colour, not at all. */
export function createPaint(color: boolean): Paint {
  // An instance of its own: the global one decides by the process's environment, not by the output.
  const chalk = new Chalk({ level: color ? 1 : 0 });
  return {
    good: (text) => chalk.green(text),
    bad: (text) => chalk.red(text),
    warn: (text) => chalk.yellow(text),
    faint: (text) => chalk.dim(text),
    strong: (text) => chalk.bold(text),
    code: (text) => chalk.cyan(text),
    colored: color,
  };
}
