import { bytesEqual } from "../src/buffer/index.js";
import { attempt, bufferOf, NotApplicable, owed, pattern, type Scenario, settle } from "../src/spec/index.js";
import type { ByteRequest } from "../src/store/index.js";

/** What to ask a value for; undefined for all of it. */
export type Asked = ByteRequest | undefined;

/** What fails one call at a time already is told of by requirements of its own, and by no others. */
const unsound = (what: string) =>
  new NotApplicable(`the store does not even ${what} as it should where nothing else is going on`);

/**
 * Those of the requests that a store answers rightly when nothing else is going on: for requirements about
 * what is going on.
 *
 * @throws NotApplicable where there are none
 */
export async function undisturbed(
  scenario: Scenario,
  key: string,
  value: Uint8Array,
  requests: readonly Asked[],
): Promise<Asked[]> {
  const sound: Asked[] = [];
  for (const request of requests) if (await reads(scenario, key, value, request)) sound.push(request);
  if (sound.length === 0) throw unsound("read");
  return sound;
}

/**
 * Those of the requests that a store answers rightly three times at once.
 *
 * @throws NotApplicable where there are none
 */
export async function undisturbedAtOnce(
  scenario: Scenario,
  key: string,
  value: Uint8Array,
  requests: readonly Asked[],
): Promise<Asked[]> {
  const sound: Asked[] = [];
  for (const request of requests) {
    const answers = await Promise.all([1, 2, 3].map(() => reads(scenario, key, value, request)));
    if (!answers.includes(false)) sound.push(request);
  }
  if (sound.length === 0) throw unsound("read a key more than once at a time");
  return sound;
}

/** The key that is written when something is tried out. */
export const rehearsalKey = "rehearsal/c/0";

/**
 * Sets values of these lengths one after the other under one key and reads each, in order to tell what goes
 * wrong in a race from what goes wrong anyway.
 *
 * @throws NotApplicable where one is not read back
 */
export async function rehearseOverwrites(
  scenario: Scenario,
  sizes: readonly number[],
  request?: Asked,
): Promise<void> {
  for (const [i, size] of sizes.entries()) {
    const value = pattern(size, 200 + i * 20);
    if (!(await sets(scenario, rehearsalKey, value))) throw unsound("set");
    if (!(await reads(scenario, rehearsalKey, value, request))) throw unsound("overwrite");
  }
}

/**
 * Sets a key, deletes it and sets it again, and looks for it each time by every way to ask.
 *
 * @throws NotApplicable where it is not there, or still there
 */
export async function rehearseDeletes(scenario: Scenario): Promise<void> {
  const { store, prototype } = scenario;
  await rehearseExistence(scenario);
  const deleted = await attempt("delete", () => store.delete?.(rehearsalKey));
  const outcome = await settle(() => store.get(rehearsalKey, prototype));
  if (!deleted.ok || outcome.kind !== "missing" || !(await existsAs(scenario, false)))
    throw unsound("delete");
  await rehearseExistence(scenario);
}

/**
 * Sets a key and asks whether it exists.
 *
 * @throws NotApplicable where it is not there
 */
export async function rehearseExistence(scenario: Scenario): Promise<void> {
  await rehearseOverwrites(scenario, [40]);
  if (!(await existsAs(scenario, true))) throw unsound("tell what exists");
}

async function existsAs({ store, can }: Scenario, expected: boolean): Promise<boolean> {
  if (!can("exists")) return true;
  const result = await attempt("exists", () => store.exists?.(rehearsalKey));
  return result.ok && result.value === expected;
}

/** Sets a key; says whether the store took the value. */
export async function sets(scenario: Scenario, key: string, value: Uint8Array): Promise<boolean> {
  const result = await attempt("set", () => scenario.store.set?.(key, bufferOf(scenario, value)));
  return result.ok;
}

/** Whether a read answers with just what it is owed. */
export async function reads(
  { store, prototype }: Scenario,
  key: string,
  value: Uint8Array,
  request?: Asked,
): Promise<boolean> {
  const rest = request === undefined ? [] : ([request] as const);
  const outcome = await settle(() => store.get(key, prototype, ...rest));
  return outcome.kind === "bytes" && bytesEqual(outcome.bytes, owed(value, request).bytes);
}

/** Whether a key has this value, or is not there where there is none. */
export async function isThere(
  scenario: Scenario,
  key: string,
  value: Uint8Array | undefined,
): Promise<boolean> {
  if (value) return reads(scenario, key, value);
  return (await settle(() => scenario.store.get(key, scenario.prototype))).kind === "missing";
}
