import { type JournalCall, sourceText } from "../harness/index.js";
import type { LoadedStore } from "../load/index.js";
import type { Dialect, Failure } from "../results/index.js";
import { patternSource } from "../spec/index.js";

/** The least that a store needs of a prototype, for scripts that run without this tool. */
const bytesSource = [
  "class Bytes {",
  "  constructor(array) { this.array = array; }",
  "  static createZeroLength() { return new this(new Uint8Array()); }",
  "  static fromArrayLike(array) { return new this(array); }",
  "  static fromBytes(bytes) { return new this(bytes.slice()); }",
  "  static fromBuffer(buffer) { return new this(buffer.asArrayLike()); }",
  "  get length() { return this.array.length; }",
  "  asArrayLike() { return this.array; }",
  "  toBytes() { return this.array.slice(); }",
  "  slice(start, end) { return new this.constructor(this.array.subarray(start, end)); }",
  "}",
  "const prototype = { buffer: Bytes, ndBuffer: undefined };",
].join("\n");

/**
 * A script that makes the calls of a failure, in their order, and prints what came of the last one. It
 * needs the user's module and nothing of this tool.
 */
export function reproduction(
  loaded: LoadedStore,
  dialect: Dialect,
  calls: readonly JournalCall[],
  failure: Failure,
): string {
  const lines = calls.map((call, index) => callLine(call, index === calls.length - 1));
  const body = lines.join("\n");
  const parts = [
    `// ${failure.code}`,
    importLine(loaded),
    ...(body.includes("pattern(") ? [patternSource] : []),
    ...(dialect === "zarr" ? [bytesSource] : []),
    makeLine(loaded),
    body,
  ];
  return parts.filter((part) => part !== "").join("\n");
}

function importLine({ importSpecifier, exportName }: LoadedStore): string {
  const name = exportName === "default" ? "exported" : `{ ${exportName} as exported }`;
  const tmp = 'import { mkdtempSync } from "node:fs";\n';
  return `${tmp}import ${name} from ${JSON.stringify(importSpecifier)};`;
}

const makers: Record<LoadedStore["shape"], string> = {
  instance: "const store = await exported;",
  class: "const store = new exported(context);",
  function: "const store = await exported(context);",
  definition: "const store = await exported.create(context);",
};

function makeLine({ shape }: LoadedStore): string {
  const context = 'const context = { dir: mkdtempSync("/tmp/store-"), seed: new Map() };';
  return shape === "instance" ? makers[shape] : `${context}\n${makers[shape]}`;
}

function callLine({ method, args, settled }: JournalCall, last: boolean): string {
  const call = `store.${method}(${args.map((arg) => sourceText(arg)).join(", ")})`;
  if (last) return `console.log(await ${call});`;
  return settled?.kind === "rejected"
    ? `await Promise.resolve(${call}).catch(console.error);`
    : `await ${call};`;
}
