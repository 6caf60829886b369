import type { Output } from "../../reporters/index.js";
import type { Terminal } from "../terminal.js";
import { wantsColor } from "../terminal.js";
import { withoutCommands } from "./workflow-safe.js";

/** What is to be known of the console beside the terminal. */
export interface ConsoleOptions {
  /** Whether `--color` or `--no-color` was given. */
  color: boolean | undefined;
  /** Whether several reporters write to it, so that none can take back what it wrote. */
  shared: boolean;
  /** Whether GitHub's runner reads it, which takes some lines for commands. */
  inWorkflow: boolean;
}

/** The terminal as reporters for people write to it. */
export function consoleOutput(terminal: Terminal, { color, shared, inWorkflow }: ConsoleOptions): Output {
  return {
    write: (text) => terminal.out(inWorkflow ? withoutCommands(text) : text),
    isTTY: terminal.isTTY && !shared,
    color: wantsColor(color, terminal),
    get columns() {
      return terminal.columns;
    },
  };
}

/** A stream of the terminal for what programs read, which is written as it is. */
export function plainOutput(terminal: Terminal, stream: "stdout" | "stderr"): Output {
  return {
    write: (text) => (stream === "stdout" ? terminal.out(text) : terminal.err(text)),
    isTTY: false,
    columns: 80,
    color: false,
  };
}
