import type { TimelineEntry } from "../results/index.js";
import { type HistoryCall, impossibility, isLinearizable, smallestImpossible } from "./linearizable.js";
import { type Outcome, settle } from "./outcome.js";
import type { Scenario } from "./scenario.js";
import { attempt, bufferOf } from "./verify-call.js";
import { judgeOneOf, whileWriting } from "./verify-one-of.js";

/** A call of a history with what a timeline says of it. */
interface RecordedCall extends HistoryCall {
  call: string;
  outcome: string;
  fromMs: number;
  toMs: number;
}

/** What several callers do to one key at the same time, and what they see of it. */
export class KeyHistory {
  readonly #scenario: Scenario;
  readonly #key: string;
  readonly #calls: RecordedCall[] = [];
  readonly #values = new Map<string, Uint8Array>();
  readonly #startedAt = performance.now();
  #moments = 0;

  constructor(scenario: Scenario, key: string) {
    this.#scenario = scenario;
    this.#key = key;
  }

  async set(client: number, bytes: Uint8Array): Promise<void> {
    const value = `value ${this.#values.size + 1}`;
    this.#values.set(value, bytes);
    await this.#write(client, value, `set("${this.#key}", ${value})`, () =>
      this.#scenario.store.set?.(this.#key, bufferOf(this.#scenario, bytes)),
    );
  }

  async delete(client: number): Promise<void> {
    await this.#write(client, undefined, `delete("${this.#key}")`, () =>
      this.#scenario.store.delete?.(this.#key),
    );
  }

  async get(client: number): Promise<void> {
    const { store, prototype } = this.#scenario;
    const began = this.#begin();
    const outcome = await settle(() => store.get(this.#key, prototype));
    const value = this.#seen(outcome);
    // What is no answer to hold against a history was judged by itself.
    if (value === null) return;
    this.#record(client, "read", value, `get("${this.#key}")`, value ?? "no such key", began);
  }

  /** Judges what was recorded. Call it when all calls have ended. */
  judge(): void {
    if (isLinearizable(this.#calls)) {
      this.#scenario.judge({ standing: "right" });
      return;
    }
    const kept = smallestImpossible(this.#calls);
    const timeline = this.#calls.filter((call) => kept.includes(call)).map(toEntry);
    const args = { key: this.#key, timeline, because: impossibility(kept) };
    const label = `the history of "${this.#key}"`;
    this.#scenario.judge({
      standing: "wrong",
      label,
      key: this.#key,
      failure: { code: "history.impossible", args },
    });
  }

  async #write(
    client: number,
    value: string | undefined,
    call: string,
    make: () => Promise<void> | undefined,
  ): Promise<void> {
    const began = this.#begin();
    const result = await attempt(call, make);
    if (result.ok) return this.#record(client, "write", value, call, "done", began);
    this.#record(client, "write", value, call, "rejected", began);
    // A delete may tell by an error that there was nothing to delete.
    if (value === undefined) return;
    this.#scenario.judge({ standing: "tolerated", label: call, key: this.#key, failure: result.failure });
  }

  #begin() {
    return { from: ++this.#moments, fromMs: performance.now() - this.#startedAt };
  }

  #record(
    client: number,
    kind: HistoryCall["kind"],
    value: string | undefined,
    call: string,
    outcome: string,
    began: { from: number; fromMs: number },
  ): void {
    const doubtful = outcome === "rejected";
    const to = doubtful ? Number.POSITIVE_INFINITY : ++this.#moments;
    const toMs = performance.now() - this.#startedAt;
    this.#calls.push({
      client,
      kind,
      value,
      ...began,
      to,
      toMs,
      call,
      outcome,
      ...(doubtful && { doubtful }),
    });
  }

  /** The name of the value that was read, undefined for none; null where it was none of those written. */
  #seen(outcome: Outcome): string | undefined | null {
    if (outcome.kind === "missing") return undefined;
    const race = { key: this.#key, writes: this.#values, rulings: whileWriting };
    return judgeOneOf(this.#scenario, race, outcome) ?? null;
  }
}

function toEntry({ client, call, outcome, fromMs, toMs }: RecordedCall): TimelineEntry {
  return { client, call, outcome, from: fromMs, to: toMs };
}
