import { fileURLToPath } from "node:url";

// The folder of the bundle, or this one where the tool runs from source.
const here = fileURLToPath(new URL("./", import.meta.url));
const machinery = ["node:internal", "/node_modules/jiti/", "data:text/javascript"];

/** The frames of the user's code in an error's stack, one a line: what comes before this tool's own. */
export function userStackOf(error: unknown): string {
  if (!(error instanceof Error) || typeof error.stack !== "string") return "";
  const frames = error.stack.split("\n").filter((line) => /^\s+at /.test(line));
  const end = frames.findIndex((frame) => frame.includes(here));
  return (end === -1 ? frames : frames.slice(0, end))
    .filter((frame) => !machinery.some((part) => frame.includes(part)))
    .map((frame) => frame.trim())
    .join("\n");
}
