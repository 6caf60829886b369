import type { Store } from "../store/index.js";

/** The store itself, but for noting every key before it is written. */
export function noting(store: Store, keys: Set<string>): Store {
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
