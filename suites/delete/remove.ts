import {
  classify,
  eachAtOnce,
  everywhere,
  exactly,
  mustSucceed,
  nothing,
  type Scenario,
  settle,
  verifyRead,
} from "../../src/spec/index.js";
import type { ByteRequest } from "../../src/store/index.js";

/** A key that no scenario sets. */
const neverSet = "never/set/c/0";

/** Deletes a key, which must succeed. */
export async function remove(scenario: Scenario, key: string): Promise<void> {
  await mustSucceed(scenario, `delete("${key}")`, () => scenario.store.delete?.(key), key);
}

/** Empties a directory, which must succeed. */
export async function removeDir(scenario: Scenario, prefix: string): Promise<void> {
  await mustSucceed(scenario, `deleteDir("${prefix}")`, () => scenario.store.deleteDir?.(prefix));
}

/** Empties the store, which must succeed. */
export async function clear(scenario: Scenario): Promise<void> {
  await mustSucceed(scenario, "clear()", () => scenario.store.clear?.());
}

/**
 * Reads keys that must be missing, or as good as keys that were never set: how the store tells of those is
 * held by other requirements.
 */
export async function verifyGone(
  scenario: Scenario,
  keys: Iterable<string>,
  request?: ByteRequest,
): Promise<void> {
  const { store, prototype } = scenario;
  const usual = classify(await settle(() => store.get(neverSet, prototype, request)), nothing);
  const asNeverSet = everywhere("missing", usual);
  await eachAtOnce(keys, (key) =>
    verifyRead(scenario, asNeverSet, { key, request, value: undefined, label: `"${key}", deleted` }),
  );
}

/** Reads keys that must hold these values. */
export async function verifyKept(
  scenario: Scenario,
  values: Iterable<readonly [key: string, value: Uint8Array]>,
): Promise<void> {
  await eachAtOnce(values, ([key, value]) =>
    verifyRead(scenario, exactly, { key, value, label: `"${key}", kept` }),
  );
}
