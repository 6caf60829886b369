/** What runs on the process that was called. */
export const program = () => import("../cli/start.js");

/** What runs in a process for a store. */
export const child = () => import("../runner/child.js");
