import type { SuiteCount } from "./coverage-page.js";

/** How many of the inventory's 441 rows the other suites check, all their test files taken together. */
export const otherSuites: readonly SuiteCount[] = [
  { suite: "zarr-python", covered: 222 },
  { suite: "object_store", covered: 145 },
  { suite: "tensorstore", covered: 126 },
  { suite: "OpenDAL", covered: 97 },
  { suite: "abstract-level", covered: 82 },
  { suite: "zarrita.js", covered: 73 },
  { suite: "zarrs", covered: 60 },
];
