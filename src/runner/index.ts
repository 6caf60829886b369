export { defaultRunOptions, type RunOptions } from "./options.js";
export { type Planned, plan } from "./plan.js";
export { run } from "./run.js";
export { UsageError } from "./usage-error.js";
