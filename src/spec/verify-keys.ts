import { eachAtOnce } from "./at-once.js";
import type { Given } from "./given.js";
import { exactly, type Rulings } from "./ruling.js";
import type { Scenario } from "./scenario.js";
import { attempt, bufferOf } from "./verify-call.js";
import { verifyRead } from "./verify-read.js";

/** A store that cannot write was not asked before whether it takes the key: it may refuse to read it. */
const readable: Rulings = {
  zarr: { right: ["exact"], tolerated: ["rejected"] },
  zarrita: { right: ["exact"], tolerated: ["rejected"] },
  zarrjs: { right: ["exact"], tolerated: ["rejected"] },
};

/** How it is taken that a store refuses a key: difficult ones it may refuse, and those that are none it should. */
export type Refusal = "tolerated" | "right";

/** Writes a value, unless the store refuses the key, and says whether it took it. */
export async function setUnlessRefused(
  scenario: Scenario,
  key: string,
  value: Uint8Array,
  refusal: Refusal,
): Promise<boolean> {
  const call = `set(${labelOf(key)}, ${value.length} bytes)`;
  const result = await attempt(call, () => scenario.store.set?.(key, bufferOf(scenario, value)));
  if (result.ok) return true;
  if (refusal === "right") scenario.judge({ standing: "right" });
  else scenario.judge({ standing: "tolerated", label: call, key, failure: result.failure });
  return false;
}

/** Reads given keys back: each that was taken has its own value, and each that was not is a warning. */
export async function verifyGivenKeys(
  scenario: Scenario,
  given: Given,
  keys: readonly string[],
): Promise<void> {
  const writes = scenario.can("set");
  await eachAtOnce(keys, async (key) => {
    const value = given.entries().get(key);
    if (value === undefined) return;
    // Refused when the values were put there; asked once more, to hear why.
    if (!scenario.given.has(key) && !(await setUnlessRefused(scenario, key, value, "tolerated"))) return;
    await verifyRead(scenario, writes ? exactly : readable, { key, value, label: labelOf(key) });
  });
}

/** Sets all keys and then reads them back: each that was taken has its own value. */
export async function verifySetKeys(
  scenario: Scenario,
  values: ReadonlyMap<string, Uint8Array>,
  refusal: Refusal,
): Promise<void> {
  const taken = new Map<string, Uint8Array>();
  for (const [key, value] of values) {
    if (await setUnlessRefused(scenario, key, value, refusal)) taken.set(key, value);
  }
  await eachAtOnce(taken, ([key, value]) =>
    verifyRead(scenario, exactly, { key, value, others: taken, label: labelOf(key) }),
  );
}

/** A key as a label: one of a kilobyte is known by its beginning and its length. */
function labelOf(key: string): string {
  return key.length <= 100
    ? JSON.stringify(key)
    : `${JSON.stringify(key.slice(0, 40))}… of ${key.length} characters`;
}
