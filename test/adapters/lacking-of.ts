import { adapt, findLacking } from "../../src/adapters/index.js";
import { Journal, watchStore } from "../../src/harness/index.js";
import type { Dialect } from "../../src/results/index.js";
import { type Capability, capabilities } from "../../src/store/index.js";

type Declared = Partial<Record<Capability, boolean>>;

/** What a store lacks, and that no method of it was called to find out. */
export function lackingOf(target: object, dialect: Dialect, declared?: Declared): Map<Capability, string> {
  const journal = new Journal();
  const raw = watchStore(target, journal);
  const lacking = findLacking(adapt(raw, dialect, new Map()), raw, dialect, declared);
  if (journal.calls.length > 0) throw new Error(`\`${journal.calls[0]?.method}\` was called`);
  return lacking;
}

/** What a store with these members has, of what its methods can tell. */
export function presentIn(target: object, dialect: Dialect, declared?: Declared): Capability[] {
  const lacking = lackingOf(target, dialect, declared);
  return capabilities.filter((name) => !lacking.has(name) && !ofDefinitions.includes(name));
}

/** Capabilities that lie with a definition, not with a method. */
export const ofDefinitions: Capability[] = ["own", "reopen", "peek", "fault", "cost"];

/** What `get` alone gives in the zarr dialect. */
export const reads: Capability[] = ["get", "get.range", "get.offset", "get.suffix"];

/** A method of no parameters. */
export const get = () => undefined;
