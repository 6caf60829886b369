export { toCallEvidence } from "./call-evidence.js";
export { busyShare, every, now, turn } from "./clock.js";
export { Journal, type JournalCall, type Settled } from "./journal.js";
export { ScopedStore } from "./scoped-store.js";
export { itemsOf, Named, sourceText } from "./source-text.js";
export { type ExpectingOptions, StoreExpectingTestBuffer } from "./store-expecting-test-buffer.js";
export { isAbout, standsFor, watchStore } from "./watch-store.js";
