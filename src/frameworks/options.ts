import type { ConformanceOptions } from "../api/options.js";

/**
 * What `conformanceTests` may be told: what `runConformance` may, but for what a test framework decides. With `name`,
 * the tests are grouped under a title of one's own.
 */
export type ConformanceTestOptions = Omit<ConformanceOptions, "bench" | "signal" | "onEvent">;
