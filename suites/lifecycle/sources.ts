import type { SourceReference } from "../../src/results/index.js";
import { zarrPython } from "../../src/spec/index.js";

/** Stores are opened where somebody opens them, and else when they are first used. */
export const opening = [zarrPython("Store.open"), zarrPython("Store._ensure_open")];

/** Closing is always in order. */
export const closing: readonly SourceReference[] = [
  zarrPython("Store.close"),
  {
    document: "abstract-level",
    section: "db.close()",
    url: "https://github.com/Level/abstract-level#dbclose",
  },
];

/** What may be asked of a store that takes no writes. */
export const readOnly = [zarrPython("Store.with_read_only"), zarrPython("Store.read_only")];

/** When two stores are the same. */
export const equality = [zarrPython("Store.__eq__")];

/** What a store says that it can do. */
export const flags = [
  zarrPython("Store.supports_writes, supports_deletes, supports_listing, supports_partial_writes"),
];
