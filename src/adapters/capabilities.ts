import type { Dialect } from "../results/index.js";
import { type Capability, capabilities, type Store } from "../store/index.js";
import type { RawStore } from "./raw-store.js";

/** The capabilities that a store lacks, each with the reason, as a report names it. */
export type LackingCapabilities = Map<Capability, string>;

/**
 * Finds out what a store can do: by its methods and flags, corrected by what its definition declares.
 * Nothing is called.
 */
export function findLacking(
  store: Store,
  raw: RawStore,
  dialect: Dialect,
  declared: Partial<Record<Capability, boolean>> = {},
): LackingCapabilities {
  const lacking: LackingCapabilities = new Map();
  for (const capability of capabilities) {
    const says = declared[capability];
    const reason =
      says === undefined
        ? (denied(store, capability) ?? missing(store, raw, dialect, capability))
        : undefined;
    if (says === false) lacking.set(capability, "the definition says so");
    else if (reason !== undefined) lacking.set(capability, reason);
  }
  return lacking;
}

const writing: readonly Capability[] = ["set", "set.range", "setPartialValues", "setIfNotExists"];
const deleting: readonly Capability[] = ["delete", "deleteDir", "clear"];
const listing: readonly Capability[] = ["list", "listPrefix", "listDir", "isEmpty"];

/** What no method tells: the runner finds it out. */
const ofDefinitions: readonly Capability[] = ["own", "reopen", "peek", "fault", "cost"];

/** A flag that is false speaks louder than the method that is there. */
function denied(store: Store, capability: Capability): string | undefined {
  const within = (group: readonly Capability[]) => group.includes(capability);
  if (store.readOnly === true && (within(writing) || within(deleting))) return "the store is read-only";
  if (store.supportsWrites === false && within(writing)) return "`supportsWrites` is false";
  if (store.supportsDeletes === false && within(deleting)) return "`supportsDeletes` is false";
  if (store.supportsListing === false && within(listing)) return "`supportsListing` is false";
  const partial: readonly Capability[] = ["set.range", "setPartialValues"];
  if (store.supportsPartialWrites === false && within(partial)) return "`supportsPartialWrites` is false";
  return undefined;
}

function missing(store: Store, raw: RawStore, dialect: Dialect, capability: Capability): string | undefined {
  if (capability === "get" || ofDefinitions.includes(capability)) return undefined;
  if (capability.startsWith("get.")) return missingRanges(raw, dialect);
  if (capability === "set.range") return missingPartialSet(store, raw, dialect);
  const method = methodName(capability, dialect);
  if (method === undefined) return `the ${dialect} dialect has no such method`;
  return raw.has(method) ? undefined : `the store has no \`${method}\``;
}

function missingRanges(raw: RawStore, dialect: Dialect): string | undefined {
  if (dialect === "zarrita") return raw.has("getRange") ? undefined : "the store has no `getRange`";
  return dialect === "zarrjs" ? "zarr.js reads whole values only" : undefined;
}

/** `set` takes a byte range where the store says so, or where it has a third parameter to take it by. */
function missingPartialSet(store: Store, raw: RawStore, dialect: Dialect): string | undefined {
  if (dialect !== "zarr") return `the ${dialect} dialect has no such method`;
  if (!raw.has("set")) return "the store has no `set`";
  if (store.supportsPartialWrites === true || raw.arity("set") >= 3) return undefined;
  return "`set` takes no byte range, and `supportsPartialWrites` is not true";
}

const zarritaNames: Partial<Record<Capability, string>> = {
  exists: "has",
  set: "set",
  delete: "delete",
  list: "keys",
};
const zarrjsNames: Partial<Record<Capability, string>> = {
  exists: "containsItem",
  set: "setItem",
  delete: "deleteItem",
  list: "keys",
};

function methodName(capability: Capability, dialect: Dialect): string | undefined {
  if (dialect === "zarr") return capability;
  return (dialect === "zarrita" ? zarritaNames : zarrjsNames)[capability];
}

/** The capability that a method of the user's store stands for; undefined for `get` and those that are none. */
export function capabilityOf(method: string, dialect: Dialect): Capability | undefined {
  return capabilities.find(
    (capability) =>
      capability !== "get" &&
      !ofDefinitions.includes(capability) &&
      methodName(capability, dialect) === method,
  );
}
