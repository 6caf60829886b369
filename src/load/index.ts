export { makeStoreContext, type OwnedStoreContext } from "./context/context.js";
export type { SeedServerStats } from "./context/seed-server.js";
export { createFrom } from "./create-from.js";
export { DirectoryStore, type DirectoryStoreOptions } from "./directory/directory-store.js";
export { LoadError, type LoadErrorCode, type LoadErrorOptions } from "./load-error.js";
export { type LoadOptions, loadStore } from "./load-store.js";
export { loadValue, type ValueOptions } from "./load-value.js";
export type { LoadedStore } from "./loaded-store.js";
