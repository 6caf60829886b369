import type { Store } from "../../store/index.js";
import type { Stopwatch } from "./stopwatch.js";

/** The store itself, but that a stopwatch runs while one of its calls is under way. */
export function timed(store: Store, watch: Stopwatch): Store {
  return new Proxy(store, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== "function") return member;
      return (...args: unknown[]) => {
        watch.begin();
        let result: unknown;
        try {
          // The store's own private members are its own alone, not the proxy's.
          result = Reflect.apply(member, target, args);
        } catch (error) {
          watch.end();
          throw error;
        }
        if (result instanceof Promise) return result.finally(() => watch.end());
        watch.end();
        return isListing(result) ? listed(result, watch) : result;
      };
    },
  });
}

function isListing(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.asyncIterator in value;
}

async function* listed(names: AsyncIterable<unknown>, watch: Stopwatch): AsyncGenerator<unknown> {
  watch.begin();
  try {
    yield* names;
  } finally {
    watch.end();
  }
}
