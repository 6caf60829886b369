import type { JournalCall } from "../../harness/index.js";
import type { FailureArgs } from "../../results/index.js";
import { isWholeSet } from "../call-traits.js";
import { failingRead } from "../failing-read.js";
import { argumentSource } from "./argument-source.js";
import { callText } from "./call-text.js";
import { verdictSource } from "./seen.js";

/** So often a race is run again before it is given up. */
const rounds = 200;

/**
 * Writes of one key that are made at once, with reads among them, again and again until a read has bytes that no single
 * write wrote. What is read is held against what is read when each value lies there alone.
 */
export function raceSource(
  calls: readonly JournalCall[],
  failure: { code: "read.torn"; args: FailureArgs["read.torn"] },
): string[] | undefined {
  const sets = calls.filter(isWholeSet);
  const at = failingRead(calls, failure);
  const read = at === -1 ? calls.findLast(({ method }) => /^get/.test(method)) : calls[at];
  const values = [...new Set(sets.map((set) => argumentSource(set.args[1])))];
  const [set] = sets;
  if (set === undefined || read === undefined || values.length < 2) return undefined;
  const write = callText(set, (arg) => (arg === set.args[1] ? "value" : argumentSource(arg)));
  return [
    "const values = [",
    ...values.map((value) => `  ${value},`),
    "];",
    "const whole = [];",
    "for (const value of values) {",
    `  await ${write};`,
    `  whole.push(await seen(async () => ${callText(read)}));`,
    "}",
    "let torn;",
    `for (let round = 0; round < ${rounds} && torn === undefined; round++) {`,
    "  let writing = true;",
    `  const writes = Promise.allSettled(values.map(async (value) => ${write}));`,
    "  void writes.then(() => { writing = false; });",
    "  for (let reads = 0; reads < 100 && writing && torn === undefined; reads++) {",
    `    const answers = await Promise.all(Array.from({ length: 4 }, () => seen(async () => ${callText(read)})));`,
    '    torn = answers.find((answer) => answer.includes(" bytes ") && !whole.includes(answer));',
    "    await new Promise((resolve) => (reads % 2 ? setImmediate(resolve) : resolve()));",
    "  }",
    "  await writes;",
    "}",
    `console.log(torn === undefined ? "no read was torn in ${rounds} rounds" : \`torn: \${torn.slice(0, 500)}\`);`,
    verdictSource("torn !== undefined"),
  ];
}
