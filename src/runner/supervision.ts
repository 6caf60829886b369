import { suites as builtIn } from "../../suites/index.js";
import type { Suite } from "../spec/index.js";
import type { Assembly } from "./assembly.js";
import { type Attempt, type AttemptOptions, attempt } from "./attempt.js";
import { chargeLoss, type Loss, notTried, resultOfLoss } from "./losses.js";
import { lostAtStart } from "./lost-at-start.js";
import { LostTries } from "./lost-tries.js";
import { RunFailed } from "./run-failed.js";
import { shareOf } from "./shards/share-of.js";
import type { SuperviseOptions, Work } from "./supervise-options.js";

/** After this many lost processes the rest is not tried (more, where failures are retried): a run must end. */
const mostLosses = 8;

/** Gives the work to one child after the other, and finds out who is to blame for those that are lost. */
export class Supervision {
  readonly #directory: string;
  readonly #work: Work;
  readonly #assembly: Assembly;
  readonly #options: SuperviseOptions;
  /** The requirements of this shard. */
  readonly #share: string[];
  readonly #catalogue: readonly Suite[];
  readonly #lostTries: LostTries;
  /** The scenarios that were running when a child was lost: they are tried alone. */
  #suspects: string[] = [];
  /** The last loss, as long as it is not known whose it is. */
  #unexplained: Loss | undefined;
  /** How many lost children count. */
  #losses = 0;
  /** Whether a child was lost before. */
  #lostBefore = false;
  #triesPlace: boolean;

  /** @param directory that of the run */
  constructor(directory: string, work: Work, assembly: Assembly, options: SuperviseOptions) {
    this.#directory = directory;
    this.#work = work;
    this.#assembly = assembly;
    this.#options = options;
    this.#share = shareOf(work.requirements, work.shard);
    this.#catalogue = options.catalogue ?? builtIn;
    this.#lostTries = new LostTries(work);
    this.#triesPlace = work.triesPlace;
  }

  /**
   * Resolves when all is told, with a promise that settles when the last process is gone.
   *
   * @throws RunFailed where the run cannot begin
   */
  async run(): Promise<{ gone: Promise<void> }> {
    let gone: Promise<void> = Promise.resolve();
    while (!this.#options.signal?.aborted && this.#hasMore) {
      await gone;
      const { loss, failure, running, ...made } = await this.#attempt();
      gone = made.gone;
      if (failure) throw new RunFailed(failure);
      this.#lostBefore ||= loss !== undefined;
      if (loss === undefined) this.#afterCalm();
      else if (!this.#assembly.started) this.#afterLossAtStart(loss);
      else this.#afterLoss(loss, running);
    }
    return { gone };
  }

  get #hasMore(): boolean {
    return !this.#assembly.started || this.#assembly.outstanding.length > 0;
  }

  /** Whether suspects are tried alone. */
  get #alone(): boolean {
    return this.#suspects.length > 0;
  }

  #attempt(): Promise<Attempt> {
    const { makeChild, bounds, signal } = this.#options;
    const job = this.#nextJob();
    return attempt({
      // The limit costs time, and tells what a process was lost for.
      child: makeChild(this.#lostBefore),
      job,
      limitMs: this.#work.timeoutMs,
      bounds,
      onEvent: (event) => this.#assembly.take(this.#lostTries.sum(event)),
      signal,
    });
  }

  #nextJob(): AttemptOptions["job"] {
    const alone = this.#alone;
    const rest = this.#assembly.started ? this.#assembly.outstanding : this.#share;
    return {
      ...this.#work,
      directory: this.#directory,
      requirements: alone ? this.#suspects : rest,
      answering: this.#work.requirements,
      triesPlace: this.#triesPlace,
      traces: alone,
      ...(alone && { concurrency: 1, benchMs: 0 }),
    };
  }

  #afterCalm(): void {
    // A process that was silent once and is not when tried again may have met a busy machine; one that
    // ended has no such excuse.
    if (this.#unexplained !== undefined && this.#unexplained.how !== "hung")
      this.#assembly.take(chargeLoss(this.#unexplained, this.#work));
    this.#suspects = [];
    this.#unexplained = undefined;
  }

  #afterLossAtStart(loss: Loss): void {
    // The store may have been called, to find out what its place is. Without that, the first to call it
    // is a scenario, which then is to blame.
    if (!this.#triesPlace) throw lostAtStart(this.#work.specifier, loss);
    this.#triesPlace = false;
  }

  #afterLoss(loss: Loss, running: string[]): void {
    const alone = this.#alone;
    const [culprit] = running;
    // One that came while many scenarios ran is looked into first; it counts when it is known whose it is.
    if (alone || culprit === undefined) this.#losses++;
    if (this.#losses >= mostLosses * (1 + this.#work.retry)) {
      this.#giveUp(loss);
      return;
    }
    this.#blame(loss, culprit);
    const before = alone ? this.#suspects : running;
    this.#suspects = before.filter((id) => this.#assembly.outstanding.includes(id));
  }

  /** Tells whose a loss is, if that is known; else it stays unexplained until it is. */
  #blame(loss: Loss, culprit: string | undefined): void {
    const assembly = this.#assembly;
    if (this.#alone && culprit !== undefined) {
      const lost = { requirement: culprit, dialect: assembly.dialect, catalogue: this.#catalogue };
      const result = this.#lostTries.add(resultOfLoss(lost, loss));
      if (result) assembly.take({ type: "result", result });
      this.#unexplained = undefined;
    } else if (culprit !== undefined) this.#unexplained = loss;
    // That a scenario begins may not have come through before it blocked the process; the next child will tell.
    else if (loss.how === "hung" && this.#unexplained === undefined && assembly.outstanding.length > 0)
      this.#unexplained = loss;
    else assembly.take(chargeLoss(loss));
  }

  /** The rest gets a result that says why it was not tried; so nothing is outstanding any more. */
  #giveUp(loss: Loss): void {
    const { dialect } = this.#assembly;
    for (const requirement of this.#assembly.outstanding) {
      const lost = { requirement, dialect, catalogue: this.#catalogue };
      this.#assembly.take({ type: "result", result: notTried(lost, loss, this.#losses) });
    }
  }
}
