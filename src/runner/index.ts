export { Child } from "./child-handle.js";
export { speaksTo } from "./gate.js";
export { defaultRunOptions, type RunOptions } from "./options.js";
export { type Planned, plan } from "./plan.js";
export { run } from "./run.js";
export { RunFailed } from "./run-failed.js";
export { supervise } from "./supervise.js";
export type { SuperviseOptions } from "./supervise-options.js";
export { UsageError } from "./usage-error.js";
