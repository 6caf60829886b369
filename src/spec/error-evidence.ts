import type { ErrorEvidence } from "../results/index.js";

/** How much of a message goes into a report; a store may put megabytes into one. */
const messageLimit = 2000;

/**
 * What a store threw, as data. Never throws itself, whatever came: an error with a throwing getter,
 * a Proxy, `null`.
 */
export function toErrorEvidence(error: unknown): ErrorEvidence {
  try {
    if (error instanceof Error || isErrorLike(error)) return fromError(error);
    return { name: error === null ? "null" : typeof error, message: cut(String(error)) };
  } catch {
    return { name: "unreadable", message: "what was thrown cannot be read" };
  }
}

function isErrorLike(value: unknown): value is Error {
  return typeof value === "object" && value !== null && "message" in value && "name" in value;
}

function fromError(error: Error): ErrorEvidence {
  const evidence: ErrorEvidence = { name: cut(String(error.name)), message: cut(String(error.message)) };
  const stack = typeof error.stack === "string" ? userFrames(error.stack) : "";
  if (stack !== "") evidence.stack = stack;
  if ("code" in error && typeof error.code === "string") evidence.code = cut(error.code);
  return evidence;
}

function cut(text: string): string {
  return text.length <= messageLimit ? text : `${text.slice(0, messageLimit)}… (${text.length} characters)`;
}

// This tool's own files: the folder of the bundle, or `src` where it runs from source.
const home = new URL(import.meta.url.includes("/src/spec/") ? "../" : "./", import.meta.url).href;
const frameLimit = 12;

/**
 * The frames of the user's code in a stack, one a line: all that comes before this tool's own, less
 * Node's, which say nothing to the author.
 */
export function userFrames(stack: string): string {
  const frames = stack.split("\n").filter((line) => /^\s+at /.test(line));
  const end = frames.findIndex((frame) => frame.includes(home));
  const theirs = end === -1 ? frames : frames.slice(0, end);
  return theirs
    .filter((frame) => !frame.includes("node:internal"))
    .slice(0, frameLimit)
    .map((frame) => cut(frame.trim()))
    .join("\n");
}
