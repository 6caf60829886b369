export { combine, falseAlarms, type Gate } from "./against/combine.js";
export {
  type ComparedPlaces,
  compareStores,
  type LogRatio,
  type ProcessComparison,
  type ProcessComparisons,
} from "./against/compare-stores.js";
export { nativeCalls } from "./calls/index.js";
export { type MeasureOptions, measureTimings } from "./measure.js";
export type { Pulse } from "./sampling/contender.js";
export { labelOf } from "./timing-of.js";
export { briefWorkloads, timedSizes, workloads } from "./workloads/catalogue.js";
export { seededValues } from "./workloads/keys.js";
export type { Place } from "./workloads/place.js";
export type { Workload } from "./workloads/workload.js";
