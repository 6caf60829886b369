import { Buffer, isBytes } from "../../buffer/index.js";
import { Journal, type JournalCall, now, type Settled } from "../../harness/index.js";
import type { MethodProfile, ScenarioProfile } from "../../results/index.js";
import type { Store } from "../../store/index.js";
import { Stopwatch } from "./stopwatch.js";
import { timed } from "./timed-store.js";

/** A journal that also keeps how long the calls took, and how many bytes they moved. */
export class ProfilingJournal extends Journal {
  readonly #methods = new Map<string, MethodProfile>();
  readonly #store = new Stopwatch();
  readonly #harness = new Stopwatch();
  readonly #startedAt = now();

  override begin(...args: Parameters<Journal["begin"]>): JournalCall {
    const call = super.begin(...args);
    this.#store.begin();
    const method = this.#methodOf(call);
    method.calls++;
    for (const arg of call.args) method.bytes += bytesIn(arg);
    return call;
  }

  override end(call: JournalCall, settled: Settled): void {
    this.#store.end();
    const method = this.#methodOf(call);
    if (settled.kind === "resolved") method.bytes += bytesIn(settled.value);
    if (settled.kind === "many-bytes") method.bytes += settled.bytes.length;
    super.end(call, settled);
    method.ms += this.settledAt - call.startedAt;
  }

  /** The harness around a store, whose calls are timed too. */
  around(store: Store): Store {
    return timed(store, this.#harness);
  }

  /** Where the time has gone since the journal was begun. */
  profile(): ScenarioProfile {
    const totalMs = now() - this.#startedAt;
    const storeMs = Math.min(totalMs, this.#store.ms);
    const harnessMs = Math.min(totalMs, Math.max(storeMs, this.#harness.ms)) - storeMs;
    const methods = Array.from(this.#methods.values()).sort((a, b) => b.ms - a.ms);
    return { totalMs, storeMs, harnessMs, runnerMs: totalMs - storeMs - harnessMs, methods };
  }

  #methodOf({ method }: JournalCall): MethodProfile {
    const found = this.#methods.get(method) ?? { method, calls: 0, ms: 0, bytes: 0 };
    this.#methods.set(method, found);
    return found;
  }
}

function bytesIn(value: unknown): number {
  if (value instanceof Buffer) return value.length;
  if (isBytes(value)) return value.length;
  if (value instanceof ArrayBuffer) return value.byteLength;
  return Array.isArray(value) ? value.reduce<number>((sum, part) => sum + bytesIn(part), 0) : 0;
}
