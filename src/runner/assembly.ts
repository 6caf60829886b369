import { suiteVersion } from "../../suites/index.js";
import {
  type Dialect,
  type ForeignBreach,
  type Printed,
  type Report,
  type RequirementSummary,
  type Result,
  type RunEvent,
  reportVersion,
  type StoreReport,
  type TimingsReport,
} from "../results/index.js";
import type { Suite } from "../spec/index.js";
import { charge, chargeAll } from "./charge.js";
import { environment } from "./environment.js";
import type { Shard } from "./options.js";
import { planned, speakingTo, summaries } from "./plan.js";
import { addPrinted } from "./printed.js";
import { shardReport } from "./shards/shard-report.js";
import { summarize } from "./summarize.js";
import type { WorkEvent } from "./work-event.js";

/** What an assembly is told of the run. */
export interface AssemblyOptions {
  strict: boolean;
  failOnFlaky: boolean;
  seed: number;
  /** The requirements of the run, of all its shards, by id. */
  selection: readonly string[];
  shard?: Shard;
  /** All suites that there are; the built-in ones, unless it says otherwise. */
  catalogue?: readonly Suite[];
  onEvent(event: RunEvent): void;
}

/**
 * Makes the report of a run out of what the work tells. Results may come in any order and go on in the
 * order of the plan.
 */
export class Assembly {
  readonly #options: AssemblyOptions;
  readonly #startedAt = new Date();
  readonly #results = new Map<string, Result>();
  readonly #breaches: ForeignBreach[] = [];
  #store: StoreReport | undefined;
  #requirements: Record<string, RequirementSummary> = {};
  #planned: readonly string[] = [];
  #told = 0;
  #timings: TimingsReport | null = null;
  #output: Printed | undefined;

  constructor(options: AssemblyOptions) {
    this.#options = options;
  }

  take(event: WorkEvent): void {
    const { onEvent, seed, catalogue } = this.#options;
    switch (event.type) {
      case "start":
        if (this.#store) return;
        this.#store = event.store;
        this.#requirements = summaries(planned(event.planned, catalogue));
        this.#planned = event.planned;
        onEvent({ ...event, requirements: this.#requirements, seed });
        break;
      case "scenario-start":
      case "timing":
        onEvent(event);
        break;
      case "result":
        this.#results.set(event.result.requirement, event.result);
        onEvent({
          type: "scenario-end",
          requirement: event.result.requirement,
          verdict: event.result.verdict,
        });
        this.#tell();
        break;
      case "breach":
        if (!this.#breaches.some((known) => isSame(known, event.breach))) this.#breaches.push(event.breach);
        break;
      case "lacks":
        this.#lack(event.capability, event.reason);
        break;
      case "output":
        this.#output = addPrinted(this.#output, event.output);
        break;
      case "timings":
        this.#timings = event.timings;
    }
  }

  #lack(capability: string, reason: string): void {
    if (this.#store === undefined) return;
    const capabilities = this.#store.capabilities.map((one) =>
      one.capability === capability ? { capability, supported: false, reason } : one,
    );
    this.#store = { ...this.#store, capabilities };
  }

  /** Whether the store has been made and the plan is known. */
  get started(): boolean {
    return this.#store !== undefined;
  }

  /** The store's dialect. */
  get dialect(): Dialect {
    if (this.#store === undefined) throw new Error("the dialect is not known before the start");
    return this.#store.dialect;
  }

  /** The planned requirements that have no result yet, in the order of the plan. */
  get outstanding(): string[] {
    return this.#planned.filter((id) => !this.#results.has(id));
  }

  /** Tells the results whose turn has come. */
  #tell(): void {
    for (let id = this.#planned[this.#told]; id !== undefined; id = this.#planned[++this.#told]) {
      const result = this.#results.get(id);
      if (result === undefined) return;
      this.#options.onEvent({ type: "result", result: charge(result, this.#breachesInOrder()) });
    }
  }

  /** By the plan, so that the report does not depend on which scenario was done first. */
  #breachesInOrder(): ForeignBreach[] {
    const placeOf = ({ metBy }: ForeignBreach) => this.#planned.indexOf(metBy ?? "");
    return this.#breaches.toSorted((a, b) => placeOf(a) - placeOf(b));
  }

  /** The report of what ran. Call it once, when nothing more will come. */
  finish(): Report {
    const { strict, failOnFlaky, seed, selection, shard, catalogue, onEvent } = this.#options;
    if (this.#store === undefined) throw new Error("a run that never started has no report");
    const found = this.#planned.flatMap((id) => this.#results.get(id) ?? []);
    const breaches = this.#breachesInOrder();
    const { results, elsewhere } = chargeAll(found, this.#planned, breaches, this.#store.dialect);
    const report: Report = {
      reportVersion,
      suiteVersion,
      startedAt: this.#startedAt.toISOString(),
      store: this.#store,
      environment: environment(),
      seed,
      summary: summarize(results, {
        strict,
        failOnFlaky,
        durationMs: Date.now() - this.#startedAt.getTime(),
        planned: this.#planned.length + results.length - found.length,
      }),
      ...(shard && {
        shard: shardReport(
          shard,
          speakingTo(this.#store.dialect, selection, catalogue),
          this.#planned,
          elsewhere,
        ),
      }),
      requirements: { ...this.#requirements, ...summariesOf(elsewhere) },
      results,
      timings: this.#timings,
      ...(this.#output && { output: this.#output }),
    };
    onEvent({ type: "end", report });
    return report;
  }
}

/** A scenario that is tried several times meets the same breach each time. */
function isSame(one: ForeignBreach, other: ForeignBreach): boolean {
  return (
    one.metBy !== undefined &&
    one.metBy === other.metBy &&
    one.owner === other.owner &&
    one.failure.code === other.failure.code
  );
}

function summariesOf(breaches: readonly ForeignBreach[]): Record<string, RequirementSummary> {
  return summaries(planned(breaches.map(({ owner }) => owner)));
}
