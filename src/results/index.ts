export * from "./evidence.js";
export * from "./failure.js";
export * from "./report.js";
export * from "./run-event.js";
export * from "./verdict.js";
