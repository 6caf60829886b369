import type { Dialect } from "../results/index.js";

/** What tells the dialects apart. */
interface DialectWants {
  /** The method without which a store is not of this dialect. */
  needs: string;
  /** Methods and flags that only this dialect has. */
  marks: readonly string[];
}

/** Each dialect's interface, as far as it tells it from the others. */
export const dialectWants: Readonly<Record<Dialect, DialectWants>> = {
  zarrjs: { needs: "getItem", marks: ["setItem", "containsItem", "deleteItem"] },
  zarr: {
    needs: "get",
    marks: [
      "getPartialValues",
      "exists",
      "getSize",
      "getSizePrefix",
      "setPartialValues",
      "setIfNotExists",
      "deleteDir",
      "list",
      "listPrefix",
      "listDir",
      "isEmpty",
      "withReadOnly",
      "supportsWrites",
      "supportsDeletes",
      "supportsListing",
      "supportsPartialWrites",
      "readOnly",
    ],
  },
  zarrita: { needs: "get", marks: ["getRange", "has"] },
};

/** The dialect of a store, by the methods that it has; undefined where it has none that any dialect needs. */
export function detectDialect(store: object): Dialect | undefined {
  if (store instanceof Map) return "zarrita";
  const has = (name: string) => name in store;
  const isMethod = (name: string) => has(name) && typeof Reflect.get(store, name) === "function";
  if (!isMethod("get")) return isMethod("getItem") ? "zarrjs" : undefined;
  if (dialectWants.zarrita.marks.some(has)) return "zarrita";
  if (dialectWants.zarr.marks.some(has)) return "zarr";
  return takesPrototype(store) ? "zarr" : "zarrita";
}

/** With nothing else to go by, what `get` takes decides: a prototype as its second parameter, or options. */
function takesPrototype(store: object): boolean {
  const get: unknown = Reflect.get(store, "get");
  if (typeof get !== "function") return false;
  const parameters = /\(([^)]*)\)/.exec(Function.prototype.toString.call(get))?.[1] ?? "";
  return get.length > 2 || /^\s*\w+\s*,\s*_?proto/i.test(parameters);
}

/** The names of the methods that a store has, its own and inherited ones, sorted. No getter is run. */
export function methodsOf(store: object): string[] {
  const names = new Set<string>();
  for (
    let level: object | null = store;
    level && level !== Object.prototype;
    level = Object.getPrototypeOf(level)
  ) {
    for (const name of Object.getOwnPropertyNames(level)) {
      const member: unknown = Object.getOwnPropertyDescriptor(level, name)?.value;
      if (name !== "constructor" && typeof member === "function") names.add(name);
    }
  }
  return [...names].sort();
}
