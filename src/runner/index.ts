export { Child } from "./child-handle.js";
export { speaksTo } from "./gate.js";
export { defaultRunOptions, type RunOptions } from "./options.js";
export { type Planned, plan } from "./plan.js";
export { run } from "./run.js";
export { RunFailed } from "./run-failed.js";
export { type SuperviseOptions, supervise } from "./supervise.js";
export { UsageError } from "./usage-error.js";
