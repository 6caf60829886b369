import { describeExport, formOf, storeNameOf } from "./exports/describe-export.js";
import { exportToDefinition } from "./exports/export-to-definition.js";
import { type FoundExport, findExport } from "./exports/find-export.js";
import { settleExport } from "./exports/settle-export.js";
import { isAwaitable, usableExport } from "./exports/usable-export.js";
import { LoadError } from "./load-error.js";
import type { LoadedStore } from "./loaded-store.js";

/** What is said of a store that is given as a value. */
export interface ValueOptions {
  /** What messages and the report call it, where it has no name of its own. */
  name: string;
  /** How long a promise may take to settle, in milliseconds. */
  timeoutMs: number;
}

/**
 * Makes a definition of a value in memory: all that a module may export, a promise of it, or the module's namespace.
 * There is no module to import again, so that failures come without a reproduction.
 *
 * @throws LoadError where no store can be made of it
 */
export async function loadValue(value: unknown, { name, timeoutMs }: ValueOptions): Promise<LoadedStore> {
  const found = exportIn(value);
  const awaited = await settleExport(found, name, timeoutMs);
  // A promise may be that of a namespace, as `import()` gives it, whose own export may be a promise once more.
  const settled = awaited === found ? found : await settleExport(exportIn(awaited.value), name, timeoutMs);
  const usable = usableExport(settled.value);
  if (usable === undefined) {
    throw new LoadError(
      "no-usable-export",
      `No store can be made of ${describeExport(settled.value)}, which was given as \`${name}\`.\n` +
        "Give a store (an object with a `get` or `getItem` method), a class of stores, a function that returns a " +
        "store, a definition (an object with a function `create`), or what to import as a string.",
    );
  }
  const own = storeNameOf(usable) ?? name;
  return {
    specifier: own,
    name: own,
    form: `given as a value, ${isAwaitable(found.value) ? "promise of " : ""}${formOf(usable)}`,
    kind: usable.shape === "instance" ? "instance" : "factory",
    definition: await exportToDefinition(usable, name, settled.name),
    importSpecifier: name,
    exportName: settled.name,
    shape: usable.shape,
  };
}

function exportIn(value: unknown): FoundExport {
  return findExport({ default: value }) ?? { name: "default", value };
}
