import type { JournalCall } from "../../harness/index.js";
import type { World } from "../world.js";
import { inModule } from "./in-module.js";
import { replaySource } from "./replay.js";
import { verdictSource } from "./seen.js";
import { withSteps } from "./steps.js";

/** The calls that an error was met among are the last ones. */
const mostCalls = 200;

/** The script of an error that reached no caller: it makes the calls that were made by then, and listens. */
export function strayScript(world: World, calls: readonly JournalCall[]): string | undefined {
  const made = [
    "let stray;",
    "const note = (error) => { stray ??= String(error); };",
    'process.removeAllListeners("uncaughtException");',
    'process.on("unhandledRejection", note).on("uncaughtException", note);',
    "let wrong = false;",
    "const round = 0;",
    ...replaySource(withSteps(world, calls).slice(-mostCalls), undefined, []),
    "await new Promise((resolve) => setTimeout(resolve, 500));",
    'console.log("unheard:", stray ?? "no error");',
    verdictSource("stray !== undefined"),
  ];
  return inModule(world, "process.unhandled", made);
}
