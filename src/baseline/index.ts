export { applyBaseline, type NamedBaseline } from "./apply-baseline.js";
export type { Baseline, BaselineEntry, Catalogue } from "./baseline.js";
export { catalogueOf } from "./catalogue.js";
export { changesText } from "./changes-text.js";
export { checkBaseline } from "./check-baseline.js";
export { holding } from "./hold.js";
export { parseBaseline } from "./parse-baseline.js";
export { baselineText, type UpdatedBaseline, updateBaseline, updatedEntry } from "./update-baseline.js";
