import path from "node:path";
import { fileURLToPath } from "node:url";
import { main } from "../../src/cli/main.js";
import { Child } from "../../src/runner/index.js";

/** Where the stores of these tests lie, and what specifiers are relative to. */
const stores = fileURLToPath(new URL("./stores/", import.meta.url));

// The child is a module that is built.
const childModule = new URL("../../dist/child.cjs", import.meta.url);

/** What a call of the program came to. */
export interface Outcome {
  code: number;
  out: string;
  err: string;
}

/** Where a call is made from. */
export interface Surroundings {
  env?: Record<string, string>;
  isTTY?: boolean;
  columns?: number;
  cwd?: string;
  signal?: AbortSignal;
}

/** Calls the program with these arguments, as from a pipe unless it is told otherwise. */
export async function call(args: readonly string[], surroundings: Surroundings = {}): Promise<Outcome> {
  const { signal = new AbortController().signal, ...rest } = surroundings;
  let out = "";
  let err = "";
  const terminal = {
    cwd: stores,
    env: {},
    isTTY: false,
    columns: 80,
    ...rest,
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
  };
  const code = await main(args, { terminal, signal, makeChild: () => new Child(childModule) });
  return { code, out, err };
}

/** What differs from one run, machine or suite version to the next, made alike: durations, counts, versions, folders. */
export function normalised(text: string): string {
  return text
    .replaceAll(path.resolve(stores), "<stores>")
    .replace(/\b\d+(\.\d+)? (s|ms|µs)\b/g, "<time>")
    .replace(/\b[\d,]+ (assertions|further cases)\b/g, "<count> $1")
    .replace(/\bnode \d+\.\d+\.\d+\b/g, "node <version>")
    .replace(/\bsuite \d+\.\d+\.\d+\b/g, "suite <version>");
}
