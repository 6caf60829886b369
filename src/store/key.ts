import { StoreError } from "./errors.js";

/**
 * Returns the key if it is one: a string without a leading or trailing slash.
 *
 * @throws StoreError with code `invalid-key`
 * @see Zarr v3 core specification, abstract store interface: a key does not end with `/`
 */
export function assertKey(key: string): string {
  if (typeof key !== "string") throw new StoreError("invalid-key", `a key is a string, not ${typeof key}`);
  if (key === "" || key.startsWith("/") || key.endsWith("/")) {
    throw new StoreError(
      "invalid-key",
      `\`${key}\` is not a key: it is empty, or begins or ends with a slash`,
    );
  }
  return key;
}
