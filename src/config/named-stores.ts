import { usableExport } from "../load/exports/usable-export.js";
import { faultsIn } from "../load/index.js";
import { entryShape } from "./config-schema.js";
import type { Settings } from "./settings.js";

/** A store of a configuration. */
export interface NamedStore {
  name: string;
  /** What to import, or a value. */
  store: unknown;
  /** What the entry says beside the store. */
  settings: Settings;
}

/** A name that a file can have: reports are named by it. */
const nameForm = /^[\w@][\w@.-]*$/;

/** The stores of a configuration, and whatever is wrong with them. */
export function namedStores(stores: unknown): { stores: NamedStore[]; faults: string[] } {
  if (typeof stores !== "object" || stores === null) return { stores: [], faults: [] };
  const entries: [name: string, value: unknown][] = Object.entries(stores);
  return {
    stores: entries.map(([name, value]) => toNamed(name, value)),
    faults: entries.flatMap(([name, value]) => faultsOf(name, value)),
  };
}

function toNamed(name: string, value: unknown): NamedStore {
  if (!isEntry(value)) return { name, store: value, settings: {} };
  const { store, ...settings } = value;
  return { name, store, settings };
}

/** An object that no store can be made of as it is: it says where the store is, and more. */
function isEntry(value: unknown): value is { store?: unknown } & Settings {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return usableExport(value) === undefined && !("then" in value);
}

function faultsOf(name: string, value: unknown): string[] {
  const at = ["stores", name];
  if (!nameForm.test(name))
    return [`\`${name}\` is no name of a store: use letters, digits, \`-\`, \`_\`, \`.\` and \`@\``];
  if (isEntry(value)) {
    const missing =
      value.store === undefined ? [`\`stores.${name}.store\` is missing: say what to test`] : [];
    return [...faultsIn(value, entryShape, at), ...missing];
  }
  const usable = typeof value === "function" || (typeof value === "object" && value !== null);
  if (typeof value === "string" && value.trim() !== "") return [];
  if (usable && !Array.isArray(value)) return [];
  return [
    `\`stores.${name}\` must be what to import, what a store module exports, or an object with \`store\``,
  ];
}
