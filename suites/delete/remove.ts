import { everywhere, mustSucceed, type Scenario, verifyRead } from "../../src/spec/index.js";
import type { ByteRequest } from "../../src/store/index.js";

/** What a read of a key that was deleted owes. */
export const isGone = everywhere("missing");

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

/** Reads keys that must be missing. */
export async function verifyGone(
  scenario: Scenario,
  keys: Iterable<string>,
  request?: ByteRequest,
): Promise<void> {
  for (const key of keys) {
    await verifyRead(scenario, isGone, { key, request, value: undefined, label: `"${key}" after` });
  }
}

/** Reads keys that must hold these values still. */
export async function verifyKept(
  scenario: Scenario,
  values: Iterable<readonly [key: string, value: Uint8Array]>,
): Promise<void> {
  for (const [key, value] of values) {
    await verifyRead(scenario, everywhere("exact"), { key, value, label: `"${key}" after` });
  }
}
