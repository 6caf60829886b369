import { toErrorEvidence } from "../spec/index.js";

/** What was thrown, in one line such as `Error: boom`, whatever it is. */
export function thrownText(thrown: unknown): string {
  if (typeof thrown === "string") return JSON.stringify(thrown);
  const { name, message } = toErrorEvidence(thrown);
  return message === "" ? name : `${name}: ${message}`;
}
