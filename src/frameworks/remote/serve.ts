import { readFileSync, writeFileSync } from "node:fs";
import { deserialize } from "node:v8";
import type { Outcome } from "../outcome.js";
import { Session } from "../session.js";
import { type Answer, answerDescriptor, type Request } from "./request.js";

/** Answers one request, which comes in on stdin. */
async function answer({ kind, specifier, options }: Request): Promise<Answer> {
  const session = new Session(specifier, options);
  const planned = await session.plan();
  const outcomes: Record<string, Outcome> = {};
  if (kind === "plan") return { planned, outcomes };
  for (const { id } of planned) outcomes[id] = await session.outcome(id);
  await session.end();
  return { planned, outcomes };
}

function errorOf(error: unknown): Answer {
  if (!(error instanceof Error)) return { error: { text: String(error) } };
  const frames = error.stack?.split("\n").filter((line) => /^\s+at /.test(line));
  return { error: { text: error.message, ...(frames?.length && { frames: frames.join("\n") }) } };
}

const asked = deserialize(readFileSync(0)) as Request;
writeFileSync(answerDescriptor, JSON.stringify(await answer(asked).catch(errorOf)));
process.exit(0);
