import { loadCatalogue } from "../config/suites/load-catalogue.js";
import { now, turn } from "../harness/index.js";
import { LoadError, loadStore } from "../load/index.js";
import { toErrorEvidence } from "../spec/index.js";
import type { BenchJob } from "./bench/bench-job.js";
import type { ChildFailure } from "./child-failure.js";
import type { Job, Stop } from "./messages.js";
import { defaultRunOptions } from "./options.js";
import { openOutbox } from "./outbox.js";
import { planned } from "./plan.js";
import { standGuard } from "./process-guard.js";
import { moreUnderWay } from "./under-way.js";
import { UsageError } from "./usage-error.js";
import { work } from "./work.js";
import type { WorkEvent } from "./work-event.js";

// Taken before the store's module is loaded, which may patch what it finds.
const { setInterval, setTimeout } = globalThis;
const send = process.send?.bind(process);
const exit = process.exit.bind(process);
const resident = process.memoryUsage.rss.bind(process);

/** How often the supervisor hears that the event loop turns, in milliseconds. */
const beatMs = 200;

/** Whether the supervisor sees from outside how much memory this process takes. */
const isSeen = process.platform === "linux";

/** How long to wait, in milliseconds, for errors of what the last scenarios left under way. */
const lingerMs = 20;

/** What comes too often to send each of it. */
const frequent: readonly WorkEvent["type"][] = ["scenario-start", "result"];

/** A run of this many requirements has run most of the program, so that its compiled code is worth keeping. */
const most = 300;

/** What is asked of the engine. Whoever loads this module sets these, where the engine can do it. */
export const engine = {
  /** Undoes the tuning for scenarios, which run once each; timings need the engine as users have it. */
  untune() {},
  /** Keeps what was compiled; asked for when most of the catalogue was tried, while the rest is waited for. */
  keepCompiled() {},
  /** Frees what nobody holds any more. */
  collectGarbage() {},
};

/** Does one job and tells the supervisor of it. */
async function serve(job: Job | BenchJob): Promise<void> {
  const { token } = job;
  const tell = openOutbox(
    (message, left) =>
      new Promise((resolve) => {
        if (send) send({ message, left, token }, undefined, undefined, () => resolve());
        else resolve();
      }),
    now,
    "inbox" in job ? job.inbox : undefined,
  );
  const beat = () => void tell({ type: "beat", ...(!isSeen && { memory: resident() }) });
  beat();
  setInterval(beat, beatMs);
  const guard = standGuard(tell);
  const leavesMore = moreUnderWay();
  try {
    if ("bench" in job) {
      engine.untune();
      const { serveBench } = await import("./bench/serve-bench.js");
      await serveBench(job, stopped.signal, (event) => void tell({ type: "bench", event }));
    } else await serveRun(job, tell, guard);
    await turn();
    const lingered = leavesMore() ? new Promise((resolve) => setTimeout(resolve, lingerMs)) : undefined;
    if ("requirements" in job && job.requirements.length >= most) engine.keepCompiled();
    await lingered;
    void tell({ type: "done" });
  } catch (error) {
    void tell({ type: "failed", failure: failureOf(error) });
  }
}

/** Does a run, and tells of each step. */
async function serveRun(
  job: Job,
  tell: ReturnType<typeof openOutbox>,
  guard: ReturnType<typeof standGuard>,
): Promise<void> {
  const { specifier, cwd, directory, timeoutMs } = job;
  const tellPrinted = (text: string) => void tell({ type: "printed", text });
  const output = job.keepsOutput ? (await import("./kept-output.js")).keepOutput(tellPrinted) : undefined;
  const { configured, suiteSources = [], requirements, answering } = job;
  const catalogue = await loadCatalogue(suiteSources);
  const loaded = configured
    ? await (await import("../config/load-configured.js")).loadConfigured(configured, timeoutMs)
    : await loadStore(specifier, { cwd, timeoutMs });
  const options = {
    ...defaultRunOptions,
    ...job,
    signal: stopped.signal,
    ...(output && { within: output.within }),
    onScenario: guard.followCalls,
    giveBack: () => {
      guard.forget();
      engine.collectGarbage();
    },
    afterScenarios: () => engine.untune(),
    ...(job.traces && { onCall: guard.tellCall }),
  };
  const all = { selected: planned(requirements, catalogue), answering: planned(answering, catalogue) };
  await work(loaded, directory, all, options, (event) => {
    guard.follow(event);
    // With `traces` a crash is expected, and a process that has disconnected soon ends: nothing is held back then.
    const urgency = job.traces || !process.connected || !frequent.includes(event.type) ? "now" : "soon";
    return tell({ type: "work", event: output ? output.addTo(event) : event }, urgency);
  });
  if (output) void tell({ type: "work", event: { type: "output", output: output.rest() } });
}

function failureOf(error: unknown): ChildFailure {
  if (error instanceof LoadError) {
    const { code, message, userStack } = error;
    return { kind: "load", code, message, ...(userStack !== undefined && { userStack }) };
  }
  if (error instanceof UsageError) return { kind: "usage", message: error.message };
  const evidence = toErrorEvidence(error);
  const { message, stack } = evidence;
  return { kind: "internal", message, error: evidence, ...(stack !== undefined && { userStack: stack }) };
}

const stopped = new AbortController();
process.on("message", (message: Job | BenchJob | Stop) => {
  if ("stop" in message) stopped.abort();
  else void serve(message);
});
// The terminal sends its signals to both; the supervisor decides what becomes of them.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => {});
process.on("disconnect", () => exit(0));
