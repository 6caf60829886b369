import { Buffer } from "../../buffer/index.js";
import type { JournalCall } from "../../harness/index.js";
import type { Failure } from "../../results/index.js";
import { isWholeSet } from "../call-traits.js";
import { failingMember } from "../failing-read.js";
import { argumentSource } from "./argument-source.js";
import { callText } from "./call-text.js";
import { caughtSource } from "./otherwise.js";
import { seenCall, verdictSource } from "./seen.js";
import type { ScriptCall } from "./steps.js";

/** A call that leads to a failure. What it threw is printed, and the script goes on, as the scenario did. */
export function callSource(call: ScriptCall, sourceOf = argumentSource): string {
  if (call.step !== undefined) return call.step;
  const made = callText(call, sourceOf);
  if (call.makes !== undefined) return `const ${call.makes} = ${made};`;
  switch (call.settled?.kind) {
    case "listed":
      if (!call.settled.complete) return leftSource(made, call.settled.names.length);
      return `for await (const _ of ${made}) {}`;
    case "rejected":
      if (lists.test(call.method))
        return `try { for await (const _ of ${made}) {} } catch (error) { console.error(String(error)); }`;
      return caughtSource(call, sourceOf);
    default:
      // A whole value that is refused leaves nothing to be told by: the script ends there, and says so.
      return isWholeSet(call) ? `await ${made};` : caughtSource(call, sourceOf);
  }
}

/** A listing that is left after some names. */
function leftSource(made: string, most: number): string {
  if (most <= 1) return `for await (const _ of ${made}) break;`;
  return `{ let left = ${most}; for await (const _ of ${made}) if (--left === 0) break; }`;
}

/** Methods that may answer in a way that only fails when it is iterated. */
const lists = /^list/;

/** The call that shows the failure, with what came of it. */
export function lastCallSource(call: JournalCall, failure: Failure): string[] {
  if (failure.code === "memory.value-changed" || failure.code === "memory.guard-changed") {
    return memorySource(call);
  }
  const made = callText(call);
  // A promise in the place of an answer is gone once it is awaited.
  if (failure.code === "result.type" && failure.args.received === "Promise")
    return [`const answer = ${made};`, "console.log(answer);", verdictSource("answer instanceof Promise")];
  if (call.settled?.kind === "rejected" && lists.test(call.method))
    return [...seenCall("answer", call), verdictSource('answer.startsWith("error")')];
  if (call.settled?.kind === "listed") return [`for await (const name of ${made}) console.log(name);`];
  const member = failingMember(call, failure);
  return [member === -1 ? `console.log(await ${made});` : `console.log((await ${made})?.[${member}]);`];
}

/** Bytes in front of and behind a value, which are not the store's to change. */
const margin = 16;

/** Sets a value that lies in a larger allocation, and says which of its bytes, or of those around, changed. */
function memorySource(call: JournalCall): string[] {
  const whole = call.args.find((arg) => arg instanceof ArrayBuffer);
  if (whole instanceof ArrayBuffer) return wholeMemorySource(call, whole);
  const value = call.args.find((arg) => arg instanceof Buffer || arg instanceof Uint8Array);
  const length = value instanceof Buffer || value instanceof Uint8Array ? value.length : 0;
  const made = callText(call, (arg) => {
    if (arg !== value) return argumentSource(arg);
    return arg instanceof Buffer ? "new Bytes(value)" : "value";
  });
  return [
    `const memory = pattern(${length + 2 * margin}, 1);`,
    `const value = memory.subarray(${margin}, ${margin + length});`,
    "const before = memory.slice();",
    `await ${made};`,
    ...changesSource(margin),
  ];
}

/** As {@link memorySource}, of a buffer that is all that there is. */
function wholeMemorySource(call: JournalCall, whole: ArrayBuffer): string[] {
  return [
    `const memory = pattern(${Math.max(1, whole.byteLength)}, 1);`,
    "const before = memory.slice();",
    `await ${callText(call, (arg) => (arg === whole ? "memory.buffer" : argumentSource(arg)))};`,
    ...changesSource(0),
  ];
}

function changesSource(from: number): string[] {
  const at = from === 0 ? "i" : `i - ${from}`;
  return [
    'if (memory.length === 0) console.log("the memory was transferred away");',
    `before.forEach((byte, i) => byte === memory[i] || console.log(\`byte \${${at}} of the value was \${byte}, is \${memory[i]}\`));`,
  ];
}
