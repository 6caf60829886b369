import { mustSucceed, put, type Scenario, settle } from "../src/spec/index.js";
import { letters } from "./tree.js";

const keys = ["foo/a", "foo/c/0", "foobar/c/0", "other"] as const;

/** Each changes the store by one call; the second part of a pair is the length of the value that is set. */
const mutations: readonly (readonly [key: (typeof keys)[number], size?: number])[] = [
  ["foo/c/0", 10],
  ["foobar/c/0", 4],
  ["other", 5],
  ["foo/c/0", 25],
  ["foo/c/0"],
  ["foo/a", 30],
  ["foo/c/0", 3],
  ["foo/a"],
  ["other"],
];

/** The values that the store itself reads, by key, after the call that is named. */
export interface Reads {
  after: string;
  values: ReadonlyMap<string, Uint8Array>;
  /** All keys that the mutations touch, whether they are there or not. */
  keys: readonly string[];
}

/**
 * Sets, overwrites and deletes, and after each call hands out what `get` says of every key: what the other
 * methods are held against. Needs `set` and `delete`.
 */
export async function afterEachMutation(
  scenario: Scenario,
  check: (reads: Reads) => Promise<void>,
): Promise<void> {
  for (const [key, size] of mutations) {
    const after = size === undefined ? `delete("${key}")` : `set("${key}", ${size} bytes)`;
    if (size === undefined) await mustSucceed(scenario, after, () => scenario.store.delete?.(key), key);
    else await put(scenario, key, letters(size, size));
    await check({ after, values: await readAll(scenario), keys });
  }
}

async function readAll({ store, prototype }: Scenario): Promise<Map<string, Uint8Array>> {
  const outcomes = await Promise.all(keys.map((key) => settle(() => store.get(key, prototype))));
  return new Map(
    outcomes.flatMap((outcome, i) => {
      const key = keys[i];
      return outcome.kind === "bytes" && key !== undefined ? [[key, outcome.bytes] as const] : [];
    }),
  );
}
