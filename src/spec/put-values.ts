import { settle } from "./outcome.js";
import { NotTriable, type Scenario } from "./scenario.js";
import { attempt, bufferOf, mustSucceed, put } from "./verify-call.js";

/** Puts values into the store one after another, as {@link put} does. */
export async function putEach(
  scenario: Scenario,
  entries: Iterable<readonly [key: string, value: Uint8Array]>,
): Promise<void> {
  for (const [key, value] of entries) await put(scenario, key, value);
}

/**
 * Puts those values into the store that it does not refuse, and returns those of them that it then has. Where
 * keys are difficult, this keeps what was never stored apart from what becomes of it.
 */
export async function putAccepted(
  scenario: Scenario,
  entries: Iterable<readonly [key: string, value: Uint8Array]>,
): Promise<Map<string, Uint8Array>> {
  const { store, prototype } = scenario;
  const accepted: (readonly [key: string, value: Uint8Array])[] = [];
  for (const [key, value] of entries) {
    const result = await attempt("set", () => store.set?.(key, bufferOf(scenario, value)));
    if (result.ok) accepted.push([key, value]);
  }
  const read = await Promise.all(accepted.map(([key]) => settle(() => store.get(key, prototype))));
  return new Map(accepted.filter((_, i) => read[i]?.kind === "bytes"));
}

/** No more calls than this at once: a store of files must not run out of handles. */
const mostAtOnce = 100;

/**
 * Puts one byte under each key, for scenarios that need more keys than a page of a listing holds: first
 * one, then twice as many at once each time. A store that answers in 20 ms and takes many calls at once has some
 * five thousand keys in a second; one that takes them in turn would keep its author waiting.
 *
 * @throws NotTriable where not all of them are there `budgetMs` milliseconds after `startedAt`: what needs them was not tried
 */
export async function putMany(
  scenario: Scenario,
  keys: readonly string[],
  { budgetMs = 2000, startedAt = performance.now() }: { budgetMs?: number; startedAt?: number } = {},
): Promise<void> {
  const value = bufferOf(scenario, Uint8Array.of(7));
  let done = 0;
  for (let atOnce = 1; done < keys.length; atOnce = Math.min(mostAtOnce, atOnce * 2)) {
    if (performance.now() - startedAt > budgetMs)
      throw new NotTriable(`too slow: ${done} of ${keys.length} keys in ${budgetMs / 1000} s`);
    const batch = keys.slice(done, done + atOnce);
    const call = `set of ${batch.length} keys at once, from "${batch[0]}" on`;
    await mustSucceed(scenario, call, () =>
      Promise.all(batch.map((key) => scenario.store.set?.(key, value))),
    );
    done += batch.length;
  }
}
