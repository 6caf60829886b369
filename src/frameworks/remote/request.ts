import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { serialize } from "node:v8";
import type { PlannedRequirement } from "../../api/plan-conformance.js";
import { ConformanceFailure } from "../failure.js";
import type { ConformanceTestOptions } from "../options.js";
import type { Outcome } from "../outcome.js";

/** What another process is asked for: the plan, or the plan and what each requirement came to. */
export interface Request {
  kind: "plan" | "run";
  /** What to import; for a run. */
  specifier: string;
  options: ConformanceTestOptions;
}

/** What it answers. */
export type Answer =
  | { planned: PlannedRequirement[]; outcomes: Record<string, Outcome> }
  /** A message for the user, and the frames of the store's code where it threw. */
  | { error: { text: string; frames?: string } };

/** The file descriptor that the answer is written to; the others are for whatever the store prints. */
export const answerDescriptor = 3;

/**
 * Has another process do what takes promises, and waits for it, for frameworks that only take tests that are made
 * there and then.
 *
 * @param site the frames of the call that made the tests
 * @throws ConformanceFailure where the options or the store cannot be used
 */
export function request(asked: Request, site: string): Exclude<Answer, { error: object }> {
  const server = fileURLToPath(new URL("./remote.js", import.meta.url));
  const { output, status, signal, error } = spawnSync(process.execPath, [server], {
    input: serialize(asked),
    stdio: ["pipe", "ignore", "pipe", "pipe"],
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  const [, , printed, text] = output ?? [];
  if (error !== undefined || !text?.length) {
    const end = error?.message ?? `it ended with ${status ?? signal}: ${String(printed)}`;
    const text = `The process that tests the store gave no answer: ${end}`;
    throw new ConformanceFailure({ text }, site);
  }
  const answer = JSON.parse(String(text)) as Answer;
  if ("error" in answer) throw new ConformanceFailure(answer.error, site);
  return answer;
}
