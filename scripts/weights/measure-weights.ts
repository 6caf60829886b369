import { setTimeout as sleep } from "node:timers/promises";
import { loadStore } from "../../src/load/index.js";
import { run } from "../../src/runner/index.js";
import { suites } from "../../suites/index.js";

/** How often each requirement is tried. */
const rounds = 3;

/** How long each call of the store takes, in milliseconds, so that what calls often weighs more. */
const latencyMs = 1;

/** The values that a requirement's scenario is given, by id: how many calls it takes to put them there. */
const valuesGiven = new Map(
  suites
    .flatMap(({ requirements }) => requirements)
    .map(({ id, given }) => [id, given?.entries().size ?? 0] as const),
);

/**
 * The median of each requirement's duration on a store in memory, one after the other, with what it takes to put
 * there what it is given, in milliseconds.
 */
export async function measureWeights(): Promise<Map<string, number>> {
  const loaded = await loadStore("memory:", { cwd: process.cwd(), timeoutMs: 60_000 });
  const { definition } = loaded;
  const targets = new WeakMap<object, object>();
  const targetOf = (store: unknown) => targets.get(store as object) as never;
  const slow = async (made: unknown) => {
    const store = slowed(made as object);
    targets.set(store, made as object);
    return store;
  };
  const { seed, peek, reopen } = definition;
  const slowedStore = {
    ...loaded,
    definition: {
      ...definition,
      create: async (context: never) => slow(await definition.create(context)),
      seed: (store: unknown, entries: never, context: never) => seed?.(targetOf(store), entries, context),
      peek: (store: unknown, key: string, context: never) => peek?.(targetOf(store), key, context),
      reopen: async (store: unknown, context: never) => slow(await reopen?.(targetOf(store), context)),
    },
  };
  const durations = new Map<string, number[]>();
  for (let round = 0; round < rounds; round++) {
    const { results } = await run(slowedStore as typeof loaded, {
      benchMs: 0,
      concurrency: 1,
      timeoutMs: 60_000,
    });
    for (const { requirement, durationMs } of results)
      durations.set(requirement, [...(durations.get(requirement) ?? []), durationMs]);
  }
  const median = (times: number[]) => times.sort((a, b) => a - b)[rounds >> 1] ?? 0;
  const weight = (id: string, times: number[]) => median(times) + (valuesGiven.get(id) ?? 0) * latencyMs;
  return new Map(Array.from(durations, ([id, times]) => [id, weight(id, times)]));
}

function slowed(store: object): object {
  return new Proxy(store, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== "function" || name === "constructor") return value;
      const call = value.bind(target);
      if (String(name).startsWith("list")) return (...args: unknown[]) => late(call, args);
      if (["withReadOnly", "equals"].includes(String(name))) return call;
      return async (...args: unknown[]) => {
        await sleep(latencyMs);
        return call(...args);
      };
    },
  });
}

async function* late(list: (...args: unknown[]) => AsyncIterable<unknown>, args: unknown[]) {
  await sleep(latencyMs);
  yield* list(...args);
}
