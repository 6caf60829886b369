import type { StoreContext } from "../../store/index.js";

/** What a store module may export, told apart. */
export type UsableExport =
  | { shape: "instance"; value: object }
  | { shape: "class"; value: new (context: StoreContext) => unknown }
  | { shape: "map class"; value: new () => unknown }
  | { shape: "function"; value: (context: StoreContext) => unknown }
  | { shape: "definition"; value: object };

/** Tells what an export is, or undefined for one that no store can be made of. */
export function usableExport(value: unknown): UsableExport | undefined {
  if (isMapClass(value)) return { shape: "map class", value };
  if (isClass(value)) return { shape: "class", value };
  if (isFunction(value)) return { shape: "function", value };
  if (typeof value !== "object" || value === null) return undefined;
  if (isStoreLike(value)) return { shape: "instance", value };
  return "create" in value ? { shape: "definition", value } : undefined;
}

/** Whether an object has the method that every dialect reads with: an ES `Map` has, and so may a Proxy. */
export function isStoreLike(value: object): boolean {
  return (
    typeof Reflect.get(value, "get") === "function" || typeof Reflect.get(value, "getItem") === "function"
  );
}

/** Whether a value can be awaited. */
export function isAwaitable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && typeof Reflect.get(value, "then") === "function";
}

/** Whether a function is meant to be called with `new`. */
export function isClass(value: unknown): value is new (context: StoreContext) => unknown {
  if (typeof value !== "function") return false;
  if (/^class\b/.test(Function.prototype.toString.call(value))) return true;
  return isStoreClass(value);
}

/**
 * Whether a value is a class that extends `Map` and has no constructor but that of `Map`, which would take the
 * context for entries.
 */
function isMapClass(value: unknown): value is new () => unknown {
  if (value === Map) return true;
  if (typeof value !== "function") return false;
  const text = Function.prototype.toString.call(value);
  if (!/^class\b/.test(text) || /\bconstructor\s*\(/.test(text)) return false;
  return isMapClass(Object.getPrototypeOf(value));
}

/** Whether a function's instances are stores. A class that was compiled to a function is told by that alone. */
export function isStoreClass(value: unknown): boolean {
  if (typeof value !== "function") return false;
  const prototype: unknown = Reflect.get(value, "prototype");
  return typeof prototype === "object" && prototype !== null && isStoreLike(prototype);
}

function isFunction(value: unknown): value is (context: StoreContext) => unknown {
  return typeof value === "function";
}
