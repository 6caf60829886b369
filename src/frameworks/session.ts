import { type PlannedRequirement, planConformance, runConformance } from "../api/index.js";
import { specifierOf } from "../api/specifier-of.js";
import { rerunCommand } from "../cli/rerun-command.js";
import { shellWord } from "../cli/shell-word.js";
import { unprovedText } from "../reporters/text/problems.js";
import type { RunEvent } from "../results/index.js";
import { asFailure } from "./as-failure.js";
import { ConformanceFailure } from "./failure.js";
import type { ConformanceTestOptions } from "./options.js";
import { type Outcome, type OutcomeTerms, outcomeOf } from "./outcome.js";
import { Promised } from "./promised.js";
import { shownSpecifier } from "./titles.js";

type StartEvent = Extract<RunEvent, { type: "start" }>;

/** One run, whose results are asked for one by one, by tests that may run in any order or not at all. */
export class Session {
  readonly #subject: string | object;
  readonly #options: ConformanceTestOptions;
  readonly #site: string;
  readonly #ending = new AbortController();
  readonly #outcomes = new Map<string, Promised<Outcome>>();
  readonly #started = new Promised<void>();
  #run: Promise<void> | undefined;
  #about: StartEvent | undefined;
  #unproved: string | undefined;

  /** @param site the frames of the call that made the tests */
  constructor(subject: string | object, options: ConformanceTestOptions, site = "") {
    this.#subject = subject;
    this.#options = options;
    this.#site = site;
  }

  /**
   * The requirements that there are tests for.
   *
   * @throws ConformanceFailure where the options select nothing or cannot be understood
   */
  async plan(): Promise<PlannedRequirement[]> {
    try {
      return await planConformance(this.#options);
    } catch (error) {
      throw asFailure(error, this.#site);
    }
  }

  /**
   * Begins the run, the first time; resolves when the store is there and the first requirement is about to be tried.
   *
   * @throws ConformanceFailure where it cannot begin
   */
  start(): Promise<void> {
    this.#run ??= this.#runAll();
    return this.#started.promise;
  }

  /** What a requirement comes to, as soon as that is known. */
  async outcome(id: string): Promise<Outcome> {
    await this.start();
    return this.#promised(id).promise;
  }

  /**
   * Ends the run, if it has not ended by itself: nobody asks for further results.
   *
   * @throws ConformanceFailure where the whole run does not conform and no single test says so: it proved nothing
   */
  async end(): Promise<void> {
    this.#ending.abort();
    await this.#run;
    if (this.#unproved !== undefined) throw new ConformanceFailure({ text: this.#unproved }, this.#site);
  }

  async #runAll(): Promise<void> {
    const { signal } = this.#ending;
    try {
      const report = await runConformance(this.#subject, {
        ...this.#options,
        signal,
        onEvent: (event) => this.#follow(event),
      });
      this.#started.resolve();
      // Not all of it was asked for where it was ended early.
      if (!report.summary.notRun) this.#unproved = unprovedText(report);
      for (const [id, promised] of this.#outcomes) promised.resolve(this.#untried(id));
    } catch (error) {
      const failure = asFailure(error, this.#site);
      this.#started.reject(failure);
      for (const promised of this.#outcomes.values()) promised.reject(failure);
    }
  }

  #follow(event: RunEvent): void {
    if (event.type === "start") {
      this.#about = event;
      for (const id of Object.keys(event.requirements)) this.#promised(id);
      this.#started.resolve();
    }
    if (event.type !== "result" || this.#about === undefined) return;
    const { strict, failOnFlaky } = this.#options;
    const terms = { strict, failOnFlaky, ...this.#commands };
    this.#promised(event.result.requirement).resolve(outcomeOf(event.result, this.#about, terms));
  }

  /** The command lines that a failure is told with, where there is a name to put into them. */
  get #commands(): Pick<OutcomeTerms, "command" | "updateBaseline"> {
    const named = specifierOf(this.#subject);
    const { dialect, runs, large, seed, cwd, baseline, suites = [] } = this.#options;
    if (named === undefined) return {};
    const files = suites.flatMap((suite) => (typeof suite === "string" ? ["--suites", suite] : []));
    const args = [shownSpecifier(named, cwd), ...files];
    const update = ["npx zarr-store-conform", ...[...args, "--baseline", baseline ?? ""].map(shellWord)];
    const seeded = seed === undefined ? {} : { seed: { seed: Number.parseInt(String(seed), 10) } };
    return {
      command: rerunCommand(args, { dialect, runs, large, ...seeded }),
      ...(baseline !== undefined && { updateBaseline: [...update, "--update-baseline"].join(" ") }),
    };
  }

  #promised(id: string): Promised<Outcome> {
    let promised = this.#outcomes.get(id);
    if (promised === undefined) {
      promised = new Promised();
      this.#outcomes.set(id, promised);
      if (this.#about !== undefined && !this.#about.planned.includes(id)) promised.resolve(this.#untried(id));
    }
    return promised;
  }

  #untried(id: string): Outcome {
    if (this.#about?.planned.includes(id)) {
      return { kind: "failed", text: `\`${id}\` was not come to: the run was cut short.` };
    }
    return {
      kind: "skipped",
      reason: `it does not speak to stores of dialect ${this.#about?.store.dialect}`,
    };
  }
}
