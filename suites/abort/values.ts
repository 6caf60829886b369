import { given, pattern } from "../../src/spec/index.js";

/** The key of a value that is read in one go. */
export const smallKey = "array/c/0";

/** Values whose reads are withdrawn: one that comes in one go, and one that comes in several. */
export const withdrawn = given("values whose reads are aborted", () => [
  [smallKey, pattern(256, 1)],
  ["array/c/1", pattern(70_000, 20)],
]);
