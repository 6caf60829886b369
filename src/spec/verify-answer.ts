import type { Failure } from "../results/index.js";
import type { Scenario } from "./scenario.js";
import { attempt, mustBe } from "./verify-call.js";

/** Holds what `exists` says of a key against what is so. A rejection ends the scenario. */
export async function verifyExists(scenario: Scenario, key: string, expected: boolean): Promise<void> {
  const ask = () => scenario.store.exists?.(key) ?? !expected;
  await mustBe<boolean>(scenario, `exists("${key}")`, expected, ask, key);
}

/** Holds what `getSize` says against the length of the value in bytes. A rejection ends the scenario. */
export async function verifySize(scenario: Scenario, key: string, expected: number): Promise<void> {
  const ask = () => scenario.store.getSize?.(key) ?? Number.NaN;
  await mustBe<number>(scenario, `getSize("${key}")`, expected, ask, key);
}

/**
 * `getSize` of a key that is not there: an error. No number at all (`null`, `undefined`) says the same, and
 * is tolerated; any number is wrong.
 */
export async function verifyNoSize(scenario: Scenario, key: string): Promise<void> {
  const call = `getSize("${key}")`;
  const result = await attempt(call, () => scenario.store.getSize?.(key));
  if (!result.ok && result.failure.code === "call.rejected") return scenario.judge({ standing: "right" });
  const failure: Failure = result.ok
    ? { code: "result.value", args: { call, expected: "an error", received: String(result.value) } }
    : result.failure;
  const saysNothing = failure.code === "result.type" && ["null", "undefined"].includes(failure.args.received);
  scenario.judge({ standing: saysNothing ? "tolerated" : "wrong", label: call, key, failure });
}

/** Holds what `getSizePrefix` says against the sum of the lengths in bytes. A rejection ends the scenario. */
export async function verifyPrefixSize(scenario: Scenario, prefix: string, expected: number): Promise<void> {
  const ask = () => scenario.store.getSizePrefix?.(prefix) ?? Number.NaN;
  await mustBe<number>(scenario, `getSizePrefix("${prefix}")`, expected, ask);
}

/** Holds what `isEmpty` says of a directory against what is so. A rejection ends the scenario. */
export async function verifyEmpty(scenario: Scenario, prefix: string, expected: boolean): Promise<void> {
  const ask = () => scenario.store.isEmpty?.(prefix) ?? !expected;
  await mustBe<boolean>(scenario, `isEmpty("${prefix}")`, expected, ask);
}
