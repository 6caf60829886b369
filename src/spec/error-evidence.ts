import type { ErrorEvidence } from "../results/index.js";
import { cut as cutTo } from "./bounded.js";

/** How much of a message goes into a report; a store may put megabytes into one. */
const messageLimit = 2000;

/**
 * What a store threw, as data. Never throws itself, whatever came: an error with a throwing getter,
 * a Proxy, `null`.
 */
export function toErrorEvidence(error: unknown): ErrorEvidence {
  try {
    if (error instanceof Error || isErrorLike(error)) return fromError(error);
    return { name: error === null ? "null" : typeof error, message: cut(textOf(error)) };
  } catch {
    return { name: "unreadable", message: "what was thrown cannot be read" };
  }
}

/** What was thrown as text: of a plain object what is in it, which its own text does not tell. */
function textOf(thrown: unknown): string {
  const text = String(thrown);
  return text === "[object Object]" ? (JSON.stringify(thrown) ?? text) : text;
}

function isErrorLike(value: unknown): value is Error {
  return typeof value === "object" && value !== null && "message" in value && "name" in value;
}

function fromError(error: Error): ErrorEvidence {
  const evidence: ErrorEvidence = { name: cut(String(error.name)), message: cut(String(error.message)) };
  if ("code" in error && typeof error.code === "string") evidence.code = cut(error.code);
  return withStack(evidence, error);
}

/**
 * The stack is put into words when it is read: most calls that are refused should be, so that nobody reads it, and it
 * takes the engine longer than the call did.
 */
function withStack(evidence: ErrorEvidence, error: Error): ErrorEvidence {
  let stack: string | undefined;
  const get = () => {
    stack ??= framesOf(error);
    return stack === "" ? undefined : stack;
  };
  return Object.defineProperty(evidence, "stack", { get, enumerable: true, configurable: true });
}

function framesOf(error: Error): string {
  try {
    return typeof error.stack === "string" ? userFrames(error.stack) : "";
  } catch {
    return "";
  }
}

const cut = (text: string) => cutTo(text, messageLimit);

// This tool's own files: the folder of the bundle, or `src` where it runs from source.
const inFolder = /\/src\/spec\/[^/]*$/.test(import.meta.url);
const home = new URL(inFolder ? "../" : "./", import.meta.url).href;
const frameLimit = 12;

/**
 * The frames of the user's code in a stack, one a line: all that comes before this tool called it, less
 * Node's, which say nothing to the author. Where the error was thrown by a buffer of ours that the user's
 * code misused, the frames above theirs go too.
 */
export function userFrames(stack: string): string {
  const frames = stack.split("\n").filter((line) => /^\s+at /.test(line));
  const isOurs = (frame: string) => frame.includes(home);
  const start = frames.findIndex((frame) => !isOurs(frame));
  const rest = start === -1 ? [] : frames.slice(start);
  const end = rest.findIndex(isOurs);
  return (end === -1 ? rest : rest.slice(0, end))
    .filter((frame) => !frame.includes("node:internal"))
    .slice(0, frameLimit)
    .map((frame) => cut(frame.trim()))
    .join("\n");
}
