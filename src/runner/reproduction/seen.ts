import { Buffer, isBytes } from "../../buffer/index.js";
import type { JournalCall } from "../../harness/index.js";
import { toHex } from "../../results/index.js";
import { toErrorEvidence } from "../../spec/index.js";
import { callText } from "./call-text.js";

/** Above so many characters an outcome is not written into a script. */
const longest = 8192;

/** What came of a call as text, the same for the same outcome: a script tells by it what {@link seenText} does. */
export const seenSource = [
  "const told = (value) => {",
  "  if (value === undefined || value === null) return String(value);",
  "  const array = value instanceof ArrayBuffer ? new Uint8Array(value) : (value.array ?? value);",
  '  if (array instanceof Uint8Array) return array.length + " bytes " + Buffer.from(array).toString("hex");',
  '  return Array.isArray(value) ? "[" + value.map(told).join(", ") + "]" : JSON.stringify(value);',
  "};",
  "const seen = async (call, most = Infinity) => {",
  "  try {",
  "    const answer = await call();",
  '    if (typeof answer?.next !== "function") return told(answer);',
  "    const names = [];",
  "    if (most > 0) {",
  "      for await (const name of answer) {",
  "        if (names.push(name) >= most) break;",
  "        await undefined;",
  "      }",
  "    }",
  "    return told(names.sort());",
  "  } catch (error) {",
  '    return "error " + error?.name;',
  "  }",
  "};",
].join("\n");

/** What came of a call as `seen` tells it in a script; undefined where that is not known, or too much. */
export function seenText({ settled }: JournalCall): string | undefined {
  const text = textOf(settled);
  return text !== undefined && text.length <= longest ? text : undefined;
}

/** A call whose outcome is kept, and printed as far as that is of use. */
export function seenCall(name: string, call: JournalCall): string[] {
  return [
    `const ${name} = await seen(async () => ${callText(call)});`,
    `console.log(${name}.slice(0, 500));`,
  ];
}

/** The last line of a script that knows by itself what is wrong. */
export function verdictSource(broken: string): string {
  return `console.log("still wrong:", ${broken});`;
}

function textOf(settled: JournalCall["settled"]): string | undefined {
  switch (settled?.kind) {
    case "rejected":
      return `error ${toErrorEvidence(settled.error).name}`;
    case "listed":
      return settled.complete && settled.names.length < 100 ? told(settled.names.toSorted()) : undefined;
    case "resolved":
      return told(settled.value);
    default:
      return undefined;
  }
}

function told(value: unknown): string | undefined {
  if (value === undefined || value === null) return String(value);
  const array = value instanceof Buffer ? value.asArrayLike() : value;
  // What is too long in the end is not put together first: a store may list names of megabytes.
  if (typeof array === "string" && array.length > longest) return undefined;
  if (isBytes(array)) return array.length > longest ? undefined : `${array.length} bytes ${toHex(array)}`;
  if (ArrayBuffer.isView(array) && array.byteLength > longest) return undefined;
  if (array instanceof ArrayBuffer) return told(new Uint8Array(array));
  if (Array.isArray(array)) {
    const each = array.map(told);
    return each.includes(undefined) ? undefined : `[${each.join(", ")}]`;
  }
  return json(array);
}

function json(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}
