import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Attempt, attempt } from "../../src/runner/attempt.js";
import { Child } from "../../src/runner/child-handle.js";
import { defaultRunOptions } from "../../src/runner/options.js";
import type { WorkEvent } from "../../src/runner/work-event.js";

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "attempt-"));
});

afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
});

/** What an attempt makes of a child that does this with its job. */
async function attempted(serve: string): Promise<Attempt & { told: WorkEvent["type"][] }> {
  const file = path.join(directory, "child.mjs");
  await writeFile(
    file,
    `import { appendFileSync } from "node:fs";
process.once("message", (job) => {
  const leave = (event) => appendFileSync(job.inbox, JSON.stringify({ type: "work", event }) + "\\n");
  const send = (message) => process.send({ token: job.token, messages: [message] });
  ${serve}
});`,
  );
  const told: WorkEvent["type"][] = [];
  const job = { ...defaultRunOptions, specifier: "./a.js", cwd: directory, directory };
  const outcome = await attempt({
    child: new Child(pathToFileURL(file)),
    job: { ...job, requirements: ["a.b"], answering: ["a.b"], traces: false, keepsOutput: false },
    limitMs: 20_000,
    onEvent: ({ type }) => told.push(type),
  });
  return { ...outcome, told };
}

it("hears of the start first, however much was left before it is heard", async () => {
  const { loss, told } = await attempted(`
  leave({ type: "scenario-start", requirement: "a.b" });
  leave({ type: "result", result: { requirement: "a.b", verdict: "pass" } });
  send({ type: "work", event: { type: "start", planned: ["a.b"], requirements: {}, store: {} } });
  send({ type: "done" });`);
  expect(told).toEqual(["start", "scenario-start", "result"]);
  expect(loss).toBeUndefined();
});
