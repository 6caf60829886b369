export * from "./evidence.js";
export * from "./failure.js";
export * from "./judge-timings.js";
export * from "./report.js";
export * from "./run-event.js";
export * from "./time-verdict.js";
export * from "./timing.js";
export * from "./verdict.js";
