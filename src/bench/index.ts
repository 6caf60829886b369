export { type MeasureOptions, measureTimings } from "./measure.js";
export { timedSizes, type Workload, workloads } from "./workloads.js";
