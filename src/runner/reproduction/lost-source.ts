import type { JournalCall } from "../../harness/index.js";
import type { Failure } from "../../results/index.js";
import { patternSource } from "../../spec/index.js";
import type { World } from "../world.js";
import { callText } from "./call-text.js";
import { inModule, signalSource } from "./in-module.js";

/** Calls as source that is told while they are made: whoever makes them may not live to tell. */
export interface TracedSource {
  /** The script that the calls belong in; told with the first of them. */
  frame?: string;
  lines: string[];
}

const guardPlace = "// guard";
const callsPlace = "// calls";

/** Tells each call of a world as source, before it is made. */
export function tracing(
  world: World,
  tell: (call: JournalCall, source: TracedSource) => void,
): (call: JournalCall) => void {
  let open: JournalCall[] = [];
  let told = false;
  const linesOf = (call: JournalCall) => {
    open = open.filter(({ settled }) => settled === undefined);
    const line = `start(() => ${callText(call)});`;
    const lines = open.length === 0 ? ["await settled();", line] : [line];
    open.push(call);
    return lines;
  };
  return (call) => {
    if (told) return tell(call, { lines: linesOf(call) });
    told = true;
    const made = [signalSource, ...startSource, callsPlace, ...endSource];
    const frame = inModule(world, "", made, { first: [guardPlace, patternSource] });
    const lines = [...world.preparation.flatMap(linesOf), ...linesOf(call)];
    tell(call, frame === undefined ? { lines } : { frame, lines });
  };
}

/** The script of calls that ended or blocked their process: it makes them in another one, and says what becomes of it. */
export function lostScript(frame: string, calls: readonly string[], { code, args }: Failure): string {
  const limitMs = code === "process.hung" ? args.limitMs + 2000 : 30_000;
  const guard = guardSource(limitMs, code === "process.hung" ? "no answer" : "ended");
  const made = calls.join("\n");
  return frame
    .replace("// \n", () => `// ${code}\n`)
    .replace(guardPlace, () => guard.join("\n"))
    .replace(`${patternSource}\n`, (source) => (made.includes("pattern(") ? source : ""))
    .replace(`${signalSource}\n`, (source) => (made.includes("signal: signal") ? source : ""))
    .replace(callsPlace, () => made);
}

const startSource = [
  "const started = [];",
  "const start = (call) => {",
  "  const made = (async () => {",
  "    const answer = await call();",
  '    if (typeof answer?.next === "function") for await (const _ of answer) {}',
  "  })();",
  "  started.push(made.catch(() => {}));",
  "};",
  "const settled = () => Promise.all(started.splice(0));",
];

// What a call has set going may end the process a little later.
const endSource = [
  "await settled();",
  "await new Promise((resolve) => setTimeout(resolve, 500));",
  'process.send("answered");',
];

function guardSource(limitMs: number, broken: string): string[] {
  return [
    'import { fork } from "node:child_process";',
    'import { fileURLToPath } from "node:url";',
    'if (process.argv[2] !== "calls") {',
    "  // The calls are made in a process of their own, since they may end or block it.",
    '  const execArgv = [...process.execArgv, "--max-old-space-size=1024"];',
    '  const child = fork(fileURLToPath(import.meta.url), ["calls"], { execArgv });',
    "  const how = await new Promise((resolve) => {",
    '    child.on("message", resolve);',
    '    child.on("exit", (code, signal) => resolve("ended with " + (signal ?? "exit code " + code)));',
    `    setTimeout(resolve, ${limitMs}, "no answer within ${limitMs} ms");`,
    "  });",
    '  child.kill("SIGKILL");',
    '  console.log("the process that made the calls: " + how);',
    '  if (how === "failed") process.exit(2);',
    `  const broken = how.startsWith("${broken}");`,
    '  console.log(broken ? "STILL BROKEN" : "NOT SEEN: the store is mended, or it takes more than these calls");',
    "  process.exit(broken ? 1 : 0);",
    "}",
    'process.on("message", () => {}); // or it would end when it waits for nothing',
    'process.on("uncaughtException", (error) => process.send("failed", () => console.error(error)));',
  ];
}
