import { isAwaitable, usableExport } from "./usable-export.js";

/** The names under which a module may export its store, the first before the next. */
export const exportNames = ["default", "store", "createStore"] as const;

/** One of {@link exportNames}. */
export type ExportName = (typeof exportNames)[number];

/** An export that is there; whether a store can be made of it is another question. */
export interface FoundExport {
  name: ExportName;
  value: unknown;
}

/**
 * The export that speaks for a module: the first of {@link exportNames} that is not `undefined` or `null`.
 *
 * A default export that is itself a set of exports, as the `module.exports` of compiled code and of a
 * CommonJS module with named exports is, is looked into.
 */
export function findExport(exports: object, depth = 0): FoundExport | undefined {
  for (const name of exportNames) {
    const value: unknown = Reflect.get(exports, name);
    if (value === undefined || value === null) continue;
    if (name !== "default" || depth >= deepest || !isSetOfExports(value)) return { name, value };
    return findExport(value, depth + 1) ?? { name, value };
  }
  return undefined;
}

// A CommonJS module that was compiled from ES, bundled as CommonJS once more, nests so deep.
const deepest = 2;

function isSetOfExports(value: unknown): value is object {
  if (typeof value !== "object" || value === null || isAwaitable(value)) return false;
  if (usableExport(value) !== undefined) return false;
  return exportNames.some((name) => name in value);
}
