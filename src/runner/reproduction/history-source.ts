import { Buffer } from "../../buffer/index.js";
import type { JournalCall } from "../../harness/index.js";
import { isWholeSet } from "../call-traits.js";
import { argumentSource } from "./argument-source.js";
import { callText } from "./call-text.js";
import { verdictSource } from "./seen.js";

/** Whether one order explains calls on a key, as source; a value of 0 is a key that is not there. */
const possibleSource = [
  "const isPossible = (calls, held = 0) => {",
  "  if (calls.length === 0) return true;",
  "  const firstEnd = Math.min(...calls.map(({ to }) => to));",
  "  return calls.some((call) =>",
  "    call.from < firstEnd && (call.writes || call.value === held) &&",
  "    isPossible(calls.filter((other) => other !== call), call.value));",
  "};",
];

/** So many callers make so many calls each on a key, on so many keys at once. */
const [callers, callsEach, keys] = [3, 4, 12];

/**
 * Callers that share a key, again and again, until what they saw is explained by no order of their calls. Each value is
 * of a byte and a length of its own, so that a read tells which it is.
 */
export function historySource(calls: readonly JournalCall[], key: string): string[] | undefined {
  const about = (call: JournalCall) => typeof call.args[0] === "string" && call.args[0].endsWith(key);
  const set = calls.find((call) => about(call) && isWholeSet(call));
  const get = calls.find((call) => about(call) && /^get(Item)?$/.test(call.method));
  // Others may have deleted where those of this key happened not to.
  const remove = calls.find(({ method, args }) => /^delete(Item)?$/.test(method) && args.length === 1);
  if (set === undefined || get === undefined) return undefined;
  const before = String(set.args[0]).slice(0, -key.length);
  const name = before === "" ? "key" : `${JSON.stringify(before)} + key`;
  const madeOf = (call: JournalCall) => callText(call, (arg) => (arg === call.args[0] ? name : roleOf(arg)));
  const removes = remove ? [`    if (what === 3) return record(true, 0, () => ${madeOf(remove)});`] : [];
  return [
    ...possibleSource,
    "let seed = 1;",
    "const below = (n) => (seed = (seed * 48271) % 2147483647) % n;",
    "const history = async (key) => {",
    "  const calls = [];",
    "  let [moment, values, doubtful] = [0, 0, false];",
    "  const record = async (writes, value, call) => {",
    "    const from = ++moment;",
    "    const answer = await seen(call);",
    '    const isMissing = ["undefined", "null", "error KeyError"].includes(answer);',
    '    if (answer.startsWith("error") && !(isMissing && (value === 0 || !writes))) {',
    "      doubtful ||= writes;",
    "      return;",
    "    }",
    '    if (writes && answer === "error KeyError") return;',
    "    const read = isMissing ? 0 : Number.parseInt(/^\\d+ bytes (..)/.exec(answer)?.[1], 16);",
    "    calls.push({ writes, value: writes ? value : read, from, to: ++moment });",
    "  };",
    "  const step = (what) => {",
    "    if (what === 2) {",
    "      const number = ++values;",
    "      const value = new Uint8Array(20 + below(9) * 400 + number).fill(number);",
    `      return record(true, number, () => ${madeOf(set)});`,
    "    }",
    ...removes,
    `    return record(false, undefined, () => ${madeOf(get)});`,
    "  };",
    "  const caller = async () => {",
    `    for (let turn = 0; turn < ${callsEach}; turn++) await step(below(${remove ? 4 : 3}));`,
    "  };",
    "  await step(2);",
    `  await Promise.all(Array.from({ length: ${callers} }, caller));`,
    "  await step(0);",
    "  return !doubtful && !isPossible(calls) ? calls : undefined;",
    "};",
    "let impossible;",
    "for (let round = 0; round < 100 && impossible === undefined && performance.now() < 15_000; round++) {",
    `  const keys = Array.from({ length: ${keys} }, (_, i) => \`array/\${round}/c\${i}\`);`,
    "  impossible = (await Promise.all(keys.map(history))).find((calls) => calls !== undefined);",
    "}",
    "for (const { writes, value, from, to } of impossible ?? [])",
    '  console.log(from + " to " + to, writes ? "wrote" : "read", value === 0 ? "no such key" : "value " + value);',
    verdictSource("impossible !== undefined"),
  ];
}

/** The value of a call as the name that it has in the script. */
function roleOf(arg: unknown): string {
  if (arg instanceof Buffer) return "new Bytes(value)";
  if (arg instanceof Uint8Array) return "value";
  return arg instanceof ArrayBuffer ? "value.buffer" : argumentSource(arg);
}
