import type { Store } from "../store/index.js";

/** The keys that were written into a place that is not the run's own, so that they can be taken away again. */
export type WrittenKeys = Set<string>;

/** The store itself, but for noting every key before it is written. */
export function noting(store: Store, keys: WrittenKeys): Store {
  const { set, setIfNotExists, setPartialValues } = store;
  const noted: Store = { ...store };
  if (set) {
    noted.set = (key, ...rest) => {
      keys.add(key);
      return set(key, ...rest);
    };
  }
  if (setIfNotExists) {
    noted.setIfNotExists = (key, ...rest) => {
      keys.add(key);
      return setIfNotExists(key, ...rest);
    };
  }
  if (setPartialValues) {
    noted.setPartialValues = (entries, ...rest) => {
      const writes = [...entries];
      for (const [key] of writes) keys.add(key);
      return setPartialValues(writes, ...rest);
    };
  }
  return noted;
}
