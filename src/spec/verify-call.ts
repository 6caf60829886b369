import type { Buffer } from "../buffer/index.js";
import type { ErrorEvidence, Failure } from "../results/index.js";
import { ContractBreach } from "./breach.js";
import { toErrorEvidence } from "./error-evidence.js";
import { type Scenario, ScenarioOver } from "./scenario.js";

/** How a call that returns no bytes ended. */
export type CallResult<T> = { ok: true; value: T } | { ok: false; failure: Failure };

/** Waits for a call and says how it ended. Never rejects. */
export async function attempt<T>(call: string, make: () => T | Promise<T>): Promise<CallResult<T>> {
  try {
    return { ok: true, value: await make() };
  } catch (error) {
    if (error instanceof ContractBreach) return { ok: false, failure: error.failure };
    return { ok: false, failure: { code: "call.rejected", args: { call, error: toErrorEvidence(error) } } };
  }
}

/** Puts a value into the store. Where that fails there is nothing further to try: the scenario ends. */
export async function put(scenario: Scenario, key: string, bytes: Uint8Array): Promise<void> {
  const call = `set("${key}", ${bytes.length} bytes)`;
  const result = await attempt(call, () => scenario.store.set?.(key, bufferOf(scenario, bytes)));
  if (result.ok) return;
  scenario.judge({ standing: "wrong", label: call, key, failure: result.failure });
  throw new ScenarioOver();
}

/** A call that must succeed; returns its value, or ends the scenario. To be waited for at once. */
export async function mustSucceed<T>(
  scenario: Scenario,
  call: string,
  make: () => T | Promise<T>,
  key?: string,
): Promise<T> {
  return mustHaveSucceeded(scenario, call, await attempt(call, make), key);
}

/** The value of a call that had to succeed, or the end of the scenario: for calls that are waited for later. */
export function mustHaveSucceeded<T>(
  scenario: Scenario,
  call: string,
  result: CallResult<T>,
  key?: string,
): T {
  if (result.ok) return result.value;
  scenario.judge({
    standing: "wrong",
    label: call,
    ...(key !== undefined && { key }),
    failure: result.failure,
  });
  throw new ScenarioOver();
}

/** A call that must be refused. Records whether it was, and returns the error. */
export async function mustReject(
  scenario: Scenario,
  call: string,
  because: string,
  make: () => unknown,
  key?: string,
): Promise<ErrorEvidence | undefined> {
  const result = await attempt(call, make);
  if (!result.ok && result.failure.code === "call.rejected") {
    scenario.judge({ standing: "right" });
    return result.failure.args.error;
  }
  const failure: Failure = result.ok ? { code: "call.accepted", args: { call, because } } : result.failure;
  scenario.judge({ standing: "wrong", label: call, ...(key !== undefined && { key }), failure });
  return undefined;
}

/** A call whose value must be the one given. */
export async function mustBe<T extends string | number | boolean>(
  scenario: Scenario,
  call: string,
  expected: T,
  make: () => T | Promise<T>,
  key?: string,
): Promise<void> {
  const value = await mustSucceed<T>(scenario, call, make, key);
  if (value === expected) return scenario.judge({ standing: "right" });
  const args = { call, expected: sourceOf(expected), received: sourceOf(value) };
  const failure: Failure = { code: "result.value", args };
  scenario.judge({ standing: "wrong", label: call, ...(key !== undefined && { key }), failure });
}

/** As JavaScript source; JSON would write `NaN` as `null`. */
function sourceOf(value: string | number | boolean): string {
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}

/** A value as the scenario's own kind of buffer. The bytes must not be written to afterwards. */
export function bufferOf(scenario: Scenario, bytes: Uint8Array): Buffer {
  return scenario.prototype.buffer.fromBytes(bytes);
}

/** A value too large to be copied, as the scenario's own kind of buffer: it shares the memory, and has no guards. */
export function largeBufferOf(scenario: Scenario, bytes: Uint8Array): Buffer {
  const buffer = scenario.prototype.buffer.fromArrayLike(bytes);
  origins.set(buffer, bytes);
  return buffer;
}

const origins = new WeakMap<Buffer, Uint8Array>();

/** The bytes that a buffer of {@link largeBufferOf} stands for: it is not copied to be held against them. */
export function originOf(buffer: Buffer): Uint8Array | undefined {
  return origins.get(buffer);
}
