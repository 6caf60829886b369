import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { attempt } from "../../src/runner/attempt.js";
import { Child } from "../../src/runner/child-handle.js";
import type { WorkEvent } from "../../src/runner/work-event.js";

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "attempt-"));
});

afterEach(() => rm(directory, { recursive: true, force: true }));

/** A process that has come to a result before the supervisor has heard that it began. */
const quick = `
  const { appendFileSync } = require("node:fs");
  process.on("message", ({ token, inbox }) => {
    const work = (event) => ({ type: "work", event });
    const result = work({ type: "result", result: { requirement: "a.b" } });
    appendFileSync(inbox, JSON.stringify(result) + "\\n");
    process.send({ token, left: 0, message: work({ type: "start", planned: ["a.b"] }) });
    process.send({ token, left: 1, message: { type: "done" } });
  });
`;

const job = {
  specifier: "memory:",
  cwd: ".",
  requirements: ["a.b"],
  answering: ["a.b"],
  timeoutMs: 60_000,
  benchMs: 0,
  concurrency: 1,
  seed: 0,
  runs: 1,
  retry: 0,
  repeat: 1,
  keepsOutput: false,
  profile: false,
  strict: false,
  failOnFlaky: false,
  large: false,
  triesPlace: true,
  traces: false,
};

it("hears that a run began before it hears what came of it, however late it looks", async () => {
  const file = path.join(directory, "child.cjs");
  await writeFile(file, quick);
  const events: WorkEvent["type"][] = [];
  const ended = await attempt({
    child: new Child(pathToFileURL(file)),
    job: { ...job, directory },
    limitMs: 60_000,
    onEvent: ({ type }) => events.push(type),
  });
  expect(events).toEqual(["start", "result"]);
  expect(ended).toMatchObject({ running: [] });
});
