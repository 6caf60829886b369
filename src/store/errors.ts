/** The kinds of error that the reference store rejects with. */
export type StoreErrorCode =
  | "range"
  | "read-only"
  | "invalid-key"
  | "invalid-value"
  | "not-found"
  | "already-open";

/**
 * An error of the reference stores. Told by its `code`, not by `instanceof`, which fails across
 * two copies of a package.
 */
export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
