import {
  adapt,
  detectDialect,
  dialectWants,
  findLacking,
  type LackingCapabilities,
} from "../adapters/index.js";
import { Journal, watchStore } from "../harness/index.js";
import { LoadError, type LoadedStore } from "../load/index.js";
import { thrownText } from "../load/thrown-text.js";
import { userStackOf } from "../load/user-stack.js";
import type { CapabilityReport, Dialect, StoreReport } from "../results/index.js";
import { type Capability, capabilities, type StoreDefinition } from "../store/index.js";
import type { KnownStore } from "./keeper.js";
import { noDialect } from "./no-dialect.js";
import type { RunOptions } from "./options.js";
import { sharePlace } from "./share-place.js";
import { makeTarget, type Target, type WorldPlace } from "./world.js";

/** What the probe found, and how the dialect became known. */
export interface ProbedStore extends KnownStore {
  dialectFrom: StoreReport["dialectFrom"];
}

/**
 * Makes the store once, to find out what it is: its dialect, what it can do, and whether every store that
 * the definition makes is one of its own.
 *
 * @throws LoadError where it cannot be made or is of no dialect
 */
export async function probe(
  place: WorldPlace,
  { dialect: dialectOption, triesPlace }: Pick<RunOptions, "dialect" | "triesPlace">,
): Promise<ProbedStore> {
  const { definition, kind } = place.loaded;
  const made = await makeTarget(place);
  const declared = dialectOption ?? definition.dialect;
  const { dialect, lacking } = await orDispose(made, () => lookAt(made, place.loaded, declared));
  addHooks(lacking, definition);
  addServer(lacking, made);
  const dialectFrom = dialectOption ? "option" : declared ? "declared" : "detected";
  const known = { dialect, dialectFrom, lacking } as const;
  if (kind === "instance") return oneForAll(known, made);
  if (!triesPlace) {
    await made.dispose();
    return { ...known, onePlace: false };
  }
  return { ...known, onePlace: await isOnePlace(place, made, dialect, lacking) };
}

const ofHooks = ["reopen", "peek", "fault"] as const;

function addHooks(lacking: LackingCapabilities, definition: StoreDefinition): void {
  for (const hook of ofHooks) if (!definition[hook]) lacking.set(hook, `the definition has no \`${hook}\``);
}

async function orDispose<T>(made: Target, look: () => T): Promise<T> {
  try {
    return look();
  } catch (error) {
    await made.dispose();
    throw error;
  }
}

/**
 * Finds out what a store has, without a call.
 *
 * @throws LoadError where it is of no dialect, or a getter of its throws
 */
function lookAt({ target }: Target, { specifier, definition }: LoadedStore, declared: Dialect | undefined) {
  let dialect: Dialect | undefined;
  try {
    dialect = declared ?? detectDialect(target);
    if (dialect !== undefined && dialectWants[dialect].needs in target) {
      const raw = watchStore(target, new Journal());
      const lacking = findLacking(adapt(raw, dialect, new Map()), raw, dialect, definition.capabilities);
      return { dialect, lacking };
    }
  } catch (error) {
    const message = `The store \`${specifier}\` cannot be looked at: to read what methods it has threw ${thrownText(error)}`;
    throw new LoadError("export-threw", message, { userStack: userStackOf(error), cause: error });
  }
  throw noDialect(specifier, target, dialect);
}

/** The server of the context counts what it sends, and can be made to fail; it serves only stores that cannot write. */
function addServer(lacking: LackingCapabilities, { asked }: Target): void {
  if (lacking.has("set") && asked.has("seedUrl")) {
    lacking.delete("fault");
    return;
  }
  lacking.set("cost", "the store does not read from `context.seedUrl()`, where requests are counted");
}

/** What can only be seen in a whole store, and so not where scenarios share one. */
const ofWholeStores: readonly Capability[] = ["own", "list", "clear", "equals"];

function oneForAll(known: Omit<ProbedStore, "onePlace">, shared: Target): ProbedStore {
  lackWhole(known.lacking, "one store is shared by all scenarios; export a factory to have this tried");
  return { ...known, shared, onePlace: true };
}

function lackWhole(lacking: LackingCapabilities, reason: string): void {
  for (const capability of ofWholeStores) if (!lacking.has(capability)) lacking.set(capability, reason);
}

async function isOnePlace(
  place: WorldPlace,
  first: Target,
  dialect: Dialect,
  lacking: LackingCapabilities,
): Promise<boolean> {
  try {
    const second = await makeTarget(place).catch(noSecond);
    if (second === undefined) return false;
    try {
      const shared = await sharePlace(first.target, second.target, dialect, lacking, place.limits);
      if (shared) lackWhole(lacking, "all stores that the definition makes share one place");
      return shared;
    } finally {
      await second.dispose();
    }
  } finally {
    await first.dispose();
  }
}

/** A factory that fails the second time fails a scenario, which then says so. */
function noSecond(): undefined {}

/** Every capability with whether the store has it, for the report. */
export function capabilityReport(known: KnownStore): CapabilityReport[] {
  return capabilities.map((capability) => {
    const reason = known.lacking.get(capability);
    return reason === undefined ? { capability, supported: true } : { capability, supported: false, reason };
  });
}
