import { openBaseline } from "../baseline/open-baseline.js";
import type { Report } from "../results/index.js";
import { plan } from "../runner/index.js";
import { checkOptions } from "./check-options.js";
import { guardEvents } from "./guard-events.js";
import type { ConformanceOptions } from "./options.js";
import { specifierOf } from "./specifier-of.js";
import { type Started, start } from "./start.js";
import { suitesOf } from "./suites-of.js";
import { toRunOptions } from "./to-run-options.js";

/** Does what `runConformance` promises; a part of its own, since it needs the suites and the runner. */
export async function execute(subject: unknown, given: ConformanceOptions): Promise<Report> {
  checkOptions(given);
  const { signal } = given;
  const options = toRunOptions(given);
  const suites = await suitesOf(given);
  const requirements = plan(options, suites.catalogue).map(({ requirement }) => requirement.id);
  const baseline = await baselineOf(subject, given, suites.catalogue);
  signal?.throwIfAborted();
  const events = guardEvents(given.onEvent, signal);
  const knownToFail = baseline && { knownToFail: baseline.listed };
  const started: Started = {
    options: { ...options, signal: events.signal, ...knownToFail },
    requirements,
    suites,
    onEvent: baseline?.follow(events.onEvent) ?? events.onEvent,
  };
  try {
    const report = await start(subject, given, started);
    events.throwIfFailed();
    return baseline?.hold(report) ?? report;
  } catch (error) {
    events.throwIfFailed();
    // Ended before there was anything to report: the reason is what the caller gave.
    signal?.throwIfAborted();
    throw error;
  }
}

async function baselineOf(
  subject: unknown,
  { baseline: file, strict = false, cwd = process.cwd() }: ConformanceOptions,
  suites: Parameters<typeof plan>[1] = [],
) {
  if (file === undefined) return undefined;
  const store = specifierOf(subject) ?? "<store>";
  const update = `npx zarr-store-conform ${store} --baseline ${file} --update-baseline`;
  return openBaseline({ file, strict, update, suites }, { cwd });
}
