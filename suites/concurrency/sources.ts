import type { SourceReference } from "../../src/results/index.js";
import { zarrPython, zarrSpec } from "../../src/spec/index.js";

const objectStore = (section: string): SourceReference => ({
  document: "Apache object_store, ObjectStore",
  section,
  url: "https://docs.rs/object_store/latest/object_store/trait.ObjectStore.html",
});

/** A write is seen whole or not at all, and at once by whoever reads after it. */
export const atomicWrites = [
  objectStore("put_opts: no client observes an object that is written in part"),
  zarrPython("Store.set"),
];

/** Calls that run at the same time are as good as calls that do not. */
export const parallelCalls = [
  zarrSpec("Abstract store interface"),
  zarrPython("Store, asynchronous methods"),
];

/** A key is made once, however many try. */
export const createOnce = [zarrPython("Store.set_if_not_exists"), objectStore("PutMode::Create")];
