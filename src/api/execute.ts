import { loadStore, loadValue } from "../load/index.js";
import type { Report, RunEvent } from "../results/index.js";
import { Child, plan, type RunOptions, run, supervise } from "../runner/index.js";
import { guardEvents } from "./guard-events.js";
import type { ConformanceOptions } from "./options.js";
import { toRunOptions } from "./to-run-options.js";

// Built, all parts lie in one directory.
const childModule = new URL("./child.js", import.meta.url);

/** Does what `runConformance` promises; a part of its own, since it needs the suites and the runner. */
export async function execute(subject: unknown, given: ConformanceOptions): Promise<Report> {
  const { signal } = given;
  const options = toRunOptions(given);
  const requirements = plan(options).map(({ requirement }) => requirement.id);
  signal?.throwIfAborted();
  const events = guardEvents(given.onEvent, signal);
  try {
    const report = await start(subject, { ...options, signal: events.signal }, requirements, {
      ...given,
      onEvent: events.onEvent,
    });
    events.throwIfFailed();
    return report;
  } catch (error) {
    events.throwIfFailed();
    // Ended before there was anything to report: the reason is what the caller gave.
    signal?.throwIfAborted();
    throw error;
  }
}

async function start(
  subject: unknown,
  options: RunOptions,
  requirements: string[],
  given: ConformanceOptions & { onEvent: (event: RunEvent) => void },
): Promise<Report> {
  const { cwd = process.cwd(), inProcess = false, name = "store", onEvent } = given;
  const { timeoutMs } = options;
  const specifier = specifierOf(subject);
  if (specifier === undefined) return run(await loadValue(subject, { name, timeoutMs }), options, onEvent);
  if (inProcess) return run(await loadStore(specifier, { cwd, timeoutMs }), options, onEvent);
  const makeChild = () => new Child(childModule);
  return supervise({ ...options, specifier, cwd, requirements }, { ...options, onEvent, makeChild });
}

function specifierOf(subject: unknown): string | undefined {
  if (subject instanceof URL) return subject.href;
  return typeof subject === "string" ? subject : undefined;
}
