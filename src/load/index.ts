export { makeStoreContext, type OwnedStoreContext } from "./context/context.js";
export { createFrom } from "./create-from.js";
export { faultsIn, type KnownKeys, type Shape } from "./faults.js";
export { importFile } from "./import-file.js";
export { LoadError } from "./load-error.js";
export { loadStore } from "./load-store.js";
export { loadValue } from "./load-value.js";
export type { LoadedStore } from "./loaded-store.js";
